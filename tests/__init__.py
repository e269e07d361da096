"""The test suite; a package only so that its stage can be imported."""
