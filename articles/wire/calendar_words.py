"""Months and weekdays as agencies print them, in full and shortened.

English and the agencies' other languages: French, Spanish, German, Italian,
Portuguese, Turkish, Kurdish, Dutch, Czech, Polish, Hungarian, the Nordic ones,
Russian, Ukrainian, Greek, Malay, Arabic. Slavic, Greek and Finnish dates put
the month in the genitive. Where two languages differ about a word ("listopada"
is November in Warsaw, October in Zagreb), the agencies here decide.
"""

from __future__ import annotations

_MONTHS = """
1 jan january janv janvier ene enero jänner jän januar januari gennaio gen janeiro ocak oca ledna
  stycznia sty január tammikuuta января янв січня ιανουαρίου يناير كانون_الثاني rêbendan çile
2 feb february févr fév février febrero februar febr febbraio fev fevereiro şubat şub
  februari února lutego lut február helmikuuta февраля фев лютого φεβρουαρίου فبراير شباط sibat
3 mar march mars marzo märz mrz março mart maart mac mrt března marca március márc
  maaliskuuta марта мар березня μαρτίου مارس آذار adar
4 apr april avr avril abr abril aprile nisan nis dubna kwietnia kwi április ápr huhtikuuta апреля
  апр квітня απριλίου ابريل أبريل إبريل نيسان nîsan
5 may mai mayo maggio mag maio mayıs mei maj května maja május máj toukokuuta мая травня μαΐου
  مايو أيار gulan
6 jun june juin junio juni giugno giu junho haziran haz června czerwca cze június jún kesäkuuta
  июня июн червня ιουνίου يونيو حزيران hezîran
7 jul july juil juillet julio juli luglio lug julho temmuz tem července lipca lip július júl julai
  heinäkuuta июля июл липня ιουλίου يوليو تموز tîrmeh
8 aug august août aoû ago agosto ağustos ağu augustus augusti srpna sierpnia sie augusztus ogos
  elokuuta августа авг серпня αυγούστου اغسطس أغسطس آب tebax
9 sep sept september septembre septiembre settembre set setembro eylül eyl září września wrz
  szeptember szept syyskuuta сентября сен сент вересня σεπτεμβρίου سبتمبر أيلول îlon
10 oct october octobre octubre okt oktober ottobre ott out outubro ekim eki října października paź
  október lokakuuta октября окт жовтня οκτωβρίου اكتوبر أكتوبر تشرين_الأول تشرين_الاول cotmeh
11 nov november novembre noviembre novembro kasım kas listopadu listopada lis marraskuuta ноября
  ноя нояб листопада νοεμβρίου نوفمبر تشرين_الثاني mijdar
12 dec december déc décembre dic diciembre dez dezember dicembre dezembro des desember aralık ara
  prosince grudnia gru joulukuuta disember декабря дек грудня δεκεμβρίου ديسمبر كانون_الأول
  كانون_الاول berfanbar
"""
_WEEKDAYS = """
1 monday mon lundi lunes montag lunedì segunda segunda-feira pazartesi duşem maandag pondělí
  poniedziałek hétfő måndag mandag maanantaina понедельник понеділок الاثنين الإثنين
2 tuesday tue tues mardi martes dienstag martedì terça salı sêşem dinsdag úterý wtorek kedd tisdag
  tirsdag tiistaina вторник вівторок الثلاثاء
3 wednesday wed mercredi miércoles mittwoch mercoledì quarta çarşamba çarşem woensdag středa
  środa szerda onsdag keskiviikkona среда середа الأربعاء الاربعاء
4 thursday thu thur thurs jeudi jueves donnerstag giovedì quinta perşembe pêncşem donderdag
  čtvrtek czwartek csütörtök torsdag torstaina четверг четвер الخميس
5 friday fri vendredi viernes freitag venerdì sexta cuma în vrijdag pátek piątek péntek fredag
  perjantaina пятница الجمعة
6 saturday sat samedi sábado samstag sonnabend sabato cumartesi şemî zaterdag sobota szombat
  lördag lørdag lauantaina суббота субота السبت
7 sunday sun dimanche domingo sonntag domenica pazar yekşem zondag neděle niedziela vasárnap
  söndag søndag sunnuntaina воскресенье неділя الأحد الاحد
"""


def plain(text: str) -> str:
    """``text`` for looking words up, in small letters; "HAZİRAN" and "KASIM" as in Turkish."""
    return text.casefold().replace("ı", "i").replace("\u0307", "")


def _numbered(words: str) -> dict[str, int]:
    found = {}
    for word in words.split():
        if word.isdecimal():
            number = int(word)
        else:
            found[plain(word.replace("_", " "))] = number
    return found


MONTHS = _numbered(_MONTHS)
# Monday is 1, as in ISO 8601.
WEEKDAYS = _numbered(_WEEKDAYS)
