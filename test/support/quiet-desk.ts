import {
  addRevision,
  assignChecker,
  assignSecondChecker,
  attachEvidence,
  moveClaim,
  openTrial,
  resolveMatch,
  splitRevision,
  submitArticle,
  tryRevision,
  type ArticleRecord,
  type Caller,
  type ClaimRecord,
  type Extractor,
  type RevisionDiff,
  type RevisionRecord,
  type Tx,
} from '@stet/application';
import { extractArticle, reanchor } from '@stet/extraction';
import {
  PostgresUnitOfWork,
  checkInvariants,
  diffView,
  openDatabase,
  read,
  readSnapshot,
} from '@stet/persistence';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from './cluster.js';
import { PEOPLE, populate } from './desk.js';

/** The offline engine, in this process. */
export const ENGINE: Extractor = {
  extract: async (source, format, title, published) =>
    extractArticle(source, format === 'docx' ? 'html' : format, title, published),
  reanchor: async (before, claims, after) => reanchor(before, claims, after),
};

/** A desk on a real database without programs or a queue: jobs are run by hand, in an order the test decides. */
export class QuietDesk {
  private readonly people = new Map<string, Caller>();

  private constructor(
    readonly databases: TestDatabase,
    readonly source: DataSource,
    readonly uow: PostgresUnitOfWork,
  ) {}

  static async open(): Promise<QuietDesk> {
    const databases = await cloneDatabase();
    const source = await openDatabase(databases.appUrl, { name: 'quiet', max: 4 });
    const desk = new QuietDesk(databases, source, new PostgresUnitOfWork(source));
    await populate(desk.uow);
    for (const name of Object.keys(PEOPLE)) {
      const person = await desk.uow.run((tx) => tx.people.byEmailOrId(`${name}@demo.stet`));
      if (person) desk.people.set(name, { person: person.id, via: 'cli', requestId: randomUUID() });
    }
    return desk;
  }

  who(name: string): Caller {
    const caller = this.people.get(name);
    if (!caller) throw new Error(`nobody is called ${name}`);
    return caller;
  }

  nameOf(person: string | null): string | null {
    return [...this.people].find(([, caller]) => caller.person === person)?.[0] ?? null;
  }

  run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => this.uow.run(work);

  async submit(content: string, by = 'editor'): Promise<string> {
    const command = { desk: 'demo', format: 'markdown' as const, content, authors: [] };
    const article = await this.run((tx) => submitArticle(tx, this.who(by), command));
    await this.split(article);
    return article.id;
  }

  async revise(article: string, content: string, by = 'editor'): Promise<RevisionRecord> {
    const next = await this.run((tx) =>
      addRevision(tx, this.who(by), { article, format: 'markdown', content }),
    );
    await this.split(next);
    return this.revision(article, next.revision);
  }

  /** What a new text would do, as its sender is told. */
  async dryRun(article: string, content: string, by = 'editor'): Promise<RevisionDiff> {
    const trial = await this.run((tx) => openTrial(tx, this.who(by), article));
    return tryRevision(ENGINE, trial, { content, format: 'markdown' });
  }

  async diff(article: string, from: number, to: number): Promise<RevisionDiff> {
    const { person } = this.who('editor');
    const found = await read(this.source, (sql) => diffView(sql, person, article, from, to));
    if (!found) throw new Error('no such two revisions');
    return found;
  }

  resolve = (name: string, claim: string, candidate: number) =>
    this.run((tx) => resolveMatch(tx, this.who(name), { claim, expectedVersion: null, candidate }));

  /** Does what the worker would do with a new text. */
  async split(article: ArticleRecord): Promise<void> {
    const { id } = await this.revision(article.id, article.revision);
    await this.run((tx) => splitRevision(tx, ENGINE, { article: article.id, revision: id }));
  }

  async revision(article: string, number: number): Promise<RevisionRecord> {
    const found = await this.run((tx) => tx.articles.revisionByNumber(article, number));
    if (!found) throw new Error(`no revision ${number}`);
    return found;
  }

  claims = (article: string): Promise<readonly ClaimRecord[]> =>
    this.run((tx) => tx.claims.ofArticle(article));

  async claim(article: string, words: string): Promise<ClaimRecord> {
    const found = (await this.claims(article)).find(
      (c) => c.exact.includes(words) && c.state !== 'withdrawn',
    );
    if (!found) throw new Error(`no claim says “${words}”`);
    return found;
  }

  act(name: string, claim: string, action: Parameters<typeof moveClaim>[2]['action'], input: object = {}) {
    return this.run((tx) => moveClaim(tx, this.who(name), { claim, action, expectedVersion: null, input }));
  }

  /** Takes a claim from the queue to as many sign-offs as it needs. */
  async signOff(id: string): Promise<void> {
    const get = (): Promise<ClaimRecord | null> => this.run((tx) => tx.claims.byId(id));
    if ((await get())?.state === 'extracted') await this.act('desk', id, 'queue');
    await this.run((tx) => assignChecker(tx, { claim: id }));
    const checker = this.nameOf((await get())?.assignee ?? null) ?? 'ana';
    await this.act(checker, id, 'start');
    const evidence = {
      source: 'Register, p. 12',
      url: null,
      locator: null,
      quote: null,
      date: null,
      note: null,
      kind: 'primary' as const,
      confidential: false,
    };
    await this.run((tx) =>
      attachEvidence(tx, this.who(checker), { claim: id, expectedVersion: null, evidence }),
    );
    await this.act(checker, id, 'propose', { verdict: 'accurate' });
    for (let claim = await get(); claim?.state === 'proposed'; claim = await get()) {
      await this.run((tx) => assignSecondChecker(tx, { claim: id }));
      const second = this.nameOf((await get())?.secondChecker ?? null);
      if (!second) throw new Error('nobody may sign off');
      await this.act(second, id, 'sign-off', { verdict: 'accurate' });
    }
    if ((await get())?.legal === 'required') await this.act('legal', id, 'clear-legal');
  }

  /** Signs off everything that is not dismissed. */
  async signOffAll(article: string): Promise<void> {
    for (const claim of await this.claims(article))
      if (!['dismissed', 'withdrawn', 'signed_off'].includes(claim.state)) await this.signOff(claim.id);
  }

  violations = () => readSnapshot(this.source, checkInvariants);

  async close(): Promise<void> {
    const broken = await this.violations();
    await this.source.destroy();
    await this.databases.drop();
    if (broken.length > 0) throw new Error(`broken promises: ${JSON.stringify(broken, null, 1)}`);
  }
}
