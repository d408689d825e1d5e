/** What a noun stands for. Bits of `Kinds.noun`. */
export const N = {
  /** A body that acts in public. */
  INSTITUTION: 1 << 0,
  /** Somebody who holds an office or leads a body. */
  OFFICE: 1 << 1,
  /** Somebody by their work. */
  TRADE: 1 << 2,
  /** Many people by what they have in common. */
  GROUP: 1 << 3,
  PERSON: 1 << 4,
  KIN: 1 << 5,
  /** A building or work that many use. */
  FACILITY: 1 << 6,
  /** A machine, a vehicle, a part of one. */
  DEVICE: 1 << 7,
  DOCUMENT: 1 << 8,
  MONEY: 1 << 9,
  UNIT: 1 << 10,
  /** What is made, sold, eaten or poured. */
  GOODS: 1 << 11,
  HAPPENING: 1 << 12,
  CRIME: 1 << 13,
  BODY: 1 << 14,
  HOUSEHOLD: 1 << 15,
  FEELING: 1 << 16,
  JUDGEMENT: 1 << 17,
  /** What stands for something else more often than for itself. */
  IMAGE: 1 << 18,
  NATURE: 1 << 19,
  ILLNESS: 1 << 20,
  /** The discussion, the paper, who writes there. */
  TALK: 1 << 21,
  IDEA: 1 << 22,
  TIME: 1 << 23,
  /** What binds: a law, a right, a duty. */
  RULE: 1 << 24,
  PLACE: 1 << 25,
  FIGURE: 1 << 26,
  LEISURE: 1 << 27,
  /** Who and what a body works with: staff, shifts, posts. */
  STAFFING: 1 << 28,
  WEAPON: 1 << 29,
} as const;

