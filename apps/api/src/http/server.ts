import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { isLoopback } from '@stet/config';
import { Denied } from '@stet/domain';
import { newId } from '@stet/application';
import { errorForLog } from '@stet/persistence';
import type { FastifyInstance } from 'fastify';
import { AppModule } from '../app.module.js';
import type { DeskContext } from '../context.js';
import { hostName } from './access.guard.js';
import { keepBodyRoom } from './body-room.js';
import { acceptJson } from './json-body.js';
import { acceptMultipart } from './multipart-article.js';
import { requirePolicies, routesOf } from './policy.js';
import { sendProblem } from './problem.filter.js';
import { serveWeb } from './web.js';

/** Room for an article of 2 MiB whose every character is escaped in JSON. */
const BODY_LIMIT = 13 * 1024 * 1024;

/** The api, ready to listen. */
export async function buildServer(context: DeskContext): Promise<NestFastifyApplication> {
  const { config } = context;
  const adapter = new FastifyAdapter({
    logger: { level: config.logLevel, serializers: { err: errorForLog } },
    disableRequestLogging: true,
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    requestTimeout: 60_000,
    // Headers are short: who sends them one by one is cut off sooner, and is looked for often enough.
    http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
    // While it stops, whoever still has a connection is served once more and told that it ends.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 500 },
  });
  const server: FastifyInstance = adapter.getInstance();
  // Whatever Fastify itself refuses leaves in the same form as our own refusals.
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  keepBodyRoom(server, BODY_LIMIT);
  acceptJson(server);
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    // A page elsewhere that points its own name at 127.0.0.1 must not reach a desk that trusts this machine.
    if (
      config.loopback &&
      !isLoopback(hostName(request)) &&
      !isPublicHost(config.publicUrl, hostName(request))
    )
      throw new Denied('unknown_host', 'This desk answers on this machine only.');
  });
  await server.register(cookie);
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CSP },
    hsts: false,
  });
  await acceptMultipart(server);
  await serveWeb(server);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(context), adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  requirePolicies(routesOf(app));
  document(app);
  await app.init();
  return app;
}

const CSP = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  // Mantine sets widths and colours as inline styles.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

const isPublicHost = (publicUrl: string | undefined, host: string): boolean =>
  publicUrl !== undefined && new URL(publicUrl).hostname === host;

function document(app: NestFastifyApplication): void {
  const info = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Stet')
    .setDescription('The fact-check desk of a newsroom.')
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth('stet_session')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, info), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    yamlDocumentUrl: 'api/v1/openapi.yaml',
  });
}
