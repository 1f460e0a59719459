"""Whether and when a change of design pays back."""
