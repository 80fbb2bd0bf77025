const words = (list) => list.map((word) => word.replaceAll('_', ' ')).join(', ');

/** The workflow as people read it, made from the one table. */
export function workflowTable(moves) {
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
  ].join('\n');
}
