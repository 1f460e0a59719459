"""The charts of a comparison; `analysis.figures.gallery.draw` makes all of them."""
