import { invalid } from '@parley/contract';

/** More marks on one letter than any script needs make text climb over its neighbours. */
const piledMarks = /\p{M}{31}/u;
const longestBytes = 40_000;

/**
 * Words as they are stored: NFC, with plain line ends.
 * @throws Failure `validation_failed` where they are too large as bytes or pile up marks
 */
export function cleanBody(body: string): string {
  const clean = body.normalize('NFC').replace(/\r\n?/g, '\n');
  if (Buffer.byteLength(clean) > longestBytes)
    throw invalid({
      pointer: '/body',
      message: `must have at most ${longestBytes.toLocaleString('en')} bytes`,
    });
  if (piledMarks.test(clean))
    throw invalid({ pointer: '/body', message: 'must not pile more than 30 marks on one letter' });
  return clean;
}
