import { A } from './modifier-kinds.js';

/** Adjectives by what they say. */
export const ADJECTIVES: readonly (readonly [number, string])[] = [
  [
    A.PRAISE,
    `good great nice best better wonderful beautiful lovely fair just brilliant excellent amazing awesome clever smart wise sensible decent honest honourable noble
    heroic perfect superb fantastic tasty delicious charming elegant graceful gorgeous pretty cute sweet kind generous gentle polite warm friendly helpful
    useful valuable precious splendid magnificent glorious marvellous marvelous fabulous terrific outstanding exceptional remarkable impressive inspiring
    fine proper solid reliable trustworthy responsible dignified civilised civilized humane reasonable thoughtful talented gifted skilled
    competent efficient effective successful promising healthy safe sane worthy admirable refreshing interesting entertaining funny hilarious witty cosy
    comfortable pleasant enjoyable well wisely rightly beautifully bravely proudly brave courageous legendary iconic timeless classic important essential
    admirably adorable agreeable altruistic appealing appetising astute attractive beloved benevolent benign blameless blissful buoyant candid
    capable chivalrous classy cleanest cleverer cleverest coherent commendable compassionate conscientious considerate constructive courteous
    creative credible cultured dazzling delightful diligent diplomatic dynamic earnest ecstatic elegantly eloquent eminent energetic enlightened
    enlightening enterprising enthusiastic ethical exemplary exquisite exuberant fab fabulously faithful famous favourite favorite fearless fertile
    first-class first-rate flawless foolproof fond formidable fortunate fragrant friendlier gallant genial glamorous gleaming good-natured gracious
    grandest handsome handy hard-working hardworking harmonious hearty heartwarming heavenly helpfully high-quality holy honorable hospitable
    humanitarian humble idyllic illustrious imaginative immaculate impartial impeccable incisive incomparable indispensable ingenious innovative
    insightful inspirational instructive intelligent inventive invaluable irresistible joyful joyous jolly judicious juicy kind-hearted kinder
    kindest kindly knowledgeable lenient likeable lively loveliest loyal lucid lucky luxurious magical magnanimous majestic masterful masterly
    mature memorable merciful meritorious mighty mindful miraculous modest moral neat neatly nicely nicer nicest noteworthy nutritious optimistic
    optimum patriotic peaceable perceptive persuasive phenomenal picturesque plausible playful plucky poetic popular posh positive powerful
    praiseworthy prestigious pristine productive profound prosperous prudent punctual pure quaint radiant rational reputable resilient resourceful
    respectable respectful revered reverent righteous robust romantic sacred satisfactory scenic scrumptious seamless selfless sensational sensitive
    serene shrewd sincere skilful skillful slick smartest sociable sophisticated spectacular spirited splendidly spotless staunch steadfast stellar
    sterling straight straightforward stylish sublime succulent sumptuous super supportive supreme sympathetic tactful tasteful thorough thrifty
    tidy tireless tolerant top-class top-notch tranquil transparent trusty truthful unbeatable unbiased unforgettable unique unrivalled unselfish
    unspoilt upbeat upright valiant versatile vibrant vigilant virtuous visionary vivid welcome well-behaved well-earned well-made wholesome wisest
    wonderfully wondrous world-class yummy brilliantly superbly perfectly bravest finest fairest fairer safest gentlest proudest smartly nobly
    generously magnificently marvellously impressively painless photogenic`,
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
    filthy dirty disgustingly shamefully stupidly foolishly wrongly unfairly badly poorly mental bonkers daft barmy nuts abhorrent abject abominable
    abrasive abusive abysmal aggressive alarming alarmist aloof amateurish ambiguous anti-democratic antisocial antisemitic apathetic appallingly
    arbitrary archaic atrocious authoritarian autocratic avaricious awkward backhanded banal bare-faced barefaced baseless beastly belligerent
    bigoted bitchy bizarre blatant bloodthirsty boastful boorish botched brainless brash brazen bureaucratic callous cavalier chaotic cheeky cheesy
    choppy clunky coarse cold-blooded combative complacent complicit conceited confrontational conniving contentious contradictory contrived
    controversial convoluted counterproductive crass craven crude culpable cumbersome dastardly deceitful deceptive decrepit defamatory defeatist
    defective deficient degenerate degrading dehumanising demeaning demented demonic deplorably depraved deranged derisory derogatory despotic
    detestable detrimental deviant devious diabolical dictatorial disastrously discriminatory disgruntled dishonourable disingenuous disloyal dismal
    dismissive disorderly disorganised disproportionate disreputable disrespectful disruptive distasteful divisive dodgy dogmatic domineering dopey
    drab drastic dreadfully duplicitous dysfunctional eerie egotistical elitist embittered erratic erroneous excessive excruciating exorbitant
    exploitative extortionate extreme facile faceless factitious fallacious false fanatical far-fetched far-right fascist fatuous faulty feckless
    feeble feral fiendish fishy flabby flagrant flaky flawed flimsy flippant foolhardy forgettable frail frantic fraudulent freakish frivolous
    futile garish gaudy ghastly gimmicky glib gormless gory gratuitous grotesque grubby gruesome gruelling gullible half-arsed half-baked
    half-hearted hamfisted ham-fisted haphazard hardline harsh hateful haughty hawkish hazardous headless heavy-handed heinous hellish hideous
    high-handed hit-and-miss homophobic hopelessly horrendous horrid horribly hostile humourless hurtful hyped hyperbolic idle ignoble ill-advised
    ill-conceived ill-considered ill-informed ill-judged ill-mannered ill-thought-out illegible imbecilic immoderate impertinent implausible
    impoverished impractical imprudent impudent inadequate inane incestuous incoherent incompatible incomprehensible inconclusive incongruous
    inconsiderate inconsistent inconvenient incorrect incorrigible incredulous indecent indifferent indolent ineffective ineffectual inept
    inequitable inexperienced inferior infamous inflammatory inhumane inhospitable iniquitous insecure insensitive insidious insincere insolent
    insubstantial insufferable insufficient interminable intolerant intransigent intrusive irrelevant irksome jaded jingoistic judgmental
    judgemental kafkaesque knee-jerk lacklustre lame lamentable lawless laborious lax leaden lethargic lifeless limp lopsided loathsome lowly lurid
    macabre machiavellian macho maddening maladjusted malevolent malicious malign manic manipulative masochistic materialistic mawkish meagre
    meaningless mean-spirited megalomaniac mendacious merciless messy mind-numbing mindboggling miserly misguided misogynistic misplaced
    money-grabbing moneygrabbing monotonous monstrous morbid moronic murderous murky myopic narcissistic narrow-minded naughty needless nefarious
    negative negligent nightmarish nonexistent notorious noxious nutty objectionable oblivious obnoxious obscure obsessive obstinate obstructive
    obtuse odious officious ominous onerous opaque opportunistic oppressive ostentatious outlandish overbearing overcomplicated overdone overly
    overpaid over-the-top overwrought painful painfully paltry parasitic parochial passé patchy patriarchal peevish perilous pernicious perverse
    perverted pessimistic phobic pig-headed pitiable pitiful pitiless plagued ponderous populist porous predatory predictable prejudiced pretentious
    primitive problematic profane profligate prohibitive provocative pseudo puerile pugnacious punitive puny puritanical pushy quarrelsome
    questionable rabid racist ramshackle rancid random rapacious raving recalcitrant regressive regrettable remorseless repellent repetitive
    reprehensible repressive repugnant repulsive resentful retrograde revolting rigid robotic rogue ropey rowdy rude ruder rundown sadistic
    sanctimonious sarcastic scandalous scathing scummy scurrilous seedy self-centred self-defeating self-important self-inflicted self-righteous
    self-satisfied self-serving senile senseless sensationalist servile sexist shady shambolic short-sighted shortsighted shouty shrill
    simple-minded simplistic sinful skewed sketchy slanderous slanted slapdash sleazy slovenly sluggish sly smarmy smutty sneaky snide snobby
    soporific sordid spartan spiteful spoiled spurious squalid stagnant staid stereotyped stilted stingy strained strident stuffy subhuman
    submissive subpar substandard subversive superficial superfluous superstitious supine sycophantic tardy tawdry tense thankless thoughtless
    threadbare tone-deaf torrid tortuous touchy traitorous traumatic treacherous trite trivial troublesome two-faced tyrannical unaccountable
    unaffordable unappealing unattractive unbearable unbecoming unceremonious uncaring unchristian uncivilised unclean uncomfortable unconscionable
    unconstitutional unconvincing uncool uncouth undemanding underhand underwhelming undeserved undesirable undignified undisciplined undue uneasy
    uneducated unequal unfounded unfriendly ungodly ungrateful unhappy unhealthy unhelpful unhinged unholy unimaginative unimpressive uninformed
    uninspired uninspiring unintelligible uninteresting unjustifiable unkind unlikeable unlucky unmanly unmitigated unnatural unnecessary unneeded
    unpalatable unpatriotic unpleasant unpopular unprincipled unproductive unprofessional unpunished unreadable unreasonable unreasonably
    unrelenting unrepentant unruly unsafe unsatisfactory unsavoury unscientific unscrupulous unseemly unsightly unsolicited unsound unspeakable
    unstable unsuccessful unsuitable unsustainable untenable unthinking untidy untrue unwanted unwarranted unwatchable unwelcome unwieldy unwise
    unworkable uppity vacuous vague vain vapid venal venomous vengeful vexatious vindictive violent virulent vitriolic voracious vulgar vulnerable
    wayward weaselly weedy weird whiny wicked wishy-washy witless woeful woefully worrisome wretched wrong-headed wrongful xenophobic yobbish
    zealous miserably hideously disgracefully scandalously falsely recklessly cynically selfishly cruelly arrogantly lazily abnormal unfashionable
    uncanny`,
  ],
  [
    A.STATUS,
    `closed open empty illegal legal unlawful lawful private public dead alive banned broken locked unlocked unlicensed licensed missing full vacant
    free mandatory compulsory optional voluntary exempt flooded contaminated bankrupt insolvent insured uninsured retired elected unelected appointed
    certified tested untested electric foreign temporary permanent unemployed pregnant guilty innocent armed unarmed extinct endangered protected listed
    derelict abandoned disused unfinished finished complete incomplete annual monthly weekly daily hourly official unofficial secret confidential
    classified anonymous registered unregistered undocumented married divorced widowed single childless homeless disabled blind deaf paralysed
    vegetarian vegan organic toxic radioactive carcinogenic poisonous flammable fireproof waterproof soundproof double-glazed insulated
    uninsulated heated unheated refrigerated fresh frozen imported exported domestic local national regional federal municipal international global
    nuclear solar hydroelectric coal-fired gas-fired diesel digital analogue automated automatic manual wireless underground overhead
    available unavailable eligible ineligible liable accountable responsible valid invalid void binding non-binding enforceable refundable taxable
    tax-free deductible subsidised subsidized privatised privatized nationalised nationalized state-owned state-run family-owned foreign-owned
    private-owned co-educational single-sex secular religious catholic protestant muslim jewish royal military civilian commercial residential industrial
    agricultural rural urban coastal offshore inland northern southern eastern western native indigenous invasive wild tame captive
    adopted orphaned illiterate literate qualified unqualified trained untrained experienced unpaid paid salaried part-time full-time seasonal
    casual freelance self-employed redundant suspended expelled convicted acquitted accused charged wanted deported detained imprisoned jailed
    infected immune vaccinated unvaccinated contagious terminal chronic fatal lethal deadly injured wounded killed buried
    signed unsigned sealed dated undated written verbal recorded unrecorded published unpublished translated subtitled dubbed edited deleted
    censored redacted encrypted hacked leaked forged counterfeit genuine original copied identical separate joint unanimous
    bilingual monolingual quarterly overdue late expired outdated obsolete defunct dormant active inactive operational
    identified unidentified hereditary honorary acting interim former ex current deputy chief senior junior outgoing incoming based able accessible
    additional adjacent affordable aged alight alike allergic ambidextrous ancient applicable armoured asleep autistic autonomous auxiliary awake
    biodegradable boarded-up bonded booked bottled built-in bust bulletproof canned cashless celibate chained circumcised clandestine clinical
    cohesive comatose combined combustible compatible composite comprehensive compressed conditional consecutive constitutional contactless
    continuous contractual corporate coupled covert criminal cumulative curved customised cut-off cyclical daylong debt-free decaffeinated deceased
    deep-fried delisted destitute detached detectable direct discretionary disposable distinct diverse double-decker downloaded driverless dual
    duty-free dyslexic edible elective electrical electronic embedded epileptic equidistant equipped estranged exact exclusive explicit external
    extra extraordinary fallow female fenced fictional final fiscal fixed-term flagged flat-rate floating fluent foreclosed formal forthcoming
    fortified free-range freshwater fuelled full-length full-scale functional fused gay geothermal gestational graded gradual grassroots habitable
    half-empty half-full half-price halal handmade handwritten harmless heterosexual high-speed historic historical home-grown homemade homosexual
    horizontal hybrid hygienic hypothermic illicit impaired implicit impregnated inaccessible inaccurate inaudible inbound inclusive incontinent
    incurable indebted independent indexed index-linked indirect indoor industrialised inedible inert infertile inflatable informal initial innate
    inner integrated intact intensive intentional interchangeable interdependent interlocking intermediate intermittent internal intravenous
    invisible inward irreversible irrevocable itemised jobless judicial kosher labelled landlocked laminated last-minute latent leaded lead-free
    left-handed left-wing legible legitimate lesbian licenced life-size lifelong limitless limited linear liquid livestreamed loaded long-distance
    long-haul long-serving long-standing long-term lossmaking loss-making low-cost low-paid lunar magnetic mailed male malignant malnourished
    man-made marked marital masked mass-produced matched maternal matrimonial measurable mechanical metallic microscopic migratory minor misspelt
    modern modular motorised multi-storey multilingual multiple-choice mutual naturalised neutral neutered nocturnal nominal non-existent non-profit
    non-resident notifiable numerical obese oblong observable off-duty offline oily on-board on-site one-off one-way ongoing online onshore open-air
    open-ended open-plan opposite optimal oral orbital ordinary outbound outdoor outer outlying outward overall overcooked overdrawn overgrown
    overlapping overpopulated overstaffed overweight paediatric paired panoramic paperless parallel parental parked particular passive patented
    paternal peer-reviewed penniless pending pensionable perforated periodic perishable perpetual personalised phased physical pilotless pirated
    plastered plural portable postal posthumous postnatal potable powered pre-existing pre-war premature prenatal prepaid pressurised preventable
    previous prior privately-owned proven professional profitable prone propelled proportional provisional punishable quartered raw ready ready-made
    rear reared recent rechargeable recognisable record-breaking rectangular recurrent recyclable refitted regular reinforced relevant removable
    removed renewable resistant reusable right-hand right-handed right-wing round-the-clock saline salted same-sex saturated second-hand secondhand
    secondary seedless segregated self-catering self-contained self-driving self-financing self-governing self-sufficient semi-detached separated
    septic sequential short-lived short-staffed short-term shuttered sighted similar simultaneous single-handed single-storey single-use situated
    sized small-scale smoke-free sold-out solitary soluble spare stamped state-funded stateless static stationary statutory sterile streamed
    structural subsequent subterranean successive sudden suicidal sunken supplementary surgical sustainable symmetrical synchronised synthetic tacit
    tagged targeted teetotal telepathic tenanted tenured terraced tinned tinted titled topless traditional transferable transgender transient
    transmissible triangular tropical truncated two-tier two-way ultraviolet unaccompanied unaffected unattended unaware unbroken uncensored
    unchanged unchecked unclaimed unclear uncollected unconditional unconfirmed unconscious uncontested uncontrolled uncooked uncut undamaged
    undecided undefeated underage underpaid undersea understaffed undersized underused underwater underway undetected undeveloped undisclosed
    undiscovered undisputed undisturbed unearned uneaten uneven unexpected unexplained unexploded unfenced unfilled unfurnished ungraded unguarded
    unhurt unilateral unincorporated uninhabitable uninhabited uninjured unintended uninterrupted uninvited unisex unitary universal unknown
    unlabelled unleaded unlimited unlisted unloaded unlit unmanned unmarked unmarried unmoved unnamed unnoticed unoccupied unopened unopposed
    unplanned unprecedented unproven unprotected unread unrecognised unregulated unrelated unreported unresolved unrestricted unripe unsalted
    unsecured unseen unshaven unsold unsolved unspecified unspent unspoken unstaffed unsupervised unsupported untouched untraceable untreated unused
    unwashed unwell unwritten up-to-date upcoming updated upper usable vacated variable vaulted veterinary viable visible vocational volcanic
    walk-in walled watertight weaponised wedded well-known wheelchair-accessible wholesale widespread wired woolen wooden worldwide yearlong
    personal advisory mass absent overspent printable addictive undone bespoke serial blank iced`,
  ],
  [
    A.MEASURE,
    `old new big small large little wide narrow deep shallow high low long short tall heavy light thick thin cheap expensive dear costly young
    early late fast slow quick near far close distant huge tiny enormous vast massive giant gigantic miniature steep flat broad
    older newer bigger smaller larger wider narrower deeper higher lower longer shorter taller heavier lighter thicker thinner cheaper dearer
    younger earlier later faster slower nearer farther further closer safer dirtier cleaner richer poorer hotter colder warmer cooler wetter drier
    oldest newest biggest smallest largest widest narrowest deepest highest lowest longest shortest tallest heaviest lightest cheapest
    youngest earliest latest fastest slowest nearest furthest closest richest poorest hottest coldest warmest wettest driest busiest
    double triple single average overcrowded crowded busy quiet loud noisy frequent rare common scarce abundant plentiful sparse dense ample bare
    brief bulky chunky colossal compact considerable easier easiest elongated extensive extra-large faintest fatter fattest fewest finite fleeting
    full-size gentler grander hardest harder heaped hefty hundredfold immense immeasurable incremental infinite infinitesimal intense lengthy louder
    loudest low-level lukewarm marginal medium mere mid mild miniscule minimal minuscule moderate monumental negligible oldish outsize outsized
    oversized paler petite pint-sized plump protracted quicker quickest quieter quietest rapid rarer rarest roomy sadder scant sharper shortish
    significant simpler simplest sizeable sizable skinny slender slight slim slightest slimmer softer softest spacious speedier speedy stark steady
    steeper steepest strong stronger strongest stubby substantial swifter tenfold thickest thinnest threefold tightest tighter tough tougher
    toughest towering trifling twofold ultimate ultra umpteen umpteenth utmost weaker weakest weightier weighty whopping wide-ranging tight loose
    fat slimline biggish fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth hundredth thousandth fourth clearer fresher`,
  ],
  [
    A.MOOD,
    `happy sad angry tired afraid scared frightened worried anxious nervous ashamed proud jealous envious lonely bored excited thrilled delighted pleased
    glad grateful thankful disappointed frustrated annoyed furious livid outraged disgusted shocked surprised amazed astonished confused puzzled
    curious hopeful hopeless desperate miserable depressed heartbroken devastated upset hurt relieved calm relaxed content satisfied fed-up sick sore
    stiff hungry thirsty sleepy drunk sober dizzy cold warm homesick nostalgic embarrassed sorry eager keen reluctant willing unwilling stubborn patient
    impatient cheerful gloomy grumpy cross moody shy affectionate aggrieved agitated alarmed ambivalent apologetic apprehensive attentive aware
    bashful blasé brokenhearted carefree cautious chuffed clingy confident contented contrite cranky crestfallen dejected despondent disillusioned
    dissatisfied distraught doubtful downcast dreamy edgy emotional entranced euphoric exhilarated expectant famished fatigued fearful fidgety
    flustered forgetful forlorn fretful fulfilled gleeful gobsmacked groggy grouchy grumbly hesitant humbled inclined indignant inquisitive intent
    interested invigorated irate irritable jittery jubilant knackered lovesick mellow melancholy mischievous nauseous nonplussed numb overjoyed
    overwhelmed panicked panicky peckish peeved pensive pissed-off placid queasy refreshed regretful repentant restless sated sceptical skeptical
    scornful self-conscious sentimental sheepish shell-shocked smitten solemn somber sombre speechless spooked stressed-out stressful stumped sulky
    sullen tearful traumatised unafraid unamused unashamed uncertain unconcerned unconvinced undeterred unfazed unimpressed uninterested unsure
    unsurprised wary watchful weary wistful woozy ill dying`,
  ],
  [
    A.LOOK,
    `red green blue yellow black white grey gray brown pink purple orange golden silver dark bright pale wet dry damp soggy muddy dusty cold
    warm hot cool freezing icy soft hard smooth rough sharp blunt round square sweet sour bitter salty spicy bland stale crisp crunchy greasy sticky slimy
    smelly stinking fresh foggy misty cloudy sunny rainy windy stormy snowy frosty quiet silent loud deafening dim shiny dull rusty mouldy moldy
    tatty scruffy shabby worn torn faded cracked leaky creaky wobbly bent crooked naked barefoot bald bearded grey-haired acrid amber aromatic
    ashen auburn azure baggy balmy beige billowing bleached bleary blinding blistering blond bloodshot bloodstained blotchy blurry bony bouncy
    breezy brittle bubbly bulging bumpy bushy buttery chewy chilly chipped circular clammy clear cloudless clotted coiled colourful colorful
    colourless concave conical creamy crimson crinkly crumbly crumpled crusty cubic curly dappled discoloured dishevelled dotted downy drenched
    drizzly dusky earthy elastic emaciated faint feathery fiery fizzy flaming fleshy floppy floral fluffy fluorescent foamy forked freckled frizzy
    frosted fruity fuzzy garlicky gaunt glassy glittering glittery glossy gnarled gooey grainy greenish grimy gritty gruff hairless hairy hazy hilly
    hoarse humid indigo inky iridescent jagged jet-black khaki knobbly lacy leafy leathery lilac lilting limpid lumpy luminous lush magenta maroon
    matt matted mauve meaty milky minty moist mossy mottled mountainous mousy mucky musty neon oaky oaken ornate oval padded paisley parched
    patterned pearly peppery perfumed pitch-black plaid pleated plush pointed pointy polka-dot powdery prickly puffy pungent quilted ragged reddish
    ribbed ripe rocky rosy rotund ruddy ruffled rugged rumpled runny rustic sandy scarlet scented scratchy see-through shaggy sheer shimmering silky
    silvery singed skinless sleek sleeveless slippery smoky soapy spiky spindly spiral spongy spotty springy squashed squeaky squishy starchy steamy
    stringy striped stripy suede sugary sultry sunburnt sunlit swampy sweaty swirling swollen syrupy tan tanned tangy tartan tattered tattooed tepid
    thorny tingly translucent treeless tubular turquoise twinkling twisty unkempt unpainted unshaved velvety violet watery wavy waxy weathered
    weatherbeaten whirring whitish windswept wiry wooded woolly woollen wrinkled wrinkly yellowish zigzag balding blackish bluish brownish chubby
    deformed greyish hunched lanky muscular pallid scrawny shrunken skeletal stocky toned wizened sweetly loudly audible peaky greener`,
  ],
  [
    A.ORIGIN,
    `local national regional federal municipal international global domestic foreign european african asian american british english scottish welsh irish german
    french italian spanish portuguese dutch belgian danish swedish norwegian finnish polish czech slovak hungarian romanian bulgarian greek turkish russian
    ukrainian swiss austrian chinese japanese indian pakistani australian canadian mexican brazilian israeli palestinian arab iranian public private state
    civil communal royal imperial colonial soviet western eastern northern southern nordic baltic balkan mediterranean catholic protestant orthodox
    muslim jewish christian islamic afghan albanian algerian anglo antarctic arabic arctic argentine argentinian armenian atlantic aztec bangladeshi
    basque bavarian belarusian bosnian breton byzantine californian cambodian caribbean castilian catalan celtic chilean colombian congolese
    continental corsican croatian cuban cypriot egyptian estonian ethiopian eu flemish gaelic ghanaian greco habsburg hebrew hellenic himalayan
    hispanic icelandic indonesian iraqi italianate jamaican javanese jordanian kenyan korean kurdish kuwaiti latin latvian lebanese liberian libyan
    lithuanian lutheran macedonian malaysian maltese maori mongolian moorish moroccan nepalese nigerian norman north-american northernmost
    occidental oriental ottoman pacific pan-european papal parisian persian peruvian philippine post-soviet presbyterian prussian puritan roma roman
    saharan samoan sardinian saudi saxon scandinavian senegalese serbian sicilian singaporean slavic slovenian somali south-american sri-lankan
    sub-saharan sudanese swahili syrian taiwanese tamil tanzanian tatar tibetan transatlantic tunisian tuscan ugandan uruguayan uzbek venetian
    venezuelan victorian viennese vietnamese viking yemeni yiddish zambian zimbabwean zionist georgian edwardian elizabethan tudor jacobean
    anglo-saxon stalinist leninist marxist maoist`,
  ],
  [
    A.NORM,
    `necessary needed required overdue worth worthwhile fair unfair right wrong appropriate inappropriate suitable proper due desirable preferable advisable
    acceptable unacceptable intolerable tolerable justified unjustified essential vital crucial important urgent impossible possible feasible realistic
    unrealistic logical natural normal inevitable supposed meant bound better bearable correct critical defensible excusable forgivable fundamental
    imperative inadmissible inadvisable justifiable obligatory paramount permissible pivotal pragmatic proportionate sufficient unavoidable
    unthinkable practicable impracticable doable negotiable inalienable`,
  ],
  [
    A.FIELD,
    `abdominal academic accidental acoustic administrative aeronautical aesthetic agrarian algebraic alphabetical analytical anatomical antibacterial
    archaeological architectural aristocratic artificial artistic astronomical athletic atmospheric audiovisual autobiographical avian bacterial
    ballistic banking behavioural biblical bilateral biographical biological biomedical botanic botanical budgetary cardiac cardiovascular celestial
    cellular central ceremonial cervical charitable chemical choral chronological cinematic classical clerical climatic cognitive collective
    communist comparative computational conceptual conservative conventional cosmetic cosmic cultural culinary curricular cyber decorative defensive
    democratic demographic dental departmental dermatological developmental diagnostic dietary directional disciplinary doctoral dramatic
    ecclesiastical ecological economic educational electoral electromagnetic elementary empirical endocrine environmental epidemiological ethnic
    evolutionary experimental extracurricular facial factual familial feudal financial forensic fraternal fungal gastric genealogical generational
    generic genetic genital geographic geographical geological geometric geopolitical geriatric governmental grammatical gravitational
    gynaecological herbal holistic horticultural human hydraulic hypothetical ideological immunological imperialist individual inflationary
    informational infrastructural inorganic institutional instrumental intellectual interactive intercontinental intergovernmental interpersonal
    intestinal investigative islamist journalistic jurisdictional kinetic legislative liberal linguistic literary liturgical logistical managerial
    maritime mathematical mayoral medical medicinal menstrual metabolic metaphorical meteorological methodological metropolitan microbial
    microbiological ministerial molecular monastic monetary mystical mythical mythological narrative nasal nationalist nautical naval neonatal
    neural neurological nutritional observational obstetric occupational oceanic operatic ophthalmic optical organisational organizational
    orthopaedic ovarian paranormal parliamentary pastoral pathological pharmaceutical philosophical photographic physiological planetary polar
    political pornographic preliminary preventive primary prime procedural proprietary prosthetic psychiatric psychic psychological pulmonary racial
    radical recreational regulatory renal repertory reproductive republican respiratory revolutionary rheumatic rhetorical rotary satirical
    scholarly scholastic scientific sculptural sectarian secretarial seismic semantic sexual social socialist societal socio-economic sociological
    spatial spiritual sporting statistical strategic stylistic subjective supernatural symbolic systemic tactical technical technological teenage
    temporal territorial theatrical thematic theological theoretical therapeutic thermal topical tribal urological uterine vascular vertical viral
    virtual visual woody zoological digestive cerebral spinal sectional sectorial pharma hydro`,
  ],
  [
    A.SAME,
    `different differently equivalent comparable analogous contrary reverse inverse alternative specific special especial peculiar actual real main
    basic odd strange miscellaneous assorted respective matching discrete absolute latter unable incapable apt unprepared`,
  ],
  [
    A.QUALITY,
    `simple easy difficult complicated complex tricky intricate serious flexible strict elaborate subtle delicate fragile sturdy durable supple
    light-hearted careful frank outspoken talkative assertive ambitious competitive decisive spontaneous impulsive methodical practical idealistic
    old-school devout pious affluent well-off needy fierce peaceful severe acute stern familiar unfamiliar noticeable secretive mysterious precise
    accurate approximate adequate passable so-so unremarkable potential abstract tangible practicality convenient lucrative economical articulate
    inarticulate numerate passionate instinctive intuitive conscious deliberate coincidental inadvertent systematic rigorous meaningful
    insignificant unimportant influential powerless dominant subordinate superior cosmopolitan multicultural homogeneous heterogeneous`,
  ],
];
