"""How woku-desktop becomes packages that a person installs; nothing of it runs in the program."""
