/**
 * Environment variables in strings: `${NAME}` (unset: a fault) and `${NAME:-default}` (unset or empty: the default). What is
 * put in is not looked at again. `$${` stands for `${`.
 */

export type Environment = Readonly<Record<string, string | undefined>>;

export interface SubstitutionFault {
  /** The piece of the string that is wrong. */
  readonly part: string;
  readonly message: string;
}

export function substitute(
  text: string,
  env: Environment,
): { readonly text: string; readonly faults: readonly SubstitutionFault[] } {
  const faults: SubstitutionFault[] = [];
  const replaced = text.replace(
    /\$\$\{|\$\{([^}]*)(\}?)/g,
    (part, inner: string | undefined, close: string | undefined) => {
      if (inner === undefined) return '${';
      if (close !== '}') {
        faults.push({ part, message: 'a ${ has no closing }; write $${ for the two characters themselves' });
        return '';
      }
      const match = /^([A-Za-z_][A-Za-z0-9_]*)(?::-([\s\S]*))?$/.exec(inner);
      const name = match?.[1];
      if (name === undefined) {
        faults.push({ part, message: `${part} is neither \${NAME} nor \${NAME:-default}` });
        return '';
      }
      return lookUp(name, match?.[2], part, env, faults);
    },
  );
  return { text: replaced, faults };
}

function lookUp(
  name: string,
  fallback: string | undefined,
  part: string,
  env: Environment,
  faults: SubstitutionFault[],
): string {
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  if (fallback !== undefined) return value === undefined || value === '' ? fallback : value;
  if (value !== undefined) return value;
  faults.push({ part, message: `the environment variable ${name} is not set; set it or write \${${name}:-default}` });
  return '';
}
