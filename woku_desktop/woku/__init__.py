"""Woku's HTTP API: the only room that speaks HTTP."""
