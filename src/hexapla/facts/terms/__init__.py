"""The terms of a termbase, and words in their inflected forms."""
