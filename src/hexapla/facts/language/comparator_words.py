"""The words that set a bound beside a number, by language, and the numbers up to ten."""

from __future__ import annotations

from typing import Final

FRONT: Final = {
    "en": {
        "more": r"at least|(?:no|not) (?:less|fewer|lower|shorter|smaller) than|minimum(?: \w+)?"
        r"(?: of| is)?|(?:more|greater|higher|longer|larger|bigger) than|over|above",
        "less": r"at most|(?:no|not) (?:more|greater|higher|longer|larger|bigger) than|up to"
        r"|maximum(?: \w+)?(?: of| is)?|max\.?|(?:less|fewer|lower|shorter|smaller) than|under"
        r"|below",
        "within": r"within",
        "before": r"before|prior to|no later than|by",
        "after": r"after|since|(?:not before|no earlier than)",
        "older": r"(?:older|earlier) than",
        "newer": r"(?:newer|later) than",
    },
    "fr": {
        "more": r"au moins|pas moins d(?:es?|u|['’])|au minimum|minimum(?: d(?:e|['’]))?"
        r"|minimale?(?: est)?(?: de)?|plus d(?:es?|u|['’])|supérieure?s? (?:à|aux?)"
        r"|au[- ]del[àa] d(?:es?|u)|au[- ]dessus d(?:es?|u)",
        "less": r"au plus(?! t[ôa])|pas plus d(?:es?|u|['’])|au maximum|maximum(?: d(?:e|['’]))?"
        r"|maximale?(?: est)?(?: de)?|max\.?|moins d(?:es?|u|['’])|inférieure?s? (?:à|aux?)"
        r"|en[- ]dessous d(?:es?|u)|au[- ]dessous d(?:es?|u)|jusqu['’](?:à|aux?)",
        "within": r"dans les|dans un délai (?:maximal )?de|sous",
        "before": r"avant|au plus tard",
        "after": r"après|depuis|au plus tôt|au bout de|à compter d[eu]|pas avant",
        "older": r"(?:antérieure?s? à|plus anciens? que|plus anciennes? que)",
        "newer": r"(?:postérieure?s? à|plus récente?s? que)",
    },
    "es": {
        "more": r"al menos|por lo menos|no menos del?|como mínimo"
        r"|mínim[oa](?: \w+)?(?: es)?(?: de)?|más del?"
        r"|(?:superior|mayor)(?:es)? (?:al?|del?|que)|por encima del?",
        "less": r"a lo sumo|como mucho|no más del?|como máximo"
        r"|máxim[oa](?: \w+)?(?: es)?(?: de)?|máx\.?|menos del?"
        r"|(?:inferior|menor)(?:es)? (?:al?|del?|que)|por debajo del?|hasta",
        "within": r"en un plazo (?:máximo )?de|en el plazo de",
        "before": r"antes del?|a más tardar(?: el)?|previo a",
        "after": r"después del?|tras|desde|a partir de",
        "older": r"(?:anterior(?:es)? a|más antigu[oa]s? que)",
        "newer": r"(?:posterior(?:es)? a|más (?:recientes?|nuev[oa]s?) que)",
    },
    "it": {
        "more": r"almeno|(?:non|mai) meno d(?:i|el|ei)|come minimo|al minimo"
        r"|minim[oa](?: \w+)?(?: è)?(?: di)?|più d(?:i|el|ei|['’])|oltre"
        r"|(?:superior|maggior)[ei] (?:al?|di)|al di sopra d(?:i|el)",
        "less": r"al più(?! presto| tardi)|al massimo|(?:non|mai) più d(?:i|el|ei)|come massimo"
        r"|massim[oa](?: \w+)?(?: è)?(?: di)?|max\.?|meno d(?:i|el|ei|['’])"
        r"|(?:inferior|minor)[ei] (?:al?|di)|al di sotto d(?:i|el)|fino a[dil]?",
        "within": r"entro(?: e non oltre)?",
        "before": r"prima (?:di|del(?:la|lo|le)?|dei|degli)|al più tardi",
        "after": r"dopo|a partire da[l]?|al più presto|non prima d(?:i|el)",
        "older": r"(?:precedent[ei] a(?:lla|l)?|anterior[ei] a(?:lla|l)?|più vecchi[oaei]? di)",
        "newer": r"(?:successiv[oaei] a(?:lla|l)?|posterior[ei] a(?:lla|l)?|più recent[ei] di)",
    },
    "ar": {
        "more": r"على الأقل|ما لا يقل عن|[لي]?لا [يت]قل عن|كحد أدنى|بحد أدنى|الحد الأدنى(?: هو)?"
        r"|[بل]?أكثر من|[بل]?أكبر من|[بل]?أعلى من|[تي]زيد (?:عن|على)|فوق",
        "less": r"على الأكثر|ما لا يزيد (?:عن|على)|لا [يت](?:زيد|تجاوز|تعدى)(?: عن| على)?|كحد أقصى"
        r"|بحد أقصى|الحد الأقصى(?: هو)?|[بل]?أقل من|[بل]?أصغر من|[بل]?أدنى من|ما يصل إلى|حتى",
        "within": r"في غضون|خلال",
        "before": r"(?<!من )قبل|في موعد أقصاه",
        "after": r"(?<!عن )بعد|منذ|ابتداء من",
        "older": r"أقدم من",
        "newer": r"أحدث من",
    },
}
"""By language and sense: what stands in front of a number."""

