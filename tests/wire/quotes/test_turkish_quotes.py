"""Turkish copy, subject first and verb last. All invented."""

from __future__ import annotations

import pytest

from articles.wire.quotes import find_quotes
from tests.wire.quotes.table import Case, Row, rows

CASES = (
    Case(
        'Belören Valisi Kerem Aydoğan, "Köprü mayısta açılacak." dedi.',
        (
            Row(
                "Köprü mayısta açılacak.",
                "Kerem Aydoğan",
                "Belören Valisi Kerem Aydoğan",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "role before the name, comma, dedi",
    ),
    Case(
        'Aydoğan "Yol kapandı" dedi.',
        (Row("Yol kapandı", "Aydoğan", "Aydoğan", "dedi", "named", "direct", "sure"),),
        "no comma between subject and quote",
    ),
    Case(
        '"Yağmur durmadı" diyen Aydoğan, "Ekiplerimiz sahada." ifadesini kullandı.',
        (
            Row("Yağmur durmadı", "Aydoğan", "Aydoğan", "diyen", "named", "direct", "sure"),
            Row(
                "Ekiplerimiz sahada.",
                "Aydoğan",
                "Aydoğan",
                "ifadesini kullandı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "participle before its subject, second quote in the same sentence",
    ),
    Case(
        (
            "Basın mensuplarına açıklamada bulunan Çelikova Belediye Başkanı Nermin Sayar, "
            '"Su kesintisi bitti." diye konuştu.'
        ),
        (
            Row(
                "Su kesintisi bitti.",
                "Nermin Sayar",
                "Çelikova Belediye Başkanı Nermin Sayar",
                "diye konuştu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "participle clause before the subject",
    ),
    Case(
        (
            "Toplantıda konuşan Tarım Bakanı Selma Yiğit, çiftçiye destek verileceğini "
            'belirterek, "Kimseyi yalnız bırakmayız." dedi.'
        ),
        (
            Row(
                "Kimseyi yalnız bırakmayız.",
                "Selma Yiğit",
                "Tarım Bakanı Selma Yiğit",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a converb clause between subject and quote",
    ),
    Case(
        ('Sendika Başkanı Orhan Tekin, şunları kaydetti:\n\n"Grev sürecek. Taleplerimiz açık."'),
        (
            Row(
                "Grev sürecek. Taleplerimiz açık.",
                "Orhan Tekin",
                "Sendika Başkanı Orhan Tekin",
                "şunları kaydetti",
                "named",
                "direct",
                "sure",
            ),
        ),
        "announced in the paragraph before",
    ),
    Case(
        'Sendika Başkanı Orhan Tekin, şunları söyledi: "Grev sürecek."',
        (
            Row(
                "Grev sürecek.",
                "Orhan Tekin",
                "Sendika Başkanı Orhan Tekin",
                "şunları söyledi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "announced in the same paragraph",
    ),
    Case(
        'Ulaştırma Bakanlığından yapılan açıklamada, "Seferler durduruldu." denildi.',
        (
            Row(
                "Seferler durduruldu.",
                "Ulaştırma Bakanlığı",
                "Ulaştırma Bakanlığından",
                "denildi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an organisation in the ablative, passive verb",
    ),
    Case(
        (
            'Kızılova Valiliğinden yapılan yazılı açıklamada, "Okullar tatil edildi." '
            "ifadelerine yer verildi."
        ),
        (
            Row(
                "Okullar tatil edildi.",
                "Kızılova Valiliği",
                "Kızılova Valiliğinden",
                "ifadelerine yer verildi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "ablative without an apostrophe",
    ),
    Case(
        (
            "DMK'dan saldırıya ilişkin açıklama yapıldı. Açıklamada, şu ifadeler yer "
            'aldı:\n\n"Sorumlular hesap verecek."'
        ),
        (
            Row(
                "Sorumlular hesap verecek.",
                "DMK",
                "DMK'dan",
                "şu ifadeler yer aldı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "source in the sentence before the announcement",
    ),
    Case(
        'Açıklama yapan Direniş ve Mücadele Konseyi (DMK), "Kararımız kesin." dedi.',
        (
            Row(
                "Kararımız kesin.",
                "DMK",
                "Direniş ve Mücadele Konseyi",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an organisation goes by its acronym",
    ),
    Case(
        (
            'Vali Kerem Aydoğan kazayı anlattı.\n\n"Otobüs virajı alamadı." diyen Aydoğan, '
            "sürücünün gözaltında olduğunu bildirdi."
        ),
        (
            Row(
                "Otobüs virajı alamadı.",
                "Kerem Aydoğan",
                "Aydoğan",
                "diyen",
                "named",
                "direct",
                "sure",
            ),
        ),
        "surname alone, full name two sentences before",
    ),
    Case(
        (
            'Vali Kerem Aydoğan, bölgede inceleme yaptı. Aydoğan, "Hasar büyük." dedi.\n\n'
            '"Yaraları saracağız." diye konuştu.'
        ),
        (
            Row("Hasar büyük.", "Kerem Aydoğan", "Aydoğan", "dedi", "named", "direct", "sure"),
            Row(
                "Yaraları saracağız.",
                "Kerem Aydoğan",
                "Aydoğan",
                "diye konuştu",
                "continued",
                "direct",
                "check",
            ),
        ),
        "the subject is left out: the speaker before goes on",
    ),
    Case(
        'Aydoğan\'ın açıklaması şöyle:\n\n"Tahliye tamamlandı. Kayıp yok."',
        (
            Row(
                "Tahliye tamamlandı. Kayıp yok.",
                "Aydoğan",
                "Aydoğan'ın",
                "açıklaması şöyle",
                "named",
                "direct",
                "sure",
            ),
        ),
        "genitive source, colon",
    ),
    Case(
        'Öğretmen Zehra Koral, "Çocuklar üşüyor" ifadelerini kullandı.',
        (
            Row(
                "Çocuklar üşüyor",
                "Zehra Koral",
                "Öğretmen Zehra Koral",
                "ifadelerini kullandı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "ifadelerini kullandı",
    ),
    Case(
        'Başhekim Dr. Levent Oral, "Üç yaralının durumu ağır." bilgisini verdi.',
        (
            Row(
                "Üç yaralının durumu ağır.",
                "Levent Oral",
                "Başhekim Dr. Levent Oral",
                "bilgisini verdi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a title with a stop; bilgisini verdi",
    ),
    Case(
        'Çiftçi Hasan Demirel ise "Mazot pahalı, gübre pahalı" diyerek tepki gösterdi.',
        (
            Row(
                "Mazot pahalı, gübre pahalı",
                "Hasan Demirel",
                "Çiftçi Hasan Demirel",
                "diyerek",
                "named",
                "direct",
                "sure",
            ),
        ),
        "ise after the subject",
    ),
    Case(
        'Sözcü Ali Vural, kararı "tarihi bir hata" olarak nitelendirdi.',
        (
            Row(
                "tarihi bir hata",
                "Ali Vural",
                "Sözcü Ali Vural",
                "nitelendirdi",
                "named",
                "mixed",
                "sure",
            ),
        ),
        "a part of a sentence",
    ),
    Case(
        'Uzman Dr. Esra Bilgin\'e göre bölge "kritik bir eşikte" bulunuyor.',
        (
            Row(
                "kritik bir eşikte",
                "Esra Bilgin",
                "Uzman Dr. Esra Bilgin'e",
                "göre",
                "named",
                "mixed",
                "check",
            ),
        ),
        "göre with a dative suffix",
    ),
    Case(
        (
            '"Biz bu oyunu bozacağız" diyen Genel Başkan Murat Sezer, mitinge katılanlara '
            "teşekkür etti."
        ),
        (
            Row(
                "Biz bu oyunu bozacağız",
                "Murat Sezer",
                "Genel Başkan Murat Sezer",
                "diyen",
                "named",
                "direct",
                "sure",
            ),
        ),
        "diyen with a role and a name after it",
    ),
    Case(
        (
            'Sezer, sosyal medya hesabından yaptığı paylaşımda, "Milletimizin başı sağ '
            'olsun." ifadelerine yer verdi.'
        ),
        (
            Row(
                "Milletimizin başı sağ olsun.",
                "Sezer",
                "Sezer",
                "ifadelerine yer verdi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "adverbial between subject and quote",
    ),
    Case(
        ('Murat Sezer: "Erken seçim yok"\n\nGenel Başkan Murat Sezer, partililerle buluştu.'),
        (Row("Erken seçim yok", "Murat Sezer", "Murat Sezer", ":", "named", "direct", "check"),),
        "a headline with a colon",
    ),
    Case(
        (
            'Vatandaşlardan Ayşe Kılınç, "Evimiz yandı." dedi. Komşusu Veli Taş ise "Her '
            'şey bir anda oldu." diye anlattı.'
        ),
        (
            Row(
                "Evimiz yandı.",
                "Ayşe Kılınç",
                "Vatandaşlardan Ayşe Kılınç",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "Her şey bir anda oldu.",
                "Veli Taş",
                "Komşusu Veli Taş",
                "diye anlattı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "two speakers in one paragraph",
    ),
    Case(
        'Ekipler, "Aksu Kalkanı" operasyonunda beş kişiyi yakaladı.',
        (),
        "the name of an operation is nobody's word",
    ),
    Case(
        'Yönetmen Suna Ergin\'in "Uzak Ova" filmi festivalde gösterildi.',
        (),
        "a film's title",
    ),
    Case(
        'Sözde "barış planı" masada bekliyor.',
        (),
        "scare marks",
    ),
    Case(
        "Sezer, \"Biz 'hayır' dedik, yine hayır diyoruz.\" diye konuştu.",
        (
            Row(
                "Biz 'hayır' dedik, yine hayır diyoruz.",
                "Sezer",
                "Sezer",
                "diye konuştu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "marks within marks",
    ),
    Case(
        "Belediye Başkanı Nermin Sayar, “Altyapıyı yeniliyoruz.” dedi.",
        (
            Row(
                "Altyapıyı yeniliyoruz.",
                "Nermin Sayar",
                "Belediye Başkanı Nermin Sayar",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "curly marks",
    ),
    Case(
        (
            'Kaymakam Tuncay Ersöz, yaptığı açıklamada şu ifadeleri kullandı:\n\n"Arama '
            'çalışmaları sürüyor.\n\n"Umudumuzu kaybetmedik."'
        ),
        (
            Row(
                "Arama çalışmaları sürüyor.",
                "Tuncay Ersöz",
                "Kaymakam Tuncay Ersöz",
                "yaptığı açıklamada şu ifadeleri kullandı",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "Umudumuzu kaybetmedik.",
                "Tuncay Ersöz",
                "Kaymakam Tuncay Ersöz",
                "yaptığı açıklamada şu ifadeleri kullandı",
                "continued",
                "direct",
                "sure",
            ),
        ),
        "a quote over two paragraphs, each opened, the last closed",
    ),
    Case(
        (
            'Kaymakam Tuncay Ersöz, şu değerlendirmede bulundu:\n\n"Arama çalışmaları '
            "sürüyor. Umudumuzu kaybetmedik."
        ),
        (
            Row(
                "Arama çalışmaları sürüyor. Umudumuzu kaybetmedik.",
                "Tuncay Ersöz",
                "Kaymakam Tuncay Ersöz",
                "şu değerlendirmede bulundu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "never closed",
    ),
    Case(
        ('Doğu Mücadele Hareketi sözcülerinden Halil Kurt, "Ateşkes yok" açıklamasında bulundu.'),
        (
            Row(
                "Ateşkes yok",
                "Halil Kurt",
                "Doğu Mücadele Hareketi sözcülerinden Halil Kurt",
                "açıklamasında bulundu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "one of the spokesmen: role in the ablative plural",
    ),
    Case(
        (
            "Cumhurbaşkanı Rıfat Oğuz, Meclis'te yaptığı konuşmada, \"Kimse hukukun "
            'üstünde değil." vurgusunu yaptı.'
        ),
        (
            Row(
                "Kimse hukukun üstünde değil.",
                "Rıfat Oğuz",
                "Cumhurbaşkanı Rıfat Oğuz",
                "vurgusunu yaptı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "vurgusunu yaptı",
    ),
    Case(
        'İçişleri Bakanı, "Üç terörist yakalandı." dedi.',
        (
            Row(
                "Üç terörist yakalandı.",
                None,
                "İçişleri Bakanı",
                "dedi",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a role without a name stays unnamed",
    ),
    Case(
        'Görgü tanığı bir esnaf, "Patlama çok güçlüydü." dedi.',
        (
            Row(
                "Patlama çok güçlüydü.",
                None,
                "Görgü tanığı bir esnaf",
                "dedi",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a description stays unnamed",
    ),
    Case(
        'Raporda, "Baraj güvenli değil" ifadelerine yer verildi.',
        (
            Row(
                "Baraj güvenli değil",
                None,
                "Raporda",
                "ifadelerine yer verildi",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a document speaks",
    ),
    Case(
        'Göstericiler "Adalet istiyoruz" sloganları attı.',
        (
            Row(
                "Adalet istiyoruz",
                None,
                "Göstericiler",
                "sloganları attı",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a crowd chants",
    ),
    Case(
        'Aydoğan, soruya "Henüz bilmiyoruz" yanıtını verdi.',
        (
            Row(
                "Henüz bilmiyoruz",
                "Aydoğan",
                "Aydoğan",
                "yanıtını verdi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "yanıtını verdi",
    ),
    Case(
        'Avukat Derya Uslu, "Müvekkilim suçsuz" şeklinde konuştu.',
        (
            Row(
                "Müvekkilim suçsuz",
                "Derya Uslu",
                "Avukat Derya Uslu",
                "şeklinde konuştu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "şeklinde konuştu",
    ),
    Case(
        'Derya Uslu, davanın "siyasi" olduğunu savundu.',
        (Row("siyasi", "Derya Uslu", "Derya Uslu", "savundu", "named", "mixed", "check"),),
        "one word, verb at the end",
    ),
    Case(
        '"Kararı temyize götüreceğiz" diye konuşan Uslu, sürecin uzayacağını söyledi.',
        (
            Row(
                "Kararı temyize götüreceğiz",
                "Uslu",
                "Uslu",
                "diye konuşan",
                "named",
                "direct",
                "sure",
            ),
        ),
        "diye konuşan with the name after it",
    ),
    Case(
        (
            'Müdür Cemil Acar, "Sınavlar ertelendi" dedi ve "Yeni tarih yarın açıklanacak" '
            "diye ekledi."
        ),
        (
            Row(
                "Sınavlar ertelendi",
                "Cemil Acar",
                "Müdür Cemil Acar",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "Yeni tarih yarın açıklanacak",
                "Cemil Acar",
                "Müdür Cemil Acar",
                "diye ekledi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "two quotes, one subject",
    ),
    Case(
        'Kurbanın babası Nuri Aslan: "Oğlumu geri istiyorum."',
        (
            Row(
                "Oğlumu geri istiyorum.",
                "Nuri Aslan",
                "Kurbanın babası Nuri Aslan",
                ":",
                "named",
                "direct",
                "check",
            ),
        ),
        "description, name and a colon",
    ),
    Case(
        'Acar, "Sınavlar ertelendi" diyerek velilerden anlayış istedi.',
        (Row("Sınavlar ertelendi", "Acar", "Acar", "diyerek", "named", "direct", "sure"),),
        "diyerek",
    ),
    Case(
        'Bakan Yiğit\'in "Kuraklık bitti" sözleri tepki çekti.',
        (Row("Kuraklık bitti", "Yiğit", "Bakan Yiğit'in", "sözleri", "named", "direct", "sure"),),
        "genitive and sözleri",
    ),
    Case(
        'Konuya ilişkin konuşan Yiğit, şöyle dedi: "Bekleyip göreceğiz."',
        (Row("Bekleyip göreceğiz.", "Yiğit", "Yiğit", "şöyle dedi", "named", "direct", "sure"),),
        "şöyle dedi and a colon",
    ),
    Case(
        'Yiğit, açıklamasını şöyle sürdürdü:\n\n"Barajlarımız dolu."',
        (
            Row(
                "Barajlarımız dolu.",
                "Yiğit",
                "Yiğit",
                "açıklamasını şöyle sürdürdü",
                "named",
                "direct",
                "sure",
            ),
        ),
        "şöyle sürdürdü",
    ),
    Case(
        'Üretici Fatma Gök, "Ürünümüz tarlada kaldı, alıcı yok." diyerek dert yandı.',
        (
            Row(
                "Ürünümüz tarlada kaldı, alıcı yok.",
                "Fatma Gök",
                "Üretici Fatma Gök",
                "diyerek",
                "named",
                "direct",
                "sure",
            ),
        ),
        "diyerek and another verb",
    ),
    Case(
        'Kuzey Ovası Gazeteciler Cemiyeti, "Basın susturulamaz" mesajını paylaştı.',
        (
            Row(
                "Basın susturulamaz",
                "Kuzey Ovası Gazeteciler Cemiyeti",
                "Kuzey Ovası Gazeteciler Cemiyeti",
                "mesajını paylaştı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an organisation as the subject",
    ),
    Case(
        (
            'Sağlık Bakanı Ebru Tan, "Aşı stoğumuz yeterli." ifadelerini kullanarak '
            "endişeleri gidermeye çalıştı."
        ),
        (
            Row(
                "Aşı stoğumuz yeterli.",
                "Ebru Tan",
                "Sağlık Bakanı Ebru Tan",
                "ifadelerini kullanarak",
                "named",
                "direct",
                "sure",
            ),
        ),
        "converb after the quote",
    ),
    Case(
        'Tan, "Salgın kontrol altında" derken muhalefet aynı görüşte değil.',
        (Row("Salgın kontrol altında", "Tan", "Tan", "derken", "named", "direct", "sure"),),
        "derken",
    ),
    Case(
        'Muhalefet lideri Sinan Ak, bakanı "halktan kopuk" olmakla suçladı.',
        (
            Row(
                "halktan kopuk",
                "Sinan Ak",
                "Muhalefet lideri Sinan Ak",
                "suçladı",
                "named",
                "mixed",
                "check",
            ),
        ),
        "an accusing verb at the end",
    ),
    Case(
        'Ak, "Bu bütçe kimin bütçesi?" diye sordu.',
        (Row("Bu bütçe kimin bütçesi?", "Ak", "Ak", "diye sordu", "named", "direct", "sure"),),
        "a question",
    ),
    Case(
        'ANKARA (İLKHA) - Meclis Başkanı Rüya Sönmez, "Oylama salı günü." dedi.',
        (
            Row(
                "Oylama salı günü.",
                "Rüya Sönmez",
                "Meclis Başkanı Rüya Sönmez",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a dateline before the subject",
    ),
    Case(
        'Rüya Sönmez, gazetecilere, "Oylama salı günü." dedi.',
        (
            Row(
                "Oylama salı günü.",
                "Rüya Sönmez",
                "Rüya Sönmez",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an addressee is not the speaker",
    ),
    Case(
        'Sönmez\'den yapılan açıklamada şöyle denildi:\n\n"Gündem değişmedi."',
        (
            Row(
                "Gündem değişmedi.",
                "Sönmez",
                "Sönmez'den",
                "yapılan açıklamada şöyle denildi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "ablative person, denildi",
    ),
    Case(
        'Kulüp Başkanı Efe Uysal, "Transfer bitti" açıklamasını yaptı.',
        (
            Row(
                "Transfer bitti",
                "Efe Uysal",
                "Kulüp Başkanı Efe Uysal",
                "açıklamasını yaptı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "açıklamasını yaptı",
    ),
    Case(
        '"Biz kazandık" dedi Uysal.',
        (Row("Biz kazandık", "Uysal", "Uysal", "dedi", "named", "direct", "sure"),),
        "the verb before its subject",
    ),
    Case(
        'Uysal konuşmasında, "Taraftarımıza söz verdik." dedi.',
        (Row("Taraftarımıza söz verdik.", "Uysal", "Uysal", "dedi", "named", "direct", "sure"),),
        "konuşmasında after the subject without a comma",
    ),
    Case(
        (
            'Bugün düzenlenen törende konuşan Rektör Prof. Dr. Aylin Saraç, "Bilim '
            'özgürlük ister." dedi.'
        ),
        (
            Row(
                "Bilim özgürlük ister.",
                "Aylin Saraç",
                "Rektör Prof. Dr. Aylin Saraç",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "several titles",
    ),
    Case(
        (
            'Bugün düzenlenen törende Rektör Saraç, öğrencilere seslendi. "Geleceğimiz '
            'sizsiniz." dedi.'
        ),
        (
            Row(
                "Geleceğimiz sizsiniz.",
                "Saraç",
                "Rektör Saraç",
                "dedi",
                "named",
                "direct",
                "check",
            ),
        ),
        "subject in the sentence before",
    ),
    Case(
        'Ekonomist Baran Ünal\'ın ifadesiyle, durum "bir enkaz" görünümünde.',
        (
            Row(
                "bir enkaz",
                "Baran Ünal",
                "Ekonomist Baran Ünal'ın",
                "ifadesiyle",
                "named",
                "mixed",
                "check",
            ),
        ),
        "ifadesiyle",
    ),
    Case(
        'Dışişleri Bakanı Hakan Demir, "Görüşmeler sürüyor" diye konuştu.',
        (
            Row(
                "Görüşmeler sürüyor",
                "Hakan Demir",
                "Dışişleri Bakanı Hakan Demir",
                "diye konuştu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "diye konuştu",
    ),
    Case(
        '"Barış istiyoruz" diyen Demir, çözüm çağrısı yaptı.',
        (Row("Barış istiyoruz", "Demir", "Demir", "diyen", "named", "direct", "sure"),),
        "diyen",
    ),
    Case(
        'Bitlis Kent Konseyi Başkanı Hatice Önder, yaptığı açıklamada "Gölün çevresi '
        'temizlenmeli." çağrısında bulundu.',
        (
            Row(
                "Gölün çevresi temizlenmeli.",
                "Hatice Önder",
                "Bitlis Kent Konseyi Başkanı Hatice Önder",
                "çağrısında bulundu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "an office of several words before the name",
    ),
    Case(
        'Basın açıklamasını okuyan dernek başkanı Mehmet Sarı, "Suyumuz kirleniyor." dedi.',
        (
            Row(
                "Suyumuz kirleniyor.",
                "Mehmet Sarı",
                "dernek başkanı Mehmet Sarı",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a role in small letters, of two words",
    ),
    Case(
        '"Zam geri çekilsin." sloganı atan işçiler yürüdü.',
        (Row("Zam geri çekilsin.", None, "işçiler", "sloganı atan", "unnamed", "direct", "sure"),),
        "a crowd behind a participle",
    ),
    Case(
        'Kaza anını anlatan sürücü Veli Kaya, "Fren tutmadı." ifadelerini kullandı.',
        (
            Row(
                "Fren tutmadı.",
                "Veli Kaya",
                "sürücü Veli Kaya",
                "ifadelerini kullandı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a role in small letters behind a participle",
    ),
    Case(
        'Ak, "Köprü bitti." diyerek, "Yarın açıyoruz." şeklinde konuştu.',
        (
            Row("Köprü bitti.", "Ak", "Ak", "diyerek", "named", "direct", "sure"),
            Row("Yarın açıyoruz.", "Ak", "Ak", "şeklinde konuştu", "named", "direct", "sure"),
        ),
        "a converb between two quotes",
    ),
    Case(
        'Filistin Sağlık Bakanlığı, yazılı açıklamasında "İlaç kalmadı." uyarısında bulundu.',
        (
            Row(
                "İlaç kalmadı.",
                "Filistin Sağlık Bakanlığı",
                "Filistin Sağlık Bakanlığı",
                "uyarısında bulundu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "the institution's own announcement",
    ),
    Case(
        'HAMAS Sözcüsü Hazım Kasım, yaptığı yazılı açıklamada, "Ateşkes bozuldu." '
        "ifadelerine yer verdi.",
        (
            Row(
                "Ateşkes bozuldu.",
                "Hazım Kasım",
                "HAMAS Sözcüsü Hazım Kasım",
                "ifadelerine yer verdi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a surname that is a month, too",
    ),
    Case(
        "Bakan Işık, sosyal medya hesabından yaptığı paylaşımda şu ifadelere yer "
        'verdi:\n"Geçmiş olsun."',
        (
            Row(
                "Geçmiş olsun.",
                "Işık",
                "Bakan Işık",
                "paylaşımda şu ifadelere yer verdi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "announced, with a paper or a page between",
    ),
    Case(
        'Toplantıda konuşan Prof. Dr. Selma Tunç, şunları söyledi:\n"Toprak yoruldu. '
        'Dinlendirmeliyiz."',
        (
            Row(
                "Toprak yoruldu. Dinlendirmeliyiz.",
                "Selma Tunç",
                "Prof. Dr. Selma Tunç",
                "şunları söyledi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "announced, titles with stops",
    ),
    Case(
        'Şehir dışından gelen ziyaretçilerden Ayşe Kurt ise, "Çok beğendik." dedi.',
        (
            Row(
                "Çok beğendik.",
                "Ayşe Kurt",
                "ziyaretçilerden Ayşe Kurt",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "one of the visitors, ise behind the name",
    ),
    Case(
        'Vatandaşlardan Osman Er, yağmurun geç geldiğini belirterek "Ekinler kurudu." '
        "diye konuştu.",
        (
            Row(
                "Ekinler kurudu.",
                "Osman Er",
                "Vatandaşlardan Osman Er",
                "diye konuştu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "one of the citizens, a converb before the quote",
    ),
    Case(
        'Öte yandan Dışişleri Bakanlığı Sözcüsü Öncü Deniz, "Görüşmeler sürüyor." '
        "açıklamasını yaptı.",
        (
            Row(
                "Görüşmeler sürüyor.",
                "Öncü Deniz",
                "Dışişleri Bakanlığı Sözcüsü Öncü Deniz",
                "açıklamasını yaptı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a connective before the role",
    ),
    Case(
        'Peskov: "Görüşmelere hazırız."',
        (Row("Görüşmelere hazırız.", "Peskov", "Peskov", ":", "named", "direct", "check"),),
        "a name and a colon, without a role",
    ),
    Case(
        '"Bu karar yanlıştır" diyen Avukat Cem Uçar, "İtiraz edeceğiz" dedi.',
        (
            Row(
                "Bu karar yanlıştır",
                "Cem Uçar",
                "Avukat Cem Uçar",
                "diyen",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "İtiraz edeceğiz", "Cem Uçar", "Avukat Cem Uçar", "dedi", "named", "direct", "sure"
            ),
        ),
        "marks with the stop outside",
    ),
    Case(
        'Konuya ilişkin konuşan veteriner hekim Nuri Al, "Aşı şart." tavsiyesinde bulundu.',
        (
            Row(
                "Aşı şart.",
                "Nuri Al",
                "veteriner hekim Nuri Al",
                "tavsiyesinde bulundu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "two roles in small letters, tavsiyesinde bulundu",
    ),
    Case(
        'Başkan Yılmaz, "Halkımız müsterih olsun." ifadesini kullanarak, çalışmaların '
        "süreceğini söyledi.",
        (
            Row(
                "Halkımız müsterih olsun.",
                "Yılmaz",
                "Başkan Yılmaz",
                "ifadesini kullanarak",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a converb and another verb",
    ),
    Case(
        '"Adalet yerini bulacak." diyen anne Fatma Su, sözlerini şöyle sürdürdü: "Oğlumu '
        'unutmadım."',
        (
            Row(
                "Adalet yerini bulacak.",
                "Fatma Su",
                "anne Fatma Su",
                "diyen",
                "named",
                "direct",
                "sure",
            ),
            Row(
                "Oğlumu unutmadım.",
                "Fatma Su",
                "anne Fatma Su",
                "sözlerini şöyle sürdürdü",
                "named",
                "direct",
                "sure",
            ),
        ),
        "anne as a role; the same speaker behind",
    ),
    Case(
        'İsrail basını, "Saldırı sürüyor." iddiasında bulundu.',
        (
            Row(
                "Saldırı sürüyor.",
                None,
                "İsrail basını",
                "iddiasında bulundu",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a country's press",
    ),
    Case(
        'Vali Sönmez\'in "Yol açık." açıklaması tepki çekti.',
        (Row("Yol açık.", "Sönmez", "Vali Sönmez'in", "açıklaması", "named", "direct", "sure"),),
        "a genitive and açıklaması",
    ),
    Case(
        'Vali Sönmez, "Yol açık." derken, Kaymakam Al ise "Yol kapalı." dedi.',
        (
            Row("Yol açık.", "Sönmez", "Vali Sönmez", "derken", "named", "direct", "sure"),
            Row("Yol kapalı.", "Al", "Kaymakam Al", "dedi", "named", "direct", "sure"),
        ),
        "two speakers in one sentence, derken",
    ),
    Case(
        'Raporda "Kuraklık artıyor." tespitine yer verildi.',
        (
            Row(
                "Kuraklık artıyor.",
                None,
                "Raporda",
                "tespitine yer verildi",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "a document without a comma",
    ),
    Case(
        'Sözlerini "Allah yardımcımız olsun." diye tamamlayan Hoca, cemaatle vedalaştı.',
        (
            Row(
                "Allah yardımcımız olsun.",
                None,
                "Hoca",
                "diye tamamlayan",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "an object before the quote is no subject",
    ),
    Case(
        "Gazze'deki Sivil Savunma Sözcüsü Mahmud Basal, \"Enkaz altında yüzlerce kişi "
        'var." diye konuştu.',
        (
            Row(
                "Enkaz altında yüzlerce kişi var.",
                "Mahmud Basal",
                "Sivil Savunma Sözcüsü Mahmud Basal",
                "diye konuştu",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a place with a suffix before the office",
    ),
    Case(
        'Katılımcılardan biri, "Bu yürüyüş umut verdi." dedi.',
        (
            Row(
                "Bu yürüyüş umut verdi.",
                None,
                "Katılımcılardan biri",
                "dedi",
                "unnamed",
                "direct",
                "sure",
            ),
        ),
        "one of those who took part, biri",
    ),
    Case(
        'Er, vatandaşlara "Evlerinizden çıkmayın." uyarısı yaptı.',
        (Row("Evlerinizden çıkmayın.", "Er", "Er", "uyarısı yaptı", "named", "direct", "sure"),),
        "an addressee in the dative",
    ),
    Case(
        'Er, "Bu bir insanlık suçudur." sözleriyle saldırıyı kınadı.',
        (
            Row(
                "Bu bir insanlık suçudur.",
                "Er",
                "Er",
                "sözleriyle saldırıyı kınadı",
                "named",
                "direct",
                "sure",
            ),
        ),
        "sözleriyle and another verb",
    ),
    Case(
        "Muş Ovası'nda çalışan çiftçi Ramazan Tok, mahsulün az olduğunu dile getirerek, "
        '"Masrafı kurtarmıyor." dedi.',
        (
            Row(
                "Masrafı kurtarmıyor.",
                "Ramazan Tok",
                "çiftçi Ramazan Tok",
                "dedi",
                "named",
                "direct",
                "sure",
            ),
        ),
        "a place with its suffix, a role in small letters",
    ),
    Case(
        '"Kudüs bizim kırmızı çizgimizdir" ifadelerini kullanan Kanu, "Direniş sürecek" dedi.',
        (
            Row(
                "Kudüs bizim kırmızı çizgimizdir",
                "Kanu",
                "Kanu",
                "ifadelerini kullanan",
                "named",
                "direct",
                "sure",
            ),
            Row("Direniş sürecek", "Kanu", "Kanu", "dedi", "named", "direct", "sure"),
        ),
        "a participle before its subject, then the subject",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_quotes_are_found_with_their_speakers(case: Case) -> None:
    assert rows(find_quotes(case.body, "tr")) == case.quotes


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_the_language_is_told_from_the_words(case: Case) -> None:
    assert find_quotes(case.body) == find_quotes(case.body, "tr")
