import { N } from './noun-kinds.js';

/** What can be built, made, written, bought or measured out: singular nouns by kind. */
export const NOUNS_OF_THINGS: readonly (readonly [number, string])[] = [
  [
    N.FACILITY,
    `hospital clinic bridge station road street motorway highway bypass tunnel railway track line platform pier quay jetty harbour harbor port dock airport
    runway terminal library museum theatre theater cinema stadium arena pool bath baths park playground pitch court gym prison jail cell barracks base bunker
    castle palace cathedral church chapel mosque cemetery graveyard crematorium school classroom university college campus dormitory nursery factory plant mill
    mine pit shaft quarry dam reservoir canal lock weir sluice pipe pipeline sewer drain well pump waterworks power-station reactor turbine windmill windfarm
    wind-farm solar-farm grid pylon substation mast tower lighthouse block flats flat house home building estate tenement bungalow cottage barn shed
    warehouse depot garage car-park carpark supermarket shop store mall market stall kiosk pub bar restaurant cafe canteen hotel hostel motel casino bank branch
    post-office office headquarters courthouse town-hall townhall hall centre center shelter refuge camp tent barrack hangar silo landfill tip dump
    incinerator refinery yard shipyard border crossing checkpoint fence wall gate lane path footpath pavement sidewalk kerb curb roundabout
    junction bus-stop toilet lavatory bench fountain statue monument memorial plaque greenhouse allotment field farm orchard vineyard
    stable kennel slaughterhouse abattoir laboratory morgue mortuary ward kitchen studio lift elevator escalator staircase stairs corridor roof
    cellar basement attic balcony facade door window ceiling floor foundation foundations chimney cladding scaffolding dyke dike embankment levee breakwater seawall
    parking carriageway lay-by layby hallway stairwell stair foyer lounge patio terrace veranda conservatory loft vault doorway entrance gateway
    archway arch pillar beam girder rafter rail railing handrail banister siding tramway tramline monorail metro subway overpass underpass flyover
    footbridge viaduct aqueduct forecourt lay-bys ramp slipway marina boatyard dockyard wharf pontoon promenade seafront esplanade boardwalk
    bandstand pavilion clubhouse boathouse farmhouse outhouse sheepfold byre cowshed henhouse paddock racecourse racetrack velodrome skatepark rink
    chairlift fairground funfair arcade spa sauna gymnasium ballroom nightclub disco brothel inn tavern guesthouse bnb hostelry villa mansion
    château manor apartment bedsit penthouse duplex suite en-suite condo condominium maisonette semi high-rise skyscraper annexe outbuilding chalet
    cabin hut shack campsite compound accommodation residence dwelling scrapyard brickworks gasworks steelworks ironworks sawmill cannery hatchery
    workshop workroom storeroom stockroom showroom storehouse granary hopper marquee venue auditorium playhouse multiplex guildhall vicarage rectory
    cloister steeple spire dome minaret gurdwara shrine altar pulpit pew crypt churchyard cenotaph mausoleum tomb plinth courtyard quad arboretum
    aviary enclosure cattery sanatorium outpatients laundry laundrette loo cloakroom restroom washroom urinal cubicle staffroom boardroom
    schoolhouse crèche creche playgroup playroom dungeon gaol gallows airbase airstrip airfield launchpad observatory outpost trench dugout fortress
    fort fortification battlement rampart moat spillway culvert gutter drainage sewerage plumbing pipework cesspit standpipe borehole gantry postbox
    letterbox towpath bridleway verge cul-de-sac alley alleyway passage passageway aisle chicane signpost milestone booth counter infrastructure
    roadworks boundary portal reception storage compartment worktop pathway frontage weighbridge locker rooftop bleachers mailbox`,
  ],
  [
    N.DEVICE,
    `siren battery alarm pump engine boiler heater radiator meter camera lens sensor detector sprinkler extinguisher hose ladder lift crane digger excavator
    bulldozer tractor plough harvester trailer lorry truck van car bus coach tram train locomotive carriage wagon ferry ship boat trawler tanker freighter
    submarine yacht canoe raft lifeboat aircraft plane aeroplane airplane jet helicopter drone glider balloon rocket satellite telescope microscope scanner
    x-ray ventilator incubator defibrillator wheelchair stretcher ambulance fire-engine motorbike motorcycle scooter bicycle bike e-bike moped helmet
    tyre tire wheel brake gearbox exhaust catalyst windscreen seatbelt airbag radio transmitter antenna aerial phone telephone mobile smartphone tablet
    laptop computer server router modem cable wire fibre switch fuse plug socket charger generator transformer turbine panel panels inverter freezer
    refrigerator oven cooker dishwasher washing-machine vacuum drill saw chainsaw hammer axe printer copier cash-machine atm till checkout
    turnstile barrier signal traffic-light light lamp bulb lantern floodlight loudspeaker microphone amplifier projector screen television tv set-top
    console software app algorithm website database firewall chip robot vending-machine conveyor furnace kiln crusher mixer filter valve tap
    hydrant gauge thermometer barometer rain-gauge lock key padlock shutter bollard buoy anchor mast sail rudder propeller hull deck keel net hook trap
    cage fence equipment machinery machine tool kit gear uniform boots goggles mask respirator vest pager tag microchip tracker pacemaker
    implant prosthesis hearing-aid syringe needle pill capsule pothole streetlight lamppost bin skip switchboard pole gondola box clock
    timer stopwatch vehicle minibus taxi cab caravan campervan motorhome pushchair wheelbarrow barrow trolley forklift dumper roller steamroller
    snowplough gritter pickup hatchback saloon suv convertible limousine limo rickshaw tricycle unicycle pushbike skateboard rollerskate sledge
    sleigh ski snowboard surfboard paddleboard kayak dinghy barge narrowboat speedboat cruiser liner hovercraft catamaran galley steamship steamer
    spaceship spacecraft shuttle lander rover probe orbiter airliner airship biplane seaplane parachute axle bumper bonnet boot dashboard handlebar
    pedal saddle clutch gearstick accelerator headlight indicator wiper tailgate sunroof carburettor sat-nav satnav gps dashcam tachograph
    speedometer odometer radar sonar transponder beacon flare torch flashlight headlamp lightbulb lampshade chandelier candlestick circuit fusebox
    transistor diode resistor capacitor electrode magnet coil cog bearing piston cylinder crankshaft rotor blade nozzle hosepipe sprayer plunger
    lever pulley winch hoist jack clamp vice wrench spanner pliers pincers tongs screwdriver bolt hinge bracket rivet staple stapler paperclip
    clipboard folder binder scissors shears secateurs razor shaver hairdryer straighteners toothbrush comb brush paintbrush spade shovel hoe rake
    pitchfork scythe sickle trowel strimmer lawnmower mower pickaxe crowbar chisel sander lathe workbench anvil loom spindle typewriter calculator
    abacus fax telex telegraph tannoy megaphone headset headphones earphones earplug soundbar subwoofer gramophone turntable jukebox walkman ipod
    camcorder webcam cctv tripod binoculars sunglasses microwave grill hob stove fryer blender juicer grinder dryer hoover thermostat woodburner
    fireplace hearth stovepipe aircon conditioner extractor humidifier dehumidifier intercom buzzer gong hooter horn foghorn keypad keyboard keycard
    joystick touchscreen inbox browser chatbot program disc disk cd dvd usb cassette videotape vinyl cartridge toner laser 3d-printer treadmill
    trampoline slide seesaw carousel dodgem dumbbell barbell crutch cane stairlift bedpan catheter cannula splint stethoscope scalpel forceps
    inhaler epipen nebuliser vial ampoule denture brace filling lifejacket lifebuoy harness rope chainlink rigging paddle oar tiller gangway
    gangplank porthole hatch funnel periscope component appliance apparatus gadget gizmo device contraption instrument utensil implement hardware
    electronics wiring pane windowpane glazing awning canopy scaffold crate container pallet cask keg cistern urn trough basin washbasin bathtub
    jacuzzi flush handle knob button lid cork stopper plughole grille grate mesh netting fencing handcuffs cuff smartwatch wristband robotaxi
    autopilot propulsion powerplant photovoltaic electrics motherboard processor bandwidth broadband wifi wi-fi hotspot landline handset sim
    bluetooth pixel motor tarpaulin hearse photocopier limiter rack rod fob catcher dartboard stepladder vent pad slot deckchair bogie trolleybus
    scope telemetry vessel tarp sandbag font pouch coaster bungee jib hood pin`,
  ],
  [
    N.DOCUMENT,
    `contract licence license permit law act bill treaty report minutes list lease form invoice label sign certificate passport visa id card ticket receipt
    letter email e-mail memo note leaflet brochure flyer poster notice announcement statement declaration petition manifesto programme charter constitution
    statute decree directive regulation ordinance by-law byelaw bylaw code rulebook handbook manual guideline guidance protocol policy prospectus
    accounts ledger register record file dossier archive database transcript affidavit deposition verdict judgment judgement ruling sentence writ summons
    warrant injunction appeal claim complaint application consent will deed title mortgage bond diploma degree reference cv résumé survey
    census poll ballot questionnaire study paper thesis dissertation textbook book chapter page paragraph clause section article footnote appendix annex
    map chart plan blueprint drawing photograph photo picture recording tape footage video film log logbook diary calendar timetable schedule
    budget audit assessment evaluation inspection review inquiry tender bid quote estimate forecast spreadsheet table graph figure statistic data
    newsletter bulletin gazette magazine press-release headline caption subtitle inscription plaque tombstone gravestone signature stamp seal barcode
    prescription x-ray scan biopsy result small-print terms conditions agreement settlement deal memorandum resolution motion
    amendment whitepaper white-paper green-paper subpoena sticker badge lanyard logo emblem banner flag placard billboard
    hoarding advert ad advertisement pdf csv xlsx html url dataset paperwork entry listing catalogue catalog directory index glossary dictionary
    thesaurus encyclopaedia encyclopedia atlas almanac yearbook guidebook booklet pamphlet factsheet handout paperback hardback edition copy print
    printout photocopy facsimile duplicate draft script screenplay manuscript scroll essay coursework worksheet workbook notebook notepad jotter
    syllabus curriculum chequebook passbook payslip p45 p60 voucher coupon token railcard travelcard itinerary logsheet timesheet timeline flowchart
    diagram pie-chart histogram sketch illustration portrait cartoon caricature graphic image snapshot selfie screenshot thumbnail microfilm
    microfiche message sms telegram envelope mail post-it memoir autobiography biography obituary eulogy epitaph poem verse sonnet rhyme fiction
    nonfiction tale fable scripture gospel bible koran quran torah psalm creed oath vow codicil probate prenup mot v5c registration docket
    indictment communique communiqué dispatch briefing podcast webpage submission specification spec citation bibliography summary synopsis outline
    overview analysis findings meta-analysis preprint journal erratum correction retraction inventory stocktake scoresheet scorecard instructions
    template checklist shortlist watermark hallmark crest nametag metadata password passkey hashtag handwriting scribble graffiti tattoo mural exam
    doc filing medallion crucifix invitation reminder masterplan description documentation layout misprint initials monograph nomination portfolio
    symbol hologram`,
  ],
  [
    N.MONEY,
    `money cash price rent tax fee fine budget subsidy wage salary pay profit loss debt bill grant loan mortgage deposit interest dividend bonus pension
    allowance benefit compensation settlement reward bounty prize cost expense expenditure spending revenue income turnover surplus deficit reserve fund
    donation contribution premium excess payout rebate refund discount surcharge levy duty tariff toll fare charge rate vat inflation currency euro dollar
    pound penny cent bond share stock equity asset investment savings inheritance estate endowment collateral bailout aid relief overhead maintenance
    invoice commission royalty royalties bribe kickback expenses overdraft credit mark-up markup margin tip gratuity ticket subscription membership
    minimum-wage overtime redundancy severance payroll million billion thousand grand quid cheque coin banknote tenner fiver pence tuppence ha'penny
    farthing shilling guinea franc krone kroner kronor krona forint zloty lira lire rouble ruble rupee dinar peso rand yen yuan won shekel naira
    crore lakh bucks trillion payment prepayment instalment installment repayment overpayment arrears earnings takings proceeds windfall payoff
    remuneration retainer stipend bursary scholarship funding finance fundraising dole welfare rental ransom dowry alimony bail insurance annuity
    gilts derivatives crypto cryptocurrency bitcoin stablecoin debit valuation postage airfare tuition float cashback reimbursement depreciation
    amortisation liquidity liquidation austerity stimulus sponsorship crowdfunding backing outlay outgoings deduction write-off remortgage piecework
    offer fortune payday redress bequest valuables`,
  ],
  [
    N.UNIT,
    `percent metre meter kilometre kilometer mile yard foot feet inch centimetre centimeter millimetre acre hectare tonne ton kilo kilogram gram ounce stone litre liter
    gallon pint barrel degree watt kilowatt megawatt gigawatt volt ampere calorie decibel knot hour minute second day week month year decade century
    fortnight season term night storey floor point goal seat vote mark dose page times fold mph kph kmh km cm mm kg mg ml milligram microgram
    nanogram megalitre hectolitre millilitre teaspoon tablespoon cupful spoonful bucketful truckload lorryload busload pinch fathom furlong lb carat
    hertz megahertz gigahertz megabit gigabit gigabyte megabyte terabyte kilobyte byte lumen lux joule kilojoule kwh mwh gwh twh horsepower
    millisecond nanosecond weeknight fifths fraction percentile decile notch sq ft pct pp ppm ppb`,
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
    crop harvest grain seed hay straw feed fodder livestock cattle produce product parts supply supplies stock swede tube pen food foodstuff alcohol
    liquor booze drink beverage lager ale stout shandy prosecco champagne sherry brandy cocktail liqueur schnapps lemonade cola soda squash smoothie
    milkshake latte cappuccino espresso sweets candy lollipop lolly toffee fudge liquorice marshmallow chewing-gum crisps popcorn cracker cookie
    flapjack muffin scone bun roll loaf bagel baguette croissant doughnut pastry pasty tart tarte tartlet cheesecake sponge gateau trifle jelly
    custard pudding dessert sorbet syrup jam marmalade nutella margarine lard dripping suet mayonnaise ketchup mustard relish chutney pickle sauce
    dressing dip curry kebab falafel sushi noodle spaghetti lasagne dumpling stew casserole roast goulash paella risotto omelette cereal muesli
    granola oat oatmeal rye spelt yeast gluten lentil chickpea tofu quorn soybean rapeseed sesame walnut almond hazelnut cashew pistachio coconut
    avocado mango mangoes pineapple kiwi peach plum apricot nectarine strawberry raspberry blackberry blueberry gooseberry cranberry currant raisin
    sultana fig dates satsuma tangerine grapefruit fruit vegetable veg cucumber courgette aubergine cauliflower broccoli sprout spinach kale leek
    celery beet beetroot radish turnip parsnip pumpkin marrow asparagus artichoke garlic ginger chilli cinnamon cumin turmeric cardamom parsley
    basil mint thyme rosemary sage herb haddock plaice sole halibut anchovy sprat squid octopus scallop whelk caviar shellfish venison veal mince
    gammon salami chorizo pâté offal horsemeat bushmeat poultry roe carcass hide fleece cloth fabric fibreglass velvet satin lace denim corduroy
    tweed canvas yarn cord ribbon zip buttonhole tinsel confetti firework sparkler wax paraffin meths bleach detergent washing-up-liquid
    disinfectant deodorant perfume aftershave lipstick mascara makeup cosmetics moisturiser sunscreen ointment lotion gel tissue wipe tampon condom
    scourer foil tinfoil wrapper carton cans tub sachet packet parcel basket hamper flask consumables disposables merchandise wares commodity
    consignment cargo freight export imports stockpile fag cigar vape e-cigarette nicotine hash amphetamine ketamine methadone morphine codeine
    fentanyl paracetamol ibuprofen aspirin penicillin statin antidepressant tranquiliser sedative anaesthetic placebo jab booster remedy supplement
    tonic steroid cortisone contraceptive chemo chemicals solvent acid alkali ethanol methanol benzene dioxide monoxide ozone radium cadmium
    chromium manganese magnesium sodium potassium calcium chloride cyanide formaldehyde toxin pollutant residue particle particulate soot shale
    lignite coke biomass biofuel biogas petroleum ore mineral limestone chalk gypsum sandstone alabaster bitumen tarmac cobble paving slab plank
    plywood chipboard mdf veneer parquet laminate lino linoleum floorboard skirting plasterboard grout putty sealant foam insulation rubble debris
    scrap metal alloy brass bronze pewter platinum diamond ruby sapphire emerald pearl jewellery jewelry earring necklace bracelet brooch pendant
    cufflink clothing costume suit blouse skirt sweater cardigan hoodie tracksuit leggings tights stocking underwear knickers pants bra corset
    swimsuit bikini wellingtons welly sandal plimsolls clog shoelace overalls gown cloak robe cape veil headscarf turban hijab burka kippah scarf
    scarves mitten beret belt tie collar sleeve hem lining raincoat anorak parka waistcoat blazer tuxedo kilt kimono sari lingerie nightdress onesie
    bedding upholstery lampstand antique ornament trinket figurine gift bouquet wreath crayon biro pencil ink eraser sellotape stationery bead
    jigsaw lego yo-yo luggage baggage briefcase holdall satchel tupperware cutlery crockery wok whisk serviette hanger peg bunting birdseed compost
    mulch turf weedkiller insecticide pellet firewood kindling charcoal spares leftover junk tat flavour sourdough pod beanbag filler cone
    shortbread schnitzel vapour grease glitter fondue pastille platelet bale stripe mat crumpet carnation headstone chipping acetate trouser paste`,
  ],
  [
    N.HOUSEHOLD,
    `kitchen sofa couch chair table bed bedroom bathroom garden lawn hedge fence shed breakfast lunch dinner supper tea coffee soup plate cup mug glass spoon fork
    knife kettle toaster fridge freezer cupboard drawer shelf curtain blanket pillow sheet towel soap shirt sock shoe slipper coat jumper jacket
    pocket bag handbag suitcase rucksack backpack umbrella wallet purse key phone telly tv remote radio record album photo picture postcard letter candle
    lamp rug carpet wallpaper doorbell doorstep porch driveway dustbin bin broom mop bucket ladder bicycle pram buggy cot nappy toy doll teddy homework
    lunchbox thermos picnic barbecue birthday christmas holiday weekend cake pie biscuit sandwich pyjamas dressing-gown barn attic boiler mortgage
    flat room jar apron nightie mattress duvet wardrobe sideboard bookshelf bookcase armchair stool cushion vase teapot teacup saucer bowl pan
    saucepan pot ladle spatula colander corkscrew tray tablecloth napkin doormat jug hammock crib playpen highchair dummy bib potty pantry larder
    hairbrush dustpan duster washing washing-up clothesline housework chore gardening flowerbed windowsill sill mantelpiece shoebox elevenses
    teatime bedtime lunchtime dinnertime mealtime playtime nap honeymoon anniversary sleepover babysitting childcare scrapbook hobby pastime xmas
    halloween santa jumble car-boot hanky handkerchief`,
  ],
  [
    N.WEAPON,
    `gun rifle pistol revolver shotgun machine-gun ammunition bullet shell grenade mine landmine bomb missile rocket torpedo warhead tank howitzer artillery mortar
    drone fighter bomber frigate destroyer submarine corvette carrier warship helicopter knife machete sword bayonet armour armor helmet vest taser tear-gas
    teargas cluster-bomb nuke nuclear-weapon nerve-agent sarin novichok napalm phosphorus explosive detonator arsenal munitions arms weapon cannon
    truncheon handgun firearm kalashnikov ak-47 carbine musket bazooka flamethrower crossbow spear lance dagger dirk sabre rapier cutlass baton
    knuckleduster shrapnel munition ordnance icbm flak tracer trident polaris minuteman a-bomb h-bomb molotov ied semtex dynamite tnt gunpowder
    launcher cannonade gunship warplane eurofighter f-16 f-35 spitfire lancaster u-boat dreadnought battleship gunboat minesweeper apc abrams
    harpoon holster phosgene anthrax ricin polonium tripwire booby-trap`,
  ],
];
