"""The way of a file into a register: its columns, its words, the check, and the dropping of files on the window."""
