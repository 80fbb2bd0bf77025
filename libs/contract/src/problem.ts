import { z } from 'zod';

/** RFC 9457 problem details, as every error of the API carries them. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    currentVersion: z.number().int().optional(),
    reason: z.string().optional(),
    blockers: z.array(z.unknown()).optional(),
    retryAfter: z.number().int().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
