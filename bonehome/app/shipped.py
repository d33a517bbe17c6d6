"""What the program ships, for the commands that plan without a person's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bonehome.content.equipment import read_heaviest
from bonehome.content.errors import ContentError
from bonehome.content.load import load_catalogue
from bonehome.content.rules import load_rules
from bonehome.domain.catalogue import Catalogue
from bonehome.domain.errors import UserError
from bonehome.domain.rules.bundle import Rules


@dataclass(frozen=True, kw_only=True)
class Shipped:
    """The library and the rules; ``faults`` is a sentence for each file of the library that could not be used.

    ``heaviest_kg`` is the most that a weight somebody owns may weigh.
    """

    catalogue: Catalogue
    rules: Rules
    heaviest_kg: float
    faults: tuple[str, ...]


def load_shipped(resources: Path) -> Shipped:
    """Everything in the folder ``resources``. Raises ``UserError`` where a rule is missing or faulty."""
    loaded = load_catalogue(resources)
    try:
        rules, heaviest = load_rules(resources), read_heaviest(resources)
    except ContentError as error:
        raise UserError(str(error), "Without its rules the program plans nothing. Install it again.") from error
    return Shipped(catalogue=loaded.catalogue, rules=rules, heaviest_kg=heaviest, faults=loaded.faults)
