"""Hexapla keeps a knowledge base true in every language it speaks."""

__version__ = "0.1.0"
