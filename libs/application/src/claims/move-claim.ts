import { decideMove, Invalid, StaleVersion, type ClaimAction, type MoveInput } from '@stet/domain';
import type { Caller, ClaimRecord, Tx } from '../ports.js';
import { refusal } from '../refusal.js';
import { recordMove, type MoveExtras } from './record-move.js';
import { openScene, type Scene } from './scene.js';

export interface MoveCommand {
  readonly claim: string;
  readonly action: ClaimAction;
  /** The version the person saw; `null` only where Stet itself moves. */
  readonly expectedVersion: number | null;
  readonly input: MoveInput;
}

/** Refuses to act on what the person has not seen. */
export function requireVersion(claim: ClaimRecord, expected: number | null): void {
  if (expected === null || expected === claim.version) return;
  throw new StaleVersion(
    'stale_version',
    'The claim has changed since you saw it; look again before you act.',
    {
      currentVersion: claim.version,
    },
  );
}

/** Lock → decide → record: the way every move of a claim takes. */
export async function moveClaim(tx: Tx, caller: Caller | null, command: MoveCommand): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  return decideAndRecord(tx, scene, command.action, command.input);
}

export async function decideAndRecord(
  tx: Tx,
  scene: Scene,
  action: ClaimAction,
  input: MoveInput,
  extras: MoveExtras = {},
): Promise<ClaimRecord> {
  const ruling = decideMove(action, scene.context, input);
  if (!ruling.allowed) throw refusal(ruling.denial, scene.claim.version);
  const wording = input.wording === undefined ? undefined : input.wording;
  return recordMove(tx, scene, action, ruling.change, { wording, payload: wordsOf(input), ...extras });
}

/** What the person typed or chose, for the record. */
function wordsOf(input: MoveInput): MoveExtras['payload'] {
  const words = {
    ...(input.verdict && { verdict: input.verdict }),
    ...(input.reason && { reason: input.reason }),
    ...(input.note && { note: input.note }),
    ...(input.until && { until: input.until.toISOString() }),
    ...(input.wording && { wording: input.wording }),
    ...(input.target && { user: input.target.person }),
  };
  return Object.keys(words).length > 0 ? words : null;
}

/** A person named by e-mail or id, with their roles on the claim's desk, for `assign`. */
export async function assignClaim(
  tx: Tx,
  caller: Caller | null,
  command: {
    claim: string;
    action: 'assign' | 'assign-second' | 'hand-over';
    expectedVersion: number | null;
    user: string;
    note?: string;
    leaseToken?: string;
  },
): Promise<ClaimRecord> {
  const scene = await openScene(tx, caller, command.claim);
  requireVersion(scene.claim, command.expectedVersion);
  return decideAndRecord(tx, scene, command.action, {
    target: await personToTakeIt(tx, scene.article.desk, command.user),
    note: command.note,
    leaseToken: command.leaseToken,
  });
}

/** Somebody of the desk by e-mail or id, with their roles there. */
export async function personToTakeIt(
  tx: Tx,
  desk: string,
  user: string,
): Promise<NonNullable<MoveInput['target']>> {
  const person = await tx.people.byEmailOrId(user);
  const roles = person ? await tx.people.rolesOn(person.id, desk) : [];
  if (person && !person.disabled && roles.length > 0) return { person: person.id, roles };
  const message = 'There is no such person on this desk.';
  throw new Invalid('unknown_person', message, {
    errors: [{ pointer: '/user', code: 'unknown_person', message }],
  });
}
