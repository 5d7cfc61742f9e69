"""The one style sheet, filled with a theme's colours; widgets ask for a look by the property ``look``."""

from khoktoom_desktop.desktop.theme import (
    BODY,
    FAMILY,
    FIELD,
    GAP,
    GAP_L,
    GAP_M,
    NOTE,
    RADIUS,
    ROW,
    SECTION,
    TARGET,
    TITLE,
    Colours,
)
from khoktoom_desktop.places import resource

_SHEET = """
* {{ font-family: "{family}"; font-size: {body}px; }}
QMainWindow, QDialog, QWizard, QWidget[look="ground"] {{ background: {c.ground}; }}
QToolTip {{ background: {c.text}; color: {c.surface}; border: 0; padding: 4px 8px; font-size: {note}px; }}

QLabel {{ background: transparent; }}
QLabel[look="title"], QLabel[look="section"], QLabel[look="strong"], QLabel[look="quiet"], QLabel[look="note"],
QLabel[look="label"], QLabel[look="error"], QLabel[look="warning"], QLabel[look="done"], QLabel[look="caption"] {{
  padding: 3px 0 1px 0; qproperty-indent: 0; }}
WrappedLabel {{ padding: 0; }}
QLabel[look="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[look="section"] {{ font-size: {section}px; font-weight: 600; }}
QLabel[look="strong"] {{ font-weight: 600; }}
QLabel[look="quiet"] {{ color: {c.quiet}; }}
QLabel[look="note"] {{ color: {c.quiet}; font-size: {note}px; }}
QLabel[look="label"] {{ font-weight: 600; }}
QLabel[look="error"] {{ color: {c.error}; font-size: {note}px; }}
QLabel[look="warning"] {{ color: {c.warning}; font-size: {note}px; }}
QLabel[look="done"] {{ color: {c.done}; font-size: {note}px; }}
QLabel[look="figure"] {{ font-size: {title}px; font-weight: 600; color: {c.text}; }}
QLabel[look="caption"] {{ color: {c.quiet}; font-size: {note}px; font-weight: 600; }}

QLabel[look="bubble"], QLabel[look="bubble-error"] {{ background: {c.raised}; color: {c.text};
  border: 1px solid {c.line}; border-radius: {radius}px; padding: 4px {gap}px; font-size: {note}px; }}
QLabel[look="bubble-error"] {{ background: {c.error_tint}; color: {c.error}; border-color: {c.error}; }}
QFrame[look="surface"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {radius}px; }}
QFrame[look="card"] {{ background: {c.ground}; border: 1px solid {c.line}; border-radius: {radius}px; }}
QFrame[look="bar"] {{ background: {c.surface}; border: 0; border-bottom: 1px solid {c.line}; }}
QFrame[look="foot"] {{ background: {c.surface}; border: 0; border-top: 1px solid {c.line}; }}
QFrame[look="navigation"] {{ background: {c.surface}; border: 0; border-right: 1px solid {c.line}; }}
QFrame[look="sample"] {{ background: {c.warning_tint}; border: 0; border-bottom: 1px solid {c.line}; }}
QFrame[look="sample"] QLabel {{ color: {c.warning}; font-weight: 600; }}
QFrame[look="toast"] {{ background: {c.text}; border: 0; border-radius: {radius}px; }}
QFrame[look="toast"] QLabel {{ color: {c.surface}; }}
QFrame[look="toast"] QToolButton {{ color: {c.surface}; font-weight: 600; border: 1px solid {c.quiet}; }}
QFrame[look="toast"] QToolButton:hover {{ background: {c.quiet}; }}
QFrame[look="problem"] {{ background: {c.error_tint}; border: 1px solid {c.error}; border-radius: {radius}px; }}
QFrame[look="caution"] {{ background: {c.warning_tint}; border: 1px solid {c.warning}; border-radius: {radius}px; }}
QFrame[look="hairline"] {{ background: {c.line}; border: 0; max-height: 1px; min-height: 1px; }}

QPushButton, QToolButton[look="button"] {{
  background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; border-radius: {radius}px;
  padding: 0 {gap_m}px; min-height: {button}px; }}
QPushButton:hover, QToolButton[look="button"]:hover {{ background: {c.raised}; }}
QPushButton:pressed, QToolButton[look="button"]:pressed {{ background: {c.line}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 0 {gap_m_less}px; }}
QPushButton:disabled, QToolButton[look="button"]:disabled {{ color: {c.field_line}; background: {c.ground}; }}
QPushButton[look="primary"], QPushButton:default {{
  background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; font-weight: 600; }}
QPushButton[look="primary"]:hover, QPushButton:default:hover {{ background: {c.accent_strong}; }}
QPushButton[look="primary"]:focus, QPushButton:default:focus {{ border: 2px solid {c.text}; }}
QPushButton[look="primary"]:disabled, QPushButton:default:disabled {{
  background: {c.line}; color: {c.quiet}; border-color: {c.line}; }}
QPushButton[look="danger"] {{ color: {c.error}; border-color: {c.error}; }}
QPushButton[look="danger"]:hover {{ background: {c.error_tint}; }}
QPushButton[look="link"] {{ background: transparent; border: 0; color: {c.accent}; padding: 0 {gap}px;
  text-align: left; }}
QPushButton[look="link"]:hover {{ text-decoration: underline; }}
QPushButton[look="entry"] {{ background: transparent; border: 1px solid transparent; border-radius: {radius}px;
  padding: 0; min-height: {target}px; }}
QPushButton[look="entry"]:hover {{ background: {c.raised}; }}
QPushButton[look="entry"]:checked {{ background: {c.accent_tint}; border-color: {c.accent}; }}
QPushButton[look="entry"]:focus {{ border: 2px solid {c.accent}; padding: 0; }}
QPushButton[look="choice"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {radius}px;
  padding: 0; min-height: 76px; }}
QPushButton[look="choice"]:hover {{ background: {c.accent_tint}; border-color: {c.accent}; }}
QPushButton[look="choice"]:focus {{ border: 2px solid {c.accent}; padding: 0; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {radius}px;
  min-width: {target}px; min-height: {target}px; padding: 0; }}
QToolButton:hover {{ background: {c.raised}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.accent_tint}; }}
QToolButton:focus {{ border: 2px solid {c.accent}; padding: 0; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit QToolButton {{ min-width: 0; min-height: 0; border: 0; padding: 0; background: transparent; }}

QPushButton[look="nav"] {{ background: transparent; border: 0; border-radius: {radius}px; text-align: left;
  padding: 0 {gap_m}px; min-height: {nav}px; color: {c.text}; }}
QPushButton[look="nav"]:hover {{ background: {c.raised}; }}
QPushButton[look="nav"]:checked {{ background: {c.accent_tint}; color: {c.accent}; font-weight: 600; }}
QPushButton[look="nav"]:focus {{ border: 2px solid {c.accent}; padding: 0 {gap_m_less}px; }}
QPushButton[look="row"] {{ background: transparent; border: 0; border-radius: {radius}px; text-align: left;
  padding: 0 {gap}px; min-height: {field}px; }}
QPushButton[look="row"]:hover {{ background: {c.raised}; }}
QPushButton[look="row"]:focus {{ border: 2px solid {c.accent}; padding: 0 6px; }}

QFrame[look="segments"] {{ background: {c.raised}; border: 0; border-radius: {radius}px; }}
QFrame[look="segments"] QPushButton {{ background: transparent; border: 1px solid transparent;
  border-radius: {radius}px; padding: 0 {gap_m}px; min-height: {target}px; color: {c.quiet}; }}
QFrame[look="segments"] QPushButton:hover {{ color: {c.text}; }}
QFrame[look="segments"] QPushButton:checked {{ background: {c.surface}; color: {c.accent}; font-weight: 600;
  border: 1px solid {c.line}; }}
QFrame[look="segments"] QPushButton:focus {{ border: 2px solid {c.accent}; padding: 0 {gap_m_less}px; }}

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox {{
  background: {c.surface}; color: {c.text}; border: 1px solid {c.field_line}; border-radius: {radius}px;
  padding: 0 {gap}px; selection-background-color: {c.accent}; selection-color: {c.on_accent};
  placeholder-text-color: {c.quiet}; }}
QLineEdit, QComboBox, QSpinBox {{ min-height: {field_inner}px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {{
  border: 2px solid {c.accent}; padding: 0 7px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 3px; }}
QLineEdit[problem="error"], QPlainTextEdit[problem="error"], QComboBox[problem="error"] {{
  border: 2px solid {c.error}; padding: 0 7px; }}
QLineEdit[problem="warning"], QPlainTextEdit[problem="warning"], QComboBox[problem="warning"] {{
  border: 2px solid {c.warning}; padding: 0 7px; }}
QPlainTextEdit[problem="error"], QPlainTextEdit[problem="warning"] {{ padding: 3px; }}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] {{ background: {c.ground}; border-color: {c.line}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
  background: {c.ground}; color: {c.quiet}; border-color: {c.line}; }}
QTableView QLineEdit, QTableView QComboBox {{ border-radius: 0; min-height: 0; padding: 0 4px;
  border: 2px solid {c.accent}; }}
QTableView QComboBox[look="cell"] {{ border: 1px solid {c.field_line}; border-radius: {radius}px;
  min-height: {target}px; padding: 0 {gap}px; }}
QTableView QComboBox[look="cell"]:focus {{ border: 2px solid {c.accent}; padding: 0 7px; }}
QTreeView[look="kinds"]::item {{ min-height: {target}px; padding: 2px {gap}px; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: url("{arrow_down}"); width: 16px; height: 16px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; padding: 4px;
  selection-background-color: {c.accent_tint}; selection-color: {c.text}; outline: 0; }}
QComboBox QAbstractItemView::item {{ min-height: {target}px; padding: 0 {gap}px; }}
QCheckBox, QRadioButton {{ spacing: {gap}px; min-height: {target}px; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 18px; height: 18px; border: 1px solid {c.field_line};
  background: {c.surface}; border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 10px; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{check}"); }}
QRadioButton::indicator:checked {{ border: 5px solid {c.accent}; width: 10px; height: 10px; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {c.accent}; }}
QCheckBox:focus, QRadioButton:focus {{ color: {c.accent}; }}
QGroupBox {{ background: transparent; border: 0; margin-top: 32px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; padding: 0; }}

QTableView, QListView, QTreeView {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
  border-radius: {radius}px; gridline-color: {c.line}; outline: 0; selection-background-color: {c.accent_tint};
  selection-color: {c.text}; alternate-background-color: {c.ground}; }}
QTableView::item, QTreeView::item {{ padding: 0 {gap}px; }}
QListView::item {{ min-height: {row}px; padding: 0 {gap}px; border-radius: {radius}px; }}
QListView::item:hover {{ background: {c.raised}; }}
QListView::item:selected {{ background: {c.accent_tint}; color: {c.text}; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 1px solid {c.accent}; }}
QHeaderView {{ background: {c.ground}; border: 0; }}
QHeaderView::section {{ background: {c.ground}; color: {c.quiet}; border: 0; border-bottom: 1px solid {c.line};
  border-right: 1px solid {c.line}; padding: 4px {inset}px; font-weight: 600; font-size: {note}px; }}
QTableCornerButton::section {{ background: {c.ground}; border: 0; border-bottom: 1px solid {c.line}; }}

QTabWidget::pane {{ border: 0; border-top: 1px solid {c.line}; top: -1px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.quiet}; padding: {gap}px {gap_l}px; border: 0;
  border-bottom: 2px solid transparent; min-height: 22px; }}
QTabBar::tab:selected {{ color: {c.accent}; border-bottom: 2px solid {c.accent}; font-weight: 600; }}
QTabBar::tab:hover {{ color: {c.text}; }}
QTabBar::tab:focus {{ color: {c.accent_strong}; }}

QMenu {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
QMenu::item {{ padding: 6px {gap_l}px 6px {gap_m}px; border-radius: 4px; min-height: 20px; }}
QMenu::item:selected {{ background: {c.accent_tint}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.field_line}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px {gap}px; }}
QMenu::icon {{ left: {gap}px; }}

QScrollArea {{ background: transparent; border: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QScrollArea > QWidget > QWidget[look="scrolled"] {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.field_line}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: transparent; }}
QProgressBar {{ background: {c.raised}; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
QStatusBar {{ background: {c.surface}; color: {c.quiet}; border-top: 1px solid {c.line}; }}
"""


def style_sheet(colours: Colours, name: str) -> str:
    """Return the style sheet in a theme's colours; ``name`` (``light``, ``dark``) chooses the files of its icons."""
    icons = resource("icons", "style")
    return _SHEET.format(
        c=colours,
        family=FAMILY,
        note=NOTE,
        body=BODY,
        section=SECTION,
        title=TITLE,
        gap=GAP,
        inset=GAP + 3,  # as far as Qt draws the text of a cell from its edge
        gap_m=GAP_M,
        gap_m_less=GAP_M - 1,
        gap_l=GAP_L,
        field=FIELD,
        field_inner=FIELD - 4,
        button=FIELD - 2,
        row=ROW,
        nav=ROW - 4,
        target=TARGET,
        radius=RADIUS,
        arrow_down=(icons / f"chevron-down-{name}.svg").as_posix(),
        check=(icons / f"check-{name}.svg").as_posix(),
    )
