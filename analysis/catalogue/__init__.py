"""What can be named in a file or on the command line."""
