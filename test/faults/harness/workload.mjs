/* global AbortSignal, fetch */
import { randomUUID } from 'node:crypto';
import { PEOPLE } from './desk.mjs';
import { pause, seeded } from './random.mjs';

const TIMEOUT_MS = 45_000;
const VERDICTS = ['accurate', 'accurate', 'accurate', 'inaccurate', 'misleading'];
const LINES = [
  'The council spent £4.2 million on the wall in 2021.',
  'Divers found eleven cracks in October.',
  'Eastcliff has 14,300 inhabitants.',
  'The port handled 212,000 tonnes of goods in 2023.',
  'Brannock Marine was founded in 1987 and employs 240 people.',
  'The minister took bribes from the contractor, police said.',
  'Unemployment fell to 4.1 percent in March.',
  'The bridge opened on 3 November 1964.',
];

const reason = { reason: 'There is a reason for it.' };
const told = { ...reason, note: 'An earlier version was wrong.' };
const INPUTS = {
  queue: () => ({}),
  dismiss: () => reason,
  reopen: () => reason,
  claim: () => ({}),
  release: () => ({}),
  start: () => ({}),
  assign: (r) => ({ user: `${r.pick(['ana', 'ben', 'chen', 'dora'])}@demo.stet` }),
  'assign-second': (r) => ({ user: `${r.pick(['ana', 'ben', 'chen', 'dora'])}@demo.stet` }),
  'query-author': () => ({ question: 'Who says so?' }),
  propose: (r) => ({ verdict: r.pick(VERDICTS), note: 'seen' }),
  'sign-off': (r, claim) => ({ verdict: r.chance(0.9) ? (claim.verdict ?? 'accurate') : 'unverifiable' }),
  'send-back': () => reason,
  dispute: () => reason,
  rule: (r) => ({ verdict: r.pick(VERDICTS), ...reason }),
  'request-edit': () => ({ wording: 'Twelve cracks.' }),
  'apply-edit': () => ({}),
  'refuse-edit': () => reason,
  'require-legal': () => ({}),
  'clear-legal': () => ({}),
  override: () => ({ reason: 'The press runs in two minutes.' }),
  correct: () => told,
  clarify: () => told,
  retract: () => told,
  'confirm-note': () => ({}),
  'drop-note': () => reason,
};
/** What goes forward is done more often than what goes back. */
const WEIGHT = { start: 6, propose: 8, 'sign-off': 8, claim: 3, rule: 4, 'clear-legal': 4, answer: 4 };

/** Eight people at work over HTTP, and the ledger of what they asked and were told. */
export class Workload {
  constructor(desk, seed) {
    this.desk = desk;
    this.ledger = [];
    this.odd = [];
    this.busy = true;
    this.resting = false;
    this.articles = [];
    this.lastWrite = 0;
    /** What is being asked at this moment; `broken` where the connection ended before the answer. */
    this.asking = new Set();
    /** The longest that an answer took, in milliseconds. */
    this.slowest = 0;
    /** Articles that were taken and stand in no ledger. */
    this.uncounted = 0;
    /** How many races there were for each move. */
    this.raced = new Map();
    this.names = Object.keys(PEOPLE);
    this.random = new Map(this.names.map((name, i) => [name, seeded(seed * 31 + i)]));
    this.cookies = new Map();
    this.working = 0;
  }

  async open() {
    for (const name of this.names) {
      const reply = await this.plain('POST', '/sessions/demo', { email: `${name}@demo.stet` });
      this.cookies.set(name, reply.headers.get('set-cookie').split(';')[0]);
    }
    this.loops = this.names.map((name) => this.live(name));
  }

