/** Something in (or beside) the text that says where a claim comes from. */
export interface Evidence {
  kind: 'link' | 'attribution' | 'quotation' | 'citation';
  /** The words of the source as they stand in the text; for a source given beside the text, its URL. */
  text: string;
  /** UTF-16 offset of the first code unit; absent for a source given beside the text. */
  start?: number;
  /** UTF-16 offset after the last code unit; absent for a source given beside the text. */
  end?: number;
  url?: string;
  /** The host to show for a link; for an archived page the host of the page that was archived. */
  host?: string;
  /** Which kind of source, for instance `src_url_deep`, `src_doi`, `src_named`. */
  code: string;
  strength: 'strong' | 'medium';
}

/** What one feature added to (or took from) the logit of a sentence. */
export interface Feature {
  name: string;
  /** Contribution to the logit: the model's weight times the feature's value. */
  weight: number;
}

/** A scored sentence or clause. `text.slice(start, end) === sentence.text`. */
export interface Sentence {
  /** UTF-16 offset of the first code unit in the original text. */
  start: number;
  /** UTF-16 offset after the last code unit. */
  end: number;
  text: string;
  /** Calibrated probability, 0 to 1, that this states a fact worth checking. */
  score: number;
  checkworthy: boolean;
  sourced: boolean;
  /** Contributions, largest magnitude first. Their sum plus `bias` is the logit (to 1e-6). */
  features: Feature[];
  bias: number;
}

/** A check-worthy sentence or clause, sourced or not. `text.slice(start, end) === claim.text`. */
export interface FoundClaim {
  start: number;
  end: number;
  text: string;
  /** Calibrated probability, 0 to 1, that this states a fact worth checking. */
  score: number;
  sourced: boolean;
  evidence: Evidence[];
  /** Stable codes of what makes it a claim, largest contribution first, such as `year`, `named_entity`. */
  reasons: string[];
  /** Stable codes of what spoke against it, largest contribution first, such as `opinion`, `hedged`. */
  suppressors: string[];
  /** Stable codes of things near it that look like a source and are none, such as `weak_homepage`. */
  weak: string[];
  /** Contributions, largest magnitude first. */
  features: Feature[];
  /** The claim's content words, numbers, names and negation in a normal form; equal for equal claims. */
  fingerprint: string;
}

/**
 * A source given beside the text. One without `quote` and `span` counts for every claim of the text if its
 * URL is a deep link; with either, only for the claims it overlaps.
 */
export interface GivenSource {
  url: string;
  /** Words of the text that the source stands for. */
  quote?: string;
  /** UTF-16 offsets, end exclusive, of the part of the text that the source stands for. */
  span?: { start: number; end: number };
}

/** What is known about the place the text was written in. Everything is optional. */
export interface ClaimContext {
  sources?: GivenSource[];
  /** The comment being answered: words repeated from it are not this author's claims. */
  parentText?: string;
  /** Address of the article under discussion: a link to it is no source. */
  articleUrl?: string;
  /** Hosts whose pages count as no source, with everything below them; in lower case. */
  uncountedHosts?: readonly string[];
  /** Whether the features of every sentence are listed (the usual), or those of claims alone, which is quicker. */
  explain?: 'all' | 'claims';
}

/** What was found in one text. */
export interface Analysis {
  /** Every scored sentence or clause in the order of the text. */
  sentences: Sentence[];
  /** The check-worthy ones. */
  claims: FoundClaim[];
  model: { name: string; version: string };
}
