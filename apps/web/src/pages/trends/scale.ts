/** The top of an axis: a round number at or above the greatest value, so that its half is one to read as well. */
export function roundTop(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((s) => s * power >= most) ?? 10;
  return step * power;
}
