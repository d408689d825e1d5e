import { N } from './noun-kinds.js';

/** The body, nature, where and when, ideas and rules: singular nouns by kind. */
export const NOUNS_OF_WORLD: readonly (readonly [number, string])[] = [
  [
    N.BODY,
    `knee hand tooth teeth arm back heart nose hair head face eye ear mouth tongue lip finger thumb toe foot leg hip shoulder elbow neck throat chest belly stomach
    lung liver kidney skin bone rib skull brain collarbone ankle wrist heel gum jaw chin cheek forehead spine muscle nerve gut bowel bladder womb fist
    breath tear sweat voice sleep dream smile laugh lap haircut body flesh limb torso waist thigh shin knuckle fingernail toenail fingertip instep
    groin pelvis bum backside arse butt buttock breast nipple armpit ribcage backbone eyebrow eyelid eyelash eyeball iris cornea retina
    nostril earlobe eardrum molar jawbone tonsil windpipe oesophagus abdomen tummy navel spleen pancreas colon prostate cervix ovary placenta foetus
    embryo vulva vagina penis testicle artery heartbeat pulse cholesterol saliva spit urine wee pee poo shit faeces phlegm mucus snot earwax scab
    scar wrinkle freckle pimple beard moustache sideburns stubble whisker wig hairline hairstyle fringe ponytail plait braid curl eyesight posture
    gait complexion physique biceps hamstring tendon ligament cartilage joints cheekbone handshake hug embrace kiss grin smirk frown sigh yawn
    sneeze hiccups burp fart shiver shudder nod shrug wink gesture glance stare gaze breathing snoring appetite hunger thirst sweating digestion
    menopause puberty virginity orgasm sex sperm gene dna chromosome metabolism wing tail hoof paw claw beak fur mane fin snout tusk antler strip
    sting genitals testosterone`,
  ],
  [
    N.NATURE,
    `river lake sea ocean coast beach island mountain hill valley forest wood tree oak beech pine birch elm ash lime willow poplar spruce hedge meadow field
    marsh wetland moor heath bog peat soil glacier ice snow rain wind storm weather climate sun frost temperature fish bird bee wasp butterfly moth beetle
    insect spider ant worm snail slug frog toad newt snake lizard otter beaver badger fox wolf bear lynx deer elk moose boar hare rabbit squirrel hedgehog
    bat rat mouse mole seal whale dolphin porpoise shark salmon trout eel cod herring sturgeon heron stork swan goose duck gull pigeon sparrow swallow
    swift owl eagle hawk kite buzzard vulture crow raven magpie robin cuckoo nightingale lark cow cattle bull calf sheep lamb goat pig horse donkey
    grass moss lichen fern fungus mushroom algae seaweed reef coral plankton lice louse tick mosquito mink species habitat reserve sanctuary
    hedgerow blossom flower rose tulip bluebell foxglove weed nettle thistle leaf branch root trunk bark seed creature beast palm breeze puddle
    leopard cheetah gorilla ape monkey chimp baboon hyena jackal crocodile chameleon hornet animal mammal reptile amphibian rodent predator prey
    wildlife flora fauna biodiversity ecosystem environment landscape scenery wilderness woodland rainforest copse thicket grove bush shrub scrub
    undergrowth plantation sapling vegetation vine ivy cactus bamboo cedar cypress eucalyptus acacia chestnut hazel hawthorn blackthorn alder yew
    maple sycamore larch fir conifer evergreen magnolia rhododendron lavender jasmine hydrangea geranium dahlia daffodil crocus snowdrop primrose
    poppy orchid lily daisy buttercup dandelion clover heather gorse bracken bramble ragwort knotweed reed rushes bloom petal pollen nectar sap
    tuber stalk prickle pasture grassland savannah prairie steppe tundra dune cave cavern gorge canyon ravine gully ridge peak slope hillside
    mountainside foothill plateau plain lowland highland fen mudflat estuary delta creek brook stream tributary waterfall pond lagoon fjord inlet
    cove bay shore shoreline seashore seaside shingle pebble rock boulder crag stalactite fossil crystal strata lava magma crater groundwater
    aquifer permafrost hail sleet slush drizzle shower downpour monsoon fog mist haze smog dew thunderstorm gust tailwind headwind air atmosphere
    sunlight sunshine daylight moonlight twilight horizon comet asteroid meteor meteorite galaxy universe cosmos gravity magnetism radiation atom
    molecule enzyme protein microbe germ spore mould mold mildew mite flea nit maggot caterpillar grub larva larvae grasshopper locust dragonfly
    ladybird bumblebee midge gnat horsefly cockroach termite woodlouse centipede scorpion earthworm jellyfish starfish crayfish seahorse turtle
    alligator python viper adder cobra gecko penguin puffin seagull tern cormorant pelican flamingo kingfisher woodpecker wren blackbird starling
    thrush finch goldfinch chaffinch tit bluetit sparrowhawk falcon kestrel osprey harrier grouse pheasant partridge quail lapwing curlew snipe
    cockerel rooster chick duckling ewe ram sow heifer bullock stallion mare foal llama alpaca buffalo bison reindeer antelope gazelle giraffe zebra
    hippo rhino jaguar meerkat mongoose chimpanzee lemur kangaroo koala wallaby wombat panda wolverine stag doe fawn stoat weasel ferret polecat
    shrew vole dormouse hound shoal hive beehive burrow den lair spawn brood seabed seafloor riverbank riverbed floodplain sandbank watershed
    catchment currents glen condensation curvature birdsong loris tapir oryx marmot swine wildflower pollinator zombie mermaid hailstone smut dirt
    stump grime`,
  ],
  [
    N.ILLNESS,
    `cancer disease virus flu influenza covid measles polio smallpox cholera typhoid malaria tuberculosis asthma diabetes dementia alzheimer stroke
    heart-attack infection sepsis pneumonia bronchitis hepatitis aids hiv autism adhd depression schizophrenia addiction obesity allergy arthritis
    leukaemia leukemia tumour tumor fracture injury wound burn miscarriage stillbirth pregnancy overdose poisoning side-effect symptom fever cough
    silicosis asbestosis mesothelioma birth-defect disability blindness deafness mortality outbreak bacteria parasite plague rabies exhaustion
    blister wart tiredness fatigue pain nausea illness ailment disorder syndrome colds sniffle laryngitis tonsillitis catarrh migraine backache
    earache bellyache cramp vomiting diarrhoea diarrhea constipation heartburn indigestion ulcer hernia haemorrhoids appendicitis gallstone cyst
    abscess boil verruca rash eczema psoriasis acne itching swelling inflammation bruise graze sprain dislocation concussion whiplash paralysis
    haemorrhage bleeding clot thrombosis embolism aneurysm angina arrhythmia hypertension anaemia haemophilia hypothermia frostbite sunburn
    heatstroke dehydration malnutrition starvation scurvy rickets anorexia bulimia hangover intoxication alcoholism insomnia delirium coma seizure
    epilepsy parkinson ms dyslexia dyscalculia dyspraxia stammer tinnitus glaucoma cataract myopia psychosis neurosis trauma ptsd ocd phobia
    self-harm chickenpox mumps rubella diphtheria tetanus meningitis encephalitis ebola zika dengue leprosy syphilis gonorrhoea chlamydia herpes
    scabies ringworm salmonella listeria botulism e-coli legionella legionnaires norovirus rotavirus coronavirus pathogen superbug mrsa gangrene
    necrosis fibrosis cirrhosis jaundice coeliac croup colic foot-and-mouth bluetongue brucellosis bse myxomatosis melanoma lymphoma carcinoma
    sarcoma metastasis allergen anaphylaxis complication contraindication contagion frailty senility infertility impotence morbidity contractions
    epidural soreness numbness stiffness dizziness breathlessness wheeze lesion deformity handicap impairment dependency cavity decay`,
  ],
  [
    N.IDEA,
    `policy system freedom liberty democracy society culture tradition heritage identity nation nationhood sovereignty independence equality justice
    fairness peace security safety progress growth prosperity poverty wealth inequality capitalism socialism communism fascism liberalism
    conservatism nationalism feminism environmentalism religion faith belief science technology education knowledge history future past present
    economy market competition globalisation globalization bureaucracy politics power influence control choice responsibility duty accountability transparency
    trust integrity honour honor morality ethics principle value ideal ideology agenda strategy vision mission goal aim purpose intention
    opportunity chance luck fate destiny nature human-nature life existence quality quantity beauty art talent skill craft effort work labour
    experience attitude approach idea concept notion theory hypothesis assumption logic reason evidence proof fact reality need demand interest
    community neighbourhood solidarity charity goodwill mentality mindset manners behaviour convenience service tourism immigration
    migration crime punishment deterrence rehabilitation surveillance privacy monopoly profit efficiency innovation sustainability diversity tolerance
    discipline order chaos change stability status-quo priority communication proposal hardship scheme project option alternatives method
    methodology technique procedure process mechanism formula plan-b tactic ploy trick knack measure framework structure hierarchy arrangement setup
    basis core essence ethos character personality reputation status prestige fame popularity legitimacy credibility autonomy self-determination
    self-government federalism unionism republicanism royalism imperialism colonialism feudalism absolutism totalitarianism authoritarianism
    autocracy theocracy oligarchy plutocracy technocracy meritocracy anarchy residency nationality multiculturalism assimilation segregation
    apartheid inclusivity inclusion parity prejudice stereotype taboo stigma secularism christianity islam judaism hinduism buddhism catholicism
    protestantism theology doctrine dogma ritual rite worship prayer meditation salvation redemption afterlife eternity infinity providence karma
    superstition witchcraft astrology horoscope numerology homeopathy creationism relativity physics chemistry biology botany geology geography
    mathematics math arithmetic algebra geometry calculus economics psychology sociology anthropology archaeology linguistics philosophy aesthetics
    literature engineering computing coding programming cryptography cybernetics robotics ai automation digitalisation digitisation research
    productivity competitiveness flexibility resilience robustness reliability durability viability feasibility possibility prospect probability
    likelihood odds uncertainty certainty hazard exposure susceptibility dependence reliance habit routine custom etiquette lifestyle upbringing
    parenting childhood adolescence adulthood motherhood fatherhood parenthood consciousness subconscious mind intellect intelligence iq consensus
    disagreement controversy rivalry feud confrontation difference distinction similarity resemblance contrast correlation causation cause
    relationship connection context circumstance situation scenario stance standpoint viewpoint perspective outlook worldview awareness attention
    focus emphasis urgency objective motive motivation incentive deterrent retribution clemency leniency oversight scrutiny supervision governance
    ownership possession property consumerism materialism healthcare health hygiene sanitation nutrition diet fitness wellness exercise leisure
    recreation entertainment creativity imagination originality expertise competence capability ability aptitude proficiency fluency literacy
    numeracy comprehension insight learning schooling teaching pedagogy preparation planning coordination teamwork unity disunity division
    polarisation partisanship extremism radicalism fundamentalism militarism pacifism disarmament geopolitics diplomacy multilateralism isolationism
    protectionism commerce retail manufacturing industrialisation agriculture farming forestry fisheries transportation logistics haulage aviation
    shipping renewables conservation preservation ecology rewilding urbanisation gentrification homelessness overpopulation demography ageing
    longevity employment workplace career vocation profession livelihood deprivation destitution emancipation empowerment protection precaution
    safeguard safeguarding prevention enforcement jurisprudence trustworthiness secrecy confidentiality anonymity publicity marketing advertising
    branding lack abundance harm gain usefulness function role usage access accessibility availability mobility connectivity proximity direction
    momentum pace rhythm tempo continuity consistency coherence clarity precision accuracy validity truthfulness objectivity neutrality impartiality
    subjectivity ambiguity complexity simplicity purity authenticity legacy provenance ancestry birthright space nothingness silence darkness colour
    color tone shade texture symmetry balance equilibrium hospitality musicianship information knighthood peerage background triage hydration
    amenity self seamanship handicraft upkeep formality task folklore epidemiology pathology ballistics acoustics procurement portability
    decimalisation accounting telecoms tech`,
  ],
  [
    N.TIME,
    `year month week day hour minute decade century night morning afternoon evening noon midnight spring summer autumn winter season term weekend
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december yesterday
    today tomorrow tonight christmas easter ramadan lent holidays period dawn sunrise sunset dusk time moment instant occasion era epoch phase
    lifetime nineties eighties seventies sixties fifties forties thirties twenties noughties millennium millennia centenary weekday midweek
    half-term half-year daybreak nightfall daytime nighttime night-time off-peak summertime wintertime springtime midsummer midwinter off-season
    offseason whitsun pentecost thanksgiving hanukkah passover eid diwali yuletide advent interval pause interlude lull antiquity renaissance
    wartime peacetime postwar prewar interwar eve sec min hr yr pm o'clock`,
  ],
  [
    N.RULE,
    `law rule regulation right duty ban permit permission obligation requirement condition limit cap quota threshold deadline exemption exception
    clause provision article section paragraph standard norm statute code treaty convention charter constitution amendment directive decree
    ordinance bylaw byelaw policy guideline term notice waiver penalty sentence jurisdiction liability warranty guarantee entitlement eligibility
    licence license consent covenant easement copyright patent trademark tenure lease tenancy immunity impunity privilege veto quorum mandate
    curfew speed-limit age-limit minimum maximum asylum commandment loophole citizenship legislation prerequisite criterion criteria precondition
    stipulation proviso restriction prohibition limitation constraint ration dispensation derogation opt-out opt-in presumption precedent sharia
    remit prerogative visitation asbo superinjunction gdpr foi accreditation authorisation authorization freehold leasehold naturalisation amnesty
    pardon reprieve disqualification indemnity nda compliance adherence suffrage constitutionality legality illegality schengen`,
  ],
  [
    N.PLACE,
    `town village city hamlet country county region district borough suburb neighbourhood neighborhood street square road lane avenue quarter island
    peninsula valley coast border frontier province state territory colony capital continent hemisphere north south east west europe africa asia america
    countryside inland mainland abroad overseas estate ghetto slum parish constituency ward zone area site plot land ground acre field
    postcode corner world planet earth spot location setting surroundings vicinity environs outskirts outback hinterland heartland homeland hometown
    birthplace motherland fatherland principality emirate shire metropolis megacity conurbation cityscape downtown uptown midtown city-centre
    backstreet crescent boulevard waterfront quayside dockside harbourside riverside lakeside precinct chinatown shantytown favela township banlieue
    brownfield greenfield greenbelt wasteland borderland enclave exclave reservation farmland smallholding croft ranch acreage backyard roadside
    kerbside hilltop fenland moorland heathland savanna tropics equator subcontinent balkans baltics scandinavia britain england scotland wales
    ireland france germany spain italy portugal greece poland russia ukraine china india japan korea vietnam australia zealand canada mexico brazil
    argentina kenya nigeria ghana egypt israel gaza iran iraq syria norway sweden denmark finland iceland austria switzerland belgium netherlands
    holland luxembourg hungary romania bulgaria serbia croatia london paris berlin madrid rome lisbon brussels amsterdam vienna prague warsaw moscow
    kyiv athens dublin belfast edinburgh glasgow cardiff manchester liverpool leeds sheffield birmingham bristol nottingham york washington
    california texas florida ohio arizona nevada virginia delaware interior exterior airspace cyberspace spotlights scene landmark destination route
    address frontline battlefield battleground warzone epicentre mainlander`,
  ],
  [
    N.FIGURE,
    `number amount share average median rate ratio proportion percentage majority minority total sum figure statistic quota rank ranking score margin turnout
    capacity population headcount attendance audience circulation readership membership enrolment output production consumption yield emission temperature
    level height depth width length weight speed distance area volume size age lifespan life-expectancy mortality birthrate unemployment inflation
    gdp debt backlog queue waiting-list waiting-time vacancy shortage surplus gap increase decrease dozen hundred thousand million billion half third quarter
    count tally record maximum minimum limit grade pressure projection calculation equation measurement benchmark frequency incidence prevalence
    occurrence density concentration intensity dosage potency voltage wattage throughput footfall ridership patronage mileage tonnage thickness
    breadth circumference diameter radius perimeter altitude elevation gradient angle latitude longitude coordinate duration tier rating grading
    classification death-toll take-up uptake intake punctuality lateness occupancy headroom shortfall disparity imbalance discrepancy variance
    deviation variation fluctuation shrinkage multiplier sample stat metric kpi digit numeral decimal integer numerator denominator quotient
    subtotal aggregate per-capita footprint cube pyramid regression scale sixths eighths hundredths thousandths`,
  ],
  [
    N.VAGUE,
    `thing something everything anything stuff ones sort kind way part item element aspect detail factor instance version variety manner whatever
    whichever sake behalf regard somehow bunch couple pair row range stack heap pile batch lump chunk portion fragment segment selection array
    handful remainder bulk cluster mix mixture combination category pattern shape layer bottom middle front edge surface whole unit`,
  ],
];
