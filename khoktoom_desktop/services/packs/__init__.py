"""Packs: every paper, figure and index of a quarter, an ITA year or the website, made as one folder or not at all."""
