"""The program's version, for reports, exports and the package."""

from __future__ import annotations

VERSION = "0.1.0"
