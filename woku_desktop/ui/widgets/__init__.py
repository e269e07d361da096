"""The controls: painted by hand, each a real one for keyboard, touch and screen reader."""
