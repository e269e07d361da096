"""Records what a person says about a place or a service and delivers it to Woku."""

__version__ = "0.1.0"
