"""The services that a new office is offered, matched to its departments; a resource, not a rule."""

import tomllib
from collections.abc import Mapping, Sequence
from typing import Any, cast

from khoktoom_desktop.domain.office import Department
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.thai.text import search_key

_CHANNELS = ("Walk-in",)


def starter_services(departments: Sequence[Department]) -> tuple[Service, ...]:
    """Return the usual services of the departments that an office has, in the order of the resource.

    A department is met by any of an entry's words inside its name; the first one met takes the service,
    and a service whose department the office lacks is left out.
    """
    found = []
    for entry in _entries():
        department = _matching(entry["departments"], departments)
        if department is not None:
            found.append(
                Service(
                    name=entry["name"],
                    department_id=department.id,
                    unit=entry["unit"],
                    channels="\n".join(entry.get("channels", _CHANNELS)),
                    legal_basis=entry.get("legal_basis", ""),
                    position=entry["position"],
                )
            )
    return tuple(found)


def starter_names() -> frozenset[str]:
    """Return the names of all the services that a new office may be offered."""
    return frozenset(entry["name"] for entry in _entries())


def _entries() -> Sequence[Mapping[str, Any]]:
    text = resource("office", "services.toml").read_text(encoding="utf-8")
    return cast("Sequence[Mapping[str, Any]]", tomllib.loads(text)["service"])


def _matching(words: Sequence[str], departments: Sequence[Department]) -> Department | None:
    """Return the department that the first fitting word names; earlier words count more."""
    names = [(search_key(department.name), department) for department in departments]
    for word in map(search_key, words):
        for name, department in names:
            if word in name:
                return department
    return None
