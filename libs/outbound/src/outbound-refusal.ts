/** Something was not fetched. `code` is stable; the sentence may be shown to the person who asked. */
export class OutboundRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Whether the same may go well later. */
    readonly passing = false,
  ) {
    super(message);
    this.name = 'OutboundRefusal';
  }
}
