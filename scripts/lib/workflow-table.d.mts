/** The workflow as people read it, made from the table of moves and the table of rights. */
export function workflowTable(moves: readonly object[], rights: readonly object[]): string;
