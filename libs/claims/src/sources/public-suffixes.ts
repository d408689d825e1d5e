/**
 * Endings a bare domain ("bbc.co.uk/news/1") must have. Short on purpose: endings that are common words or
 * file names are left out, because readers forget the space after a full stop.
 */
const SUFFIXES = new Set(
  `com org net edu gov mil int info biz eu uk us ca au nz ie de fr es it nl be ch at se no dk fi pl cz sk hu ro bg gr pt ru ua by rs hr si lt
  lv ee tr il in cn jp kr tw hk sg br mx ar cl za ng ke eg news online tv io co me ly fm ai app dev blog wiki press museum scot wales london
  org.uk co.uk gov.uk ac.uk nhs.uk com.au gov.au org.au co.nz co.za com.br co.jp co.in`.split(/\s+/),
);

// English words: a full stop without a space before them is far likelier than a domain without a path.
const NEEDS_PATH = new Set([
  'it',
  'in',
  'is',
  'no',
  'at',
  'be',
  'by',
  'me',
  'us',
  'so',
  'to',
  'as',
  'my',
  'news',
  'online',
  'press',
  'app',
  'blog',
]);

/** Whether a host (as written, not lower-cased) reads as a bare domain. */
export function isBareDomain(host: string, hasPath: boolean): boolean {
  const suffix = host.slice(host.lastIndexOf('.') + 1);
  // with a path behind it, any ending in small letters will do: there are some 1,500 of them
  if (hasPath) return SUFFIXES.has(suffix) || /[a-z0-9-]{3,}\.[a-z]{2,24}$/.test(host);
  return SUFFIXES.has(suffix) && !NEEDS_PATH.has(suffix);
}
