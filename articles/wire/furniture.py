"""What a web page prints round a story, and a paste brings along.

Keywords: ferry, Marna · #Marna #ferry · Page 1 of 2 · (120 words)
205 total views today · E-mail to a friend . · Share this:
Henüz yorum yapılmamış. · Yorum Yap · Partager · Teilen · Compartir
"""

from __future__ import annotations

import re

_AT_MOST = 120
_FURNITURE = re.compile(
    r"(?:share (?:this|on \w+)|like this|print(?: this)?(?: article)?|"
    r"e-?mail (?:this|to a friend)|"
    r"tweet|facebook|twitter|whatsapp|telegram|pinterest|linkedin|loading|copy link|comments?|"
    r"leave a (?:comment|reply)|no comments(?: yet)?|post a comment|click to share.{0,60}|"
    r"back to top|subscribe|sign up(?: for our newsletter)?|advertisement|"
    r"[\d.,]+ (?:total )?(?:views?|shares?|comments?|reads?)(?: today)?|"
    r"paylaş|yorum yap|yorumlar|henüz yorum yapılmamış|ilk yorumu siz yapın|reklam|"
    r"türkçe karakter kullanılmayan .{0,80}|"
    r"partager|imprimer|commentaires|publicité|teilen|drucken|kommentare|anzeige|"
    r"compartir|imprimir|comentarios|publicidad|condividi|stampa|commenti|pubblicità|"
    r"compartilhar|comentários|publicidade|delen|reacties|dela|skriv ut|annons|"
    r"view original content.{0,100}|page \d{1,3} of \d{1,3}|https?://\S{4,110}|#\w+(?: ?#\w+)*|"
    r"(?:keywords|tags|topics|etiketler|anahtar kelimeler|schlagwörter|mots[- ]clés|"
    r"palabras clave|ключевые слова) ?:.{0,100}|\W{0,3}\d{1,5} (?:words|wörter|mots|palabras)|"
    r"поделиться|комментарии|реклама|شارك|طباعة|تعليقات|إعلان)"
    r"(?:\W+\d{0,6})?",
    re.IGNORECASE,
)


def is_furniture(text: str) -> bool:
    """Whether a line at a story's end is a page's button, counter or notice."""
    return len(text) <= _AT_MOST and _FURNITURE.fullmatch(text) is not None
