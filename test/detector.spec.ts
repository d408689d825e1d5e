import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TestApp, type Comment, type Person } from './support/app.js';

const secret = 'a secret of the detector 0123456789';
const words = 'Lovely day. the ferry people are just lovely, ask anyone down there';

/** The far side: a detector that answers as it is told. */
class StandIn {
  readonly questions: { headers: IncomingMessage['headers']; body: string }[] = [];
  answer: (body: { body: string }) => { status: number; text: string; after?: number } = () => ({
    status: 200,
    text: '{}',
  });
  private server: Server | undefined;

  async listen(): Promise<string> {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        this.questions.push({ headers: request.headers, body });
        const { status, text, after = 0 } = this.answer(JSON.parse(body) as { body: string });
        setTimeout(() => response.writeHead(status, { 'content-type': 'application/json' }).end(text), after);
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/claims`;
  }

  close(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }
}

describe('a detector beside our own', () => {
  let app: TestApp;
  let reader: Person;
  let first: string;
  const detector = new StandIn();
  const found =
    (start: number, end: number, score = 0.9) =>
    (): { status: number; text: string } => ({
      status: 200,
      text: JSON.stringify({ model: { name: 'encoder', version: '7' }, claims: [{ start, end, score }] }),
    });
  const again = async (id: string): Promise<Comment> =>
    (await app.stranger.get<Comment>(`/sites/default/comments/${id}`)).body;
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 100 && !(await holds()); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const askedAbout = (id: string): number => detector.questions.filter(({ body }) => body.includes(id)).length;

  beforeAll(async () => {
    const url = await detector.listen();
    app = await TestApp.start({ jobs: true, detector: { url, secret, timeoutMs: 500 } });
    reader = await app.person('Rita Reader');
  });
  afterAll(async () => {
    detector.close();
    await app.stop();
  });

  it('is asked after the comment is stored, with a signature, and adds what it finds', async () => {
    detector.answer = found(12, 44);
    const comment = await reader.says(words);
    first = comment.id;
    expect(comment.claims).toEqual([]);
    await until(async () => (await again(comment.id)).claims.length > 0);
    expect((await again(comment.id)).claims).toMatchObject([
      {
        text: words.slice(12, 44),
        score: 0.9,
        sourced: false,
        reasons: ['detector'],
        cluster: { verdict: 'undecided' },
      },
    ]);
    expect(await app.itemOf(comment.id)).toMatchObject({
      queues: ['claims'],
      reasons: [{ kind: 'claim', ref: 'detector:encoder', text: 'The detector encoder found a claim.' }],
    });
    const question = detector.questions.find(({ body }) => body.includes(comment.id));
    expect(JSON.parse(question?.body ?? '{}')).toEqual({
      site: 'default',
      commentId: comment.id,
      version: 1,
      body: words,
    });
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = question?.headers ?? {};
    const expected = createHmac('sha256', secret)
      .update(`${String(id)}.${String(at)}.${question?.body}`)
      .digest('base64');
    expect(signature).toBe(`v1,${expected}`);
  });

  it('is not asked about what it changed itself', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(askedAbout(first)).toBe(1);
  });

  it.each([
    ['what is marked already', found(0, 69)],
    ['places outside the words', found(10, 9000)],
    ['what it is not sure of', found(0, 12, 0.2)],
    ['no claim', () => ({ status: 200, text: '{"model":{"name":"encoder","version":"7"},"claims":[]}' })],
    ['rubbish', () => ({ status: 200, text: '{"claims": "all"}' })],
    ['something that is no JSON', () => ({ status: 200, text: '<html>' })],
    ['a failure', () => ({ status: 500, text: '' })],
    ['too much', () => ({ status: 200, text: `{"model":"${'x'.repeat(70_000)}"}` })],
    ['too late', () => ({ status: 200, text: found(0, 12)().text, after: 2000 })],
  ])('changes nothing by answering with %s', async (_, answer) => {
    detector.answer = answer;
    const comment = await reader.says('In 2019 the city of Springfield closed 14 of its 20 public libraries.');
    await until(() => Promise.resolve(askedAbout(comment.id) > 0));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await again(comment.id)).claims).toEqual(comment.claims);
    expect((await app.stranger.get('/readyz')).status).toBe(200);
  });

  it('is not asked before the event has left for good, or a job that kills its process would be handed over for ever', async () => {
    detector.answer = found(12, 44);
    await app.database.query(`CREATE FUNCTION stay() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE EXCEPTION 'stay'; END $$`);
    await app.database.query('CREATE TRIGGER stay BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION stay()');
    const { id } = await reader.says(`${words}, at last`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(askedAbout(id)).toBe(0);
    await app.database.query('DROP FUNCTION stay CASCADE');
    await until(() => Promise.resolve(askedAbout(id) > 0));
    expect(askedAbout(id)).toBe(1);
  });

  it('that fails at one comment every time is given up there and told to the operator, and others have their answers', async () => {
    detector.answer = ({ body }) => (body.includes('poison') ? { status: 500, text: '' } : found(12, 44)());
    const poison = await reader.says(`poison, ${words}`);
    const others: Comment[] = [];
    for (let i = 0; i < 6; i++) others.push(await reader.says(`${words}, part ${i}`));
    const given = async (): Promise<string | undefined> =>
      /^parley_jobs_given_up (\d+)$/m.exec((await app.stranger.get('/metrics')).text)?.[1];
    await until(async () => {
      // the pauses between tries are a minute and a half altogether
      await app.database.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`);
      return (await given()) === '1';
    });
    expect(await given()).toBe('1');
    expect(askedAbout(poison.id)).toBe(5);
    for (const { id } of others) expect([(await again(id)).claims.length, askedAbout(id)]).toEqual([1, 1]);
    const left = `SELECT task_identifier, attempts, last_error FROM graphile_worker.jobs WHERE attempts >= max_attempts`;
    expect(await app.database.query(left)).toEqual([
      { task_identifier: 'ask-detector', attempts: 5, last_error: 'The detector answered 500.' },
    ]);
  });
});
