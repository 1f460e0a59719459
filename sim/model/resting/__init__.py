"""The state in which the starting firm rests before the first month: found once, kept, and placed on customers."""
