import { releaseArticle } from '@stet/application';
import { DomainError } from '@stet/domain';
import type { UseCaseDesk } from '../support/use-case-desk.js';
import { LINES, onwards, type Command } from './commands.js';
import { revise, step, type Ask, type Piece } from './fold.js';
import { inTheWay } from './gate.js';
import { brokenByText } from './held.js';
import { really } from './really.js';
import { ring, ringPiece } from './ring.js';

/** An article and what the model makes of it, command by command; whatever the desk does otherwise is an error. */
export class Run {
  /** How often each move was done. */
  readonly reached = new Map<string, number>();
  readonly pieces: Piece[];
  released = false;
  /** How many texts there were, which of them is out, and whether a correction came with one that is not out yet. */
  private texts = 1;
  private out: number | null = null;
  private correcting = false;
  private lines: string[] = [...LINES];
  private rounds = 0;
  private doubled = false;
  private strangers = false;
  private constructor(
    private readonly desk: UseCaseDesk,
    readonly article: string,
    readonly ids: readonly string[],
  ) {
    this.pieces = ids.map((_, i) => ({
      state: i === 2 ? 'extracted' : 'queued',
      verdict: null,
      edit: 'none',
      legal: i === 0 ? 'required' : 'not_needed',
      holder: null,
      second: null,
      live: false,
      signers: [],
      needs: i === 0 ? 2 : 1,
      hands: [{ who: 'wri', how: 'wrote' }],
      evidence: 0,
      disputer: null,
      pending: false,
      sameWords: false,
      differs: false,
      doubtful: i === 2,
      note: null,
    }));
  }

  static async begin(desk: UseCaseDesk): Promise<Run> {
    const publishAt = new Date((await desk.run((tx) => tx.clock())).getTime() + 36_000_000);
    const article = await desk.article('wri', LINES, [], publishAt);
    return new Run(
      desk,
      article,
      (await desk.claims(article)).map((c) => c.id),
    );
  }

  async perform(c: Command): Promise<void> {
    const piece = this.pieces[c.claim];
    const id = this.ids[c.claim];
    if (!piece || !id) throw new Error('no such claim');
    if (c.what === 'time-out') return this.timeOut(piece, id);
    if (c.what === 'ring') return this.ring(c.claim, piece, id);
    if (c.what === 'publish') return this.publish(c.who);
    if (c.what === 'new-text') return this.newText(c);
    const ask: Ask = c.what === 'onwards' ? (this.afterwards(piece, c) ?? onwards(piece, c)) : { ...c };
    if (ask.what === 'publish') return this.publish(ask.who);
    const retracts = piece.note?.kind === 'retraction' && ask.what === 'confirm-note';
    const may = step(piece, ask, this.released);
    // Back under the gate.
    if (may && (ask.what === 'correct' || retracts)) this.released = false;
    const done = await really(this.desk, id, ask);
    if (done !== may)
      throw new Error(
        `${ask.who} ${ask.what} on ${JSON.stringify(piece)}: the model says ${may}, the desk ${done}`,
      );
    if (done) this.count(ask.what);
    if (done && ask.what === 'resolve-match') await this.decided();
    if (done && ask.what === 'settle-place') await this.settled(ask.fit);
    await this.compare(c.claim);
  }

  /** What comes next for what has been published. */
  private afterwards(p: Piece, c: Command): Ask | null {
    const by = (who: string, what: string): Ask => ({ ...c, who, what });
    if (p.note && !p.note.withText) return by(c.fit ? 'hed' : 'ed', 'confirm-note');
    if (p.note && this.needsText && c.verdict === 'inaccurate') return by('ed', 'drop-note');
    if (!this.released || !c.fit || !['signed_off', 'dismissed'].includes(p.state)) return null;
    return by('ed', c.text === 'kept' ? 'clarify' : c.text === 'stale' ? 'correct' : 'retract');
  }

  private get needsText(): boolean {
    return this.texts === this.out && this.pieces.some((p) => p.note?.withText);
  }

  private async timeOut(piece: Piece, id: string): Promise<void> {
    await this.desk.source.query(
      `UPDATE stet.claim SET lease_expires_at = now() - interval '1 second' WHERE id = $1 AND lease_expires_at IS NOT NULL`,
      [id],
    );
    if (piece.state === 'assigned' || piece.state === 'checking') piece.live = false;
  }

  /** A released article has no time to keep. */
  private async ring(i: number, piece: Piece, id: string): Promise<void> {
    if (this.released) return;
    const waited = piece.state === 'awaiting_author';
    const late = ringPiece(piece);
    if ((await ring(this.desk, this.article, id)) !== late)
      throw new Error(`the model says ${late ? 'late' : 'not late'}, the desk not: ${JSON.stringify(piece)}`);
    const what = waited ? 'ring for an answer' : late ? 'ring that it is late' : 'ring in vain';
    this.count(what);
    await this.compare(i);
  }

