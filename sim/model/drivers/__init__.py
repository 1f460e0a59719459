"""The two drivers of a month: compiled over the rows of tables, and interpreted over Mesa agents."""
