"""How often what is seldom met is tried: `HPY_CONFORMANCE_STRESS` is 1, or 100 for a night."""

from __future__ import annotations

import os

STRESS = int(os.environ.get("HPY_CONFORMANCE_STRESS", "1"))
