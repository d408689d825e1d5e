import { A } from './modifier-kinds.js';

/** Adverbs, amounts and interjections by what they say. */
export const ADVERBS: readonly (readonly [number, string])[] = [
  [
    A.SURE,
    `certainly surely definitely obviously clearly evidently apparently allegedly supposedly presumably probably possibly perhaps maybe actually really
    truly honestly frankly literally basically simply merely seriously undoubtedly doubtless arguably seemingly reportedly officially technically
    legally strictly theoretically practically essentially likely unlikely admittedly alas amazingly assuredly astonishingly bizarrely bluntly
    candidly coincidentally conceivably confidently confessedly controversially curiously decidedly demonstrably disappointingly doubtfully
    effectively emphatically factually fortunately funnily genuinely hopefully hypothetically incidentally incontestably indeed indisputably
    inevitably ironically luckily manifestly mercifully miraculously mysteriously naturally necessarily needlessly nominally notably oddly ominously
    ostensibly patently personally plainly plausibly potentially predictably purportedly putatively questionably realistically regrettably reputedly
    sadly shockingly sincerely sorely strangely surprisingly suspiciously tellingly thankfully tragically transparently true unarguably
    understandably undeniably undisputedly unexpectedly unfortunately unmistakably unquestionably unsurprisingly verily virtually visibly weirdly
    worryingly certain sure clear-cut evident apparent obvious indisputable undeniable unquestionable unmistakable definite debatable arguable
    ostensible reputed self-evident provable probable improbable conceivable inconceivable undoubted bona-fide`,
  ],
  [
    A.OFTEN,
    `always never often sometimes rarely seldom usually normally generally typically frequently regularly occasionally constantly continually repeatedly
    daily weekly monthly yearly annually once twice thrice again every everywhere anywhere nowhere hardly barely scarcely ever biannually biennially
    bimonthly chronically commonly consistently continuously customarily evermore forever fortnightly habitually incessantly infrequently
    intermittently invariably nightly nonstop non-stop ordinarily overmuch perennially periodically perpetually persistently predominantly primarily
    mainly mostly largely chiefly principally recurrently relentlessly religiously repetitively routinely sporadically successively systematically
    traditionally unfailingly universally uniformly everyday eternal constant continual sporadic occasional habitual usual typical customary unusual
    infrequent incessant unending endless`,
  ],
  [
    A.WHEN,
    `now today yesterday tomorrow tonight already still yet recently lately currently previously formerly originally initially eventually finally soon
    later earlier before afterwards ago since meanwhile then last next nowadays overnight immediately instantly suddenly long anymore any-more
    permanently temporarily indefinitely abruptly afterward anew anytime beforehand belatedly briefly contemporaneously forthwith gradually
    henceforth hereafter hereby heretofore hitherto imminently instantaneously meantime momentarily newly presently prematurely promptly
    provisionally simultaneously someday sometime sooner soonest straightaway straight-away subsequently thenceforth thereafter timely ultimately
    upfront yesteryear firstly secondly thirdly lastly historically contemporary bygone shortly`,
  ],
  [
    A.DEGREE,
    `very too quite rather so extremely incredibly totally completely absolutely utterly entirely fully partly slightly somewhat fairly pretty
    really awfully terribly hugely vastly greatly deeply highly far way much more most less least almost nearly just even only exactly approximately
    roughly about enough abundantly acutely adequately altogether appreciably astronomically bitterly blatantly blindingly broadly colossally
    comparatively comprehensively considerably conspicuously crazily dearly decently deceptively desperately devilishly disproportionately
    distinctly doubly downright dramatically drastically easily eminently enormously equally especially exceedingly exceptionally excessively
    exclusively exorbitantly extensively extraordinarily faintly ferociously finely fiercely flatly forcefully frightfully fundamentally grossly
    halfway handsomely heavily horrendously immeasurably immensely impossibly increasingly indescribably infinitely inordinately insanely
    insufficiently intensely intolerably irredeemably lavishly lightly madly majorly marginally markedly massively materially mightily mildly
    minimally moderately monumentally mortally narrowly needfully negligibly nigh noticeably obscenely observably outrageously outright
    overwhelmingly palpably particularly passably perilously phenomenally pleasantly positively precisely preeminently profoundly progressively
    prohibitively proportionally proportionately purely quantifiably radically ravingly reasonably relatively remarkably respectively ridiculously
    robustly scantily severely shamelessly sharply sickeningly significantly singularly soundly spectacularly staggeringly starkly steadily steeply
    strikingly strongly stunningly stupendously substantially sufficiently superficially supremely surpassingly thoroughly tremendously unacceptably
    unbelievably uncommonly uncomfortably unconditionally undeservedly unduly unequivocally unusually vanishingly vaguely vehemently vigorously
    violently vitally wholeheartedly wholly widely wildly solely specifically except whatsoever`,
  ],
  [
    A.MUCH,
    `many much few several some any all none no every each both half most more less fewer enough plenty lots loads dozens hundreds thousands millions
    billions countless numerous various multiple entire whole total only single first second third last zero copious either innumerable masses
    multitudinous myriad neither nil nought oodles overabundant partial sundry tens untold upwards zillion zillions`,
  ],
  [
    A.MANNER,
    `accidentally accordingly accurately actively aggressively aloud amicably angrily anonymously anxiously artfully artificially attentively
    automatically awkwardly backwards boldly breathlessly brightly briskly bureaucratically calmly carefully casually cautiously charitably
    chaotically cheaply cheerfully cleanly cleverly closely clumsily coherently coldly collectively comfortably competently concisely
    conscientiously consciously constructively conveniently conversely convincingly coolly correctly courageously courteously covertly creatively
    critically crossly crudely deftly defiantly deliberately delicately democratically diligently directly discreetly dishonestly dutifully eagerly
    earnestly economically efficiently effortlessly eloquently emotionally enthusiastically equitably erroneously ethically evasively evenly
    expertly expressly faithfully fearlessly feebly firmly flippantly fluently fondly forcibly formally fortuitously frantically fraudulently freely
    freshly frugally furiously gently gingerly gladly gleefully gloomily glumly gracefully graciously grandly gratefully greedily grimly grudgingly
    guiltily halfheartedly half-heartedly handily haphazardly happily harmlessly harshly hastily heartily heroically hesitantly highhandedly
    honourably horizontally hotly humanely humbly hungrily hurriedly hygienically idly ignorantly illegally illegitimately illicitly immorally
    impartially impatiently impeccably imperfectly implicitly improperly impulsively inaccurately inadequately inadvertently incoherently
    incompetently inconsistently incorrectly incredulously independently indifferently indirectly indiscriminately individually inefficiently
    ineptly informally ingeniously innocently inside-out instinctively intellectually intelligently intently intentionally internally intimately
    intuitively involuntarily irately irrationally irresponsibly jealously jointly jokingly joyfully judiciously justly keenly knowingly lamely
    lawfully leisurely lengthily liberally logically longingly loosely lovingly loyally luxuriously magically manually meaningfully mechanically
    meekly mentally merrily methodically meticulously mindfully mindlessly modestly morally mutually naively namely negatively negligently nervously
    nimbly noisily objectively obediently obliquely obligingly offhand openly optimistically orally organically outwardly painlessly painstakingly
    passionately passively patiently peacefully pensively perfunctorily physically piecemeal pitifully playfully politely politically popularly
    powerfully privately proactively productively professionally profitably properly prudently publicly punctually purposefully quickly quietly
    quizzically randomly rapidly rashly rationally readily reassuringly rebelliously regretfully reliably reluctantly remotely resentfully
    resolutely respectfully responsibly restlessly rhetorically rigidly rigorously romantically rudely ruthlessly safely sarcastically
    satisfactorily savagely scientifically secretively secretly securely selectively selflessly sensibly sensitively separately sheepishly shrewdly
    shyly sideways silently similarly single-handedly singly skilfully slavishly sleepily slickly slowly sluggishly slyly smoothly smugly snugly
    socially softly solemnly spontaneously squarely steadfastly stealthily stiffly stoically straightforwardly strategically strenuously stubbornly
    stylishly subconsciously subjectively subtly successfully sullenly summarily superstitiously surreptitiously swiftly sympathetically tactfully
    tactically tamely tastefully tearfully tenderly tensely tentatively thickly thinly thoughtfully thoughtlessly thriftily tidily tightly
    tirelessly tolerantly truthfully unanimously unashamedly uncertainly unconsciously unconstitutionally unequally unethically unevenly unhappily
    unhurriedly unilaterally unintentionally unknowingly unlawfully unprofessionally unwillingly unwisely unwittingly upside upside-down urgently
    usefully verbally vertically viciously visually vividly vocally voluntarily wantonly warily warmly weakly wearily willingly wishfully wistfully
    wittily worriedly wrongfully zealously nationally internationally locally globally regionally centrally commercially financially medically
    biologically chemically constitutionally culturally digitally electronically electrically environmentally geographically grammatically
    ideologically mathematically militarily musically nutritionally numerically psychologically racially residentially sexually spiritually
    statistically structurally else instead otherwise likewise anyhow anyway regardless nevertheless nonetheless together alone apart`,
  ],
  [
    A.WHERE,
    `outside inside upstairs downstairs indoors outdoors elsewhere ashore aboard overboard aloft ahead alongside along aside beneath underneath
    beside inwards outwards downwards forwards forward eastwards westwards northwards southwards eastward westward northward southward uphill
    downhill upstream downstream downwind upwind nearby hereabouts thereabouts somewhere someplace wherever homewards midway throughout underfoot
    nationwide countrywide statewide citywide aground adrift astray afar hind`,
  ],
  [
    A.REPLY,
    `yes yeah yep yup nah nope ok okay lol lmao haha hahaha hello hi hey goodbye bye ta wow ooh oh ah aha ahem ouch oops ugh meh hmm hm huh eh um er
    erm bravo congrats congratulations amen hallelujah btw imo imho tbh afaik iirc fyi pls plz tho cos etc viz ps ditto touché sic fwiw ffs omg wtf
    smh rofl`,
  ],
];
