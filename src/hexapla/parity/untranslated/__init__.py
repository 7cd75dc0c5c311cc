"""What a page leaves in the language of its source, and what it may."""
