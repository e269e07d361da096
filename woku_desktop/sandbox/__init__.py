"""A local Woku for the demo, for training and for tests; it needs the extra `demo`.

Only this room imports what that extra installs, and `process` is all that others need of it.
"""
