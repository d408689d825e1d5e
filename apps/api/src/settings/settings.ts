import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';

export type ProcessRole = 'all' | 'api' | 'worker';

/** Everything the environment can say, checked. */
export interface Settings {
  port: number;
  host: string;
  /** Absent: the embedded server is used. */
  databaseUrl: string | undefined;
  replicaUrls: string[];
  dataDir: string;
  publicUrl: string;
  admin: { email: string; password: string } | undefined;
  jwtSecret: string | undefined;
  role: ProcessRole;
  trustedProxies: string[];
  rateLimits: boolean;
  seed: 'example' | 'none';
  logLevel: string;
  corsOrigins: string[];
  /** Absent: no mail is sent. */
  mail: { url: string; from: string } | undefined;
  webhookAllowHosts: string[];
  /** Absent: none are kept. The other OTEL_ variables the SDK reads by itself; headers may be a secret, in a file. */
  traces: { headers: string | undefined } | undefined;
  /** Absent: our own detector alone. */
  detector: { url: string; secret: string; timeoutMs: number } | undefined;
}

/** One line for each fault, so that all can be mended at once. */
export class SettingsRefused extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
  }
}

const secrets = [
  'DATABASE_URL',
  'DATABASE_REPLICA_URLS',
  'PARLEY_ADMIN_PASSWORD',
  'PARLEY_JWT_SECRET',
  'PARLEY_SMTP_URL',
  'PARLEY_DETECTOR_SECRET',
  'OTEL_EXPORTER_OTLP_HEADERS',
];
const known = new Set([
  ...secrets.flatMap((name) => [name, `${name}_FILE`]),
  'PARLEY_DATA_DIR',
  'PARLEY_PUBLIC_URL',
  'PARLEY_ADMIN_EMAIL',
  'PARLEY_ROLE',
  'PARLEY_TRUSTED_PROXIES',
  'PARLEY_RATE_LIMITS',
  'PARLEY_SEED',
  'PARLEY_LOG_LEVEL',
  'PARLEY_CORS_ORIGINS',
  'PARLEY_MAIL_FROM',
  'PARLEY_WEBHOOK_ALLOW_HOSTS',
  'PARLEY_DETECTOR_URL',
  'PARLEY_DETECTOR_TIMEOUT_MS',
]);
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings from an environment.
 * @throws SettingsRefused with every fault
 */
export function readSettings(environment: Environment): Settings {
  const faults: string[] = [];
  const env = withFiles(environment, faults);
  for (const name of Object.keys(environment)) {
    if (name.startsWith('PARLEY_') && !known.has(name))
      faults.push(`${name} is not a setting of Parley; see .env.example for those there are.`);
  }
  const check = new Check(env, faults);
  const port = check.port();
  const host = check.host();
  const settings: Settings = {
    port,
    host,
    databaseUrl: check.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    replicaUrls: check.list(
      'DATABASE_REPLICA_URLS',
      (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value),
      'must be postgres:// addresses',
    ),
    dataDir: resolve(env['PARLEY_DATA_DIR'] ?? '.parley'),
    publicUrl: check.publicUrl() ?? `http://${shownHost(host)}:${port}`,
    admin: check.admin(),
    jwtSecret: check.jwtSecret(),
    role: check.choice('PARLEY_ROLE', ['all', 'api', 'worker'], 'all'),
    trustedProxies: check.list(
      'PARLEY_TRUSTED_PROXIES',
      isNetwork,
      'must be IP addresses or networks such as 10.0.0.0/8',
    ),
    rateLimits: check.choice('PARLEY_RATE_LIMITS', ['on', 'off'], 'on') === 'on',
    seed: check.choice('PARLEY_SEED', ['example', 'none'], 'example'),
    logLevel: check.choice('PARLEY_LOG_LEVEL', logLevels, 'info'),
    corsOrigins: check.list('PARLEY_CORS_ORIGINS', isOrigin, 'must be origins such as https://www.example.org'),
    mail: undefined,
    webhookAllowHosts: check.list(
      'PARLEY_WEBHOOK_ALLOW_HOSTS',
      (value) => /^[a-z0-9.:-]+$/i.test(value) && (isIP(value) > 0 || URL.canParse(`http://${value}`)),
      'must be host names, with or without a port',
    ),
    traces: check.traces(),
    detector: check.detector(),
  };
  settings.mail = check.mail(settings.publicUrl);
  if (
    settings.mail &&
    settings.databaseUrl !== undefined &&
    settings.jwtSecret === undefined &&
    settings.role === 'worker'
  )
    faults.push('PARLEY_SMTP_URL needs PARLEY_JWT_SECRET in a worker, too: links that stop mail are signed with it.');
  if (settings.databaseUrl !== undefined && settings.jwtSecret === undefined && settings.role !== 'worker') {
    faults.push('PARLEY_JWT_SECRET is required with DATABASE_URL: at least 32 bytes, the same for every process.');
  }
  if (!settings.rateLimits && env['NODE_ENV'] === 'production')
    faults.push('PARLEY_RATE_LIMITS=off is refused with NODE_ENV=production.');
  if (faults.length > 0) throw new SettingsRefused(faults);
  return settings;
}

/** Every secret may stand in a file: `NAME_FILE` gives `NAME`. */
function withFiles(environment: Environment, faults: string[]): Environment {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  for (const name of secrets) {
    const path = env[`${name}_FILE`];
    if (path === undefined) continue;
    if (env[name] !== undefined) faults.push(`${name} and ${name}_FILE are both given; give one.`);
    try {
      env[name] = readFileSync(path, 'utf8').trim();
      if (env[name] === '') faults.push(`${name}_FILE is empty: ${path}.`);
    } catch {
      faults.push(`${name}_FILE cannot be read: ${path}.`);
    }
  }
  return env;
}

