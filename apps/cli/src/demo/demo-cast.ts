import {
  attachEvidence,
  moveClaim,
  queryAuthor,
  releaseArticle,
  type Caller,
  type ClaimRecord,
} from '@stet/application';
import type { ClaimAction, MoveInput } from '@stet/domain';
import { runJob } from '@stet/jobs';
import type { PostgresUnitOfWork } from '@stet/persistence';
import { DEMO_PEOPLE } from './demo-people.js';
import { IN_PROCESS_EXTRACTOR } from './in-process-extractor.js';
import { NO_ARCHIVIST, QUIET_MESSENGERS } from './quiet-tools.js';

const DEMO_TOOLS = { extractor: IN_PROCESS_EXTRACTOR, messengers: QUIET_MESSENGERS, archivist: NO_ARCHIVIST };

/** The demo people at work: each method is something one of them does, by the same rules as everybody. */
export class DemoCast {
  private constructor(
    private readonly uow: PostgresUnitOfWork,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  static async assemble(uow: PostgresUnitOfWork): Promise<DemoCast> {
    const ids = new Map<string, string>();
    for (const { email } of DEMO_PEOPLE) {
      const person = await uow.run((tx) => tx.people.byEmailOrId(email));
      if (person) ids.set(email.split('@')[0] ?? email, person.id);
    }
    return new DemoCast(uow, ids);
  }

  caller(name: string): Caller {
    const person = this.ids.get(name);
    if (!person) throw new Error(`the demo desk has nobody called ${name}`);
    return { person, via: 'cli', requestId: 'demo' };
  }

  /** Does what the worker would do, here and now, until nothing is pending. */
  async drain(): Promise<void> {
    for (;;) {
      const rows = await this.uow.run((tx) => tx.jobs.take(100));
      if (rows.length === 0) return;
      for (const { id } of rows) {
        const { error } = await runJob(this.uow, DEMO_TOOLS, id);
        if (error) throw new Error('the demo desk could not be made', { cause: error });
      }
    }
  }

  claims(article: string): Promise<readonly ClaimRecord[]> {
    return this.uow.run((tx) => tx.claims.ofArticle(article));
  }

  async move(
    claim: string,
    person: string | null,
    action: ClaimAction,
    input: MoveInput = {},
  ): Promise<ClaimRecord> {
    const caller = person === null ? null : { person, via: 'cli' as const, requestId: 'demo' };
    const moved = await this.uow.run((tx) =>
      moveClaim(tx, caller, { claim, action, expectedVersion: null, input }),
    );
    await this.drain();
    return moved;
  }

  /** An editor who did not write the text decides what triage left to a person. */
  async triage(article: string): Promise<readonly ClaimRecord[]> {
    const editor = this.caller('editor2').person;
    for (const claim of await this.claims(article)) {
      if (claim.state !== 'extracted') continue;
      if (claim.worth >= 0.4) await this.move(claim.id, editor, 'queue');
      else await this.move(claim.id, editor, 'dismiss', { reason: 'Nothing here that could be wrong.' });
    }
    return (await this.claims(article)).filter((c) => c.state === 'assigned');
  }

  async start(claim: ClaimRecord): Promise<string> {
    const checker = claim.assignee;
    if (!checker) throw new Error(`claim ${claim.number} has no checker`);
    await this.move(claim.id, checker, 'start');
    return checker;
  }

  async propose(claim: ClaimRecord): Promise<void> {
    const checker = await this.start(claim);
    const caller = { person: checker, via: 'cli' as const, requestId: 'demo' };
    const evidence = {
      source: 'Public record, read by the desk',
      kind: 'primary' as const,
      url: null,
      locator: `item ${claim.number}`,
      quote: null,
      date: null,
      note: null,
      confidential: false,
    };
    await this.uow.run((tx) =>
      attachEvidence(tx, caller, { claim: claim.id, expectedVersion: null, evidence }),
    );
    await this.move(claim.id, checker, 'propose', { verdict: 'accurate' });
  }

  /** Proposed, signed off as often as needed, cleared by legal where required. */
  async settle(claim: ClaimRecord): Promise<void> {
    await this.propose(claim);
    for (;;) {
      const now = (await this.claims(claim.article)).find((c) => c.id === claim.id);
      if (now?.state !== 'proposed' || !now.secondChecker) break;
      await this.move(claim.id, now.secondChecker, 'sign-off', { verdict: 'accurate' });
    }
    if (claim.legal === 'required') await this.move(claim.id, this.caller('legal').person, 'clear-legal');
  }

  async ask(claim: ClaimRecord, question: string): Promise<void> {
    const checker = await this.start(claim);
    const caller = { person: checker, via: 'cli' as const, requestId: 'demo' };
    await this.uow.run((tx) => queryAuthor(tx, caller, { claim: claim.id, expectedVersion: null, question }));
  }

  async release(article: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const stands = await tx.articles.byId(article);
      await releaseArticle(tx, this.caller('editor'), { article, revisionHash: stands?.hash ?? '' });
    });
  }
}
