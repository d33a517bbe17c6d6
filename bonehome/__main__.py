"""Start BoneHome with ``python -m bonehome``."""

from __future__ import annotations

import sys

from bonehome.main import main

if __name__ == "__main__":
    sys.exit(main())
