const COLUMNS = ['part', 'measure', 'ours', 'peers', 'repeat'];

/** Prints rows {part, measure, ours, peers, repeat} as one Markdown table. */
export function printTable(rows) {
  const cells = rows.map((row) => COLUMNS.map((column) => String(row[column] ?? '')));
  const widths = COLUMNS.map((column, i) => Math.max(column.length, ...cells.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  console.log([line(COLUMNS), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n'));
}
