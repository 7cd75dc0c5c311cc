"""Code of two pages: its lines, its texts, and what may be told in the reader's language."""
