import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromField, toField } from './desk-time.js';
import { noteServerTime, serverNow } from './server-clock.js';

describe('times that are typed', () => {
  it.each([
    ['2026-11-25T18:00', 'Europe/Berlin', '2026-11-25T17:00:00.000Z'],
    ['2026-07-01T18:00', 'Europe/Berlin', '2026-07-01T16:00:00.000Z'],
    ['2026-11-25T18:00', 'Asia/Kolkata', '2026-11-25T12:30:00.000Z'],
    ['2026-11-25T18:00', 'Asia/Kathmandu', '2026-11-25T12:15:00.000Z'],
    // On the night to summer time there is no 02:30; the clocks go to 03:00 at once.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    // On the night back there are two; the first is meant.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ])('%s at a desk in %s is %s', (word, zone, instant) => {
    expect(fromField(word, zone)).toBe(instant);
  });

  it('are none where nothing was typed', () => {
    expect(fromField('', 'UTC')).toBeNull();
    expect(fromField('soon', 'UTC')).toBeNull();
  });

  it('are shown as they were typed, whatever the zone of this computer', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const shown = toField(minute * 60_000, zone);
        expect(toField(Date.parse(fromField(shown, zone) ?? ''), zone)).toBe(shown);
      }),
    );
  });
});

describe('the server’s clock', () => {
  const off = (): number => Math.round((serverNow() - Date.now()) / 1_000);

  it('is learned from an answer, and does not tremble with the next', () => {
    const at = Date.now();
    const said = (ms: number): string => new Date(ms).toUTCString();
    noteServerTime(said(at - 3_600_000), at, at + 40);
    expect(off()).toBeGreaterThanOrEqual(-3_601);
    expect(off()).toBeLessThanOrEqual(-3_598);
    const before = off();
    noteServerTime(said(at - 3_600_000 + 700), at, at + 40);
    expect(Math.abs(off() - before)).toBeLessThanOrEqual(1);
    noteServerTime(null, at, at);
    noteServerTime('yesterday', at, at);
    expect(Math.abs(off() - before)).toBeLessThanOrEqual(1);
    noteServerTime(said(at), at, at);
    expect(Math.abs(off())).toBeLessThanOrEqual(1);
  });
});
