"""What there is to name in a file or on the command line."""
