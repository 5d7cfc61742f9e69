"""What a column says of itself in the window: why it is asked, and by which rule."""

from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column


def column_tip(column: Column) -> str:
    """Return the tip of a column's field and heading: its title, what it is and is for, the rule that asks for it."""
    parts = [tr(column.title), tr(column.help), tr(column.use)]
    if column.why:
        parts.append(tr("ทำไมจึงถาม: {rule}").format(rule=tr(column.why)))
    return "\n".join(part for part in parts if part)
