"""A store as tidy tables for other programs: what is in them, and how they become files."""
