"""Writing a file whole or not at all: the services' door to the store's one way of doing it."""

from khoktoom_desktop.storage.files import free_name, write_file

__all__ = ["free_name", "write_file"]
