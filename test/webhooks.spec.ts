import type {
  AuditPage,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookList,
  WebhookWithSecret,
} from '@parley/contract';
import { TestApp, type Comment, type Person } from './support/app.js';
import { isGenuine, Receiver } from './support/receiver.js';

const site = '/sites/default';
const webhooks = `${site}/webhooks`;

describe('a webhook', () => {
  let app: TestApp;
  let owner: Person;
  let reader: Person;
  let receiver: Receiver;
  let base: string;

  beforeAll(async () => {
    app = await TestApp.start({ jobs: true, webhookAllowHosts: ['127.0.0.1'] });
    owner = await app.owner();
    reader = await app.person('Rita Reader');
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    receiver = new Receiver();
    base = await receiver.listen();
  });
  afterEach(async () => {
    const { body } = await owner.get<WebhookList>(webhooks);
    for (const { id } of body.items) await owner.delete(`${webhooks}/${id}`);
    receiver.close();
  });

  const make = async (events: string[] = ['comment.created'], path = '/in'): Promise<WebhookWithSecret> => {
    const answer = await owner.post<WebhookWithSecret>(webhooks, { url: base + path, events });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 150 && !(await holds()); i++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await holds()).toBe(true);
  };
  const deliveriesOf = async ({ id }: Webhook, query = ''): Promise<WebhookDelivery[]> =>
    (await owner.get<WebhookDeliveryPage>(`${webhooks}/${id}/deliveries${query}`)).body.items;
  /** Lets what waits for a later attempt be due at once. */
  const hurry = async (): Promise<void> => {
    await app.database.query(`UPDATE webhook_delivery SET next_at = now() WHERE status = 'waiting'`);
    await app.database.query(`UPDATE webhook SET retry_at = NULL`);
  };

  it('is told what happens, with a signature a receiver can check, and shows what was sent', async () => {
    const made = await make(['comment.created', 'comment.removed']);
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const comment = await reader.says('Lovely weather on the ferry today.');
    await until(() => receiver.received.length === 1);
    const [one] = receiver.received;
    expect(one?.message).toEqual({
      type: 'comment.created',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      data: { site: 'default', postId: comment.postId, commentId: comment.id, status: 'published' },
    });
    expect(one && isGenuine(one, made.secret)).toBe(true);
    expect(one && isGenuine(one, 'whsec_' + Buffer.alloc(32).toString('base64'))).toBe(false);
    expect(Math.abs(Number(one?.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(20);
    await until(async () => (await deliveriesOf(made))[0]?.status === 'delivered');
    const [delivery] = await deliveriesOf(made);
    expect(delivery).toMatchObject({
      id: one?.headers['webhook-id'],
      event: 'comment.created',
      commentId: comment.id,
      attempts: 1,
      answerStatus: 204,
      failure: null,
      nextAttemptAt: null,
      body: one?.message,
    });
  });

  it('is told nothing it did not ask for, and nothing of another site', async () => {
    await make(['comment.flagged']);
    await owner.post('/sites', { key: 'elsewhere', name: 'Elsewhere' });
    const other = `/sites/elsewhere/webhooks`;
    await owner.post(other, { url: `${base}/elsewhere`, events: ['comment.created', 'comment.flagged'] });
    const comment = await reader.says('The ferry leaves from the other pier now.');
    await owner.post(`${site}/comments/${comment.id}/flags`, { reason: 'off_topic' });
    await until(() => receiver.received.length === 1);
    expect(receiver.received.map(({ path, message }) => [path, message.type])).toEqual([['/in', 'comment.flagged']]);
    const { body } = await owner.get<WebhookList>(other);
    for (const { id } of body.items) await owner.delete(`${other}/${id}`);
  });

  it('tries again under the same id with a new time, and holds back what came later about the same comment', async () => {
    const made = await make(['comment.created', 'comment.updated']);
    receiver.answer = (_, nth) => ({ status: nth === 1 ? 500 : 204 });
    const comment = await reader.says('I counted the sheep on the green.');
    await until(() => receiver.received.length === 1);
    await reader.patch(`${site}/comments/${comment.id}`, { body: 'I counted the sheep on the green twice.' });
    const other = await reader.says('Somebody else says something meanwhile.');
    await until(() => receiver.of('comment.created').length === 2);
    expect(receiver.received.at(-1)?.message.data['commentId']).toBe(other.id);
    expect(receiver.of('comment.updated')).toEqual([]);
    const failed = (await deliveriesOf(made, '?status=waiting')).find(({ event }) => event === 'comment.created');
    expect(failed).toMatchObject({ attempts: 1, answerStatus: 500, failure: 'Answered 500.' });
    await hurry();
    await until(() => receiver.of('comment.updated').length === 1);
    const about = receiver.received.filter(({ message }) => message.data['commentId'] === comment.id);
    expect(about.map(({ message }) => message.type)).toEqual(['comment.created', 'comment.created', 'comment.updated']);
    expect(about[0]?.headers['webhook-id']).toBe(about[1]?.headers['webhook-id']);
    expect(about.every((one) => isGenuine(one, made.secret))).toBe(true);
  });

  it.each([
    ['429 with its wish', { status: 429, headers: { 'retry-after': '600' } }, 'Answered 429.', 590],
    ['503', { status: 503 }, 'Answered 503.', 3],
    ['nothing at all', { status: 0, breaks: true }, 'The connection broke.', 3],
  ])('leaves an address alone that answers with %s', async (_, reply, failure, seconds) => {
    const made = await make();
    receiver.answer = () => reply;
    await reader.says(`The bells rang ${seconds} times.`);
    await until(async () => (await deliveriesOf(made))[0]?.failure === failure);
    await reader.says('And nobody minded.');
    await until(async () => (await deliveriesOf(made)).length === 2);
    const { body } = await owner.get<Webhook>(`${webhooks}/${made.id}`);
    expect(body.failingSince).not.toBeNull();
    expect(Date.parse(String(body.pausedUntil)) - Date.now()).toBeGreaterThan((seconds - 2) * 1000);
    expect(receiver.received).toHaveLength(1);
    receiver.answer = () => ({ status: 200 });
    await hurry();
    await until(async () => (await deliveriesOf(made, '?status=delivered')).length === 2);
    expect((await owner.get<Webhook>(`${webhooks}/${made.id}`)).body).toMatchObject({
      failingSince: null,
      pausedUntil: null,
    });
  });

  it('does not follow a redirect', async () => {
    const made = await make();
    receiver.answer = () => ({ status: 302, headers: { location: `${base}/elsewhere` } });
    await reader.says('The path leads somewhere else.');
    await until(async () => (await deliveriesOf(made))[0]?.attempts === 1);
    expect((await deliveriesOf(made))[0]?.failure).toBe('Answered 302; redirects are not followed.');
    expect(receiver.received.map(({ path }) => path)).toEqual(['/in']);
  });

  it('ends where the answer is 410, says so in the record, and begins again when it is switched on', async () => {
    const made = await make();
    receiver.answer = () => ({ status: 410 });
    await reader.says('Nobody lives here any more.');
    await until(async () => !(await owner.get<Webhook>(`${webhooks}/${made.id}`)).body.enabled);
    expect((await owner.get<Webhook>(`${webhooks}/${made.id}`)).body.disabledBecause).toBe('gone');
    await reader.says('Really nobody.');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(receiver.received).toHaveLength(1);
    expect((await owner.post(`${webhooks}/${made.id}/test`)).problem.code).toBe('webhook_disabled');
    const audit = await owner.get<AuditPage>(`${site}/audit?limit=100`);
    expect(audit.body.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['webhook.created', 'webhook.disabled']),
    );
    receiver.answer = () => ({ status: 200 });
    const on = await owner.patch<Webhook>(`${webhooks}/${made.id}`, { enabled: true });
    expect(on.body).toMatchObject({ enabled: true, disabledBecause: null });
    await reader.says('Somebody moved in.');
    await until(() => receiver.received.length === 2);
  });

  it('is given up after twelve attempts, and can be sent again by hand', async () => {
    const made = await make();
    receiver.answer = () => ({ status: 400 });
    const comment = await reader.says('The mill stands still.');
    for (let i = 1; i <= 12; i++) {
      await until(async () => (await deliveriesOf(made))[0]?.attempts === i);
      await hurry();
    }
    expect((await deliveriesOf(made))[0]).toMatchObject({ status: 'failed', nextAttemptAt: null });
    receiver.answer = () => ({ status: 200 });
    const [failed] = await deliveriesOf(made);
    const again = await owner.post<WebhookDelivery>(`${webhooks}/${made.id}/deliveries/${failed?.id}/replay`);
    expect([again.status, again.body.status]).toEqual([202, 'waiting']);
    await until(async () => (await deliveriesOf(made))[0]?.status === 'delivered');
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(receiver.received.at(-1)?.message.data['commentId']).toBe(comment.id);
  });

  it('gets a new secret, and is signed with both for a day', async () => {
    const made = await make();
    const renewed = await owner.post<WebhookWithSecret>(`${webhooks}/${made.id}/secret`);
    expect(renewed.status).toBe(201);
    expect(renewed.body.secret).not.toBe(made.secret);
    expect(Date.parse(String(renewed.body.formerSecretUntil)) - Date.now()).toBeGreaterThan(23 * 3_600_000);
    const test = await owner.post<WebhookDelivery>(`${webhooks}/${made.id}/test`);
    expect(test.status).toBe(202);
    await until(() => receiver.of('webhook.tested').length === 1);
    const [one] = receiver.received;
    expect(one && [made.secret, renewed.body.secret].map((secret) => isGenuine(one, secret))).toEqual([true, true]);
  });

  it('is given one secret and sent one message, however often the request arrives', async () => {
    const { id } = await make();
    for (const [what, field] of [
      ['secret', 'secret'],
      ['test', 'id'],
    ] as const) {
      const send = () =>
        owner.post<Record<string, string>>(`${webhooks}/${id}/${what}`, {}, { 'idempotency-key': `${what}-1` });
      const [first, again] = [await send(), await send()];
      expect([again.status, again.body[field]]).toEqual([first.status, first.body[field]]);
      expect(again.headers['idempotency-replayed']).toBe('true');
    }
    expect(await deliveriesOf({ id } as Webhook)).toHaveLength(1);
    await owner.delete(`${webhooks}/${id}`);
  });

  it('shows its secret once, and to administrators alone', async () => {
    const made = await make();
    const read = await owner.get<WebhookWithSecret>(`${webhooks}/${made.id}`);
    expect(read.body.secret).toBeUndefined();
    expect(read.text).not.toContain(made.secret);
    const editor = await app.person('Edda Editor', 'editor');
    for (const who of [app.stranger, reader, editor])
      expect([401, 403]).toContain((await who.get(`${webhooks}/${made.id}`)).status);
    const audit = await owner.get<AuditPage>(`${site}/audit?limit=100`);
    expect(audit.text).not.toContain(made.secret);
  });

  it('is changed only by whoever has seen it as it is', async () => {
    const made = await make();
    const read = await owner.get<Webhook>(`${webhooks}/${made.id}`);
    const tag = String(read.headers['etag']);
    const changed = await owner.patch<Webhook>(
      `${webhooks}/${made.id}`,
      { events: ['review_item.decided'] },
      { 'if-match': tag },
    );
    expect([changed.status, changed.body.events]).toEqual([200, ['review_item.decided']]);
    const late = await owner.patch(`${webhooks}/${made.id}`, { enabled: false }, { 'if-match': tag });
    expect([late.status, late.problem.code]).toEqual([412, 'precondition_failed']);
    expect((await owner.patch<Webhook>(`${webhooks}/${made.id}`, { enabled: false })).body.enabled).toBe(false);
  });

  it('is made once, however often the request arrives', async () => {
    const body = { url: `${base}/once`, events: ['comment.created'] };
    const key = { 'idempotency-key': 'make-it-once' };
    const first = await owner.post<WebhookWithSecret>(webhooks, body, key);
    const second = await owner.post<WebhookWithSecret>(webhooks, body, key);
    expect(second.body.id).toBe(first.body.id);
    expect((await owner.get<WebhookList>(webhooks)).body.items).toHaveLength(1);
  });

  it.each([
    ['an address inside', { url: 'https://169.254.169.254/latest', events: ['comment.created'] }, '/url'],
    ['an address inside in other figures', { url: 'https://0x7f.1/', events: ['comment.created'] }, '/url'],
    ['an address of IPv6 inside', { url: 'https://[::ffff:10.0.0.1]/', events: ['comment.created'] }, '/url'],
    ['no encryption', { url: 'http://93.184.215.14/', events: ['comment.created'] }, '/url'],
    ['a script', { url: 'javascript:alert(1)', events: ['comment.created'] }, '/url'],
    ['an unknown event', { url: 'https://93.184.215.14/', events: ['comment.created', 'comment.eaten'] }, '/events'],
    ['an event twice', { url: 'https://93.184.215.14/', events: ['post.created', 'post.created'] }, '/events'],
    ['nothing to tell', { url: 'https://93.184.215.14/', events: [] }, '/events'],
    ['an internal event', { url: 'https://93.184.215.14/', events: ['backtest.requested'] }, '/events'],
  ])('is refused with %s', async (_, body, pointer) => {
    const answer = await owner.post(webhooks, body);
    expect([answer.status, answer.problem.code]).toEqual([422, 'validation_failed']);
    expect(answer.problem.errors?.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('may lead to a name that cannot be found yet; what is sent there says so', async () => {
    const body = { url: 'https://nobody.invalid/', events: ['comment.created'] };
    const { status, body: made } = await owner.post<WebhookWithSecret>(webhooks, body);
    expect(status).toBe(201);
    await reader.says('The ferry is late.');
    await until(async () => (await deliveriesOf(made))[0]?.attempts === 1);
    expect((await deliveriesOf(made))[0]).toMatchObject({
      status: 'waiting',
      failure: 'There is no such host.',
    });
    await owner.delete(`${webhooks}/${made.id}`);
  });

  it('is one of at most twenty', async () => {
    for (let i = 0; i < 20; i++) await make(['post.created'], `/${i}`);
    const answer = await owner.post(webhooks, { url: base, events: ['post.created'] });
    expect([answer.status, answer.problem.code]).toEqual([409, 'too_many_webhooks']);
  });

  it('cannot be found by the id of another site, nor its messages', async () => {
    const made = await make();
    await owner.post('/sites', { key: 'third', name: 'Third' });
    for (const path of ['', '/deliveries'])
      expect((await owner.get(`/sites/third/webhooks/${made.id}${path}`)).problem.code).toBe('webhook_not_found');
    const id = '00000000-0000-7000-8000-000000000000';
    const answer = await owner.post(`${webhooks}/${made.id}/deliveries/${id}/replay`);
    expect([answer.status, answer.problem.code]).toEqual([404, 'delivery_not_found']);
  });

  it('pages through what was sent', async () => {
    const made = await make();
    const said: Comment[] = [];
    for (let i = 0; i < 5; i++) said.push(await reader.says(`Sheep number ${i} went by.`));
    await until(async () => (await deliveriesOf(made, '?status=delivered')).length === 5);
    const ids: (string | null)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: WebhookDeliveryPage } = await owner.get<WebhookDeliveryPage>(
        `${webhooks}/${made.id}/deliveries?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      ids.push(...page.body.items.map(({ commentId }) => commentId));
      cursor = page.body.nextCursor;
    }
    expect(ids).toEqual(said.map(({ id }) => id).reverse());
    expect((await owner.get(`${webhooks}/${made.id}/deliveries?cursor=nonsense`)).problem.code).toBe('invalid_cursor');
  });
});
