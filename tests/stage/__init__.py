"""Stand-ins for the surroundings, each a real one: screen, sound, keyring, server."""
