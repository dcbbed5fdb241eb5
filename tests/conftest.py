"""How the tests are run: each run tries the same cases, so that a failure says something about the change and not about luck.

To look for new cases, set ONRECORD_FUZZ to how many examples each property is to be tried on.
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("fuzz", max_examples=int(os.environ.get("ONRECORD_FUZZ") or 1000), deadline=None)
settings.load_profile("fuzz" if os.environ.get("ONRECORD_FUZZ") else "same")
