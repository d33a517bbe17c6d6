"""A report: useful to the makers, silent about the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from bonehome.app.report import report_text
from tests.app.test_logs import SECRET, fail


def test_a_report_says_what_and_where_but_nothing_of_the_person() -> None:
    with pytest.raises(KeyError) as caught:
        fail()
    text = report_text(caught.value, {"Qt": "6.11.3"})
    assert SECRET not in text
    assert "KeyError\n" in text
    assert "because of\nValueError\n" in text
    assert "test_report.py" in text
    assert "Qt: 6.11.3" in text
    assert str(Path.home()) not in text


def test_a_circle_of_errors_ends() -> None:
    one, two = ValueError(), KeyError()
    one.__cause__, two.__cause__ = two, one
    assert report_text(one).count("ValueError") == 1
