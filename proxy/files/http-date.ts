/** Dates of HTTP fields (RFC 9110 5.6.7), to the second: written in one form, read in three. */

const fixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc850 = /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

export function formatHttpDate(seconds: number): string {
  return new Date(seconds * 1000).toUTCString();
}

/** Seconds since 1970; null: not a date. */
export function parseHttpDate(text: string): number | null {
  const isKnown = fixdate.test(text) || rfc850.test(text);
  // asctime names no zone, and Date would take ours.
  const milliseconds = isKnown ? Date.parse(text) : asctime.test(text) ? Date.parse(`${text} GMT`) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
