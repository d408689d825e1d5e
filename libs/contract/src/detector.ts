import { ListOf, ObjectOf, Share, Text, Whole } from './fields.js';

/** What is sent to a detector: the words to look at. */
export interface DetectorQuestion {
  site: string;
  commentId: string;
  /** The version of the words; an answer to an older one is dropped. */
  version: number;
  body: string;
}

export class DetectedClaim {
  @Whole({ min: 0, max: 10_000, description: 'Where it begins, in UTF-16 code units of the body.' })
  start!: number;

  @Whole({ min: 1, max: 20_000, description: 'Where it ends, exclusive.' })
  end!: number;

  @Share({ description: 'How likely it states a fact worth checking.' })
  score!: number;
}

export class DetectorModel {
  @Text({ min: 1, max: 60, description: 'The name of the model.' })
  name!: string;

  @Text({ min: 1, max: 60, description: 'Its version.' })
  version!: string;
}

/** What a detector answers. */
export class DetectorAnswer {
  @ObjectOf(() => DetectorModel, { description: 'What looked.' })
  model!: DetectorModel;

  @ListOf(() => DetectedClaim, { max: 50, description: 'The claims it found.' })
  claims!: DetectedClaim[];
}
