import { M } from './classes.js';

/** Words by what they are about. Our own lists, kept short on purpose: a word earns its place in news comments. */
export const MEANING_WORDS: readonly (readonly [number, string])[] = [
  [
    M.OPINION,
    `good bad great terrible awful horrible nice best worst better worse wonderful stupid dumb idiotic silly ridiculous absurd pathetic
    disgusting disgraceful shameful shame beautiful ugly lovely evil wrong right fair unfair just unjust important crazy insane mad
    sad happy funny hilarious brilliant excellent amazing awesome boring interesting sensible foolish naive clever smart dubious suspicious
    impossible possible unacceptable acceptable outrageous obscene immoral moral ethical rubbish nonsense garbage trash bullshit crap
    joke clown clowns idiot idiots fool fools liar liars moron morons hypocrite hypocrites hypocrisy coward cowards corrupt greedy
    useless pointless worthless hopeless incompetent arrogant ignorant cowardly heroic noble honest dishonest decent love hate like
    dislike prefer enjoy enjoyed appalling dreadful horrific delicious perfect superb poor weak strong obvious obviously clearly sadly
    hopefully frankly honestly unfortunately thankfully key unbelievable incredible laughable embarrassing beautifully reasonable unreasonable
    sick tired fed propaganda fantastic tasty dire scary frightening cruel kind rude polite lazy selfish annoying`,
  ],
  [M.NORM, "should ought must shouldn't mustn't need needs deserve deserves supposed better had-better"],
  [
    M.HEDGE,
    `maybe perhaps probably possibly apparently seemingly presumably supposedly allegedly might may could seems seem seemed appears
    likely unlikely potentially arguably somewhat roughly-speaking suppose guess wonder imho imo iirc afaik`,
  ],
  [
    M.QUANTIFIER,
    `most all every each many few several half majority minority none dozens hundreds thousands millions billions trillions countless
    numerous twice thrice double triple quarter third thirds average total entire whole always nearly almost approximately roughly`,
  ],
  [M.NEGATED_UNIVERSAL, 'nobody never none nothing no-one nowhere noone'],
  [
    M.CAUSAL,
    `because cause causes caused causing due led leads resulted results triggered triggers forced forces therefore
    thanks-to owing consequently hence provoked prompted prevents prevented increases reduces thus responsible`,
  ],
  [
    M.COMPARATIVE,
    'more less fewer higher lower larger smaller bigger greater older younger faster slower cheaper richer poorer longer shorter safer rather worse better earlier later stronger weaker',
  ],
  [
    M.SUPERLATIVE,
    'most least highest lowest largest smallest biggest greatest oldest youngest fastest cheapest richest poorest longest shortest first last only deadliest',
  ],
  [
    M.NUMBER_WORD,
    `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen bn mn`,
  ],
  [
    M.MONEY,
    'dollar dollars euro euros pound pounds quid rouble roubles ruble rubles yen yuan cents pence usd eur gbp chf kroner bucks',
  ],
  [
    M.PERSONAL,
    `wife husband son daughter mum mom dad mother father brother sister uncle aunt grandmother grandfather grandma grandpa granddad
    nan cousin cousins nephew niece friend friends neighbour neighbours neighbor neighbors boss colleague colleagues family kid kids
    girlfriend boyfriend partner dog cat pension salary rent landlord house flat car job doctor dentist commute childhood village street bill bills
    boiler phone garden holiday experience opinion view parents grandparents rent mortgage loan`,
  ],
  [
    M.META,
    `comment comments commenter commenters thread post posts reply replies article articles author editor headline moderator moderators moderation
    typo link links poster troll trolls discussion debate argument paragraph sentence downvote downvotes upvote upvotes op reading
    account website site forum`,
  ],
  [
    M.AGREEMENT,
    `agree agreed disagree thanks thank thx cheers welcome hello hi hey congratulations congrats bravo amen exactly indeed yes yeah yep yup
    nope nah lol lmao haha wow ok okay please sorry well-said absolutely totally definitely`,
  ],
  [
    M.EVENT_NOUN,
    `withdrawal invasion annexation occupation closure collapse sale purchase takeover merger bankruptcy default resignation dismissal sacking
    appointment election re-election defeat victory death deaths murder murders assassination killing killings massacre genocide bombing bombings attack attacks
    strike strikes raid coup revolution uprising overthrow war ceasefire surrender treaty agreement deal ban bans boycott embargo sanctions
    referendum vote ruling verdict conviction arrest arrests trial imprisonment execution deportation expulsion evacuation privatisation
    privatization nationalisation nationalization bailout bail-out cut cuts increase decrease rise fall drop decline crash recession famine flood
    floods earthquake explosion leak spill scandal cover-up coverup fraud theft embezzlement bribery corruption donation donations payment payments
    subsidy subsidies loan reform reforms rejection refusal decision approval abolition introduction launch acquisition departure exit entry accession
    membership secession independence partition reunification dissolution disappearance poisoning shooting riot riots deployment mobilisation
    mobilization retreat advance expansion enlargement reduction doubling admission apology betrayal failure involvement interference intervention
    vaccination lockdown outbreak transfer demolition eviction strike retirement abdication coronation crackdown`,
  ],
  [
    M.FACTIVE,
    `know knows knew known remember remembers forget forgot realise realize realised realized notice noticed aware mention mentioned mentions admit
    note fact facts truth true see understand ignore ignored reality point proof proven recall reminder remind shows overlook overlooked ignoring forgetting problem reason`,
  ],
  [
    M.THINK,
    'think thinks believe believes reckon feel feels agree agreed opinion say argue sure convinced certain bet view thought guess suspect disagree',
  ],
  [
    M.SPECULATE,
    'suspect suspects wager impossible possible likely unlikely hope hoping hopefully wish doubt imagine suppose assume assuming seems seem appears fear worry worried pray expect predict conceivable inconceivable plausible chance chances pretend imagining wonder probable improbable',
  ],
  [M.HEARSAY, 'heard read told saw seen'],
  [M.HYPOTHETICAL, 'if unless suppose supposing imagine hypothetically assuming otherwise'],
  [
    M.MEASURED,
    `people deaths jobs homes houses flats years months weeks days percent per cent seats votes patients workers children pupils tonnes tons
    miles km kilometres kilometers acres hectares troops soldiers civilians migrants refugees companies cases households families women men
    members countries barrels degrees litres vehicles cars planes ships tanks missiles students employees citizens passengers inhabitants
    beds libraries schools hospitals times victims prisoners voters visitors residents staff arrivals complaints accidents incidents`,
  ],
  [
    M.TIME,
    'yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday decade decades century centuries year month week morning spring summer autumn winter',
  ],
];

/** "may", "march" and the like are months only beside a number; these words are names only when written so. */
export const AMBIGUOUS_NAMES =
  'us it may march who turkey jordan un abc ap labour georgia poles polish shell mali chile default';
