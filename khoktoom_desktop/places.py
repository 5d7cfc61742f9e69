"""Where the program's own files lie: in a checkout, in an installed wheel, in a frozen program."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Return the path of a shipped resource, such as ``resource("fonts", "laksaman")``.

    The first folder that exists of: beside a frozen program, inside an installed
    package, at the top of a checkout.
    """
    package = Path(__file__).parent
    roots = (
        Path(getattr(sys, "_MEIPASS", package)) / "resources",
        package / "resources",
        package.parent / "resources",
    )
    root = next((root for root in roots if root.is_dir()), roots[-1])
    return root.joinpath(*parts)
