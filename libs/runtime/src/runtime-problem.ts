/** Something about this machine stands in the way. The message is one sentence for the operator; no stack is shown. */
export class RuntimeProblem extends Error {
  override readonly name = 'RuntimeProblem';
}
