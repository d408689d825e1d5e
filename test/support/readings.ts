import type { Browser, Page } from 'playwright-core';

/**
 * Run in the page. Reads each HTML as a browser does, three times over, in each way pages use it; says what is not
 * allowed in it and where the second reading differs from the first.
 */
const readTwice = `(htmls) => {
  const allowed = ['p','br','em','strong','del','code','pre','blockquote','ul','ol','li','a'];
  const tree = (node) => [...node.childNodes].map((child) => child.nodeType === 3 ? child.data :
    [child.nodeType, child.namespaceURI, child.nodeName, [...child.attributes ?? []].map((a) => a.name + '=' + a.value).sort(), tree(child)]);
  const ways = {
    element: (html) => { const div = document.createElement('div'); div.innerHTML = html; return div; },
    living: (html) => { document.body.innerHTML = html; return document.body; },
    template: (html) => { const one = document.createElement('template'); one.innerHTML = html; return one.content; },
    document: (html) => new DOMParser().parseFromString('<!doctype html><body>' + html, 'text/html').body,
  };
  const textOf = (root) => { const div = document.createElement('div'); div.append(root.cloneNode(true)); return root.innerHTML ?? div.innerHTML; };
  return htmls.map((html) => {
    const faults = [];
    let first;
    for (const [way, read] of Object.entries(ways)) {
      const root = read(html);
      for (const element of root.querySelectorAll('*')) {
        const name = element.localName;
        if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !allowed.includes(name)) faults.push(way + ': <' + name + '>');
        for (const { name: attribute } of element.attributes)
          if (name !== 'a' || !['href', 'rel'].includes(attribute)) faults.push(way + ': ' + name + ' ' + attribute);
        if (name === 'a' && element.hasAttribute('href') && !['http:', 'https:', 'mailto:'].includes(element.protocol))
          faults.push(way + ': ' + element.href);
        if (name === 'a' && element.rel !== 'nofollow ugc noopener noreferrer') faults.push(way + ': rel ' + element.rel);
      }
      const once = JSON.stringify(tree(root));
      const written = textOf(root);
      const again = read(written);
      const twice = JSON.stringify(tree(again));
      const thrice = JSON.stringify(tree(read(textOf(again))));
      if (once.includes('[8,')) faults.push(way + ': a comment');
      if (twice !== once || thrice !== once) faults.push(way + ': ' + once + ' is read again as ' + (twice === once ? thrice : twice));
      if (first !== undefined && once !== first) faults.push(way + ': ' + once + ' elsewhere is ' + first);
      first ??= once;
    }
    return { html, faults, tree: first };
  });
}`;

export interface Reading {
  html: string;
  faults: string[];
  tree: string;
}

/** Two tabs, one with script and one without, which read HTML and write it again. */
export class Readings {
  /** What was asked for or said while HTML was being read. */
  readonly happened: string[] = [];

  private constructor(private readonly tabs: Page[]) {}

  static async open(browser: Browser): Promise<Readings> {
    const contexts = await Promise.all(
      [true, false].map((javaScriptEnabled) => browser.newContext({ javaScriptEnabled })),
    );
    const readings = new Readings(await Promise.all(contexts.map((context) => context.newPage())));
    for (const page of readings.tabs) {
      page.on('dialog', (dialog) => {
        readings.happened.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('request', (request) => readings.happened.push(request.url()));
    }
    return readings;
  }

  /** How each tab reads them, the one with script first. */
  async of(htmls: string[]): Promise<[Reading[], Reading[]]> {
    const question = `(${readTwice})(${JSON.stringify(htmls)})`;
    return (await Promise.all(this.tabs.map((page) => page.evaluate(question)))) as [Reading[], Reading[]];
  }
}