  private async publish(who: string): Promise<void> {
    const article = await this.desk.run((tx) => tx.articles.byId(this.article));
    const open =
      !this.strangers && !this.pieces.some(inTheWay) && this.pieces.some((p) => p.state === 'signed_off');
    const may = open && !this.released && !this.needsText && ['dora', 'ed', 'hed'].includes(who);
    const done = await this.desk
      .run((tx) =>
        releaseArticle(tx, this.desk.as(who), { article: this.article, revisionHash: article?.hash ?? '' }),
      )
      .then(
        () => true,
        (error: unknown) => {
          if (error instanceof DomainError) return false;
          throw error;
        },
      );
    if (done !== may)
      throw new Error(`release: the model says ${may}, the desk ${done}: ${JSON.stringify(this.pieces)}`);
    if (done) this.count('publish');
    if (done) await this.holds();
    this.released ||= done;
    if (!done || this.out === this.texts) return;
    this.out = this.texts;
    this.correcting = false;
    for (const piece of this.pieces) if (piece.note?.withText) piece.note = null;
  }

  private async newText(c: Command): Promise<void> {
    if (this.doubled) return;
    const name = LINES[c.claim]?.split(' ')[0] ?? '';
    const again = this.lines.find((line) => line.startsWith(`=${name} `));
    const others = this.lines.filter((line) => ![name, `=${name}`].includes(line.split(' ')[0] ?? ''));
    const standing = this.lines.find((line) => line.split(' ')[0] === name);
    // A line that is gone or doubled stays as it is: it would come back as a new claim.
    if (standing === undefined || this.lines.filter((line) => line.startsWith(`${name} `)).length > 1) return;
    const changed = (): string => `${name} was changed ${++this.rounds} times`;
    const piece = this.pieces[c.claim];
    // Another place is in question only beside a claim that needs a check.
    if (c.text === 'differs' && (again === undefined || piece?.state === 'dismissed')) return;
    const twice = c.fit ? [standing, standing] : [changed(), changed()];
    const text = {
      kept: [standing],
      stale: [changed()],
      withdrawn: [],
      ambiguous: twice,
      differs: [standing],
    }[c.text];
    if (others.length + text.length === 0) return;
    const [told] = text;
    const saysAgain = { kept: again, stale: `=${told}`, differs: `=${name} differs ${++this.rounds} times` };
    const repeats = c.text === 'withdrawn' || c.text === 'ambiguous' ? undefined : saysAgain[c.text];
    this.lines = [...others, ...text, ...(again === undefined || repeats === undefined ? [] : [repeats])];
    // Two places now state it in two ways; what a later text makes of them is the anchors' business, not the workflow's.
    this.doubled = c.text === 'ambiguous';
    const unsaid = this.out === null || this.correcting || this.pieces.some((p) => p.note?.withText);
    const said = { kind: 'correction', reason: 'A reader wrote in.', note: 'It was wrong.' } as const;
    await this.desk.revise('wri', this.article, this.lines, unsaid ? undefined : said);
    this.correcting ||= !unsaid;
    this.texts++;
    this.released = false;
    // Nobody is asked where a claim stands that needed no check; what stands there are new claims, unknown to the model.
    if (piece?.state === 'dismissed' && c.text === 'ambiguous') this.strangers = true;
    if (piece) revise(piece, c.text === 'differs' ? 'kept' : c.text);
    if (piece && c.text === 'differs') piece.differs = true;
    if (piece) piece.sameWords = c.text === 'ambiguous' && c.fit;
    this.count(`text ${c.text}`);
    await this.holds();
    for (const i of this.ids.keys()) await this.compare(i);
  }

  /** Places that were not chosen are new claims, unknown to the model. */
  private decided(): Promise<void> {
    this.strangers = true;
    return this.holds();
  }

  /** A place that says another fact is a new claim, unknown to the model; what later texts make of it is as well. */
  private settled(same: boolean): Promise<void> {
    this.strangers ||= !same;
    this.doubled ||= !same;
    return this.holds();
  }

  /** What is promised about texts, after every new one, every decision on one and every release. */
  private async holds(): Promise<void> {
    const broken = await brokenByText(this.desk.source, this.article);
    if (broken.length > 0) throw new Error(`promises are broken: ${broken.join('; ')}`);
  }

  private count(what: string): void {
    this.reached.set(what, (this.reached.get(what) ?? 0) + 1);
  }

  private async compare(i: number): Promise<void> {
    const piece = this.pieces[i];
    const [row]: {
      state: string;
      verdict: string;
      edit: string;
      legal: string;
      holder: string | null;
      signers: number;
      differs: boolean;
    }[] = await this.desk.source.query(
      `SELECT c.state, c.verdict, c.edit, c.legal, (SELECT name FROM stet.person p WHERE p.id = c.assignee_id) AS holder,
              (SELECT count(*)::int FROM stet.sign_off s WHERE s.claim_id = c.id AND s.voided_at IS NULL) AS signers, c.inconsistent > 0 AS differs FROM stet.claim c WHERE c.id = $1`,
      [this.ids[i]],
    );
    if (!piece) return;
    const { state, verdict, edit, legal, holder, differs } = piece;
    const signers = piece.signers.length;
    const model = JSON.stringify({ state, verdict, edit, legal, holder, signers, differs });
    if (JSON.stringify(row) !== model)
      throw new Error(`claim ${i + 1} is ${JSON.stringify(row)}, the model says ${model}`);
  }
}
