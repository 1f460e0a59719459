"""What each function of the firm is worth: the firm without it, and with more or fewer people in it."""
