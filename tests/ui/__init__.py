"""The window, against services that are played by the test."""
