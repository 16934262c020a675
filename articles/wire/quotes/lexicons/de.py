"""German: the verb stands second, so the subject often follows it (``„…“, sagte X``)."""

from articles.wire.quotes.cues import Lexicon, phrases, words


def _weak(stems: str) -> frozenset[str]:
    """The present, preterite and participle of weak verbs: ``sag`` gives sagt, sagte, sagen.

    ``ver|sicher`` marks a prefix that takes no "ge" in the participle (versichert).
    """
    forms: set[str] = set()
    for stem in stems.split():
        prefix, bar, root = stem.rpartition("|")
        base = prefix + root
        vowel = "e" if base.endswith(("t", "d", "chn")) else ""
        infinitive = base + ("n" if base.endswith(("er", "el")) else "en")
        forms |= {f"{base}{vowel}t", f"{base}{vowel}te", f"{base}{vowel}ten", infinitive}
        if not bar and not base.endswith("ier"):
            forms.add(f"ge{base}{vowel}t")
    return frozenset(forms)


_SPEECH = _weak("""
    sag er|klär mein be|ton be|richt kritisier warn er|gänz äußer be|haupt be|stätig antwort frag
    be|gründ kommentier ver|lang be|kräftig schilder er|zähl resümier be|dauer lob be|klag
    ver|teidig charakterisier würdig meld mahn ver|sicher be|teuer argumentier urteil glaub
    ver|künd ver|mut be|merk appellier prophezei twitter skandier wetter formulier wert forder
    ver|urteil er|wider entgegn monier rüg tadel jubel schwärm scherz spott schimpf klag
    droh konstatier kontr konter präzisier prognostizier bilanzier mutmaß polter plädier seufz
    wünsch be|fürcht er|läuter rechtfertig er|mahn be|kund signalisier kündig diagnostizier
    ver|öffentlich protestier räsonier zitier attestier unter|stell er|inner bezeug
    er|wart freu predig er|örter hoff höhn pöbel ätz raun schluss|folger stichel unk wiederhol
    be|zweifel brüll flüster grübel witzel lamentier deklarier proklamier postulier referier
    suggerier notier post tipp
    """) | words("""
    schreibt schrieb schrieben schreiben geschrieben  bezeichnet bezeichnete bezeichneten
    bezeichnen  nennt nannte nannten nennen genannt  spricht sprach sprachen sprechen gesprochen
    ruft rief riefen rufen gerufen  verspricht versprach versprachen versprochen
    unterstreicht unterstrich unterstrichen  beschreibt beschrieb beschrieben beschreiben
    heißt hieß  lautet lautete  weist wies wiesen  gibt gab gaben  hält hielt hielten halten
    wirft warf warfen werfen  zeigt zeigte zeigten  stellt stellte stellten  führt führte führten
    teilt teilte teilten  fügt fügte fügten  räumt räumte räumten  sieht sah sahen
    gesteht gestand gestanden  drückt drückte drückten  schlägt schlug schlugen
    befindet befand befanden  rät riet rieten geraten  verlautet verlautete  schreit schrie
    schrien  bittet bat baten gebeten  empfiehlt empfahl empfahlen empfohlen  pflichtet
    pflichtete  hebt hob hoben  streicht strich strichen  fasst fasste fassten  legt legte
    legten  deutet deutete deuteten  merkt merkte merkten  lehnt lehnte lehnten  tut tat
    beschwört beschwor beschworen beschwören  widerspricht widersprach widersprachen
    widersprochen   will wollte wollten wollen
    lässt ließ ließen   denkt dachte dachten  weiß wusste
    mitgeteilt mitteilt mitteilte mitteilten  angekündigt ankündigt ankündigte ankündigten
    hinzugefügt hinzufügte  festgestellt feststellt feststellte  klargestellt klarstellte
    eingeräumt einräumt einräumte einräumten  vorgeworfen vorwirft vorwarf vorwarfen
    zurückgewiesen zurückweist zurückwies zurückwiesen  hingewiesen hinweist hinwies
    ausgeführt ausführte  angegeben angab angaben  zugegeben zugab zugaben
    hervorgehoben hervorhob  vorgeschlagen vorschlägt vorschlug  aufgefordert auffordert
    aufforderte aufforderten  aufgerufen aufruft aufrief aufriefen  angemerkt anmerkte
    ausgedrückt ausdrückte  abgelehnt ablehnte  angemahnt anmahnte  eingestanden
    zusammengefasst zusammenfasste  klarmachte klargemacht  ausrief ausriefen  hinzusetzte
    beigepflichtet  bekanntgegeben bekanntgab
""")

# Verbs that report only with a word at the end of their clause: "fügte hinzu", "gab sich".
_PARTICLES = {
    "fügt": "hinzu an",
    "stellt": "fest klar",
    "weist": "zurück hin sich",
    "wies": "zurück hin sich",
    "führt": "aus an",
    "teilt": "mit",
    "gibt": "an zu bekannt sich",
    "gab": "an zu bekannt sich",
    "räumt": "ein",
    "wirft": "vor",
    "warf": "vor",
    "hebt": "hervor",
    "hob": "hervor",
    "streicht": "heraus",
    "strich": "heraus",
    "schlägt": "vor",
    "schlug": "vor",
    "drückt": "aus",
    "hält": "fest entgegen für",
    "hielt": "fest entgegen für",
    "zeigt": "sich",
    "fasst": "zusammen",
    "legt": "nahe dar",
    "deutet": "an",
    "merkt": "an",
    "lehnt": "ab",
    "kündigt": "an",
    "tut": "kund",
    "tat": "kund",
    "heißt": "es",
    "hieß": "es",
    "pflichtet": "bei",
    "lässt": "verlauten wissen mitteilen ausrichten",
    "ließ": "verlauten wissen mitteilen ausrichten",
}


