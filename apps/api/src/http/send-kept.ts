import type { FastifyReply } from 'fastify';

/**
 * Hands out a file that came from elsewhere: as a download, never sniffed, and sandboxed in case a browser shows it all
 * the same. A page is sent as plain bytes.
 */
export async function sendKept(
  reply: FastifyReply,
  name: string,
  type: string,
  bytes: Buffer,
): Promise<void> {
  await reply
    .headers({
      'content-type': type === 'text/html' ? 'application/octet-stream' : type,
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    })
    .send(bytes);
}
