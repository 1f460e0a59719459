"""A stored run computed again, from nothing but what the store knows of it: is it the same?"""
