"""Workbooks and delimited text, both ways; knows no register."""