def _particles() -> dict[str, frozenset[str]]:
    """``_PARTICLES`` for the preterites and plurals too."""
    forms: dict[str, frozenset[str]] = {}
    for verb, following in _PARTICLES.items():
        needed = words(following)
        forms[verb] = needed
        if verb.endswith("t") and verb not in (
            "gibt",
            "weist",
            "schlägt",
            "hält",
            "tut",
            "hebt",
            "lässt",
        ):
            stem = verb.removesuffix("t")
            forms |= {f"{stem}te": needed, f"{stem}ten": needed, f"{stem}ete": needed}
        forms[f"{verb}en"] = needed
    return forms


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
    noun_like=words("so sagen"),
    particles=_particles(),
    weak=words("""
        sieht sah sahen will wollte wollten wollen glaubt glaubte glaubten hofft hoffte erwartet
        erwartete befürchtet befürchtete denkt dachte vermutet vermutete
        veröffentlicht veröffentlichte weiß wusste
    """),
    passives=words("""
        gesagt mitgeteilt angekündigt gefordert gewarnt geäußert genannt gesprochen gefragt
        vorgeworfen eingeräumt
    """),
    impersonal=phrases("""
        heißt es
        hieß es
        ist zu lesen
        war zu lesen
        steht
        stand
    """),
    object_verbs=words("""
        nannte nannten nennt nennen sprach sprachen spricht sprechen bezeichnete bezeichnet
    """),
    articles=words("der die das den dem des ein eine einer einem einen eines"),
    focus=words("auch selbst sogar nur allein"),
    according=phrases("""
        so
        laut
        nach angaben
        nach eigenen angaben
        nach aussage
        nach aussagen
        nach den worten
        nach ansicht
        nach auffassung
        nach meinung
        nach einschätzung
        nach darstellung
        nach überzeugung
        nach informationen
        zufolge
    """),
    pronouns=words("er sie es wir ich man"),
    he=words("er ihm ihn dieser seiner"),
    she=words("sie ihr ihrer"),
    determiners=words("""
        der die das den dem des ein eine einer einem einen eines dieser diese dieses diesen
        diesem sein seine seiner seinen seinem ihr ihre ihrer ihren ihrem mehrere einige viele
        beide alle zwei drei kein keine jeder unser unsere dessen deren
    """),
    definite=words("der die das dieser diese"),
    nobody=words("es man"),
    relaying=words("zitiert zitierte zitierten"),
    relays=phrases("mit den worten\nmit dem satz"),
    scare=words("laut sogenannte sogenannten sogenannter sogenanntes genannte genannten"),
    titling=words("""
        titel motto namen name buch roman film album lied song serie sendung magazin zeitschrift
        zeitung fachblatt zeitschrift partei gruppe verein stück ausstellung projekt aktion
        initiative thema codenamen codename schiff programm kurz überschrift stichwort
    """),
    spoken_nouns=words("""
        bezeichnung begriff wort worte worten parole parolen vorwurf satz ausdruck slogan slogans
        rufe rufen sprüche sprüchen frage antwort formel these forderung urteil attribut ausruf
    """),
    relatives=words("welcher welche welches"),
    relative_articles=words("der die das welcher welche welches"),
    conjunctions=words("""
        dass weil während als wenn ob obwohl nachdem bevor damit wie denn aber sondern sodass da
        indem falls sofern soweit wo wobei
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
        wörtlich aber allerdings etwa wiederum ebenfalls unterdessen inzwischen damals hierzu
        ausdrücklich dagegen schließlich zugleich gleichzeitig erneut
    """),
    be=words("wurde wurden wird werden worden ist war sei"),
    have=words("hat hatte haben hatten habe"),
    separable=words("ein mit an hin fest hinzu aus klar zurück ab vor zu auf nach bei"),
    oblique=words(
        "den dem des einem einen eines einer ihm ihn ihnen diesen diesem seinem seinen seiner "
        "ihrem ihren ihrer"
    ),
    reported_mood=words("""
        sei seien habe werde könne müsse solle dürfe wolle gebe gehe komme lasse stehe bleibe
        brauche liege handele bestehe
    """),
    by=words("von vom durch"),
    adverbs=words("""
        ähnlich ebenso entsprechend gestern heute damals dabei dazu dagegen daraufhin so hier
        dort zudem außerdem weiter wörtlich zugleich gleichzeitig ebenfalls
        weiterhin anschließend später dann jedoch allerdings unterdessen inzwischen nun darin
        bisher auch noch danach zuvor hierzu daran davon schließlich zuletzt zunächst
    """),
    times=words("""
        montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar
        märz
        april mai juni juli august september oktober november dezember gestern heute
    """),
    honorifics=words("herr frau"),
    title_endings=tuple(
        """
        minister ministerin sprecher sprecherin präsident präsidentin chef chefin
        meister meisterin vorsitzende vorsitzender kanzler kanzlerin anwalt anwältin
        leiter leiterin sekretär direktor direktorin
        """.split()
    ),
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
