"""Khoktoom Desktop: a municipality's registers, entered once, and the papers computed from them."""
