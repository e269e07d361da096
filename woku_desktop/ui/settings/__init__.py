"""The settings, a section each."""
