"""Contact channels: where citizens reach the office, since when, and for what."""
