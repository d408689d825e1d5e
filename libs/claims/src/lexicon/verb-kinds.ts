/** What a verb tells of. Bits of `Kinds.verb`. */
export const V = {
  /** An amount changes. */
  AMOUNT: 1 << 0,
  /** Something comes into being, is mended or opened. */
  MAKE: 1 << 1,
  /** Something breaks, ends or is done away with. */
  BREAK: 1 << 2,
  /** Money or things change hands. */
  TRADE: 1 << 3,
  /** A law, contract or office provides. */
  PROVIDE: 1 << 4,
  /** Somebody in charge decides. */
  DECIDE: 1 << 5,
  /** Somebody comes into a post, is in it, or leaves it. */
  EMPLOY: 1 << 6,
  /** Somebody is hurt, taken or punished. */
  HARM: 1 << 7,
  SAY: 1 << 8,
  THINK: 1 << 9,
  FEEL: 1 << 10,
  /** What people do at home and with their bodies. */
  PRIVATE: 1 << 11,
  MOVE: 1 << 12,
  /** How things are: own, hold, last, measure. */
  STATE: 1 << 13,
  SENSE: 1 << 14,
  /** It begins, goes on, becomes. */
  HAPPEN: 1 << 15,
  WANT: 1 << 16,
  /** Verbs that say little by themselves. */
  LIGHT: 1 << 17,
  /** Verbs that paint rather than tell. */
  IMAGE: 1 << 18,
  /** Something is found, counted, tested. */
  FIND: 1 << 19,
  /** A body does what it is for. */
  OPERATE: 1 << 20,
  /** Something is hidden, falsified or owned up to. */
  CONCEAL: 1 << 21,
  /** It brings something about, furthers or hinders it. */
  CAUSE: 1 << 22,
  /** How people deal with each other. */
  CONDUCT: 1 << 23,
} as const;

