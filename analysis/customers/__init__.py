"""A market like a table of real customers: how unequal they are in what they spend and in how soon they leave.

reading        from a CSV file to one of the two kinds of history
columns        the columns that a table may have, and their other names
rows, cells    the text of a table, row by row and cell by cell, checked
histories      what a table says of its customers: purchases or contracts
spend          inequality of spending: share of the best fifth, Gini, quantiles
dropout        how soon customers leave: BG/NBD for purchases, shifted beta-geometric for contracts
figures        what is compared of a table and a simulated market
hazards        the chances of leaving behind a curve of customers kept
newcomers      the same figures of customers who join the firm in a simulated market
fitting        the numbers of a market in which newcomers are like the customers of the table
market_file    that market as a scenario file
sentences      the fit in words, for the terminal, for `--json` and for the documentation

Import the module you need; nothing heavy is loaded here.
"""
