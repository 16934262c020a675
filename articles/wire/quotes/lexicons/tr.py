"""Turkish: the verb stands last, so the reporting words follow the quote."""

from articles.wire.quotes.cues import Lexicon, phrases, words

_SPEECH = words("""
dedi dediler der diyor demişti demiş diyerek denildi deniliyor denilerek denildiği diyen dediği
dediğini
söyledi söylediler söylüyor söylemişti söyleyerek söyleyen söylediği
konuştu konuştular konuşan
kaydetti kaydettiler kaydederek kaydeden kaydedildi
belirtti belirttiler belirterek belirten belirtildi
vurguladı vurguladılar vurgulayarak vurgulayan vurgulandı
açıkladı açıkladılar açıklayarak açıklayan açıklandı
ekledi eklediler ekleyerek ekleyen
yazdı yazdılar yazarak yazan
sordu sordular sorarak soran
bildirdi bildirdiler bildirerek bildiren bildirildi
duyurdu duyurdular duyurarak duyuran duyuruldu
anlattı anlattılar anlatarak anlatan
aktardı aktardılar aktararak aktaran aktarıldı
savundu savundular savunarak savunan
uyardı uyardılar uyararak uyaran
yanıtladı cevapladı yanıtlayan cevaplayan
kullandı kullandılar kullanan kullanıldı kullanarak kullanmıştı kullanıyor
bulundu bulundular bulunan bulunarak
verdi verdiler veren verildi vererek
paylaştı paylaştılar paylaşan paylaşarak
hatırlattı dikkat iddia ifade
nitelendirdi niteledi tanımladı nitelendiren tanımlayan
seslendi haykırdı bağırdı çağırdı ilan sürdürdü tamamladı başladı devam
tamamlayan noktaladı noktalayan bitirdi bitiren sürdüren
aldı alıyor yaptı yapan yapıldı attı atan derken suçladı suçluyor eleştirdi eleştiriyor
benzetti kınadı övdü
""")

_NAMING = words("""
ifadesini ifadelerini ifadelerine ifadesine ifadeler ifadeleri ifadesinde ifadelerinde sözlerini
sözlerine sözlerle
sözleriyle sözünü değerlendirmesinde değerlendirmesini açıklamasında açıklamasını açıklamasına
çağrısında çağrısını uyarısında uyarısını cevabını yanıtını mesajını mesajına mesajında
paylaşımında
paylaşımını sorusunu yorumunu yorumunda görüşünü görüşüne notunu şeklinde diye temennisinde
itirafında eleştirisinde iddiasında vurgusunu tespitinde duyurusunu benzetmesini sloganı
sloganları sloganını sloganlarını bilgisini bilgisine sözleri sözünü dileğinde ricasında
müjdesini
önerisinde önerisini iddiasını tepkisini eleştirisini uyarısıyla ifadeleriyle mesajıyla
tavsiyesinde tavsiyesini tavsiyesi talebinde talebini uyarısı çağrısı açıklaması vurgusu tespiti
tespitine tespitini tehdidinde tehdidini sitemini sitemi temennisini duasında duasını savunmasını
savunmasında itirafını yanıtı cevabı mesajı bilgisi değerlendirmesi eleştirisi iddiası
""")

_WEAK = words("suçladı suçluyor eleştirdi eleştiriyor benzetti kınadı övdü")

