"""The closed list of roles."""

from __future__ import annotations

import subprocess
import sys

from bonehome.domain.figure.roles import Role


def test_names_and_values_agree() -> None:
    assert [role.name.lower() for role in Role] == [role.value for role in Role]


def test_the_list_loads_without_numpy() -> None:
    code = "import sys, bonehome.domain.figure.roles, bonehome.domain.figure.look; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
