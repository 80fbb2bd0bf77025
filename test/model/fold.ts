import { wrong } from './gate.js';

/**
 * The workflow once more, small and by another hand than the domain's: what a claim is, and what each move makes of
 * it. Tests hold the desk against it; nothing here is imported from the product.
 */
export interface Piece {
  state: string;
  verdict: string | null;
  edit: string;
  legal: string;
  holder: string | null;
  second: string | null;
  live: boolean;
  signers: string[];
  needs: number;
  hands: { who: string; how: string }[];
  evidence: number;
  disputer: string | null;
  /** Nobody has said yet where it stands; the places in question hold the very words; another place says otherwise. */
  pending: boolean;
  sameWords: boolean;
  differs: boolean;
  /** The engine leaves it to a person whether it needs a check. */
  doubtful: boolean;
  /** What is to be said of it in public. */
  note: { kind: string; by: string; withText: boolean } | null;
}

export interface Ask {
  readonly who: string;
  readonly what: string;
  readonly verdict: string;
  readonly target: string;
  readonly text: string;
  readonly fit: boolean;
}

/** Which of two places in question is chosen, from 1; 0 is none. */
export const candidateOf = ({ text, fit }: Ask): number => (text === 'withdrawn' ? 0 : fit ? 1 : 2);

export const ROLES: Readonly<Record<string, readonly string[]>> = {
  ana: ['checker'],
  ben: ['checker'],
  chen: ['checker'],
  dora: ['checker', 'editor'],
  ed: ['editor'],
  hed: ['desk_head'],
  leg: ['legal'],
  wri: ['author'],
};

const is = (who: string, ...roles: string[]): boolean => roles.some((role) => ROLES[who]?.includes(role));
const hand = (p: Piece, who: string, ...how: string[]): boolean =>
  p.hands.some((h) => h.who === who && (how.length === 0 || how.includes(h.how)));
const mayCheck = (p: Piece, who: string): boolean => is(who, 'checker') && !hand(p, who, 'wrote', 'ruled');
const mine = (p: Piece, who: string): boolean => p.holder === who;
const EDITABLE = ['checking', 'awaiting_author', 'proposed', 'disputed', 'signed_off'];
const staff = (who: string): boolean => is(who, 'checker', 'editor', 'desk_head');

const mayBeCorrected = (p: Piece, who: string): boolean =>
  is(who, 'editor', 'desk_head') && ['signed_off', 'dismissed'].includes(p.state) && p.note === null;

