"""The first-run wizard: a new office in five screens."""
