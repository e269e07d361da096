"""The window: the only room, with app.py, that knows PySide6."""
