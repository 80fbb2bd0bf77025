import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';

const SUPPORT = join(import.meta.dirname, '../../../support');
/** Beside two cores full of documents; what is ruled out is an api that reads them itself, for seconds. */
const SLOWER_MOST = 40;
const FASTEST_MS = 10;

/** The hostile documents of the tests, which are TypeScript: compiled here, made at run time. */
async function hostileDocuments() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-documents-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const name of ['zip', 'hostile-documents']) {
      const { code } = transformFileSync(join(SUPPORT, `${name}.ts`), {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      writeFileSync(join(folder, `${name}.js`), code);
    }
    const { HOSTILE } = await import(pathToFileURL(join(folder, 'hostile-documents.js')).href);
    return HOSTILE.filter(({ format }) => format === 'docx').map((one) => ({ ...one, made: one.bytes() }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function timed(workload, times) {
  const answer = await workload.send('head', 'GET', '/me');
  if (answer) times.push(answer.ms);
}

async function inject(desk, { files }, { workload, r }) {
  const all = await hostileDocuments();
  const chosen = files === null ? all : all.filter(({ what }) => files.some((word) => what.includes(word)));
  const quiet = [];
  for (let i = 0; i < 40; i++) await timed(workload, quiet);
  const fall = desk.api.falls;
  const broken = [];
  let open = chosen.length;
  const sendAll = async (list) => {
    for (const { what, code, made } of list) {
      const content = made.toString('base64');
      const body = { desk: 'demo', format: 'docx', content };
      const answer = await workload.send('editor', 'POST', '/articles', body, { 'x-hostile': '1' });
      open--;
      const taken = code === null && answer?.status === 202;
      if (!taken && !(answer?.body?.code === code && [413, 422].includes(answer.status)))
        broken.push(`${what}: ${answer?.status} ${answer?.body?.code}`);
    }
  };
  const drawn = chosen
    .map((one) => [r.next(), one])
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one);
  const half = Math.ceil(drawn.length / 2);
  const storm = Promise.all([sendAll(drawn.slice(0, half)), sendAll(drawn.slice(half))]);
  const loud = [];
  while (open > 0) await timed(workload, loud);
  await storm;
  const ratio = median(loud) / Math.max(median(quiet), FASTEST_MS);
  if (loud.length > 5 && ratio > SLOWER_MOST) broken.push(`others waited ${ratio.toFixed(1)} times as long`);
  if (desk.api.falls > fall) broken.push('the api fell');
  workload.uncounted += chosen.filter(({ code }) => code === null).length;
  return { count: chosen.length, broken, told: { slower: Number(ratio.toFixed(2)), asked: loud.length } };
}

export const DOCUMENT_FAULTS = {
  F22: {
    what: 'documents made to harm whoever reads them: bombs, lies, ways up, entities',
    holds: 'each is refused by its name, nothing falls, others are answered as before',
    full: 30,
    draw: (r, full) => ({
      files: full
        ? null
        : ['bomb', 'laughs', '10,000', 'larger than it says', 'way up', 'file from outside', 'in an archive'],
      count: 0,
    }),
    inject,
  },
};
