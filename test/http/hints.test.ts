import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Claim } from '@stet/contract';
import type { Client } from '../support/client.js';
import { TestDesk } from '../support/desk.js';
import { claimsOf, submit } from '../support/walk.js';

describe('what the engine notices between claims', () => {
  let desk: TestDesk;
  let editor: Client;
  beforeAll(async () => {
    desk = await TestDesk.open('postgres');
    editor = await desk.as('editor');
  });
  afterAll(() => desk.close());

  it('is shown on a claim whose own figures do not agree', async () => {
    const article = await submit(
      editor,
      'Trains\n\nPassenger numbers rose by 20 per cent from 40 million to 50 million in 2023, the railway said.\n',
    );
    const claims: Claim[] = [];
    for (const { id } of await claimsOf(editor, article)) claims.push(await editor.claim(id));
    const hints = claims.flatMap((c) => c.hints);
    expect(hints).toEqual([expect.objectContaining({ kind: 'contradiction', other: null })]);
    expect(hints[0]?.says).toContain('25');
  });
});
