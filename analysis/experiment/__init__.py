"""The runs of an experiment file: which there are, how many worlds they need, and the table of results."""
