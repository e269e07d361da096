"""What the bundle for macOS needs."""
