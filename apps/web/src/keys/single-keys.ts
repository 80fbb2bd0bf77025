const KEY = 'stet.single-keys';

/** WCAG 2.1.4: one-letter shortcuts can be switched off; kept on this computer. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // A browser that keeps nothing leaves them on.
  }
}
