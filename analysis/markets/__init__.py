"""The designs in several markets."""
