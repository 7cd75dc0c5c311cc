"""The parity gate: what disagrees between the languages, as text for a build's log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hexapla.checking.run import check
from hexapla.model import Severity
from hexapla.report.text import render
from hexapla.settings import SettingsError
from hexapla.work.baseline import compare
from hexapla.work.identity import file_lines

if TYPE_CHECKING:
    from hexapla.project import Project


def verdict(project: Project) -> tuple[str, str]:
    """The errors and the warnings of all locales as lines of text, empty where there are none.

    What the baseline of the settings lists is left out; one that cannot be read is an error.
    """
    found = check(project)
    settings = project.settings
    if settings.baseline:
        path = settings.root / settings.baseline
        try:
            found = compare(path, found, file_lines(project), lambda _: True).found
        except SettingsError as error:
            return str(error), ""
    errors = [one for one in found if one.severity is Severity.ERROR]
    warnings = [one for one in found if one.severity is not Severity.ERROR]
    return render(errors).rstrip(), render(warnings).rstrip()
