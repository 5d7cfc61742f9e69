"""The pages of the website, one module for each topic: figures in, blocks out."""
