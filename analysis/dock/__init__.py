"""Docking: the model held against models that others built, and against limits that have a closed form."""
