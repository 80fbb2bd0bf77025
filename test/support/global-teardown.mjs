import { rmSync } from 'node:fs';

export default async function teardown() {
  const parts = globalThis.stetTestParts;
  if (!parts) return;
  await parts.redis?.stop();
  await parts.postgres.stop();
  rmSync(parts.folder, { recursive: true, force: true });
}
