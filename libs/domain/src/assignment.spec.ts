import fc from 'fast-check';
import {
  CONTRIBUTIONS,
  RISKS,
  conflictedPeople,
  denyChecking,
  denySignOff,
  isWorking,
  loadOf,
  plainWords,
  planRebalance,
  rankCheckers,
  riskWeight,
  type Candidate,
  type ClaimToAssign,
  type HeldClaim,
} from './index.js';
import { buildCandidate as checker, buildClaimToAssign as claim } from './testing/build-candidate.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
const held = (n: number, one: Partial<HeldClaim> = {}): HeldClaim[] =>
  Array.from({ length: n }, () => ({ risk: 'normal', dueAt: null, ...one }));
const order = (c: ClaimToAssign, people: readonly Candidate[]): string[] =>
  rankCheckers(c, people, NOW)
    .filter((r) => r.offered)
    .map((r) => r.person);
const codesOf = (c: ClaimToAssign, person: Candidate): string[] =>
  rankCheckers(c, [person], NOW).flatMap((r) => r.why.map((w) => w.code));

describe('who gets a claim', () => {
  it('the one with the least in hand, weighed by risk and due time and not counted', () => {
    const people = [
      checker('ana', { inHand: held(3, { risk: 'low' }) }),
      checker('ben', { inHand: held(1, { risk: 'high' }) }),
      checker('chen', { inHand: held(2, { risk: 'low', dueAt: inHours(0.5) }) }),
    ];
    expect(order(claim(), people)).toEqual(['ana', 'ben', 'chen']);
  });

  it('rather the one who knows the beat, never one who does not read the language while others do', () => {
    const people = [
      checker('ana', { beats: ['sport'] }),
      checker('ben', { beats: ['city'], inHand: held(1) }),
      checker('chen', { languages: ['de'] }),
    ];
    expect(order(claim({ beat: 'city', language: 'en' }), people)).toEqual(['ben', 'ana']);
    expect(order(claim({ language: 'de' }), people)).toContain('chen');
  });

  it('goes to who knows what it is about where no beat is named, in whole words', () => {
    const people = [
      checker('ana', { beats: ['art'] }),
      checker('ben', { beats: ['wind power'], inHand: held(1) }),
    ];
    const c = claim({ topics: plainWords('Party backs WIND-power') });
    expect(order(c, people)).toEqual(['ben', 'ana']);
    expect(codesOf(c, checker('ben', { beats: ['wind power'] }))).toContain('topic');
    expect(codesOf(c, checker('ana', { beats: ['art'] }))).not.toContain('topic');
  });

  it('waits for who reads the language; where nobody does, anybody gets it and is told so', () => {
    const german = claim({ language: 'de' });
    const busy = checker('ben', { languages: ['de'], limit: 0 });
    expect(order(german, [checker('ana', { languages: ['en'] }), busy])).toEqual([]);
    expect(order(german, [checker('ana', { languages: ['en'] }), { ...busy, absent: true }])).toEqual([
      'ana',
    ]);
    expect(codesOf(german, checker('ana', { languages: ['en'] }))).toContain('language_missing');
    const equals = [checker('ana'), checker('ben', { languages: ['de'] })];
    expect(order(german, equals)).toEqual(['ben', 'ana']);
    expect(codesOf(german, checker('ben', { languages: ['de'] }))).toContain('language');
  });

  it('goes back to who checked it, or the same fact, before', () => {
    const people = [
      checker('ana'),
      checker('ben', { inHand: held(4) }),
      checker('chen', { inHand: held(4) }),
    ];
    expect(order(claim({ checkedBefore: ['ben'] }), people)[0]).toBe('ben');
    expect(order(claim({ checkedSameFact: ['chen'], checkedBefore: ['ben'] }), people)[0]).toBe('ben');
    expect(order(claim({ checkedSameFact: ['chen'] }), people)[0]).toBe('chen');
    const swamped = [checker('ana'), checker('ben', { inHand: held(12) })];
    expect(order(claim({ checkedBefore: ['ben'] }), swamped)[0]).toBe('ana');
  });

  it('says of everybody why, and why not', () => {
    const friday = [{ from: '09:00', to: '17:00' }];
    expect(codesOf(claim(), checker('ana', { absent: true }))).toEqual(['absent']);
    expect(codesOf(claim({ conflicted: ['ana'] }), checker('ana'))).toEqual(['conflict_of_interest']);
    expect(codesOf(claim({ gaveBack: ['ana'] }), checker('ana'))).toEqual(['gave_it_back']);
    expect(codesOf(claim(), checker('ana', { limit: 2, inHand: held(2) }))).toEqual(['at_limit']);
    expect(
      codesOf(claim(), checker('ana', { calendar: { timeZone: 'UTC', hours: { fri: friday } } })),
    ).toEqual(['off_shift']);
    expect(codesOf(claim({ part: 'second', signers: ['ana'] }), checker('ana'))).toEqual(['already_signed']);
    expect(codesOf(claim({ ranOut: ['ana'], beat: 'city' }), checker('ana', { beats: ['city'] }))).toEqual([
      'beat',
      'ran_out',
      'load',
      'week',
    ]);
  });

  it('is fair over a week: equals get equal shares, and who was away catches up without being buried', () => {
    const given = new Map([
      ['ana', 40],
      ['ben', 40],
      ['chen', 20],
    ]);
    for (let i = 0; i < 100; i++) {
      const people = [...given].map(([person, week]) => checker(person, { week }));
      const [next] = order(claim(), people);
      if (next) given.set(next, (given.get(next) ?? 0) + riskWeight('normal'));
    }
    const shares = [...given.values()];
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(riskWeight('normal'));
  });

  const person = fc.constantFrom('ana', 'ben', 'chen', 'dora', 'eve');
  const people = fc.uniqueArray(person, { maxLength: 5 });
  const hours = fc.constantFrom(
    null,
    {},
    { wed: [{ from: '09:00', to: '17:00' }] },
    { wed: [{ from: '13:00', to: '17:00' }] },
  );
  const anyHeld = fc.array(
    fc.record({ risk: fc.constantFrom(...RISKS), dueAt: fc.constantFrom(null, inHours(0.5), inHours(9)) }),
    { maxLength: 6 },
  );
  const anyCandidate = (name: string) =>
    fc.record<Candidate>({
      person: fc.constant(name),
      beats: fc.constantFrom([], ['city']),
      languages: fc.constantFrom([], ['en'], ['de']),
      calendar: hours.map((h) => ({ timeZone: 'UTC', hours: h })),
      absent: fc.boolean(),
      limit: fc.constantFrom(null, 0, 3),
      inHand: anyHeld,
      week: fc.nat(50),
    });
  const anyDesk = fc.tuple(...['ana', 'ben', 'chen', 'dora', 'eve'].map(anyCandidate));
  const anyClaim = fc.record<ClaimToAssign>({
    part: fc.constantFrom('check', 'second'),
    risk: fc.constantFrom(...RISKS),
    dueAt: fc.constantFrom(null, inHours(2)),
    beat: fc.constantFrom(null, 'city'),
    topics: fc.constantFrom(' ', ' the city wall '),
    language: fc.constantFrom(null, 'en'),
    contributions: fc.array(fc.record({ person, kind: fc.constantFrom(...CONTRIBUTIONS) }), { maxLength: 4 }),
    signers: people,
    conflicted: people,
    checkedBefore: people,
    checkedSameFact: people,
    gaveBack: people,
    ranOut: people,
  });

  it('is never offered to a contributor, a conflicted, an absent or a full person, nor past their hours', () => {
    fc.assert(
      fc.property(anyClaim, anyDesk, (c, desk) => {
        const ranking = rankCheckers(c, desk, NOW);
        expect(ranking.map((r) => r.person).sort()).toEqual(desk.map((d) => d.person).sort());
        for (const { person: who, offered, why, cost } of ranking) {
          expect(why.length).toBeGreaterThan(0);
          expect(cost === null).toBe(!offered);
          const d = desk.find((x) => x.person === who);
          if (!d || !offered) continue;
          const rule = c.part === 'check' ? denyChecking : denySignOff;
          expect(rule(who, c.contributions)).toBeNull();
          expect(c.part === 'second' && c.signers.includes(who)).toBe(false);
          expect(c.conflicted).not.toContain(who);
          expect(c.gaveBack).not.toContain(who);
          expect(d.absent).toBe(false);
          expect(isWorking(d.calendar, NOW)).toBe(true);
          expect(d.limit === null || d.inHand.length < d.limit).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  const canBeWaitedFor = (c: ClaimToAssign, d: Candidate): boolean =>
    !d.absent &&
    !c.conflicted.includes(d.person) &&
    !c.gaveBack.includes(d.person) &&
    !(c.part === 'second' && c.signers.includes(d.person)) &&
    (c.part === 'check' ? denyChecking : denySignOff)(d.person, c.contributions) === null;

  it('is offered to nobody who lacks its language while another has it', () => {
    fc.assert(
      fc.property(anyClaim, anyDesk, (c, desk) => {
        const lacks = (d: Candidate): boolean =>
          c.language !== null && d.languages.length > 0 && !d.languages.includes(c.language);
        const another = desk.some((d) => !lacks(d) && canBeWaitedFor(c, d));
        for (const { person: who, offered, why } of rankCheckers(c, desk, NOW)) {
          const d = desk.find((x) => x.person === who);
          if (!d || !lacks(d)) continue;
          expect(another && offered).toBe(false);
          expect(why.map((w) => w.code)).toContain(
            another ? 'language' : offered ? 'language_missing' : why[0]?.code,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('costs no more who comes to know its beat or language, and says why', () => {
    fc.assert(
      fc.property(anyClaim, anyDesk, fc.nat(4), (c, desk, at) => {
        const [before, after] = [[], ['city']].map((beats) =>
          rankCheckers(
            { ...c, beat: 'city', language: 'en' },
            desk.map((d, i) => (i === at ? { ...d, beats, languages: beats.length > 0 ? ['en'] : [] } : d)),
            NOW,
          ),
        );
        const who = desk[at]?.person;
        const was = before?.findIndex((r) => r.person === who) ?? -1;
        const is = after?.findIndex((r) => r.person === who) ?? -1;
        const now = after?.[is];
        if (!now?.offered) return;
        expect(is).toBeLessThanOrEqual(was);
        expect(now.cost).toBeLessThan(before?.[was]?.cost ?? Number.NEGATIVE_INFINITY);
        expect(now.why.map((w) => w.code)).toEqual(expect.arrayContaining(['beat', 'language']));
      }),
      { numRuns: 300 },
    );
  });

  it('a rebalance takes nothing from the one who reads it to give it to one who does not', () => {
    const mine = [0, 1, 2, 3].map((i) => ({ ...claim({ language: 'de' }), claim: `c${i}`, holder: 'ana' }));
    const desk = [
      checker('ana', { languages: ['de'], inHand: mine, limit: 1 }),
      checker('ben', { languages: ['en'] }),
    ];
    expect(planRebalance(mine, desk, NOW)).toEqual([]);
  });

  it('a rebalance leaves nobody worse off than the giver was, and moves nothing against the policy', () => {
    fc.assert(
      fc.property(anyDesk, fc.array(anyClaim, { maxLength: 8 }), (desk, claims) => {
        const movable = claims.map((c, i) => ({
          ...c,
          claim: `c${i}`,
          holder: desk[i % desk.length]?.person ?? '',
        }));
        const filled = desk.map((d) => ({
          ...d,
          inHand: [...d.inHand, ...movable.filter((m) => m.holder === d.person)],
        }));
        const plan = planRebalance(movable, filled, NOW);
        const heaviest = Math.max(...filled.map((d) => loadOf(d.inHand, NOW)));
        for (const { claim: id, from, to } of plan) {
          expect(from).not.toBe(to);
          const moved = movable.find((m) => m.claim === id);
          expect(moved?.holder).toBe(from);
          expect(moved?.conflicted).not.toContain(to);
          expect(filled.find((d) => d.person === to)?.absent).toBe(false);
        }
        for (const d of filled.filter((x) => !x.absent)) {
          const takes = plan
            .filter((h) => h.to === d.person)
            .map((h) => movable.find((m) => m.claim === h.claim));
          if (takes.length > 0 && plan.every((h) => !filled.find((x) => x.person === h.from)?.absent))
            expect(loadOf([...d.inHand, ...takes.filter((t) => t !== undefined)], NOW)).toBeLessThanOrEqual(
              heaviest,
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a rebalance takes from who has too much, the least pressing first', () => {
    const mine = [2, 8, 30].map((h, i) => ({
      ...claim({ dueAt: inHours(h) }),
      claim: `c${i}`,
      holder: 'ana',
    }));
    const desk = [checker('ana', { inHand: mine }), checker('ben'), checker('chen', { absent: true })];
    const [first, ...rest] = planRebalance(mine, desk, NOW);
    expect(first).toMatchObject({ claim: 'c2', from: 'ana', to: 'ben' });
    expect(rest.every((h) => h.to === 'ben' && h.claim !== 'c0')).toBe(true);
  });
});

describe('declared conflicts', () => {
  const declared = [
    { person: 'ana', kind: 'topic' as const, value: 'Wind power' },
    { person: 'ben', kind: 'source' as const, value: 'harbour.example' },
  ];
  const touched = (topics: string[], sources: string[]) => conflictedPeople({ topics, sources }, declared);

  it('touch what names them, in whole words whatever the case, and nothing else', () => {
    expect(touched(['Council backs WIND  power, again'], [])).toEqual(['ana']);
    expect(touched(['Wind powers the mill'], [])).toEqual([]);
    expect(touched([], ['https://harbour.example/register'])).toEqual(['ben']);
    expect(touched(['harbour.example'], ['wind power'])).toEqual([]);
    expect(
      conflictedPeople({ topics: ['x'], sources: [] }, [{ person: 'a', kind: 'topic', value: '…' }]),
    ).toEqual([]);
  });
});
