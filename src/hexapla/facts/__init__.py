"""What a text says, by value: numbers, dates, terms and scripts, from CLDR and Snowball."""
