"""How a language sets its text: spaces, marks, quotes, accents and brackets."""
