"""Finding as one types: the line over a list, and everywhere from the head of the window."""
