/** The workflow as people read it, made from the one table. */
export function workflowTable(moves: readonly object[]): string;
