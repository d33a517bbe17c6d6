"""The country: a guess that does no harm."""

from __future__ import annotations

import pytest

from bonehome.app.country import guess_country


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
