"""The ledger: what each translation reflects of its source, and what changed since."""
