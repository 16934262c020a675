"""Legal notices, in the languages that agencies write.

    Copyright 2017 The Marna Press. All rights reserved.
    © 2018 NPA · (c) Copyright NPA · RIPRODUZIONE RISERVATA · 無断転載を禁じます
    Alle Rechte vorbehalten · Tüm hakları saklıdır. · Все права защищены.
    This material may not be published, broadcast, rewritten or redistributed.
    NO ARCHIVAL USE                     Reuters; an archive must honour it
    ryryryry copyright by dpa ryryryry  dpa's fence

An agency's own opening ("LEGAL WARNING:") is data. A sentence about rights is a
notice only where a story closes, and only when it is short: courts rule on
rights, too.
"""

from __future__ import annotations

import re

from articles.wire.sign_offs import Closings

_AT_MOST = 600
_START = re.compile(
    r"(?:©|\(c\)|copyright\b|no archival use|nutzung nur|ryryry|"
    r"(?:re)?(?:produced|printed|published|used) (?:with|by) (?:the )?permission|"
    r"(?:originally |first )?published under (?:a )?(?:[\w-]+ )?(?:creative commons|cc by)\b|"
    r"unauthori[sz]ed (?:use|copying|reproduction|republication)|"
    r"this (?:material|content|story|article|report|text) may not be|"
    r"(?:reproduction|republication|redistribution|the use of (?:this|the) (?:text|material))\b"
    r"[^.]{0,80}\b(?:prohibited|forbidden)|"
    r"(?:toute )?(?:reproduction|utilisation)\b[^.]{0,60}\binterdite|"
    r"(?:queda |está )?(?:expresamente |terminantemente )?prohibida (?:su|la) |"
    r"proibida a reprodução|vietata la riproduzione|nachdruck\b[^.]{0,40}\bverboten|"
    r"при перепечатке|перепечатка\b)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\brights reserved|rechte vorbehalten|tous droits|droits réservés|todos los derechos|"
    r"derechos reservados|tutti i diritti|diritti riservati|riproduzione riservata|"
    r"todos os direitos|direitos reservados|alle (?:auteurs)?rechten|rechten voorbehouden|"
    r"tüm hakları|hakk?[ıi](?:ları)? saklıdır|\bhem[îû] maf|her hakkı|"
    r"prawa zastrzeżone|rättigheter(?:na)? förbehåll|rettighe[td]er (?:forbehold|reservert)|"
    r"oikeudet pidätetään|práva vyhrazena|jog fenntartva|все права|права защищены|"
    r"права захищені|επιφύλαξη (?:παντός|κάθε)|πνευματικά δικαιώματα|הזכויות שמורות|"
    r"جميع الحقوق|حقوق [^.]{0,30}محفوظ|無断(?:転載|複製)|版[权權]所有|未经授权|무단 ?전재",
    re.IGNORECASE,
)
# What all of those in ASCII have, told fast; the last paragraph of any story comes by.
_RIGHTS_IN_ASCII = (
    "right", "recht", "droit", "derecho", "diritt", "riproduzione", "direito", "hak", "hem",
    "prawa", "rettighe", "oikeudet", "jog fenn",
)  # fmt: skip


def is_legal(text: str, closings: Closings) -> bool:
    """Whether a paragraph at a story's end is a legal notice."""
    return (
        closings.legal_code(text) is not None
        or _START.match(text) is not None
        or (len(text) < _AT_MOST and _speaks_of_rights(text))
    )


def _speaks_of_rights(text: str) -> bool:
    folded = text.casefold()
    if text.isascii() and not any(map(folded.__contains__, _RIGHTS_IN_ASCII)):
        return False
    return _RIGHTS.search(text) is not None
