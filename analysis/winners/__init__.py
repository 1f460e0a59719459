"""Who is ahead at the points of an experiment, and which values separate those points."""
