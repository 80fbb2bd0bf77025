import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { countSignInAttempt, firstRun, signIn, signInDemo } from '@stet/application';
import {
  demoSessionRequest,
  firstRunRequest,
  me as meSchema,
  sessionRequest,
  signInOptions,
  type Me,
} from '@stet/contract';
import { Denied } from '@stet/domain';
import { read, signInView } from '@stet/persistence';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DeskContext } from '../context.js';
import { fromThisMachine } from '../http/access.guard.js';
import { Public, SignedIn } from '../http/policy.js';
import { signedIn, type DeskRequest } from '../http/request.js';
import { clearSession } from '../http/session-cookie.js';
import { SIGNING_IN, presentMe, visitorOf, welcome } from './welcome.js';

@ApiTags('people')
@SignedIn()
@Controller('api/v1')
export class SessionsController {
  constructor(private readonly desk: DeskContext) {}

  @Public()
  @Get('sign-in-options')
  @ApiResponse({ status: 200, standardSchema: signInOptions })
  async options(@Req() request: DeskRequest): Promise<z.infer<typeof signInOptions>> {
    const { people, firstRun: empty } = await read(this.desk.database, signInView);
    const demo = this.demoFor(request) && people.length > 0;
    return { demo, firstRun: empty, people: demo ? people : [] };
  }

  @Public()
  @Post('sessions')
  @HttpCode(201)
  @ApiResponse({ status: 201, standardSchema: meSchema })
  async open(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: sessionRequest }) body: z.infer<typeof sessionRequest>,
  ): Promise<Me> {
    const { uow, passwords } = this.desk;
    const { person, secret } = await SIGNING_IN.pass(async () => {
      await uow.run((tx) => countSignInAttempt(tx, body.email, request.ip));
      return uow.run((tx) => signIn(tx, passwords, body, visitorOf(this.desk, request)));
    });
    return welcome(this.desk, reply, person, secret);
  }

  @Public()
  @Post('sessions/demo')
  @HttpCode(201)
  @ApiResponse({ status: 201, standardSchema: meSchema })
  async demo(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: demoSessionRequest }) body: z.infer<typeof demoSessionRequest>,
  ): Promise<Me> {
    if (!this.demoFor(request))
      throw new Denied('no_demo', 'One-click sign-in works on a demo desk, from this machine only.');
    const from = visitorOf(this.desk, request);
    const { person, secret } = await this.desk.uow.run((tx) => signInDemo(tx, body.email, from));
    return welcome(this.desk, reply, person, secret);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  async close(@Req() request: DeskRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { secretHash } = signedIn(request);
    await this.desk.uow.run((tx) => tx.credentials.revokeSession(secretHash));
    clearSession(this.desk.config, reply);
  }

  @Public()
  @Post('first-run')
  @HttpCode(201)
  @ApiResponse({ status: 201, standardSchema: meSchema })
  async firstRun(
    @Req() request: DeskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: firstRunRequest }) body: z.infer<typeof firstRunRequest>,
  ): Promise<Me> {
    if (this.desk.config.loopback && !fromThisMachine(request))
      throw new Denied('not_here', 'The first person signs up from the machine the desk runs on.');
    const { uow, passwords } = this.desk;
    await uow.run((tx) => firstRun(tx, passwords, body));
    const { person, secret } = await uow.run((tx) =>
      signIn(tx, passwords, body, visitorOf(this.desk, request)),
    );
    return welcome(this.desk, reply, person, secret);
  }

  @Get('me')
  @ApiResponse({ status: 200, standardSchema: meSchema })
  me(@Req() request: DeskRequest): Promise<Me> {
    return read(this.desk.database, (sql) => presentMe(sql, signedIn(request).person));
  }

  private demoFor(request: DeskRequest): boolean {
    const { demo, loopback } = this.desk.config;
    return demo && loopback && fromThisMachine(request);
  }
}
