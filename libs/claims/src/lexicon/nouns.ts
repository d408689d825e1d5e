import { NOUNS_OF_LIFE } from './nouns-of-life.js';
import { NOUNS_OF_PEOPLE } from './nouns-of-people.js';
import { NOUNS_OF_THINGS } from './nouns-of-things.js';
import { NOUNS_OF_WORLD } from './nouns-of-world.js';

export { N } from './noun-kinds.js';

/** Singular nouns by kind; plurals are made on loading. A word may stand in several lists. */
export const NOUNS: readonly (readonly [number, string])[] = [
  ...NOUNS_OF_PEOPLE,
  ...NOUNS_OF_THINGS,
  ...NOUNS_OF_LIFE,
  ...NOUNS_OF_WORLD,
];

/** Plurals that no rule makes. */
export const IRREGULAR_PLURALS =
  'man men|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|louse lice|wife wives|life lives|knife knives|leaf leaves|loaf loaves|half halves|thief thieves|wolf wolves|shelf shelves|calf calves|fish fish|sheep sheep|deer deer|lady ladies|hero heroes|potato potatoes|tomato tomatoes|crisis crises|bacterium bacteria|analysis analyses|diagnosis diagnoses|thesis theses|midwife midwives|housewife housewives|yes-man yes-men|scarf scarves|goldfish goldfish|son-in-law sons-in-law|daughter-in-law daughters-in-law|criterion criteria|phenomenon phenomena|ox oxen|hoof hooves|quiz quizzes|passer-by passers-by|veto vetoes|embargo embargoes|mosquito mosquitoes|echo echoes|torpedo torpedoes|tornado tornadoes|volcano volcanoes|mango mangoes|cargo cargoes|buffalo buffaloes|domino dominoes|larva larvae|medium media|stimulus stimuli|cactus cacti|fungus fungi|nucleus nuclei|oasis oases|hypothesis hypotheses|synopsis synopses|meta-analysis meta-analyses';
