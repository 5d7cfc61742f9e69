"""PAGES: every page of the window, one line each, loaded when it is first opened."""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, cast

from khoktoom_desktop.desktop.words import mark
from khoktoom_desktop.registers.catalogue import REGISTERS

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.pages.page import Page


class Section(StrEnum):
    """Where a page stands in the navigation."""

    HOME = "home"
    REGISTERS = "registers"
    PAPERS = "papers"
    SETTINGS = "settings"


@dataclass(frozen=True)
class PageEntry:
    """Name a page: its id (a register's id for a register's page), Thai title, icon, place and class."""

    id: str
    title: str
    icon: str
    section: Section
    module: str
    class_name: str

    def page_class(self) -> "type[Page]":
        """Import the page's module and return its class."""
        return cast("type[Page]", getattr(import_module(self.module), self.class_name))


_HERE = "khoktoom_desktop.desktop.pages"
_REGISTERS = {each.id: each for each in REGISTERS}


def _register(register_id: str, module: str, class_name: str) -> PageEntry:
    """Make the entry of a register's page; title and icon are the register's."""
    found = _REGISTERS[register_id]
    return PageEntry(found.id, found.title, found.icon, Section.REGISTERS, f"{_HERE}.{module}", class_name)


PAGES = (
    PageEntry("home", mark("หน้าหลัก"), "house", Section.HOME, f"{_HERE}.home_page", "HomePage"),
    _register("service-statistics", "service_statistics_page", "ServiceStatisticsPage"),
    _register("gifts", "gifts_page", "GiftsPage"),
    _register("procurement-plan", "procurement_plan_page", "ProcurementPlanPage"),
    _register("procurement-results", "procurement_results_page", "ProcurementResultsPage"),
    _register("measures", "measures_page", "MeasuresPage"),
    _register("budget-spending", "budget_spending_page", "BudgetSpendingPage"),
    _register("satisfaction", "satisfaction_page", "SatisfactionPage"),
    _register("service-catalogue", "service_catalogue_page", "ServiceCataloguePage"),
    _register("contact-channels", "contact_channels_page", "ContactChannelsPage"),
    _register("complaints", "complaints_page", "ComplaintsPage"),
    _register("culture-activities", "culture_activities_page", "CultureActivitiesPage"),
    _register("publication-log", "publication_log_page", "PublicationLogPage"),
    PageEntry("papers", mark("เอกสาร"), "printer", Section.PAPERS, f"{_HERE}.papers_page", "PapersPage"),
    PageEntry("packs", mark("ชุดเอกสาร"), "folder-open", Section.PAPERS, f"{_HERE}.packs_page", "PacksPage"),
    PageEntry("office", mark("สำนักงาน"), "building-2", Section.SETTINGS, f"{_HERE}.office_page", "OfficePage"),
    PageEntry("settings", mark("ตั้งค่าโปรแกรม"), "settings", Section.SETTINGS, f"{_HERE}.settings_page", "SettingsPage"),
)


def page_entry(page_id: str) -> PageEntry:
    """Return an entry by its id; raises ``KeyError`` for an unknown one, which is a bug."""
    return {entry.id: entry for entry in PAGES}[page_id]
