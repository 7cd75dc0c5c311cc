"""Whether a page helped: links that open a message, filled in, without any server of ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from hexapla.site.options import Options
    from hexapla.site.strings import Catalog

LINE = "\r\n"  # RFC 6068


@dataclass(frozen=True, slots=True)
class Feedback:
    """Two links for a reader, and who answers for the page (empty where nobody is named)."""

    yes: str
    no: str
    owner: str


def feedback(
    title: str, address: str, owner: str, options: Options, strings: Catalog
) -> Feedback | None:
    """The links of a page, by mail where there is an address, else to the tracker.

    Args:
        title: the page's title, in the language in which it is shown.
        address: where the page is.
        owner: the label of its owner.
        options: the address and the tracker; None is given back where there is neither.
        strings: the reader's.
    """
    if not (options.mail or options.issues):
        return None
    say = strings.gettext
    about = [
        say("Page: %(title)s", title=title),
        say("Address: %(url)s", url=address),
        say("Language: %(language)s", language=strings.variety.get_display_name()),
    ]

    def link(subject: str, question: str) -> str:
        return _link(options, say(subject, title=title), [*about, "", say(question), ""])

    return Feedback(
        yes=link("Helpful: %(title)s", "What helped you?"),
        no=link("Not helpful: %(title)s", "What is missing or wrong?"),
        owner=owner,
    )


def _link(options: Options, subject: str, lines: list[str]) -> str:
    title, body = quote(subject, safe=""), quote(LINE.join(lines), safe="")
    if options.mail:
        return f"mailto:{quote(options.mail, safe='@+')}?subject={title}&body={body}"
    place = options.issues
    if "{title}" not in place and "{body}" not in place:
        place += ("&" if "?" in place else "?") + "title={title}&body={body}"
    return place.replace("{title}", title).replace("{body}", body)
