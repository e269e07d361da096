"""The operating system's keyring: the Woku key and the sealing identity. Nothing else touches it.

No call here may be made on the window's thread: each may take its whole deadline.
"""
