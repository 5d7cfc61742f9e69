"""What a person does, without a window: the window and the command line call the same functions."""
