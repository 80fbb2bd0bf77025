import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { createToken, revokeOwn } from '@stet/application';
import { newToken, ownSessions, ownTokens, tokenRequest } from '@stet/contract';
import { Denied } from '@stet/domain';
import { read, sessionsOf, tokensOf } from '@stet/persistence';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { callerOf, signedIn, viewerOf, type DeskRequest } from '../http/request.js';

/** What a person is signed in by, and their programs. Whoever holds a token alone can neither make nor end one. */
@ApiTags('people')
@SignedIn()
@Controller('api/v1/me')
export class CredentialsController {
  constructor(private readonly desk: DeskContext) {}

  @Get('sessions')
  @ApiResponse({ status: 200, standardSchema: ownSessions })
  async sessions(@Req() request: DeskRequest): Promise<z.infer<typeof ownSessions>> {
    const { person, secretHash } = signedIn(request);
    return { items: await read(this.desk.database, (sql) => sessionsOf(sql, person.id, secretHash)) };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  async endSession(@Req() request: DeskRequest, @Param('id') id: string): Promise<void> {
    await this.desk.uow.run((tx) => revokeOwn(tx, 'session', this.inPerson(request), id));
  }

  @Get('tokens')
  @ApiResponse({ status: 200, standardSchema: ownTokens })
  async tokens(@Req() request: DeskRequest): Promise<z.infer<typeof ownTokens>> {
    return { items: await read(this.desk.database, (sql) => tokensOf(sql, viewerOf(request))) };
  }

  /** No answer is kept for an Idempotency-Key here: it would keep the token. Asked twice, it makes two. */
  @Post('tokens')
  @HttpCode(201)
  @ApiResponse({ status: 201, standardSchema: newToken })
  async make(
    @Req() request: DeskRequest,
    @Body({ schema: tokenRequest }) { name, scope, days }: z.infer<typeof tokenRequest>,
  ): Promise<z.infer<typeof newToken>> {
    const person = this.inPerson(request);
    return this.desk.uow.run(async (tx) => {
      const expiresAt = new Date((await tx.clock()).getTime() + days * 86_400_000);
      return { token: await createToken(tx, { email: person, name, scope, expiresAt }) };
    });
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  async endToken(@Req() request: DeskRequest, @Param('id') id: string): Promise<void> {
    await this.desk.uow.run((tx) => revokeOwn(tx, 'token', this.inPerson(request), id));
  }

  private inPerson(request: DeskRequest): string {
    const { person, via } = callerOf(request);
    if (via === 'token')
      throw new Denied('session_needed', 'Sign in as yourself: a program’s token does not do this.');
    return person;
  }
}
