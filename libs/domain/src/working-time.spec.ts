import fc from 'fast-check';
import { addWorkingMinutes, isWorking, workingMinutesBetween, type Calendar } from './index.js';

const nineToFive = { from: '09:00', to: '17:00' };
const office = (timeZone: string): Calendar => ({
  timeZone,
  hours: { mon: [nineToFive], tue: [nineToFive], wed: [nineToFive], thu: [nineToFive], fri: [nineToFive] },
});
const always = { from: '00:00', to: '24:00' };
const roundTheClock = (timeZone: string): Calendar => ({
  timeZone,
  hours: {
    mon: [always],
    tue: [always],
    wed: [always],
    thu: [always],
    fri: [always],
    sat: [always],
    sun: [always],
  },
});
const at = (iso: string): Date => new Date(iso);

describe('working time', () => {
  it('counts backwards over the night and the weekend', () => {
    // Monday 09:30 in Berlin is 08:30 UTC in winter; an hour of work before it is Friday 16:30 local.
    expect(addWorkingMinutes(office('Europe/Berlin'), at('2026-11-23T08:30:00Z'), -60)).toEqual(
      at('2026-11-20T15:30:00Z'),
    );
    expect(addWorkingMinutes(office('Europe/Berlin'), at('2026-11-20T15:30:00Z'), 60)).toEqual(
      at('2026-11-23T08:30:00Z'),
    );
  });

  it('knows a desk by the clock on its wall', () => {
    expect(isWorking(office('Asia/Tokyo'), at('2026-11-23T00:00:00Z'))).toBe(true);
    expect(isWorking(office('America/New_York'), at('2026-11-23T13:59:00Z'))).toBe(false);
    expect(isWorking(office('America/New_York'), at('2026-11-23T14:00:00Z'))).toBe(true);
    expect(isWorking(office('UTC'), at('2026-11-22T10:00:00Z'))).toBe(false);
  });

  it('a night shift belongs to two days', () => {
    const night: Calendar = { timeZone: 'Europe/Paris', hours: { sat: [{ from: '22:00', to: '06:00' }] } };
    expect(isWorking(night, at('2026-11-21T21:30:00Z'))).toBe(true);
    expect(isWorking(night, at('2026-11-22T04:30:00Z'))).toBe(true);
    expect(isWorking(night, at('2026-11-22T05:00:00Z'))).toBe(false);
    expect(workingMinutesBetween(night, at('2026-11-21T00:00:00Z'), at('2026-11-23T00:00:00Z'))).toBe(480);
  });

  it('a night in which clocks go forward is an hour shorter, one in which they go back an hour longer', () => {
    const night: Calendar = { timeZone: 'Europe/Berlin', hours: { sat: [{ from: '22:00', to: '06:00' }] } };
    const worked = (from: string, to: string): number => workingMinutesBetween(night, at(from), at(to));
    expect(worked('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(420);
    expect(worked('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toBe(540);
    // From 05:30 in summer time: the hour after two was not there, so five hours earlier is 23:30 and not 00:30.
    expect(addWorkingMinutes(night, at('2026-03-29T03:30:00Z'), -300)).toEqual(at('2026-03-28T22:30:00Z'));
  });

  it('an hour that the clocks skip begins when they jump, one they repeat begins the first time', () => {
    const early: Calendar = { timeZone: 'Europe/Berlin', hours: { sun: [{ from: '02:30', to: '04:00' }] } };
    expect(addWorkingMinutes(early, at('2026-03-29T00:00:00Z'), 1)).toEqual(at('2026-03-29T01:01:00Z'));
    expect(isWorking(early, at('2026-10-25T00:30:00Z'))).toBe(true);
    expect(workingMinutesBetween(early, at('2026-10-25T00:00:00Z'), at('2026-10-25T12:00:00Z'))).toBe(150);
  });

  const zones = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
  );
  const instants = fc
    .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 })
    .map((minute) => new Date(minute * 60_000));
  const lengths = fc.integer({ min: 1, max: 6_000 });

  it('what is added is what lies between, in every zone and over every change of clocks', () => {
    fc.assert(
      fc.property(zones, instants, lengths, (zone, from, minutes) => {
        const later = addWorkingMinutes(office(zone), from, minutes);
        expect(workingMinutesBetween(office(zone), from, later)).toBeCloseTo(minutes, 6);
        const earlier = addWorkingMinutes(office(zone), from, -minutes);
        expect(workingMinutesBetween(office(zone), earlier, from)).toBeCloseTo(minutes, 6);
      }),
      { numRuns: 300 },
    );
  });

  it('a desk that never closes counts like a clock', () => {
    fc.assert(
      fc.property(zones, instants, lengths, (zone, from, minutes) => {
        const plain = new Date(from.getTime() + minutes * 60_000);
        expect(addWorkingMinutes(roundTheClock(zone), from, minutes)).toEqual(plain);
        expect(addWorkingMinutes({ timeZone: zone, hours: null }, from, minutes)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('a calendar without an hour of work ends instead of searching for ever', () => {
    expect(addWorkingMinutes({ timeZone: 'UTC', hours: {} }, at('2026-01-01T00:00:00Z'), 30)).toEqual(
      at('2026-01-01T00:30:00Z'),
    );
  });
});
