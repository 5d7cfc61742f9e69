"""The pages of the window: each owns itself, the window knows only their base."""
