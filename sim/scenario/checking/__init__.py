"""From a tree to checked values: which words a file may use, what is wrong with it, where, and what to do."""
