import { CATALOGUE, INVARIANTS, promiseOf } from '@stet/persistence';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_CASES } from './desk.cases.js';
import { JOB_CASES } from './jobs.cases.js';
import { LOG_CASES } from './log.cases.js';
import { openBrokenDesk } from './scene.js';
import { TEXT_CASES } from './text.cases.js';
import { VOID_CASES } from './void.cases.js';
import { WORKFLOW_CASES } from './workflow.cases.js';

/** Every check of the doctor is shown able to fail: something is broken, it is found and named, and put back. */
const CASES = [...WORKFLOW_CASES, ...VOID_CASES, ...JOB_CASES, ...TEXT_CASES, ...LOG_CASES, ...DESK_CASES];

describe('stet doctor --invariants', () => {
  let desk: Awaited<ReturnType<typeof openBrokenDesk>>;
  beforeAll(async () => {
    desk = await openBrokenDesk();
  });
  afterAll(() => desk.close());

  it('finds nothing wrong where nothing is', async () => {
    expect(await desk.findings('SELECT 1')).toEqual([]);
  });

  it.each(CASES.map((c): [string, string, (typeof CASES)[number]] => [c.id, c.what, c]))(
    '%s is found broken where %s',
    async (id, _, { breaks, names }) => {
      const found = (await desk.findings(breaks(desk.scene))).find((violation) => violation.id === id);
      expect(found?.offenders.join('\n') ?? 'nothing was found').toContain(names(desk.scene));
    },
  );

  it('has a case for every check', () => {
    const covered = new Set(CASES.map((c) => c.id));
    expect(INVARIANTS.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('has every number of the plan, checked here or proved by a test that is there', () => {
    const numbers = Array.from({ length: 27 }, (_, i) => `I-${String(i + 1).padStart(2, '0')}`);
    expect(CATALOGUE.map(({ id }) => id)).toEqual(numbers);
    const checked = new Set(INVARIANTS.map(({ id }) => promiseOf(id).id));
    for (const { id, elsewhere } of CATALOGUE) {
      expect({ id, is: checked.has(id) || elsewhere !== undefined }).toEqual({ id, is: true });
      if (elsewhere) expect(existsSync(join(import.meta.dirname, '../..', elsewhere.test))).toBe(true);
    }
  });
});
