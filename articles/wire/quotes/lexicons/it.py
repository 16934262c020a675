"""Italian: ``«…», ha detto X``, ``X ha detto: «…»``, ``secondo X``."""

from articles.wire.quotes.cues import Lexicon, phrases, words

LEXICON = Lexicon(
    code="it",
    common=words("""
        il lo la i gli le di del della dei che e è un una per non con si nel sono ha detto anche
        più
        come da al alla dal dalla ma
    """),
    letters="òùì",
    speech=words("""
        detto dice dicono disse affermato afferma affermano dichiarato dichiara dichiarano
        spiegato
        spiega spiegano aggiunto aggiunge aggiungono sottolineato sottolinea ribadito ribadisce
        osservato osserva precisato precisa ricordato ricorda avvertito avverte assicurato
        assicura
        annunciato annuncia commentato commenta concluso conclude risposto risponde scritto
        scrive
        raccontato racconta ammesso ammette denunciato denuncia sostenuto sostiene chiesto
        chiede
        definito definisce chiamato chiama accusato accusa criticato critica twittato
    """),
    naming=words("parlato parla descritto descrive"),
    according=phrases("""
        secondo
        a detta di
        stando a
    """),
    addressing=words("a ai al alla"),
    pronouns=words("lui lei loro noi io egli ella"),
    he=words("lui egli"),
    she=words("lei ella"),
    determiners=words("""
        il lo la l i gli le un uno una alcuni alcune questo questa suo sua due tre
    """),
    articles=words("il lo la i gli le un uno una"),
    definite=words("il lo la i gli le questo questa"),
    relatives=words("che cui quale"),
    conjunctions=words("che perché quando mentre se come anche ma dove"),
    coordinators=words("e ed o ma"),
    prepositions=words("""
        a ai al alla in nel nella con per da dal dalla su sul sulla tra fra durante dopo prima
        contro
        verso secondo senza
    """),
    inner_prepositions=words("di del della dei degli delle dell"),
    auxiliaries=words("ha hanno aveva è poi ancora anche già inoltre oggi ieri non"),
    adverbs=words("poi ancora oggi ieri inoltre qui"),
    adverb_endings=("mente",),
    times=words("""
        mattina sera pomeriggio settimana scorso scorsa
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile
        maggio
        giugno luglio agosto settembre ottobre novembre dicembre oggi ieri
    """),
    honorifics=words("signor signora sig"),
    titles=words("""
        signor signora sig dott dottor presidente ministro ministra premier sindaco sindaca
        deputato
        deputata senatore senatrice segretario segretaria portavoce generale direttore
        direttrice
        capo re regina papa cardinale giudice procuratore leader governatore governatrice
        professore
    """),
    documents=words("comunicato rapporto lettera testo messaggio dichiarazione documento nota"),
    organisations=words("""
        ministero partito sindacato agenzia polizia esercito governo commissione
    """),
    elisions=("l'", "l’", "un'", "un’"),
    drops_subject=True,
    small_times=True,
)
