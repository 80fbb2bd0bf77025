import { Invalid, policyFaults, type DeskPolicy } from '@stet/domain';
import type { Caller, DeskRecord, Json, Tx } from '../ports.js';
import { notFound, requireRole } from '../refusal.js';

/** The desk by slug or id, for those who keep its policy; to anybody else on it that is denied. */
async function requireKeeper(
  tx: Tx,
  caller: Caller,
  slugOrId: string,
): Promise<{ desk: DeskRecord; role: string }> {
  const desk = await tx.desks.bySlugOrId(slugOrId);
  const roles = desk ? await tx.people.rolesOn(caller.person, desk.id) : [];
  if (!desk || roles.length === 0) throw notFound('desk');
  requireRole('keep-policy', roles);
  return { desk, role: roles.join(',') };
}

export const readPolicy = async (tx: Tx, caller: Caller, slugOrId: string): Promise<DeskPolicy> =>
  (await requireKeeper(tx, caller, slugOrId)).desk.policy;

const SETTINGS = (policy: DeskPolicy): [string, unknown][] => Object.entries(policy);

/** A setting as the log keeps it: bytes that every verifier writes alike hold no fractions. */
const forLog = (value: unknown): Json => {
  const json: Json = JSON.parse(JSON.stringify(value));
  return typeof json === 'number' && !Number.isInteger(json) ? String(json) : json;
};

/**
 * Changes what is named of a desk's policy; the rest stays. What hangs on the birth of a claim (sign-offs, legal, triage,
 * due time) holds for claims that come from now on, everything else at once.
 * @throws NotFound `desk_not_found`, Denied `not_yours`, Invalid `bad_policy` with a pointer for each fault
 */
export async function setPolicy(
  tx: Tx,
  caller: Caller,
  command: { desk: string; change: Partial<DeskPolicy> },
): Promise<DeskPolicy> {
  const { desk, role } = await requireKeeper(tx, caller, command.desk);
  const before = ((await tx.desks.lock(desk.id)) ?? desk).policy;
  const policy: DeskPolicy = { ...before, ...command.change };
  const errors = policyFaults(policy);
  const [first] = errors;
  if (first) throw new Invalid('bad_policy', `${first.pointer.slice(1)}: ${first.message}.`, { errors });
  const old = new Map(SETTINGS(before).map(([name, value]) => [name, JSON.stringify(value)]));
  const changed = SETTINGS(policy).filter(([name, value]) => old.get(name) !== JSON.stringify(value));
  if (changed.length === 0) return before;
  const was = new Map(SETTINGS(before));
  await tx.desks.savePolicy(desk.id, policy);
  await tx.audit({
    action: 'desk.policy',
    caller,
    role,
    desk: desk.id,
    article: null,
    claim: null,
    claimVersion: null,
    from: Object.fromEntries(changed.map(([name]) => [name, forLog(was.get(name) ?? null)])),
    to: Object.fromEntries(changed.map(([name, value]) => [name, forLog(value)])),
    payload: null,
  });
  return policy;
}
