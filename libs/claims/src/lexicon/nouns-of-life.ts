import { N } from './noun-kinds.js';

/** What happens, what people do and think of it: singular nouns by kind. */
export const NOUNS_OF_LIFE: readonly (readonly [number, string])[] = [
  [
    N.HAPPENING,
    `withdrawal invasion annexation occupation closure collapse sale purchase takeover merger bankruptcy insolvency default resignation dismissal election
    referendum vote ruling verdict conviction arrest trial hearing inquest inquiry investigation audit inspection raid search accident crash derailment
    collision fire blaze explosion blast flood storm hurricane cyclone tornado earthquake tsunami landslide avalanche drought heatwave frost famine epidemic
    pandemic outbreak war battle siege ceasefire truce treaty revolution coup uprising riot protest demonstration march strike lockout boycott embargo
    blockade sanction deportation expulsion evacuation eviction demolition construction opening launch inauguration coronation abdication wedding
    funeral birth death murder assassination execution massacre genocide bombing shooting stabbing robbery kidnapping rescue landing takeoff
    flight voyage expedition privatisation nationalisation reform introduction abolition repeal ban approval rejection refusal permission
    decision announcement meeting session summit conference consultation negotiation agreement deal contract transfer signing auction tender
    bidding cut increase rise decrease fall drop decline growth recession crisis bailout devaluation redundancy layoff lay-off sacking appointment
    promotion retirement recall leak spill contamination poisoning outage blackout breakdown delay cancellation diversion repair renovation
    refurbishment restoration extension expansion conversion relocation move installation replacement removal delivery shipment operation surgery
    transplant vaccination test experiment discovery invention excavation publication broadcast premiere screening match game
    tournament race festival exhibition concert ceremony parade visit speech interview debate scandal affair incident cover-up swap exchange
    cull harvest catch hunt fundraiser christening bonfire event case lockdown emergency clash dispute quarrel brawl scuffle fight fistfight
    punch-up crackdown wildfire inferno mudslide hailstorm gale typhoon blizzard eruption volcano aftershock quake rockfall sinkhole subsidence
    shipwreck capsizing sinking grounding pile-up puncture malfunction glitch bug shutdown stoppage walkout picket go-slow sit-in rally vigil mutiny
    insurrection insurgency incursion ambush airstrike bombardment shelling shootout hijacking hijack surrender armistice liberation conquest
    partition secession unification reunification enlargement accession recount by-election byelection primaries swing defection reshuffle
    succession impeachment filibuster prorogation dissolution adjournment recess enactment ratification implementation rollout roll-out adoption
    transition integration devolution decentralisation deregulation restructuring reorganisation reorganization overhaul shake-up shakeup makeover
    rebranding relaunch revamp upgrade update downgrade renewal regeneration redevelopment development rebuilding reconstruction dig drilling mining
    fracking dredging felling logging clearance slaughter culling sowing planting lambing calving spraying quarantine isolation displacement
    resettlement exodus influx arrival departure return reunion separation divorce marriage engagement betrothal baptism burial cremation reburial
    exhumation autopsy post-mortem diagnosis checkup check-up injection infusion transfusion dialysis chemotherapy radiotherapy treatment therapy
    anaesthesia amputation caesarean hysterectomy abortion birthing ivf fertilisation sterilisation recovery relapse remission suicide attempt
    euthanasia killing beheading lynching hanging flogging stoning offensive retreat deployment mobilisation mobilization conscription
    demobilisation discharge enlistment recruitment hiring induction probation graduation commencement enrollment admission exclusion suspension
    detention imprisonment internment custody remand parole release extradition acquittal arraignment retrial lawsuit litigation arbitration
    mediation plea testimony cross-examination confession caution lockup break-in hold-up heist carjacking hit-and-run rampage looting stampede
    crush overcrowding drowning electrocution near-miss close-shave mishap scare rationing slump boom downturn upturn rebound hyperinflation
    stagflation write-down flotation ipo buyout buy-out acquisition divestment spin-off receivership foreclosure repossession raffle tombola draw
    fete fairs fayre carnival jubilee pageant procession marathon sprint relay regatta finals semi-final semifinal quarter-final playoff replay
    rematch kick-off half-time knockout walkover relegation debut comeback matinee performance rehearsal audition recital unveiling groundbreaking
    handover changeover switchover countdown liftoff splashdown docking orbit spacewalk eclipse equinox solstice thaw rainfall snowfall action
    intervention initiative activity participation involvement cooperation collaboration agm gathering get-together seminar webinar lecture sermon
    presentation contest challenge conflict revolt rebellion resistance persecution pogrom holocaust purge enslavement reopening resumption
    interruption disruption postponement abandonment termination reduction rollback reversal u-turn climbdown concession compromise breakthrough
    setback stalemate deadlock standoff stand-off impasse ultimatum retaliation reprisal hack cyberattack disappearance sighting encounter callout
    check-in check-out pick-up handball offside foul tackle booking own-goal substitution ripple splash noise bang thud creation formation founding
    origin emergence beginning outcome consequence effect impact repercussion aftermath fallout by-product extinction evolution mutation adaptation
    erosion depletion deforestation desertification acidification warming flooding meltdown pollution detour bend blow clap clip drift echo haul hum
    poke skid slip spark lick trouble flow viewing demo download adventure rounding reset tipping adjustment assistance prediction interference
    victory blockage extraction disconnection examination reflection identification allocation observation split restart error touch commendation`,
  ],
  [
    N.CRIME,
    `fraud theft bribery bribe corruption embezzlement blackmail extortion murder manslaughter homicide assault rape abuse harassment robbery burglary arson vandalism
    smuggling trafficking poaching perjury forgery counterfeit laundering money-laundering tax-evasion evasion espionage treason terrorism sabotage kidnapping
    stabbing mugging offence offense felony misdemeanour crime violation breach negligence misconduct malpractice conspiracy racketeering hacking phishing scam
    doping match-fixing insider-trading plagiarism perverting contempt trespass nuisance speeding drunk-driving torture genocide war-crime slavery
    shoplifting pickpocketing trespassing piracy banditry joyriding grooming stalking voyeurism upskirting violence bullying incitement libel
    slander defamation blasphemy heresy sedition desertion atrocity aggression discrimination racism sexism antisemitism islamophobia homophobia
    collusion profiteering catfishing cybercrime prostitution pimping drink-driving fly-tipping littering reoffending offending wrongdoing neglect
    infringement impersonation eavesdropping wiretapping bugging nepotism cronyism graft sleaze vote-rigging gerrymandering cheating queue-jumping
    infanticide femicide patricide regicide strangling strangulation mutilation affray gbh abh brutality thuggery hooliganism tyranny oppression
    repression dishonesty deceit deception plundering plunder pillage revenge hoax spree`,
  ],
  [
    N.LEISURE,
    `song album band concert gig festival film movie series episode season show programme actor novel book play musical opera painting exhibition gallery
    match game goal penalty referee league cup trophy medal team club transfer fan crowd stadium race tournament championship olympics
    restaurant menu dish recipe chef waiter pub pint beer wine party dance holiday trip tour cruise beach hotel camping hike walk ride swim
    sport football rugby cricket tennis golf hockey basketball baseball boxing cycling swimming skiing chess puzzle crossword quiz garden knitting
    fashion dress style collection catwalk model celebrity award prize oscar soundtrack lyric sequel remake trailer poetry romance tapestry
    hat-trick music melody anthem carol hymn chorus ballad rap hip-hop techno jazz blues symphony sonata concerto overture aria duet quartet quintet
    piano violin viola cello bass guitar banjo ukulele harp flute recorder clarinet oboe bassoon saxophone trombone cornet tuba bagpipes accordion
    harmonica harmonium drumkit percussion synthesiser vocal harmony riff solo encore setlist playlist ep lp mixtape remaster soundcheck headliner
    stagecraft drama comedy panto sitcom documentary thriller whodunnit romcom sci-fi saga trilogy blockbuster flick animation anime manga casting
    subplot storyline cliffhanger twist ending finale spoiler prequel rerun box-set boxset binge streaming netflix audiobook ebook kindle bestseller
    waltz tango salsa zumba yoga pilates aerobics gymnastics athletics sprinting javelin discus triathlon decathlon breaststroke backstroke
    freestyle diving rowing sailing canoeing kayaking surfing windsurfing snorkelling scuba angling snowboarding skating curling bobsleigh luge
    mountaineering climbing abseiling hillwalking rambling orienteering caravanning glamping backpacking sightseeing archery dart snooker billiards
    bowling skittles croquet badminton volleyball netball lacrosse softball rounders judo karate taekwondo wrestling dressage showjumping racing
    horseracing motorsport speedway polo tee fairway putt birdie bogey wicket inning scrum touchdown quarterback backhand forehand volley tiebreak
    wimbledon equaliser header dribble substitute fixture derby standings medallist podium rosette mascot chant videogame gaming platformer scrabble
    cluedo draughts backgammon blackjack bingo sudoku trivia karaoke crochet embroidery needlework pottery ceramics woodwork origami calligraphy
    photography birdwatching cooking baking brewing cuisine gastronomy brunch buffet banquet feast barbeque bbq starter tapas fry-up clubbing rave
    hen-do stag-do piss-up bender holidaymaking vacation staycation getaway excursion outing day-trip safari trek journey resort sunbathing
    sightseer cosplay couture vogue supermodel sculpture watercolour fresco mosaic exhibit artwork acrobat juggler ball jersey beatbox whist
    fascinator reel storyboard`,
  ],
  [
    N.FEELING,
    `joy fear anger hope pride love hate hatred grief sorrow sadness happiness despair envy jealousy guilt regret anxiety panic worry stress boredom
    loneliness nostalgia sympathy pity empathy compassion gratitude respect contempt disgust rage fury outrage excitement enthusiasm passion courage
    patience relief surprise shock confidence trust faith dignity comfort pleasure delight mood feeling heartache misery suffering longing ecstasy
    fun ache agony anguish torment distress discomfort unease malaise apprehension dread terror horror fright trepidation frustration irritation
    annoyance exasperation resentment bitterness malice spite vengeance hostility animosity antipathy aversion disdain scorn loathing revulsion
    dismay disappointment disillusion disillusionment remorse repentance humiliation mortification self-pity self-respect self-esteem self-doubt
    insecurity vulnerability tenderness affection fondness friendship intimacy infatuation lust desire craving yearning temptation urge itch
    euphoria elation bliss glee cheer amusement humour laughter merriment contentment satisfaction fulfilment serenity tranquility tranquillity
    calmness wonderment awe curiosity fascination amazement astonishment bewilderment confusion perplexity suspicion mistrust distrust doubt
    scepticism skepticism cynicism apathy indifference weariness lethargy optimism pessimism expectation anticipation determination resolve
    willpower stubbornness ambition eagerness zeal fervour bravery heroism valour boldness daring fearlessness prudence modesty humility shyness
    timidity generosity kindness goodness mercy forgiveness loyalty devotion allegiance faithfulness fidelity patriotism chauvinism sincerity
    honesty decency politeness courtesy rudeness insolence impatience intolerance temper tantrum sulk heartbreak mourning bereavement emotion
    sentiment sensation spirit conscience morale wellbeing well-being jitters burnout strain tension concern preference fancy memory understanding
    impression recognition distraction discretion pathos respite`,
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
    benefit advantage downside drawback vanity ego snobbery elitism populism demagoguery pandering virtue-signalling trooper crook thug
    swindler traitor loser scrounger nazi bigot nutter lunatic maniac bastard git twat wanker sod tosser muppet numpty plonker pillock prat twit
    pedant moaner shambles fiasco debacle blunder gaffe howler clanger cockup bungle botch mishandling mismanagement folly fallacy lunacy idiocy
    imbecility absurdity piffle poppycock balderdash claptrap waffle blather blah bla horseshit bs tosh tripe trash muck filth squalor abomination
    monstrosity carbuncle trainwreck car-crash dog's-dinner omnishambles whitewash coverup witch-hunt stitch-up stitchup fix sellout sell-out
    capitulation cop-out copout flip-flop double-standards humbug lip-service window-dressing tokenism wokery scapegoat lapdog stooge lackey crony
    lickspittle toady sycophant bootlicker yes-man charlatan quack impostor imposter spiv chancer opportunist careerist time-waster timewaster
    layabout slacker skiver freeloader sponger waster weakling wimp crybaby whinger whiner killjoy spoilsport busybody jobsworth do-gooder
    misogynist commie scum vermin savages barbarians brutes bullyboy psychopath sociopath nutcase fruitcake crackpot crank fanatic zealot hothead
    show-off smart-arse know-all know-it-all dimwit halfwit dunce dope simpleton ignoramus imbecile cretin numbskull twerp dickhead arsehole asshole
    shithead bitch hag pettiness pedantry nitpicking whataboutery whataboutism strawman non-sequitur cliché cliche platitude soundbite buzzword
    jargon gobbledegook gibberish mumbo-jumbo hype bluster bravado bombast grandstanding showboating posturing hyperbole exaggeration overreaction
    hysterics fearmongering fear-mongering alarmism smear slur affront treachery disloyalty ingratitude vindictiveness callousness heartlessness
    inhumanity barbarism savagery wickedness depravity decadence vulgarity tackiness mediocrity sloppiness carelessness recklessness
    irresponsibility complacency inertia inaction dithering spinelessness appeasement weakness strength flaw fault shortcoming pitfall snag hitch
    hassle faff fuss bother bore drag slog grind pest menace scourge blight burden ordeal hellhole snakepit exploitation freebie giveaway no-brainer
    anticlimax letdown let-down flop washout dud non-starter nonstarter catch-22 dilemma conundrum paradox contradiction inconsistency irony sarcasm
    satire parody pastiche laughing-stock laughingstock punchline spectacle sight belter corker stunner godsend lifeline lifesaver saviour
    inspiration ace champ doddle cakewalk game-changer gamechanger masterstroke brainwave achievement accomplishment feat merit charm elegance grace
    glamour splendour brilliance excellence perfection greatness magnificence importance significance relevance seriousness triviality absurdist
    magic mystery riddle enigma coincidence fluke doom gloom apocalypse armageddon time-bomb tinderbox hoot scream giggle`,
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
    coffin grave funeral corpse skeleton closet cupboard emperor clothes sandcastle house-of-cards domino snowball avalanche
    melon cherry apple orange pear lemon banana peanut crumb slice crust bread butter gravy milk honey vinegar salt sugar spice soup porridge
    toothache headache thorn rose garden weed seed root branch tree forest jungle zoo barn stable chicken egg nest feather hen cow bull hurdle
    shoestring trapdoor minefield quagmire quicksand cesspool hole scrapheap backburner rollercoaster pendulum tightrope throttle smokescreen
    straitjacket noose guillotine pedestal soapbox dog-whistle fanfare bandwagon juggernaut sledgehammer cudgel dragon unicorn dinosaur mammoth
    panther piranha sloth lemming sheeple albatross phoenix chalice halo haloes wand laxative enema toothpick icing bunfight mincer sieve teabag
    tempest whirlwind floodgates deluge mirage sandpit beachhead lodestar seam patchwork quilt yardstick pinprick splinter shard lifeblood toytown
    neverland wonderland narnia hogwarts cornerstone bedrock linchpin goalposts punchbag`,
  ],
  [
    N.TALK,
    `comment commenter commentator thread post poster reply article author editor columnist column headline moderator correspondent
    correspondence letter reader subscriber troll bot discussion debate argument paragraph sentence word question answer opinion view editorial leader
    journalist reporter critic reviewer review paper newspaper link source video meme joke pun typo grammar spelling caps username account profile page
    site website forum internet twitter facebook reddit google app story piece coverage reporting quote quotation gentleman sir madam alphabet
    conversation language dialect accent vocabulary punctuation comma semicolon apostrophe hyphen syllable vowel consonant verb noun adjective
    pronoun phrase expression idiom proverb quip slogan motto nickname name surname acronym abbreviation wording translation definition meanings
    metaphor analogy comparison anecdote rumour rumor gossip hearsay chat chatter dialogue monologue rant whinge moan grumble mumbling muttering
    shouting swearing compliment praise apology greeting remark response rebuttal retort rejoinder reaction objection suggestion recommendation
    advice hint clue query quibble nitpick caveat disclaimer tangent topic subject theme premise conclusion reasoning rhetoric criticism critique
    accusation allegation insinuation innuendo assertion assurance explanation clarification interpretation explainer fact-check factcheck
    fact-checker infographic op-ed byline journalism news newsfeed tweet retweet emoji smiley vlog blog homepage btl paywall clickbait
    disinformation misinformation censorship trolling flamebait pile-on moderation upvote downvote avatar gif wikipedia whatsapp tiktok youtube
    newsgroup chatroom op commentariat pundit spokes heckler limerick wit satirist spell denial applause voicemail web`,
  ],
];
