import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { notFound } from '@stet/application';
import {
  PERSON_ACTIONS,
  claim,
  claimPage as claimPageSchema,
  claimQuery,
  earlierCheckList,
  inputSchema,
  personAction,
} from '@stet/contract';
import { CLAIM_STATES, Malformed, NotFound } from '@stet/domain';
import { claimPage, earlierChecks, read } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { mutate } from '../http/mutation.js';
import { callerOf, requireIfMatch, viewerOf, type DeskRequest } from '../http/request.js';
import { parseBody } from '../http/schema.pipe.js';
import { presentClaim } from './claim.presenter.js';
import { performAction } from './perform-action.js';

function statesOf(list: string | undefined): readonly string[] {
  const states = list?.split(',').filter((s) => s !== '') ?? [];
  const known: readonly string[] = CLAIM_STATES;
  const odd = states.find((s) => !known.includes(s));
  if (odd === undefined) return states;
  const message = `there is no claim state “${odd}”`;
  throw new Malformed('invalid_request', `/state: ${message}`, {
    errors: [{ pointer: '/state', code: 'invalid_value', message }],
  });
}

const etag = (version: number): Record<string, string> => ({ etag: `"${version}"` });

@ApiTags('claims')
@SignedIn()
@Controller('api/v1')
export class ClaimsController {
  constructor(private readonly desk: DeskContext) {}

  @Get('claims')
  @ApiResponse({ status: 200, standardSchema: claimPageSchema })
  list(@Req() request: DeskRequest, @Query({ schema: claimQuery }) query: z.infer<typeof claimQuery>) {
    const { state, ...rest } = query;
    const states = statesOf(state);
    return read(this.desk.database, (sql) =>
      claimPage(sql, viewerOf(request), {
        states,
        assignee: rest.assignee,
        desk: rest.desk,
        article: rest.article,
        due: rest.due,
        limit: rest.limit,
        cursor: rest.cursor,
      }),
    );
  }

  @Get('claims/:id')
  @ApiResponse({ status: 200, standardSchema: claim })
  async show(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ) {
    const shown = await this.desk.uow.run((tx, sql) => presentClaim(tx, sql, callerOf(request), id));
    void reply.headers(etag(shown.version));
    return shown;
  }

  @Get('claims/:id/earlier')
  @ApiResponse({ status: 200, standardSchema: earlierCheckList })
  async earlier(@Req() request: DeskRequest, @Param('id') id: string) {
    const items = await read(this.desk.database, (sql) => earlierChecks(sql, viewerOf(request), id));
    if (!items) throw notFound('claim');
    return { items };
  }

  @Post('claims/:id/actions/:action')
  @HttpCode(200)
  @ApiParam({
    name: 'action',
    enum: PERSON_ACTIONS,
    description: 'Each takes the body that the claim’s availableActions describe as its input.',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'the version you saw, in quotes' })
  @ApiResponse({ status: 200, standardSchema: claim })
  act(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Param('action') name: string,
    @Body() body: unknown,
  ) {
    const known = personAction.safeParse(name);
    if (!known.success)
      throw new NotFound('no_such_action', `There is no action “${name.slice(0, 40)}” on a claim.`);
    const action = known.data;
    const target = { claim: id, expectedVersion: requireIfMatch(request) };
    const input = parseBody(inputSchema(action), body ?? {});
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      await performAction(tx, caller, target, action, input);
      const moved = await presentClaim(tx, sql, caller, id);
      return { status: 200, headers: etag(moved.version), body: moved };
    });
  }
}
