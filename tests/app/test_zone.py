"""The name of the local zone."""

from __future__ import annotations

from pathlib import Path

from bonehome.app.zone import zone_name


def test_a_zone_is_named_by_the_environment_or_the_systems_link(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    assert zone_name("+0100", {"TZ": ":Europe/Berlin"}, link) == "Europe/Berlin"
    assert zone_name("+0100", {"TZ": "CET-1CEST"}, link) == "UTC+0100"
    link.symlink_to("/usr/share/zoneinfo/America/Argentina/Ushuaia")
    assert zone_name("-0300", {}, link) == "America/Argentina/Ushuaia"
