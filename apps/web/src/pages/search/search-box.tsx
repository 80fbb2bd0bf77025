import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useKeys } from '../../keys/registry.js';
import { t } from '../../texts/t.js';

/** Long enough that a word is typed and not each of its letters asked for. */
const PAUSE_MS = 250;

interface Props {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Down from the box into what was found. */
  readonly onDown: () => void;
}

export function SearchBox({ words, onWords, onDown }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  // Another address, such as a saved filter, brings other words; one's own come back as they were typed.
  const sent = useRef(words);
  useEffect(() => {
    if (words === sent.current) return;
    sent.current = words;
    setTyped(words);
  }, [words]);
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      onWords(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onWords]);
  useEffect(() => box.current?.focus(), []);
  useKeys({ search: () => box.current?.select() });
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Escape') box.current?.blur();
  };
  return (
    <input
      ref={box}
      type="search"
      className="search-box"
      dir="auto"
      value={typed}
      maxLength={500}
      aria-label={t('search.for')}
      placeholder={t('search.for')}
      aria-keyshortcuts="/"
      onChange={(e) => setTyped(e.currentTarget.value)}
      onKeyDown={pressed}
    />
  );
}
