"""The voices kept on this machine until Woku has them, each sealed in a file of its own."""
