"""In which language a text is written, and what of another one is left in it."""
