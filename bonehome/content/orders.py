"""Reads the orders of the answers and tests, from the best value to the worst."""

from __future__ import annotations

from pathlib import Path

from bonehome.content.errors import ContentError
from bonehome.content.files import read_as
from bonehome.domain.rules.answers import fact_names
from bonehome.domain.rules.orders import Order, Orders


def load_orders(resources: Path) -> Orders:
    """The orders in ``resources/rules/orders.json``. Raises ``ContentError``."""
    path = resources / "rules" / "orders.json"
    orders = read_as(path, Orders)
    for number, one in enumerate((*orders.answers, *orders.tests)):
        _check(path, number, one)
    return orders


def _check(path: Path, number: int, one: Order) -> None:
    if one.answer not in fact_names():
        raise ContentError(path, f"orders[{number}]", f'Nobody answers "{one.answer}".')
    if not 0 <= one.missing <= len(one.values):
        raise ContentError(path, f"orders[{number}].missing", f"There is no place {one.missing} among the values.")
