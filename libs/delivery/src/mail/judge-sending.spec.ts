import fc from 'fast-check';
import { judgeSending, pauseAfterSending } from './judge-sending.js';

const mail = { kind: 'notifications', attempts: 1, age: 0 } as const;

describe('an attempt to send a mail', () => {
  it.each([
    ['an unknown recipient', { message: '550 no such user', responseCode: 550, command: 'RCPT TO' }],
    ['words that are refused', { message: '554 looks like spam', responseCode: 554, command: 'DATA' }],
  ])('is the last one after %s', (_, fault) => {
    expect(judgeSending(mail, fault, 0.5)).toMatchObject({ status: 'failed', serverAway: false });
  });

  it.each([
    ['a full mailbox', { message: '452 full', responseCode: 452, command: 'RCPT TO' }, false],
    ['a session that went wrong', { message: '503 bad sequence', responseCode: 503, command: 'DATA' }, false],
    ['a sender that is not known', { message: '550 who?', responseCode: 550, command: 'MAIL FROM' }, false],
    ['a wrong password', { message: '535 no', responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }, true],
    ['nobody listening', { message: 'connect ECONNREFUSED', code: 'ESOCKET', command: 'CONN' }, true],
  ])('is followed by another after %s', (_, fault, serverAway) => {
    expect(judgeSending(mail, fault, 0.5)).toMatchObject({ status: 'waiting', serverAway });
  });

  it('is the last one when the next would come after the end', () => {
    const busy = { message: '450 busy', responseCode: 450, command: 'RCPT TO' };
    expect(judgeSending({ ...mail, age: 24 * 3600 - 10 }, busy, 0.5).status).toBe('failed');
    expect(judgeSending({ ...mail, kind: 'reset_password', age: 3590 }, busy, 0.5).status).toBe('failed');
    expect(judgeSending({ ...mail, age: 3590 }, busy, 0.5).status).toBe('waiting');
  });

  it('waits longer each time, four hours at most, and spreads by a fifth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const pause = pauseAfterSending(attempts, chance);
        expect(pause).toBeGreaterThanOrEqual(24);
        // a little more, since figures are rounded
        expect(pause).toBeLessThan(4 * 3600 * 1.21);
        expect(pauseAfterSending(attempts + 1, chance)).toBeGreaterThanOrEqual(pause);
      }),
    );
  });
});
