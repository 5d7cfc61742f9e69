"""PAPERS and the papers of no register or of several."""
