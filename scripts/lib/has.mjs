import { spawnSync } from 'node:child_process';

/** The first of these programs that this machine has. */
export const has = (names) =>
  names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0);

export const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome'];
