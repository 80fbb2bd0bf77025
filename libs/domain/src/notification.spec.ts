import { buildClaim, buildContext } from './testing/build-claim.js';
import { DEFAULT_NOTIFICATIONS, channelsOf, decideMove, nextLocalTime, noticesOf, sendAt } from './index.js';

const at = (text: string): Date => new Date(text);
const settings = { ...DEFAULT_NOTIFICATIONS, timeZone: 'Europe/Berlin' };

describe('when a message goes out', () => {
  it.each([
    ['2026-06-01T10:00:00Z', { from: '22:00', to: '07:00' }, '2026-06-01T10:00:00Z'],
    ['2026-06-01T20:00:00Z', { from: '22:00', to: '07:00' }, '2026-06-02T05:00:00Z'],
    ['2026-06-02T04:59:59Z', { from: '22:00', to: '07:00' }, '2026-06-02T05:00:00Z'],
    ['2026-06-02T05:00:00Z', { from: '22:00', to: '07:00' }, '2026-06-02T05:00:00Z'],
    ['2026-06-01T11:30:00Z', { from: '13:00', to: '14:00' }, '2026-06-01T12:00:00Z'],
    ['2026-06-01T11:30:00Z', { from: '13:00', to: '13:00' }, '2026-06-01T11:30:00Z'],
    // The night of the change to summer time has no 02:30.
    ['2026-03-29T00:30:00Z', { from: '01:00', to: '02:30' }, '2026-03-29T01:00:00Z'],
    // The night of the change back has 02:30 twice; the first will do.
    ['2026-10-24T23:30:00Z', { from: '01:00', to: '02:30' }, '2026-10-25T00:30:00Z'],
  ])('%s with quiet hours %j: %s', (now, quiet, sent) => {
    expect(sendAt(at(now), { ...settings, quiet }, 'sent_back')).toEqual(at(sent));
  });

  it('gathers in a digest, unless it is urgent', () => {
    const daily = { ...settings, digestAt: '08:00' };
    expect(sendAt(at('2026-06-01T10:00:00Z'), daily, 'assigned')).toEqual(at('2026-06-02T06:00:00Z'));
    expect(sendAt(at('2026-06-01T10:00:00Z'), daily, 'late')).toEqual(at('2026-06-01T10:00:00Z'));
  });

  it('sends no digest in the quiet hours', () => {
    const night = { ...settings, digestAt: '23:00', quiet: { from: '22:00', to: '07:00' } };
    expect(sendAt(at('2026-06-01T10:00:00Z'), night, 'assigned')).toEqual(at('2026-06-02T05:00:00Z'));
  });

  it('finds a time of day in a day of 25 hours', () => {
    expect(nextLocalTime(at('2026-10-24T22:30:00Z'), '00:15', 'Europe/Berlin')).toEqual(
      at('2026-10-25T23:15:00Z'),
    );
  });

  it('takes the chosen channels, or the usual ones', () => {
    expect(channelsOf(settings, 'late')).toEqual(['email', 'webhook']);
    expect(channelsOf(settings, 'assigned')).toEqual([]);
    expect(channelsOf({ ...settings, channels: { late: [], assigned: ['email'] } }, 'late')).toEqual([]);
  });
});

describe('whom a move concerns', () => {
  const proposed = buildContext({
    actor: { person: 'ben', roles: ['checker', 'editor', 'desk_head'] },
    claim: buildClaim({ state: 'proposed', verdict: 'accurate', assignee: 'ana', secondChecker: 'ben' }),
    signOffs: [{ person: 'chen', verdict: 'accurate', textHash: 'hash' }],
  });
  const told = (
    ...[action, input]: [Parameters<typeof decideMove>[0], Parameters<typeof decideMove>[2]?]
  ) => {
    const ruling = decideMove(action, proposed, input);
    if (!ruling.allowed) throw new Error(ruling.denial.reason);
    return noticesOf(action, proposed, ruling.change);
  };

  it('a checker whose claim comes back, and nobody learns the verdict by it', () => {
    const notices = [
      told('send-back', { reason: 'page?' }),
      told('sign-off', { verdict: 'misleading' }),
    ].flat();
    expect(notices.map((n) => [n.kind, n.people])).toEqual([
      ['sent_back', ['ana']],
      ['sent_back', ['ana']],
    ]);
    expect(JSON.stringify(notices)).not.toMatch(/accurate|misleading|page|ben/);
  });

  it('a signer whose sign-off no longer counts', () => {
    const ruling = decideMove('mark-stale', { ...proposed, actor: { person: null, roles: [] } });
    if (!ruling.allowed) throw new Error(ruling.denial.reason);
    expect(noticesOf('mark-stale', proposed, ruling.change)).toMatchObject([
      { kind: 'sign_off_voided', people: ['chen'] },
    ]);
  });

  it('desk head and auditor of an override, the writers of a wording', () => {
    expect(told('override', { reason: 'no time left' })).toMatchObject([
      { kind: 'override', roles: ['desk_head', 'auditor'] },
    ]);
    expect(told('request-edit', { wording: 'Ten cracks.' })).toMatchObject([
      { kind: 'edit_requested', writers: true },
    ]);
  });
});
