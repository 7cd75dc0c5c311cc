"""What words say of two texts being each other: lexicon, vocabulary, evidence, its weight."""
