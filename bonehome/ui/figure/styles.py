"""A person dressed for a theme: look and colours together, read once for each pair."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bonehome.domain.figure.look import Look
    from bonehome.ui.figure.colours import FigureColours
    from bonehome.ui.figure.people import FigurePerson, Wardrobe

MOST_OUTLINE = 0.0075
"""No outline is wider than this, in statures: fingers would close (J)."""
LEAST_PIXELS = 0.45
"""No outline is thinner than this, else it vanishes in thumbnails (J)."""


@dataclass(frozen=True, kw_only=True, eq=False)
class FigureStyle:
    """Everything that makes two pictures of the same moment differ. `key` names it in caches."""

    look: Look
    colours: FigureColours
    key: str

    def outline(self, scale: float, dots_per_mm: float = 0.0) -> float:
        """Width of the outline in statures where a stature has `scale` dots; paper palettes ask for a width in mm."""
        recipe = self.colours.recipe
        return min(MOST_OUTLINE, max(recipe.outline, recipe.outline_mm * dots_per_mm / scale, LEAST_PIXELS / scale))


class FigureStyles:
    """The styles of a resource folder (resources/figure), read when first asked for. Raises UserError then.

    What reads them is imported then as well: pictures that are kept on disk need neither.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._wardrobe: Wardrobe | None = None
        self._styles: dict[tuple[str, str], FigureStyle] = {}

    def people(self) -> tuple[FigurePerson, ...]:
        """The people to choose from."""
        return tuple(self._clothes().people.values())

    def style(self, palette: str, person: str = "") -> FigureStyle:
        """A person in a palette: `light`, `dark`, `contrast` or `paper`; an unknown person gives the usual one."""
        found = self._clothes().person(person)
        style = self._styles.get((palette, found.id))
        if style is None:
            from bonehome.ui.figure.colours import load_colours

            colours = load_colours(self._folder, palette, self._clothes(), found)
            style = FigureStyle(look=found.look, colours=colours, key=f"{palette}/{found.id}")
            self._styles[palette, found.id] = style
        return style

    def _clothes(self) -> Wardrobe:
        if self._wardrobe is None:
            from bonehome.ui.figure.people import load_wardrobe

            self._wardrobe = load_wardrobe(self._folder)
        return self._wardrobe
