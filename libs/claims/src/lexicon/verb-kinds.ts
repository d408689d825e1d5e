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
} as const;

/** Base forms by kind; the inflected ones are made on loading. A verb may stand in several lists. */
export const VERB_KINDS: readonly (readonly [number, string])[] = [
  [
    V.AMOUNT,
    `rise fall increase decrease double triple quadruple halve grow shrink drop decline climb soar surge plummet plunge slump cut slash reduce raise
    lower expand exceed dwindle swell multiply accelerate slow outnumber outstrip overtake outperform lag top peak average total quintuple boost trim inflate
    deflate depreciate appreciate devalue lengthen shorten widen narrow extend thin`,
  ],
  [
    V.MAKE,
    `build construct erect establish found create set-up launch open reopen install invent introduce develop design produce manufacture publish print plant
    dig lay pave repair fix mend restore renovate refurbish rebuild replace convert extend connect electrify dredge drain irrigate assemble forge
    weave brew bake cast mint compose record film stage`,
  ],
  [
    V.BREAK,
    `demolish destroy burn flood collapse close shut break crash leak explode fail abandon scrap abolish cancel dissolve liquidate wreck ruin damage
    pollute poison contaminate sink derail capsize rot rust crumble crack burst topple fell uproot raze gut cull extinguish terminate discontinue
    axe suspend end expire lapse vanish disappear flatten bulldoze spill dump default shred smash vandalise vandalize evaporate erode sever
    disconnect jam clog malfunction overheat`,
  ],
  [
    V.TRADE,
    `buy sell pay fund lend borrow award donate purchase acquire inherit lease rent hire charge cost earn owe repay refund reimburse subsidise subsidize
    finance sponsor invest tax auction import export supply ship trade swap exchange transfer hand bequeath grant compensate bail bribe pocket collect
    spend save waste squander privatise privatize nationalise nationalize merge bid tender contract order price insure claim withhold deduct
    profit bill levy mortgage pawn underwrite outsource offshore commission give`,
  ],
  [
    V.PROVIDE,
    `ban forbid require allow permit oblige entitle exempt prohibit outlaw legalise legalize license authorise authorize guarantee regulate mandate compel bind
    protect cover exclude limit restrict cap apply stipulate specify provide govern define recognise recognize protect qualify count must
    expire enforce waive rule bar ratify abolish criminalise decriminalise`,
  ],
  [
    V.DECIDE,
    `vote appoint approve refuse order reject decide elect veto adopt pass sign ratify declare announce nominate overrule overturn uphold dismiss
    grant deny postpone delay agree promise pledge commit propose plan schedule amend repeal endorse back oppose block freeze lift impose sanction
    recommend instruct request demand petition apply negotiate shelve earmark allocate designate rename reclassify redraw annex cede surrender withdraw
    abstain resign choose pick select assign`,
  ],
  [
    V.EMPLOY,
    `hire recruit employ appoint promote demote sack fire dismiss suspend resign retire quit serve work train qualify strike lay-off replace succeed
    chair head lead run manage staff man volunteer join leave represent stand campaign coach command govern rule`,
  ],
  [
    V.HARM,
    `kill murder shoot stab attack assault rape abuse injure wound hurt hit beat arrest detain imprison jail convict sentence fine prosecute charge sue deport
    expel evict evacuate bomb shell invade occupy massacre torture execute hang poison infect starve drown suffocate die perish kidnap abduct
    rob steal burgle loot raid smuggle traffic hack blackmail threaten harass bully punish acquit extradite intern exile enslave rescue save
    injure hospitalise hospitalize vaccinate treat amputate sterilise sterilize diagnose operate bite strand trap run-over`,
  ],
  [
    V.SAY,
    `say tell ask report claim state announce write speak talk call name answer reply explain argue complain warn mention quote repeat insist deny
    admit confess boast promise swear shout scream whisper mutter moan whine rant preach lecture brag joke comment post tweet blame accuse criticise
    criticize praise thank apologise apologize congratulate greet mock laugh insult describe suggest advise inform notify phone ring text email
    lie pretend exaggerate gossip argue discuss debate chat respond protest object testify publish broadcast note remark add`,
  ],
  [
    V.THINK,
    `think know believe suppose guess reckon suspect assume imagine remember forget understand realise realize recognise recognize consider expect hope wonder
    doubt learn decide judge see mean agree disagree trust ignore notice mind care worry dream figure recall confuse mistake overlook deserve`,
  ],
  [
    V.FEEL,
    `love hate enjoy fear cry laugh smile weep mourn miss admire adore despise dislike like prefer envy resent regret pity respect suffer enjoy bore
    annoy irritate disgust shock surprise amaze delight please thrill scare frighten terrify worry upset sadden anger infuriate disappoint embarrass
    charm impress inspire excite relax cheer comfort long grieve sulk shiver tremble blush sigh groan`,
  ],
  [
    V.PRIVATE,
    `sleep cook eat drink sit wear wash hug walk drive wake dress shower bathe shave brush comb clean sweep dust iron knit sew bake fry boil chop
    taste chew swallow smoke sip pour stir nap snore yawn stretch kneel lie lean hold carry lift pull push throw catch kick jump climb dance sing
    play swim ride cycle run jog hike camp paddle fish pack unpack wait queue shop browse phone ring knock wave nod shake shrug stare glance
    kiss cuddle marry divorce date propose babysit nurse feed stroke walk mow weed rake water garden read watch listen scroll type scribble`,
  ],
  [
    V.MOVE,
    `go come leave arrive return run drive fly sail travel walk move enter exit cross pass follow flee escape emigrate immigrate migrate relocate settle
    land dock reach approach head turn climb descend march commute divert reroute bring take send carry deliver transport fetch drag tow bus ferry
    hand step stroll wander rush hurry chase queue`,
  ],
  [
    V.STATE,
    `have own contain hold last weigh cost measure belong consist comprise include lack possess total amount equal resemble differ depend exist live stand
    lie remain stay keep host house seat border face date originate stem represent form constitute account number cover span run carry feature
    store use consume generate emit need require employ serve support`,
  ],
  [
    V.SENSE,
    `see hear watch smell taste feel look sound seem appear notice observe spot witness glimpse stare listen view`,
  ],
  [
    V.HAPPEN,
    `begin start stop end finish happen occur become turn get stay remain continue go keep change emerge arise result follow precede develop
    break-out resume recur persist survive revert spread reach`,
  ],
  [
    V.WANT,
    `want try need seem wish hope intend plan aim mean attempt manage fail struggle refuse dare bother prefer tend deserve expect`,
  ],
  [V.LIGHT, `do make get give take put have go let keep set bring call use help show find`],
  [
    V.IMAGE,
    `suck milk swallow bleed choke drown drain gut rape murder butcher strangle crucify burn cook fry roast boil grill bury dig kick slap punch stab
    trample crush squeeze bite chew spit vomit stink smell reek dance juggle gamble bet play sing whistle parrot bark howl roar crow sleepwalk crawl
    grovel kneel bow sell-out peddle flog milk fleece shaft screw hoodwink brainwash sugarcoat gaslight cherry-pick backfire snowball
    trickle evaporate mushroom rot fester simmer smoulder shine sparkle haunt knit weave paint dress wear wrap polish whitewash greenwash paper sweep`,
  ],
  [
    V.FIND,
    `find discover test measure count check prove reveal show detect identify confirm verify calculate estimate record register log survey poll inspect
    audit investigate examine study analyse analyze monitor map trace track excavate diagnose conclude establish determine document list rank rate score
    award compare weigh photograph scan sample`,
  ],
  [
    V.OPERATE,
    `run operate supply deliver treat teach publish produce serve host process patrol police maintain service inspect clean collect recycle generate
    transmit broadcast print distribute transport store heat light feed house employ train educate screen vaccinate insure license audit manage administer
    staff guard protect issue fish farm mine drill log harvest breed milk export import`,
  ],
  [
    V.CONCEAL,
    `hide conceal cover-up falsify forge fake rig fiddle fudge manipulate doctor backdate leak lie mislead deceive cheat defraud embezzle launder evade dodge bribe collude
    conspire plagiarise plagiarize admit confess acknowledge reveal expose uncover disclose withhold redact delete destroy shred suppress censor silence
    ignore cover lobby`,
  ],
];
