"""The typeface that goes into the bundle: Inter from Debian's fonts-inter, each file pinned by its hash."""

from __future__ import annotations

import hashlib
from pathlib import Path

FOLDER = Path("/usr/share/fonts/opentype/inter")
LICENCE = Path("/usr/share/doc/fonts-inter/copyright")
# Version 4.0~beta7 as in Debian 12; the weights that the type scale uses.
PINNED = {
    "Inter-Regular.otf": "a7e791e8f5a0fb02b65663f7fca73e1d1ca9543f772ad480cbd76f4e3fe3f8cc",
    "Inter-Medium.otf": "99dab2bdcb613c4c8264000a94351d1227f74dc95a86d1249493aeee0c0179c4",
    "Inter-SemiBold.otf": "8c1990b6012254ea2b487161697d107357dd0ee55811cfd91c8c11227bbef457",
    "Inter-Bold.otf": "1e9dfd6a6e33ac63a8fe3b4ed7ae0df9eac2d0b25e444e8e7daef4ac77943fc1",
    "InterDisplay-Regular.otf": "82132edfc052b9f30a4bec53c9089cc5f1e6a0d4aa3b3aa3dfdd1eca89123780",
    "InterDisplay-Medium.otf": "c6c1495a1d948689718b853983b699a86488c2a044fbc1317b64545eb78176bd",
    "InterDisplay-SemiBold.otf": "1db59eb44058d96bd1eb258317ecc33e9766e96726939eb6850987dcda47ef5e",
    "InterDisplay-Bold.otf": "2738619937fdcd1f0a331ea68d74ef6f9619a6eaaa1f904c73ceafc6c99879d6",
}


def fonts(folder: Path = FOLDER) -> tuple[list[Path], str]:
    """The pinned files, all or none, and the sentence that says why there are none."""
    files = [folder / name for name in PINNED]
    absent = [path.name for path in files if not path.is_file()]
    if absent:
        return [], f"The bundle goes without Inter ({absent[0]} is not in {folder}): install fonts-inter to have it."
    changed = [path.name for path in files if hashlib.sha256(path.read_bytes()).hexdigest() != PINNED[path.name]]
    if changed:
        return [], f"The bundle goes without Inter: {changed[0]} is not the version pinned in build_spec/fonts.py."
    return [*files, LICENCE] if LICENCE.is_file() else files, ""
