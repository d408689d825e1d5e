/** A source as found, before anybody asks which claim it stands for. Offsets are UTF-16, end exclusive. */
export interface FoundSource {
  kind: 'link' | 'attribution' | 'quotation' | 'citation';
  code: string;
  strength: 'strong' | 'medium';
  start: number;
  end: number;
  url?: string;
  host?: string;
  /** Whether it stands for all that was said before it in its sentence. */
  back?: boolean;
  /** Index of the mark by which its clause hangs on the statement before. */
  joinsAt?: number;
}

/** Something that looks like a source and is none. */
export interface WeakSource {
  code: string;
  start: number;
  end: number;
}
