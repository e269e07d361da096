"""What the bundle for macOS is told and given."""
