interface Props {
  readonly label: string;
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}

/** A small choice in a bar, named by its label: the browser's own, so that the first screen carries no part for it. */
export function Pick({ label, value, data, onPick }: Props) {
  return (
    <select className="pick" aria-label={label} value={value} onChange={(e) => onPick(e.currentTarget.value)}>
      {data.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
