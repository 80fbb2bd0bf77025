import { Body, Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { changeRoles, requireKeeper, type Caller, type Tx } from '@stet/application';
import { memberList, rolesRequest, type MemberList } from '@stet/contract';
import { membersView, type Sql } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { mutate } from '../http/mutation.js';
import { SignedIn } from '../http/policy.js';
import { callerOf, type DeskRequest } from '../http/request.js';
import { presentInvite, presentMember } from './member.presenter.js';

async function listMembers(tx: Tx, sql: Sql, caller: Caller, id: string): Promise<MemberList> {
  const { desk, roles } = await requireKeeper(tx, caller, id, 'keep-people');
  const { people, invitations } = await membersView(sql, desk.id);
  const admins = people.filter((person) => person.roles.includes('admin')).length;
  return {
    items: people.map((person) => presentMember(person, roles, admins)),
    invitations,
    invite: presentInvite(roles),
  };
}

/** Who is on a desk, as what, and who is invited. */
@ApiTags('people')
@SignedIn()
@Controller('api/v1/desks/:id/members')
export class MembersController {
  constructor(private readonly desk: DeskContext) {}

  @Get()
  @ApiResponse({ status: 200, standardSchema: memberList })
  list(@Req() request: DeskRequest, @Param('id') id: string) {
    return this.desk.uow.run((tx, sql) => listMembers(tx, sql, callerOf(request), id));
  }

  /** Exactly these roles from now on; with none the person leaves the desk, and what they did stays. */
  @Put(':person/roles')
  @ApiResponse({ status: 200, standardSchema: rolesRequest })
  change(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Param('person') person: string,
    @Body({ schema: rolesRequest }) { roles }: z.infer<typeof rolesRequest>,
  ) {
    return mutate(this.desk.uow, request, reply, async (tx, caller) => {
      await changeRoles(tx, caller, { desk: id, person, roles });
      return { status: 200, body: { roles } };
    });
  }
}
