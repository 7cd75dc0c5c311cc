"""Where links lead in two pages: what addresses have in common, and which link stands for which."""
