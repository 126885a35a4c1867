"""What holds for every test: none asserts on time, so hypothesis does not either, and every run draws the same examples.

`pytest --hypothesis-seed=N` draws others.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("teikit", deadline=None, derandomize=True)
settings.load_profile("teikit")
