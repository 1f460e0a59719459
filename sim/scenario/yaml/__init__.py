"""From the text of a file to a tree of plain values with places; YAML's own machinery stops here."""
