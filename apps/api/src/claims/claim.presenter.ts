import { notFound, viewScene, type Caller, type Tx } from '@stet/application';
import { ACTION_INPUTS, type Claim } from '@stet/contract';
import { availableActions } from '@stet/domain';
import { claimDetail, type Sql } from '@stet/persistence';
import { z } from 'zod';

/** JSON Schema of every action's body, worked out once. */
const INPUTS = new Map<string, unknown>(
  Object.entries(ACTION_INPUTS).map(([action, schema]) => {
    const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input' });
    return [action, body];
  }),
);

/** A claim as the contract shows it, with what this person may do and why not. */
export async function presentClaim(tx: Tx, sql: Sql, caller: Caller, id: string): Promise<Claim> {
  const detail = await claimDetail(sql, caller.person, id);
  if (!detail) throw notFound('claim');
  const { context } = await viewScene(tx, caller, id);
  // What is hidden must not show in what is offered either.
  const shown = detail.blind
    ? { ...context, claim: { ...context.claim, verdict: null, edit: 'none' as const } }
    : context;
  return {
    ...detail,
    availableActions: availableActions(shown).map((action) => ({
      ...action,
      input: INPUTS.get(action.action) ?? null,
    })),
  };
}
