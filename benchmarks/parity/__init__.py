"""Measures what `hexapla check` catches, and how often it is wrong."""
