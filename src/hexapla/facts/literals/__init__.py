"""What every language writes alike, letter for letter, and how a translation changes it."""