/** May it be done? By whom, from where, and what else must hold. */
const MAY: Readonly<Record<string, (p: Piece, a: Ask) => boolean>> = {
  queue: (p, { who }) => staff(who) && ['extracted', 'stale'].includes(p.state),
  dismiss: (p, { who }) => staff(who) && !p.pending && ['extracted', 'queued', 'stale'].includes(p.state),
  reopen: (p, { who }) => staff(who) && ['dismissed', 'signed_off'].includes(p.state),
  assign: (p, { who, target }) =>
    is(who, 'editor', 'desk_head') &&
    ['queued', 'assigned', 'checking', 'awaiting_author'].includes(p.state) &&
    mayCheck(p, target),
  claim: (p, { who }) => p.state === 'queued' && mayCheck(p, who),
  release: (p, { who }) =>
    ['assigned', 'checking', 'awaiting_author'].includes(p.state) && mine(p, who) && p.live,
  start: (p, { who }) => p.state === 'assigned' && mine(p, who) && p.live && mayCheck(p, who),
  'query-author': (p, { who }) => p.state === 'checking' && mine(p, who) && p.live,
  answer: (p, { who }) => p.state === 'awaiting_author' && is(who, 'author', 'editor', 'desk_head'),
  'stop-waiting': (p, { who }) => p.state === 'awaiting_author' && mine(p, who),
  propose: (p, { who }) =>
    p.state === 'checking' && !p.pending && mine(p, who) && p.live && mayCheck(p, who) && p.evidence > 0,
  'assign-second': (p, { who, target }) =>
    p.state === 'proposed' &&
    is(who, 'editor', 'desk_head') &&
    is(target, 'checker') &&
    !hand(p, target) &&
    !p.signers.includes(target),
  'sign-off': (p, { who }) =>
    p.state === 'proposed' && !p.pending && is(who, 'checker') && !hand(p, who) && !p.signers.includes(who),
  'send-back': (p, { who }) => p.state === 'proposed' && staff(who) && !hand(p, who, 'proposed'),
  dispute: (p, { who }) => ['proposed', 'signed_off'].includes(p.state) && (staff(who) || is(who, 'author')),
  rule: (p, { who }) =>
    p.state === 'disputed' &&
    !p.pending &&
    is(who, 'editor', 'desk_head') &&
    !hand(p, who, 'proposed') &&
    p.disputer !== who,
  'attach-evidence': (p, { who }) =>
    ['queued', 'assigned', 'checking', 'awaiting_author', 'proposed', 'disputed'].includes(p.state) &&
    !p.signers.includes(who),
  'request-edit': (p, { who }) =>
    ['checking', 'proposed', 'disputed', 'signed_off'].includes(p.state) &&
    (staff(who) || mine(p, who)) &&
    !p.signers.includes(who),
  'apply-edit': (p, { who }) =>
    EDITABLE.includes(p.state) &&
    is(who, 'author', 'editor', 'desk_head') &&
    p.edit === 'requested' &&
    !p.signers.includes(who),
  'refuse-edit': (p, { who }) =>
    EDITABLE.includes(p.state) &&
    is(who, 'editor', 'desk_head') &&
    (p.edit === 'requested' || (wrong(p) && p.edit !== 'refused')) &&
    !hand(p, who, 'wrote'),
  'require-legal': (p, { who }) =>
    !['dismissed', 'withdrawn'].includes(p.state) &&
    (staff(who) || is(who, 'legal') || mine(p, who)) &&
    p.legal !== 'required',
  'clear-legal': (p, { who }) => p.state !== 'withdrawn' && is(who, 'legal') && p.legal === 'required',
  override: (p, { who }) =>
    p.state === 'proposed' &&
    !p.pending &&
    is(who, 'editor', 'desk_head') &&
    !hand(p, who) &&
    !p.signers.includes(who),
  'expire-lease': (p) => ['assigned', 'checking'].includes(p.state) && !p.live,
  correct: (p, { who }) => mayBeCorrected(p, who),
  clarify: (p, { who }) => mayBeCorrected(p, who),
  retract: (p, { who }) => mayBeCorrected(p, who),
  'confirm-note': (p, { who }) =>
    is(who, 'editor', 'desk_head') &&
    p.state !== 'withdrawn' &&
    p.note !== null &&
    !p.note.withText &&
    p.note.by !== who,
  'drop-note': (p, { who }) => is(who, 'editor', 'desk_head') && p.note !== null,
  'resolve-match': (p, { who }) => p.pending && staff(who),
  'settle-place': (p, { who }) => p.differs && p.state !== 'withdrawn' && staff(who),
};

const fresh = { verdict: null, edit: 'none', holder: null, second: null, live: false };
const legalAgain = (p: Piece): string => (p.legal === 'cleared' ? 'required' : p.legal);
const back = (p: Piece): void =>
  void Object.assign(p, { state: 'checking', second: null, live: true, signers: [] });

