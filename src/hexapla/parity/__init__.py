"""What is compared: blocks aligned, digested and held against the ledger; ids and links."""
