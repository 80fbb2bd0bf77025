import { Body, Controller, Delete, HttpCode, Put, Req } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { changePassword, countSignInAttempt, endOtherSessions, rename } from '@stet/application';
import { me, nameRequest, passwordRequest, type Me } from '@stet/contract';
import { Denied } from '@stet/domain';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { SignedIn } from '../http/policy.js';
import { signedIn, type DeskRequest } from '../http/request.js';
import { SIGNING_IN, presentMe } from './welcome.js';

/** What is a person's own to change. A program's token changes none of it. */
@ApiTags('people')
@SignedIn()
@Controller('api/v1/me')
export class AccountController {
  constructor(private readonly desk: DeskContext) {}

  @Put('name')
  @ApiResponse({ status: 200, standardSchema: me })
  async rename(
    @Req() request: DeskRequest,
    @Body({ schema: nameRequest }) { name }: z.infer<typeof nameRequest>,
  ): Promise<Me> {
    const { person, caller } = inPerson(request);
    return this.desk.uow.run(async (tx, sql) => {
      await rename(tx, caller, name);
      return presentMe(sql, { ...person, name });
    });
  }

  /** Ends every other session. The old password is asked for and guesses are counted: an open browser is no proof. */
  @Put('password')
  @HttpCode(204)
  async password(
    @Req() request: DeskRequest,
    @Body({ schema: passwordRequest }) body: z.infer<typeof passwordRequest>,
  ): Promise<void> {
    const { person, caller, secretHash } = inPerson(request);
    const { uow, passwords } = this.desk;
    await SIGNING_IN.pass(async () => {
      await uow.run((tx) => countSignInAttempt(tx, person.email, request.ip));
      await uow.run((tx) => changePassword(tx, passwords, caller, { ...body, session: secretHash }));
    });
  }

  @Delete('sessions')
  @HttpCode(204)
  async endOthers(@Req() request: DeskRequest): Promise<void> {
    const { caller, secretHash } = inPerson(request);
    await this.desk.uow.run((tx) => endOtherSessions(tx, caller, secretHash));
  }
}

function inPerson(request: DeskRequest) {
  const asked = signedIn(request);
  if (asked.caller.via === 'token')
    throw new Denied('session_needed', 'Sign in as yourself: a program’s token does not do this.');
  return asked;
}
