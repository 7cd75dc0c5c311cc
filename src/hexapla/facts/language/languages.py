"""In which language a text is written: by its script, and by its function words.

Articles, prepositions, conjunctions, pronouns and auxiliaries make up a third to a half of
running text and are never borrowed (Grefenstette 1995, Comparing two language identification
schemes). The lists below are the closed classes of each language as its grammars give them,
short on purpose. Libraries for this were weighed: they bring 20 to 100 MB, start slowly, or are
not deterministic. A language without a list is told by its script alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from hexapla.facts.masking import wording
from hexapla.facts.rarely import rarely
from hexapla.markdown.signs import encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

FUNCTION_WORDS: Final = {
    "en": "the of and to is that it was for with this are be at or from which you have not they "
    "but we your their can will has an by what when if there who would been its into than then "
    "these those our how where my about should could because does did were them i he she his her "
    "why while each every other others such both being between without through during before "
    "after until you've you're you'll don't doesn't isn't can't won't it's that's let's we're "
    "they're you’ve you’re you’ll don’t doesn’t isn’t can’t won’t it’s that’s let’s we’re they’re",
    "fr": "le la les de des du un une et est dans que qui pour pas par sur avec ce cette ces il "
    "elle nous vous ils sont au aux plus ne se ou mais être avoir votre vos leur leurs notre nos "
    "été comme si tout sans elles même aussi dont où donc ont peut c'est n'est d'un d'une chez",
    "es": "el la los las de del un una y es en que por para con no se lo al como más pero sus su "
    "este esta estos estas ser son está están o cuando muy sin sobre también hay fue si porque "
    "desde todo entre hasta tu tus le les ni yo ya nos puede pueden cada usted donde sea",
    "it": "il lo la i gli le di del della dei delle un una e è in che per con non si sono come più "
    "ma al alla nel nella questo questa questi queste anche da dal dalla ha hanno essere o se "
    "ai alle agli dello negli nei nelle chi sul sulla loro tuo tua suo sua tra fra perché cui ogni "
    "può quando dove quindi",
    "pt": "o a os as de do da dos das um uma e é em no na nos nas que por para com não se ao como "
    "mais mas seu sua este esta isso são ser está foi ou quando muito sem sobre também há ele ela "
    "eles você pelo pela até já nem pode entre depois mesmo onde seus suas",
    "de": "der die das den dem des ein eine einen einem einer und ist in zu von mit für auf nicht "
    "sich auch es an werden aus er hat dass sie nach wird bei um am sind noch wie über zum zur so "
    "haben nur oder aber vor bis mehr durch man wenn ich wir ihr kann sein diese dieser dieses als",
    "nl": "de het een en is van in op te dat die met voor niet zijn er aan om ook als dan maar bij "
    "nog naar door over uit heeft hebben worden wordt of tot je wij zij hun deze dit kan meer geen "
    "wel moet u uw ik was werd zich onder zo tegen wat",
    "sv": "och i att det som en på är av för med den till inte om ett har de jag var så från vi "
    "kan när men man ska eller hur nu också under där sig efter vid mot här blir mer alla detta",
    "da": "og i at det som en på er af for med den til ikke om et har de jeg var så fra vi kan når "
    "men man skal eller hvor nu også under der sig efter ved mod her bliver mere alle dette",
    "nb": "og i at det som en på er av for med den til ikke om et har de jeg var så fra vi kan når "
    "men man skal eller hvor nå også under der seg etter ved mot her blir mer alle dette",
    "fi": "ja on ei se että oli ovat tai mutta kun niin myös kuin ole hän jos sen sitä joka jotka "
    "tämä voi vain ne siitä tämän sekä mukaan ovat olla me te minä sinä",
    "pl": "i w na z do nie się że jest to o jak ale po co tak za od przez dla czy są ich może być "
    "tylko który która które oraz lub przy ten ta tego tym już gdy jego jej",
    "cs": "a v na se je že to s z do o i jako ale po za pro by jsou od nebo který která které být "
    "jeho její bylo byl jen až při podle tak když také může",
    "ro": "și de la în a cu o un pe nu este că din se care pentru mai sunt ce sau dar au fost prin "
    "această acest dacă fi ca al ale le lui ei după",
    "hu": "a az és hogy nem is egy van meg de ha ez csak mint vagy ki volt el már még azt lehet "
    "akkor minden ezt kell után között",
    "tr": "ve bir bu da de için ile olarak olan daha çok gibi en kadar ne ama ya veya her sonra "
    "değil ki olduğu tarafından ancak göre",
    "ca": "el la els les de del dels un una i és en que per amb no es al com més però seu seva "
    "aquest aquesta són ser està o quan molt sense sobre també hi ha va si perquè des fins",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena "
    "tersebut bisa ada mereka lebih sudah atau saat oleh sebagai anda kami kita adalah",
    "vi": "và của là có trong cho không được một các với người đã này để những khi từ đến như về "
    "bạn tôi cũng ra vào",
    "ru": "и в не на я что он с как это по но они к у из за мы от то же о его для вы или бы если "
    "при так уже ли может чтобы только которые который быть",
    "uk": "і в не на що я з як це по але вони до у із за ми від то же про його для ви або якщо при "
    "так вже чи може щоб тільки які який бути є та",
    "bg": "и в не на че с как това по но те към от за ние то се си го вие или ако при така вече "
    "може само които който е са",
    "ar": "في من على إلى أن عن التي الذي هذا هذه ما لا أو كان مع ذلك بين كل قد لم هو هي إذا ثم بعد "
    "قبل حتى عند كما أي لن هل فيها منها عليها وهو وهي غير إن لأن الذين",
    "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز می شود شده ما اما یا باید "
    "شما آنها هر نمی",
    "he": "של את על לא הוא זה עם כי אם גם או אני היא אל כל יש מה רק אבל הם כך כמו אשר אנחנו בין עד",
}  # fmt: skip
"""Frequent function words by language."""

ENOUGH: Final = 8  # words that tell a language
TELLING: Final = 3  # different function words that only the other language has
SHARE: Final = 0.15  # of all words, the least that are such
OWN: Final = 0.2  # function words of the own language for each of the other's, at most

ALIKE: Final = ("CYRILLIC", "GREEK")
"""Scripts with letters that look like Latin ones; their words may have Latin ones in earnest."""

_LATIN: Final = "A-Za-z\xc0-\u024f"
_LOOKALIKES: Final = "\u0370-\u03bb\u03bd-\u03c9\u0400-\u052f"  # Greek but my (µ), Cyrillic
_TWINS: Final = (
    "\u0430\u0441\u0435\u043e\u0440\u0443\u0445\u0456\u0458\u0455\u0410\u0412"
    "\u0415\u041d\u041a\u041c\u041e\u0420\u0421\u0422\u0425"
)
"""Cyrillic letters that look like Latin ones."""

_LEADS: Final = bytes(range(0xCD, 0xD5))  # what these begin with in UTF-8
_MIXED: Final = re.compile(
    rf"[{_LATIN}][{_LOOKALIKES}](?=[{_LATIN}])|(?<=[{_LATIN}][{_LATIN}])[{_LOOKALIKES}]"
    rf"|(?<![^\W\d_])[\u0400-\u052f](?=[{_LATIN}][{_LATIN}])"
    rf"|(?<![^\W\d_])[{_TWINS}]{{2,5}}(?=[{_LATIN}]{{3}})"
)
_CODE: Final = rarely(
    r"[\w\])]\([^()\n]*\)[ \t]*;|^[$>] \S|(?<![{}\u2060])[{}][ \t]*$"
    r"|^[\w.]+[ \t]+=[ \t][^\n]*;[ \t]*$|^(?:async )?def \w+\([^()\n]*\):[ \t]*$",
    re.MULTILINE,
)
"""What code has in it wherever it stands: a call that ends, a prompt, a brace, an assignment.

