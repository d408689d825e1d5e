/** What the server wrote on the thread about itself. */
export interface Page {
  root: HTMLElement;
  site: string;
  post: string;
  path: string;
  sort: string;
  after: string;
  /** Where a thread of one conversation begins; nothing arrives there by itself. */
  branch: string | undefined;
}

export function pageOf(root: HTMLElement): Page {
  const { site = '', post = '', path = '', sort = 'oldest', after = '', branch } = root.dataset;
  return { root, site, post, path, sort, after, branch };
}

/** The address of a piece of this page, with what the frame was opened with. */
export function address(path: string): string {
  const here = new URLSearchParams(location.search);
  const query = new URLSearchParams();
  if (location.pathname.endsWith('/thread')) query.set('framed', 'yes');
  for (const name of ['framed', 'from', 'lang', 'theme', 'style', 'sort']) {
    const value = here.get(name);
    if (value !== null) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** HTML of our own server as elements. */
export function elementOf(html: string): HTMLElement | undefined {
  const template = document.createElement('template');
  template.innerHTML = html.trim();
  return (template.content.firstElementChild as HTMLElement | null) ?? undefined;
}

export async function fetchPart(path: string): Promise<HTMLElement | undefined> {
  const answer = await fetch(address(path), { headers: { 'x-parley-part': 'yes' } });
  return answer.ok ? elementOf(await answer.text()) : undefined;
}

export const commentOf = (id: string): HTMLElement | null => document.getElementById(`c-${id}`);
