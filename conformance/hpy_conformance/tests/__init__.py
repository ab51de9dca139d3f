"""The tests: `test_<area>.py` drives the fixture `hpy_conformance.fixtures.<area>`."""
