import 'reflect-metadata';
import type { Comment, Decision, Problem, ReviewItem, Role, Session, ThreadPage, User } from '@parley/contract';
import { BringExample } from '@parley/discussion';
import { SetUpOwner } from '@parley/accounts';
import { Database, prepareDatabase, urlForDatabase, type ReplicaNews } from '@parley/store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Response } from 'supertest';
import { Background } from '../../apps/api/src/jobs/background.js';
import { Log } from '../../apps/api/src/operations/log.js';
import { readExample } from '../../apps/api/src/start/example.js';
import { makeServer, type ServerOptions } from '../../apps/api/src/start/server.js';
import { testDatabase, type TestDatabase } from './database.js';

export const exampleSlug = 'moscow-calls-for-strengthened-cooperation';
export const thread = `/sites/default/posts/${exampleSlug}/comments`;
export const jwtSecret = 'a test secret that is long enough 0123456789';
const ownerAccount = {
  email: 'owner@parley.test',
  password: 'correct-horse-battery-staple',
  displayName: 'Olga Owner',
};

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** An answer, read as what was hoped for or as the problem it turned out to be. */
export type Answer<T> = Pick<Response, 'status' | 'headers' | 'text'> & { body: T; problem: Problem };

/** Somebody who talks HTTP to the application; without a session, a stranger. */
export class Person {
  constructor(
    private readonly app: TestApp,
    readonly session?: Session,
  ) {}

  get id(): string {
    return this.session?.user.id ?? '';
  }

  async call<T>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const full =
      path.startsWith('/api/') || !path.startsWith('/')
        ? path
        : /^\/(healthz|readyz|metrics|posts|s\/|assets|setup|console|forgot-|reset-|verify-|unsubscribe|account$|sign-in|$)/.test(
              path,
            )
          ? path
          : `/api/v1${path}`;
    const call = request(this.app.http)[method](full).set(headers);
    if (this.session) void call.set('authorization', `Bearer ${this.session.accessToken}`);
    if (body !== undefined) void call.send(body as object);
    const { status, headers: answered, text, body: json } = await call;
    return { status, headers: answered, text, body: json as T, problem: json as Problem };
  }

  get<T>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call('get', path, undefined, headers);
  }
  post<T>(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call('post', path, body, headers);
  }
  put<T>(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call('put', path, body, headers);
  }
  patch<T>(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call('patch', path, body, headers);
  }
  delete<T>(path: string, headers?: Record<string, string>): Promise<Answer<T>> {
    return this.call('delete', path, undefined, headers);
  }

  /** Posts a comment under the example, or wherever `at` says, and insists that it was taken. */
  async says(
    body: string,
    more: { parentId?: string; at?: string; sources?: { url: string }[] } = {},
  ): Promise<Comment> {
    const { at = thread, ...rest } = more;
    const answer = await this.post<Comment>(at, { body, ...rest });
    if (answer.status !== 201) throw new Error(`not posted: ${answer.status} ${answer.text}`);
    return answer.body;
  }
}

interface TestOptions extends Partial<ServerOptions> {
  seed?: boolean;
  jobs?: boolean;
  /** A PostgreSQL of the test's own, and servers that follow it. */
  primary?: string;
  replicas?: string[];
  onReplica?: (news: ReplicaNews) => void;
}

/** The application over a database of its own, wired as it is in production. */
export class TestApp {
  private readonly people = new Map<string, Person>();

  private constructor(
    readonly database: TestDatabase,
    readonly db: Database,
    readonly nest: NestFastifyApplication,
  ) {}

  static async start(options: TestOptions = {}): Promise<TestApp> {
    const { seed, jobs, primary, replicas = [], onReplica, ...rest } = options;
    const database = await testDatabase(primary === undefined ? {} : { empty: true, server: primary });
    const { role } = await prepareDatabase(database.url);
    const replicaUrls = replicas.map((url) => urlForDatabase(url, new URL(database.url).pathname.slice(1)));
    const db = await Database.connect({
      url: database.url,
      ...(role ? { role } : {}),
      replicaUrls,
      ...(onReplica ? { onReplica } : {}),
    });
    const nest = await makeServer({
      db,
      log: new Log('silent'),
      jwtSecret,
      rateLimits: false,
      serves: true,
      trustedProxies: [],
      corsOrigins: [],
      publicUrl: 'http://localhost:3000',
      ...rest,
    });
    await nest.getHttpAdapter().getInstance().ready();
    await nest.get(BringExample).run(seed === false ? undefined : readExample());
    await nest.get(SetUpOwner).fromSettings(ownerAccount);
    if (jobs) await nest.get(Background).start();
    return new TestApp(database, db, nest);
  }

  get http(): ReturnType<NestFastifyApplication['getHttpServer']> {
    return this.nest.getHttpServer();
  }

  get stranger(): Person {
    return new Person(this);
  }

  async owner(): Promise<Person> {
    return this.signIn(ownerAccount.email, ownerAccount.password);
  }

  async signIn(email: string, password: string): Promise<Person> {
    const answer = await this.stranger.post<Session>('/auth/login', { email, password });
    if (answer.status !== 200) throw new Error(`not signed in: ${answer.text}`);
    return new Person(this, answer.body);
  }

  /** A person of this name, with this role on the default site; the same one each time. */
  async person(displayName: string, role: Role = 'member'): Promise<Person> {
    const known = this.people.get(displayName);
    if (known) return known;
    const email = `${Buffer.from(displayName).toString('hex').slice(0, 60)}@parley.test`;
    const answer = await this.stranger.post<Session>('/auth/register', {
      email,
      password: 'a-long-enough-password-1',
      displayName,
    });
    if (answer.status !== 201) throw new Error(`not registered: ${answer.text}`);
    if (role !== 'member')
      await (await this.owner()).put<User>(`/sites/default/members/${answer.body.user.id}`, { role });
    const person = new Person(this, answer.body);
    this.people.set(displayName, person);
    return person;
  }

  /** The open review item of a comment, if it has one. */
  async itemOf(commentId: string, query = 'status=open'): Promise<ReviewItem | undefined> {
    const moderator = await this.person('Mara Moderator', 'moderator');
    const answer = await moderator.get<{ items: ReviewItem[] }>(`/sites/default/review/items?limit=100&${query}`);
    return answer.body.items.find((item) => item.commentId === commentId);
  }

  async thread(query = ''): Promise<ThreadPage> {
    return (await this.stranger.get<ThreadPage>(`${thread}${query}`)).body;
  }

  async stop(): Promise<void> {
    await this.nest.get(Background).stop();
    await this.nest.close();
    await this.db.close();
    await this.database.drop();
  }
}

export type { Comment, Decision, ReviewItem, Session, ThreadPage, User };
