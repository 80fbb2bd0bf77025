import { addDesk, addPerson, createToken, newSecret, setPassword } from '@stet/application';
import { DESK_ROLES, type DeskRole } from '@stet/domain';
import { Argon2PasswordHash, read } from '@stet/persistence';
import { openDataFolder } from '@stet/runtime';
import { InvalidArgumentError, type Command } from 'commander';
import { demoPassword, isDemoPerson } from '../demo/demo-people.js';
import { CommandProblem, EXIT } from '../exit.js';
import { print, printJson, printTable } from '../output.js';
import { withDesk } from './open-desk.js';

const passwords = new Argon2PasswordHash();
const UNITS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

function expiry(text: string): Date {
  const [, count, unit] = /^(\d{1,5})([dhm])$/.exec(text) ?? [];
  const length = UNITS[unit ?? ''];
  if (!count || !length) throw new InvalidArgumentError('Say it as 30d, 12h or 90m.');
  return new Date(Date.now() + Number(count) * length);
}

function roles(text: string): DeskRole[] {
  const named = text
    .split(',')
    .map((name) => DESK_ROLES.find((role) => role === name.trim().replace('-', '_')));
  if (named.some((role) => role === undefined))
    throw new InvalidArgumentError(`The roles are ${DESK_ROLES.join(', ')}.`);
  return named.filter((role) => role !== undefined);
}

/** `token create`, `user add|password|list`, `desk add`: straight to the database. */
export function addPeopleCommands(program: Command, desks: Command): void {
  program
    .command('token')
    .description('API tokens')
    .command('create')
    .description('make a token; prints it alone, and only this once')
    .requiredOption('--user <email>')
    .requiredOption('--name <name>', 'what it is for')
    .option('--expires <time>', 'such as 30d, 12h', expiry)
    .option('--read-only', 'it may read and change nothing')
    .action(async (options: { user: string; name: string; expires?: Date; readOnly?: boolean }) => {
      const { user: email, name, expires, readOnly } = options;
      const scope = readOnly ? 'read' : 'write';
      print(
        await withDesk(({ uow }) =>
          uow.run((tx) => createToken(tx, { email, name, scope, expiresAt: expires ?? null })),
        ),
      );
    });

  desks.command('add <slug> <name>').action(async (slug: string, name: string) => {
    if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(slug))
      throw new CommandProblem(EXIT.usage, 'A slug has small letters, digits and dashes.');
    print(await withDesk(({ uow }) => uow.run((tx) => addDesk(tx, slug, name))));
  });

  const user = program.command('user').description('people');
  user
    .command('add <email>')
    .description('add a person, or give one who is there further roles; prints the password of a new one')
    .requiredOption('--desk <name>')
    .requiredOption('--roles <roles>', `one or more of ${DESK_ROLES.join(', ')}`, roles)
    .option('--name <name>')
    .action(async (email: string, options: { desk: string; roles: DeskRole[]; name?: string }) => {
      const password = newSecret().slice(0, 20);
      const isNew = await withDesk(({ uow }) =>
        uow.run(async (tx) => {
          const known = await tx.people.byEmailOrId(email);
          const name = options.name ?? email.split('@')[0] ?? email;
          await addPerson(tx, passwords, { email, name, password, desk: options.desk, roles: options.roles });
          return known === null;
        }),
      );
      print(isNew ? password : 'The person was there already and has the roles now.');
    });

  user
    .command('password <email>')
    .description('print a demo person’s password, or give anybody else a new one and print it')
    .action(async (email: string) => {
      const password = await withDesk(({ uow, config }) =>
        uow.run(async (tx) => {
          const demo = isDemoPerson(email);
          const fresh = demo ? demoPassword(openDataFolder(config.dataDir), email) : newSecret().slice(0, 20);
          const person = await tx.people.byEmailOrId(email);
          const kept = demo && person?.passwordHash && (await passwords.verify(person.passwordHash, fresh));
          if (!kept) await setPassword(tx, passwords, email, fresh);
          return fresh;
        }),
      );
      print(password);
    });

  user
    .command('list')
    .option('--json')
    .action(async (options: { json?: boolean }) => {
      const people = await withDesk(({ source }) =>
        read(source, (sql) =>
          sql<{ email: string; name: string; desk: string; roles: string }>(
            `SELECT p.email, p.name, d.slug AS desk, string_agg(m.role, ',' ORDER BY m.role) AS roles
               FROM stet.person p JOIN stet.membership m ON m.person_id = p.id JOIN stet.desk d ON d.id = m.desk_id
              GROUP BY p.id, d.id ORDER BY d.slug, p.email`,
          ),
        ),
      );
      if (options.json) people.forEach(printJson);
      else printTable(people.map((p) => [p.email, p.name, p.desk, p.roles]));
    });
}
