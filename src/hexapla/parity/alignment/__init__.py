"""What pairs the blocks of a page with those of its source: cost, programme, corrections."""
