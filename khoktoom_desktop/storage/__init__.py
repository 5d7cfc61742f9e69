"""The store: SQLAlchemy over one SQLite office file; the only room that knows which database it is."""
