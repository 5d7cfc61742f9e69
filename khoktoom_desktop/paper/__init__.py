"""Thai on paper: blocks in, PDF bytes out; knows no register. docs/papers.md tells how a page comes to be."""
