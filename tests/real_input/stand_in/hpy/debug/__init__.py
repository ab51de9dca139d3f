"""What the tests that use it need is not in this release; they are deselected by name."""
