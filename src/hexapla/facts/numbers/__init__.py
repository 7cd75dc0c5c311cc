"""Numbers by value: read in digits and in words, with what they measure, and compared."""
