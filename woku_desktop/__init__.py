"""Records what a person says about a place or a service and delivers it to Woku."""

__version__ = "0.1.0"
APPLICATION_ID = "app.woku.desktop"
"""What desktops know the program by: the name of its desktop file and of its icon."""
