"""The scanner for the Markdown that the site renders: a page's text in, blocks with spans out."""

from hexapla.markdown import inline
from hexapla.markdown.parsing import Parsed, parse
from hexapla.markdown.tree import DEPTH_LIMIT

__all__ = ["DEPTH_LIMIT", "Parsed", "inline", "parse"]