Braces that are doubled are those of a template within a text.
"""


@cache
def function_words(locale: str) -> frozenset[str]:
    """The function words of a locale's language; none where no list is known."""
    return frozenset(FUNCTION_WORDS.get(code_of(locale), "").split())


@cache
def telling_words(locale: str, other: str) -> frozenset[str]:
    """The function words that a language has and another has not."""
    return function_words(locale) - function_words(other)


@cache
def script(locale: str) -> str:
    """The script of a locale as Unicode names it (``LATIN``): that of its own name in CLDR.

    Empty where a language is written in several at once, as Japanese is.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (not every check needs it)

    try:
        name = Locale.parse(locale.replace("-", "_")).get_display_name() or ""
    except (ValueError, UnknownLocaleError):
        return ""
    found = script_of(name)
    return "" if found == "CJK" else found


def script_of(word: str) -> str:
    """The script of a word's first letter, as Unicode names it."""
    letter = next((char for char in word if char.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def may_mix(text: str, locale: str) -> bool:
    """Whether a text may have letters that look like the Latin ones of its locale, at a glance."""
    data = b"" if text.isascii() else encoded(text)
    return any(lead in data for lead in _LEADS) and script(locale) not in ALIKE


def stranger(word: str) -> str:
    """The letter of another script among the Latin ones of a word; empty if there is none."""
    found = _MIXED.search(word)
    return found[0][-1] if found else ""


def foreign_language(words: Sequence[str], locale: str) -> str:
    """The language, by its code, that words in lower case are surely in; empty if it is their own.

    Function words that both languages have say nothing.
    """
    if len(words) < ENOUGH:
        return ""
    own = code_of(locale)
    counts = {
        language: sum(map(function_words(language).__contains__, words))
        for language in FUNCTION_WORDS
    }
    best = max(counts, key=lambda language: counts[language])
    if best == own or not counts[best]:
        return ""
    theirs = [word for word in words if word in telling_words(best, own)]
    ours = sum(map(telling_words(own, best).__contains__, words))
    sure = len(set(theirs)) >= TELLING and len(theirs) >= SHARE * len(words)
    return best if sure and ours <= OWN * len(theirs) else ""


@cache
def foreign_words(locale: str) -> frozenset[str]:
    """The function words of all languages but the locale's own."""
    known = frozenset(word for words in FUNCTION_WORDS.values() for word in words.split())
    return known - function_words(locale)


def is_code(text: str) -> bool:
    """Whether the words of a text are code by their shape, though nothing marks them as such."""
    return bool(_CODE.search(text) and _CODE.search(wording(text)))


def name_of(locale: str) -> str:
    """The English name of a locale's language, by CLDR; its code where CLDR knows none."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (not every check needs it)

    try:
        return Locale.parse(code_of(locale)).english_name or locale
    except (ValueError, UnknownLocaleError):
        return locale


def code_of(locale: str) -> str:
    """The code of a locale's language, in small letters: `pt` of `pt_BR`."""
    return locale.replace("_", "-").partition("-")[0].lower()
