/** A source as found, before anybody asks which claim it stands for. Offsets are UTF-16, end exclusive. */
export interface FoundSource {
  kind: 'link' | 'attribution' | 'quotation' | 'citation';
  code: string;
  strength: 'strong' | 'medium';
  start: number;
  end: number;
  url?: string;
  host?: string;
}

/** Something that looks like a source and is none. */
export interface WeakSource {
  code: string;
  start: number;
  end: number;
}
