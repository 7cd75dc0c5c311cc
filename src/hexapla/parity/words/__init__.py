"""What words say of two texts being each other in translation: lexicon, vocabulary, evidence."""
