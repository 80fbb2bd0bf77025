import { problem as problemSchema } from '@stet/contract';
import { openDataFolder, readJson, runningDesk, writeJson } from '@stet/runtime';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { CommandProblem, EXIT, exitCodeOf } from '../exit.js';

const home = (): string => join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'stet');
const loginFile = (): string => join(home(), 'login.json');

/** Remembers a session for a desk, in a file for its owner alone. */
export function keepLogin(url: string, token: string): void {
  openDataFolder(home());
  writeJson(loginFile(), { ...readJson<Record<string, string>>(loginFile()), [url]: token });
}

/** `--url`, `STET_URL`, the desk that runs on the data folder, or the default port. */
export function deskUrl(given: string | undefined): string {
  const local = runningDesk(process.env['STET_DATA_DIR'] ?? '.stet')?.url;
  return (given ?? process.env['STET_URL'] ?? local ?? 'http://127.0.0.1:3000').replace(/\/+$/, '');
}

/** A desk over HTTP. Refusals end the command with their sentence and exit code. */
export class DeskClient {
  readonly url: string;
  private readonly token: string | undefined;

  constructor(url: string | undefined) {
    this.url = deskUrl(url);
    this.token = process.env['STET_TOKEN'] ?? readJson<Record<string, string>>(loginFile())?.[this.url];
  }

  async get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
    return schema.parse(await (await this.send('GET', path)).json());
  }

  async post<T extends z.ZodType>(
    path: string,
    body: unknown,
    schema: T,
    headers: Record<string, string> = {},
  ): Promise<z.infer<T>> {
    const response = await this.send('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      ...headers,
    });
    return schema.parse(await response.json());
  }

  /** Any other method, with a body where there is one. */
  async ask<T extends z.ZodType>(
    method: 'PUT' | 'DELETE',
    path: string,
    schema: T,
    body?: unknown,
  ): Promise<z.infer<T>> {
    const json = { 'content-type': 'application/json' };
    const response = await (body === undefined
      ? this.send(method, path)
      : this.send(method, path, JSON.stringify(body), json));
    return schema.parse(await response.json());
  }

  async send(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const authorization: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      body,
      headers: { ...authorization, ...headers },
    }).catch(() => {
      throw new CommandProblem(
        EXIT.unreachable,
        `There is no desk at ${this.url}; start one with npm start, or give --url.`,
      );
    });
    if (!response.ok) throw await refused(response, this.token === undefined);
    return response;
  }
}

async function refused(response: Response, anonymous: boolean): Promise<CommandProblem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success)
    return new CommandProblem(EXIT.unexpected, `The desk answered ${response.status} without saying why.`);
  const { status, code, detail } = parsed.data;
  const hint = status === 401 && anonymous ? ' Set STET_TOKEN, or use stet login.' : '';
  return new CommandProblem(exitCodeOf(status, code), `${detail}${hint}`);
}
