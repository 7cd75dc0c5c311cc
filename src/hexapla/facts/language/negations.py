"""Whether a sentence says *not*: *must not*, *ne … pas*, ``لا``.

The source's words are the negations of verbs that a translation has to keep. The translation's
are all that a language negates with (the closed classes that its grammars give), and what says the
same in one word: *évitez*, *prohibido*, *impossibile*. A language without a list is not compared.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from hexapla.facts.rarely import rarely
from hexapla.facts.rarest import having

_DENIALS: Final = {
    "en": rarely(
        r"(?:\b(?:must|should|shall|may|can|could|would|will|do|does|did|is|are|was|were|has"
        r"|have|had)"
        r"(?: (?:also|absolutely|definitely|ever))? (?:not|never)\b"
        r"|\bcannot\b|\b(?:do|does|did|is|are|was|were|wo|ca|could|should|must|has|have|had|would)"
        r"n['’]t\b|\bnever\b)(?: be\b| have\b)? ?",
        re.IGNORECASE,
    )
}
"""By language: what negates a verb."""

_IDIOMS: Final = {
    "en": rarely(
        r"\?|\bnot (?:only|just|always|necessarily|to mention)\b"
        r"|n['’]t (?:only|just|always|necessarily)\b|\bor (?:may )?not\b|\b(?:may|might) or\b"
        r"|(?:n['’]t|\bnot|\bnever) (?:be )?(?:afraid|alone|anything but|care|confus|fail"
        r"|fear|forget|get me wrong|go wrong|have to|help but|need to|hesit|hurt|let|limit|lose"
        r"|matter|mind|miss|panic"
        r"|scared|settle|shy|skip|stop|surpris|tired|too|underestim|wait|worr|worth)"
        r"|\b(?:yet|unless|until|without|only|except|other than|anyone else|lest|dare|as long as)\b"
        r"|\bif (?:\w+ ){1,2}(?:\w+n['’]t|not|\w+ not)[,.]|\b(?:why|how about) (?:not|don)"
        r"|\bnever (?:before|been|ending|again)\b",
        re.IGNORECASE,
    )
}
"""By language: what is often said without a negation."""

_NEGATIONS: Final = {
    "en": r"\b(?:not|never|cannot|no|none|nor|neither|without)\b|n['’]t\b",
    "fr": r"\b(?:ne|pas|jamais|aucune?s?|rien|ni|sans|non|nulle?s?|personne|guère|sauf|hormis"
    r"|sinon"
    r"|seule?s?|seulement|uniquement|plutôt|lieu|contraire|peu|moins|trop|rare(?:s|ment)?|loin"
    r"|hors"
    r"|faute|plus tard|bientôt)\b|\bn['’]|évit|interdi|imposs|inutil|incapa|inex|indispon"
    r"|à défaut|\bi[nmr]\w+bles?\b|insuff|inconn|inval|incomp|inacc|ininterr|intact|intouch|inchang"
    r"|manqu|absen"
    r"|refus|empêch"
    r"|échou|échec|\bcess|arrêt|ignor|excl|abst|proscri|prohib|déconseil|différ|dépourv|oubli"
    r"|désact"
    r"|difficil|laiss\w+ (?:tranquille|tomber)|renonc|gard(?:er|ez)-(?:vous|toi)|méfi|défen"
    r"|contre-indi|bann|épargn",
    "es": r"\b(?:no|nunca|jamás|ning[uú]n\w*|nada|nadie|ni|sin|tampoco|salvo|excepto|solo|sólo"
    r"|solamente|únicamente|lugar|contrario|sino|poco|menos|demasiado|lejos|fuera|apenas|rara vez"
    r"|más adelante)\b|evit|evít|prohib|prohíb|impos|inútil|inneces|incapa|inex|indispon|insuf"
    r"|invál"
    r"|invalid|desconoc|\bi[nmr]\w+bles?\b|incomp|inacc|intact|(?<!hace )(?<!hacen )\bfalt|carec"
    r"|ausen|rechaz|impid"
    r"|impedi|fall|fracas|\bces[ae]"
    r"|dej\w+ (?:de|en paz)\b|deten|ignor|excl|absten|abstén|desaconsej|difer|distint|olvid"
    r"|desactiv|deshabil"
    r"|difícil|renunci|guárd|niega|neg(?:ar|ó)|veta",
    "it": r"\b(?:non|mai|nessun\w*|null[ao]|niente|né|senza|neppure|nemmeno|neanche|no|tranne"
    r"|salvo"
    r"|solo|soltanto|solamente|unicamente|posto|invece|anziché|contrario|altrimenti|poco|meno"
    r"|troppo|lontano|fuori|raramente|più avanti)\b|nient['’]|evit|viet|proib|imposs|inutil|incapa"
    r"|\bi[nmr]\w+bil[ei]\b|inesist|indispon|insuff|sconosc|inval|incomp|inacc|intatt|manc|assen|rifiut|imped|fall"
    r"|\bferm"
    r"|smett|\bcess|ignor|esclu|asten|sconsigl|divers|differ|dimentic|disattiv|disabil|diffic"
    r"|lascia\w* (?:stare|perdere)"
    r"|rinunc|guard(?:a|ate|arsi)|nega",
    "ar": r"(?<!\w)[وفأ]?(?:[بل]?(?:لا|لم|لن|لي[سش]\w*|(?<!عادة )(?<!غالبا )ما|غير\w*|دون|عدم"
    r"|سوى|خلاف|استثناء)|إلا|وإلا|ألا|بدون"
    r"|بلا|لئلا|كيلا|كي لا|لست\w*|لسن\w*|أبدا|مطلقا|قط|فقط|عدا|بدلا|بل|نادرا|قليل\w*|أقل)"
    r"(?!\w)|تجنب|اجتنب|يمنع|ممنوع|امتن|امنع|حظر|محظور|مستحيل|استحال|تعذر|رفض|توقف|خلو|خال|انعدام"
    r"|منعدم|فشل|فاشل|عجز|عاجز|يستحيل|نسي|تنس|معطل|تعطيل|مفقود|نقص|فتقر|احذر|حذار|مختلف|يختلف|استثن|مجهول"
    r"|اترك|تخل|يكف|صعب|خارج",
}
"""By language: what negates, and what says so in a word of its own, with more than is needed."""

_POSITIVE: Final = {
    "en": rarely(
        r"\b(?:not?|never|neither|nor|none|nothing|nobody|nowhere|cannot|without|only|just|un\w+"
        r"|in[a-su-z]\w+|im\w+|ir\w+|dis\w+"
        r"|non\w*|il\w+|fail\w*|avoid\w*|refrain\w*|stop\w*|skip\w*|resist\w*|beware|ignor\w+"
        r"|leav\w+|prevent\w*|keep\w*|forg[eo]t\w*|instead|rather|hard\w*|difficult\w*|less|few\w*"
        r"|little|lack\w*|miss\w*|until|unless|too|remember\w*|free\w*|welcome\w*|always|sure"
        r"|refus\w*|den[iy]\w*|reject\w*|forbid\w*|prohibit\w*|block\w*|ban\w*|rare\w*|seldom"
        r"|illegal|wrong\w*|bad\w*|exempt\w*|exce\w+|zero|beyond|before|otherwise|stay\w*|out"
        r"|off|than"
        r"|doubt\w*|at (?:most|least)|limit\w*|max\w*|min\w*|most|up to"
        r"|end\w*|wor[rn]\w+|\w+less|\w+n['’]t)\b|\?",
        re.IGNORECASE,
    )
}
"""By language: words of which a translation may make a denial."""

_FORBIDS: Final = {
    code: rarely(pattern, re.IGNORECASE)
    for code, pattern in {
        "fr": r"\bne (?:l(?:e|a|es|ui|eur) |vous |nous |s['’]|l['’])?(?:doi[ts]|devez|devons"
        r"|doivent|devr\w+"
        r"|peu[tx]|pouvez|pouvons|peuvent|pourr\w+|faut) (?:\w+ )?(?:pas|jamais)\b"
        r"|(?:^|(?<=[.!?؟] ))\W*(?:Ne |N['’])(?!oubl|hés|vous inq|manq)"
        r"[\w’' ]{2,20}ez (?:pas|jamais)\b",
        "es": r"\b(?:no|nunca) (?:(?:se|lo|la|los|las|te|le|les) )?(?:deb(?:e|en|es|emos|ería\w*)"
        r"|puede[ns]?|podemos|podr(?:á|án|ás|ía\w*))\b"
        r"|(?:^|(?<=[.!?؟] ))\W*No (?!dud|olvid|te preoc|se preoc|importa|obst)"
        r"(?:(?:lo|la|los|las|se|te|le) )?\w{2,}(?:es|as|en|an|e|a)\b",
        "it": r"\bnon (?:(?:si|lo|la|li|le|ci|ne) )?(?:dev[ei]|devono|dobbiamo|dovete|dovre\w+"
        r"|può|puoi"
        r"|possono|possiamo|potete|potre\w+)\b"
        r"|(?:^|(?<=[.!?؟] ))\W*Non (?!esit|dimentic|preocc|import)\w+(?:are"
        r"|ere|ire)\b",
        "ar": r"(?<!\w)[وف]?(?:يجب|ينبغي)(?: \w+)? (?:ألا|أن لا)\b|(?<!\w)[وف]?لا "
        r"(?:يمكن\w*|يجوز|ينبغي|تستطيع|يستطيع|يجب)\b",
    }.items()
}
"""By language: what says that something must not or cannot be, or tells readers not to do it."""

_HINTS: Final = {
    "en": ("not ", "n't ", "n’t ", "never ", "Never "),
    "fr": (" ne ", "Ne ", " n'", " n’", "N’", "N'"),
    "es": (" no ", "No ", "nunca ", "Nunca "),
    "it": (" non ", "Non "),
    "ar": ("لا ", "ألا ", "ألّا "),
}
"""By language: one of which a text has that has something to compare."""

_LONG: Final = 4
"""Letters with which two languages begin the same word."""

_VOWELS: Final = dict.fromkeys(range(0x064B, 0x0653))
_PATTERNS: Final = {code: rarely(each, re.IGNORECASE) for code, each in _NEGATIONS.items()}


def _plain(text: str) -> str:
    """A text without vowel points, and with single letters for ligatures such as `ﻻ`."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_VOWELS)


