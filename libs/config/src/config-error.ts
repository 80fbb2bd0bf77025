/** A setting that is wrong. The message names the variable and the fault, never the value: values hold passwords. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'config_invalid';

  /** @param faults one sentence per wrong variable, each starting with the variable's name */
  constructor(readonly faults: readonly string[]) {
    super(faults.join(' '));
  }
}
