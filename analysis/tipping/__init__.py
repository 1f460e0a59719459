"""Which assumptions would change the winner between two designs, and at which values."""