def hints(text: str, language: str) -> list[str]:
    """What hints at a denial in a text, or a page, told fast."""
    return having(text, _HINTS.get(language, ()))


def denial(text: str, language: str, *, strict: bool = True) -> str:
    """What negates a verb of a text; of a sentence, if its translation surely has to say it."""
    pattern = _DENIALS.get(language)
    found = pattern.search(text) if pattern else None
    if found is None or (strict and _IDIOMS[language].search(text)):
        return ""
    return found.group().strip()


def is_known(language: str) -> bool:
    """Whether there is a list of what a language negates with."""
    return language in _PATTERNS


def negates(text: str, language: str, source: str = "") -> bool:
    """Whether a text may say *not* in a language.

    A word that the ``source`` begins in the same way, as *ignore* for *ignorer*, does not.
    """
    said = source.casefold()
    found = _PATTERNS[language].finditer(_plain(text))
    return any(len(it[0]) < _LONG or it[0][:_LONG].casefold() not in said for it in found)


def forbids(text: str, language: str) -> str:
    """What forbids or rules out something in a sentence; nothing where no word does."""
    pattern = _FORBIDS.get(language)
    found = pattern.search(_plain(text)) if pattern else None
    return found.group().strip() if found else ""


def is_positive(text: str, language: str) -> bool:
    """Whether no word of a sentence may become a denial in another language."""
    pattern = _POSITIVE.get(language)
    return pattern is not None and pattern.search(text) is None
