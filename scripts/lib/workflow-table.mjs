const words = (list) => list.map((word) => word.replaceAll('_', ' ')).join(', ');

/** The workflow as people read it, made from the table of moves and the table of rights. */
export function workflowTable(moves, rights) {
  const rows = moves.map(
    (m) =>
      `| \`${m.action}\` | ${m.summary} | ${words(m.from)} | ${words(m.to)} | ${words(m.by)} | ${m.guards.join(', ') || '–'} | ${m.effects.join(', ') || '–'} |`,
  );
  return [
    '# The claim workflow',
    '',
    'Made from `libs/domain/src/claim.workflow.ts` by `npm run docs`; a test fails when the two differ.',
    'State, verdict, edit and legal are four axes: a move whose end is “same” changes another axis than the state.',
    'Guards are in `claim.guards.ts`, what a move changes in `claim.decide.ts`, four eyes in `four-eyes.ts`, the gate in `gate.ts`.',
    '',
    '| action | what it is | from | to | who may | guards | effects |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Articles, corrections and the desk',
    '',
    'Made from `libs/domain/src/rights.ts`; guards are in `right.guards.ts`.',
    '',
    '| action | of | what it is | who may | guards |',
    '| --- | --- | --- | --- | --- |',
    ...rights.map(
      (r) => `| \`${r.action}\` | ${r.on} | ${r.deed} | ${words(r.by)} | ${r.guards.join(', ') || '–'} |`,
    ),
    '',
  ].join('\n');
}
