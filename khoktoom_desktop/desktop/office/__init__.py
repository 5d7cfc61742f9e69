"""The parts of the office's facts, each shown and read back by one widget; the wizard and the office page share them."""
