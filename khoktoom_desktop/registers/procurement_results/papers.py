"""The papers of the purchases, each in a module of its own."""

from khoktoom_desktop.registers.procurement_results.annual_summary import (
    draw_procurement_annual_summary,
    gather_procurement_annual_summary,
)
from khoktoom_desktop.registers.procurement_results.ita_list import (
    draw_ita_procurement_list,
    gather_ita_procurement_list,
)
from khoktoom_desktop.registers.procurement_results.skr_1 import draw_skr_1, gather_skr_1
from khoktoom_desktop.registers.procurement_results.winner_announcement import (
    draw_winner_announcement,
    gather_winner_announcement,
)
from khoktoom_desktop.registers.procurement_results.winners_notice import (
    draw_winners_notice,
    gather_winners_notice,
)

__all__ = [
    "draw_ita_procurement_list",
    "draw_procurement_annual_summary",
    "draw_skr_1",
    "draw_winner_announcement",
    "draw_winners_notice",
    "gather_ita_procurement_list",
    "gather_procurement_annual_summary",
    "gather_skr_1",
    "gather_winner_announcement",
    "gather_winners_notice",
]
