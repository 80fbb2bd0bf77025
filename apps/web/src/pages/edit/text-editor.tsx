import { useEffect, useRef } from 'react';
import { openEditor, type OpenEditor, type Opening } from './open-editor.js';

interface Props {
  readonly opening: Opening;
  readonly onOpen: (editor: OpenEditor | null) => void;
}

/** The text under edit. Loaded when first asked for; opened once, whatever is drawn around it. */
export default function TextEditor({ opening, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const first = useRef(opening);
  useEffect(() => {
    if (!place.current) return;
    const editor = openEditor(place.current, first.current);
    onOpen(editor);
    return () => {
      onOpen(null);
      editor.close();
    };
  }, [onOpen]);
  return <div ref={place} className="text-editor" />;
}
