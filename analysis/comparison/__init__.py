"""The main question: designs of a firm in the same worlds, and what differs between them."""
