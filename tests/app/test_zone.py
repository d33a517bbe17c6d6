"""Zone and country: guesses that do no harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.app.country import guess_country
from bonehome.app.zone import zone_name


def test_a_zone_is_named_by_the_environment_or_the_systems_link(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    assert zone_name("+0100", {"TZ": ":Europe/Berlin"}, link) == "Europe/Berlin"
    assert zone_name("+0100", {"TZ": "CET-1CEST"}, link) == "UTC+0100"
    link.symlink_to("/usr/share/zoneinfo/America/Argentina/Ushuaia")
    assert zone_name("-0300", {}, link) == "America/Argentina/Ushuaia"


@pytest.mark.parametrize(
    ("environment", "country"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GB"),
        ({"LC_ALL": "de_AT", "LANG": "en_US.UTF-8"}, "AT"),
        ({"LANG": "C.UTF-8"}, ""),
        ({"LANG": "de"}, ""),
        ({}, ""),
    ],
)
def test_a_country_is_guessed_from_the_language_or_not_at_all(environment: dict[str, str], country: str) -> None:
    assert guess_country(environment) == country
