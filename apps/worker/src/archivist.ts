import type { Archivist, Fetched } from '@stet/application';
import type { Config } from '@stet/config';
import { MAX_EVIDENCE_BYTES } from '@stet/domain';
import { PageReader } from '@stet/engine';
import { OutboundRefusal, openOutbound } from '@stet/outbound';
import { openBlobFolder } from '@stet/persistence';
import { join } from 'node:path';

const LIMITS = { timeoutMs: 10_000, maxBytes: MAX_EVIDENCE_BYTES, maxRedirects: 5 } as const;

/** Media types that can be evidence; what the bytes really are is looked at after that. */
const TYPES = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/csv',
  'text/markdown',
  'text/xml',
  'application/xml',
  'application/json',
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'video/mp4',
  'video/webm',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Archives through the guarded door into the data folder. */
export function openArchivist(config: Config): Archivist & { close(): Promise<void> } {
  const outbound = openOutbound(config.outbound);
  const reader = new PageReader();
  return {
    blobs: openBlobFolder(join(config.dataDir, 'evidence')),
    read: reader.read,
    fetch: async (address): Promise<Fetched> => {
      try {
        const { status, ...answer } = await outbound(address, { ...LIMITS, types: TYPES });
        if (status >= 200 && status < 300) return { outcome: 'fetched', ...answer };
        return { outcome: 'refused', reason: `The server answered ${status}.`, passing: PASSING.has(status) };
      } catch (error) {
        if (!(error instanceof OutboundRefusal)) throw error;
        return { outcome: 'refused', reason: error.message, passing: error.passing };
      }
    },
    close: () => reader.close(),
  };
}
