"""The office's own notions: periods, money, problems, columns, tables, the office."""
