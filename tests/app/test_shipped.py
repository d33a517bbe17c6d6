"""What the commands load: the library with its faults, and nothing without the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.app.shipped import load_shipped
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError


def test_what_is_shipped_is_whole(resources: Path, catalogue: Catalogue) -> None:
    shipped = load_shipped(resources)
    assert (set(shipped.catalogue.exercises), shipped.faults) == (set(catalogue.exercises), ())
    assert shipped.heaviest_kg == 50


def test_without_rules_nothing_is_planned(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"standing\.json") as told:
        load_shipped(tmp_path)
    assert told.value.hint == "Without its rules the program plans nothing. Install it again."
