"""Turkish for invented stories. Nouns take the suffixes that vowel harmony gives them."""

from __future__ import annotations

from .lexicon import Lexicon
from .words import Sounds

_NOUNS = """
yıl gün hükümet belediye bakan ülke kent su yol okul polis mahkeme karar toplantı şirket köprü
liman seçim gemi tren işçi çiftçi deniz ada nehir bütçe fiyat piyasa rapor hafta köy ev hastane
öğretmen aile fırtına kış yaz sezon maç takım banka vergi kanun sendika müze mektup bina tarla
kaptan motor ticaret tekne hakim tünel vadi kural sınır fabrika doktor buğday göl onarım kargo
tahıl grev bilet izin arşiv fon tiyatro yangın sel borç tepe yolcu komşu fener baraj kule
"""
# Plural, in, from, of the, to the: behind a front vowel, and behind a back one.
_SUFFIXES = (("ler", "lar"), ("de", "da"), ("den", "dan"), ("lerin", "ların"), ("lere", "lara"))
_VOWELS, _BACK = "aeıioöuü", "aıou"
_HARD = "çfhkpsşt"  # behind these a suffix begins with t, not d


def _with_suffixes(words: str) -> str:
    """Each word, then, less common, each with its suffixes."""
    plain = words.split()
    made = [word + _suffix(word, pair) for pair in _SUFFIXES for word in plain]
    return " ".join([*plain, *made])


def _suffix(word: str, pair: tuple[str, str]) -> str:
    last = next((letter for letter in reversed(word) if letter in _VOWELS), "e")
    suffix = pair[last in _BACK]
    return "t" + suffix[1:] if suffix[0] == "d" and word[-1] in _HARD else suffix


TURKISH = Lexicon(
    code="tr",
    function_words={
        "D": "bir bu her o bazı tüm şu hiçbir birçok ilgili",
        "P": (
            "için ile gibi kadar göre sonra karşı önce doğru rağmen beri üzere dolayı dair "
            "boyunca itibaren"
        ),
        "C": "ve ama ancak ise çünkü fakat ya da hem ki oysa",
        "R": (
            "da de daha çok en ayrıca artık şimdi yine hâlâ hemen sadece bugün dün yarın "
            "yeniden sonunda birlikte özellikle neredeyse giderek"
        ),
    },
    content_words={
        "N": _with_suffixes(_NOUNS),
        "A": (
            "yeni büyük son ilk eski yerel ulusal genel küçük uzun yüksek geç erken ana kuzey "
            "güney doğu batı ağır açık soğuk genç kırsal kıyı yıllık dolu sessiz pahalı dar sert "
            "boş ortak resmi kırık çağdaş kuru ıslak dik parlak"
        ),
        "V": (
            "dedi oldu açıldı verdi yaptı aldı geldi başladı bildirdi etti kapandı buldu gitti "
            "yükseldi düştü gönderdi imzaladı onayladı kurdu kaybetti kazandı taşındı ödedi "
            "artırdı kesti planladı durdu gecikti taşıdı sattı onardı sordu reddetti uyardı izledi"
        ),
    },
    invented={
        "N": (26_000, ("", "", "lik", "ci", "lar", "ler", "da", "de", "dan", "nin", "ye", "si")),
        "A": (4_000, ("li", "siz", "sel", "ik")),
        "V": (5_000, ("di", "dı", "ladı", "ledi", "lendi")),
        "G": (3_000, ("", "köy", "pınar", "hisar", "ova")),
        "W": (6_000, ("", "oğlu", "er", "türk", "soy")),
    },
    sounds=Sounds(
        "b c ç d f g h k l m n p r s ş t v y z k t".split(),
        "a e ı i o ö u ü a e i".split(),
        "k l m n r s ş t z".split(),
    ),
    sentences=(
        "D A N, N P N V",
        "A N N P D N V C N N V",
        "G N D A N P V",
        "D N R A N N V, N de N V",
        "N ve N, D A N P K N V",
        "K N P N, G N A N V",
        "W, D N P A N N V",
        "N N R V, C D A N N P V",
        "D N A N olarak V",
        "A N, G N P N N V ve D N V",
        "N V",
        "R D N P N N değil, A N V",
        "Buna göre D N K A N V, N P N R V",
    ),
    headlines=("A N N V", "G N A N V", "N ve N P N V", "W A N V", "K N N V"),
    fragments=("D A N", "A ve A", "N N", "çok A D N"),
    said=(
        "{who}, “{words}.” {cue}.",
        "“{words}” diyen {who}, yeniden söz aldı.",
        "{who} {cue}: “{words}.”",
    ),
    partly_said=("{who}, kararın “{words}” olduğunu {cue}.",),
    unmarked=("{who}, {words} diye {cue}.",),
    goes_on=" “{words}.”",
    cues=("dedi", "söyledi", "belirtti", "ifade etti", "kaydetti", "konuştu", "ekledi"),
    pronouns=("o",),
    unnamed=("bir yetkili", "bir görgü tanığı", "köylüler", "bir işçi"),
    roles=(
        "belediye başkanı", "ulaştırma bakanı", "liman başkanı", "sendika başkanı", "hakim",
        "başmühendis", "sözcü", "iktisatçı", "bakan yardımcısı", "balıkçı", "doktor",
    ),
    byline="{name}",
    months="Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
)  # fmt: skip