/** Singular nouns by kind; plurals are made on loading. A word may stand in several lists. */
export const NOUNS: readonly (readonly [number, string])[] = [
  [
    N.INSTITUTION,
    `government council ministry court police army military navy regime committee commission department bank company corporation
    hospital university school library railway airport church parliament senate congress party union airline lender industry firm treasury embassy
    agency bureau institute foundation charity newspaper prison city county state administration authority board trust federation association
    society club league chamber assembly cabinet inspectorate regulator ombudsman watchdog tribunal registry office service cooperative co-op
    coop nursery kindergarten college academy seminary convent monastery diocese parish abbey cathedral mosque synagogue temple supermarket chain
    brand retailer wholesaler distributor manufacturer supplier contractor subcontractor operator provider developer insurer underwriter brokerage
    broker consultancy auditor fund consortium conglomerate multinational subsidiary franchise startup start-up publisher broadcaster network
    station studio label orchestra ballet opera troupe theatre theater museum gallery archive zoo aquarium brewery distillery bakery mill foundry
    shipyard refinery plant smelter quarry colliery mine dairy abattoir slaughterhouse tannery garage dealership laboratory lab clinic surgery practice
    pharmacy hospice ward dispensary brigade regiment battalion squadron coastguard lifeboat customs gendarmerie constabulary militia secretariat
    directorate municipality borough canton prefecture province commune republic kingdom monarchy palace crown court duchy estate
    utility waterworks grid post lottery exchange bourse cartel syndicate lobby thinktank think-tank campaign movement faction caucus coalition opposition
    legislature judiciary executive magistracy prosecution defence bar guild order lodge fraternity youth-club food-bank foodbank union works-council
    housing-association building-society landlord freeholder leaseholder employer leadership management owner shareholder investor bidder`,
  ],
  [
    N.OFFICE,
    `minister mayor councillor councilor senator governor president chancellor chairman chairwoman chair treasurer commissioner prosecutor premier
    prime-minister secretary ambassador consul envoy director ceo boss manager head headmaster headmistress headteacher principal dean rector provost
    bishop archbishop pope cardinal vicar priest pastor rabbi imam abbot king queen prince princess duke duchess earl count baron lord lady
    general colonel captain admiral major lieutenant commander sergeant officer constable sheriff chief superintendent inspector warden governor coroner
    judge magistrate justice registrar clerk deputy spokesman spokeswoman spokesperson leader whip speaker mp lawmaker legislator congressman congresswoman
    delegate representative official bureaucrat administrator trustee regent founder chief-executive executive president-elect candidate nominee incumbent
    predecessor successor aide adviser advisor attorney solicitor-general ombudsman auditor rapporteur arbitrator mediator magistrate dictator emperor tsar
    despot tyrant monarch ruler oligarch tycoon billionaire millionaire magnate dean curator conductor coach trainer umpire referee steward marshal`,
  ],
  [
    N.TRADE,
    `driver teacher nurse doctor surgeon dentist midwife paramedic pharmacist vet veterinarian physiotherapist psychiatrist psychologist therapist carer
    caretaker cleaner cook chef waiter waitress barman barmaid bartender baker butcher farmer fisherman shepherd gardener forester ranger gamekeeper miner
    welder plumber electrician carpenter joiner mason bricklayer roofer painter builder architect engineer surveyor planner mechanic technician operator
    pilot steward stewardess sailor skipper docker stevedore conductor guard porter courier postman postwoman postmaster librarian archivist
    journalist reporter photographer cameraman producer director actor actress singer musician pianist drummer guitarist dancer author writer novelist poet
    artist sculptor designer tailor seamstress hairdresser barber shopkeeper grocer cashier salesman saleswoman dealer trader merchant banker accountant
    bookkeeper economist statistician analyst consultant lawyer solicitor barrister notary juror detective policeman policewoman soldier veteran
    firefighter fireman lifeguard scientist researcher historian professor lecturer tutor student apprentice trainee intern pupil scholar biologist chemist
    physicist geologist hydrologist meteorologist epidemiologist virologist footballer goalkeeper striker midfielder defender player athlete runner
    cyclist swimmer boxer jockey referee coach agent landlady tenant lodger receptionist secretary typist programmer developer coder welder fitter
    machinist signalman stationmaster ticket-inspector bouncer undertaker gravedigger sexton verger organist choirmaster warder inmate prisoner convict
    detainee refugee migrant immigrant asylum-seeker pensioner retiree volunteer employee worker labourer laborer colleague staffer hunter poacher smuggler
    fraudster burglar thief robber murderer rapist terrorist spy hacker scammer whistleblower lobbyist influencer blogger vlogger beekeeper winemaker brewer`,
  ],
  [
    N.GROUP,
    `pensioner voter taxpayer tenant resident inhabitant citizen villager islander local commuter passenger motorist pedestrian cyclist driver farmer
    fisherman worker employee employer miner nurse teacher doctor soldier civilian refugee migrant immigrant foreigner tourist visitor customer consumer
    patient victim survivor pupil student child teenager youngster adult elderly parent family household homeowner landlord leaseholder shareholder
    investor saver borrower debtor creditor customer client subscriber user viewer listener reader fan supporter member worshipper parishioner believer
    christian muslim jew catholic protestant hindu buddhist sikh atheist minority majority youth population workforce crowd public nation folk people
    men women boy girl baby infant toddler disabled homeless unemployed poor rich wealthy middle-class working-class elite aristocrat peasant serf slave
    settler native indigenous colonist pilgrim prisoner veteran ex-serviceman amputee orphan widow widower bereaved applicant claimant recipient beneficiary
    candidate nominee demonstrator protester protestor striker activist campaigner rebel insurgent terrorist extremist gang mob crew team squad side
    generation class half third quarter rest lot others player artist singer actor volunteer donor owner buyer seller bidder supplier trader`,
  ],
  [
    N.PERSON,
    `man woman lady gentleman bloke guy chap lad lass fellow girl boy kid person somebody someone anybody anyone stranger passer-by neighbour neighbor
    visitor guest mister lassie youngster oldie geezer dude mate fella figure celebrity star hero saint genius nobody`,
  ],
  [
    N.KIN,
    `wife husband son daughter mum mom mam dad mother father brother sister uncle aunt auntie grandmother grandfather grandma grandpa granddad grandad gran
    granny nan nana cousin nephew niece friend neighbour neighbor colleague family kid girlfriend boyfriend partner fiance fiancee spouse ex toddler baby twin
    stepfather stepmother stepson in-law mother-in-law father-in-law brother-in-law sister-in-law grandson granddaughter grandchild grandparent parent
    godfather godmother godson bestie mate flatmate housemate roommate missus hubby pal buddy dog cat puppy kitten rabbit hamster pony hen chicken`,
  ],
  [
    N.FACILITY,
    `hospital clinic bridge station road street motorway highway bypass tunnel railway track line platform pier quay jetty harbour harbor port dock airport
    runway terminal library museum theatre theater cinema stadium arena pool bath baths park playground pitch court gym prison jail cell barracks base bunker
    castle palace cathedral church chapel mosque cemetery graveyard crematorium school classroom university college campus dormitory nursery factory plant mill
    mine pit shaft quarry dam reservoir canal lock weir sluice pipe pipeline sewer drain well pump waterworks power-station reactor turbine windmill windfarm
    wind-farm solar-farm grid pylon substation mast tower lighthouse block flats flat house home building estate tenement bungalow cottage barn shed
    warehouse depot garage car-park carpark supermarket shop store mall market stall kiosk pub bar restaurant cafe canteen hotel hostel motel casino bank branch
    post-office office headquarters courthouse town-hall townhall hall centre center shelter refuge camp tent barrack hangar silo landfill tip dump
    incinerator refinery depot yard shipyard border crossing checkpoint fence wall gate lane path footpath pavement sidewalk kerb curb crossing roundabout
    junction roundabout bus-stop shelter toilet lavatory bench fountain statue monument memorial plaque greenhouse allotment field farm orchard vineyard
    stable kennel slaughterhouse abattoir laboratory morgue mortuary ward theatre kitchen studio lift elevator escalator staircase stairs corridor roof
    cellar basement attic balcony facade door window ceiling floor foundation foundations chimney cladding scaffolding dyke dike embankment levee breakwater seawall`,
  ],
  [
    N.DEVICE,
    `siren battery alarm pump engine boiler heater radiator meter camera lens sensor detector sprinkler extinguisher hose ladder lift crane digger excavator
    bulldozer tractor plough harvester trailer lorry truck van car bus coach tram train locomotive carriage wagon ferry ship boat trawler tanker freighter
    submarine yacht canoe raft lifeboat aircraft plane aeroplane airplane jet helicopter drone glider balloon rocket satellite telescope microscope scanner
    x-ray ventilator incubator defibrillator wheelchair stretcher ambulance fire-engine motorbike motorcycle scooter bicycle bike e-bike moped helmet
    tyre tire wheel brake gearbox exhaust catalyst windscreen seatbelt airbag radio transmitter antenna aerial phone telephone mobile smartphone tablet
    laptop computer server router modem cable wire fibre switch fuse plug socket charger generator transformer turbine panel panels inverter freezer
    refrigerator oven cooker dishwasher washing-machine vacuum drill saw chainsaw hammer axe printer copier scanner cash-machine atm till checkout
    turnstile barrier signal traffic-light light lamp bulb lantern floodlight loudspeaker microphone amplifier projector screen television tv set-top
    console software app algorithm website server database firewall chip sensor robot vending-machine conveyor furnace kiln crusher mixer filter valve tap
    hydrant gauge thermometer barometer rain-gauge lock key padlock shutter bollard buoy anchor mast sail rudder propeller hull deck keel net hook trap
    cage fence turbine equipment machinery machine tool kit gear uniform boots goggles mask respirator vest radio pager tag microchip tracker pacemaker
    implant prosthesis hearing-aid syringe needle pill tablet capsule tram pothole streetlight lamppost bin skip`,
  ],
  [
    N.DOCUMENT,
    `contract licence license permit law act bill treaty report minutes list lease form invoice label sign certificate passport visa id card ticket receipt
    letter email e-mail memo note leaflet brochure flyer poster notice announcement statement declaration petition manifesto programme charter constitution
    statute decree directive regulation ordinance by-law byelaw bylaw code rulebook handbook manual guideline guidance protocol policy prospectus
    accounts ledger register record file dossier archive database transcript affidavit deposition verdict judgment judgement ruling sentence writ summons
    warrant injunction appeal claim complaint application consent will deed title mortgage bond certificate diploma degree reference cv résumé survey
    census poll ballot questionnaire study paper thesis dissertation textbook book chapter page paragraph clause section article footnote appendix annex
    map chart plan blueprint drawing photograph photo picture recording tape footage video film log logbook diary calendar timetable schedule
    budget audit assessment evaluation inspection review inquiry tender bid quote estimate forecast spreadsheet table graph figure statistic data
    newsletter bulletin gazette magazine press-release headline caption subtitle inscription plaque tombstone gravestone signature stamp seal barcode
    prescription chart x-ray scan biopsy result certificate policy small-print terms conditions agreement settlement deal memorandum resolution motion
    amendment whitepaper white-paper green-paper guidance transcript subpoena`,
  ],
  [
    N.MONEY,
    `money cash price rent tax fee fine budget subsidy wage salary pay profit loss debt bill grant loan mortgage deposit interest dividend bonus pension
    allowance benefit compensation settlement reward bounty prize cost expense expenditure spending revenue income turnover surplus deficit reserve fund
    donation contribution premium excess payout rebate refund discount surcharge levy duty tariff toll fare charge rate vat inflation currency euro dollar
    pound penny cent bond share stock equity asset investment savings inheritance estate endowment collateral bailout aid relief overhead maintenance
    invoice commission royalty royalties bribe kickback expenses overdraft credit mark-up markup margin tip gratuity ticket subscription membership
    minimum-wage overtime redundancy severance payroll million billion thousand grand quid`,
  ],
  [
    N.UNIT,
    `percent metre meter kilometre kilometer mile yard foot feet inch centimetre centimeter millimetre acre hectare tonne ton kilo kilogram gram ounce stone litre liter
    gallon pint barrel degree watt kilowatt megawatt gigawatt volt ampere calorie decibel knot hour minute second day week month year decade century
    fortnight season term night storey floor point goal seat vote mark dose page times fold`,
  ],
  [
    N.GOODS,
    `water lead asbestos oil coal copper gas petrol diesel kerosene uranium plutonium lithium cobalt iron steel aluminium aluminum tin zinc gold silver mercury
    arsenic nickel sulphur sulfur carbon nitrogen oxygen hydrogen methane ammonia chlorine fluoride nitrate phosphate pesticide herbicide fungicide glyphosate fertiliser
    fertilizer manure slurry sewage effluent waste rubbish litter plastic packaging paper cardboard glass wood timber brick concrete cement sand gravel
    stone marble granite slate tile clay tar asphalt paint varnish glue rubber leather wool cotton linen silk nylon polyester textile garment clothes shoe jacket
    coat dress shirt trousers jeans hat glove milk butter cheese cream yoghurt egg bread flour dough cake biscuit pasta rice wheat barley oats maize corn soy
    soya potato tomato onion carrot cabbage bean pea lettuce apple pear banana orange lemon grape olive nut sugar honey salt pepper spice chocolate coffee
    tea cocoa juice beer wine whisky whiskey vodka gin rum cider spirits tobacco cigarette cannabis cocaine heroin opium meat beef pork lamb mutton chicken
    turkey bacon ham sausage burger steak fish cod herring salmon tuna mackerel sardine shrimp prawn lobster crab oyster mussel seafood soup salad
    sandwich pizza meal snack ingredient additive preservative antibiotic hormone vitamin vaccine drug medicine insulin painkiller opioid dose serum
    blood plasma organ furniture carpet toy book newspaper ticket souvenir car toothpaste soap shampoo nappy diaper battery fuel electricity heat energy power
    crop harvest grain seed hay straw feed fodder livestock cattle produce product parts supply supplies stock`,
  ],
  [
    N.HAPPENING,
    `withdrawal invasion annexation occupation closure collapse sale purchase takeover merger bankruptcy insolvency default resignation dismissal election
    referendum vote ruling verdict conviction arrest trial hearing inquest inquiry investigation audit inspection raid search accident crash derailment
    collision fire blaze explosion blast flood storm hurricane cyclone tornado earthquake tsunami landslide avalanche drought heatwave frost famine epidemic
    pandemic outbreak war battle siege ceasefire truce treaty revolution coup uprising riot protest demonstration march strike lockout boycott embargo
    blockade sanction deportation expulsion evacuation eviction demolition construction opening launch inauguration coronation abdication wedding
    funeral birth death murder assassination execution massacre genocide bombing shooting stabbing robbery kidnapping rescue search landing takeoff
    flight voyage expedition merger privatisation nationalisation reform introduction abolition repeal ban approval rejection refusal permission
    decision announcement meeting session summit conference consultation negotiation agreement deal contract transfer signing auction tender
    bidding cut increase rise decrease fall drop decline growth recession crisis bailout devaluation redundancy layoff lay-off sacking appointment
    promotion retirement recall leak spill contamination poisoning outage blackout breakdown delay cancellation diversion evacuation repair renovation
    refurbishment restoration extension expansion conversion relocation move installation replacement removal delivery shipment operation surgery
    transplant vaccination test trial experiment discovery invention excavation restoration publication broadcast premiere screening match game
    tournament race festival exhibition concert ceremony parade visit speech interview debate broadcast scandal affair incident cover-up leak swap exchange
    cull harvest catch hunt famine`,
  ],
  [
    N.CRIME,
    `fraud theft bribery bribe corruption embezzlement blackmail extortion murder manslaughter homicide assault rape abuse harassment robbery burglary arson vandalism
    smuggling trafficking poaching perjury forgery counterfeit laundering money-laundering tax-evasion evasion espionage treason terrorism sabotage kidnapping
    stabbing mugging offence offense felony misdemeanour crime violation breach negligence misconduct malpractice conspiracy racketeering hacking phishing scam
    doping match-fixing insider-trading plagiarism perverting contempt trespass nuisance speeding drunk-driving torture genocide war-crime slavery`,
  ],
  [
    N.BODY,
    `knee hand tooth teeth arm back heart nose hair head face eye ear mouth tongue lip finger thumb toe foot leg hip shoulder elbow neck throat chest belly stomach
    lung liver kidney skin bone rib skull brain collarbone ankle wrist heel gum jaw chin cheek forehead spine muscle nerve gut bowel bladder womb fist
    breath tear sweat voice sleep dream smile laugh`,
  ],
  [
    N.HOUSEHOLD,
    `kitchen sofa couch chair table bed bedroom bathroom garden lawn hedge fence shed breakfast lunch dinner supper tea coffee soup plate cup mug glass spoon fork
    knife kettle toaster fridge freezer cupboard drawer shelf curtain blanket pillow sheet towel soap shirt sock shoe slipper coat jumper jacket
    pocket bag handbag suitcase rucksack backpack umbrella wallet purse key phone telly tv remote radio record album photo picture postcard letter candle
    lamp rug carpet wallpaper doorbell doorstep porch driveway dustbin bin broom mop bucket ladder bicycle pram buggy cot nappy toy doll teddy homework
    lunchbox thermos picnic barbecue birthday christmas holiday weekend cake pie biscuit sandwich pyjamas dressing-gown barn attic boiler mortgage
    flat room`,
  ],
  [
    N.FEELING,
    `joy fear anger hope pride love hate hatred grief sorrow sadness happiness despair envy jealousy guilt regret anxiety panic worry stress boredom
    loneliness nostalgia sympathy pity empathy compassion gratitude respect contempt disgust rage fury outrage excitement enthusiasm passion courage
    patience relief surprise shock confidence trust faith dignity comfort pleasure delight mood feeling heartache misery suffering longing`,
  ],
  [
    N.JUDGEMENT,
    `disgrace mess shame joke nonsense madness insanity insult farce lottery circus disaster catastrophe luxury miracle theatre mistake problem solution
    point truth lie rubbish garbage crap bullshit bollocks drivel twaddle hogwash bunk baloney travesty mockery sham charade pantomime stunt gimmick
    rip-off ripoff con swindle racket hypocrisy arrogance greed stupidity ignorance incompetence cowardice laziness cruelty injustice unfairness
    bias propaganda spin scaremongering hysteria paranoia conspiracy fantasy illusion delusion myth fairytale fairy-tale nightmare dream utopia paradise hell
    heaven hero villain idiot fool clown moron liar coward hypocrite snob bully parasite leech vulture shark snake rat pig monster saint angel
    genius legend icon treasure gem jewel masterpiece triumph failure success blessing curse bargain priority necessity excuse pretext alibi nuisance
    eyesore embarrassment tragedy pity wonder marvel waste nerve cheek audacity privilege betrayal crime sin evil virtue wisdom common-sense sense
    reason cause-celebre answer lesson example warning wake-up-call slippery-slope tip iceberg nail coffin last-straw straw threat danger risk
    benefit advantage downside drawback priority vanity ego snobbery elitism populism demagoguery pandering virtue-signalling`,
  ],
  [
    N.IMAGE,
    `elephant horse wolf sheep lamb lion tiger fox hawk dove ostrich donkey mule parrot goose duck swan peacock crow vulture rat mouse snake worm
    bucket bottle boat ship ladder cliff cake pie carrot stick stone needle haystack straw camel mirror mask curtain stage puppet string chess pawn
    king queen castle tower bridge wall door window key lock chain cage trap net hook bait leash whip hammer nail sword shield arrow target
    bullet bomb fuse powder fire flame smoke ash dust mud swamp sand desert oasis ocean wave tide storm cloud rain thunder lightning sun moon star sky
    rainbow shadow light tunnel path crossroads train wheel engine brake steering compass map anchor rudder captain deck titanic band
    song tune choir orchestra drum trumpet bell circus clown magician rabbit hat crystal-ball dice cards poker roulette casino lottery jackpot
    blanket plaster bandage band-aid medicine pill poison cure cancer disease fever blood vein heart soul ghost devil god angel heaven hell purgatory
    coffin grave funeral corpse skeleton closet cupboard emperor clothes sandcastle castle house-of-cards domino snowball avalanche
    melon cherry apple orange pear lemon banana peanut crumb slice crust bread butter gravy milk honey vinegar salt sugar spice soup porridge
    toothache headache thorn rose garden weed seed root branch tree forest jungle zoo barn stable chicken egg nest feather hen cow milk bull`,
  ],
  [
    N.NATURE,
    `river lake sea ocean coast beach island mountain hill valley forest wood tree oak beech pine birch elm ash lime willow poplar spruce hedge meadow field
    marsh wetland moor heath bog peat soil glacier ice snow rain wind storm weather climate sun frost temperature fish bird bee wasp butterfly moth beetle
    insect spider ant worm snail slug frog toad newt snake lizard otter beaver badger fox wolf bear lynx deer elk moose boar hare rabbit squirrel hedgehog
    bat rat mouse mole seal whale dolphin porpoise shark salmon trout eel cod herring sturgeon heron stork swan goose duck gull pigeon sparrow swallow
    swift owl eagle hawk kite buzzard vulture crow raven magpie robin cuckoo nightingale lark cow cattle bull calf sheep lamb goat pig horse donkey
    grass moss lichen fern fungus mushroom algae seaweed reef coral plankton lice louse tick mosquito mink species habitat reserve sanctuary
    hedgerow blossom flower rose tulip bluebell foxglove weed nettle thistle leaf branch root trunk bark seed`,
  ],
  [
    N.ILLNESS,
    `cancer disease virus flu influenza covid measles polio smallpox cholera typhoid malaria tuberculosis asthma diabetes dementia alzheimer stroke
    heart-attack infection sepsis pneumonia bronchitis hepatitis aids hiv autism adhd depression schizophrenia addiction obesity allergy arthritis
    leukaemia leukemia tumour tumor fracture injury wound burn miscarriage stillbirth pregnancy overdose poisoning side-effect symptom fever cough
    silicosis asbestosis mesothelioma birth-defect disability blindness deafness mortality outbreak bacteria parasite plague rabies`,
  ],
  [
    N.TALK,
    `comment commenter commentator thread post poster reply article author editor columnist columnist column headline moderator correspondent
    correspondence letter reader subscriber troll bot discussion debate argument paragraph sentence word question answer opinion view editorial leader
    journalist reporter critic reviewer review paper newspaper link source video meme joke pun typo grammar spelling caps username account profile page
    site website forum internet twitter facebook reddit google app story piece coverage reporting quote quotation gentleman sir madam`,
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
    discipline order chaos change stability status-quo priority`,
  ],
  [
    N.TIME,
    `year month week day hour minute decade century night morning afternoon evening noon midnight spring summer autumn winter season term weekend
    monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december yesterday
    today tomorrow tonight christmas easter ramadan lent holidays`,
  ],
  [
    N.RULE,
    `law rule regulation right duty ban permit permission obligation requirement condition limit cap quota threshold deadline exemption exception
    clause provision article section paragraph standard norm statute code treaty convention charter constitution amendment directive decree
    ordinance bylaw byelaw policy guideline term notice waiver penalty sentence jurisdiction liability warranty guarantee entitlement eligibility
    licence license consent covenant easement copyright patent trademark tenure lease tenancy immunity impunity privilege veto quorum mandate
    curfew speed-limit age-limit minimum maximum`,
  ],
  [
    N.PLACE,
    `town village city hamlet country county region district borough suburb neighbourhood neighborhood street square road lane avenue quarter island
    peninsula valley coast border frontier province state territory colony capital continent hemisphere north south east west europe africa asia america
    continent countryside inland mainland abroad overseas estate ghetto slum parish constituency ward zone area site plot land ground acre field
    postcode corner world planet earth`,
  ],
  [
    N.FIGURE,
    `number amount share average median rate ratio proportion percentage majority minority total sum figure statistic quota rank ranking score margin turnout
    capacity population headcount attendance audience circulation readership membership enrolment output production consumption yield emission temperature
    level height depth width length weight speed distance area volume size age lifespan life-expectancy mortality birthrate unemployment inflation
    gdp debt backlog queue waiting-list waiting-time vacancy shortage surplus gap increase decrease dozen hundred thousand million billion half third quarter
    count tally record maximum minimum limit`,
  ],
  [
    N.LEISURE,
    `song album band concert gig festival film movie series episode season show programme actor novel book play musical opera painting exhibition gallery
    match game goal penalty referee league cup trophy medal team club season transfer fan crowd stadium race tournament championship olympics
    restaurant menu dish recipe chef waiter pub pint beer wine party dance holiday trip tour cruise beach hotel camping hike walk ride swim
    sport football rugby cricket tennis golf hockey basketball baseball boxing cycling swimming skiing chess puzzle crossword quiz garden knitting
    fashion dress style collection catwalk model celebrity award prize oscar soundtrack lyric sequel remake trailer`,
  ],
  [
    N.STAFFING,
    `staff crew personnel workforce shift rota roster post vacancy job position apprenticeship overtime overtime contract hours headcount bed place seat
    desk patrol watch duty cover team volunteer recruit trainee training qualification qualification course certificate security payroll union
    ratio caseload workload turnover sickness absence`,
  ],
  [
    N.WEAPON,
    `gun rifle pistol revolver shotgun machine-gun ammunition bullet shell grenade mine landmine bomb missile rocket torpedo warhead tank howitzer artillery mortar
    drone fighter bomber frigate destroyer submarine corvette carrier warship helicopter knife machete sword bayonet armour armor helmet vest taser tear-gas
    teargas cluster-bomb nuke nuclear-weapon nerve-agent sarin novichok napalm phosphorus explosive detonator arsenal munitions arms weapon`,
  ],
];

/** Plurals that no rule makes. */
export const IRREGULAR_PLURALS =
  'man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|louse lice|wife wives|life lives|knife knives|leaf leaves|loaf loaves|half halves|thief thieves|wolf wolves|shelf shelves|calf calves|fish fish|sheep sheep|deer deer|gentleman gentlemen|lady ladies|policeman policemen|policewoman policewomen|fireman firemen|fisherman fishermen|spokesman spokesmen|chairman chairmen|postman postmen|salesman salesmen|congressman congressmen|congresswoman congresswomen|cameraman cameramen|barman barmen|serviceman servicemen|ex-serviceman ex-servicemen|hero heroes|potato potatoes|tomato tomatoes|crisis crises|bacterium bacteria|analysis analyses|diagnosis diagnoses|thesis theses';
