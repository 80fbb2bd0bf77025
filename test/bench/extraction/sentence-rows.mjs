import { splitSentences } from '../../../dist/libs/extraction/src/index.js';
import { boundaryF1, rulesKept, sharedRows } from './boundaries.mjs';
import { peers } from './peers.mjs';

const repeat = 'npm run bench -- extraction';
const ours = (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

const SETS = [
  ['golden rules kept, of 48', 'golden-rules-en/golden48.jsonl', rulesKept],
  ['boundary F1, GUM dev', 'sentences-gum/dev.jsonl', (rows, split) => boundaryF1(rows, split).f1.toFixed(1)],
  [
    'the same without blank lines',
    'sentences-gum/dev.jsonl',
    (rows, split) => boundaryF1(rows, split, ' ').f1.toFixed(1),
  ],
  ['boundary F1, EWT dev', 'sentences-ewt/dev.jsonl', (rows, split) => boundaryF1(rows, split).f1.toFixed(1)],
];

/** Rows of the table: sentence boundaries on the shared development sets, ours and the peers' in the same run. */
export function sentenceRows() {
  return SETS.map(([measure, file, score]) => {
    const rows = sharedRows(file);
    if (!rows) return { part: 'sentences', measure, ours: 'no shared data here', peers: '', repeat };
    const cells = peers.map(({ name, split }) => `${name} ${score(rows, split)}`);
    return { part: 'sentences', measure, ours: score(rows, ours), peers: cells.join(', '), repeat };
  });
}
