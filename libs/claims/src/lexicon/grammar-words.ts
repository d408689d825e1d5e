import { G } from './classes.js';

const { FUNCTION: F } = G;

/** Closed-class words with their bits. A contraction is listed with its apostrophe; the bare form is added on loading. */
export const GRAMMAR_WORDS: readonly (readonly [number, string])[] = [
  [F | G.DETERMINER, 'the a an this these those some any every each another both such'],
  [F | G.DETERMINER | G.PRONOUN, 'that all'],
  [F | G.PRONOUN | G.THIRD, 'he she they it'],
  [F | G.PRONOUN, 'there this one who someone somebody everyone everybody anyone'],
  [F | G.THIRD, 'him her them himself herself itself themselves theirs'],
  [F | G.DETERMINER | G.POSSESSIVE | G.THIRD, 'his her their its whose'],
  [F | G.PRONOUN | G.FIRST, "i i'm i've i'd i'll"],
  [F | G.FIRST, 'me mine myself'],
  [F | G.DETERMINER | G.POSSESSIVE | G.FIRST, 'my'],
  [F | G.PRONOUN | G.WE, "we we're we've we'd we'll"],
  [F | G.WE, 'us ours ourselves'],
  [F | G.DETERMINER | G.POSSESSIVE | G.WE, 'our'],
  [F | G.PRONOUN | G.SECOND, "you you're you've you'd you'll u"],
  [F | G.SECOND, 'yours yourself yourselves'],
  [F | G.DETERMINER | G.POSSESSIVE | G.SECOND, 'your ur'],
  [F | G.AUX | G.COPULA | G.PRESENT, "is are am isn't aren't ain't"],
  [F | G.AUX | G.COPULA | G.PAST, "was were wasn't weren't"],
  [F | G.PRONOUN | G.AUX | G.COPULA | G.PRESENT, "it's he's she's they're that's there's who's what's here's where's"],
  [F | G.AUX, 'be been being'],
  [F | G.AUX | G.PRESENT, "has have do does haven't hasn't don't doesn't they've"],
  [F | G.AUX | G.PAST, "had did hadn't didn't"],
  [
    F | G.MODAL,
    "can could may might would should must shall can't cannot couldn't wouldn't shouldn't mustn't they'd he'd she'd",
  ],
  [G.MODAL, 'ought'],
  [F | G.MODAL | G.FUTURE, "will won't gonna they'll he'll she'll it'll"],
  [
    F | G.NEGATION,
    "not no nor n't never none nobody nothing nowhere without isn't aren't wasn't weren't haven't hasn't don't doesn't hadn't didn't can't cannot couldn't wouldn't shouldn't won't ain't",
  ],
  [
    F | G.PREPOSITION,
    'of in to from by with for on at into onto over under about after before since until till during between among against through across within toward towards upon off near behind beyond despite per via amid around above below',
  ],
  [
    F | G.SUBORDINATOR,
    'if unless although though while whereas when whenever because since as after before until once whether',
  ],
  [F | G.CONJUNCTION, 'and but or so yet nor then plus therefore however also thus hence moreover furthermore besides'],
  [F | G.WH, 'who what when where why how which whom whose'],
  [
    F,
    'out up down than too very just only even still again more most less own same other here now well first last ago away back',
  ],
];

/** Function words of other languages that are no English words: enough to tell that a sentence is not English. */
export const FOREIGN_WORDS = `
der die das und ist nicht ein eine einen einem einer mit von auf für den dem des sich auch wird haben hat sind wurde werden dass daß aber oder bei nach zum zur ich wir sie es im vom wie wenn nur noch schon über unter
le la les des du une et est dans pour qui que pas sur avec plus sont été ont mais cette ce ces leur aux ou où par il elle nous vous ils je sans très ne
el los las y es en del se por con para una un su al lo como más pero fue han está son muy ya sin también desde cuando hay año años
il di che è e della dei delle nel nella sono non per gli alla dal anche più questo questa stato ha hanno degli una
o os as da do dos em um uma não com foi ao pelo pela seu sua mais são também ele ela isso
de het een en van niet dat met voor zijn op te aan hij ook maar werd naar bij uit heeft hebben deze wordt nog
och att som är det av den inte till har med ett på var om från men efter skall
og at er ikke til som på af med har det fra blev eller
nie się na jest że do jak przez był była oraz ale są dla tylko które który
ve bir bu için ile olarak da de daha olan gibi çok kadar sonra
ja on ei että oli mutta kun myös ovat hän se joka
a az és hogy nem egy van volt meg csak
și este în nu cu pe care din sunt a fost pentru
je se na da su nije bilo ili kao što za od koji
`;

/** Listed above, but also English: they prove nothing either way. */
export const SHARED_WORDS =
  'a an as at o on is in no do also me so to or he we us die hat war dem van by i was den per do are has am te al son la el le de un e du os ex var fit man van est sur plus sans con on se men fast it or en sin da dal ha lo par ne ou egy meg pe et';