BEHIND: Final = {
    "en": {
        "more": r"at least|minimum|(?:or|and) (?:more|above|higher|greater|up|over|longer)",
        "less": r"at most|maximum|max\.?|(?:or|and) (?:less|fewer|below|lower|under|shorter)",
        "before": r"at the latest",
        "after": r"at the earliest",
        "older": r"(?:or|and) older",
        "earlier": r"(?:or|and) earlier",
        "later": r"(?:or|and) (?:newer|later)",
    },
    "fr": {
        "more": r"au moins|(?:au )?minimum|(?:ou|et) (?:plus|supérieure?s?|davantage)",
        "less": r"au plus(?! t[ôa])|(?:au )?maximum|max\.?|(?:ou|et) (?:moins|inférieure?s?)",
        "before": r"au plus tard",
        "after": r"au plus tôt",
        "older": r"(?:ou|et) (?:antérieure?s?|plus anciens?|plus anciennes?|précédente?s?)",
        "newer": r"(?:ou|et) (?:ultérieure?s?|postérieure?s?|plus récente?s?|suivante?s?)",
    },
    "es": {
        "more": r"como mínimo|al menos|por lo menos|mínimo|[oy] (?:más|superior(?:es)?"
        r"|mayor(?:es)?)",
        "less": r"como máximo|como mucho|a lo sumo|máximo|[oy] (?:menos|inferior(?:es)?"
        r"|menor(?:es)?)",
        "before": r"a más tardar",
        "older": r"[oy] (?:anterior(?:es)?|más antigu[oa]s?)",
        "newer": r"[oy] (?:posterior(?:es)?|más recientes?|más nuev[oa]s?)",
    },
    "it": {
        "more": r"almeno|come minimo|(?:al )?minimo|[oe] (?:più|superior[ei]|maggior[ei])",
        "less": r"al massimo|massimo|max\.?|al più|[oe] (?:meno|inferior[ei]|minor[ei])",
        "before": r"al più tardi",
        "after": r"al più presto",
        "older": r"[oe] (?:precedent[ei]|anterior[ei]|più vecchi[oaei]?)",
        "newer": r"[oe] (?:successiv[oaei]|posterior[ei]|più recent[ei])",
    },
    "ar": {
        "more": r"على الأقل|كحد أدنى|بحد أدنى|(?:أو |فما |ف)(?:أكثر|أكبر|أعلى|فوق)",
        "less": r"على الأكثر|كحد أقصى|بحد أقصى|(?:أو |فما |ف)(?:أقل|أصغر|أدنى|دون)",
        "before": r"على أبعد تقدير",
        "older": r"(?:أو |وما |و)(?:الأقدم|أقدم|قبله)",
        "newer": r"(?:أو |وما |و)(?:الأحدث|أحدث|بعده)",
    },
}
"""By language and sense: what stands behind a number and what it counts."""

NUMBERS: Final = {
    "en": "one two three four five six seven eight nine ten",
    "fr": "un|une deux trois quatre cinq six sept huit neuf dix",
    "es": "un|una|uno dos tres cuatro cinco seis siete ocho nueve diez",
    "it": "un|una|uno due tre quattro cinque sei sette otto nove dieci",
    "ar": "واحد|واحدة اثنين|اثنتين ثلاث|ثلاثة أربع|أربعة خمس|خمسة ست|ستة سبع|سبعة ثماني|ثمانية"
    " تسع|تسعة عشر|عشرة",
}
"""By language: the numbers from one to ten, each in its forms."""
