import type { Site } from '@parley/contract';
import { TestApp, thread, type Comment, type Person } from './support/app.js';

const claim = 'In 2019 the city of Springfield closed 14 of its 20 public libraries.';
const deep = 'https://www.springfield.example/report-2019.pdf';

describe('a source added to a comment', () => {
  let app: TestApp;
  let author: Person;
  let moderator: Person;
  const add = (person: Person, id: string, body: object, headers?: Record<string, string>) =>
    person.post<Comment>(`/sites/default/comments/${id}/sources`, body, headers);

  beforeAll(async () => {
    app = await TestApp.start();
    author = await app.person('Rita Reader');
    moderator = await app.person('Mara Moderator', 'moderator');
  });
  afterAll(() => app.stop());

  it('makes its claim sourced, keeps the claim what it was, and takes it out of the queue', async () => {
    const comment = await author.says(claim);
    expect(await app.itemOf(comment.id)).toBeDefined();
    const answer = await add(author, comment.id, { url: deep, claimId: comment.claims[0]?.id });
    expect(answer.status).toBe(201);
    expect(answer.body.claims).toMatchObject([
      { id: comment.claims[0]?.id, sourced: true, cluster: comment.claims[0]?.cluster },
    ]);
    expect(answer.body.sources).toMatchObject([
      { url: deep, claimId: comment.claims[0]?.id, addedBy: author.id, verdict: 'unchecked' },
    ]);
    expect(await app.itemOf(comment.id)).toBeUndefined();
  });

  it('in an edit of the words takes the comment out of the queue, too; taking the claim back does not', async () => {
    const comment = await author.says(claim);
    const edited = await author.patch<Comment>(`/sites/default/comments/${comment.id}`, {
      body: `${claim} Source: ${deep}`,
    });
    expect(edited.body.claims).toMatchObject([{ id: comment.claims[0]?.id, sourced: true }]);
    expect(await app.itemOf(comment.id)).toBeUndefined();
    const other = await author.says(claim);
    await author.patch(`/sites/default/comments/${other.id}`, { body: 'I take that back.' });
    expect(await app.itemOf(other.id)).toBeDefined();
  });

  it('counts for the claim it was given for alone', async () => {
    const comment = await author.says(`${claim} Sweden closed 3 of its 9 prisons in 2013.`);
    const [first, second] = comment.claims;
    const answer = await add(author, comment.id, { url: deep, claimId: second?.id });
    expect(answer.body.claims.map(({ id, sourced }) => [id, sourced])).toEqual([
      [first?.id, false],
      [second?.id, true],
    ]);
    expect((await app.itemOf(comment.id))?.queues).toEqual(['claims']);
  });

  it('does not count as a home page, and says why', async () => {
    const comment = await author.says(claim);
    const answer = await add(author, comment.id, { url: 'https://www.springfield.example/' });
    expect(answer.body.claims[0]).toMatchObject({ sourced: false, weak: ['weak_homepage'] });
    expect(answer.body.claims[0]?.explanation?.source).toBe('Readers cannot check it by the address of a whole site.');
    expect(await app.itemOf(comment.id)).toBeDefined();
  });

  it.each([
    ['another reader', 'member', 403, 'forbidden'],
    ['a moderator', 'moderator', 201, undefined],
  ] as const)('may come from %s or not', async (name, role, status, code) => {
    const comment = await author.says(claim);
    const answer = await add(await app.person(name, role), comment.id, { url: deep });
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
  });

  it.each([
    ['no address', {}, '/url'],
    ['a script', { url: 'javascript:alert(1)' }, '/url'],
    ['a claim of somebody else', { url: deep, claimId: '01900000-0000-7000-8000-000000000000' }, '/claimId'],
    ['a field that is none', { url: deep, verdict: 'supports' }, '/verdict'],
  ])('is refused with %s', async (_, body, pointer) => {
    const comment = await author.says(claim);
    const answer = await add(author, comment.id, body);
    expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([422, pointer]);
  });

  it('may have an apostrophe in its address', async () => {
    const url = "https://en.wikipedia.org/wiki/Moore's_law";
    const rita = await app.person('Rita Reader');
    const said = await rita.says('The number of transistors doubled each year until 1975.', { sources: [{ url }] });
    expect(said.sources.map((source) => source.url)).toEqual([url]);
  });

  it('is stored once, however often it is sent', async () => {
    const comment = await author.says(claim);
    await add(author, comment.id, { url: deep }, { 'idempotency-key': 'source' });
    const again = await add(author, comment.id, { url: deep }, { 'idempotency-key': 'source' });
    const third = await add(author, comment.id, { url: deep });
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(third.body.sources).toHaveLength(1);
  });

  it('that says something else counts no more, here and wherever the same claim is made with it', async () => {
    const comment = await author.says(claim, { sources: [{ url: `${deep}?page=4` }] });
    const [source] = (
      await add(author, comment.id, { url: `${deep}?page=5`, claimId: comment.claims[0]?.id })
    ).body.sources.slice(-1);
    await moderator.patch(`/sites/default/sources/${comment.sources[0]?.id}`, { verdict: 'does_not_support' });
    const checked = await moderator.patch<Comment>(`/sites/default/sources/${source?.id}`, {
      verdict: 'does_not_support',
    });
    expect(checked.body.claims[0]).toMatchObject({ sourced: false });
    expect((await app.itemOf(comment.id))?.queues).toEqual(['claims']);
    const later = await author.says(claim);
    const reused = await add(author, later.id, { url: `${deep}?page=5`, claimId: later.claims[0]?.id });
    expect(reused.body.sources).toMatchObject([{ verdict: 'does_not_support' }]);
    expect(reused.body.claims[0]?.sourced).toBe(false);
    expect((await author.patch(`/sites/default/sources/${source?.id}`, { verdict: 'supports' })).status).toBe(403);
  });

  it('does not count on a host the site does not count, nor below it', async () => {
    const owner = await app.owner();
    const site = await owner.patch<Site>('/sites/default', { settings: { uncountedHosts: ['tabloid.example'] } });
    expect(site.body.settings.uncountedHosts).toEqual(['tabloid.example']);
    await new Promise((resolve) => setTimeout(resolve, 1100)); // settings are read again each second
    const inText = await author.says(`${claim.slice(0, -1)}, see https://news.tabloid.example/2019/libraries`);
    expect(inText.claims[0]).toMatchObject({ sourced: false, weak: ['weak_host'] });
    const beside = await author.says(`${claim.slice(0, -1)}, see https://nottabloid.example/2019/libraries`);
    expect(beside.claims[0]).toMatchObject({ sourced: true });
  });

  it('is wanted first where the site asks for it, and the same again with one passes', async () => {
    const owner = await app.owner();
    await owner.patch('/sites/default', { settings: { sourcePolicy: 'ask' } });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const first = await author.post<Comment>(thread, { body: claim });
    expect([first.status, first.problem.code]).toEqual([422, 'source_wanted']);
    expect((first.problem as unknown as { claims: object[] }).claims).toHaveLength(1);
    expect(
      (await author.post<Comment>(thread, { body: claim, sources: [{ url: deep }] })).body.claims[0]?.sourced,
    ).toBe(true);
    expect((await author.post<Comment>(thread, { body: claim, acknowledged: true })).status).toBe(201);
    await owner.patch('/sites/default', { settings: { sourcePolicy: 'mark' } });
  });
});
