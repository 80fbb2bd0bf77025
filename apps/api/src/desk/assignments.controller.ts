import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  endAbsence,
  enterAbsence,
  notFound,
  previewDeparture,
  rebalanceDesk,
  requireOwnOrKept,
  setProfile,
  type Caller,
  type Tx,
} from '@stet/application';
import {
  absenceRequest,
  assignmentHistory,
  assignmentPage,
  checkerProfile,
  departurePlan,
  deskParam,
  profileRequest,
  rebalancePlan,
  rebalanceRequest,
  type AssignmentPage,
} from '@stet/contract';
import {
  assignmentHistoryOf,
  assignmentsOf,
  checkerLoads,
  departureView,
  handoversView,
  profileView,
  read,
  type Sql,
} from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { callerOf, viewerOf, type DeskRequest } from '../http/request.js';
import { desksIn, requireDesk } from './desk.controller.js';

type DeskParam = z.infer<typeof deskParam>;

async function profileOf(tx: Tx, sql: Sql, caller: Caller, desk: string, who: string) {
  const place = await requireOwnOrKept(tx, caller, desk, who);
  const profile = await profileView(sql, place.desk.id, place.person.id);
  if (!profile) throw notFound('person');
  return profile;
}

/** Who holds what and why, who is away, and sharing the work out anew. */
@ApiTags('assignments')
@SignedIn()
@Controller('api/v1')
export class AssignmentsController {
  constructor(private readonly desk: DeskContext) {}

  @Get('assignments')
  @ApiResponse({ status: 200, standardSchema: assignmentPage })
  list(@Req() request: DeskRequest, @Query({ schema: deskParam }) query: DeskParam) {
    const viewer = viewerOf(request);
    return read(this.desk.database, async (sql) => {
      const page: AssignmentPage = { items: [], nextCursor: null, people: [] };
      for (const desk of await desksIn(sql, viewer, query)) {
        page.items.push(...(await assignmentsOf(sql, viewer, desk.id)));
        page.people.push(...(await checkerLoads(sql, desk.id)));
      }
      return page;
    });
  }

  @Get('claims/:id/assignments')
  @ApiResponse({ status: 200, standardSchema: assignmentHistory })
  async history(@Req() request: DeskRequest, @Param('id') id: string) {
    const found = await read(this.desk.database, (sql) => assignmentHistoryOf(sql, viewerOf(request), id));
    if (!found) throw notFound('claim');
    return found;
  }

  @Post('assignments/rebalance')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: rebalancePlan })
  rebalance(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: rebalanceRequest }) body: z.infer<typeof rebalanceRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const plan = await rebalanceDesk(tx, caller, body);
      return { status: 200, body: { applied: !body.dryRun, items: await handoversView(sql, plan) } };
    });
  }

  @Get('users/:id/profile')
  @ApiResponse({ status: 200, standardSchema: checkerProfile })
  profile(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Query({ schema: deskParam }) query: DeskParam,
  ) {
    const caller = callerOf(request);
    return this.desk.uow.run(async (tx, sql) =>
      profileOf(tx, sql, caller, await this.deskName(sql, caller, query), id),
    );
  }

  @Put('users/:id/profile')
  @ApiResponse({ status: 200, standardSchema: checkerProfile })
  setProfile(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Query({ schema: deskParam }) query: DeskParam,
    @Body({ schema: profileRequest }) profile: z.infer<typeof profileRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const desk = await this.deskName(sql, caller, query);
      await setProfile(tx, caller, { desk, person: id, profile });
      return { status: 200, body: await profileOf(tx, sql, caller, desk, id) };
    });
  }

  /** What would become of all that a person has in hand, were they away or gone from now on. */
  @Get('users/:id/departure')
  @ApiResponse({ status: 200, standardSchema: departurePlan })
  departure(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Query({ schema: deskParam }) query: DeskParam,
  ) {
    const caller = callerOf(request);
    return this.desk.uow.run(async (tx, sql) => {
      const desk = await this.deskName(sql, caller, query);
      return { items: await departureView(sql, await previewDeparture(tx, caller, { desk, person: id })) };
    });
  }

  @Post('users/:id/absences')
  @ApiResponse({ status: 201, standardSchema: checkerProfile })
  leave(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Query({ schema: deskParam }) query: DeskParam,
    @Body({ schema: absenceRequest }) { from, until, note }: z.infer<typeof absenceRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const desk = await this.deskName(sql, caller, query);
      const times = { from: from ? new Date(from) : null, until: new Date(until) };
      await enterAbsence(tx, caller, { desk, person: id, ...times, note: note ?? null });
      return { status: 201, body: await profileOf(tx, sql, caller, desk, id) };
    });
  }

  @Delete('absences/:id')
  @ApiResponse({ status: 200, standardSchema: checkerProfile })
  comeBack(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller, sql) => {
      const { person, desk } = await endAbsence(tx, caller, id);
      return { status: 200, body: await profileOf(tx, sql, caller, desk, person) };
    });
  }

  private async deskName(sql: Sql, caller: Caller, query: DeskParam): Promise<string> {
    return (await requireDesk(sql, caller.person, query.desk)).id;
  }
}
