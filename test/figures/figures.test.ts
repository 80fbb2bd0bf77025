import type { Trends } from '@stet/contract';
import { dashboardView, desksOf, read, todayOn, trendsView, type DeskView } from '@stet/persistence';
import type { UseCaseDesk } from '../support/use-case-desk.js';
import { busyDesk, spreadOut } from './busy-week.js';
import { recount } from './recount.js';

const DAY = 86_400_000;
/** A clock with half hours, so that a day of the desk is no day of the database. */
const ZONE = 'America/St_Johns';

describe('the figures of a range of days', () => {
  let desk: UseCaseDesk;
  let place: DeskView;
  let today: string;

  beforeAll(async () => {
    desk = await busyDesk();
    await spreadOut(desk);
    const [home] = await read(desk.source, (sql) => desksOf(sql, desk.idOf('hed')));
    if (!home) throw new Error('no desk');
    place = { ...home, timeZone: ZONE };
    today = await read(desk.source, (sql) => todayOn(sql, ZONE));
  });
  afterAll(() => desk.close());

  const ago = (days: number): string => new Date(Date.parse(today) - days * DAY).toISOString().slice(0, 10);
  const figuresOf = (from: string, to: string, step: Trends['step']): Promise<Trends> =>
    read(desk.source, (sql) => trendsView(sql, place, { from, to, step }));
  const byName = <T>(all: readonly T[], name: (one: T) => string): T[] =>
    all.toSorted((a, b) => name(a).localeCompare(name(b)));
  /** The same whichever comes first where two are as many. */
  const inOrder = (figures: Trends): Trends => ({
    ...figures,
    stages: byName(figures.stages, (s) => s.state),
    verdicts: byName(figures.verdicts, (v) => v.verdict),
  });
  /** Shares that the clock moves under the hand. */
  const near = (all: Trends['checkers']) => all.map((c) => ({ ...c, carried: expect.closeTo(c.carried, 1) }));

  it.each([
    ['the whole of it', 7, 0, 'day'],
    ['days that lie behind, with a past and a future', 4, 3, 'hour'],
    ['the last two days by the hour', 1, 0, 'hour'],
    ['days before there was anything', 30, 20, 'day'],
    ['days to come', 1, -2, 'day'],
  ] as const)('are what a count of the whole log gives: %s', async (_, first, last, step) => {
    const figures = await figuresOf(ago(first), ago(last), step);
    const counted = await recount(desk.source, figures, ZONE);
    expect(figures.buckets).toEqual(counted.buckets);
    expect(inOrder(figures)).toEqual({ ...inOrder(counted), checkers: near(counted.checkers) });
  });

  it('end with the claims that the desk shows now', async () => {
    const { buckets } = await figuresOf(ago(6), today, 'day');
    const wall = await read(desk.source, (sql) => dashboardView(sql, desk.idOf('hed'), place));
    expect(buckets.at(-1)?.stock).toEqual(wall.claims);
    expect(buckets.at(-1)?.late).toBe(wall.tiles.overdue);
    expect(buckets.at(-1)?.atRisk).toBe(wall.tiles.atRisk);
    expect(wall.tiles.overdue).toBeGreaterThan(0);
  });

  it('hold something of everything, or they would be proven of nothing', async () => {
    const { buckets, stages, verdicts, checkers } = await figuresOf(ago(7), today, 'day');
    const sum = (of: (b: Trends['buckets'][number]) => number): number =>
      buckets.reduce((all, b) => all + of(b), 0);
    expect(sum((b) => b.sentBack)).toBe(2);
    expect(sum((b) => b.checked)).toBe(3);
    expect(sum((b) => b.overrides)).toBe(1);
    expect(sum((b) => b.overridden)).toBe(1);
    expect(stages.length).toBeGreaterThan(3);
    expect(verdicts.length).toBeGreaterThan(0);
    expect(checkers.map((c) => c.person.name)).toEqual(expect.arrayContaining(['ana', 'ben', 'chen']));
  });
});
