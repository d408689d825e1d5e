import { useCallback, useEffect, useState } from 'preact/hooks';
import { Refusal } from '../api/refusal.js';
import { say } from '../words.js';

/** What an address answers, the sentence where it refuses, and a way to ask again. */
export function useAnswer<T>(ask: () => Promise<T>, depends: unknown[]) {
  const [answer, setAnswer] = useState<T | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const again = useCallback(async () => {
    try {
      setAnswer(await ask());
      setFault(undefined);
    } catch (refusal) {
      setFault(faultOf(refusal));
    }
  }, depends);
  useEffect(() => {
    setAnswer(undefined);
    void again();
  }, [again]);
  return { answer, fault, again, setAnswer };
}

/** A refusal in a sentence; what is none goes on as the fault it is. */
export function faultOf(refusal: unknown): string {
  if (!(refusal instanceof Refusal)) throw refusal;
  if (refusal.code === 'no_connection') return say('fault.no_connection');
  return refusal.status >= 500 ? say('fault.broken', { id: refusal.members.instance ?? '' }) : refusal.detail;
}
