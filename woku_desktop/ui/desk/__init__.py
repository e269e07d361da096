"""The staff window: capture, voices, settings."""