LEXICON = Lexicon(
    code="tr",
    common=words("""
        diyen söyledi ve bir bu da de için ile olarak daha çok olan dedi diye şu ise en ancak
        gibi sonra kadar
        göre var değil her ne açıklamada yaptığı
    """),
    letters="ğışİ",
    speech=_SPEECH,
    # Verbs that report only beside these words: "ifadesini kullandı", "çağrısında bulundu".
    noun_like=words("""
        kullandı kullandılar kullanan kullanıldı kullanarak kullanmıştı kullanıyor bulundu
        bulundular bulunan bulunarak verdi verdiler veren verildi vererek aldı alıyor yaptı
        yapan
        attı paylaştı paylaştılar paylaşan paylaşarak sürdürdü tamamladı başladı devam ilan
        dikkat konuşan yapıldı atan noktaladı bitirdi bitiren
    """),
    naming=_NAMING,
    sure=(_SPEECH | _NAMING) - _WEAK,
    participles=words("""
        diyen söyleyen kaydeden belirten vurgulayan açıklayan ekleyen yazan soran bildiren
        duyuran
        anlatan aktaran savunan uyaran kullanan bulunan veren paylaşan nitelendiren tanımlayan
        eden yanıtlayan cevaplayan konuşan anlatan tamamlayan noktalayan bitiren sürdüren atan
        yapan
    """),
    weak=_WEAK,
    passives=words("""
        denildi deniliyor denilerek denildiği kaydedildi belirtildi vurgulandı açıklandı
        bildirildi
        duyuruldu aktarıldı kullanıldı verildi aldı yapıldı edildi
    """),
    stating=words("""
        söyledi söylediler söyleyen belirtti belirttiler belirten kaydetti kaydettiler kaydeden
        vurguladı vurguladılar vurgulayan açıkladı açıkladılar açıklayan bildirdi bildirdiler
        bildiren duyurdu duyurdular duyuran savundu savundular savunan anlattı anlattılar anlatan
        aktardı aktardılar aktaran hatırlattı hatırlatan ekledi ekledi ekleyen yazdı yazan
        ifade iddia dile
    """),
    phrasal=phrases("""
        ifade etti
        ifade eden
        ifade ederek
        ifade ettiler
        ifade edildi
        iddia etti
        iddia eden
        dile getirdi
        dile getiren
        dile getirildi
        tepki gösterdi
        dikkat çekti
        çağrı yaptı
        ilan etti
        devam etti
    """),
    addressing=words("""
        muhabirine muhabirlerine muhabirimize mikrofonuna mikrofonlarına ekranlarında
        yayınında kameralarına
    """),
    according=phrases("""
        göre
        ifadesiyle
        sözleriyle
        deyimiyle
        tabiriyle
    """),
    pronouns=words("o onlar kendisi"),
    he=words("o kendisi"),
    auxiliaries=words("ise de da ayrıca ayrıyeten ardından daha sonra"),
    scare=words("sözde"),
    relatives=words("şunları şöyle şu şunlar böyle"),
    adverbs=words("""
        sözlerini sözlerine konuşmasını konuşmasına açıklamasını açıklamasına
        açıklamada açıklama mesajda paylaşımda duyuruda konuşmasında bugün dün önceki burada
        orada dolayısıyla
    """),
    times=words("""
        pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs
        haziran
        temmuz ağustos eylül ekim kasım aralık
    """),
    honorifics=words("sayın sn"),
    titles=words("""
        vali valisi bakan bakanı başkan başkanı cumhurbaşkanı başbakan başbakanı müdür müdürü
        genel
        sözcü sözcüsü yardımcısı milletvekili kaymakam kaymakamı lideri lider sekreteri komutanı
        komutan
        temsilcisi üyesi avukatı avukat prof dr doç av sn sayın imam müftü müftüsü gazeteci
        yazar
        öğretmen
        uzmanı uzman elçisi büyükelçisi büyükelçi danışmanı koordinatörü yöneticisi yetkilisi
        rektörü rektör
        dekanı muhtarı muhtar savcısı savcı hakim amiri eşbaşkanı vekili direktörü editörü
        sorumlusu
        esnaf çiftçi vatandaş öğrenci doktor hekim mühendis kurucusu patronu sahibi emekli eski
        papa kral prens kraliçe şeyh general albay yarbay teğmen amiral senatör hoca
        sözcülerinden liderlerinden üyelerinden yetkililerinden yöneticilerinden vekillerinden
        milletvekillerinden sakinlerinden esnafından öğrencilerinden temsilcilerinden
        akademisyenlerinden
        vatandaşlardan komşusu üretici üreticisi babası annesi eşi kardeşi oğlu kızı tanığı
        sürücüsü işçi
        memur hemşire şoför başhekim başhekimi ekonomist analist arkadaşı yakını ustası
        terzi kuaför genç
        sürücü anne baba abla ağabey dede nine teyze amca biri birisi veteriner ziyaretçi
        komutanlarından bakanlarından başkanlarından isimlerinden
    """),
    organisations=words("""
        bakanlığı bakanlık hareketi partisi parti derneği dernek vakfı vakıf birliği birlik
        sendikası
        sendika belediyesi belediye valiliği valilik müdürlüğü müdürlük başkanlığı kurumu kurum
        kurulu
        kurul konseyi meclisi meclis örgütü ordusu ajansı gazetesi mahkemesi üniversitesi
        platformu
        komisyonu hükümeti hükümet odası merkezi tugayları büro bürosu sarayı komutanlığı
        emniyet
        basını basın medyası medya televizyonu kaynakları kaynaklar
        teşkilatı cemiyeti federasyonu konfederasyonu şirketi bankası baro barosu
    """),
    documents=words("""
        mektupta raporda bildiride metinde haberde kararda mektup rapor bildiri metin karar
        haber
    """),
)
