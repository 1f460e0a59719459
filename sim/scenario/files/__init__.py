"""The kinds of file that users write and the program ships: each from a name or a path to a checked value."""
