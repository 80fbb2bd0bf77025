import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { extractArticle } from '../../dist/libs/extraction/src/index.js';
import { goldRows } from './extraction/gold-rows.mjs';
import { sentenceRows } from './extraction/sentence-rows.mjs';
import { speedRows } from './extraction/speed-rows.mjs';
import { printTable } from './extraction/table.mjs';

/** What the bench of check-worthiness prints, a line a row: it trains its peers anew and so runs by itself. */
function worthRows() {
  const bench = join(import.meta.dirname, 'worth.bench.mjs');
  if (!existsSync(bench)) return [];
  const { stdout } = spawnSync(process.execPath, [bench], { encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  return lines.map((measure) => ({ part: 'worth', measure, repeat: 'npm run bench -- worth' }));
}

printTable([...sentenceRows(), ...worthRows(), ...goldRows(extractArticle), ...speedRows(extractArticle)]);
