"""Every kind of fault that is put into pages and strings."""

from benchmarks.parity.families import (
    facts,
    links,
    literals,
    marks,
    strings,
    structure,
    wording,
)

FAMILIES = (
    *structure.FAMILIES,
    *facts.FAMILIES,
    *literals.FAMILIES,
    *links.FAMILIES,
    *wording.FAMILIES,
    *marks.FAMILIES,
    *strings.FAMILIES,
)
