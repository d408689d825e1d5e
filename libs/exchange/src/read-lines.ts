import { ArchiveBroken } from './records.js';

/** Longest line, in characters. */
const longestLine = 64_000_000;

/** A line with its number, from 1. */
export interface Line {
  text: string;
  number: number;
}

/**
 * Lines of a text of any size; empty ones are left out.
 * @throws ArchiveBroken where the pieces break off, or a line does not end
 */
export async function* readLines(pieces: AsyncIterable<string>): AsyncIterable<Line> {
  let number = 0;
  let rest = '';
  try {
    for await (const piece of pieces) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        number++;
        if (text.trim() !== '') yield { text, number };
      }
      if (rest.length > longestLine) throw new ArchiveBroken(`The line does not end within ${longestLine} characters.`);
    }
  } catch (error) {
    if (error instanceof ArchiveBroken) throw new ArchiveBroken(`Line ${number + 1}: ${error.message}`);
    throw error;
  }
  if (rest.trim() !== '') yield { text: rest, number: number + 1 };
}
