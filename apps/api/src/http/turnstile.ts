import { TooMany } from '@stet/domain';

/**
 * Lets so many through at once and so many wait; the others are sent away at once. For work that anybody may ask for
 * without signing in: however many do, they take a fixed part of the database's connections and of the processor.
 */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly places: number,
    private readonly seats: number,
  ) {}

  /** @throws TooMany where nobody else may even wait */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.places) {
      if (this.waiting.length >= this.seats)
        throw new TooMany('busy', 'Too many are signing in at this moment; try again in a few seconds.', {
          retryAfterSeconds: 5,
        });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.inside++;
    try {
      return await work();
    } finally {
      // Whoever leaves gives the place to the one who has waited longest.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
