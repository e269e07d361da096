"""From the outbox to Woku."""
