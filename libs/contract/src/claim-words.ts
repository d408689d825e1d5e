/** Why a sentence counts as a claim, code by code, in words that follow "It". */
export const reasonWords: Readonly<Record<string, string>> = {
  named_entity: 'names a person, place or organisation',
  year: 'gives a year',
  date: 'gives a date',
  quantity: 'gives a figure',
  percent: 'gives a percentage',
  money: 'gives an amount of money',
  quantifier: 'says how many',
  past_event: 'tells something as having happened',
  causal: 'says that one thing caused another',
  comparison: 'compares',
  presupposed: 'takes something for granted that could be looked up',
  negated_universal: 'says that something never happened',
  cleft: 'says who it was',
  relative_clause: 'says in passing what somebody did',
  embedded_in_question: 'states something inside a question',
  embedded_in_opinion: 'states something inside an opinion',
  detector: 'was marked by the detector this site has connected',
};

/** What counts as a source, code by code. */
export const sourceWords: Readonly<Record<string, string>> = {
  src_url_deep: 'a link to a page',
  src_doi: 'a DOI',
  src_isbn: 'an ISBN',
  src_arxiv: 'a paper on arXiv',
  src_legal: 'a law or a case',
  src_footnote: 'a footnote with a source',
  src_named: 'somebody named who says so',
  src_quote_attrib: 'the words of somebody named',
  src_article: 'the article itself',
};

/** What looks like a source and is none, code by code. */
export const weakWords: Readonly<Record<string, string>> = {
  weak_homepage: 'the address of a whole site',
  weak_same_page: 'a link back to this article',
  weak_media: 'a picture',
  weak_shortener: 'a shortened address that hides where it leads',
  weak_search: 'a search',
  weak_host: 'a site that is not counted here',
  vague_attrib: 'somebody without a name',
  mock_attrib: 'a mock attribution',
  scare_quotes: 'words in quotation marks',
  src_footnote_dangling: 'a footnote that leads nowhere',
};

/** In words: why it counts as a claim, and why as sourced or not. */
export function explainClaim(claim: {
  sourced: boolean;
  reasons: readonly string[];
  evidence: readonly object[];
  weak?: readonly string[];
}): { claim: string; source: string } {
  const reasons = claim.reasons.flatMap((code) => reasonWords[code] ?? []).slice(0, 3);
  return {
    claim: reasons.length > 0 ? `It ${listed(reasons)}.` : 'It states something that can be looked up.',
    source: claim.sourced ? sourceSentence(claim.evidence) : missingSentence(claim.weak ?? []),
  };
}

function sourceSentence(evidence: readonly object[]): string {
  const kinds = evidence.map((one) => sourceWords[String((one as { code?: unknown }).code)] ?? 'a source');
  return `It names ${listed([...new Set(kinds)].slice(0, 3))}.`;
}

function missingSentence(weak: readonly string[]): string {
  const near = weak.flatMap((code) => weakWords[code] ?? []);
  if (near.length === 0) return 'Nothing here says where readers can check it.';
  return `Readers cannot check it by ${listed(near.slice(0, 2))}.`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
