/**
 * A place in a configuration document, for rules that read what is written, valid or not: a value of another type than asked
 * for reads as null, since the schema has already said so.
 */
import type { ConfigDocument, ConfigPath, FaultOptions } from '../../shared/config/config-document.ts';
import type { ConfigFault } from '../../shared/config/config-fault.ts';

/** What a rule is given and where it puts what it finds, besides faults of the document. */
export interface CheckContext {
  readonly root: ConfigCursor;
  /** Directory of the file. */
  readonly directory: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Wrong, but an edge can run with it: an expired certificate. */
  readonly warnings: ConfigFault[];
  /** Worth knowing, not wrong. */
  readonly notes: ConfigFault[];
  /** What is wrong with a hooks module, or null; runs its code. Not there: who checks loads them itself. */
  readonly tryHooks?: ((file: string) => Promise<string | null>) | undefined;
}

export class ConfigCursor {
  readonly path: ConfigPath;
  readonly value: unknown;
  readonly #document: ConfigDocument;

  constructor(document: ConfigDocument, value: unknown, path: ConfigPath = []) {
    this.#document = document;
    this.value = value;
    this.path = path;
  }

  at(key: string): ConfigCursor {
    const own = isObject(this.value) && Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    return new ConfigCursor(this.#document, own, [...this.path, key]);
  }

  /** null counts as not written. */
  get isWritten(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  get text(): string | null {
    return typeof this.value === 'string' && this.value !== '' ? this.value : null;
  }

  get number(): number | null {
    return typeof this.value === 'number' ? this.value : null;
  }

  get items(): ConfigCursor[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item, index) => new ConfigCursor(this.#document, item, [...this.path, index]));
  }

  get entries(): [name: string, cursor: ConfigCursor][] {
    return isObject(this.value) ? Object.keys(this.value).map((name) => [name, this.at(name)]) : [];
  }

  get hasVariable(): boolean {
    return this.#document.hasVariable(this.path);
  }

  report(message: string, options: FaultOptions = {}): void {
    this.#document.report(this.path, message, options);
  }

  faultAt(message: string, options: FaultOptions = {}): ConfigFault {
    return this.#document.faultAt(this.path, message, options);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
