import { SaxesParser } from 'saxes';
import { ArchiveBroken, ArchiveRefused } from './records.js';

/** An element that was read to its end: its own text, its attributes, and the elements kept inside it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
  /** The elements around it, the nearest last, as far as they have been read. */
  around: XmlElement[];
  /** Its place among the elements of this name. */
  ordinal: number;
}

export interface XmlShape {
  /** The name of the outermost element. */
  root: string;
  /** What the file should have been, for whoever gave another one. */
  expected: string;
  /** Elements that are handed out when they end, and forgotten. */
  taken: ReadonlySet<string>;
  /** Elements that are kept inside those, with their text, also where the name is taken elsewhere; the rest passes by. */
  kept: ReadonlySet<string>;
}

/** Deeper than any export goes. */
const deepest = 64;
/** Longest text of an element that is kept, in characters; far beyond any comment. */
const longestText = 1_000_000;
/** Characters without any markup between them. */
const longestRun = 32_000_000;

/** What HTML calls characters that XML has no name for; exports use them now and then. */
const alsoKnown = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
};

/**
 * Reads elements out of XML of any size, piece by piece. Entities a document declares for itself are not expanded: such
 * a document is refused, so that it cannot swell.
 * @throws ArchiveRefused where it is another document; ArchiveBroken where it cannot be read on, with the line
 */
export async function* readXml(pieces: AsyncIterable<string>, shape: XmlShape): AsyncIterable<XmlElement> {
  const reader = new XmlReader(shape);
  for await (const piece of withLines(pieces, reader)) {
    reader.read(piece);
    yield* reader.take();
    reader.check();
  }
  reader.end();
  yield* reader.take();
  reader.check();
}

/** Says how far the reading had come where the pieces themselves break off. */
async function* withLines(pieces: AsyncIterable<string>, reader: { readonly line: number }): AsyncIterable<string> {
  try {
    yield* pieces;
  } catch (error) {
    if (error instanceof ArchiveBroken) throw new ArchiveBroken(`Line ${reader.line}: ${error.message}`);
    throw error;
  }
}

class XmlReader {
  private readonly parser = new SaxesParser();
  private readonly open: XmlElement[] = [];
  private readonly ordinals = new Map<string, number>();
  private done: XmlElement[] = [];
  private fault: Error | undefined;
  /** Where the last markup ended. */
  private lastMarkup = 0;
  private rootSeen = false;

  constructor(private readonly shape: XmlShape) {
    Object.assign(this.parser.ENTITIES, alsoKnown);
    this.parser.on('error', (error) => this.fail(`${error.message.replace(/^\d+:\d+: |\.$/g, '')}.`));
    this.parser.on('doctype', (text) => {
      if (text.includes('<!ENTITY')) this.fail('The document declares entities of its own, which are not expanded.');
    });
    this.parser.on('opentag', ({ name, attributes }) => this.begin(name, attributes));
    this.parser.on('closetag', () => this.close());
    this.parser.on('text', (text) => this.add(text));
    this.parser.on('cdata', (text) => this.add(text));
    this.parser.on('comment', () => (this.lastMarkup = this.parser.position));
  }

  get line(): number {
    return this.parser.line;
  }

  read(piece: string): void {
    if (this.fault) return;
    this.parser.write(piece);
    if (this.parser.position - this.lastMarkup > longestRun)
      this.fail(`There is no markup for ${longestRun.toLocaleString('en')} characters.`);
  }

  end(): void {
    if (this.fault) return;
    if (!this.rootSeen) return this.refuse('nothing');
    this.parser.close();
  }

  /** Elements that have ended since. */
  take(): XmlElement[] {
    const taken = this.done;
    this.done = [];
    return taken;
  }

  /** Throws what has stopped the reading. */
  check(): void {
    if (this.fault) throw this.fault;
  }

  private fail(message: string): void {
    if (this.rootSeen) this.fault ??= new ArchiveBroken(`Line ${this.parser.line}: ${message}`);
    else this.fault ??= new ArchiveRefused(`This is no ${this.shape.expected}. Line ${this.parser.line}: ${message}`);
  }

  private refuse(found: string): void {
    this.fault ??= new ArchiveRefused(`This is no ${this.shape.expected}: it begins with ${found}.`);
  }

  private begin(name: string, attributes: Record<string, string>): void {
    if (this.fault) return;
    this.lastMarkup = this.parser.position;
    if (!this.rootSeen && name !== this.shape.root) return this.refuse(`<${name}>`);
    this.rootSeen = true;
    if (this.open.length === deepest) return this.fail(`More than ${deepest} elements stand inside one another.`);
    const ordinal = (this.ordinals.get(name) ?? 0) + 1;
    if (this.shape.taken.has(name)) this.ordinals.set(name, ordinal);
    this.open.push({ name, attributes, text: '', children: [], around: [], ordinal });
  }

  private add(text: string): void {
    this.lastMarkup = this.parser.position;
    const element = this.open.at(-1);
    if (element && this.shape.kept.has(element.name) && element.text.length < longestText)
      element.text += text.slice(0, longestText);
  }

  private close(): void {
    this.lastMarkup = this.parser.position;
    const element = this.open.pop();
    if (!element || this.fault) return;
    const { taken, kept } = this.shape;
    const isInside = kept.has(element.name) && this.open.some((one) => taken.has(one.name));
    if (taken.has(element.name) && !isInside) this.done.push({ ...element, around: [...this.open] });
    else if (kept.has(element.name)) this.open.at(-1)?.children.push(element);
  }
}

/** The text of the first element of this name inside another. */
export function textOf(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}

/** An attribute of the first element of this name inside another. */
export function attributeOf(element: XmlElement, name: string, attribute: string): string {
  return element.children.find((child) => child.name === name)?.attributes[attribute] ?? '';
}
