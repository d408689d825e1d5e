import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  to: string[];
  from: string;
  /** Header and body, with CRLF line ends and doubled dots undone. */
  raw: string;
  headers: Record<string, string>;
  text: string;
  html: string;
}

type Verb = 'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'end';

/** A mail server as SMTP describes one, which keeps what it takes and answers as it is told. */
export class MailReceiver {
  readonly received: ReceivedMail[] = [];
  /** What to answer instead of yes: a line such as `450 4.2.1 Busy`, or `silence`, or `hang up`. */
  answer: (verb: Verb, line: string) => string | undefined = () => undefined;
  /** How often somebody has come. */
  connections = 0;
  private readonly sockets = new Set<Socket>();
  private server: Server = this.make();

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return this.url;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Mails to an address, oldest first. */
  to(address: string): ReceivedMail[] {
    return this.received.filter(({ to }) => to.includes(address));
  }

  /** Goes away; `listen` with the port brings it back. */
  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server = this.make();
  }

  private make(): Server {
    return createServer((socket) => {
      this.connections++;
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
      socket.on('error', () => undefined);
      this.talk(socket);
    });
  }

  private talk(socket: Socket): void {
    let from = '';
    let to: string[] = [];
    let data: string[] | undefined;
    /** What was said instead of yes; undefined for yes. */
    const say = (verb: Verb, line: string, usual: string): string | undefined => {
      const told = this.answer(verb, line);
      if (told === 'hang up') socket.destroy();
      else if (told !== 'silence') socket.write(`${told ?? usual}\r\n`);
      return told;
    };
    const hear = (line: string): void => {
      if (data) {
        if (line !== '.') return void data.push(line.replace(/^\.\./, '.'));
        const raw = data.join('\r\n');
        data = undefined;
        // kept before it is said, as a server does that dies in between
        this.received.push(readMail(raw, from, to));
        const told = say('end', '', '250 2.0.0 Taken');
        if (told !== undefined && told !== 'silence') this.received.pop();
        return;
      }
      if (/^(EHLO|HELO)/i.test(line)) return void socket.write('250-here\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n');
      if (/^MAIL/i.test(line)) {
        from = addressIn(line);
        to = [];
        return void say('MAIL', line, '250 2.1.0 Ok');
      }
      if (/^RCPT/i.test(line)) {
        if (say('RCPT', line, '250 2.1.5 Ok') === undefined) to.push(addressIn(line));
        return;
      }
      if (/^DATA/i.test(line)) {
        if (say('DATA', line, '354 Go on') === undefined) data = [];
        return;
      }
      if (/^QUIT/i.test(line)) return void socket.end('221 Bye\r\n');
      socket.write('250 Ok\r\n');
    };
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    say('greeting', '', '220 here ESMTP');
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}

function readMail(raw: string, from: string, to: string[]): ReceivedMail {
  const { headers, body } = partsOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const parts =
    boundary === undefined
      ? []
      : body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((part) => partsOf(part.trim()));
  const words = (type: string): string =>
    parts.filter((part) => part.headers['content-type']?.startsWith(type)).map(decoded)[0] ?? '';
  return { from, to, raw, headers, text: words('text/plain'), html: words('text/html') };
}

interface MimePart {
  headers: Record<string, string>;
  body: string;
}

function partsOf(raw: string): MimePart {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), wordsDecoded(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: raw.slice(end + 4) };
}

function decoded({ headers, body }: MimePart): string {
  const encoding = headers['content-transfer-encoding']?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return quotedDecoded(body.replace(/=\r\n/g, '')).replace(/\r\n/g, '\n');
  return body.replace(/\r\n/g, '\n');
}

function quotedDecoded(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** RFC 2047: words in other letters. */
function wordsDecoded(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedDecoded(word.replaceAll('_', ' ')),
    );
}
