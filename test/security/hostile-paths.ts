/**
 * Paths that mean to leave a folder, or to reach what is hidden in it: every way of writing "up", before every kind of place
 * that is worth reaching, from the root and from below it.
 */

export interface HostilePath {
  readonly kind: string;
  readonly target: string;
}

const ups: Readonly<Record<string, string>> = {
  plain: '../',
  'dots encoded': '%2e%2e/',
  'dots encoded in capitals': '%2E%2E/',
  'one dot encoded': '.%2e/',
  'the other dot encoded': '%2e./',
  'slash encoded': '..%2f',
  'all encoded': '%2e%2e%2f',
  'encoded twice': '%252e%252e%252f',
  'slash encoded twice': '..%252f',
  'encoded three times': '%25252e%25252e%25252f',
  backslash: '..\\',
  'backslash encoded': '..%5c',
  'backslash all encoded': '%2e%2e%5c',
  'backslash encoded twice': '..%255c',
  'overlong dots': '%c0%ae%c0%ae/',
  'overlong slash': '..%c0%af',
  'overlong slash of three': '..%e0%80%af',
  'full width dots': '%ef%bc%8e%ef%bc%8e/',
  'full width slash': '..%ef%bc%8f',
  'percent u': '%u002e%u002e/',
  'dots and a parameter': '..;/',
  'dots and a NUL': '..%00/',
  'dots and a space': '..%20/',
  'dots and a tab': '..%09/',
  'four dots': '..../',
  'dots that a filter would make': '....//',
  'dots with the current folder': './../',
  'current folder encoded': '%2e/../',
  'double slash': '..//',
  'slash first': '/../',
};

const places: readonly string[] = ['secret.txt', 'outside/file.txt', 'root-beside/file.txt', 'etc/passwd'];

const hidden: readonly string[] = [
  '.env',
  '%2eenv',
  '%2Eenv',
  '.%65nv',
  './.env',
  'docs/../.env',
  '.env/',
  '.env%00.txt',
  '.env%20',
  '.env.',
  '.env%2e',
  '.env;.txt',
  '.env?.txt',
  '.env%3f',
  '.env%23',
  '.git/config',
  '.git%2fconfig',
  '.git%5cconfig',
  '.git//config',
  '.git/./config',
  '.GIT/config',
  '%2egit/config',
  '%252egit/config',
  'docs/.htaccess',
  'docs/%2ehtaccess',
  'docs%2f.htaccess',
  'docs/..%2f.env',
  '.well-known/.hidden',
  '.well-known/%2ehidden',
  '.well-known/../.env',
  '.well-known%2f..%2f.env',
  '%e2%80%8c.env',
  '%ef%bb%bf.git/config',
  '%c2%ad.env',
  '%00.env',
  '%0a.env',
];

const throughLinks: readonly string[] = [
  'out.txt',
  'out/file.txt',
  'out/',
  'out',
  'docs/out/file.txt',
  'out-by-two/file.txt',
  'absolute-out/file.txt',
  'system/passwd',
  'system/',
  'process/etc/passwd',
  'out.txt%00.html',
  'out/../secret.txt',
  'current/../../../secret.txt',
  'current/%2e%2e/%2e%2e/%2e%2e/secret.txt',
];

const others: readonly string[] = [
  '//etc/passwd',
  '///etc/passwd',
  '/%2fetc/passwd',
  '/%5cetc%5cpasswd',
  'file:///etc/passwd',
  'http://site.test/../secret.txt',
  'http://site.test/%2e%2e/secret.txt',
  'http://site.test//etc/passwd',
  '/C:/secret.txt',
  '/CON',
  '/NUL.txt',
  '/aux',
  '/secret.txt::$DATA',
  '/proc/self/environ',
  '/dev/zero',
  '/fifo',
  '/socket',
  '/loop',
  '/loop/secret.txt',
  '/~root/secret.txt',
  '/~',
  '/%ff%fe',
  '/%',
  '/%%32%65',
  '/%2',
  '/hello.txt/../secret.txt',
  '/hello.txt%00/../secret.txt',
  '/hello.txt/../../secret.txt',
  `/${'a/'.repeat(500)}${'../'.repeat(520)}secret.txt`,
  `/${'../'.repeat(2000)}etc/passwd`,
  `/${'%2e%2e/'.repeat(800)}etc/passwd`,
  `/${'x'.repeat(4096)}`,
];

export function hostilePaths(): HostilePath[] {
  const upwards = Object.entries(ups).flatMap(([kind, up]) =>
    places.flatMap((place) => {
      const depth = place.startsWith('etc') ? 12 : 1;
      return [
        { kind, target: `/${up.repeat(depth)}${place}` },
        { kind: `${kind}, from below`, target: `/docs/guide/${up.repeat(depth + 2)}${place}` },
      ];
    }),
  );
  return [
    ...upwards,
    ...hidden.map((path) => ({ kind: 'hidden', target: `/${path}` })),
    ...throughLinks.map((path) => ({ kind: 'through a link', target: `/${path}` })),
    ...others.map((target) => ({ kind: 'otherwise', target })),
  ];
}
