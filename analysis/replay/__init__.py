"""A stored run computed again, from nothing but what the store knows of it, and compared with it."""
