/** What an adjective or adverb says. Bits of `Kinds.modifier`. */
export const A = {
  PRAISE: 1 << 0,
  BLAME: 1 << 1,
  /** Belongs to a class that can be looked up: closed, illegal, empty. */
  STATUS: 1 << 2,
  MEASURE: 1 << 3,
  MOOD: 1 << 4,
  /** Colour, warmth, taste, touch. */
  LOOK: 1 << 5,
  ORIGIN: 1 << 6,
  SURE: 1 << 7,
  OFTEN: 1 << 8,
  WHEN: 1 << 9,
  DEGREE: 1 << 10,
  NORM: 1 << 11,
  /** How much there is: many, few, enough. */
  MUCH: 1 << 12,
} as const;

/** Adjectives and adverbs by what they say. A word may stand in several lists. */
export const MODIFIERS: readonly (readonly [number, string])[] = [
  [
    A.PRAISE,
    `good great nice best better wonderful beautiful lovely fair just brilliant excellent amazing awesome clever smart wise sensible decent honest honourable noble
    heroic perfect superb fantastic tasty delicious charming elegant graceful gorgeous pretty cute sweet kind generous gentle polite warm friendly helpful
    useful valuable precious splendid magnificent glorious marvellous marvelous fabulous terrific outstanding exceptional remarkable impressive inspiring
    fine proper solid reliable trustworthy responsible dignified civilised civilized humane reasonable thoughtful talented gifted skilled
    competent efficient effective successful promising healthy safe sane worthy admirable refreshing interesting entertaining funny hilarious witty cosy
    comfortable pleasant enjoyable well wisely rightly beautifully bravely proudly brave courageous legendary iconic timeless classic important essential`,
  ],
  [
    A.BLAME,
    `bad worse worst terrible awful horrible stupid dumb idiotic silly ridiculous absurd pathetic disgusting disgraceful shameful ugly evil wrong unfair unjust crazy
    insane mad sad boring foolish naive dubious suspicious unacceptable outrageous obscene immoral unethical useless pointless worthless hopeless incompetent
    arrogant ignorant cowardly dishonest appalling dreadful horrific poor weak lazy selfish greedy corrupt cruel mean nasty vile vicious rotten toxic
    hypocritical cynical smug pompous snobbish petty childish immature irresponsible reckless careless clueless shameless ruthless heartless spineless
    toothless gutless mindless tasteless joyless soulless hollow shallow fake phoney phony bogus sham so-called clumsy sloppy shoddy tacky cheap
    overpriced overrated overblown bloated wasteful inefficient backward outdated old-fashioned medieval draconian orwellian totalitarian undemocratic
    unfit unworthy unreliable untrustworthy laughable embarrassing annoying irritating tiresome tedious dull bland mediocre lousy crap crappy shitty
    bloody damned damn fucking dreary grim bleak dire scary frightening creepy sinister dangerous harmful destructive disastrous catastrophic tragic
    ludicrous preposterous farcical nonsensical illogical irrational hysterical paranoid delusional deluded biased partisan one-sided misleading
    unbelievable incredible inexcusable unforgivable indefensible deplorable despicable contemptible inhuman barbaric savage brutal sick twisted
    filthy dirty disgustingly shamefully stupidly foolishly wrongly unfairly badly poorly mental bonkers daft barmy nuts`,
  ],
  [
    A.STATUS,
    `closed open empty illegal legal unlawful lawful private public dead alive banned broken locked unlocked unlicensed licensed missing full vacant
    free mandatory compulsory optional voluntary exempt flooded contaminated bankrupt insolvent insured uninsured retired elected unelected appointed
    certified tested untested electric foreign temporary permanent unemployed pregnant guilty innocent armed unarmed extinct endangered protected listed
    derelict abandoned disused unfinished finished complete incomplete annual monthly weekly daily hourly official unofficial secret confidential
    classified public anonymous registered unregistered undocumented married divorced widowed single childless homeless disabled blind deaf paralysed
    vegetarian vegan organic toxic radioactive carcinogenic poisonous flammable fireproof waterproof soundproof double-glazed insulated
    uninsulated heated unheated refrigerated fresh frozen imported exported domestic local national regional federal municipal international global
    armed nuclear solar hydroelectric coal-fired gas-fired diesel digital analogue automated automatic manual wireless underground overhead
    available unavailable eligible ineligible liable accountable responsible valid invalid void binding non-binding enforceable refundable taxable
    tax-free deductible subsidised subsidized privatised privatized nationalised nationalized state-owned state-run family-owned foreign-owned
    private-owned co-educational single-sex secular religious catholic protestant muslim jewish royal military civilian commercial residential industrial
    agricultural rural urban coastal offshore inland northern southern eastern western native indigenous invasive wild tame captive
    adopted orphaned illiterate literate qualified unqualified trained untrained experienced unpaid paid salaried part-time full-time seasonal
    casual freelance self-employed redundant suspended expelled convicted acquitted accused charged wanted deported detained imprisoned jailed
    infected immune vaccinated unvaccinated contagious terminal chronic fatal lethal deadly injured wounded killed buried
    signed unsigned sealed dated undated written verbal recorded unrecorded published unpublished translated subtitled dubbed edited deleted
    censored redacted encrypted hacked leaked forged counterfeit genuine original copied identical separate joint unanimous
    bilingual monolingual quarterly overdue late expired outdated obsolete defunct bankrupt dormant extinct active inactive operational
    identified unidentified hereditary honorary acting interim former ex current deputy chief senior junior outgoing incoming based`,
  ],
  [
    A.MEASURE,
    `old new big small large little wide narrow deep shallow high low long short tall heavy light thick thin cheap expensive dear costly young
    early late fast slow quick near far close distant huge tiny enormous vast massive giant gigantic miniature steep flat broad
    older newer bigger smaller larger wider narrower deeper higher lower longer shorter taller heavier lighter thicker thinner cheaper dearer
    younger earlier later faster slower nearer farther further closer safer dirtier cleaner richer poorer hotter colder warmer cooler wetter drier
    oldest newest biggest smallest largest widest narrowest deepest highest lowest longest shortest tallest heaviest lightest cheapest
    youngest earliest latest fastest slowest nearest furthest closest richest poorest hottest coldest warmest wettest driest busiest
    double triple single average overcrowded crowded busy quiet loud noisy frequent rare common scarce abundant plentiful sparse dense`,
  ],
  [
    A.MOOD,
    `happy sad angry tired afraid scared frightened worried anxious nervous ashamed proud jealous envious lonely bored excited thrilled delighted pleased
    glad grateful thankful disappointed frustrated annoyed furious livid outraged disgusted shocked surprised amazed astonished confused puzzled
    curious hopeful hopeless desperate miserable depressed heartbroken devastated upset hurt relieved calm relaxed content satisfied fed-up sick sore
    stiff hungry thirsty sleepy drunk sober dizzy cold warm homesick nostalgic embarrassed sorry eager keen reluctant willing unwilling stubborn patient
    impatient cheerful gloomy grumpy cross moody shy`,
  ],
  [
    A.LOOK,
    `red green blue yellow black white grey gray brown pink purple orange golden silver dark bright pale wet dry damp soggy muddy dusty cold
    warm hot cool freezing icy soft hard smooth rough sharp blunt round square sweet sour bitter salty spicy bland stale crisp crunchy greasy sticky slimy
    smelly stinking fresh foggy misty cloudy sunny rainy windy stormy snowy frosty quiet silent loud deafening dim shiny dull rusty mouldy moldy
    dusty tatty scruffy shabby worn torn faded cracked leaky creaky wobbly bent crooked naked barefoot bald bearded grey-haired`,
  ],
  [
    A.ORIGIN,
    `local national regional federal municipal international global domestic foreign european african asian american british english scottish welsh irish german
    french italian spanish portuguese dutch belgian danish swedish norwegian finnish polish czech slovak hungarian romanian bulgarian greek turkish russian
    ukrainian swiss austrian chinese japanese indian pakistani australian canadian mexican brazilian israeli palestinian arab iranian public private state
    civil communal royal imperial colonial soviet western eastern northern southern nordic baltic balkan mediterranean catholic protestant orthodox
    muslim jewish christian islamic`,
  ],
  [
    A.SURE,
    `certainly surely definitely obviously clearly evidently apparently allegedly supposedly presumably probably possibly perhaps maybe actually really
    truly honestly frankly literally basically simply merely seriously undoubtedly doubtless arguably seemingly reportedly officially technically
    legally strictly theoretically practically essentially likely unlikely`,
  ],
  [
    A.OFTEN,
    `always never often sometimes rarely seldom usually normally generally typically frequently regularly occasionally constantly continually repeatedly
    daily weekly monthly yearly annually once twice thrice again every everywhere anywhere nowhere hardly barely scarcely ever`,
  ],
  [
    A.WHEN,
    `now today yesterday tomorrow tonight already still yet recently lately currently previously formerly originally initially eventually finally soon
    later earlier before afterwards ago since meanwhile then last next nowadays overnight immediately instantly suddenly long anymore any-more
    permanently temporarily indefinitely`,
  ],
  [
    A.DEGREE,
    `very too quite rather so extremely incredibly totally completely absolutely utterly entirely fully partly slightly somewhat fairly pretty
    really awfully terribly hugely vastly greatly deeply highly far way much more most less least almost nearly just even only exactly approximately
    roughly about enough`,
  ],
  [
    A.NORM,
    `necessary needed required overdue worth worthwhile fair unfair right wrong appropriate inappropriate suitable proper due desirable preferable advisable
    acceptable unacceptable intolerable tolerable justified unjustified essential vital crucial important urgent impossible possible feasible realistic
    unrealistic logical natural normal inevitable supposed meant bound better`,
  ],
  [
    A.MUCH,
    `many much few several some any all none no every each both half most more less fewer enough plenty lots loads dozens hundreds thousands millions
    billions countless numerous various multiple entire whole total only single first second third last zero`,
  ],
];
