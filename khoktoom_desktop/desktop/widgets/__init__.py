"""The program's own widgets; none knows a register."""
