"""Spanish: ``«…», afirmó X``, ``X dijo: "…"``, ``según X``."""

from articles.wire.quotes.cues import Lexicon, phrases, words

LEXICON = Lexicon(
    code="es",
    common=words("""
        dijo afirmó pero el la los las de que y en un una es por con no se del al para su como
        más lo fue sus pero
        ha este
    """),
    letters="ñ¿¡ó",
    speech=words("""
        dijo dice dicen dijeron decía dicho afirmó afirma afirmaron afirmado aseguró asegura
        aseguraron asegurado
        señaló señala señalaron señalado explicó explica explicaron explicado añadió añade
        añadieron agregó agrega
        declaró declara declararon declarado indicó indica indicaron indicado manifestó
        manifiesta manifestaron
        advirtió advierte advirtieron advertido subrayó subraya recordó recuerda insistió
        insiste
        sostuvo sostiene
        apuntó apunta comentó comenta respondió responde respondieron preguntó pregunta escribió
        escribe escribieron
        anunció anuncia anunciaron denunció denuncia denunciaron lamentó lamenta reconoció
        reconoce admitió admite
        destacó destaca precisó precisa expresó expresa expresaron aclaró aclara reiteró reitera
        concluyó concluye
        contó cuenta relató relata confesó confiesa prometió promete exigió exige pidió pide
        criticó critica
        acusó acusa calificó califica describió describe llamó llama tachó tacha consideró
        considera opinó opina
        gritó grita corearon matizó remarcó enfatizó puntualizó tuiteó publicó defendió defiende
    """),
    naming=words("habló habla tildó tilda"),
    participles=frozenset(),
    addressing=words("a al"),
    according=phrases("""
        según
        de acuerdo con
        en palabras de
        a juicio de
    """),
    pronouns=words("él ella ellos ellas nosotros yo este esta"),
    he=words("él este"),
    she=words("ella esta"),
    determiners=words("""
        el la los las un una unos unas este esta estos estas ese esa su sus varios varias
        algunos
        algunas otro otra dos tres
    """),
    definite=words("el la los las este esta"),
    relatives=words("que quien quienes cual cuyo cuya"),
    conjunctions=words("que porque cuando mientras si como aunque pues donde pero sino"),
    coordinators=words("y e o u pero"),
    prepositions=words("""
        a al en con por para desde hasta sobre entre contra hacia tras durante según ante bajo
        sin mediante
    """),
    inner_prepositions=words("de del para la el los las"),
    auxiliaries=words("""
        ha han había también además luego después ayer hoy ya aún se le les lo nos me no
    """),
    adverbs=words("también además luego después ayer hoy aquí así"),
    adverb_endings=("mente",),
    times=words("""
        mañana tarde noche semana pasado pasada
        lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo
        junio
        julio agosto septiembre octubre noviembre diciembre ayer hoy
    """),
    honorifics=words("sr sra srta don doña"),
    titles=words("""
        sr sra srta dr dra don doña presidente presidenta ministro ministra primer primera
        canciller alcalde alcaldesa gobernador gobernadora senador senadora diputado diputada
        portavoz vocero vocera general director directora secretario secretaria rey reina papa
        juez jueza fiscal jefe jefa líder vicepresidente vicepresidenta candidato candidata
    """),
    documents=words("comunicado informe carta texto mensaje declaración documento artículo nota"),
    organisations=words("""
        banco universidad cámara federación
        ministerio partido sindicato asociación agencia policía ejército gobierno comisión
        fiscalía tribunal consejo ayuntamiento
    """),
    drops_subject=True,
    small_times=True,
)
