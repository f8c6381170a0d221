/** Bodies up to 100 MiB, with everything that people fetch and upload with. A minute; see CONTRIBUTING.md. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyClients, isInstalled } from '../helpers/body-clients.ts';
import { type BodyMatrix, bodyApps, startBodyMatrix } from '../helpers/body-matrix.ts';

let matrix: BodyMatrix;

beforeAll(async () => {
  matrix = await startBodyMatrix([0, 1, 65_536, 100 * 1024 * 1024]);
});

afterAll(async () => {
  await matrix?.stop();
});

for (const client of bodyClients) {
  if (!isInstalled(client)) console.log(`${client.name} is not installed, and not tried`);
}

describe.each(bodyClients.filter(isInstalled))('bodies that $name moves', (client) => {
  const ways = [false, true].flatMap((secure) => bodyApps.map((app) => ({ secure, app })));
  test.each(ways)('are the same at both ends (TLS $secure, $app)', async (way) => {
    expect(await matrix.check(client, way)).toEqual([]);
  });
});
