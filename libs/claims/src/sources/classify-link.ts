import type { ClaimContext } from '../types.js';

/** Where a link stands: under which article, on a site that does not count which hosts. */
export type LinkPlace = Pick<ClaimContext, 'articleUrl' | 'uncountedHosts'>;

/** What a link is worth as a source. */
export interface LinkVerdict {
  /** `src_url_deep`, or the reason why it is no source. */
  code:
    'src_url_deep' | 'weak_homepage' | 'weak_same_page' | 'weak_media' | 'weak_shortener' | 'weak_search' | 'weak_host';
  host: string;
}

interface Address {
  host: string;
  path: string;
  query: string;
}

const SHORTENERS = new Set(
  'bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly tiny.cc cutt.ly rb.gy shorturl.at lnkd.in t.ly v.gd s.id trib.al dlvr.it adf.ly shorte.st bl.ink'.split(
    ' ',
  ),
);
const ARCHIVES = new Set(
  'archive.ph archive.is archive.today archive.li archive.vn archive.md archive.fo perma.cc ghostarchive.org'.split(
    ' ',
  ),
);
const MEDIA_HOSTS = new Set(
  'giphy.com media.giphy.com tenor.com media.tenor.com imgur.com i.imgur.com gfycat.com imgflip.com i.redd.it'.split(
    ' ',
  ),
);
const SEARCH_HOST =
  /^(?:[a-z]+\.)?(?:google|bing|duckduckgo|yandex|baidu|ecosia|startpage|yahoo|qwant)\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/;
const MEDIA_PATH = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif)$/i;
const INDEX_SEGMENT = /^(?:index\.[a-z]{2,5}|home|default\.aspx?|[a-z]{2}|[a-z]{2}[-_][a-z]{2})$/i;
const TRACKING = /^(?:utm_[a-z]+|fbclid|gclid|ref|ref_src|s|si|igshid|mc_cid|mc_eid|cmpid|src)$/i;
const ADDRESS = /^(?:https?:\/\/)?(?:[^/?#@\s]{1,100}@)?([^/?#:\s]{1,255})(?::\d{1,5})?([^?#]*)(?:\?([^#]*))?/i;
const INNER_ADDRESS = /\/(?:web\/)?\d{4,14}[a-z_]{0,4}\/(https?:\/\/.+)$/i;

function parse(url: string): Address | undefined {
  const match = ADDRESS.exec(url);
  if (!match?.[1]) return undefined;
  return { host: match[1].toLowerCase().replace(/^www\./, ''), path: match[2] ?? '', query: match[3] ?? '' };
}

/** Judges an http(s), www or bare-domain address; undefined where it names no public host. */
export function classifyLink(url: string, place: LinkPlace): LinkVerdict | undefined {
  const address = parse(url);
  if (!address || !isPublicHost(address.host)) return undefined;
  const { host } = address;
  if (place.articleUrl !== undefined && isSamePage(address, place.articleUrl)) return { code: 'weak_same_page', host };
  if (place.uncountedHosts?.some((one) => host === one || host.endsWith(`.${one}`))) return { code: 'weak_host', host };
  if (host === 'web.archive.org' || ARCHIVES.has(host)) return classifyArchived(address, url, place);
  if (SHORTENERS.has(host)) return { code: 'weak_shortener', host };
  if (MEDIA_HOSTS.has(host) || MEDIA_PATH.test(address.path)) return { code: 'weak_media', host };
  if (isSearch(address)) return { code: 'weak_search', host };
  return { code: hasSubstance(address) ? 'src_url_deep' : 'weak_homepage', host };
}

function classifyArchived(address: Address, url: string, place: LinkPlace): LinkVerdict | undefined {
  const inner = INNER_ADDRESS.exec(url)?.[1];
  if (inner !== undefined && !/web\.archive\.org/i.test(inner)) return classifyLink(inner, place);
  return { code: address.path.length > 2 ? 'src_url_deep' : 'weak_homepage', host: address.host };
}

function isPublicHost(host: string): boolean {
  const labels = host.split('.');
  const top = labels[labels.length - 1] ?? '';
  return labels.length >= 2 && labels.every((label) => label.length > 0) && /^(?:xn--[a-z0-9-]+|\p{L}{2,})$/u.test(top);
}

function isSamePage(address: Address, articleUrl: string): boolean {
  const article = parse(articleUrl);
  if (!article) return false;
  const bare = (path: string) => path.replace(/\/$/, '');
  return (
    article.host === address.host &&
    bare(article.path) === bare(address.path) &&
    substance(article.query) === substance(address.query)
  );
}

function isSearch({ host, path, query }: Address): boolean {
  if (host === 'youtube.com' || host === 'm.youtube.com') return path.startsWith('/results');
  if (!SEARCH_HOST.test(host)) return false;
  return path.startsWith('/search') || path.startsWith('/url') || /(?:^|&)(?:q|p|query|text|wd)=/.test(query);
}

// A query of tracking parameters alone addresses nothing.
function substance(query: string): string {
  return query
    .split('&')
    .filter((part) => part.length > 0 && !TRACKING.test(part.split('=')[0] ?? ''))
    .sort()
    .join('&');
}

function hasSubstance({ path, query }: Address): boolean {
  if (substance(query).length > 0) return true;
  return path.split('/').some((segment) => segment.length > 0 && !INDEX_SEGMENT.test(segment));
}
