"""The grid: a register or a year typed in as in a spreadsheet, by keyboard alone."""
