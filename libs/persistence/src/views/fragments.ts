/** RFC 3339 in UTC with milliseconds; null stays null. */
export const iso = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A person as others see them, or null for a missing left join. */
export const personJson = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL
        ELSE json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'email', ${alias}.email) END`;

/**
 * How the claim `c` stands to its time, of an article that is not released: the rule of `clockState` in the domain, by
 * the database's clock; a test holds the two against each other.
 */
export const CLOCK = `CASE WHEN c.blocker IS NULL THEN 'done' WHEN c.clock_stopped_at IS NOT NULL THEN 'waiting'
  WHEN c.due_at IS NULL THEN 'none' WHEN c.due_at <= now() THEN 'late' WHEN c.at_risk_at <= now() THEN 'at_risk' ELSE 'running' END`;

/** Row-level desk separation: every view starts from it. `$1` is the viewer, always. */
export const onViewersDesk = (deskColumn: string): string =>
  `EXISTS (SELECT FROM stet.membership vm WHERE vm.desk_id = ${deskColumn} AND vm.person_id = $1)`;

/** The viewer (`$1`) holds one of these roles on the row's desk. */
export const viewerIs = (deskColumn: string, ...roles: readonly string[]): string =>
  `EXISTS (SELECT FROM stet.membership vr WHERE vr.desk_id = ${deskColumn} AND vr.person_id = $1
            AND vr.role IN (${roles.map((role) => `'${role}'`).join(', ')}))`;

/** Collects conditions and their parameters; `$1` is the viewer. */
export class Filter {
  readonly parameters: unknown[];
  private readonly conditions: string[] = [];

  constructor(viewer: string, ...conditions: readonly string[]) {
    this.parameters = [viewer];
    this.conditions.push(...conditions);
  }

  /** Gives the placeholder of a value. */
  value(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  and(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  get where(): string {
    return `WHERE ${this.conditions.join(' AND ')}`;
  }
}
