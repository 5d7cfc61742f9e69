"""Workbooks and other files of rows: tables out, raw values in; knows no register."""
