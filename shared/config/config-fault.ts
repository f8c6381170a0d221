/** What is wrong with a configuration file: every fault at once, each with the place a person can jump to. */
import { WindhoverError } from '../errors/windhover-error.ts';

export interface ConfigFault {
  readonly file: string;
  /** 1-based; column counts UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** "apps.shop.instances"; empty for the file as a whole. */
  readonly path: string;
  /** One sentence: what is wrong and what was expected. */
  readonly message: string;
  /** "did you mean ...?", or null. */
  readonly hint: string | null;
}

export class ConfigError extends WindhoverError {
  override readonly name: string = 'ConfigError';
  readonly faults: readonly ConfigFault[];

  constructor(file: string, faults: readonly ConfigFault[]) {
    super('WINDHOVER_CONFIG_INVALID', { file, count: faults.length === 1 ? '1 fault' : `${faults.length} faults` });
    this.faults = faults;
  }
}

/** "file:3:7 apps.shop.instances: must be an integer (did you mean ...?)" */
export function formatFault(fault: ConfigFault): string {
  const path = fault.path === '' ? '' : ` ${fault.path}:`;
  const hint = fault.hint === null ? '' : ` (${fault.hint})`;
  return `${fault.file}:${fault.line}:${fault.column}${path} ${fault.message}${hint}`;
}
