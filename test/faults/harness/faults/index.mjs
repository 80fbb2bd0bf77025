import { CLOCK_FAULTS } from './clock.mjs';
import { DATABASE_FAULTS } from './database.mjs';
import { DOCUMENT_FAULTS } from './documents.mjs';
import { JOB_FAULTS } from './jobs.mjs';
import { PEOPLE_FAULTS } from './people.mjs';
import { PROGRAM_FAULTS } from './programs.mjs';
import { RECEIVER_FAULTS } from './receivers.mjs';
import { REDIS_FAULTS } from './redis.mjs';
import { REQUEST_FAULTS } from './requests.mjs';

/**
 * Every fault by its number. `what` happens and what `holds` all the same; `full`: how many the plan asks for;
 * `draw(r, full, nth)` takes what is to happen from the schedule's generator, with `count` single faults in it;
 * `inject(desk, drawn, { workload, r })` lets it happen and heals it. It may give sentences about what did not hold,
 * or `{ broken, count, since, told }`: those sentences, how many faults it really came to, when (performance.now) it was
 * over, what was measured.
 */
export const FAULTS = Object.fromEntries(
  Object.entries({
    ...PROGRAM_FAULTS,
    ...DATABASE_FAULTS,
    ...REDIS_FAULTS,
    ...JOB_FAULTS,
    ...PEOPLE_FAULTS,
    ...CLOCK_FAULTS,
    ...RECEIVER_FAULTS,
    ...REQUEST_FAULTS,
    ...DOCUMENT_FAULTS,
  }).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))),
);
