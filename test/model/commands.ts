import fc from 'fast-check';
import { MODELLED, ROLES, type Ask, type Piece } from './fold.js';

export const LINES = [
  '!one is a danger',
  'two is 400 metres long',
  '?three opened in 1987',
  '=two is 400 metres long',
];

export const command = fc.record({
  what: fc.oneof(
    { weight: 25, arbitrary: fc.constantFrom(...MODELLED) },
    // The way forward, so that runs get somewhere.
    { weight: 70, arbitrary: fc.constant('onwards') },
    { weight: 4, arbitrary: fc.constantFrom('time-out', 'publish') },
    { weight: 4, arbitrary: fc.constant('ring') },
    { weight: 2, arbitrary: fc.constant('new-text') },
  ),
  fit: fc.boolean(),
  who: fc.constantFrom(...Object.keys(ROLES)),
  target: fc.constantFrom('ana', 'ben', 'chen', 'dora'),
  verdict: fc.constantFrom('accurate', 'accurate', 'accurate', 'inaccurate'),
  claim: fc.nat(2),
  text: fc.constantFrom('kept', 'stale', 'stale', 'withdrawn', 'ambiguous', 'differs'),
});
export type Command = (typeof command)['generate'] extends (...a: never[]) => { value: infer T } ? T : never;

/** What usually comes next for a claim, by somebody who may well be the right one. */
export function onwards(p: Piece, c: Command): Ask {
  const { target, verdict } = c;
  const by = (who: string, what: string): Ask => ({ ...c, who, what });
  if (p.differs && c.verdict === 'accurate') return by(target, 'settle-place');
  if (p.pending && c.fit) return by(target, 'resolve-match');
  if (p.state === 'signed_off' && p.legal === 'required') return by('leg', 'clear-legal');
  if (p.edit === 'requested' && ['proposed', 'signed_off'].includes(p.state))
    return c.fit ? by('wri', 'apply-edit') : by('ed', 'refuse-edit');
  switch (p.state) {
    case 'queued':
      return by('ed', 'assign');
    case 'assigned':
      return by(p.holder ?? c.who, 'start');
    case 'checking':
      if (p.evidence === 0) return by(p.holder ?? c.who, 'attach-evidence');
      return by(p.holder ?? c.who, c.fit && verdict === 'inaccurate' ? 'query-author' : 'propose');
    case 'awaiting_author':
      return c.fit ? by('wri', 'answer') : by(p.holder ?? c.who, 'stop-waiting');
    case 'proposed':
      if (!c.fit && verdict === 'inaccurate' && p.second === null) return by('hed', 'assign-second');
      return { ...by(target, 'sign-off'), verdict: p.verdict ?? verdict };
    case 'disputed':
      return by(c.fit ? 'hed' : 'ed', 'rule');
    case 'extracted':
    case 'stale':
      return by('hed', 'queue');
    default:
      return by(c.who, 'publish');
  }
}
