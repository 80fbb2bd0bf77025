import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Malformed, TooLarge, type DomainError, type FieldError } from '@stet/domain';
import type { z } from 'zod';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
  readonly maximum?: unknown;
}

const escape = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

const pointerTo = (...parts: readonly PropertyKey[]): string =>
  parts.map((part) => `/${escape(String(part))}`).join('');

function fieldErrors(issue: Issue): FieldError[] {
  const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
  if (issue.keys)
    return issue.keys.map((key) => ({
      pointer: pointerTo(...path, key),
      code: 'unknown_field',
      message: 'there is no such field',
    }));
  return [{ pointer: pointerTo(...path), code: issue.code ?? 'invalid', message: issue.message }];
}

/** Parses a body whose schema depends on the address. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw refusalOf(parsed.error.issues);
  return parsed.data;
}

function refusalOf(issues: readonly Issue[]): DomainError {
  const errors = issues.flatMap(fieldErrors);
  const first = errors[0];
  if (issues.some((i) => i.code === 'too_big' && i.path?.[0] === 'content'))
    return new TooLarge('article_too_large', 'The article is longer than 2 MiB, or than 5 MiB as a docx.', {
      errors,
    });
  const where = first?.pointer ? `${first.pointer}: ` : '';
  return new Malformed('invalid_request', `${where}${first?.message ?? 'The request is not valid.'}`, {
    errors,
  });
}

/** Validates with the contract's own schemas and says where each thing is wrong. */
export const schemaPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: refusalOf });
