import type { PolicyTrial } from '@stet/application';
import { policyPreview, type PolicyPreview } from '@stet/contract';
import { POLICY_HOLDS_FROM, policyEffects } from '@stet/domain';
import type { openClaimsOf } from '@stet/persistence';

type OpenClaims = Awaited<ReturnType<typeof openClaimsOf>>;

/** A trial of a policy with the open claims it touches; the others are left out. */
export function presentPreview(trial: PolicyTrial, open: OpenClaims): PolicyPreview {
  const { before, after, changed } = trial;
  const claims = open.flatMap(({ signOffsRequired, legal, ...claim }) => {
    const effects = policyEffects({ ...claim, signOffsRequired, legal }, before, after);
    return effects.length > 0 ? [{ ...claim, effects }] : [];
  });
  const holds = new Map(Object.entries(POLICY_HOLDS_FROM));
  return policyPreview.parse({
    policy: after,
    changed: changed.map((change) => ({ ...change, holds: holds.get(change.setting) })),
    claims,
  });
}
