import { DetectorAnswer, type DetectorQuestion } from '@parley/contract';
import { signMessage } from '@parley/delivery';
import { currentTrace } from '@parley/store';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';

/** A detector beside our own: an HTTP service the operator connects. */
export interface DetectorSettings {
  url: string;
  /** Signs each question, so that the service can tell it from others. */
  secret: string;
  /** How long an answer may take, in milliseconds. */
  timeoutMs: number;
}

/** Whether one is connected. */
export class Detector {
  constructor(readonly settings: DetectorSettings | undefined) {}
}

const largestAnswer = 64 * 1024;

/**
 * Asks the detector about one version of a comment. The question is signed by the Standard Webhooks specification
 * (`webhook-id`, `webhook-timestamp`, `webhook-signature`); redirects are not followed.
 * @throws Error where it does not answer in time, or not as agreed
 */
export async function askDetector(
  { url, secret, timeoutMs }: DetectorSettings,
  question: DetectorQuestion,
): Promise<DetectorAnswer> {
  const body = JSON.stringify(question);
  const id = `${question.commentId}.${question.version}`;
  const trace = currentTrace();
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'content-type': 'application/json',
      ...signMessage([secret], id, body, new Date()),
      ...(trace ? { traceparent: trace } : {}),
    },
    body,
  });
  if (response.status !== 200) throw new Error(`The detector answered ${response.status}.`);
  return readAnswer(await limitedText(response));
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largestAnswer) throw new Error('The answer of the detector is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function readAnswer(text: string): Promise<DetectorAnswer> {
  const answer = plainToInstance(DetectorAnswer, JSON.parse(text) as object);
  const faults = answer instanceof DetectorAnswer ? await validate(answer) : [new Error('not an object')];
  if (faults.length > 0) throw new Error(`The detector did not answer as agreed: ${String(faults[0])}`);
  return answer;
}
