/** One JSON value, one line. */
export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Columns as wide as their widest cell; the last one is cut to what the window takes. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const room = process.stdout.columns ?? 200;
  for (const row of rows) {
    const line = row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ');
    print(line.length > room ? `${line.slice(0, room - 1)}…` : line);
  }
}
