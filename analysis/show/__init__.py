"""How tables, figures and numbers are shown, whatever they are about."""
