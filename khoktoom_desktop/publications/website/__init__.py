"""The office's public website: static pages of frozen facts, without a script, a tracker or a request elsewhere."""
