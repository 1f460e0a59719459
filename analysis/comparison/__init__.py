"""Designs of a firm in the same worlds, and what differs between them."""
