import fc from 'fast-check';
import { judgeAttempt, mostAttempts, pauseAfter } from './judge-attempt.js';

const answer = (status: number, retryAfter: number | null = null) => ({ status, retryAfter });

describe('an attempt to deliver', () => {
  it.each([200, 201, 204, 299])('has arrived where the answer is %i', (status) => {
    expect(judgeAttempt(1, answer(status), 0.5)).toMatchObject({ status: 'delivered', about: 'nothing' });
  });

  it('is the last one of all where the answer is 410', () => {
    expect(judgeAttempt(1, answer(410), 0.5)).toMatchObject({ status: 'failed', about: 'gone' });
  });

  it.each([429, 502, 503, 504])('leaves the whole address alone after %i', (status) => {
    expect(judgeAttempt(1, answer(status), 0.5)).toMatchObject({ status: 'waiting', about: 'address' });
  });

  it('does so where nobody answers, too', () => {
    const failure = 'There was no answer in time.';
    expect(judgeAttempt(1, { status: null, failure }, 0.5)).toMatchObject({ about: 'address', failure });
  });

  it.each([301, 400, 404, 500])('holds up its own message alone after %i', (status) => {
    expect(judgeAttempt(1, answer(status), 0.5)).toMatchObject({ status: 'waiting', about: 'message' });
  });

  it('waits as long as it is asked to, up to a day', () => {
    expect(judgeAttempt(1, answer(429, 600), 0.5).pause).toBe(600);
    expect(judgeAttempt(1, answer(503, 9_999_999), 0.5).pause).toBe(86_400);
    expect(judgeAttempt(5, answer(503, 1), 0.5).pause).toBe(pauseAfter(5, 0.5));
  });

  it('is given up after the last one', () => {
    expect(judgeAttempt(mostAttempts - 1, answer(500), 0.5).status).toBe('waiting');
    expect(judgeAttempt(mostAttempts, answer(500), 0.5).status).toBe('failed');
  });

  it('waits longer each time, never longer than some fourteen hours, and spreads by a fifth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const pause = pauseAfter(attempts, chance);
        expect(pause).toBeGreaterThanOrEqual(pauseAfter(attempts, 0));
        expect(pause).toBeLessThanOrEqual(pauseAfter(attempts, 1));
        expect(pauseAfter(attempts + 1, 0.5)).toBeGreaterThanOrEqual(pauseAfter(attempts, 0.5));
        expect(pause).toBeLessThanOrEqual(15 * 3600);
      }),
    );
    const total = Array.from({ length: mostAttempts - 1 }, (_, i) => pauseAfter(i + 1, 0.5)).reduce((a, b) => a + b);
    expect(total / 3600).toBeGreaterThan(36);
  });
});
