import * as contract from '@stet/contract';
import type { z } from 'zod';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { assignee, everybody, personIn, propose, sample, secondChecker, submit } from '../support/walk.js';

describe('what the api answers is what the contract says', () => {
  let desk: TestDesk;
  let people: Record<string, Client>;
  let article: string;
  let claim: string;

  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    people = await everybody(desk);
    article = await submit(personIn(people, 'editor'), sample('harbour.txt'));
    const { body } = await personIn(people, 'desk').get<{ items: { id: string; state: string }[] }>(
      `/articles/${article}/claims`,
    );
    claim = body.items.find((c) => c.state === 'queued' || c.state === 'assigned')?.id ?? '';
    const name = await assignee(personIn(people, 'desk'), claim);
    await propose(people, claim);
    const other = await secondChecker(personIn(people, 'desk'), claim);
    await personIn(people, other).must(claim, 'sign-off', { verdict: 'misleading' });
    await personIn(people, name).must(claim, 'query-author', { question: 'Which survey?' });
  });

  afterAll(() => desk.close());

  it.each<[string, () => string, z.ZodType]>([
    ['article', () => `/articles/${article}`, contract.article],
    ['articles', () => '/articles', contract.articlePage],
    ['claims of an article', () => `/articles/${article}/claims`, contract.claimPage],
    ['revision', () => `/articles/${article}/revisions/1`, contract.revision],
    ['changes', () => `/articles/${article}/revisions/1/changes`, contract.revisionChanges],
    ['gate', () => `/articles/${article}/gate`, contract.gate],
    ['claims', () => '/claims', contract.claimPage],
    ['claim', () => `/claims/${claim}`, contract.claim],
    ['dashboard', () => '/dashboard?desk=demo', contract.dashboard],
    ['dashboard of the first desk', () => '/dashboard', contract.dashboard],
    ['inbox', () => '/me/inbox', contract.inbox],
    ['me', () => '/me', contract.me],
    ['desks', () => '/desks', contract.deskPage],
    ['users', () => '/users?desk=demo', contract.userPage],
    ['assignments', () => '/assignments', contract.assignmentPage],
    ['why', () => `/claims/${claim}/assignments`, contract.assignmentHistory],
    ['profile', () => '/users/ana@demo.stet/profile', contract.checkerProfile],
    ['policy', () => '/desks/demo/policy', contract.deskPolicy],
    ['audit', () => '/audit', contract.auditPage],
    ['checkpoint', () => '/audit/checkpoint', contract.auditHead],
    ['jobs', () => '/jobs', contract.jobPage],
    ['sign-in options', () => '/sign-in-options', contract.signInOptions],
  ])('%s', async (_, path, schema) => {
    const { status, body } = await personIn(people, 'desk').get(path());
    expect(status).toBe(200);
    expect(() => schema.parse(body)).not.toThrow();
  });

  it('pages give every claim once, in order', async () => {
    for (const path of [`/articles/${article}/claims?`, '/claims?']) {
      const whole = (
        await personIn(people, 'desk').get<{ items: { id: string }[] }>(`${path}limit=200`)
      ).body.items.map((c) => c.id);
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { items: { id: string }[]; nextCursor: string | null } = (
          await personIn(people, 'desk').get<{ items: { id: string }[]; nextCursor: string | null }>(
            `${path}limit=3${cursor && `&cursor=${cursor}`}`,
          )
        ).body;
        paged.push(...page.items.map((c) => c.id));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(whole);
    }
  });

  it('documents every route, and the actions out of the table', async () => {
    const { body } = await personIn(people, 'desk').get<{
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: object };
    }>('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const path of [
      '/articles',
      '/articles/{id}/release',
      '/claims/{id}/actions/{action}',
      '/claims/{id}/evidence',
      '/queries/{id}/answers',
      '/dashboard',
      '/me/inbox',
      '/audit',
      '/events',
      '/jobs/{id}/retry',
    ])
      expect(Object.keys(body.paths)).toContain(`/api/v1${path}`);
    expect(JSON.stringify(body.paths['/api/v1/claims/{id}/actions/{action}'])).toContain('send-back');
    const named = new Set(Object.keys(body.components.schemas));
    const references = JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    expect([...references].map((m) => m[1]).filter((name) => !named.has(name ?? ''))).toEqual([]);
    expect((await fetch(`${desk.url}/api/docs`)).status).toBe(200);
  });

  it('streams what happens, and resumes where a stream broke off', async () => {
    const auditor = personIn(people, 'auditor');
    const { body } = await auditor.get<{ size: number }>('/audit/checkpoint');
    const stream = await auditor.events('demo', body.size - 3);
    const seen = (await stream.until((ids) => ids.length >= 3)).slice(0, 3);
    expect(seen).toEqual([body.size - 2, body.size - 1, body.size]);
    await personIn(people, 'editor').post('/articles', {
      desk: 'demo',
      content: 'The pier was built in 1904.',
    });
    // The worker splits the article meanwhile, so more may have come: only the order is promised.
    const resumed = await stream.until((ids) => ids.length >= 4);
    expect(resumed.slice(0, 4)).toEqual([...seen, body.size + 1]);
    stream.close();
  });
});
