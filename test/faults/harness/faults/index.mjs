import { CLOCK_FAULTS } from './clock.mjs';
import { DATABASE_FAULTS } from './database.mjs';
import { JOB_FAULTS } from './jobs.mjs';
import { PEOPLE_FAULTS } from './people.mjs';
import { PROGRAM_FAULTS } from './programs.mjs';
import { REDIS_FAULTS } from './redis.mjs';

/**
 * Every fault by its number. `what` happens and what `holds` all the same; `full`: how many the plan asks for;
 * `draw(r, full, nth)` takes what is to happen from the schedule's generator, with `count` single faults in it;
 * `inject(desk, drawn, { workload, r })` lets it happen and heals it. It may give sentences about what did not hold,
 * or `{ broken, count, since }`: those sentences, how many faults it really came to, when (performance.now) it was over.
 */
export const FAULTS = Object.fromEntries(
  Object.entries({
    ...PROGRAM_FAULTS,
    ...DATABASE_FAULTS,
    ...REDIS_FAULTS,
    ...JOB_FAULTS,
    ...PEOPLE_FAULTS,
    ...CLOCK_FAULTS,
  }).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))),
);
