"""What tables show: Qt models filled from services, tested without a window."""
