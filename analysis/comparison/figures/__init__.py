"""The figures of a comparison; `gallery.draw` makes all of them."""
