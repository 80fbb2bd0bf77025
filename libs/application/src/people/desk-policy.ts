import { Invalid, policyFaults, type DeskPolicy } from '@stet/domain';
import type { Caller, Json, Tx } from '../ports.js';
import { requireKeeper } from './keep-desk.js';

export const readPolicy = async (tx: Tx, caller: Caller, slugOrId: string): Promise<DeskPolicy> =>
  (await requireKeeper(tx, caller, slugOrId, 'keep-policy')).desk.policy;

const SETTINGS = (policy: DeskPolicy): [string, unknown][] => Object.entries(policy);

/** A setting as the log keeps it: bytes that every verifier writes alike hold no fractions. */
const forLog = (value: unknown): Json => {
  const json: Json = JSON.parse(JSON.stringify(value));
  return typeof json === 'number' && !Number.isInteger(json) ? String(json) : json;
};

/** The policy with a change in it. @throws Invalid `bad_policy` with a pointer for each fault */
function changedPolicy(before: DeskPolicy, change: Partial<DeskPolicy>): DeskPolicy {
  const policy: DeskPolicy = { ...before, ...change };
  const errors = policyFaults(policy);
  const [first] = errors;
  if (first) throw new Invalid('bad_policy', `${first.pointer.slice(1)}: ${first.message}.`, { errors });
  return policy;
}

function changedSettings(before: DeskPolicy, policy: DeskPolicy): [string, unknown][] {
  const old = new Map(SETTINGS(before).map(([name, value]) => [name, JSON.stringify(value)]));
  return SETTINGS(policy).filter(([name, value]) => old.get(name) !== JSON.stringify(value));
}

export interface PolicyTrial {
  readonly desk: string;
  readonly before: DeskPolicy;
  readonly after: DeskPolicy;
  /** The settings that would be others. */
  readonly changed: readonly { readonly setting: string; readonly from: unknown; readonly to: unknown }[];
}

/** What the policy would be, without changing it. @throws as `setPolicy` */
export async function tryPolicy(
  tx: Tx,
  caller: Caller,
  command: { desk: string; change: Partial<DeskPolicy> },
): Promise<PolicyTrial> {
  const { desk } = await requireKeeper(tx, caller, command.desk, 'keep-policy');
  const after = changedPolicy(desk.policy, command.change);
  const was = new Map(SETTINGS(desk.policy));
  const changed = changedSettings(desk.policy, after).map(([setting, to]) => ({
    setting,
    from: was.get(setting) ?? null,
    to,
  }));
  return { desk: desk.id, before: desk.policy, after, changed };
}

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
  const { desk, roles } = await requireKeeper(tx, caller, command.desk, 'keep-policy');
  const before = ((await tx.desks.lock(desk.id)) ?? desk).policy;
  const policy = changedPolicy(before, command.change);
  const changed = changedSettings(before, policy);
  if (changed.length === 0) return before;
  const was = new Map(SETTINGS(before));
  await tx.desks.savePolicy(desk.id, policy);
  await tx.audit({
    action: 'desk.policy',
    caller,
    role: roles.join(','),
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