/** What it makes of the claim. */
const DO: Readonly<Record<string, (p: Piece, a: Ask) => void>> = {
  queue: (p) => void Object.assign(p, { state: 'queued', ...fresh }),
  dismiss: (p) => void Object.assign(p, { state: 'dismissed', ...fresh }),
  reopen: (p) => void Object.assign(p, { state: 'queued', ...fresh, signers: [] }),
  assign: (p, { target }) => {
    p.holder = target;
    if (p.state !== 'awaiting_author') Object.assign(p, { state: 'assigned', live: true });
  },
  claim: (p, { who }) => void Object.assign(p, { state: 'assigned', holder: who, live: true }),
  release: (p) => void Object.assign(p, { state: 'queued', holder: null, live: false }),
  start: (p) => void Object.assign(p, { state: 'checking', live: true }),
  'query-author': (p) => void Object.assign(p, { state: 'awaiting_author', live: true }),
  answer: (p) => void Object.assign(p, { state: 'checking', live: true }),
  'stop-waiting': (p) => void Object.assign(p, { state: 'checking', live: true }),
  propose: (p, { who, verdict }) => {
    Object.assign(p, { state: 'proposed', verdict, live: false });
    p.hands.push({ who, how: 'proposed' });
  },
  'assign-second': (p, { target }) => void (p.second = target),
  'sign-off': (p, { who, verdict }) => {
    if (verdict !== p.verdict) return back(p);
    p.signers.push(who);
    const done = p.signers.length >= p.needs;
    return void Object.assign(p, { state: done ? 'signed_off' : 'proposed', second: done ? who : null });
  },
  'send-back': back,
  dispute: (p, { who }) => void Object.assign(p, { state: 'disputed', disputer: who }),
  rule: (p, { who, verdict }) => {
    Object.assign(p, { state: 'proposed', verdict, second: null, signers: [], disputer: null });
    p.hands.push({ who, how: 'ruled' });
  },
  'attach-evidence': (p, { who }) => {
    p.evidence++;
    p.hands.push({ who, how: 'evidence' });
  },
  'request-edit': (p, { who }) => {
    p.edit = 'requested';
    p.hands.push({ who, how: 'worded' });
  },
  'apply-edit': (p, { who }) => {
    p.edit = 'applied';
    p.hands.push({ who, how: 'applied' });
  },
  'refuse-edit': (p) => void (p.edit = 'refused'),
  'require-legal': (p) => void (p.legal = 'required'),
  'clear-legal': (p) => void (p.legal = 'cleared'),
  override: (p, { who }) => {
    p.signers.push(who);
    Object.assign(p, { state: 'signed_off', second: who });
  },
  'expire-lease': (p) => void Object.assign(p, { state: 'queued', holder: null, live: false }),
  correct: (p, { who }) => {
    Object.assign(p, { state: 'queued', ...fresh, signers: [], legal: legalAgain(p) });
    p.note = { kind: 'correction', by: who, withText: true };
  },
  clarify: (p, { who }) => void (p.note = { kind: 'clarification', by: who, withText: false }),
  retract: (p, { who }) => void (p.note = { kind: 'retraction', by: who, withText: false }),
  'confirm-note': (p) => {
    if (p.note?.kind === 'retraction')
      Object.assign(p, { state: 'stale', ...fresh, signers: [], disputer: null, legal: legalAgain(p) });
    p.note = null;
  },
  'drop-note': (p) => void (p.note = null),
  'resolve-match': (p, ask) => {
    p.pending = false;
    if (candidateOf(ask) === 0) return revise(p, 'withdrawn');
    if (!p.sameWords) revise(p, 'stale');
  },
  'settle-place': (p) => void (p.differs = false),
};

export const MODELLED = Object.keys(MAY);

/** What is done to released claims alone, and what may be done to them beside. */
const OF_RELEASED = ['correct', 'clarify', 'retract'];
const AT_ANY_TIME = ['expire-lease', 'confirm-note', 'drop-note'];

/** Does it if it may be; tells which. */
export function step(p: Piece, ask: Ask, released: boolean): boolean {
  if (OF_RELEASED.includes(ask.what) ? !released : released && !AT_ANY_TIME.includes(ask.what)) return false;
  if (!MAY[ask.what]?.(p, ask)) return false;
  DO[ask.what]?.(p, ask);
  return true;
}

/**
 * A new text: what stands stays, what changed comes back to the queue without its sign-offs, what is gone is gone, and
 * what nobody can place waits with all it has.
 */
export function revise(p: Piece, outcome: 'kept' | 'stale' | 'withdrawn' | 'ambiguous'): void {
  if (outcome === 'kept' || p.state === 'withdrawn') return;
  const asked = outcome === 'ambiguous' && p.state !== 'dismissed';
  p.pending = asked;
  p.differs = false;
  if (asked) return;
  if (outcome !== 'stale') return void Object.assign(p, { state: 'withdrawn', ...fresh, signers: [] });
  p.legal = legalAgain(p);
  if (p.edit === 'requested') p.edit = 'applied';
  const untouched = p.holder === null && p.verdict === null && p.state !== 'queued';
  if (p.doubtful && untouched) return void (p.state = 'stale');
  Object.assign(p, { signers: [], second: null, live: false, disputer: null });
  Object.assign(p, { state: 'queued', ...fresh });
}
