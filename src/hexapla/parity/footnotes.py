"""Footnotes: which notes a page refers to, by which labels, and which have changed places."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from hexapla.facts.rarely import rarely
from hexapla.markdown import inline
from hexapla.model import Finding
from hexapla.parity.sentences.sentences import sentences
from hexapla.parity.words.evidence import across, by_lexicon

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from hexapla.model import Block, Document, Pair

LIKELY, SURE = 1.5, 4.0
"""The evidence from which two notes may have each other's texts, and from which they surely do."""

ALIKE: Final = 2.0
"""How many times as long, beside its block, a sentence is at most as the one in its place."""

MOST: Final = 12
"""References of a block up to which every two are compared."""

_END: Final = rarely(r"[.!?؟…][\"'”’»)*_\s]*$")
_BEGIN: Final = rarely(r"[.!?؟…]")

_REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
_VERBATIM = ("code", "html")


def labels(block: Block) -> list[str]:
    """The labels that a block refers to, in order."""
    if "[^" not in block.text or block.kind in _VERBATIM:
        return []
    return _REFERENCE.findall(inline.codeless(block.text))


@lru_cache(maxsize=8)  # a source page is compared in every locale
def labelled(page: Document) -> list[str]:
    """The labels that a page refers to, in the order of the numbers that readers see."""
    referring = [block for block in page.blocks if "^" in block.text]  # one sign is found fast
    return list(dict.fromkeys(label for block in referring for label in labels(block)))


def source_labels(page: Document, other: Document) -> dict[str, str]:
    """The source's label for each of the target's own: by the numbers of those not on both pages.

    None where the target has a reference to a label that it does not define.
    """
    ours, theirs = labelled(page), labelled(other)
    if ours == theirs:
        return {}
    left, right = set(ours).difference(theirs), set(theirs).difference(ours)
    notes = {block.key for block in other.blocks if block.kind == "footnote"}
    is_renamed = len(left) == len(right) and right <= notes
    if not is_renamed and len(left) < len(ours):
        return {}
    own = [label for label in theirs if label in right]
    return dict(zip(own, (label for label in ours if label in left), strict=False))


def defined(page: Document) -> set[str]:
    """The labels of the notes that a page has."""
    return {block.key for block in page.blocks if block.kind == "footnote"}


def problem(source: Block, target: Block, names: Mapping[str, str], own: Container[str]) -> str:
    """What is wrong with the references of two blocks; ``own`` are the target's own notes."""
    wanted = Counter(labels(source))
    found = Counter(names.get(label, label) for label in labels(target))
    if lost := wanted - found:
        return f"the source's reference [^{next(iter(lost))}] is missing in this block"
    extra = next((label for label in found - wanted if label not in own), "")
    return f"the source refers not to [^{extra}] in this block" if extra else ""


def is_unmarked(label: str, page: Document) -> bool:
    """Whether a definition has lost its mark, and is a text: ``label:`` or ``^label]:``."""
    mark = rf"^ *(?!\[\^)\[?\^?{re.escape(label)}\]?:"
    return re.search(mark, page.text, re.MULTILINE) is not None


def exchanged(pair: Pair, names: Mapping[str, str]) -> Iterator[Finding]:
    """References, or else notes, that are in each other's place.

    Where both are, the notes have only other labels. ``names`` are the source's labels for the
    target's own.
    """
    notes = list(_exchanged_notes(pair, names))
    found = [
        (two, target, source)
        for source, target in pair.aligned()
        if source and target and "^" in source.text and source.text.count("[^") > 1
        if (two := _exchanged_references(pair, source, target, names))
    ]
    for (one, other), target, source in found if not notes else ():
        message = f"the references [^{one}] and [^{other}] stand in each other's place"
        yield Finding(message, target, source)
    for first, second, source, sure in notes if not found else ():
        message = f"the footnotes [^{first.key}] and [^{second.key}] have each other's texts"
        yield Finding(message, first, source, doubtful=sure < SURE)


