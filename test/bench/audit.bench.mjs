import { clearInterval, setInterval } from 'node:timers';
import { hash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalJson,
  GENESIS_PREV,
  leafHash,
  saltedPayloadHash,
  verifyLogBytes,
} from '../../dist/libs/audit/src/index.js';
import { PayloadFile } from '../../dist/apps/cli/src/pure/payload-file.js';

// A log of a million entries with words beside each, verified from files: how long, in how much memory, and against
// hashing and parsing the log alone.
const ENTRIES = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
const file = join(folder, 'log.jsonl');
const wordsFile = join(folder, 'payloads.jsonl');
const id = (n) => `0190b0de-0000-7000-8000-${String(n).padStart(12, '0')}`;

async function write() {
  const out = createWriteStream(file, { highWaterMark: 1 << 20 });
  const words = createWriteStream(wordsFile, { highWaterMark: 1 << 20 });
  let prev = GENESIS_PREV;
  for (let seq = 1; seq <= ENTRIES; seq++) {
    const payload = { note: `Read in the harbour office's register, page ${seq}.`, verdict: 'accurate' };
    const salt = hash('sha256', `salt ${seq}`, 'buffer');
    const entry = {
      action: 'claim.sign_off',
      actor: { id: id(seq % 97), role: 'checker', via: 'web' },
      article: id(seq % 4001),
      claim: id(seq % 65_537),
      claimVersion: 1 + (seq % 9),
      desk: id(1),
      from: { edit: 'none', legal: 'not_needed', state: 'proposed', verdict: 'accurate' },
      payloadHash: saltedPayloadHash(salt, payload),
      requestId: id(seq),
      to: { edit: 'none', legal: 'not_needed', state: 'signed_off', verdict: 'accurate' },
      v: 1,
    };
    const line = canonicalJson({ at: '2026-01-01T00:00:00.000Z', entry, prev, seq });
    prev = leafHash(Buffer.from(line)).toString('hex');
    if (!out.write(`${line}\n`)) await once(out, 'drain');
    const beside = { seq, salt: salt.toString('hex'), payload: canonicalJson(payload) };
    if (!words.write(`${JSON.stringify(beside)}\n`)) await once(words, 'drain');
  }
  for (const stream of [out, words]) {
    stream.end();
    await once(stream, 'finish');
  }
}

/** What any verifier has to do at least: cut lines, hash each, parse each. It checks nothing. */
async function bare() {
  let rest = Buffer.alloc(0);
  for await (const part of createReadStream(file, { highWaterMark: 1 << 18 })) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      const line = bytes.subarray(from, at);
      hash('sha256', line, 'buffer');
      JSON.parse(line.toString('utf8'));
      from = at + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
  }
}

/** Seconds by the clock, and of this process's own work: the machine may be busy with other things. */
async function timed(work) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, seconds: (performance.now() - start) / 1000, own: (user + system) / 1e6 };
}

try {
  await write();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100);
  const verify = (payloadOf) =>
    timed(() => verifyLogBytes(createReadStream(file, { highWaterMark: 1 << 18 }), { payloadOf }));
  const alone = await verify();
  const words = new PayloadFile(wordsFile);
  const { result, seconds, own } = await verify(words.of);
  words.finish();
  clearInterval(watch);
  const least = await timed(bare);
  if (!alone.result.ok || !result.ok || result.size !== ENTRIES) throw new Error(JSON.stringify(result));
  console.log(`entries                             ${result.size}`);
  console.log(`bytes, of the log and of the words  ${statSync(file).size} ${statSync(wordsFile).size}`);
  console.log(
    `verified without words in           ${alone.seconds.toFixed(1)} s, ${alone.own.toFixed(1)} s of it at work`,
  );
  console.log(
    `verified with words in              ${seconds.toFixed(1)} s, ${own.toFixed(1)} s of it at work`,
  );
  console.log(`entries a second                    ${Math.round(result.size / seconds)}`);
  console.log(`resident memory, at most            ${Math.round(peak / 1e6)} MB`);
  console.log(`against SHA-256 and JSON.parse alone ${(alone.own / least.own).toFixed(1)} × the work`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
