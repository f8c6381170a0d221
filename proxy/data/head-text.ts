/** Looks into a request head as the engine gives it: "METHOD\nTARGET\nname\nvalue\n...", names in lower case. */
export interface RequestHeadText {
  readonly method: string;
  readonly target: string;
  /** Values of a field that came several times are joined by ", " (RFC 9110 5.3). */
  field(name: string): string | undefined;
}

export function readHeadText(text: string): RequestHeadText {
  const lines = text.split('\n');
  return {
    method: lines[0] ?? '',
    target: lines[1] ?? '',
    field(name) {
      let found: string | undefined;
      for (let index = 2; index + 1 < lines.length; index += 2) {
        if (lines[index] !== name) continue;
        const value = lines[index + 1] ?? '';
        found = found === undefined ? value : `${found}, ${value}`;
      }
      return found;
    },
  };
}
