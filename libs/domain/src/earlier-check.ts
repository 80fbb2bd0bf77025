/** The figures of a sentence as they are written, without thousands separators: "1,200" and "1200" are one figure. */
export function figuresOf(text: string): readonly string[] {
  const figures: string[] = [];
  let open = '';
  for (let i = 0; i <= text.length; i++) {
    const unit = text.charAt(i);
    const digit = unit >= '0' && unit <= '9';
    const nextIsDigit = text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9';
    if (digit) open += unit;
    else if (open && unit === '.' && nextIsDigit) open += '.';
    else if (open && unit === ',' && nextIsDigit) continue;
    else if (open) {
      figures.push(open);
      open = '';
    }
  }
  return figures;
}

/** What an earlier check says about other figures than the claim states; empty where the figures agree. */
export function differingFigures(now: string, then: string): readonly string[] {
  const stated = new Set(figuresOf(now));
  const checked = new Set(figuresOf(then));
  return [
    ...[...stated].filter((figure) => !checked.has(figure)),
    ...[...checked].filter((figure) => !stated.has(figure)),
  ];
}
