import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { end, startDesk } from '../support/npm-start.js';

describe('a desk on a machine of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-desk-'));
  const env = { STET_DATA_DIR: folder };

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const titles = async (url: string): Promise<string[]> => {
    const opened = await fetch(`${url}/api/v1/sessions/demo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'desk@demo.stet' }),
    });
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { body } = await new Client(url, { cookie }).get<{ items: { title: string }[] }>('/articles');
    return body.items.map((a) => a.title);
  };

  /** Processes that were started for this folder and are still there. */
  const left = (): string[] =>
    readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid) && existsSync(`/proc/${pid}/cmdline`))
      .map((pid) => {
        try {
          return `${readFileSync(`/proc/${pid}/cmdline`, 'utf8')} ${readFileSync(`/proc/${pid}/environ`, 'utf8')}`;
        } catch {
          return '';
        }
      })
      .filter((text) => text.includes(folder) && !text.includes('jest'));

  it('starts, says all there is to say, keeps everything over a stop, a kill and a lost terminal', async () => {
    const first = startDesk(env);
    const url = await first.ready;
    if (!url) throw new Error(first.output());
    expect(first.output().trimEnd().split('\n').at(-1)).toBe(`Stet is ready at ${url}`);
    for (const said of ['desk@demo.stet', '/sign-in?as=', folder, 'PostgreSQL', 'Queue', 'Ctrl-C'])
      expect(first.output()).toContain(said);
    const articles = await titles(url);
    expect(articles).toHaveLength(5);

    const second = startDesk(env);
    expect(await second.ready).toBeNull();
    expect(second.output()).toMatch(/A desk already runs on .*; stop it first/);
    expect(second.output()).not.toMatch(/\n\s+at /);

    expect(await end(first.child, 'SIGTERM')).toBe(0);
    await eventually('nothing is left running', async () => left().length === 0);

    // Nobody says goodbye: the next start must find its way all the same.
    const killed = startDesk(env);
    expect(await killed.ready).not.toBeNull();
    await end(killed.child, 'SIGKILL');
    const third = startDesk(env);
    const again = await third.ready;
    if (!again) throw new Error(third.output());
    expect(await titles(again)).toEqual(articles);
    expect(await end(third.child, 'SIGINT')).toBe(0);
    await eventually('nothing is left running', async () => left().length === 0);
  });

  it('stops with the npm that started it, told or killed, and does not stand in the way of the next', async () => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const byNpm = startDesk(env, ['npm', 'start']);
      if (!(await byNpm.ready)) throw new Error(byNpm.output());
      await end(byNpm.child, signal);
      const next = startDesk(env);
      if (!(await next.ready)) throw new Error(next.output());
      // A closed terminal.
      expect(await end(next.child, 'SIGHUP')).toBe(0);
      await eventually('nothing is left running', async () => left().length === 0);
    }
  });

  it('says in one sentence that the port is taken, or the folder cannot be written', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const other = mkdtempSync(join(tmpdir(), 'stet-desk-'));
    const taken = startDesk({ STET_DATA_DIR: other, PORT: String(port) });
    expect(await taken.ready).toBeNull();
    expect(taken.output()).toContain(`Port ${port} on 127.0.0.1 is taken by another program`);
    expect(taken.output()).not.toMatch(/\n\s+at /);
    expect(taken.child.exitCode).toBe(1);
    server.close();
    rmSync(other, { recursive: true, force: true });
    const unwritable = startDesk({ STET_DATA_DIR: '/dev/null/stet' });
    expect(await unwritable.ready).toBeNull();
    expect(unwritable.output()).toMatch(/The data folder \/dev\/null\/stet cannot be written/);
    if (existsSync('/proc')) {
      // Here Node's recursive mkdir never comes back.
      const nowhere = startDesk({ STET_DATA_DIR: '/proc/stet' });
      expect(await nowhere.ready).toBeNull();
      expect(nowhere.output()).toMatch(/The data folder \/proc\/stet cannot be written/);
    }
    const wrong = startDesk({ STET_DATA_DIR: other, PORT: 'http' });
    expect(await wrong.ready).toBeNull();
    expect(wrong.output()).toContain('PORT is not a whole number');
  });
});
