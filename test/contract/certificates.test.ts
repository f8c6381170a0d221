/** The forms in which an app server takes a certificate, each served over real TLS, and what it says of those it cannot use. */
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AppServer, type CertificateOptions, createServer } from '../../server/index.ts';
import { createLogger, silentLogger } from '../../shared/logging/logger.ts';
import { encryptKey, type MadeCertificate, makeCertificate } from '../helpers/certificates.ts';
import { visit } from '../helpers/tls-client.ts';
import { loadNativeTests, nativeTestsFile } from '../native/native-tests-addon.ts';

const native = loadNativeTests();
const servers: AppServer[] = [];
let directory = '';
let own: MadeCertificate;
let authority: MadeCertificate;
let issued: MadeCertificate;
let other: MadeCertificate;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'wh-certificates-'));
  own = await makeCertificate({ names: ['own.test'] });
  other = await makeCertificate({ names: ['other.test'], keyType: 'rsa' });
  authority = await makeCertificate({ commonName: 'authority', isAuthority: true });
  issued = await makeCertificate({ names: ['issued.test'], authority });
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.destroy()));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(directory, name);
  writeFileSync(full, content);
  return full;
}

/** The port; rejects where the certificates cannot be used. */
async function listen(certificates: readonly CertificateOptions[], logger = silentLogger()): Promise<number> {
  const server = createServer({ fetch: () => new Response('served'), certificates, logger });
  servers.push(server);
  return ((await server.listen('127.0.0.1', 0, { secure: true })) as { port: number }).port;
}

const pfx = ({ cert, key }: MadeCertificate, password: string | null, chain = ''): Buffer =>
  native.makePkcs12(cert, key, chain, password, false);

describe('a certificate is served', () => {
  const password = 'päss wörd';

  test.each<readonly [form: string, options: () => CertificateOptions]>([
    ['two PEM files', () => ({ cert: file('own.crt', own.cert), key: file('own.key', own.key) })],
    ['two PEM texts', () => own],
    ['two PEM files in memory', () => ({ cert: Buffer.from(own.cert), key: new TextEncoder().encode(own.key) })],
    ['a bundle', () => ({ cert: file('own.pem', `${own.cert}${own.key}`) })],
    ['a bundle that begins with the key', () => ({ cert: `${own.key}${own.cert}` })],
    ['files that were joined without a line end', () => ({ cert: own.cert.trim() + own.key.trim() })],
    [
      'a PEM file with a byte order mark, CRLF and text between',
      () => ({ cert: `\uFEFFfriendlyName: own\r\n${`${own.cert}x: y\n${own.key}`.replaceAll('\n', '\r\n')}` }),
    ],
    ['an encrypted key in PKCS#8', () => ({ cert: own.cert, key: encryptKey(own.key, password, 'pkcs8'), password })],
    [
      'an encrypted key as OpenSSL 1 wrote it',
      () => ({ cert: own.cert, key: encryptKey(own.key, password, 'legacy'), password }),
    ],
    [
      'a bundle with an encrypted key',
      () => ({ cert: `${own.cert}${encryptKey(own.key, password, 'pkcs8')}`, password }),
    ],
    ['a key that needs no password, with one', () => ({ ...own, password })],
    ['a PKCS#12 file', () => ({ pfx: file('own.pfx', pfx(own, password)), password })],
    ['a PKCS#12 file in memory', () => ({ pfx: pfx(own, password), password })],
    ['a PKCS#12 file with an empty password', () => ({ pfx: pfx(own, ''), password: '' })],
    ['a PKCS#12 file without a password', () => ({ pfx: pfx(own, null) })],
  ])('from %s', async (_form, options) => {
    const answer = await visit(await listen([options()]));
    expect(answer).toMatchObject({ status: 200, body: 'served', server: 'own.test' });
  });

  test('with RSA, also in TLS 1.2', async () => {
    const port = await listen([other]);
    expect(await visit(port, { maxVersion: 'TLSv1.2' })).toMatchObject({ status: 200, server: 'other.test' });
  });

  test('with its chain, from PEM in the order of the file, from PKCS#12 in the order of who signed whom', async () => {
    const root = await makeCertificate({ commonName: 'root', isAuthority: true });
    const middle = await makeCertificate({ commonName: 'middle', isAuthority: true, authority: root });
    const leaf = await makeCertificate({ names: ['leaf.test'], authority: middle });
    const trusted = { ca: root.cert, servername: 'leaf.test', rejectUnauthorized: true };
    const pem = await listen([{ cert: leaf.cert + middle.cert, key: leaf.key }]);
    expect((await visit(pem, trusted)).status).toBe(200);
    // The root first, and one that has nothing to do with it.
    const chain = root.cert + authority.cert + middle.cert;
    expect((await visit(await listen([{ pfx: pfx(leaf, 'x', chain), password: 'x' }]), trusted)).status).toBe(200);
    expect((await visit(await listen([leaf]), trusted)).status).toBe(null);
  });
});