def misplaced(pair: Pair, names: Mapping[str, str]) -> Iterator[Finding]:
    """References that stand at another sentence of their block, where the others are in place.

    Only where each sentence is about as long as the one in its place.
    """
    for source, target in pair.aligned():
        if not source or not target or not ("[^" in source.text and "[^" in target.text):
            continue
        ours, theirs = _placed(source), _placed(target)
        found = {names.get(label, label): place for label, place in theirs.items()}
        other = [label for label, place in ours.items() if place != found.get(label)]
        if len(other) == 1 and ours.keys() == found.keys() and _are_alike(source, target):
            message = f"the reference [^{other[0]}] stands at another sentence than in the source"
            yield Finding(message, target, source, doubtful=True)


def _placed(block: Block) -> dict[str, int]:
    """By label at which sentence of a block its reference stands; none where code has one."""
    *texts, last = _REFERENCE.split(block.text)[::2]
    names, place, found = labels(block), 0, list[int]()
    ends = [sentence.end for sentence in sentences("".join((*texts, last)))]
    for text in texts:
        place += len(text)
        found.append(sum(end < place for end in ends))
    is_plain = len(names) == len(found) == len({*names})
    return dict(zip(names, found, strict=True)) if is_plain else {}


def _are_alike(source: Block, target: Block) -> bool:
    """Whether two blocks have as many sentences, each about as long as the one in its place."""
    lengths = [
        [sentence.length for sentence in sentences(_REFERENCE.sub("", block.text))]
        for block in (source, target)
    ]
    ours, theirs = lengths
    if not ours or len(ours) != len(theirs):
        return False
    usual = sum(theirs) / sum(ours)
    return all(1 / ALIKE < now / was / usual < ALIKE for was, now in zip(ours, theirs, strict=True))


def _exchanged_references(
    pair: Pair, source: Block, target: Block, names: Mapping[str, str]
) -> tuple[str, str] | None:
    """Two labels that a block has at each other's place, and the text before them in its own.

    Each has to stand at the end of a sentence, since words within one have an order of their own
    in each language.
    """
    ours, theirs = labels(source), [names.get(label, label) for label in labels(target)]
    if ours == theirs or sorted(ours) != sorted(theirs) or len(ours) > MOST:
        return None
    texts = [_REFERENCE.split(block.text)[::2] for block in (source, target)]
    if any(len(parts) != len(ours) + 1 for parts in texts):
        return None  # code has one more
    for one, other in combinations(range(len(ours)), 2):
        if ours[one] == theirs[other] != ours[other] == theirs[one]:
            ended = all(_is_ended(parts, place) for parts in texts for place in (one, other))
            (a, b), (x, y) = [(parts[one], parts[other]) for parts in texts]
            if ended and _crossed(pair, a, b, x, y) <= 0:
                return ours[one], ours[other]
    return None


def _exchanged_notes(
    pair: Pair, names: Mapping[str, str]
) -> Iterator[tuple[Block, Block, Block, float]]:
    """Two neighbouring notes of the target with each other's texts.

    With them the source of the first, and how much speaks for it. Notes that the author has
    changed since the sync are left out.
    """
    if not pair.source or not pair.target:
        return
    changed = {id(block) for match in pair.drifted for block in match[:2]}
    ours, theirs = (
        [block for block in page.blocks if block.kind == "footnote" and id(block) not in changed]
        for page in (pair.source, pair.target)
    )
    known = {names.get(block.key, block.key): block for block in theirs}
    for one, other in pairwise([block for block in ours if block.key in known]):
        first, second = known[one.key], known[other.key]
        sure = _crossed(pair, one.text, other.text, first.text, second.text)
        if sure >= LIKELY:
            yield first, second, one, sure


def _is_ended(parts: list[str], place: int) -> bool:
    """Whether a sentence ends where one of the texts between references does."""
    return bool(_END.search(parts[place]) or _BEGIN.match(parts[place + 1]))


def _crossed(pair: Pair, a: str, b: str, x: str, y: str) -> float:
    """What two texts and two translations say for each being the other's."""
    sure = across((a, b), (x, y))
    if sure <= -LIKELY or not pair.lexicon:
        return sure
    return sure + by_lexicon(pair.lexicon(), a, b, x, y)
