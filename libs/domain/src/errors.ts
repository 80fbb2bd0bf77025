/** Base of every refusal the product can state. `code` is stable; `message` is safe to show to the person. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: {
      readonly errors?: readonly FieldError[];
      readonly currentVersion?: number;
      readonly reason?: string;
      readonly blockers?: readonly unknown[];
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** Where in the input something is wrong: an RFC 6901 pointer, a stable code and a sentence. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** The thing does not exist, or the person may not know that it does. */
export class NotFound extends DomainError {}
/** It was there and is no more; asking again changes nothing. */
export class Gone extends DomainError {}
/** The person is known, the thing is visible, the act is not theirs. */
export class Denied extends DomainError {}
/** The act does not fit the present state. */
export class Conflict extends DomainError {}
/** The person acted on a version that is no longer current (If-Match). */
export class StaleVersion extends DomainError {}
/** The input is well-formed but says something impossible. */
export class Invalid extends DomainError {}
/** The input cannot be read at all. */
export class Malformed extends DomainError {}
export class Unauthenticated extends DomainError {}
export class TooMany extends DomainError {}
export class TooLarge extends DomainError {}
export class PreconditionRequired extends DomainError {}
