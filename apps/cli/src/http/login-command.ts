import type { Command } from 'commander';
import { createInterface } from 'node:readline/promises';
import { CommandProblem, EXIT } from '../exit.js';
import { print } from '../output.js';
import { DeskClient, keepLogin } from './desk-client.js';

/** `login`: a session for the commands that follow; the password comes from the terminal or STET_PASSWORD. */
export function addLogin(program: Command): void {
  program
    .command('login <email>')
    .description('sign in; the session is kept for the commands that follow')
    .option('--url <url>')
    .action(async (email: string, options: { url?: string }) => {
      const desk = new DeskClient(options.url);
      const password = process.env['STET_PASSWORD'] ?? (await ask('Password: '));
      const headers = { 'content-type': 'application/json' };
      const response = await desk.send('POST', '/sessions', JSON.stringify({ email, password }), headers);
      const session = /stet_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
      if (!session) throw new CommandProblem(EXIT.unexpected, 'The desk opened no session.');
      keepLogin(desk.url, session);
      print(`Signed in at ${desk.url} as ${email}.`);
    });
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
