import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { readPolicy, setPolicy, tryPolicy } from '@stet/application';
import { deskPolicy, deskPolicyRequest, policyPreview } from '@stet/contract';
import { openClaimsOf } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { callerOf, type DeskRequest } from '../http/request.js';
import { presentPreview } from './policy.presenter.js';

/** What a desk decides for itself, for its head and its admin. */
@ApiTags('desk')
@SignedIn()
@Controller('api/v1/desks/:id/policy')
export class PolicyController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: deskPolicy })
  show(@Req() request: DeskRequest, @Param('id') id: string) {
    return this.desk.uow.run((tx) => readPolicy(tx, callerOf(request), id));
  }

  @Put()
  @ApiResponse({ status: 200, standardSchema: deskPolicy })
  change(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body({ schema: deskPolicyRequest }) change: z.infer<typeof deskPolicyRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller) => ({
      status: 200,
      body: await setPolicy(tx, caller, { desk: id, change }),
    }));
  }

  /** What a change would do to the settings and to each open claim; nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: policyPreview })
  preview(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Body({ schema: deskPolicyRequest }) change: z.infer<typeof deskPolicyRequest>,
  ) {
    return this.desk.uow.run(async (tx, sql) => {
      const trial = await tryPolicy(tx, callerOf(request), { desk: id, change });
      return presentPreview(trial, await openClaimsOf(sql, trial.desk));
    });
  }
}
