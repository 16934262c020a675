"""Credits below a story: who reported, wrote, edited, translated.

(Reporting by Ada Lind in Marna; Editing by Bo Ek)
(Ada Lind, édité par Bo Ek) · (Bericht von Ada Lind, redigiert von Bo Ek)
Haber: Ada Lind - Kamera: Bo Ek · autor: Ada Lind · Foto: Bo Ek
Associated Press writer Bo Ek in Oland contributed to this report.
(Ada Lind) · — Ada Lind · Ada Lind/NPA   a name alone
"""

from __future__ import annotations

import re

from articles.wire.text import ends_sentence

_LONGEST = 500  # a dozen contributors, each with a place
_LABEL_AT_MOST = 160
_OPENING = re.compile(
    r"[(\[*\-–— ]*+(?:(?:graphics?|photos?) by |"
    r"(?:(?:additional |with )?(?:reporting|writing|editing)(?: and \w+)?|"
    r"compiled|translated|edited|written|reported|bearbeitet|redaktion|"
    r"bericht|geschrieben|redigiert|reportage|édité|rédigé|reporte|información|editado|"
    r"reportagem|edição|a cura|haber|muhabir) ?(?:by|von|par|por|de|di|:))",
    re.IGNORECASE,
)
# In brackets, wherever it stands in them.
_EDITED = re.compile(
    r"\b(?:edit(?:ed|ing) by|édité par|editad[ao] (?:en español )?por|redigiert von|"
    r"edição de|editing:|перевод|редактор|репортаж)\b|إعداد|تحرير|تغطية",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\(?(?:reporter|author|autor(?:in|ka)?|auteur|autore|editor(?:in)?|editör|redaktör|"
    r"redaktion|redazione|redacción|rédaction|redactie|toimitus|lektorat|te(?:ks|x)t[eo]?|"
    r"foto(?:ğraf|s|grafie)?|photos?|kamera|camera|video|graphics?|grafik|haber|muhabir|"
    r"kaynak|źródło|quelle|автор|редактор|перевод) ?:",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_a-z][\w.'’-]++"
_NAMED = re.compile(
    rf"\((?:(?:By|Von|Par|Por|Di|Door|Av|Af|Avec|Con|Mit|Redazione|Redaktion) )?"
    rf"{_NAME}(?: (?:{_NAME}|de|von|van|and|und|et|y|in|à|en)){{0,8}}\)|"
    rf"(?:—|--) ?{_NAME}(?: {_NAME}){{1,3}}|"
    rf"{_NAME}(?: {_NAME}){{1,3}} ?/ ?[A-Z]{{2,8}}"
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed to (?:this|the (?:story|report))|helped with this|"
    r"contributed reporting)\b|"
    r"\b(?:writers?|correspondents?|reporters?) [^.]{3,200} contributed\.|"
    r"\b(?:periodistas?|corresponsal(?:es)?|redactor(?:a|es)?|journalistes?|giornalist[aei]) "
    r"[^.]{3,200} (?:colabor|contribuy|contribu|ha(?:nno)? collaborat|ont? contribu)\w{1,6}\b|"
    r"\AThis (?:story|report|article) was (?:generated|produced|translated) (?:by|using|with)\b|"
    rf"\A{_NAME}(?: {_NAME}){{0,2}} reported from [A-Z][^.]{{2,60}}\.\Z"
)
# What each of those has, told fast.
_CONTRIBUTING = (
    "contribu", "colabor", "collaborat", "helped with this", "This ", " reported from ",
)  # fmt: skip


def _contributed(text: str) -> bool:
    return any(sign in text for sign in _CONTRIBUTING) and _CONTRIBUTED.search(text) is not None


def opens_credit(text: str) -> bool:
    """Whether ``text`` opens as "(Reporting by Ada Lind; …" does."""
    return _OPENING.match(text) is not None


def is_credit(text: str) -> bool:
    """Whether a paragraph at a story's end says who made it."""
    if len(text) >= _LONGEST:
        return opens_credit(text)
    if opens_credit(text) or _NAMED.fullmatch(text) or _contributed(text):
        return True
    if text[:1] in "([" and text[-1:] in ")]" and _EDITED.search(text):
        return True
    labelled = len(text) < _LABEL_AT_MOST and not ends_sentence(text.rstrip(")"))
    return labelled and _ROLE.match(text) is not None
