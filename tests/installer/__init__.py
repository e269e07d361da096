"""What makes packages and installers."""
