"""Runs the rules: stamps findings into diagnostics, and drops what a page silences."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hexapla.checking.causes import is_explained
from hexapla.model import START, Diagnostic, Finding, Origin
from hexapla.parity.as_pages import as_page
from hexapla.parity.gaps.paragraphs import joined
from hexapla.parity.gaps.rewritten import is_rewritten
from hexapla.parity.sentences import lengths
from hexapla.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import ModuleType

    from hexapla.model import Document, Ignore, Pair, Severity, Site, Span
    from hexapla.parity.sentences.lengths import Lengths, Norm
    from hexapla.settings import Settings

LENIENT = {
    "strict": frozenset[str](),
    "structural": frozenset({"missing-term", "changed-length", "changed-negation"}),
    "summary": frozenset({"missing-block", "missing-term", "changed-length", "changed-negation"}),
    "independent": frozenset(RULES),
}
"""Rules on pairs that do not apply under each contract."""


def check_pair(pair: Pair, settings: Settings) -> Iterator[Diagnostic]:
    """What the rules say of a pair of pages, as far as both can be read."""
    return _of_pair(pair, "check", (pair,), settings)


def check_targets(pair: Pair, site: Site, settings: Settings) -> Iterator[Diagnostic]:
    """What the rules say of where the links of a pair of pages lead within other pages."""
    return _of_pair(pair, "check_targets", (pair, site), settings)


def _of_pair(
    pair: Pair, kind: str, asked: tuple[object, ...], settings: Settings
) -> Iterator[Diagnostic]:
    if not all(page.readable for page in (pair.source, pair.target) if page):
        return
    for rule, module, severity in _active(kind, settings):
        if rule not in LENIENT[pair.contract]:
            for it in getattr(module, kind)(*asked):
                explained = is_explained(pair, rule, it)
                sure = not explained and _is_sure(pair, it, module)
                told = _stamp_pair(pair, it, rule, severity if sure else settings.doubtful(rule))
                if (it.span or not explained) and not _silenced_in_pair(pair, it, told):
                    yield told


def _is_sure(pair: Pair, finding: Finding, module: ModuleType) -> bool:
    """Whether a finding keeps the severity of its rule.

    A rule that compares no places may set ``ANYWHERE``: rewritten passages cast no doubt on it.
    """
    if finding.doubtful:
        return False
    return getattr(module, "ANYWHERE", False) or not is_rewritten(pair, finding)


def check_page(page: Document, settings: Settings) -> Iterator[Diagnostic]:
    """What the rules say of a page by itself, and of a file by its faults: each names its rule."""
    kinds = ("check_page", *(("check_source",) if page.locale == settings.source else ()))
    stamped = [
        _stamp_page(page, finding, rule, settings.doubtful(rule) if finding.doubtful else severity)
        for kind in kinds
        for rule, module, severity in _active(kind, settings)
        for finding in getattr(module, kind)(page)
    ]
    for fault in page.faults:
        severity = settings.severities.get(fault.rule, RULES[fault.rule].SEVERITY)
        if severity is not None:
            finding = Finding(fault.message, span=fault.span)
            stamped.append(_stamp_page(page, finding, fault.rule, severity))
    yield from (item for item in stamped if not _silenced(item, page.ignores, item.span))


def check_links(
    page: Document, site: object, settings: Settings, kind: str = "check_links"
) -> Iterator[Diagnostic]:
    """What the rules say of where a page's links lead; by ``check_labels`` of its labelled ids."""
    for rule, module, severity in _active(kind, settings):
        for it in getattr(module, kind)(page, site):
            item = _stamp_page(page, it, rule, settings.doubtful(rule) if it.doubtful else severity)
            if not _silenced(item, page.ignores, item.span, it.target and it.target.span):
                yield item


def check_strings(pair: Pair, settings: Settings) -> Iterator[Diagnostic]:
    """What the rules say of the strings of a locale, as far as both files can be read."""
    return _of_texts(pair, "check_strings", settings)


def check_terms(pair: Pair, settings: Settings) -> Iterator[Diagnostic]:
    """What the rules say of a termbase beside the source's, whose own is paired with itself."""
    return _of_texts(pair, "check_terms", settings)


def _of_texts(pair: Pair, kind: str, settings: Settings) -> Iterator[Diagnostic]:
    """What rules on such files say, and rules on pages that set ``PROSE``: those read them, too."""
    if not all(document.readable for document in (pair.source, pair.target) if document):
        return
    for rule, module, severity in (*_active(kind, settings), *_active("PROSE", settings)):
        own = hasattr(module, kind)
        for it in getattr(module, kind)(pair) if own else as_page(pair, module.check):
            yield _stamp_pair(pair, it, rule, settings.doubtful(rule) if it.doubtful else severity)


