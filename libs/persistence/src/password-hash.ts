import { hash, verify } from '@node-rs/argon2';
import type { PasswordHash } from '@stet/application';

/** OWASP's argon2id parameters: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export class Argon2PasswordHash implements PasswordHash {
  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  verify(known: string, password: string): Promise<boolean> {
    return verify(known, password);
  }
}
