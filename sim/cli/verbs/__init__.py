"""One module a verb of `ccsim`: options, one call that computes, and what is shown."""
