"""Every lever alone: what it brings to a design, what it costs, and in whose hours."""
