"""Checks that ./dev runs beside the tests."""
