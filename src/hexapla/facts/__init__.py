"""What a text says, by value: numbers, dates, terms and scripts, with what CLDR and Snowball know."""
