"""German: the verb stands second, so the subject often follows it (``„…“, sagte X``)."""

from articles.wire.quotes.cues import Lexicon, phrases, words

_SPEECH = words("""
sagt sagte sagten sagen gesagt  erklärt erklärte erklärten erklären  meint meinte meinten
betont betonte betonten  berichtet berichtete berichteten berichten  schreibt schrieb schrieben
schreiben
teilt teilte teilten mitgeteilt mitteilte  kündigt kündigte kündigten angekündigt  fordert
forderte forderten gefordert
kritisiert kritisierte kritisierten  warnt warnte warnten gewarnt  fügt fügte hinzugefügt
ergänzt ergänzte
äußert äußerte äußerten geäußert  behauptet behauptete behaupteten  bestätigt bestätigte
bestätigten
antwortet antwortete antworteten  fragt fragte fragten gefragt  zitiert zitierte
heißt hieß  lautet lautete  begründet begründete begründeten  bezeichnet bezeichnete
bezeichneten
nennt nannte nannten genannt  spricht sprach sprachen sprechen gesprochen  ruft rief riefen
kommentiert kommentierte kommentierten  räumt räumte eingeräumt  verspricht versprach
versprachen
verlangt verlangte  bekräftigt bekräftigte  unterstreicht unterstrich  stellt stellte  weist
wies
beschreibt beschrieb  schildert schilderte schilderten  erzählt erzählte erzählten  resümiert
resümierte
bedauert bedauerte  lobt lobte  beklagt beklagte beklagten  verteidigt verteidigte  führt führte
gibt gab gaben  zeigt zeigte zeigten  hält hielt  wirft warf warfen vorgeworfen
charakterisierte würdigte meldete meinen gestand gestanden  mahnt mahnte
versichert versicherte  beteuert beteuerte  argumentiert argumentierte  urteilt urteilte  glaubt
glaubte
verkündet verkündete verkündeten  vermutet vermutete  bemerkt bemerkte  appelliert appellierte
prophezeit twittert twitterte  skandierten skandiert  wettert wetterte  formuliert formulierte
bezieht beziehe wertet wertete sieht sah drückt drückte schlägt schlug befürchtet befürchtete
verurteilt verurteilte freut freute erinnert erinnerte erwidert erwiderte entgegnet entgegnete
strich streicht hob hebt befand befindet riet rät verlauten moniert monierte rügt rügte tadelte
jubelt jubelte schwärmt schwärmte scherzt scherzte spottet spottete schimpft schimpfte klagt
klagte droht drohte konstatiert konstatierte kontert konterte präzisiert präzisierte
prognostiziert prognostizierte bilanziert bilanzierte mutmaßt mutmaßte poltert polterte
plädiert plädierte schreit schrie schrien seufzt seufzte pflichtet pflichtete
fasst fasste wünscht wünschte bittet bat
""")

LEXICON = Lexicon(
    code="de",
    common=words("""
        der die das und ist nicht von mit den dem des ein eine zu auf für sich auch wurde nach
        im
        bei aus hat er sie dass werden am wir sagte sei hatte um
    """),
    letters="äß„‚",
    speech=_SPEECH,
    naming=frozenset(),
    noun_like=words("""
        so sagen teilt stellt stellte weist wies führt führte gibt gab gaben zeigt zeigte hält
        hielt heißt hieß
    """),
    passives=words("""
        gesagt mitgeteilt angekündigt gefordert gewarnt geäußert genannt gesprochen gefragt
        vorgeworfen eingeräumt
    """),
    impersonal=phrases("""
        heißt es
        hieß es
        ist zu lesen
        steht
    """),
    object_verbs=words("""
        nannte nannten nennt nennen sprach sprachen spricht sprechen bezeichnete bezeichnet
    """),
    articles=words("der die das den dem des ein eine einer einem einen eines"),
    nominatives=words("der die das ein eine"),
    focus=words("auch selbst sogar nur allein"),
    according=phrases("""
        so
        laut
        nach angaben
        nach aussage
        nach den worten
        nach ansicht
        nach auffassung
        zufolge
    """),
    pronouns=words("er sie es wir ich man"),
    he=words("er ihm ihn dieser"),
    she=words("sie ihr"),
    determiners=words("""
        der die das den dem des ein eine einer einem einen eines dieser diese dieses sein seine
        ihr ihre mehrere einige viele beide alle zwei drei kein keine jeder unser unsere
        dessen deren
    """),
    definite=words("der die das dieser diese"),
    nobody=words("es"),
    relaying=words("zitiert zitierte zitierten"),
    relays=phrases("mit den worten\nmit dem satz"),
    scare=words("sogenannte sogenannten sogenannter sogenanntes genannte genannten"),
    relatives=words("welcher welche welches"),
    relative_articles=words("der die das"),
    conjunctions=words("""
        dass weil während als wenn ob obwohl nachdem bevor damit wie denn aber sondern sodass da
    """),
    coordinators=words("und oder aber sowie doch"),
    prepositions=words("""
        in im an am auf bei beim mit nach vor von vom zu zum zur für über unter aus durch gegen
        um seit bis während wegen gegenüber laut zwischen hinter neben ohne gemäß angesichts
        anlässlich trotz
    """),
    inner_prepositions=words("der des von vom für aus im in beim bei den"),
    auxiliaries=words("""
        hat hatte haben hatten ist war sei wurde werden wird auch jedoch weiter zudem außerdem
        dann später bereits noch gestern heute hingegen daraufhin selbst nun dazu dabei sich
        wörtlich aber allerdings etwa
    """),
    be=words("wurde wurden wird werden worden ist war sei"),
    have=words("hat hatte haben hatten habe"),
    separable=words("ein mit an hin fest hinzu aus klar zurück ab vor zu auf nach bei"),
    oblique=words("den dem des einem einen eines ihm ihn ihnen diesen diesem"),
    by=words("von vom durch"),
    adverbs=words("""
        ähnlich ebenso entsprechend gestern heute damals dabei dazu dagegen daraufhin so hier
        dort zudem außerdem weiter
        weiterhin anschließend später dann jedoch allerdings unterdessen inzwischen nun darin
        bisher auch noch danach zuvor
    """),
    times=words("""
        montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar
        märz
        april mai juni juli august september oktober november dezember gestern heute
    """),
    honorifics=words("herr frau"),
    titles=words("""
        herr frau dr prof präsident präsidentin bundeskanzler bundeskanzlerin kanzler kanzlerin
        minister ministerin außenminister außenministerin innenminister innenministerin
        finanzminister verteidigungsminister ministerpräsident ministerpräsidentin
        premierminister bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin
        sprecher sprecherin pressesprecher pressesprecherin vorsitzender vorsitzende
        vorsitzenden
        parteichef generalsekretär general abgeordneter abgeordnete senator senatorin direktor
        direktorin chef chefin staatsanwalt richter bundespräsident staatssekretär
        geschäftsführer trainer papst könig königin professor professorin landrat anwalt
        außenministers us-präsident us-präsidenten
    """),
    documents=words("""
        bericht erklärung mitteilung pressemitteilung brief antrag schreiben studie gutachten
        urteil resolution artikel text dokument stellungnahme begründung
    """),
    organisations=words("""
        ministerium partei polizei regierung gewerkschaft verein verband agentur gericht
        kommission universität stiftung behörde zeitung staatsanwaltschaft unternehmen
        bundesregierung armee organisation
    """),
    verb_second=True,
)
