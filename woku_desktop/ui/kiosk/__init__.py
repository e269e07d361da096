"""The full-screen station that nobody watches."""
