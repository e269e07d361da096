"""The first set-up, a step at a time."""
