"""Thai on paper: blocks in, PDF bytes out; knows no register."""
