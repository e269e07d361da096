"""Settings, folders and logging: what is known before anything else starts."""
