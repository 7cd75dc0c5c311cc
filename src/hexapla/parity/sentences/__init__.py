"""What is lost or added within a block: its sentences, its clauses and its length."""
