import { N } from './noun-kinds.js';

/** People and the bodies they make up: singular nouns by kind. */
export const NOUNS_OF_PEOPLE: readonly (readonly [number, string])[] = [
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
    directorate municipality borough canton prefecture province commune republic kingdom monarchy palace crown duchy estate
    utility waterworks grid post lottery exchange bourse cartel syndicate lobby thinktank think-tank campaign movement faction caucus coalition opposition
    legislature judiciary executive magistracy prosecution defence bar guild order lodge fraternity youth-club food-bank foodbank works-council
    housing-association building-society landlord freeholder leaseholder employer leadership management owner shareholder investor bidder business
    organisation organization partnership alliance bloc taskforce jury quango enterprise venture monopolist outfit congregation marketplace sector
    infirmary gendarmes interpol newsroom press media tabloid broadsheet channel periodical boutique salon optician launderette bookshop bookmaker
    pawnshop grocery greengrocer fishmonger ironmonger florist newsagent butchery pizzeria takeaway chippy haulier housebuilder jobcentre orphanage
    poorhouse workhouse almshouse consulate delegation establishment hotelier caterer holdings subcommittee faculty dynasty commonwealth empire
    caliphate junta dictatorship superpower hub helpline hotline`,
  ],
  [
    N.OFFICE,
    `minister mayor councillor councilor senator governor president chancellor chairman chairwoman chair treasurer commissioner prosecutor premier
    prime-minister secretary ambassador consul envoy director ceo boss manager head headmaster headmistress headteacher principal dean rector provost
    bishop archbishop pope cardinal vicar priest pastor rabbi imam abbot king queen prince princess duke duchess earl count baron lord lady
    general colonel captain admiral major lieutenant commander sergeant officer constable sheriff chief superintendent inspector warden coroner
    judge magistrate justice registrar clerk deputy spokesman spokeswoman spokesperson leader whip speaker mp lawmaker legislator congressman congresswoman
    delegate representative official bureaucrat administrator trustee regent founder chief-executive executive president-elect candidate nominee incumbent
    predecessor successor aide adviser advisor attorney solicitor-general ombudsman auditor rapporteur arbitrator mediator dictator emperor tsar
    despot tyrant monarch ruler oligarch tycoon billionaire millionaire magnate curator conductor coach trainer umpire referee steward marshal
    master foreman supervisor bursar alderman presenter coordinator co-ordinator organiser organizer politician statesman congressional backbencher
    frontbencher diplomat attaché curate deacon prefect monk nun chaplain cleric clergyman reverend corporal brigadier commodore subaltern caliph
    sultan sheikh emir viceroy kaiser czar majesty lordship highness laird knight dame peer assessor adjudicator arbiter linesman ref taxman bailiff
    usher quartermaster matron landowner mogul entrepreneur industrialist gaffer ringleader patriarch matriarch exec examiner investigator observer
    monitor instructor undersecretary taoiseach bodyguard guardian custodian keeper groundsman whistle-blower captaincy scoutmaster schoolmaster
    churchwarden messenger nuncio challenger pretender heir grandmaster rep`,
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
    cyclist swimmer boxer jockey referee coach agent landlady tenant lodger receptionist secretary typist programmer developer coder fitter
    machinist signalman stationmaster ticket-inspector bouncer undertaker gravedigger sexton verger organist choirmaster warder inmate prisoner convict
    detainee refugee migrant immigrant asylum-seeker pensioner retiree volunteer employee worker labourer laborer colleague staffer hunter poacher smuggler
    fraudster burglar thief robber murderer rapist terrorist spy hacker scammer whistleblower lobbyist influencer blogger vlogger beekeeper winemaker brewer
    champion expert interpreter translator specialist practitioner attendant assistant helper handler installer babysitter childminder nanny
    nursemaid maid housekeeper chambermaid butler servant valet landscaper groom stablehand milkman binman dustman postie dispatcher rider cabbie
    trucker hauler loader stacker packer picker temp locum freelancer handyman tradesman craftsman artisan blacksmith locksmith goldsmith jeweller
    watchmaker cobbler saddler potter weaver glazier plasterer decorator tiler scaffolder rigger steeplejack labouring janitor concierge doorman
    watchman nightwatchman optometrist dermatologist cardiologist oncologist radiologist radiographer anaesthetist obstetrician gynaecologist
    paediatrician urologist orthodontist chiropodist chiropractor osteopath physio counsellor caseworker pathologist allergist haematologist
    physician medic doula orderly nutritionist dietician hygienist beautician stylist barista sommelier confectioner pawnbroker bookie bookseller
    auctioneer valuer adjuster actuary teller realtor recruiter headhunter marketer advertiser copywriter typesetter subeditor proofreader
    editor-in-chief newsreader newscaster host compere comedian comic conjuror wrestler gymnast sprinter jogger skier skater surfer rower climber
    mountaineer diver winger fullback batsman bowler wicketkeeper prop fly-half midfield caddie golfer sportsman sportswoman olympian soloist
    violinist cellist bassoonist harpist trumpeter tenor soprano alto baritone composer songwriter bandleader choreographer playwright dramatist
    screenwriter filmmaker projectionist biographer essayist philosopher theologian mathematician astronomer astronaut cosmonaut botanist zoologist
    ecologist geographer archaeologist anthropologist sociologist linguist criminologist forecaster pollster demographer technologist sysadmin
    webmaster tester marker invigilator don graduate undergraduate postgraduate schoolchild schoolboy schoolgirl freshers leaver novice conscript
    gunner infantryman paratrooper marine squaddie warrior commando sniper mercenary peacekeeper combatant mutineer deserter deckhand bosun coxswain
    ferryman boatman rescuer lifeboatman coastguardsman patroller lumberjack logger farmhand farmworker herdsman dairyman rancher cowboy crofter
    grower planter miller trawlerman angler trapper breeder groomer stuntman hostess escort prostitute pimp gangster hooligan vandal looter arsonist
    shoplifter pickpocket conman forger counterfeiter kidnapper hijacker gunman shooter assassin killer attacker assailant offender reoffender felon
    suspect culprit perpetrator defendant litigant plaintiff complainant appellant witness eyewitness informant informer defector hostage captor
    lifer squatter trespasser beggar tramp addict smoker drinker alcoholic gambler diner eater collector maker winner finalist holder bearer wearer
    owner-occupier occupier occupant purchaser importer exporter stockholder reseller hawker stallholder vendor entrant caller guide scout usherette
    launderer dressmaker milliner telephonist aide-de-camp canvasser participant contestant competitor promoter repairman finder purser
    groundskeeper professionals`,
  ],
  [
    N.GROUP,
    `pensioner voter taxpayer tenant resident inhabitant citizen villager islander local commuter passenger motorist pedestrian cyclist driver farmer
    fisherman worker employee employer miner nurse teacher doctor soldier civilian refugee migrant immigrant foreigner tourist visitor customer consumer
    patient victim survivor pupil student child teenager youngster adult elderly parent family household homeowner landlord leaseholder shareholder
    investor saver borrower debtor creditor client subscriber user viewer listener reader fan supporter member worshipper parishioner believer
    christian muslim jew catholic protestant hindu buddhist sikh atheist minority majority youth population workforce crowd public nation folk people
    men women boy girl baby infant toddler disabled homeless unemployed poor rich wealthy middle-class working-class elite aristocrat peasant serf slave
    settler native indigenous colonist pilgrim prisoner veteran ex-serviceman amputee orphan widow widower bereaved applicant claimant recipient beneficiary
    candidate nominee demonstrator protester protestor striker activist campaigner rebel insurgent terrorist extremist gang mob crew team squad side
    generation class half third quarter rest lot others player artist singer actor volunteer donor owner buyer seller bidder supplier trader group
    tribe clan herd flock swarm pack horde cohort lineup troop newcomer beginner amateur newborn juvenile adolescent teen oldster boomer millennial
    schoolchildren schoolkid grandchildren relative descendant ancestor forebear dependent dependant bride newlywed caregiver traveller traveler
    holidaymaker camper hiker rambler backpacker walker watcher onlooker bystander spectator regulars punter shopper renter cardholder bondholder
    stakeholder school-leaver jobseeker businessman businesswoman capitalist democrat royalist monarchist loyalist unionist separatist federalist
    globalist feminist environmentalist humanist pacifist anarchist leftist lefty right-winger progressive reactionary centrist denier sceptic
    skeptic objector proponent advocate signatory ally enemy foe follower disciple clergy priesthood heathen pagan agnostic mormon methodist baptist
    anglican quaker evangelical shia sunni kurd gypsy englishman irishman scot welshman frenchman dutchman spaniard dane finn turk expat emigrant
    deportee diaspora ethnicity gender humans mankind humanity electorate citizenry peasantry proletariat bourgeoisie underclass nobility gentry
    aristocracy royals infantry cavalry guerrilla jihadist militant rioter yob casualty fatality diabetic asthmatic sufferer mother-to-be triplet
    redhead blonde brunette gamer reenactor conservatives liberals republicans socialists communists nationalists females males individuals
    criminals academics populists fascists racists`,
  ],
  [
    N.PERSON,
    `man woman lady gentleman bloke guy chap lad lass fellow girl boy kid person somebody someone anybody anyone stranger passer-by neighbour neighbor
    visitor guest mister lassie youngster oldie geezer dude mate fella figure celebrity star hero saint genius nobody opponent rival persons loner
    weirdo pervert creep bugger prick berk nerd geek snowflake sissy rascal scoundrel ogre witch wizard ghoul fairy gnome pirate caveman hippy
    hippie hipster toff yuppie chav superhero heroine darling sweetheart cutie mr passerby sender presence companion acquaintance sleeper talker
    joker prankster cynic optimist pessimist realist idealist dreamer grumbler complainer doubter sinner martyr prophet messiah`,
  ],
  [
    N.KIN,
    `wife husband son daughter mum mom mam dad mother father brother sister uncle aunt auntie grandmother grandfather grandma grandpa granddad grandad gran
    granny nan nana cousin nephew niece friend neighbour neighbor colleague family kid girlfriend boyfriend partner fiance fiancee spouse ex toddler baby twin
    stepfather stepmother stepson in-law mother-in-law father-in-law brother-in-law sister-in-law grandson granddaughter grandchild grandparent parent
    godfather godmother godson bestie mate flatmate housemate roommate missus hubby pal buddy dog cat puppy kitten rabbit hamster pony hen chicken
    mummy relation sibling kin stepchild stepdaughter stepbrother stepsister half-brother half-sister nanna nonna granda daddy mommy papa pa ma pop
    bro sis lover ex-wife ex-husband son-in-law daughter-in-law godchild goddaughter eldest bairn au-pair bff chum comrade classmate schoolmate
    teammate workmate playmate pet pup labrador spaniel terrier collie retriever greyhound alsatian chihuahua poodle dachshund beagle bulldog husky
    staffie mutt tomcat goldfish budgie budgerigar canary guinea-pig gerbil tortoise parakeet`,
  ],
  [
    N.STAFFING,
    `staff crew personnel workforce shift rota roster post vacancy job position apprenticeship overtime contract hours headcount bed place seat
    desk patrol watch duty cover team volunteer recruit trainee training qualification course certificate security payroll union
    ratio caseload workload turnover sickness absence placement internship secondment traineeship zero-hours part-timer full-timer fte manpower
    crewing staffing appraisal onboarding paternity maternity sabbatical rostering furlough flexitime homeworking teleworking first-aider standby
    on-call reinforcement backup resource`,
  ],
];
