"""One scenario beside the firm that it started from."""
