"""English: the reporting words of the wires and of American and British newspapers."""

from articles.wire.quotes.cues import Lexicon, phrases, words

_SPEECH = words("""
say says said  tell tells told  ask asks asked  write writes wrote written  add adds added
state states stated  declare declares declared  explain explains explained  note notes noted
report reports reported  conclude concludes concluded  reply replies replied
respond responds responded  argue argues argued  recall recalls recalled
acknowledge acknowledges acknowledged  claim claims claimed  warn warns warned
urge urges urged  joke jokes joked  quip quips quipped  lament laments lamented
announce announces announced  admit admits admitted  insist insists insisted
remark remarks remarked  read reads  vow vows vowed  shout shouts shouted
promise promises promised  predict predicts predicted  suggest suggests suggested
think thinks thought  continue continues continued  tweet tweets tweeted retweeted
post posts posted  assure assures assured  boast boasts boasted  chant chants chanted
charge charges charged  proclaim proclaims proclaimed  emphasize emphasizes emphasized
emphasise emphasises emphasised  stress stresses stressed  assert asserts asserted
concede concedes conceded  observe observes observed  yell yells yelled  pledge pledges pledged
bark barks barked  demand demands demanded  scoff scoffs scoffed  wonder wonders wondered
mock mocks mocked  retort retorts retorted  interject interjects interjected  muse muses mused
testify testifies testified  sing sings sang  implore implores implored  beam beams beamed
fire fires fired  boom booms boomed  answer answers answered  comment comments commented
confess confesses confessed  contend contends contended  counter counters countered
cry cries cried  complain complains complained  confirm confirms confirmed
caution cautions cautioned  advise advises advised  affirm affirms affirmed
allege alleges alleged  maintain maintains maintained  mention mentions mentioned
mutter mutters muttered  opine opines opined  plead pleads pleaded  pray prays prayed
reiterate reiterates reiterated  repeat repeats repeated  reveal reveals revealed
scream screams screamed  whisper whispers whispered  snap snaps snapped  sigh sighs sighed
speculate speculates speculated  swear swears swore  thunder thunders thundered
vent vents vented  volunteer volunteers volunteered  laugh laughs laughed
gush gushes gushed  exclaim exclaims exclaimed  inquire inquires inquired  begin begins began
conclude quote quotes quoted  theorize theorizes theorized  allow allows allowed
offer offers offered  hope hopes hoped  believe believes believed  figure figures figured
reason reasons reasoned  ponder ponders pondered  fume fumes fumed  gripe gripes griped
crow crows crowed  roar roars roared  intone intones intoned  cite cites cited
rail rails railed  email emails emailed  text texts texted  blog blogs blogged
challenge challenges challenged  elaborate elaborates elaborated  estimate estimates estimated
find finds found  instruct instructs instructed  order orders ordered  propose proposes proposed
rule rules ruled  signal signals signaled signalled  summarize summarizes summarized
hint hints hinted  imply implies implied  inform informs informed  interrupt interrupts
interrupted
feel feels felt  describe describes described  deny denies denied  agree agrees agreed
thank thanks thanked  call calls called  rant rants ranted  riff riffs riffed
deadpan deadpans deadpanned  groan groans groaned  grumble grumbles grumbled
indicate indicates indicated  highlight highlights highlighted  outline outlines outlined
relate relates related  recount recounts recounted  remember remembers remembered
underline underlines underlined  underscore underscores underscored  vouch vouches vouched
spell spells spelled  seethe seethes seethed  sneer sneers sneered  tease teases teased
""")

_NAMING = words("""
accuse accuses accused  blame blames blamed  brand brands branded  criticize criticizes
criticized
criticise criticises criticised  condemn condemns condemned  denounce denounces denounced
dismiss dismisses dismissed  deride derides derided  decry decries decried  dub dubs dubbed
hail hails hailed  label labels labeled labelled  praise praises praised  slam slams slammed
blast blasts blasted  lambaste lambastes lambasted  ridicule ridicules ridiculed
refer refers referred  characterize characterizes characterized
characterise characterises characterised  portray portrays portrayed  compare compares compared
liken likens likened  name names named  attack attacks attacked  bemoan bemoans bemoaned
express expresses expressed  cast casts  deem deems deemed  reject rejects rejected
defend defends defended  speak speaks spoke  talk talks talked  question questions questioned
credit credits credited  depict depicts depicted  tout touts touted  frame frames framed
discuss discusses discussed  apologize apologizes apologized  apologise apologises apologised
threaten threatens threatened  stand stands stood  rip rips ripped  trash trashes trashed
voice voices voiced  consider considers considered  view views viewed  see sees saw
identify identifies identified  invoke invokes invoked  echo echoes echoed
want wants wanted  prefer prefers preferred  issue issues issued  release releases released
focus focuses focused  include includes included  show shows showed  promote promotes promoted
identify rate rates rated  title titles titled  seek seeks sought  tout
disavow disavows disavowed  renounce renounces renounced  scold scolds scolded
rebuke rebukes rebuked  summon summons summoned  bash bashes bashed  chide chides chided
chastise chastises chastised  disparage disparages disparaged  coin coins coined
laud lauds lauded  skewer skewers skewered  salute salutes saluted  address addresses addressed
""")

