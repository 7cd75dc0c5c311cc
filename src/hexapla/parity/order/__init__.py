"""Whether blocks stand in the source's order: siblings, steps and rows that are exchanged."""
