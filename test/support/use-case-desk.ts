import {
  addClaim,
  addRevision,
  assignClaim,
  attachEvidence,
  moveClaim,
  submitArticle,
  type Caller,
  type CorrectionByText,
  type ClaimRecord,
  type Tx,
} from '@stet/application';
import type { ClaimAction, DeskRole, MoveInput } from '@stet/domain';
import { PostgresUnitOfWork, openDatabase } from '@stet/persistence';
import type { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from './cluster.js';
import { populate } from './desk.js';
import { splitHere } from './line-extractor.js';

/** A desk without processes: its people act through the use-cases, on a database of their own. */
export class UseCaseDesk {
  private constructor(
    readonly databases: TestDatabase,
    readonly source: DataSource,
    readonly uow: PostgresUnitOfWork,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  static async open(people: Record<string, readonly DeskRole[]>): Promise<UseCaseDesk> {
    const databases = await cloneDatabase();
    const source = await openDatabase(databases.appUrl, { name: 'test', max: 4 });
    const uow = new PostgresUnitOfWork(source);
    await populate(uow, 'home', people);
    const rows: { id: string; name: string }[] = await source.query('SELECT id, name FROM stet.person');
    return new UseCaseDesk(databases, source, uow, new Map(rows.map((row) => [row.name, row.id])));
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.databases.drop();
  }

  idOf(name: string): string {
    const id = this.ids.get(name);
    if (!id) throw new Error(`nobody is called ${name}`);
    return id;
  }

  as(name: string, via: Caller['via'] = 'web'): Caller {
    return { person: this.idOf(name), via, requestId: 'test' };
  }

  run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => this.uow.run(work);

  /** An article of one claim a line, split; see the line extractor. Gives its id. */
  async article(
    by: string,
    lines: readonly string[],
    authors: readonly string[] = [],
    publishAt?: Date,
  ): Promise<string> {
    const article = await this.run((tx) =>
      submitArticle(tx, this.as(by), {
        desk: 'home',
        format: 'text',
        content: lines.join('\n'),
        authors: authors.map((name) => `${name}@demo.stet`),
        publishAt,
      }),
    );
    await splitHere(this.uow, article.id);
    return article.id;
  }

  async revise(
    by: string,
    article: string,
    lines: readonly string[],
    correction?: CorrectionByText,
  ): Promise<void> {
    const content = lines.join('\n');
    await this.run((tx) => addRevision(tx, this.as(by), { article, format: 'text', content, correction }));
    await splitHere(this.uow, article);
  }

  claims = (article: string): Promise<readonly ClaimRecord[]> =>
    this.run((tx) => tx.claims.ofArticle(article));

  async claim(article: string, number: number): Promise<string> {
    const found = (await this.claims(article)).find((c) => c.number === number);
    if (!found) throw new Error(`there is no claim ${number}`);
    return found.id;
  }

  act = (by: string, claim: string, action: ClaimAction, input: MoveInput = {}): Promise<ClaimRecord> =>
    this.run((tx) => moveClaim(tx, this.as(by), { claim, action, expectedVersion: null, input }));

  assign = (by: string, claim: string, to: string, action: 'assign' | 'assign-second' = 'assign') =>
    this.run((tx) =>
      assignClaim(tx, this.as(by), { claim, action, expectedVersion: null, user: `${to}@demo.stet` }),
    );

  add = (by: string, article: string, block: number, end: number): Promise<ClaimRecord> =>
    this.run((tx) => addClaim(tx, this.as(by), { article, span: { block, start: 0, end } }));

  async evidence(by: string, claim: string): Promise<void> {
    const evidence = {
      source: 'Harbour office register',
      url: null,
      locator: null,
      quote: null,
      date: null,
      note: null,
      kind: 'primary' as const,
      confidential: false,
    };
    await this.run((tx) => attachEvidence(tx, this.as(by), { claim, expectedVersion: null, evidence }));
  }

  /** Takes a queued claim to a proposal by this checker; `by` assigns it. */
  async propose(claim: string, checker: string, by: string): Promise<void> {
    await this.assign(by, claim, checker);
    await this.act(checker, claim, 'start');
    await this.evidence(checker, claim);
    await this.act(checker, claim, 'propose', { verdict: 'accurate' });
  }
}
