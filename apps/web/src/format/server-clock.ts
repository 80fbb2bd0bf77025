/** How far the server's clock is ahead of this computer's, in milliseconds; people set theirs as they like. */
let ahead = 0;

/** The `Date` of an answer names a whole second; nearer than that nobody here needs to know. */
const GRAIN = 1_000;

/** Learns from an answer what the server's clock says; `sent` and `got` are by this computer's. */
export function noteServerTime(date: string | null, sent: number, got: number): void {
  const said = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(said)) return;
  const found = said + GRAIN / 2 - (sent + got) / 2;
  // Within what the answer could tell, the clock that is known stays, or countdowns would tremble.
  if (Math.abs(found - ahead) > GRAIN + (got - sent) / 2) ahead = found;
}

/** The time by the server's clock, in milliseconds. */
export const serverNow = (): number => Date.now() + ahead;