_PARTICIPLES = words("""
saying telling asking writing adding stating declaring explaining noting reporting concluding
replying responding arguing recalling acknowledging claiming warning urging joking quipping
lamenting announcing admitting insisting remarking reading vowing shouting promising predicting
suggesting thinking continuing tweeting retweeting posting assuring boasting chanting charging
proclaiming emphasizing emphasising stressing asserting conceding observing yelling pledging
barking demanding scoffing wondering mocking retorting interjecting musing testifying singing
imploring answering commenting confessing contending countering crying complaining confirming
cautioning advising affirming alleging maintaining mentioning muttering opining pleading praying
reiterating repeating revealing screaming whispering speculating swearing exclaiming quoting
citing railing challenging elaborating estimating proposing signaling signalling summarizing
hinting implying informing describing denying agreeing thanking calling ranting
accusing blaming branding criticizing criticising condemning denouncing dismissing deriding
decrying dubbing hailing labeling labelling praising slamming blasting lambasting ridiculing
referring characterizing characterising portraying comparing likening naming attacking bemoaning
expressing casting deeming rejecting defending speaking questioning crediting touting
apologizing apologising threatening voicing considering invoking echoing indicating highlighting
outlining recounting remembering underlining underscoring ripping
""")

LEXICON = Lexicon(
    code="en",
    common=words("""
        the of and to in is was that for on with as by at from said his her their were has have
        not but which who
    """),
    speech=_SPEECH | _PARTICIPLES,
    naming=_NAMING,
    participles=_PARTICIPLES,
    noun_like=words("""
        states claims reports notes remarks comments calls promises demands report claim call
        comment
        state note promise demand charges charge posts post tweet tweets quote quotes answer
        answers
        reply replies order orders offer offers hope hopes estimate estimates rule rules reason
        reasons
        text texts email emails challenge challenges signal signals figure figures fire fires
        cry
        cries
        name names view views rate rates issue issues attack attacks question questions label
        labels
        brand brands title titles address addresses stand stands vow vows threat talk talks
        release releases thought shows show joke jokes feel plead pledge pledges blog blogs
        concede
        credit credits cast focus frame frames thanks finds blame praise see sees stress
        counter counters post include includes complaint voice voices want wants echo echoes
        read
        tease hint hints volunteer volunteers ruling reading saying writing reporting meaning
        thinking singing calling posting warning ranking rating crying rant rants spell spells
        chant chants found ruled detail details market testimony wonder wonders laugh laughs
        believe boom booms
    """),
    passives=words("""
        told asked called described accused quoted cited dubbed labeled labelled named branded
        criticized criticised condemned denounced dismissed blamed praised charged reported
        depicted portrayed characterized considered seen viewed credited deemed hailed known
        rated titled identified ordered instructed informed advised urged released issued
        announced written alleged found cast rejected threatened challenged answered
        attacked related allowed believed thought included focused addressed spelled questioned
        challenged confirmed expected estimated compared likened touted wanted read
    """),
    relayed=phrases("""
        quoted as saying
        cited as saying
        quoted saying
    """),
    phrasal=phrases("""
        put it
        puts it
        pointed out
        points out
        point out
        pointing out
        shot back
        shoots back
        fired back
        hit back
        went on
        goes on
        chimed in
        made clear
        makes clear
        took to twitter
        lashed out
        called on
        weighed in
    """),
    according=phrases("""
        according to
        in the words of
        as told by
    """),
    pronouns=words("he she they it we i you who"),
    he=words("he him his himself"),
    she=words("she her hers herself"),
    weak=words("""
        think thinks thought thinking believe believes believed feel feels felt hope hopes hoped
        find finds found want wants wanted prefer prefers preferred see sees saw consider
        considers
        considered considering view views viewed show shows showed include includes included
        seek seeks sought stand stands stood focus focuses focused agree agrees agreed figure
        figures
        figured wonder wonders wondered allow allows allowed remember remembers remembered
        release releases released issue issues issued rate rates rated defend defends defended
        discuss discusses discussed address addresses addressed offer offers offered
        threaten threatens threatened echo echoes echoed identify identifies identified
        report reports reported reporting indicate indicates indicated demand demands demanded
        promise promises promised reveal reveals revealed fire fires fired order orders ordered
        speak speaks spoke speaking talk talks talked saw condemn feels cast challenge
        challenges
        challenged
        name names named title titles titled begin begins began rule rules ruled
    """),
    object_verbs=words("called dubbed labeled labelled named branded titled"),
    verbs=words("""
        is are was were be been has have had will would could can should may might must did does
        do
        won went made took got came gave ran left met lost held led kept
    """),
    determiners=words("""
        the a an this that these those one another some many several both each every no any all
        most
        two three four five six seven eight nine ten other few his her its their my our your
        half more
    """),
    articles=words("the a an his its their my our your"),
    nobody=words("you"),
    titling=words("""
        known titled entitled nicknamed headlined show series novel program programme
        podcast
        album
        play episode segment book film movie song hit single comedy drama musical sitcom
    """),
    stating=words("""
        said says say told tells announced added argued acknowledged claimed claims noted
        explained insisted warned maintained asserted conceded declared stated predicted
        testified confirmed contended admitted reported stressed recalled observed reiterated
        revealed suggested alleged estimated complained emphasized indicated vowed
        promised cautioned affirmed speculated swore wrote tweeted disclosed
        according
    """),
    bare_stating=words("said says say"),
    closing=words("said says say added noted reported argued explained acknowledged"),
    turning=words(
        "but which while although though whereas according even despite as compared surpassing"
    ),
    thats=words("that"),
    definite=words("the this that his her its their my our your"),
    scare=words("so-called self-styled"),
    relatives=words("who which whose whom that"),
    conjunctions=words("""
        that because while when as if although though since whether where what why how but so
        than
        after before until unless whereas once
    """),
    coordinators=words("and or but yet then nor"),
    prepositions=words("""
        of in on at by for from with to into onto about against over under between among amid
        during
        after before since until through throughout via without within despite like near along
        across
        around behind beyond inside outside toward towards upon regarding concerning following
        as unlike besides alongside
    """),
    inner_prepositions=words("of for from with at to in close familiar"),
    auxiliaries=words("""
        having
        has have had is are was were am be been being would will could can should may might must
        did
        do does also later then once again now still never ever just even only recently
        reportedly
        previously already both first since soon often always sometimes further himself herself
        themselves itself not to instead today yesterday all too famously simply half-jokingly
        's ’s 'd ’d 'll ’ll 've ’ve keeps kept began started
    """),
    be=words("is are was were be been being am get gets got ’s 's kept keeps began started"),
    ordinals=words("first only then all both further even once"),
    relays=phrases("as saying"),
    relaying=words("quoted quotes cited cites quote"),
    reduced=words("known named called seen written made held shown given sent"),
    by=words("by"),
    to_markers=words("to having"),
    adverbs=words("""
        here there meanwhile however moreover still yet then later earlier today yesterday
        tomorrow
        instead also now once again perhaps indeed thus so asked speaking addressing responding
        writing appearing citing nevertheless nonetheless overall sometimes afterward afterwards
        elsewhere
    """),
    adverb_endings=("ly",),
    times=words("""
        monday tuesday wednesday thursday friday saturday sunday january february march april
        may
        june
        july august september october november december jan feb mar apr jun jul aug sept sep oct
        nov
        dec today yesterday tonight week month year morning afternoon evening night earlier last
        next
        this hours days weeks months minutes later
    """),
    titles=words("""
        mr mrs ms miss dr sir dame lord lady sen sens rep reps gov gen col lt capt maj sgt prof
        rev hon
        judge justice president senator representative governor mayor minister secretary
        chairman
        chairwoman chairperson chief king queen prince princess pope cardinal bishop archbishop
        ambassador owner prosecutor harbourmaster skipper keeper librarian teacher engineer
        trainer coach author lawyer activist campaigner resident farmer fisherman driver master
        head union attorney amb ambassador general speaker commissioner director professor
        congressman
        congresswoman
        councilman councilwoman sheriff officer sergeant captain colonel lieutenant major
        admiral
        detective inspector chancellor premier prime foreign defense defence finance interior
        vice
        deputy former ex-president secretary-general director-general vice-president
        general-secretary spokesman spokeswoman spokesperson candidate nominee adviser
        advisor analyst strategist host anchor reporter correspondent lawmaker democrat
        republican
        pastor father sister brother imam sheikh rabbi
    """),
    documents=words("""
        statement report letter appeal memo document email e-mail article editorial text post
        tweet
        message ad advertisement website site book study survey poll filing complaint lawsuit
        petition
        resolution ruling indictment affidavit memorandum release headline note sign banner
        caption
        transcript order motion brief speech book column paper song video movie film poster
        manifesto
        testimony platform plan bill law opinion page press-release summary draft agreement
        treaty
        pamphlet flyer leaflet blog essay verdict decree constitution clause ballot spot
    """),
    organisations=words("""
        ministry department committee commission council party union army police government
        agency
        bureau office court house senate congress parliament university college institute center
        centre
        association foundation federation group company corporation corp inc ltd bank fund
        network news
        times post journal press campaign administration coalition alliance movement front
        league
        organization organisation society club team board authority service forces guard navy
        embassy
        caucus pac hospital school church kremlin pentagon white nations chamber tribunal
    """),
    honorifics=words("mr mrs ms miss"),
)
