import { queryAuthor, type ClaimRecord } from '@stet/application';
import { sweepClocks } from '@stet/jobs';
import { checkInvariants, readSnapshot } from '@stet/persistence';
import { UseCaseDesk } from '../support/use-case-desk.js';

export const MINUTE = 60_000;

export interface Told {
  readonly who: string;
  readonly kind: string;
  readonly text: string;
}

const LINES = ['one has 14,300 inhabitants', 'two is 400 metres long', 'three opened in 1987'];

const TIMES = [
  'due_at',
  'at_risk_at',
  'clock_stopped_at',
  'answer_due_at',
  'remind_at',
  'escalated_at',
  'snoozed_until',
];

/** A desk for clocks. No worker runs: whatever rings is rung by the sweep that a test calls. */
export class ClockDesk {
  private constructor(readonly desk: UseCaseDesk) {}

  static async open(): Promise<ClockDesk> {
    return new ClockDesk(
      await UseCaseDesk.open({
        ana: ['checker'],
        ben: ['checker'],
        ed: ['editor'],
        hed: ['desk_head'],
        wri: ['author'],
      }),
    );
  }

  close = (): Promise<void> => this.desk.close();
  now = (): Promise<Date> => this.desk.run((tx) => tx.clock());
  sweep = (): Promise<number> => sweepClocks(this.desk.uow);

  /** An article of three claims of normal risk, the first two in Ana’s hands. Out in three hours: due in 150 minutes, reminders at 90 and 135. */
  async begin(): Promise<{ article: string; one: string; two: string; three: string }> {
    const publishAt = new Date((await this.now()).getTime() + 180 * MINUTE);
    const article = await this.desk.article('wri', LINES, [], publishAt);
    const [one = '', two = '', three = ''] = (await this.desk.claims(article)).map((c) => c.id);
    for (const claim of [one, two]) await this.desk.assign('ed', claim, 'ana');
    return { article, one, two, three };
  }

  /** Lets time pass for one article: everything that has a time lies so many minutes further back. */
  async letPass(article: string, minutes: number): Promise<void> {
    const back = (column: string): string => `${column} = ${column} - make_interval(mins => ${minutes})`;
    await this.desk.source.query(
      `UPDATE stet.claim SET ${TIMES.map(back).join(', ')} WHERE article_id = $1`,
      [article],
    );
    await this.desk.source.query(`UPDATE stet.article SET ${back('publish_at')} WHERE id = $1`, [article]);
  }

  told = (article: string): Promise<Told[]> =>
    this.desk.source.query(
      `SELECT p.name AS who, n.kind, n.text FROM stet.notification n JOIN stet.person p ON p.id = n.person_id
        WHERE n.article_id = $1 AND n.kind IN ('due_soon', 'late') ORDER BY n.at, p.name, n.text`,
      [article],
    );

  kindsTold = async (article: string): Promise<string[]> =>
    (await this.told(article)).map(({ who, kind }) => `${who} ${kind}`);

  async claimOf(id: string): Promise<ClaimRecord> {
    const claim = await this.desk.run((tx) => tx.claims.byId(id));
    if (!claim) throw new Error('no such claim');
    return claim;
  }

  ask = (claim: string): Promise<ClaimRecord> =>
    this.desk.run((tx) =>
      queryAuthor(tx, this.desk.as('ana'), { claim, expectedVersion: null, question: 'Who counted?' }),
    );

  /** A claim of which everybody was told already. */
  silence = (claim: string): Promise<unknown> =>
    this.desk.source.query('UPDATE stet.claim SET remind_at = NULL, escalated_at = now() WHERE id = $1', [
      claim,
    ]);

  /** Promises that are broken now. */
  broken = async (): Promise<string[]> =>
    (await readSnapshot(this.desk.source, checkInvariants)).map((v) => v.id);
}
