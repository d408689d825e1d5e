export { claimFinder, claimOfSpan, findClaims } from './find-claims.js';
export type { ClaimFinder } from './find-claims.js';
export type { Model } from './model.js';
export type { Analysis, ClaimContext, Evidence, Feature, FoundClaim, GivenSource, Sentence } from './types.js';
export { languageOf } from './language-of.js';
export { likeness, likenessKeys } from './likeness.js';
