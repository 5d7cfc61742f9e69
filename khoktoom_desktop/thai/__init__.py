"""Thai as pure functions: digits, dates, baht text, words, order, identifiers."""
