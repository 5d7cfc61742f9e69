"""What each command does: a few lines over a service; one small module per group, loaded when it is called."""
