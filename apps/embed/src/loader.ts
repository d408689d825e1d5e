/**
 * The one script a page needs: `<script src="https://…/embed.js" async></script>` and
 * `<div data-parley-post="slug"></div>`. It makes a frame in every such element, keeps it as tall as its thread, and
 * fills `<span data-parley-count="slug">` with numbers, all of them in one request.
 */
interface Options {
  post?: string;
  url?: string;
  site?: string;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  /** A style sheet the settings of the site allow. */
  style?: string;
  title?: string;
}

const script = document.currentScript as HTMLScriptElement | null;
const server = new URL(script?.src ?? location.href).origin;
const frames = new Map<HTMLElement, HTMLIFrameElement>();

const base = (site?: string): string => (site && site !== 'default' ? `/s/${encodeURIComponent(site)}` : '');

function optionsOf({ dataset }: HTMLElement, given: Options): Options {
  const set = { post: dataset['parleyPost'], url: dataset['parleyUrl'], site: dataset['parleySite'] };
  return {
    ...set,
    theme: dataset['parleyTheme'] as Options['theme'],
    lang: dataset['parleyLang'],
    style: dataset['parleyStyle'],
    title: dataset['parleyTitle'],
    ...given,
  } as Options;
}

function addressOf({ post, url, site, theme, lang, style, title }: Options): string {
  const query = new URLSearchParams({ framed: 'yes', from: location.origin });
  if (theme && theme !== 'auto') query.set('theme', theme);
  if (lang) query.set('lang', lang);
  if (style) query.set('style', style);
  if (post) return `${server}${base(site)}/posts/${encodeURIComponent(post)}/thread?${query}`;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  query.set('url', url || canonical || location.href);
  query.set('title', title || document.title);
  return `${server}${base(site)}/thread?${query}`;
}

/** Makes the thread in an element, or changes what it shows. */
function update(element: HTMLElement, given: Options = {}): void {
  let frame = frames.get(element);
  const src = addressOf(optionsOf(element, given));
  if (frame?.src === src) return;
  if (!frame) {
    frame = document.createElement('iframe');
    frame.title = optionsOf(element, given).title ?? 'Comments';
    frame.style.cssText = 'width:100%;min-height:200px;border:0;display:block;color-scheme:normal';
    frames.set(element, frame);
    frame.src = src;
    element.append(frame);
  } else frame.src = src;
}

/** Takes the thread of an element, or all of them, off the page. */
function destroy(element?: HTMLElement): void {
  for (const [owner, frame] of Array.from(frames))
    if (!element || owner === element) {
      frame.remove();
      frames.delete(owner);
    }
}

async function counts(): Promise<void> {
  const bySite = new Map<string, HTMLElement[]>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-parley-count]')) {
    const site = element.dataset['parleySite'] ?? 'default';
    bySite.set(site, [...(bySite.get(site) ?? []), element]);
  }
  for (const [site, elements] of bySite) {
    const names = [...new Set(elements.map(({ dataset }) => dataset['parleyCount'] ?? ''))].slice(0, 100);
    const path = `/api/v1/sites/${encodeURIComponent(site)}/counts?posts=${encodeURIComponent(names.join(','))}`;
    const answer = await fetch(server + path).catch(() => undefined);
    if (!answer?.ok) continue;
    const said = ((await answer.json()) as { counts: Record<string, number> }).counts;
    for (const element of elements) element.textContent = String(said[element.dataset['parleyCount'] ?? ''] ?? 0);
  }
}

/** Finds what is on the page; elements that left it take their frames along. */
function scan(): void {
  for (const owner of Array.from(frames.keys())) if (!owner.isConnected) destroy(owner);
  for (const element of document.querySelectorAll<HTMLElement>('[data-parley-post],[data-parley-url]')) update(element);
  void counts();
}

// only from a frame of ours, and only from our server
addEventListener('message', ({ origin, source, data }: MessageEvent<{ parley?: string; height?: number }>) => {
  if (origin !== server || data?.parley !== 'size' || !(Number(data.height) > 0)) return;
  for (const frame of frames.values())
    if (frame.contentWindow === source) frame.style.height = `${Math.min(Math.ceil(Number(data.height)), 200_000)}px`;
});

Object.assign(globalThis, { Parley: { scan, update, destroy, counts } });
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', scan);
else scan();