class Check {
  constructor(
    private readonly env: Environment,
    private readonly faults: string[],
  ) {}

  port(): number {
    const text = this.env['PORT'] ?? '3000';
    const port = Number(text);
    if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
    this.faults.push(`PORT must be a number from 0 to 65535, not “${text}”.`);
    return 0;
  }

  host(): string {
    const host = this.env['HOST'] ?? '127.0.0.1';
    if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host))
      this.faults.push(`HOST must be an address or a name of this machine, not “${host}”.`);
    return host;
  }

  /** Links are it and a path, so nothing may follow. */
  publicUrl(): string | undefined {
    const value = this.url('PARLEY_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '');
    if (value !== undefined && /[?#@]/.test(value))
      this.faults.push('PARLEY_PUBLIC_URL must be an address without a query, a fragment or a name.');
    return value;
  }

  url(name: string, protocols: string[]): string | undefined {
    const value = this.env[name];
    if (value === undefined) return undefined;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    // the value may hold a password, so it is not repeated
    this.faults.push(`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
    return undefined;
  }

  choice<T extends string>(name: string, values: readonly T[], usual: T): T {
    const value = this.env[name] ?? usual;
    if ((values as readonly string[]).includes(value)) return value as T;
    this.faults.push(`${name} must be one of ${values.join(', ')}, not “${value}”.`);
    return usual;
  }

  list(name: string, fits: (value: string) => boolean, says: string): string[] {
    const values = (this.env[name] ?? '')
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean);
    if (!values.every(fits)) this.faults.push(`${name} ${says}, separated by commas.`);
    return values;
  }

  admin(): Settings['admin'] {
    const email = this.env['PARLEY_ADMIN_EMAIL'];
    const password = this.env['PARLEY_ADMIN_PASSWORD'];
    if (email === undefined && password === undefined) return undefined;
    if (email === undefined || password === undefined) {
      this.faults.push('PARLEY_ADMIN_EMAIL and PARLEY_ADMIN_PASSWORD go together; one is missing.');
      return undefined;
    }
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) this.faults.push('PARLEY_ADMIN_EMAIL must be an e-mail address.');
    if (password.length < 12 || password.length > 256)
      this.faults.push('PARLEY_ADMIN_PASSWORD must have 12 to 256 characters.');
    return { email, password };
  }

  traces(): Settings['traces'] {
    const collector = this.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
    if (collector === undefined || this.env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return undefined;
    return { headers: this.env['OTEL_EXPORTER_OTLP_HEADERS'] };
  }

  detector(): Settings['detector'] {
    const url = this.url('PARLEY_DETECTOR_URL', ['http:', 'https:']);
    const secret = this.env['PARLEY_DETECTOR_SECRET'];
    const text = this.env['PARLEY_DETECTOR_TIMEOUT_MS'] ?? '5000';
    const timeoutMs = Number(text);
    if (!/^\d{1,5}$/.test(text) || timeoutMs < 100 || timeoutMs > 30_000)
      this.faults.push('PARLEY_DETECTOR_TIMEOUT_MS must be a number from 100 to 30000.');
    if (url === undefined) {
      if (secret !== undefined) this.faults.push('PARLEY_DETECTOR_SECRET is of no use without PARLEY_DETECTOR_URL.');
      return undefined;
    }
    if (secret === undefined || Buffer.byteLength(secret) < 24) {
      this.faults.push(
        'PARLEY_DETECTOR_URL needs PARLEY_DETECTOR_SECRET with at least 24 bytes, to sign what is sent.',
      );
      return undefined;
    }
    return { url, secret, timeoutMs };
  }

  /** Mail comes from the address given, or from one at the host that readers come to. */
  mail(publicUrl: string): Settings['mail'] {
    const url = this.url('PARLEY_SMTP_URL', ['smtp:', 'smtps:']);
    const from = this.env['PARLEY_MAIL_FROM'];
    if (from !== undefined && !isSender(from))
      this.faults.push(
        'PARLEY_MAIL_FROM must be an e-mail address, or a name with one: Parley <comments@example.org>.',
      );
    if (url === undefined) {
      if (from !== undefined && this.env['PARLEY_SMTP_URL'] === undefined)
        this.faults.push('PARLEY_MAIL_FROM is of no use without PARLEY_SMTP_URL.');
      return undefined;
    }
    const { hostname } = new URL(publicUrl);
    const host = isIP(hostname.replace(/^\[|\]$/g, '')) > 0 ? 'localhost' : hostname;
    return { url, from: from ?? `Parley <no-reply@${host}>` };
  }

  jwtSecret(): string | undefined {
    const secret = this.env['PARLEY_JWT_SECRET'];
    if (secret === undefined) return undefined;
    if (Buffer.byteLength(secret) < 32) this.faults.push('PARLEY_JWT_SECRET must have at least 32 bytes.');
    else if (new Set(secret).size < 8) this.faults.push('PARLEY_JWT_SECRET must be random, not a repetition.');
    return secret;
  }
}

/** One line: an address, or a name without signs of its own and the address in angles. */
function isSender(value: string): boolean {
  const [, name, bracketed] = /^([^<>"\\]*)<([^<>]+)>$/.exec(value) ?? [];
  const address = bracketed ?? value;
  return (
    !/\p{C}/u.test(value) &&
    (name === undefined || name.length <= 100) &&
    /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(address)
  );
}

function isNetwork(value: string): boolean {
  const [address = '', bits] = value.split('/');
  return (
    isIP(address) > 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 4 ? 32 : 128)))
  );
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}
