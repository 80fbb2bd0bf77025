const FEWEST_DIGITS = 2;

/** The digits of a figure as it is typed, without the noughts of "million". */
const digitsOf = (value: number): string =>
  String(value)
    .replace(/\./u, '')
    .replace(/0{3,}$/u, '');

/**
 * Whether one figure may be the other mistyped: as many digits, and one of them another or two side by side swapped.
 * Figures of a single digit tell nothing.
 */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x.length !== y.length || x.length < FEWEST_DIGITS || a === b) return false;
  // "£4.8m" and "£48m" are no slip of the fingers.
  if (Math.max(a, b) / Math.min(a, b) > 3) return false;
  // 30 and 90 are as likely two round figures.
  if (x.length === 2 && x.endsWith('0') && y.endsWith('0')) return false;
  const other = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  if (other.length === 1) return true;
  return isSwapped(x, y, other);
}

/** Two digits side by side that changed places: 450 and 540, 11,204 and 12,104. */
function isSwapped(x: string, y: string, other: readonly number[]): boolean {
  const [first, second] = other;
  if (other.length !== 2 || first === undefined || second !== first + 1) return false;
  return x[first] === y[second] && x[second] === y[first];
}

/** Whether two digits changed places: hardly ever chance in a figure of three digits and more. */
export const isSwap = (a: number, b: number): boolean => {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  const other = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  return x.length >= 3 && x.length === y.length && isSwapped(x, y, other);
};
