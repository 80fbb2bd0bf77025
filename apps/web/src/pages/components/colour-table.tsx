const COLOURS = [
  'page',
  'raised',
  'line',
  'control',
  'ink',
  'quiet',
  'accent',
  'filled',
  'late',
  'late-tint',
  'near',
  'good',
  'good-tint',
];
const SPACES = ['space-1', 'space', 'space-3', 'space-4', 'space-5', 'space-6'];
const TYPES = ['text-s', 'text-m', 'text-l', 'text-xl', 'text-2xl', 'story'];

/** Each token as it looks now, light or dark. */
export function ColourTable() {
  return (
    <>
      <ul className="swatches">
        {COLOURS.map((name) => (
          <li key={name}>
            <span className="swatch" style={{ background: `var(--${name})` }} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <ul className="swatches">
        {SPACES.map((name) => (
          <li key={name}>
            <span className="swatch-space" style={{ inlineSize: `var(--${name})` }} />
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <ul>
        {TYPES.map((name) => (
          <li key={name} style={{ fontSize: `var(--${name})` }}>
            {name}
          </li>
        ))}
      </ul>
    </>
  );
}
