import { CLAIM_MOVES, RIGHTS } from '@stet/domain';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workflowTable } from '../../scripts/lib/workflow-table.mjs';

const ROOT = join(import.meta.dirname, '../..');
const squeeze = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');

describe('the documents', () => {
  it('show the workflow as the table has it', () => {
    const written = readFileSync(join(ROOT, 'docs/WORKFLOW.md'), 'utf8');
    expect(squeeze(written)).toBe(squeeze(workflowTable(CLAIM_MOVES, RIGHTS)));
  });

  it('link only to files that are there', () => {
    const files = [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      ...readdirSync(join(ROOT, 'docs')).map((f) => `docs/${f}`),
      ...readdirSync(join(ROOT, 'docs/adr')).map((f) => `docs/adr/${f}`),
    ].filter((f) => f.endsWith('.md'));
    for (const file of files) {
      const text = readFileSync(join(ROOT, file), 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        expect({
          file,
          target,
          there: readFileSync(join(ROOT, file, '..', target ?? '')).length > 0,
        }).toEqual({ file, target, there: true });
      }
    }
  });
});
