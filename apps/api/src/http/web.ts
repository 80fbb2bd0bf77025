import fastifyStatic from '@fastify/static';
import { NotFound } from '@stet/domain';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run build` puts the web app: beside this program in `dist`. */
const ROOT = join(import.meta.dirname, '../../../../web');

/** Serves the web app; every address that is not a file and not the API's is a page of it. */
export async function serveWeb(server: FastifyInstance): Promise<void> {
  if (!existsSync(join(ROOT, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root: ROOT,
    wildcard: false,
    index: false,
    // Built files carry a hash in their name; the page that names them is asked for anew each time.
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/*', async (request, reply) => {
    if (/^\/(api|assets)(\/|$)/.test(request.url.split('?')[0] ?? ''))
      throw new NotFound('no_such_route', 'There is nothing at this address.');
    return reply.sendFile('index.html');
  });
}
