"""What holds for every test: none asserts on time, so hypothesis does not either."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("teikit", deadline=None)
settings.load_profile("teikit")