/** Base forms by kind; the inflected ones are made on loading. A verb may stand in several lists. */
export const VERB_KINDS: readonly (readonly [number, string])[] = [
  [
    V.AMOUNT,
    `rise fall increase decrease double triple quadruple halve grow shrink drop decline climb soar surge plummet plunge slump cut slash reduce raise
    lower expand exceed dwindle swell multiply accelerate slow outnumber outstrip overtake outperform lag top peak average total quintuple boost trim inflate
    deflate depreciate appreciate devalue lengthen shorten widen narrow extend thin ramp escalate mount accumulate amass pile tighten loosen ease
    diminish lessen dilute recede subside dip rebound recover skyrocket spike nosedive slide slip stagnate stabilise stabilize level fluctuate vary
    oscillate swing balance offset outgrow overshoot undershoot underperform skim restock replenish deplete exhaust scale gain subtract divide
    accrue minimise minimize maximise maximize optimise weaken strengthen intensify deepen heighten worsen deteriorate improve`,
  ],
  [
    V.MAKE,
    `build construct erect establish found create set-up launch open reopen install invent introduce develop design produce manufacture publish print plant
    dig lay pave repair fix mend restore renovate refurbish rebuild replace convert extend connect electrify dredge drain irrigate assemble forge
    weave brew bake cast mint compose record film stage fabricate mould carve sculpt engrave etch weld solder fasten attach refit retrofit
    insulate rewire plumb glaze lacquer gild decorate furnish equip modernise modernize upgrade overhaul recondition reassemble reconstruct
    regenerate revive resurrect reinstate reintroduce relaunch rebrand redesign rewrite redraft draft edit format compile embed digitise digitize
    automate prototype pioneer devise concoct stitch embroider spin dye distil ferment pickle cure preserve package bundle blend mix knead grind
    refine sow cultivate hatch clone spawn hoist frame unveil inaugurate shape organise organize copy stack moor`,
  ],
  [
    V.BREAK,
    `demolish destroy burn flood collapse close shut break crash leak explode fail abandon scrap abolish cancel dissolve liquidate wreck ruin damage
    pollute poison contaminate sink derail capsize rot rust crumble crack burst topple fell uproot raze gut cull extinguish terminate discontinue
    axe suspend end expire lapse vanish disappear flatten bulldoze spill dump default shred smash vandalise vandalize evaporate erode sever
    disconnect jam clog malfunction overheat tear rip snap splinter fracture rupture puncture dent scratch scrape stain smear tarnish corrode decay
    decompose moulder wither wilt shrivel fade peel flake fray melt disintegrate implode buckle warp bend twist tangle seize stall stick overload
    short-circuit blow misfire overflow gush seep ooze drip obstruct submerge engulf incinerate scorch char ravage devastate wreak decimate
    obliterate annihilate eradicate exterminate wipe erase purge dismantle disband deconstruct unravel undo destabilise destabilize undermine
    sabotage spoil mar deface desecrate ransack plunder pillage chuck discard ditch jettison decommission mothball halt cease pause interrupt
    disrupt paralyse cripple disable deactivate scupper scotch quash annul rescind revoke nullify invalidate fold flounder dispose thaw unlock sag
    creak wobble collide`,
  ],
  [
    V.TRADE,
    `buy sell pay fund lend borrow award donate purchase acquire inherit lease rent hire charge cost earn owe repay refund reimburse subsidise subsidize
    finance sponsor invest tax auction import export supply ship trade swap exchange transfer hand bequeath grant compensate bail bribe pocket collect
    spend save waste squander privatise privatize nationalise nationalize merge bid tender contract order price insure claim withhold deduct
    profit bill levy mortgage pawn underwrite outsource offshore commission give haggle bargain barter undercut overcharge undercharge underpay
    overpay prepay remit economise skimp splurge splash deposit speculate stake wager capitalise capitalize underfund overfund defund bankroll endow
    fundraise crowdfund subscribe unsubscribe sublet lodge ration allot apportion dispense offer bestow present reward remunerate
    indemnify forfeit forgo relinquish sacrifice confiscate impound repossess reclaim recoup retrieve redeem obtain receive hoard stockpile procure
    profiteer scalp tout advertise flip resell swindle diddle subsist renew`,
  ],
  [
    V.PROVIDE,
    `ban forbid require allow permit oblige entitle exempt prohibit outlaw legalise legalize license authorise authorize guarantee regulate mandate compel bind
    protect cover exclude limit restrict cap apply stipulate specify provide govern define recognise recognize qualify count must
    expire enforce waive rule bar ratify abolish criminalise decriminalise entail necessitate preclude debar disqualify prescribe proscribe
    ordain dictate legislate enact codify enshrine incorporate empower delegate vest accord afford attribute accredit certify validate
    safeguard secure shield shelter deregulate standardise standardize harmonise pertain obey comply conform adhere abide
    breach infringe contravene flout violate disobey defy override supersede constrain confine`,
  ],
  [
    V.DECIDE,
    `vote appoint approve refuse order reject decide elect veto adopt pass sign ratify declare announce nominate overrule overturn uphold dismiss
    grant deny postpone delay agree promise pledge commit propose plan schedule amend repeal endorse back oppose block freeze lift impose sanction
    recommend instruct request demand petition apply negotiate shelve earmark allocate designate rename reclassify redraw annex cede surrender withdraw
    abstain resign choose pick select assign convene adjourn prorogue summon convoke co-opt depose oust overthrow impeach unseat deselect reshuffle
    re-elect reelect reappoint rubber-stamp reconsider revisit review revise alter modify adjust adapt tweak reform renege backtrack relent concede
    compromise capitulate yield defer dither hesitate waver ponder mull consult canvass urge accept rebuff spurn shun snub opt resolve adjudicate
    arbitrate mediate pardon reprieve absolve exonerate indict arraign mobilise mobilize deploy dispatch garrison disarm demilitarise secede accede
    affiliate align unite unify reunite reunify devolve centralise decentralise reorganise reorganize restructure rezone redevelop prioritise
    prioritize release begrudge`,
  ],
  [
    V.EMPLOY,
    `hire recruit employ appoint promote demote sack fire dismiss suspend resign retire quit serve work train qualify strike lay-off replace succeed
    chair head lead run manage staff man volunteer join leave represent stand campaign coach command govern rule toil slog moonlight retrain upskill
    graduate enrol enroll matriculate practise specialise specialize headhunt poach interview shortlist redeploy deputise deputize substitute
    supervise oversee mentor invigilate administrate preside spearhead unionise unionize picket furlough discharge enlist conscript demobilise demob
    defect consecrate enthrone abdicate reign audition officiate participate attend rejoin`,
  ],
  [
    V.HARM,
    `kill murder shoot stab attack assault rape abuse injure wound hurt hit beat arrest detain imprison jail convict sentence fine prosecute charge sue deport
    expel evict evacuate bomb shell invade occupy massacre torture execute hang poison infect starve drown suffocate die perish kidnap abduct
    rob steal burgle loot raid smuggle traffic hack blackmail threaten harass bully punish acquit extradite intern exile enslave rescue save
    hospitalise hospitalize vaccinate treat amputate sterilise sterilize diagnose operate bite strand trap run-over harm bruise scald sting
    graze maim disfigure mutilate mangle dismember decapitate behead lynch garrotte throttle smother asphyxiate electrocute impale gore maul molest
    grope fondle stalk heckle jostle shove smack spank lash thrash pummel batter bludgeon bash clobber thump wallop whack headbutt kneecap
    concuss stun daze tase handcuff shackle incarcerate hijack carjack ambush besiege bombard strafe assassinate slay slaughter persecute oppress
    repress subjugate colonise colonize overrun conquer defeat rout capture apprehend nab nick hunt interrogate cross-examine caution remand
    discipline reprimand rebuke blacklist ostracise ostracize boycott bereave displace disinherit disenfranchise discriminate victimise victimize
    marginalise exploit sedate overdose intoxicate irradiate quarantine isolate transplant resuscitate castrate abort miscarry maltreat mistreat
    neglect endanger jeopardise jeopardize imperil menace terrorise terrorize intimidate extort defame humiliate`,
  ],
  [
    V.SAY,
    `say tell ask report claim state announce write speak talk call name answer reply explain argue complain warn mention quote repeat insist deny
    admit confess boast promise swear shout scream whisper mutter moan whine rant preach lecture brag joke comment post tweet blame accuse criticise
    criticize praise thank apologise apologize congratulate greet mock laugh insult describe suggest advise inform notify phone ring text email
    lie pretend exaggerate gossip discuss debate chat respond protest object testify publish broadcast note remark add assert allege contend
    profess purport stress emphasise emphasize underline highlight reiterate restate rephrase paraphrase summarise summarize clarify rectify retract
    recant rebut refute dispute contest question query quiz inquire enquire beg plead implore beseech entreat pray sermonise nag scold chide berate
    lambast slam blast denounce condemn decry deplore lament bemoan grumble gripe whinge bleat fume rage bellow yell shriek squeal squeak croak
    mumble stammer stutter murmur hiss snarl sneer scoff jeer boo taunt tease ridicule deride lampoon satirise impersonate mimic imitate flatter
    compliment commend applaud laud extol exalt salute toast bless curse blaspheme vow reassure predict forecast foretell prophesy foresee theorise
    hypothesise conjecture moot advocate overstate understate downplay misquote misreport misrepresent mislabel misstate distort garble fib perjure
    bluff bullshit waffle ramble blather babble prattle drone witter natter gab converse liaise communicate correspond contact dial skype message dm
    retweet upload dub christen translate recite narrate recount retell depict portray illustrate signal gesture
    imply hint insinuate intimate signify denote connote cite refer allude invoke credit ascribe attest confide divulge blurt snitch alert forewarn
    remind nudge persuade convince cajole coax dissuade pester harangue retort riposte wail utter assure confer`,
  ],
  [
    V.THINK,
    `think know believe suppose guess reckon suspect assume imagine remember forget understand realise realize recognise recognize consider expect hope wonder
    doubt learn decide judge see mean agree disagree trust ignore notice mind care worry dream figure recall confuse mistake overlook deserve
    conceive envisage envision visualise fantasise fantasize daydream contemplate reflect meditate muse dwell obsess fixate deduce infer rationalise
    rationalize justify excuse misinterpret misread misunderstand misjudge miscalculate underestimate overestimate gauge assess evaluate appraise
    cherish esteem regard deem presume presuppose anticipate rely distrust mistrust disbelieve discount disregard heed focus associate equate
    conflate distinguish differentiate discern grasp fathom comprehend twig perceive sense intuit memorise memorize recollect reminisce relive
    unlearn solve perplex baffle bewilder mystify intrigue fascinate interpret concentrate`,
  ],
  [
    V.FEEL,
    `love hate enjoy fear cry laugh smile weep mourn miss admire adore despise dislike like prefer envy resent regret pity respect suffer bore
    annoy irritate disgust shock surprise amaze delight please thrill scare frighten terrify worry upset sadden anger infuriate disappoint embarrass
    charm impress inspire excite relax cheer comfort long grieve sulk shiver tremble blush sigh groan loathe detest abhor abominate scorn disdain
    relish savour savor treasure fancy crave yearn hanker hunger thirst lust ache itch tingle throb shudder quiver quake cringe wince flinch recoil
    squirm writhe fret agonise mope languish despair rejoice celebrate exult gloat revel glory marvel gasp gape boggle commiserate sympathise
    sympathize empathise soothe pacify placate appease hearten embolden uplift elate enthuse motivate galvanise enchant enthral captivate mesmerise
    beguile seduce tempt tantalise titillate amuse entertain tickle bemuse startle astonish astound stagger flabbergast dumbfound appal appall
    horrify sicken nauseate repel outrage incense enrage exasperate frustrate vex irk rile trouble perturb disturb unsettle unnerve panic petrify
    daunt dishearten demoralise demoralize depress dismay distress shatter offend mortify disgrace satisfy glow`,
  ],
  [
    V.PRIVATE,
    `sleep cook eat drink sit wear wash hug walk drive wake dress shower bathe shave brush comb clean sweep dust iron knit sew bake fry boil chop
    taste chew swallow smoke sip pour stir nap snore yawn stretch kneel lie lean hold carry lift pull push throw catch kick jump climb dance sing
    play swim ride cycle run jog hike camp paddle fish pack unpack wait queue shop browse phone ring knock wave nod shake shrug stare glance
    kiss cuddle marry divorce date propose babysit nurse feed stroke mow weed rake water garden read watch listen scroll type scribble breathe
    inhale exhale cough sneeze sniff hiccup burp belch fart piss puke dribble drool sweat blink wink squint frown grin smirk pout giggle chuckle
    snigger hum yodel clap tap stomp tiptoe hobble shuffle stumble skid tumble roll clamber scramble hop skip leap bounce bob crouch squat stoop
    slouch sprawl recline doze snooze oversleep wriggle fidget twitch rub pat pinch poke prod grip clutch grab snatch clasp clench cling pluck slice
    grate mash whisk butter steam reheat defrost marinate garnish gobble munch nibble gulp guzzle slurp swig lick binge overeat dine rinse scrub
    scour mop hoover declutter sort unclutter redecorate darn undress strip unzip unbutton tie untie clip curl straighten moisturise sunbathe doodle
    scrawl jot click swipe binge-watch unplug childmind foster nurture breastfeed wean snuggle prune repot lug haul heave tug yank jerk bump bang
    lob hurl fling toss pelt skate surf dive snorkel wade drift hitchhike backpack saunter amble trudge plod traipse sprint dash loiter linger hover
    mingle socialise socialize flirt snog shag fuck woo elope cohabit remarry reconcile bicker squabble quarrel fill press soak wrestle touch flap
    flicker vibrate beep honk buzz rattle`,
  ],
  [
    V.MOVE,
    `go come leave arrive return run drive fly sail travel walk move enter exit cross pass follow flee escape emigrate immigrate migrate relocate settle
    land dock reach approach head turn climb descend march commute divert reroute bring take send carry deliver transport fetch drag tow bus ferry
    hand step stroll wander rush hurry chase queue advance retreat proceed progress veer swerve lurch hurtle zoom whizz glide circle circulate
    revolve undertake speed steer navigate disembark embark dismount gallop trot canter freewheel roam rove stray disperse scatter throng gather
    congregate converge depart flow budge dislodge shunt cart convey airlift repatriate resettle banish abscond elude sneak creep slink barge
    intrude trespass encroach infiltrate penetrate pierce detour skirt traverse straddle ford visit rotate`,
  ],
  [
    V.STATE,
    `have own contain hold last weigh cost measure belong consist comprise include lack possess total amount equal resemble differ depend exist live stand
    lie remain stay keep host house seat border face date originate stem represent form constitute account number cover span run carry feature
    store use consume generate emit need require employ serve support involve abut adjoin flank surround enclose encircle envelop underlie underpin
    overlie loom dominate outweigh outrank outlive predate postdate coincide overlap correlate conflict contradict clash deviate diverge echo
    surpass excel outclass suffice derive inhabit reside populate roost perch hibernate lurk dangle loll endure outlast prevail abound teem brim
    bristle thrive flourish prosper matter symbolise embody personify exemplify typify characterise characterize retain sustain conserve accommodate
    display bear inhere concern relate fit`,
  ],
  [
    V.SENSE,
    `see hear watch smell taste feel look sound seem appear notice observe spot witness glimpse stare listen view gaze peek peep glare ogle overhear
    eavesdrop`,
  ],
  [
    V.HAPPEN,
    `begin start stop end finish happen occur become turn get stay remain continue go keep change emerge arise result follow precede develop
    break-out resume recur persist survive revert spread reach commence recommence evolve ripen mutate unfold ensue elapse erupt abate wane fizzle
    culminate climax intervene befall await impend relapse transform morph transition switch alternate proliferate win lose draw triumph materialise
    materialize crystallise`,
  ],
  [
    V.WANT,
    `want try need seem wish hope intend plan aim mean attempt manage fail struggle refuse dare bother prefer tend deserve expect covet seek aspire
    strive endeavour endeavor risk shirk omit consent prepare persevere dedicate devote hasten resist refrain forbear avoid pursue`,
  ],
  [
    V.LIGHT,
    `do make get give take put have go let keep set bring call use help show find perform conduct undergo render`,
  ],
  [
    V.IMAGE,
    `suck milk swallow bleed choke drown drain gut rape murder butcher strangle crucify burn cook fry roast boil grill bury dig kick slap punch stab
    trample crush squeeze bite chew spit vomit stink smell reek dance juggle gamble bet play sing whistle parrot bark howl roar crow sleepwalk crawl
    grovel kneel bow sell-out peddle flog fleece shaft screw hoodwink brainwash sugarcoat gaslight cherry-pick backfire snowball
    trickle evaporate mushroom rot fester simmer smoulder shine sparkle haunt knit weave paint dress wear wrap polish whitewash greenwash paper sweep
    steamroll railroad shoehorn cram wring wallow blunder airbrush sweeten stoke ignite kindle spark inflame sizzle cascade inundate sprinkle corral
    shear flay skewer taint blacken besmirch blot overshadow dwarf whinny bray squawk cluck cackle purr growl whimper yelp yap herald orchestrate
    choreograph shroud uncork unleash unshackle tether lumber yoke chime resonate`,
  ],
  [
    V.FIND,
    `find discover test measure count check prove reveal show detect identify confirm verify calculate estimate record register log survey poll inspect
    audit investigate examine study analyse analyze monitor map trace track excavate diagnose conclude establish determine document list rank rate score
    award compare weigh photograph scan sample ascertain pinpoint locate unearth encounter assay probe scrutinise scrutinize explore delve peruse
    recheck double-check cross-check debunk disprove replicate reproduce corroborate substantiate authenticate compute quantify calibrate tabulate
    classify categorise categorize reconnoitre snoop timestamp transcribe decipher decode decrypt sequence fingerprint breathalyse ultrasound
    dissect search indicate demonstrate`,
  ],
  [
    V.OPERATE,
    `run operate supply deliver treat teach publish produce serve host process patrol police maintain service inspect clean collect recycle generate
    transmit broadcast print distribute transport store heat light feed house employ train educate screen vaccinate insure license audit manage administer
    staff guard protect issue fish farm mine drill log harvest breed milk export import handle cater rehouse heal immunise immunize inoculate
    medicate rehabilitate counsel assist disseminate syndicate televise purify desalinate chlorinate fluoridate grit landfill reuse repurpose refill
    recharge refuel reload restart reboot activate ventilate refrigerate chill pasteurise disinfect sanitise fumigate spray fertilise fertilize
    harrow trawl frack invoice escort chaperone reserve`,
  ],
  [
    V.CONCEAL,
    `hide conceal cover-up falsify forge fake rig fiddle fudge manipulate doctor backdate leak lie mislead deceive cheat defraud embezzle launder evade dodge bribe collude
    conspire plagiarise plagiarize admit confess acknowledge reveal expose uncover disclose withhold redact delete destroy shred suppress censor silence
    ignore cover lobby disguise camouflage obfuscate blur muddle misinform disinform misclassify underreport underdeclare massage tamper meddle
    gerrymander wiretap pose masquerade feign simulate dupe delude betray double-cross backstab skive sidestep circumvent gag muzzle hush stifle
    stash siphon pilfer filch disown disavow repudiate`,
  ],
  [
    V.CAUSE,
    `cause trigger prompt provoke force impel induce elicit evoke engender affect influence impact facilitate encourage stimulate spur catalyse
    incentivise incentivize deter discourage avert forestall pre-empt preempt hinder hamper impede inhibit thwart foil stymie stunt curb curtail
    restrain counteract neutralise neutralize mitigate alleviate relieve soften cushion aggravate exacerbate perpetuate prolong predispose rid
    deprive divest lure entice attract alienate antagonise polarise link implicate prevent enable contribute`,
  ],
  [
    V.CONDUCT,
    `behave misbehave react cope defend confront challenge fight combat vie outdo outwit outsmart outmanoeuvre cooperate co-operate collaborate
    engage meet befriend forgive tolerate embrace invite accompany guide interfere inconvenience misuse control patronise patronize condescend
    belittle disrespect share submit indulge pamper favour favor arrange coordinate compete tackle`,
  ],
];