describe('a certificate that cannot be used is told in one sentence that names the file', () => {
  const at = (name: string): string => path.join(directory, name);
  const refusal = async (options: unknown): Promise<string> => {
    const error = await listen([options as CertificateOptions]).then(
      () => new Error('accepted'),
      (thrown: Error & { code?: string }) => thrown,
    );
    return `${(error as { code?: string }).code}: ${error.message}`.replaceAll(`${directory}/`, '');
  };

  test('a file that is missing, is a directory or may not be read', async () => {
    expect(await refusal({ cert: at('none.pem') })).toBe(
      'WINDHOVER_CERTIFICATE_UNREADABLE: cannot read none.pem: it does not exist; check the path',
    );
    mkdirSync(at('folder'));
    expect(await refusal({ cert: own.cert, key: at('folder') })).toBe(
      'WINDHOVER_CERTIFICATE_UNREADABLE: cannot read folder: it is a directory; give a file in it',
    );
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const secret = file('secret.pfx', pfx(own, 'x'));
    chmodSync(secret, 0);
    expect(await refusal({ pfx: secret, password: 'x' })).toBe(
      'WINDHOVER_CERTIFICATE_UNREADABLE: cannot read secret.pfx: permission denied; let the user that runs this read it',
    );
  });

  test('something else in place of a certificate', async () => {
    const der = Buffer.from(own.cert.replace(/-----.*-----|\s/g, ''), 'base64');
    const cert = (content: string | Uint8Array): CertificateOptions => ({ cert: file('it', content), key: own.key });
    const reason = async (content: string | Uint8Array): Promise<string> =>
      (await refusal(cert(content))).replace(
        'WINDHOVER_CERTIFICATE_INVALID: it cannot be used as a certificate: it ',
        '',
      );
    expect(await reason(own.key)).toBe('is a private key, not a certificate');
    expect(await reason('hello')).toBe('is not a certificate in PEM form (no start line)');
    expect(await reason('')).toBe('is not a certificate in PEM form (no start line)');
    expect(await reason(der)).toBe('is DER, not PEM; convert it: openssl x509 -inform der -in FILE -out PEM');
    expect(await reason(pfx(own, 'x'))).toBe('is binary, not PEM; PKCS#12 (.pfx, .p12) is given as pfx');
    expect(await reason(own.cert.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'))).toBe(
      'is a request for a certificate; give the certificate that the authority made of it',
    );
    expect(await reason(own.cert.replaceAll('CERTIFICATE', 'PKCS7'))).toBe(
      'is PKCS#7; convert it: openssl pkcs7 -print_certs -in FILE -out PEM',
    );
    expect(await reason(own.cert.slice(0, 300))).toBe(
      'is cut off: a block "CERTIFICATE" has no end; copy the whole file',
    );
    expect(await reason(own.cert.replace('\n', '\nAAAA'))).toMatch(/^is not a certificate in PEM form \(.+\)$/);
    expect(await reason(own.cert + issued.cert.replace('\n', '\nAAAA'))).toMatch(
      /^is not a certificate in PEM form \(.+\); its certificate number 2 is damaged$/,
    );
  });

  test('something else in place of a key', async () => {
    const reason = async (content: string): Promise<string> =>
      (await refusal({ cert: own.cert, key: file('it', content) })).replace(
        'WINDHOVER_CERTIFICATE_KEY_INVALID: it cannot be used as a private key: it ',
        '',
      );
    expect(await reason(own.cert)).toBe('is a certificate, not a private key');
    expect(await reason('hello')).toBe('is not a private key in PEM form (no start line)');
    expect(await reason(own.key.slice(0, 60))).toBe(
      'is cut off: a block "PRIVATE KEY" has no end; copy the whole file',
    );
    expect(await reason(own.key.replaceAll('PRIVATE', 'PUBLIC'))).toBe('is a public key, not a private one');
    expect(await reason(own.key.replaceAll('PRIVATE', 'OPENSSH PRIVATE'))).toBe(
      'is a key of OpenSSH; convert a copy of it: ssh-keygen -p -m PEM -f COPY',
    );
    expect(await reason(own.key.replace('\n', '\nAAAA'))).toMatch(/^is not a private key in PEM form \(.+\)$/);
    expect(await refusal({ cert: file('alone.pem', own.cert) })).toBe(
      'WINDHOVER_CERTIFICATE_KEY_INVALID: alone.pem cannot be used as a private key: it holds no key beside the certificate; give the key too, as key',
    );
  });

  test('a key that belongs to another certificate', async () => {
    const cert = file('own.crt', own.cert);
    expect(await refusal({ cert, key: file('other.key', other.key) })).toBe(
      'WINDHOVER_CERTIFICATE_KEY_MISMATCH: the key in other.key does not belong to the certificate in own.crt; give the key that the certificate was made with',
    );
    expect(await refusal({ cert: file('reverse.pem', authority.cert + issued.cert), key: issued.key })).toBe(
      'WINDHOVER_CERTIFICATE_KEY_MISMATCH: the key in the text of certificates[0].key does not belong to the certificate in reverse.pem; it belongs to certificate number 2 of that file: put that one first',
    );
  });

  test('a password that is missing or wrong', async () => {
    const answers = async (options: CertificateOptions, name: string): Promise<void> => {
      const refused = `WINDHOVER_CERTIFICATE_PASSWORD_WRONG: ${name} cannot be opened: it is encrypted, and`;
      expect(await refusal(options)).toMatch(
        new RegExp(`^${refused} no password is given; give it(, or a key without one)?$`),
      );
      expect(await refusal({ ...options, password: 'wrong' })).toBe(`${refused} the password does not open it`);
      expect(await refusal({ ...options, password: '' })).toBe(`${refused} the password does not open it`);
    };
    await answers({ cert: own.cert, key: file('pkcs8.key', encryptKey(own.key, 'x', 'pkcs8')) }, 'pkcs8.key');
    await answers({ cert: own.cert, key: file('legacy.key', encryptKey(own.key, 'x', 'legacy')) }, 'legacy.key');
    await answers({ pfx: file('own.pfx', pfx(own, 'x')) }, 'own.pfx');
  });

  test('a wrong password is told as such, whatever it happens to make of the key', async () => {
    const key = encryptKey(own.key, 'x', 'legacy');
    const told = new Set<string>();
    for (let index = 0; index < 600; index += 1)
      told.add(await refusal({ cert: own.cert, key, password: `no${index}` }));
    expect([...told]).toEqual([expect.stringContaining('the password does not open it')]);
  });

  test('PKCS#12 that is none, lacks something, or is older than OpenSSL 3', async () => {
    const reason = async (content: string | Uint8Array): Promise<string> =>
      (await refusal({ pfx: file('it', content), password: 'x' })).replace(
        'WINDHOVER_CERTIFICATE_INVALID: it cannot be used as a certificate: it ',
        '',
      );
    expect(await reason('hello')).toBe('is not a PKCS#12 file, or it is damaged');
    expect(await reason(pfx(own, 'x').subarray(0, 500))).toBe('is not a PKCS#12 file, or it is damaged');
    expect(await reason(own.cert + own.key)).toBe('is PEM; give it as cert');
    expect(await reason(native.makePkcs12('', '', own.cert, 'x', false))).toBe(
      'holds no private key; export it again together with its key',
    );
    expect(await reason(native.makePkcs12('', own.key, other.cert, 'x', false))).toBe(
      'holds no certificate that belongs to its private key',
    );
    expect(await reason(makeLegacyPkcs12())).toBe(
      'is encrypted with an algorithm that OpenSSL 3 has given up (RC2, RC4); export it again: openssl pkcs12 -legacy -in OLD -out NEW.pem, and give NEW.pem as cert',
    );
  });

  /** In a process that has the old algorithms; this one has not. */
  function makeLegacyPkcs12(): Buffer {
    const given = JSON.stringify([own.cert, own.key, '', 'x', true]);
    const program = `process.stdout.write(require(process.argv[1]).makePkcs12(...${given}))`;
    const { stdout } = spawnSync(process.execPath, ['--openssl-legacy-provider', '-e', program, nativeTestsFile()]);
    expect(stdout.length).toBeGreaterThan(500);
    return stdout;
  }

  test('a key that TLS has no use for', async () => {
    const privateKey = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    expect(await refusal({ cert: own.cert, key: file('x25519.key', privateKey) })).toBe(
      'WINDHOVER_CERTIFICATE_KEY_INVALID: x25519.key cannot be used as a private key: it is a x25519 key, which TLS cannot use; make an ECDSA or RSA one',
    );
  });

  test('a certificate that is for clients', async () => {
    const client = await makeCertificate({ names: ['a.test'], usage: 'client' });
    expect(await refusal({ cert: file('client.crt', client.cert), key: client.key })).toBe(
      'WINDHOVER_CERTIFICATE_INVALID: client.crt cannot be used as a certificate: it is not a certificate for servers: its extended key usage lacks serverAuth',
    );
  });

  test('a chain that is longer than clients accept', async () => {
    const chain = own.cert + issued.cert.repeat(400);
    expect(await refusal({ cert: file('long.pem', chain), key: own.key })).toMatch(
      /long\.pem cannot be used as a certificate: it holds 401 certificates of \d+ bytes, and clients accept 102400; leave only the chain of the first one$/,
    );
  });

  test('options that are no certificate', async () => {
    const forms = 'give { cert, key }, { cert } with the key in the same file, or { pfx }';
    expect(await refusal({})).toBe(`WINDHOVER_OPTION_INVALID: the option certificates[0] is []; ${forms}`);
    expect(await refusal({ cert: 'a', pfx: 'b' })).toContain(`["cert","pfx"]; ${forms}`);
    expect(await refusal({ pfx: 'a', key: 'b' })).toContain(`["pfx","key"]; ${forms}`);
    expect(await refusal(null)).toContain(forms);
    expect(await refusal({ cert: 1, key: 'b' })).toContain('the option certificates[0].cert is "number"');
    expect(await refusal({ ...own, password: 1 })).toContain('the option certificates[0].password is "number"');
  });

  test('no error and no log line holds a key or a password', async () => {
    const bare = own.key.replace(/-----.*-----|\s/g, '');
    const secrets = [own.key.split('\n')[1] ?? '', 'the-password'];
    const attempts: unknown[] = [
      own.key,
      { cert: own.key },
      { cert: own.cert, key: bare },
      { cert: own.cert, key: own.key.replace('-----BEGIN', '----BEGIN') },
      { cert: other.cert, key: own.key },
      { cert: own.cert, key: encryptKey(own.key, 'x', 'pkcs8'), password: 'the-password' },
      { pfx: pfx(own, 'x'), password: 'the-password' },
      { crt: own.cert, key: own.key },
    ];
    for (const options of attempts) {
      const told = await refusal(options);
      expect(told).toMatch(/^WINDHOVER_/);
      for (const secret of secrets) expect(told).not.toContain(secret);
    }
  });
});

describe('a certificate that is doubtful is served, and the log says so', () => {
  const day = 24 * 3_600_000;

  /** What the log says, with the names of files made short. */
  async function warnings(...made: readonly MadeCertificate[]): Promise<{ port: number; lines: string[] }> {
    const lines: string[] = [];
    const logger = createLogger({ destination: { write: (line: string) => void lines.push(line) } });
    const port = await listen(
      made.map(({ cert, key }, index) => ({ cert: file(`${index}.pem`, cert), key })),
      logger,
    );
    const told = lines.map((line) => JSON.parse(line) as { level: number; msg: string });
    const warn = 40;
    return {
      port,
      lines: told.map(({ level, msg }) => `${level === warn ? 'warn' : 'info'} ${msg.replaceAll(`${directory}/`, '')}`),
    };
  }

  test.each([
    [
      'expired',
      { notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') },
      'warn the certificate 0.pem expired on 2021-01-01; clients will not accept it; renew it',
    ],
    [
      'not valid yet',
      { notBefore: new Date('2120-01-01'), notAfter: new Date('2121-01-01') },
      'warn the certificate 0.pem is not valid before 2120-01-01',
    ],
  ])('%s', async (_what, dates, line) => {
    const { port, lines } = await warnings(await makeCertificate({ names: ['a.test'], ...dates }));
    expect(lines).toEqual([line]);
    expect((await visit(port)).status).toBe(200);
  });

  test('about to expire', async () => {
    const notAfter = new Date(Date.now() + 5 * day);
    const { lines } = await warnings(await makeCertificate({ names: ['a.test'], notAfter }));
    expect(lines).toEqual([`info the certificate 0.pem expires on ${notAfter.toISOString().slice(0, 10)}`]);
  });

  test('with a common name alone, which it is served for', async () => {
    const { port, lines } = await warnings(own, await makeCertificate({ commonName: 'common.test' }));
    expect(lines).toEqual(['warn the certificate 1.pem has no subject alternative name; clients will not accept it']);
    expect((await visit(port, { servername: 'common.test' })).server).toBe('common.test');
    expect((await visit(port, { servername: 'else.test' })).server).toBe('own.test');
  });

  test('without any host name, which nobody gets unless it is the first', async () => {
    const nameless = await makeCertificate({ commonName: 'My Company' });
    expect((await warnings(own, nameless)).lines).toEqual([
      'warn the certificate 1.pem has no subject alternative name; clients will not accept it',
      'warn the certificate 1.pem has no host name and is not the first: no client gets it',
    ]);
    expect((await visit((await warnings(nameless)).port)).server).toBe('My Company');
  });
});

describe('the server name chooses', () => {
  test.each([
    ['own.test', 'own.test'],
    ['OWN.Test', 'own.test'],
    ['two.test', 'two.test'],
    ['two.test.', 'two.test'],
    ['a.wild.test', 'wild.test'],
    ['A.WILD.test', 'wild.test'],
    ['a.b.wild.test', 'own.test'],
    ['wild.test', 'own.test'],
    ['.wild.test', 'own.test'],
    ['..wild.test', 'own.test'],
    ['else.test', 'own.test'],
    ['127.0.0.1', 'own.test'],
    ['10.9.0.1', 'own.test'],
    ['192.0.2.7', 'address.test'],
    ['', 'own.test'],
  ])('%s gets %s', async (servername, expected) => {
    const port = await listen([
      own,
      await makeCertificate({ names: ['two.test', 'own.test'] }),
      await makeCertificate({ commonName: 'wild.test', names: ['*.wild.test', '*.9.0.1'] }),
      await makeCertificate({ commonName: 'address.test', names: ['192.0.2.7'] }),
    ]);
    expect((await visit(port, { servername })).server).toBe(expected);
  });
});
