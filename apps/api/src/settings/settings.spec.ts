import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SettingsRefused } from './settings.js';

const secret = 'Zk3n8WqT1x6VbR0yLf7sJd2pGm5cHa9u';

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsRefused) return error.faults;
    throw error;
  }
}

const smtp = (more: Record<string, string> = {}) => ({ PARLEY_SMTP_URL: 'smtp://mail.example:587', ...more });

describe('settings', () => {
  it('have a default for everything', () => {
    expect(readSettings({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      role: 'all',
      rateLimits: true,
      seed: 'example',
      publicUrl: 'http://127.0.0.1:3000',
      trustedProxies: [],
    });
  });

  it('name every fault at once', () => {
    const faults = faultsOf({
      PORT: '99999',
      PARLEY_ROLE: 'boss',
      PARLEY_SEED: 'all',
      PARLEY_COLOUR: 'red',
      PARLEY_TRUSTED_PROXIES: 'everybody',
      PARLEY_CORS_ORIGINS: '*',
      PARLEY_PUBLIC_URL: 'example.org',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PARLEY_COLOUR',
      'PORT',
      'PARLEY_PUBLIC_URL',
      'PARLEY_ROLE',
      'PARLEY_TRUSTED_PROXIES',
      'PARLEY_SEED',
      'PARLEY_CORS_ORIGINS',
    ]);
  });

  it.each([
    ['a host that is none', { HOST: 'not a host' }, /^HOST must be/],
    ['a replica at no port', { DATABASE_REPLICA_URLS: 'postgres://a:b@h:99999/x' }, /^DATABASE_REPLICA_URLS/],
    ['a public address with a query', { PARLEY_PUBLIC_URL: 'https://x.example/?a=b' }, /^PARLEY_PUBLIC_URL/],
    ['an allowed host at no port', { PARLEY_WEBHOOK_ALLOW_HOSTS: 'a.example:99999' }, /^PARLEY_WEBHOOK_ALLOW_HOSTS/],
    ['a database without a secret', { DATABASE_URL: 'postgres://db/parley' }, /PARLEY_JWT_SECRET is required/],
    ['a short secret', { PARLEY_JWT_SECRET: 'short' }, /at least 32 bytes/],
    ['a secret of one letter', { PARLEY_JWT_SECRET: 'a'.repeat(40) }, /must be random/],
    [
      'limits switched off in production',
      { PARLEY_RATE_LIMITS: 'off', NODE_ENV: 'production' },
      /refused with NODE_ENV=production/,
    ],
    ['half an administrator', { PARLEY_ADMIN_EMAIL: 'a@b.c' }, /go together/],
    [
      'an administrator with a short password',
      { PARLEY_ADMIN_EMAIL: 'a@b.c', PARLEY_ADMIN_PASSWORD: 'short' },
      /12 to 256/,
    ],
    [
      'another kind of database',
      { DATABASE_URL: 'mysql://db/parley', PARLEY_JWT_SECRET: secret },
      /must be an address that begins with postgres/,
    ],
    ['a secret twice', { PARLEY_JWT_SECRET: secret, PARLEY_JWT_SECRET_FILE: '/nowhere' }, /both given/],
    ['a sender that is two', smtp({ PARLEY_MAIL_FROM: 'a@b.c, d@e.f' }), /PARLEY_MAIL_FROM must be/],
    ['a sender with a line of its own', smtp({ PARLEY_MAIL_FROM: 'P\r\nBcc: x <a@b.c>' }), /PARLEY_MAIL_FROM must be/],
    ['a sender for no mail', { PARLEY_MAIL_FROM: 'a@b.c' }, /of no use without PARLEY_SMTP_URL/],
    ['a mail server that is none', { PARLEY_SMTP_URL: 'https://mail' }, /PARLEY_SMTP_URL must be an address/],
    [
      'a worker that cannot sign what stops mail',
      smtp({ DATABASE_URL: 'postgres://db/parley', PARLEY_ROLE: 'worker' }),
      /needs PARLEY_JWT_SECRET in a worker/,
    ],
    ['a collector that is no address', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, /must be an address/],
    ['a file that is not there', { PARLEY_JWT_SECRET_FILE: '/nowhere' }, /cannot be read/],
  ])('refuse %s', (_, environment, fault) => {
    expect(faultsOf(environment as unknown as Record<string, string>).join('\n')).toMatch(fault);
  });

  it.each([
    [{}, 'Parley <no-reply@localhost>'],
    [{ PARLEY_PUBLIC_URL: 'https://talk.example.org' }, 'Parley <no-reply@talk.example.org>'],
    [{ PARLEY_MAIL_FROM: 'Stimmen, Der Bote <talk@example.org>' }, 'Stimmen, Der Bote <talk@example.org>'],
    [{ PARLEY_MAIL_FROM: 'talk@example.org' }, 'talk@example.org'],
  ])('with a mail server and %j send mail from %s', (more, from) => {
    expect(readSettings(smtp(more)).mail).toEqual({ url: 'smtp://mail.example:587', from });
  });

  it('never repeat a value that may be a secret', () => {
    expect(
      faultsOf({ DATABASE_URL: 'mysql://user:hunter2@db/parley', PARLEY_JWT_SECRET: 'hunter2' }).join(),
    ).not.toContain('hunter2');
  });

  it('read a secret from its file', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'parley-settings-')), 'secret');
    writeFileSync(path, `${secret}\n`);
    expect(readSettings({ PARLEY_JWT_SECRET_FILE: path }).jwtSecret).toBe(secret);
  });

  it('keep traces where a collector is named, unless the SDK is switched off', () => {
    const named = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
    expect(readSettings({ OTEL_EXPORTER_OTLP_ENDPOINT: '' }).traces).toBeUndefined();
    expect(readSettings({ ...named, OTEL_EXPORTER_OTLP_HEADERS: 'x-key=1' }).traces).toEqual({ headers: 'x-key=1' });
    expect(readSettings({ ...named, OTEL_SDK_DISABLED: 'true' }).traces).toBeUndefined();
  });

  it('take an empty value for none', () => {
    expect(readSettings({ DATABASE_URL: '', PARLEY_ADMIN_EMAIL: '', PARLEY_ADMIN_PASSWORD: '' })).toMatchObject({
      databaseUrl: undefined,
      admin: undefined,
    });
  });
});
