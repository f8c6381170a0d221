/** The reason phrase of a status; those of Node, which follow the IANA registry. Unknown statuses get their class's name. */
import { STATUS_CODES } from 'node:http';

const classNames = ['Unknown', 'Informational', 'Success', 'Redirection', 'Client Error', 'Server Error'];

export function statusText(status: number): string {
  return STATUS_CODES[status] ?? classNames[Math.floor(status / 100)] ?? 'Unknown';
}
