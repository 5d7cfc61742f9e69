"""The parts of the office's facts, each with a widget that the wizard and the office page share."""
