import { FAULTS } from './faults/index.mjs';

/** How often each fault came to pass, and what came of it. */
export class Tally {
  constructor(names) {
    this.of = new Map(
      names.map((name) => [name, { rounds: 0, injected: 0, violations: 0, slowest: 0, ms: 0 }]),
    );
  }

  note(name, { count, violations, recovery, ms }) {
    const about = this.of.get(name);
    about.rounds++;
    about.injected += count;
    about.violations += violations;
    about.slowest = Math.max(about.slowest, recovery);
    about.ms += ms;
  }

  /** What a check found may be the doing of each fault since the last one. */
  blame(names, violations) {
    for (const name of new Set(names)) this.of.get(name).violations += violations;
  }

  /** Whether the plan's count is reached. */
  full(name) {
    return this.of.get(name).injected >= FAULTS[name].full;
  }

  get total() {
    return [...this.of.values()].reduce((sum, one) => sum + one.injected, 0);
  }

  table() {
    const rows = [...this.of].map(([name, t]) => {
      const recovery = `${(t.slowest / 1000).toFixed(1)} s`;
      const took = `${Math.round(t.ms / 1000)} s`;
      return `| ${name} | ${FAULTS[name].what} | ${t.injected} | ${FAULTS[name].full} | ${t.violations} | ${recovery} | ${took} |`;
    });
    const head = '| fault | what | injected | plan | violations | slowest recovery | took |';
    return [head, '| --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
  }
}

/** The use-case that was asked for stands outermost; where none is on the stack, whoever asked. */
function outermost(stack) {
  const files = [
    ...stack.matchAll(/\/dist\/(libs\/application|libs\/jobs|apps\/api)\/src\/(?:[\w-]+\/)?([\w.-]+)\.js/g),
  ]
    .map(([, where, file]) => ({ where, file }))
    .filter(({ file }) => file !== 'failpoint' && file !== 'access.guard');
  const useCase = files.findLast(({ where }) => where === 'libs/application');
  return (useCase ?? files.at(-1))?.file ?? 'a transaction';
}

/** Where the programs were killed: failpoint by use-case, from what each said as it fell. */
export class KillPlaces {
  constructor() {
    this.places = new Map();
    this.hits = 0;
  }

  /** @param line a failpoint's last words, `{failpoint, inside, stack}` */
  note(line) {
    const { failpoint, inside, stack } = JSON.parse(line);
    const place = inside ?? outermost(stack);
    this.hits++;
    if (!this.places.has(failpoint)) this.places.set(failpoint, new Map());
    const of = this.places.get(failpoint);
    of.set(place, (of.get(place) ?? 0) + 1);
  }

  get pairs() {
    return [...this.places.values()].reduce((sum, of) => sum + of.size, 0);
  }

  table() {
    const rows = [...this.places].sort().map(([point, of]) => {
      const list = [...of].sort((a, b) => b[1] - a[1]).map(([place, n]) => `${place} ${n}`);
      return `| ${point} | ${list.join(', ')} |`;
    });
    return ['| killed at | in the middle of |', '| --- | --- |', ...rows].join('\n');
  }
}
