"""Forms generated from the .ui files by resources/compile.py; not committed."""
