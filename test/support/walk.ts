import type { Article, Claim, ClaimSummary, Gate } from '@stet/contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from './client.js';
import { PEOPLE, type TestDesk } from './desk.js';
import { eventually } from './eventually.js';

export const sample = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../samples', name), 'utf8');

/** Everybody at once, signed in. */
export async function everybody(desk: TestDesk): Promise<Record<string, Client>> {
  const people: Record<string, Client> = {};
  for (const name of Object.keys(PEOPLE)) people[name] = await desk.as(name);
  return people;
}

export function personIn(people: Record<string, Client>, name: string): Client {
  const person = people[name];
  if (!person) throw new Error(`nobody is called ${name}`);
  return person;
}

export const articleOf = async (person: Client, id: string): Promise<Article> =>
  (await person.get<Article>(`/articles/${id}`)).body;

export const gateOf = async (person: Client, id: string): Promise<Gate> =>
  (await person.get<Gate>(`/articles/${id}/gate`)).body;

export async function claimsOf(person: Client, article: string): Promise<readonly ClaimSummary[]> {
  const reply = await person.get<{ items: ClaimSummary[] }>(`/articles/${article}/claims`);
  return reply.body.items;
}

/** Submits a text and waits until the worker has split it. */
export async function submit(person: Client, content: string, more: object = {}): Promise<string> {
  const reply = await person.post<{ id: string }>('/articles', {
    desk: 'demo',
    content,
    publishAt: new Date(Date.now() + 8 * 3600_000).toISOString(),
    ...more,
  });
  if (reply.status !== 202) throw new Error(`submit: ${reply.status} ${JSON.stringify(reply.body)}`);
  await eventually(
    'the article is split',
    async () => (await articleOf(person, reply.body.id)).state !== 'splitting',
  );
  return reply.body.id;
}

export const nameOf = (claim: Pick<Claim, 'assignee'>): string => claim.assignee?.name ?? '';

/** Waits for the queue to hand a claim to a checker; gives the checker's name. */
export const assignee = (person: Client, id: string): Promise<string> =>
  eventually(`claim ${id} is assigned`, async () => {
    const claim = await person.claim(id);
    return claim.state === 'assigned' && nameOf(claim);
  });

export const secondChecker = (person: Client, id: string): Promise<string> =>
  eventually(`claim ${id} has a second checker`, async () => (await person.claim(id)).secondChecker?.name);

export async function evidence(person: Client, id: string): Promise<void> {
  const reply = await person.post(`/claims/${id}/evidence`, {
    source: 'Harbour office register, p. 12',
    kind: 'primary',
  });
  if (reply.status !== 201) throw new Error(`evidence: ${reply.status} ${JSON.stringify(reply.body)}`);
}

/** Takes an assigned claim through start, evidence and proposal. Gives the checker's name. */
export async function propose(
  people: Record<string, Client>,
  id: string,
  verdict = 'accurate',
): Promise<string> {
  const name = await assignee(personIn(people, 'desk'), id);
  const checker = personIn(people, name);
  await checker.must(id, 'start');
  await evidence(checker, id);
  await checker.must(id, 'propose', { verdict });
  return name;
}

/** Signs a proposed claim off as often as its risk asks for, and clears it for legal where that is required. */
export async function signOff(
  people: Record<string, Client>,
  id: string,
  verdict = 'accurate',
): Promise<void> {
  for (;;) {
    const second = await secondChecker(personIn(people, 'desk'), id);
    const claim = await personIn(people, second).must(id, 'sign-off', { verdict });
    if (claim.state === 'signed_off') break;
  }
  const legal = personIn(people, 'legal');
  if ((await legal.claim(id)).legal === 'required')
    await legal.must(id, 'clear-legal', { note: 'read and cleared' });
}

/** Decides what triage left to a person: everything goes to the checkers. */
export async function queueTheRest(people: Record<string, Client>, article: string): Promise<void> {
  const editor2 = personIn(people, 'editor2');
  for (const claim of await claimsOf(editor2, article))
    if (claim.state === 'extracted') await editor2.must(claim.id, 'queue');
}