  async plain(method, path, body, headers = {}) {
    return fetch(`${this.desk.url}/api/v1${path}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    });
  }

  /** Bytes as they are, as somebody who may everything. */
  raw(url, body) {
    return fetch(url, {
      method: 'POST',
      headers: { cookie: this.cookies.get('head'), 'content-type': 'application/json' },
      signal: AbortSignal.timeout(60_000),
      body,
    });
  }

  /** One request as somebody; null where no answer came. */
  async send(name, method, path, body, headers = {}) {
    const started = performance.now();
    const asked = { method, path, started, broken: false };
    this.asking.add(asked);
    try {
      const reply = await this.plain(method, path, body, { cookie: this.cookies.get(name), ...headers });
      const text = await reply.text();
      this.slowest = Math.max(this.slowest, performance.now() - started);
      const json = text.startsWith('{') ? JSON.parse(text) : null;
      if (reply.status >= 500 && reply.status !== 503)
        this.odd.push(`${method} ${path}: ${reply.status} ${text}`);
      if (reply.status === 503 && !reply.headers.get('retry-after'))
        this.odd.push(`${path}: 503 without Retry-After`);
      return { status: reply.status, body: json, ms: performance.now() - started };
    } catch (error) {
      asked.broken = error?.cause?.code !== 'ECONNREFUSED';
      return null;
    } finally {
      this.asking.delete(asked);
    }
  }

  /** A change with an Idempotency-Key, asked again with the same key until somebody says what became of it. */
  async change(name, method, path, body, version) {
    const key = randomUUID();
    const headers = { 'idempotency-key': key, ...(version && { 'if-match': `"${version}"` }) };
    const item = { name, method, path, body, headers, answer: null, tries: 0, unknown: 0 };
    this.ledger.push(item);
    while (!item.answer && this.busy) {
      item.tries++;
      const reply = await this.send(name, method, path, body, headers);
      if (reply && reply.status !== 503 && reply.body?.code !== 'idempotency_running') item.answer = reply;
      else {
        if (!reply) item.unknown++;
        await pause(250);
      }
    }
    if (item.answer && item.answer.status < 300) this.lastWrite = performance.now();
    return item.answer;
  }

  async live(name) {
    const r = this.random.get(name);
    while (this.busy) {
      if (this.resting) {
        await pause(50);
        continue;
      }
      this.working++;
      try {
        await this.step(name, r);
      } catch (error) {
        this.odd.push(`${name}: ${error instanceof Error ? error.stack : error}`);
      }
      this.working--;
      await pause(10 + r.below(60));
    }
  }

  async step(name, r) {
    const roles = PEOPLE[name];
    if (roles.includes('editor') && (this.articles.length < 4 || r.chance(0.05))) return this.submit(name, r);
    if (name === 'author' && r.chance(0.12)) return this.revise(name, r);
    if (name === 'editor' && r.chance(0.04)) return this.release(name, r);
    const mine = r.chance(0.5) ? '&assignee=me' : '';
    const list = await this.send(name, 'GET', `/claims?limit=50${mine}`);
    const items = list?.body?.items ?? [];
    if (items.length === 0) return undefined;
    const shown = await this.send(name, 'GET', `/claims/${r.pick(items).id}`);
    const claim = shown?.body;
    if (!claim?.availableActions) return undefined;
    if (claim.state === 'awaiting_author' && (name === 'author' || name === 'head'))
      return this.answer(name, claim);
    if (claim.state === 'checking' && claim.assignee?.name === name && claim.evidence.length === 0)
      return this.change(name, 'POST', `/claims/${claim.id}/evidence`, {
        source: 'Register, p. 12',
        kind: 'primary',
      });
    const may = claim.availableActions.filter((a) => a.allowed && INPUTS[a.action]);
    const weighted = may.flatMap((a) => Array(WEIGHT[a.action] ?? 1).fill(a.action));
    if (weighted.length === 0) return undefined;
    const action = r.pick(weighted);
    const act = () =>
      this.change(
        name,
        'POST',
        `/claims/${claim.id}/actions/${action}`,
        INPUTS[action](r, claim),
        claim.version,
      );
    if (!r.chance(0.15)) return act();
    // A double click: two requests of their own keys on one version; at most one may be done.
    const both = await Promise.all([act(), act()]);
    const done = both.filter((a) => a?.status === 200).length;
    if (done > 1)
      this.odd.push(`a double ${action} on claim ${claim.id} version ${claim.version} was done twice`);
    return undefined;
  }

  text = (r) =>
    Array.from({ length: 5 }, () => r.pick(LINES).replace('4.2', String(1 + r.below(90)))).join('\n\n');

  async submit(name, r) {
    const publishAt = new Date(Date.now() + 6 * 3600_000).toISOString();
    const reply = await this.change(name, 'POST', '/articles', {
      desk: 'demo',
      content: this.text(r),
      publishAt,
      authors: ['author@demo.stet'],
    });
    if (reply?.status === 202) this.articles.push(reply.body.id);
  }

  async revise(name, r) {
    if (this.articles.length === 0) return;
    const id = r.pick(this.articles);
    const article = await this.send(name, 'GET', `/articles/${id}/revisions/1`);
    const old = (article?.body?.blocks ?? []).map((b) => b.text);
    if (old.length === 0) return;
    old[r.below(old.length)] = r.pick(LINES);
    await this.change(name, 'POST', `/articles/${id}/revisions`, { content: old.join('\n\n') });
  }

  async release(name, r) {
    if (this.articles.length < 3) return;
    const id = r.pick(this.articles);
    const gate = await this.send(name, 'GET', `/articles/${id}/gate`);
    if (gate?.body?.open)
      await this.change(name, 'POST', `/articles/${id}/release`, { revisionHash: gate.body.hash });
  }

  async answer(name, claim) {
    const query = claim.queries.find((q) => q.answer === null && q.open !== false);
    if (query) await this.change(name, 'POST', `/queries/${query.id}/answers`, { answer: 'The divers.' });
  }

  /** Lets everybody finish what they are at. */
  async rest() {
    this.resting = true;
    while (this.working > 0) await pause(25);
  }

  resume() {
    this.resting = false;
  }

  async stop() {
    await this.rest();
    this.busy = false;
    await Promise.all(this.loops);
  }
}
