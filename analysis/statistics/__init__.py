"""Statistics over plain numbers: paired differences, payback, and which outcomes are compared."""
