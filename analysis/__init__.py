"""From stored runs to answers: comparisons, figures, the report."""
