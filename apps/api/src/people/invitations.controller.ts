import { Body, Controller, Delete, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  acceptInvitation,
  countSignInAttempt,
  guardedEmail,
  invite,
  openInvitation,
  revokeInvitation,
} from '@stet/application';
import {
  acceptInvitationRequest,
  invitationRequest,
  me,
  newInvitation,
  openInvitationRequest,
  openedInvitation,
  type Me,
} from '@stet/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { Public, SignedIn } from '../http/policy.js';
import { callerOf, type DeskRequest } from '../http/request.js';
import { SIGNING_IN, visitorOf, welcome } from './welcome.js';

/** How somebody comes to a desk: a link that works once, by which they set their own password. */
@ApiTags('people')
@SignedIn()
@Controller('api/v1')
export class InvitationsController {
  constructor(private readonly desk: DeskContext) {}

  /** No answer is kept for an Idempotency-Key here: it would keep the link. Asked twice, the second link holds. */
  @Post('desks/:id/invitations')
  @HttpCode(201)
  @ApiResponse({ status: 201, standardSchema: newInvitation })
  async invite(
    @Req() request: DeskRequest,
    @Param('id') id: string,
    @Body({ schema: invitationRequest }) body: z.infer<typeof invitationRequest>,
  ): Promise<z.infer<typeof newInvitation>> {
    const caller = callerOf(request);
    const made = await this.desk.uow.run((tx) => invite(tx, caller, { desk: id, ...body }));
    // Behind the #, which no browser sends: the link stands in no server’s log.
    const link = `${this.desk.publicUrl()}/invite#${made.token}`;
    return { id: made.id, link, expiresAt: made.expiresAt.toISOString() };
  }

  @Delete('invitations/:id')
  @HttpCode(204)
  async revoke(@Req() request: DeskRequest, @Param('id') id: string): Promise<void> {
    await this.desk.uow.run((tx) => revokeInvitation(tx, callerOf(request), id));
  }

  /** The token comes in the body, so that it stands in no address. */
  @Public()
  @Post('invitations/open')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: openedInvitation })
  async open(
    @Body({ schema: openInvitationRequest }) { token }: z.infer<typeof openInvitationRequest>,
  ): Promise<z.infer<typeof openedInvitation>> {
    const opened = await this.desk.uow.run((tx) => openInvitation(tx, token));
    return { ...opened, roles: [...opened.roles], expiresAt: opened.expiresAt.toISOString() };
  }

  @Public()
  @Post('invitations/accept')
  @HttpCode(201)
  @ApiResponse({ status: 201, standardSchema: me })
  async accept(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: acceptInvitationRequest }) body: z.infer<typeof acceptInvitationRequest>,
  ): Promise<Me> {
    const { uow, passwords } = this.desk;
    const { person, secret } = await SIGNING_IN.pass(async () => {
      // A guess at the password of an account there is counts as any other; a transaction of its own keeps the count.
      await uow.run(async (tx) => {
        const email = await guardedEmail(tx, body.token);
        if (email) await countSignInAttempt(tx, email, request.ip);
      });
      return uow.run((tx) => acceptInvitation(tx, passwords, body, visitorOf(this.desk, request)));
    });
    return welcome(this.desk, reply, person, secret);
  }
}
