import { useEffect } from 'react';

/** The one web address in what was pasted or dropped; null for anything else. */
export function addressIn(data: DataTransfer | null): string | null {
  const text = (data?.getData('text/uri-list') || data?.getData('text/plain') || '').trim();
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : null;
}

export const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** An address pasted or dropped anywhere on the page, other than into a field, is evidence for the claim in hand. */
export function usePastedAddress(on: boolean, take: (address: string) => void): void {
  useEffect(() => {
    if (!on) return;
    const got = (event: Event, data: DataTransfer | null): void => {
      const address = typing(event.target) ? null : addressIn(data);
      if (address === null) return;
      event.preventDefault();
      take(address);
    };
    const pasted = (event: ClipboardEvent): void => got(event, event.clipboardData);
    const dropped = (event: DragEvent): void => got(event, event.dataTransfer);
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('text/uri-list')) event.preventDefault();
    };
    document.addEventListener('paste', pasted);
    document.addEventListener('drop', dropped);
    document.addEventListener('dragover', over);
    return () => {
      document.removeEventListener('paste', pasted);
      document.removeEventListener('drop', dropped);
      document.removeEventListener('dragover', over);
    };
  });
}
