"""Blocks without a counterpart: lost, moved, merged, split or told in other words."""
