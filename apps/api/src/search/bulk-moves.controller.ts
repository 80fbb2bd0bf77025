import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound, previewMove, sha256, type Tx } from '@stet/application';
import {
  bulkRequest,
  bulkResult,
  inputSchema,
  type ActionInputs,
  type BulkItem,
  type BulkResult,
} from '@stet/contract';
import { Denied, ONE_BY_ONE, isBulkAction, type BulkAction } from '@stet/domain';
import { read } from '@stet/persistence';
import type { z } from 'zod';
import { performAction, type Target } from '../claims/perform-action.js';
import { DeskContext } from '../context.js';
import { requireDesk } from '../desk/desk.controller.js';
import { keyOf, onceOnly } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { problemOf } from '../http/problem.js';
import { callerOf, viewerOf, type DeskRequest } from '../http/request.js';
import { parseBody } from '../http/schema.pipe.js';

type Input = ActionInputs[BulkAction];
type Moved = Pick<BulkItem, 'from' | 'to'>;

/**
 * One move of many claims. Each is a transaction of its own, with its own entry in the log and, where an
 * Idempotency-Key was sent, its own kept answer: what is refused for one stops no other, and the same request sent again
 * makes only the moves that were not made.
 */
@ApiTags('search')
@SignedIn()
@Controller('api/v1/desks/:id/bulk-moves')
export class BulkMovesController {
  constructor(private readonly desk: DeskContext) {}

  @Post()
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiResponse({ status: 200, standardSchema: bulkResult })
  async move(
    @Req() request: DeskRequest,
    @Param('id') name: string,
    @Body({ schema: bulkRequest }) { action, input, claims, dryRun }: z.infer<typeof bulkRequest>,
  ): Promise<BulkResult> {
    const desk = await read(this.desk.database, (sql) => requireDesk(sql, viewerOf(request), name));
    if (!isBulkAction(action))
      throw new Denied(ONE_BY_ONE.code, ONE_BY_ONE.reason, { reason: ONE_BY_ONE.reason });
    const body = parseBody(inputSchema(action), input ?? {});
    const items: BulkItem[] = [];
    for (const { id, version } of claims) {
      const target = { claim: id, expectedVersion: version };
      const made = dryRun
        ? this.preview(request, desk.id, target, action, body)
        : this.make(request, desk.id, target, action, body);
      items.push(await outcomeOf(request, id, dryRun ? 'would' : 'done', made));
    }
    return { applied: !dryRun, items };
  }

  private preview(
    request: DeskRequest,
    desk: string,
    target: Target,
    action: BulkAction,
    body: Input,
  ): Promise<Moved> {
    const said: { leaseToken?: string; user?: string; until?: string; reason?: string; note?: string } = body;
    const { user, until, ...words } = said;
    const input = { ...words, ...(until !== undefined && { until: new Date(until) }) };
    return this.desk.uow.run(async (tx) => {
      await stateOn(tx, desk, target.claim);
      return previewMove(tx, callerOf(request), { ...target, action, input, user });
    });
  }

  private async make(
    request: DeskRequest,
    desk: string,
    target: Target,
    action: BulkAction,
    body: Input,
  ): Promise<Moved> {
    const caller = callerOf(request);
    const given = keyOf(request);
    const key = given && sha256(`${given}:${target.claim}`).toString('hex');
    const asked = () => sha256(JSON.stringify([action, body, target]));
    const answer = await this.desk.uow.run((tx) =>
      onceOnly(tx, caller, key, asked, async () => {
        const from = await stateOn(tx, desk, target.claim);
        const { state: to } = await performAction(tx, caller, target, action, body);
        return { status: 200, body: { from, to } };
      }),
    );
    return answer.body;
  }
}

async function stateOn(tx: Tx, desk: string, id: string) {
  const claim = await tx.claims.byId(id);
  if (claim?.desk !== desk) throw notFound('claim');
  return claim.state;
}

/** A refusal is an outcome like any other; only what it means to the person is told. */
const outcomeOf = (
  request: DeskRequest,
  claim: string,
  outcome: 'would' | 'done',
  made: Promise<Moved>,
): Promise<BulkItem> =>
  made.then(
    ({ from, to }): BulkItem => ({ claim, outcome, from, to, code: null, reason: null }),
    (error: unknown): BulkItem => {
      const { status, code, detail } = problemOf(error, request.id);
      if (status >= 500) request.log.error({ err: error, claim }, code);
      return { claim, outcome: 'refused', from: null, to: null, code, reason: detail };
    },
  );
