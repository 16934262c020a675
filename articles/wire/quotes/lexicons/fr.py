"""French: ``« … », a déclaré X``, ``X a déclaré : « … »``, ``selon X``, the incise."""

from articles.wire.quotes.cues import Lexicon, phrases, words

_SPEECH = words("""
réjoui félicité indigné inquiété étonné justifié défendu ému agacé excusé
dit déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute
ajouté ajoutait
estime estimé estimait assure assuré assurait indique indiqué indiquait précise précisé
précisait
souligne souligné soulignait prévient prévenu averti avertit lance lancé lançait répond répondu
répondait
rappelle rappelé rappelait regrette regretté regrettait déplore déploré déplorait annonce
annoncé
insiste insisté insistait confie confié confiait raconte raconté racontait reconnaît reconnu
admet admis
écrit écrivait écrivent tweete tweeté réagit réagi martèle martelé conclut conclu poursuit
poursuivi
plaide plaidé promet promis demande demandé s'interroge interrogé interroge ironise ironisé
témoigne témoigné résume résumé juge jugé considère considéré soutient soutenu accuse accusé
dénonce dénoncé fustige fustigé salue salué commente commenté confirme confirmé glisse glissé
constate constaté observe observé note noté fait-il t-il t-elle disent déclarent affirment
expliquent
soulignent estiment indiquent dénoncent appelle appelé qualifie qualifié évoque évoqué
réclame réclamé exige exigé crie crié scande scandé scandent peut-on lit pouvait-on
déclare-t-il déclare-t-elle affirme-t-il affirme-t-elle explique-t-il explique-t-elle
ajoute-t-il ajoute-t-elle estime-t-il estime-t-elle assure-t-il assure-t-elle
poursuit-il poursuit-elle dit-il dit-elle conclut-il conclut-elle précise-t-il précise-t-elle
souligne-t-il souligne-t-elle raconte-t-il raconte-t-elle lance-t-il lance-t-elle
""")

_PARTICIPLES = words("""
déclarant affirmant ajoutant expliquant précisant assurant estimant soulignant dénonçant
évoquant qualifiant accusant disant
""")

LEXICON = Lexicon(
    code="fr",
    common=words("""
        le la les des du et en un une est que qui dans pour pas sur au aux par avec ce cette été
        son ses il elle ont ne plus dit mme je nous vous était a
    """),
    letters="èêœ",
    speech=_SPEECH | _PARTICIPLES,
    naming=words("parle parlé parlait décrit décrire fustigeant saluant appelant"),
    participles=_PARTICIPLES | words("fustigeant saluant appelant"),
    passives=words("accusé appelé jugé interrogé qualifié considéré annoncé confirmé estimé"),
    addressing=words("à au aux sur devant dans depuis"),
    impersonal=phrases("""
        lit - on
        peut - on lire
        pouvait - on lire
    """),
    according=phrases("""
        selon
        d’après
        d'après
        pour reprendre les mots de
    """),
    pronouns=words("il elle ils elles on je nous celui-ci celle-ci ce-dernier"),
    he=words("il lui celui-ci"),
    she=words("elle celle-ci"),
    determiners=words("""
        le la les l un une des ce cet cette ces son sa ses leur leurs plusieurs certains
        quelques
        deux trois notre nos
    """),
    definite=words("le la l’homme les ce cette"),
    scare=words("soi-disant"),
    relatives=words("qui que dont lequel laquelle où"),
    conjunctions=words("que qu parce lorsque quand si comme alors mais car tandis puisque où"),
    coordinators=words("et ou mais puis"),
    prepositions=words("""
        à au aux dans en sur sous par pour avec sans chez vers contre depuis pendant lors après
        avant devant entre selon face mardi lundi mercredi jeudi vendredi samedi dimanche
    """),
    inner_prepositions=words("de du des d la le les en au aux pour à chez"),
    auxiliaries=words("""
        s'est s’est a ont avait avaient est était ensuite également aussi encore déjà toutefois
        notamment
        été
        s se lui-même elle-même
    """),
    be=words("est était sont été être"),
    by=words("par"),
    adverbs=words("ensuite également aussi encore hier aujourd’hui jeudi vendredi ici là"),
    adverb_endings=("ment",),
    times=words("""
        matin soir après-midi semaine dernier dernière
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
        juillet août septembre octobre novembre décembre hier
    """),
    honorifics=words("m mme mlle"),
    titles=words("""
        m mme mlle dr maître me ministre président présidente premier première maire député
        députée sénateur sénatrice général procureur procureure porte-parole directeur
        directrice
        chef cheffe secrétaire préfet préfète roi reine pape professeur candidat candidate
        avocat
        avocate chancelier chancelière
    """),
    documents=words("""
        communiqué rapport lettre texte message déclaration document article étude tribune
    """),
    organisations=words("""
        banque université chambre fédération
        ministère parti syndicat association agence police armée gouvernement commission groupe
        observatoire société préfecture parquet mairie conseil élysée ong
    """),
    elisions=("l'", "l’", "un'", "un’"),
    small_times=True,
)