def measure(pair: Pair, settings: Settings) -> Lengths | None:
    """The lengths of a pair of pages, where a rule asks for them; what is silenced is left out."""
    rules = {rule for rule, _, _ in _active("check_lengths", settings)} - LENIENT[pair.contract]
    if not rules or not pair.matches or not pair.source or not pair.target:
        return None
    found = lengths.measure(joined(pair))
    if not found.suspects or not (pair.source.ignores or pair.target.ignores):
        return found
    ours, theirs = (
        [ignore for ignore in page.ignores if ignore.rule in rules]
        for page in (pair.source, pair.target)
    )
    kept = [
        suspect
        for suspect in found.suspects
        if not (_covered(theirs, suspect.span.line) or _covered(ours, suspect.line))
    ]
    return found._replace(suspects=tuple(kept))


def check_lengths(
    found: Lengths, usual: Norm, paths: tuple[str, str], locale: str, settings: Settings
) -> Iterator[Diagnostic]:
    """What the rules say of lengths beside those usual in the locale; ``paths``: source, target."""
    for rule, module, severity in _active("check_lengths", settings):
        for finding, line in module.check_lengths(found, usual):
            span, origin = finding.span or START, Origin(paths[0], line)
            yield Diagnostic(paths[1], span, rule, finding.message, severity, locale, origin)


def told_once(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Those diagnostics that no rule with theirs in its ``REPEATS`` tells at the same span."""
    same = {
        (item.path, rule, item.span)
        for item in found
        for rule in getattr(RULES[item.rule], "REPEATS", ())
    }
    return [item for item in found if (item.path, item.rule, item.span) not in same]


def unexplained(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Those diagnostics whose cause no other one tells: one cause, one diagnostic.

    A rule may list in ``EXPLAINS`` what else its fault shows as; what those rules say of the
    text that it names is left out.
    """
    told: dict[tuple[str, str], list[Span]] = {}
    for item in found:
        for rule in getattr(RULES[item.rule], "EXPLAINS", ()):
            told.setdefault((item.path, rule), []).append(item.span)
    if not told:
        return list(found)
    return [
        item
        for item in found
        if not any(_is_at(item.span, span) for span in told.get((item.path, item.rule), ()))
    ]


def _is_at(found: Span, place: Span) -> bool:
    """Whether a span begins at a place, or lies on one line and has something of it."""
    is_line = found.line == found.end_line and found[2:] >= place[:2]
    begins = found[:2] == place[:2] or found[:2] < place[2:]
    return begins and (is_line or found[:2] >= place[:2])


def unexcused(found: Sequence[Diagnostic], pair: Pair) -> list[Diagnostic]:
    """Those diagnostics for which the source of a pair gives no reason.

    A rule on single pages may have ``is_excused``, which is asked of the target's page.
    """
    return [
        item
        for item in found
        if item.path != pair.path
        or not hasattr(rule := RULES[item.rule], "is_excused")
        or not rule.is_excused(pair, item.span)
    ]


def _active(kind: str, settings: Settings) -> tuple[tuple[str, ModuleType, Severity], ...]:
    """Rules that have a check of a kind and are not switched off, with their severity."""
    return _chosen(kind, frozenset(settings.severities.items()))


@cache
def _chosen(
    kind: str, severities: frozenset[tuple[str, Severity | None]]
) -> tuple[tuple[str, ModuleType, Severity], ...]:
    known = dict(severities)
    chosen = ((rule, module, known.get(rule, module.SEVERITY)) for rule, module in _having(kind))
    return tuple((rule, module, severity) for rule, module, severity in chosen if severity)


def _having(kind: str) -> Iterator[tuple[str, ModuleType]]:
    return ((rule, module) for rule, module in RULES.items() if hasattr(module, kind))


def _stamp_pair(pair: Pair, finding: Finding, rule: str, severity: Severity) -> Diagnostic:
    span = finding.span or (finding.target.span if finding.target else START)
    origin = None
    if pair.source:
        line = finding.source.span.line if finding.source else 1
        origin = Origin(pair.source.path, line)
    return Diagnostic(
        pair.path, span, rule, finding.message, severity, pair.locale, origin, finding.fix
    )


def _stamp_page(page: Document, finding: Finding, rule: str, severity: Severity) -> Diagnostic:
    span = finding.span or (finding.target.span if finding.target else START)
    return Diagnostic(
        page.path, span, rule, finding.message, severity, page.locale, None, finding.fix
    )


def _silenced_in_pair(pair: Pair, found: Finding, told: Diagnostic) -> bool:
    """Whether either page silences the rule at the block that the finding is about."""
    ours, theirs = (page.ignores if page else () for page in (pair.source, pair.target))
    places = told.span, found.target.span if found.target else None
    silent = _silenced(told, theirs, *places)
    return silent or bool(found.source and _silenced(told, ours, found.source.span))


def _silenced(item: Diagnostic, ignores: Iterable[Ignore], *places: Span | None) -> bool:
    """Whether a comment silences a rule at a place, to the end of the next block or the page."""
    known = [ignore for ignore in ignores if ignore.rule == item.rule]
    return any(_covered(known, place.line) for place in places if place)


def _covered(ignores: Iterable[Ignore], line: int) -> bool:
    return any(
        line >= ignore.span.line and (ignore.covers is None or line <= ignore.covers.end_line)
        for ignore in ignores
    )
