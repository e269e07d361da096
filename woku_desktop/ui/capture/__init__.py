"""The capture flow, shared by both faces, and the desk's card for it."""
