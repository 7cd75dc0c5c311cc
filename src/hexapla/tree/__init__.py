"""What is read: the files of a tree as pages, strings, terms and an inventory of them."""
