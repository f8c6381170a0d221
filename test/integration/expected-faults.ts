/** What `windhover check` must say about each faulty file of test/fixtures/configs: every fault, with its place. */
export const expectedFaults: Readonly<Record<string, readonly string[]>> = {
  'app-name': [
    '4:5 apps["my shop"]: the name must be 1 to 32 letters, digits, - and _, and begin with a letter or digit',
  ],
  'buffer-too-small': [
    '4:39 limits.maxRequestBufferSize: must be at least maxRequestHeadersTotalSize (32768 bytes), is 8192',
  ],
  'certificate-directory': [
    '4:20 certificates[0].directory: certs/client.pem is no part of a pair: it is left out',
    '4:20 certificates[0].directory: certs/encrypted.key is no part of a pair: it is left out',
    '4:20 certificates[0].directory: certs/nameless.pem is no part of a pair: it is left out',
    '4:20 certificates[0].directory: certs/other.key is no part of a pair: it is left out',
    '4:20 certificates[0].directory: certs/expired.pem expired on 2021-01-01; clients will not accept it; renew it',
  ],
  'certificate-directory-without-pair': [
    '4:20 certificates[0].directory: folder cannot be used as a certificate: it is a directory without a pair: NAME.crt, .pem or .cer with NAME.key, or fullchain.pem with privkey.pem',
  ],
  'certificate-expired': ['4:15 certificates[0].cert: expired on 2021-01-01; clients will not accept it; renew it'],
  'certificate-for-clients': [
    '4:15 certificates[0].cert: is not a certificate for servers: its extended key usage lacks serverAuth',
  ],
  'certificate-min-version': ['6:17 minVersion: must be "1.2" or "1.3", is "1.1" (did you mean "1.2"?)'],
  'certificate-missing': ['4:15 certificates[0].cert: cannot read certs/nowhere.pem: it does not exist'],
  'certificate-nameless': ['4:15 certificates[0].cert: has no subject alternative name; clients will not accept it'],
  'certificate-not-pem': ['4:15 certificates[0].cert: is not a certificate in PEM form (no start line)'],
  'certificate-of-no-form': ['4:5 certificates[0]: names no certificate; give one of "cert", "pfx" and "directory"'],
  'certificate-other-key': [
    '4:40 certificates[0].key: does not belong to the certificate; give the key that the certificate was made with',
  ],
  'certificate-password-twice': ['4:58 certificates[0].password: is given twice; keep "passwordFile"'],
  'certificate-password-written': [
    '4:70 certificates[0].password: stands in the file for everybody to read; write ${NAME}, or "passwordFile"',
  ],
  'certificate-pfx-is-pem': ['4:14 certificates[0].pfx: is PEM; give it as cert'],
  'certificate-swapped': [
    '4:15 certificates[0].cert: is a private key, not a certificate',
    '4:40 certificates[0].key: is a certificate, not a private key',
  ],
  'certificate-two-forms': ['4:5 certificates[0]: names "cert" and "pfx"; give one of "cert", "pfx" and "directory"'],
  'certificate-without-key': [
    '4:15 certificates[0].cert: holds no key beside the certificate; give the key too, as key',
  ],
  'certificates-on-http': [
    '3:39 endpoints[0].certificates: is for https endpoints only; write https:// in the url or remove it',
  ],
  'client-certificate-without-key': ['7:16 apps.shop.tls.cert: a client certificate needs its key: add "key"'],
  'client-certificates-without-authorities': [
    '3:89 endpoints[1].clientCertificateAuthorities: is not asked for; write "clientCertificates": "require" or "request", or remove it',
    '3:122 endpoints[1].clientCertificateAuthorities[0]: is a private key, not a certificate',
    '6:25 clientCertificates: needs "clientCertificateAuthorities": the certificates of those who may vouch for clients',
  ],
  'command-not-executable': ['6:19 apps.shop.command[0]: cannot run not-executable.txt: it is not executable'],
  'command-not-found': [
    '6:19 apps.shop.command[0]: there is no program "no-such-program app.mjs" in PATH (each argument is an item of its own: ["python3", "blog.py"])',
  ],
  'destination-port': ['6:24 apps.shop.destinations[0]: is not a destination: host or port cannot be read'],
  'destination-scheme': [
    '6:24 apps.shop.destinations[0]: is not a destination: it does not begin with http://, https:// or unix:',
  ],
  'destination-socket': [
    '6:24 apps.shop.destinations[0]: is not a destination: the path of a Unix socket must be absolute (unix:/run/app.sock)',
  ],
  'destination-with-path': [
    '6:24 apps.shop.destinations[0]: is not a destination: it has a path; requests are forwarded with the path they came with',
  ],
  empty: ['1:1 syntax: a value is expected here'],
  'endpoint-abstract': [
    '3:14 endpoints[0].url: is not an endpoint: abstract Unix sockets have no owner and no mode; give the path of a file',
  ],
  'endpoint-address': ['3:14 endpoints[0].url: is not an endpoint: 127.0.0.300 is not an IPv4 address'],
  'endpoint-dynamic-localhost': [
    '3:14 endpoints[0].url: http://localhost:0 would get two different ports for 127.0.0.1 and [::1]; use http://127.0.0.1:0, http://[::1]:0 or a fixed port',
  ],
  'endpoint-ipv6': [
    '3:14 endpoints[0].url: is not an endpoint: an IPv6 address stands in brackets (example: http://[::1]:5000)',
  ],
  'endpoint-path': [
    '3:14 endpoints[0].url: is not an endpoint: an endpoint has no path; say which paths an app answers in "paths" of the app',
  ],
  'endpoint-port': ['3:14 endpoints[0].url: is not an endpoint: the port 70000 is not a number from 0 to 65535'],
  'endpoint-protocol': ['3:62 endpoints[0].protocols[1]: must be "http1", is "http2" (did you mean "http1"?)'],
  'endpoint-scheme': ['3:14 endpoints[0].url: is not an endpoint: the scheme ftp is not http or https'],
  'endpoint-socket-file-on-tcp': [
    '5:7 endpoints[0].socketMode: is for Unix sockets only; write http://unix:/path in the url or remove it',
    '6:7 endpoints[0].socketOwner: is for Unix sockets only; write http://unix:/path in the url or remove it',
    '7:7 endpoints[0].socketGroup: is for Unix sockets only; write http://unix:/path in the url or remove it',
  ],
  'endpoint-socket-mode': [
    '3:58 endpoints[0].socketMode: must be permission bits in octal such as "0660", is "rw-rw----"',
  ],
  'endpoint-socket-path': [
    '3:14 endpoints[0].url: is not an endpoint: the path of a Unix socket must be absolute (example: http://unix:/run/app.sock)',
  ],
  'endpoint-socket-too-long': [
    '3:14 endpoints[0].url: is not an endpoint: the path of a Unix socket has 120 bytes, and the system allows 107',
  ],
  'endpoints-empty': ['2:16 endpoints: must not be empty, is an empty list'],
  'entry-is-a-directory': ['6:16 apps.shop.entry: folder is not a file'],
  'entry-missing': ['6:16 apps.shop.entry: cannot read nowhere.mjs: it does not exist'],
  'environment-file-missing': ['7:18 apps.shop.envFile: cannot read .env.nowhere: it does not exist'],
  'environment-name': ['7:16 apps.shop.env.MY-NAME: the name must be of letters, digits and _'],
  'files-empty': ['7:16 apps.shop.files: must not be empty, is ""'],
  'files-fallback-missing': ['7:46 apps.shop.files.fallback: cannot read site/app.html: it does not exist'],
  'files-missing': ['7:16 apps.shop.files: cannot read nowhere: it does not exist'],
  'files-not-a-folder': ['7:26 apps.shop.files.root: app.mjs is not a directory'],
  'files-of-another-type': ['7:16 apps.shop.files: must be a string or an object or null, is a list'],
  'files-setting': [
    '9:18 apps.shop.files.index: must be the name of a file, without a path, is "pages/index.html"',
    '10:21 apps.shop.files.fallback: must be a path below the root, such as "index.html", is "../app.mjs"',
    '11:25 apps.shop.files.cacheControl: must be the value of a field, in ASCII, is "no-cache\\r\\nx: y"',
    '12:23 apps.shop.files.immutable[0]: must begin with /, is "assets"',
    '13:9 apps.shop.files.precompresed: is not a key that is known here (did you mean "precompressed"?)',
    '15:7 apps.shop.instances: has no meaning for an app with files; it is for entry and command',
    '16:7 apps.shop.balancing: has no meaning for an app with files; it is for entry, command and destinations',
  ],
  'files-with-configuration': [
    '7:16 apps.shop.files: holds this configuration file, which would be given out; choose a folder of its own for the files',
  ],
  'five-faults': [
    '4:39 endpoints[0].redirectToHtps: is not a key that is known here (did you mean "redirectToHttps"?)',
    '5:14 endpoints[1].url: is the same address as endpoints[0] (http://127.0.0.1:8080); one address has one endpoint',
    '7:55 certificates[0].key: does not belong to the certificate; give the key that the certificate was made with',
    '9:55 apps.shop.entry: cannot read nowhere.mjs: it does not exist',
    '10:25 apps.blog.hosts[0]: the app "shop" already answers shop.example.com/; give one of them other hosts or paths',
  ],
  'hooks-missing': [
    '7:16 apps.shop.hooks: cannot read nowhere.mjs: it does not exist',
    '8:50 apps.shop.routes["/api"].hooks.module: folder is not a file',
  ],
  'host-is-a-url': ['5:17 apps.shop.hosts[0]: is a URL; write the host name alone'],
  'host-label': ['5:17 apps.shop.hosts[0]: is not a host name: "-shop" is not a label of one'],
  'host-not-ascii': ['5:17 apps.shop.hosts[0]: is not ASCII; clients send it as "xn--bcher-kva.example": write that'],
  'host-twice': ['5:37 apps.shop.hosts[1]: "shop.example.com" is in the list twice'],
  'host-wildcard-inside': [
    '5:17 apps.shop.hosts[0]: has a * elsewhere than in front; only "*.example.com" and "*" are patterns',
  ],
  'host-with-port': ['5:17 apps.shop.hosts[0]: has a port; hosts are matched without one'],
  'key-encrypted': ['4:40 certificates[0].key: is encrypted, and no password is given; give it, or a key without one'],
  'hsts-preload': ['3:68 endpoints[0].hsts.preload: needs "includeSubDomains": true and a maxAge of 31536000 or more'],
  'key-is-a-directory': ['4:40 certificates[0].key: cannot read certs: it is a directory'],
  'key-twice': ['5:3 threads: is written twice; it is also on line 3'],
  'limit-out-of-range': ['4:40 limits.maxRequestHeaderCount: must be at least 1, is -1'],
  'no-apps': ['3:11 apps: must not be empty, is an empty object'],
  'no-endpoints': ['1:1 "endpoints" is missing: addresses that are listened on'],
  'no-hosts': [
    '4:5 apps.shop: "hosts" is missing: host names it answers: exact, "*.example.com" for every name that ends so, or "*" for any other host',
  ],
  'no-way-to-run': ['4:5 apps.shop: says not how it runs: add one of entry, command, destinations, files'],
  'not-a-duration': [
    '4:19 drainTimeout: must be a duration: milliseconds, or a text such as "250ms", "30s", "10m", "1h", is "30 seconds"',
  ],
  'out-of-range': ['7:20 apps.shop.instances: must be at least 1, is 0'],
  'path-pattern': [
    '6:17 apps.shop.paths[0]: is not a path prefix: it holds a *; a prefix already takes everything below it',
  ],
  'path-relative': ['6:17 apps.shop.paths[0]: must begin with /, is "api"'],
  'path-with-query': ['6:17 apps.shop.paths[0]: is not a path prefix: it may hold neither ? nor #'],
  'redirect-on-https': ['3:59 endpoints[0].redirectToHttps: an https endpoint cannot redirect to https; remove it'],
  'redirect-without-choice': ['3:48 endpoints[0].redirectToHttps: could lead to 443 or 8443; choose: { "port": 443 }'],
  'redirect-without-https': ['3:58 endpoints[0].redirectToHttps: there is no https endpoint to redirect to; add one'],
  'root-is-a-list': ['1:1 must be an object, is an empty list'],
  'runtime-directory-too-long': [
    '4:23 runtimeDirectory: is longer than 47 bytes, which leaves no room for the names of sockets',
  ],
  'same-address-any': [
    '4:14 endpoints[1].url: is the same address as endpoints[0] (http://*:8080); one address has one endpoint',
  ],
  'same-address': [
    '4:14 endpoints[1].url: is the same address as endpoints[0] (http://127.0.0.1:8080); one address has one endpoint',
  ],
  'same-host-and-path': [
    '5:26 apps.other.hosts[0]: the app "shop" already answers example.com/api; give one of them other hosts or paths',
  ],
  'same-host-spelt-otherwise': [
    '5:26 apps.other.hosts[0]: the app "shop" already answers shop.example.com/; give one of them other hosts or paths',
  ],
  'setting-without-meaning': [
    '7:7 apps.shop.instances: has no meaning for an app with destinations; it is for entry and command',
  ],
  'syntax-brace': ['4:1 syntax: a closing } is expected here'],
  'syntax-comma': ['3:3 syntax: a comma is expected here'],
  'syntax-quotes': [
    `2:3 "'endpoints'" is not JSON`,
    '2:14 syntax: a key in double quotes is expected here',
    '2:18 syntax: a value is expected here',
  ],
  'syntax-string': [
    '2:26 syntax: the string has no end on this line',
    '3:3 syntax: a comma is expected here',
    '5:1 syntax: a closing ] is expected here',
    '5:1 syntax: a closing } is expected here',
  ],
  'tls-settings-on-http': [
    '3:29 endpoints[0].minVersion: is for https endpoints only; write https:// in the url or remove it',
    '3:50 endpoints[0].hsts: is for https endpoints only; write https:// in the url or remove it',
    '3:75 endpoints[0].clientCertificates: is for https endpoints only; write https:// in the url or remove it',
  ],
  'trusted-proxy-everybody': ['4:22 trustedProxies[0]: trusts everybody: any client could then claim any address'],
  'trusted-proxy-misspelt': [
    '4:22 trustedProxies[0]: is not an address, a CIDR block (10.0.0.0/8), "loopback", "private" or "unix" (did you mean "loopback"?)',
  ],
  'trusted-proxy-network': ['4:22 trustedProxies[0]: the prefix length after / must be 0 to 32'],
  'proxy-protocol-untrusted': [
    '3:56 endpoints[0].proxyProtocol: takes the header from trusted peers alone: add the addresses of the proxies to trustedProxies',
    '4:72 endpoints[1].proxyProtocol: takes the header from trusted peers alone: add "unix" to trustedProxies',
  ],
  'proxy-protocol-lane': [
    '4:66 apps.shop.proxyProtocol: has no meaning for an app with entry; it is for destinations',
    '5:107 apps.blog.proxyProtocol: is for http:// and unix: destinations only; https:// ones are told the client in X-Forwarded-For',
  ],
  'forwarded-header': ['4:22 forwardedHeader: is not a field that holds an address; name one such as "x-real-ip"'],
  'forwarded-header-name': ['4:22 forwardedHeader: must be a field name of letters, digits and -, is "x_real_ip"'],
  'exempt-address': [
    '4:23 exemptAddresses[0]: is not an address, a CIDR block (10.0.0.0/8), "loopback" or "private" (did you mean "loopback"?)',
    '4:34 exemptAddresses[1]: the prefix length after / must be 0 to 32',
    '4:49 exemptAddresses[2]: is not an address, a CIDR block (10.0.0.0/8), "loopback" or "private"',
  ],
  rate: [
    '5:51 limits.minRequestBodyDataRate.bytesPerSecond: must be at least 1 bytes, is 0',
    '5:69 limits.minRequestBodyDataRate.gracePeriod: must be at least 1000 ms, is 500',
    '6:5 limits.minResponseDataRate: "bytesPerSecond" is missing: bytes in a second',
    '7:5 limits.maxRequestRatePerAddress: "burst" is missing: requests that may come at once',
    '8:30 limits.connectionLimitAction: must be "close" or "answer", is "drop"',
  ],
  'route-of-another-app': [
    '7:19 apps.shop.routes["/api/upload"]: belongs to the app "api" by a longer path; write it there',
  ],
  'route-outside': [
    '8:19 apps.shop.routes["/upload"]: is below none of the paths of this app',
    '8:34 apps.shop.routes["/shop/a?b"]: is not a path prefix: it may hold neither ? nor #',
    '8:51 apps.shop.routes.upload: the name must begin with /',
    '8:88 apps.shop.routes["/shop"].limits.keepAliveTimeout: is not a key that is known here',
  ],
  'two-ways-to-run': [
    '7:7 apps.shop.command: an app has one of entry, command, destinations and files; this one also has entry',
  ],
  'unknown-key': ['4:3 trustedProxy: is not a key that is known here (did you mean "trustedProxies"?)'],
  'unknown-nested-key': ['7:7 apps.shop.instanses: is not a key that is known here (did you mean "instances"?)'],
  'unknown-value': [
    '7:20 apps.shop.balancing: must be "least-in-flight" or "round-robin", is "round-robbin" (did you mean "round-robin"?)',
  ],
  'variable-malformed': ['5:23 apps.shop.hosts[0]: ${1} is neither ${NAME} nor ${NAME:-default}'],
  'variable-open': ['5:23 apps.shop.hosts[0]: a ${ has no closing }; write $${ for the two characters themselves'],
  'variable-unset': [
    '5:18 apps.shop.hosts[0]: the environment variable WINDHOVER_TEST_UNSET is not set; set it or write ${WINDHOVER_TEST_UNSET:-default}',
  ],
  'working-directory-missing': ['7:14 apps.shop.cwd: cannot read nowhere: it does not exist'],
  'wrong-type': ['5:16 apps.shop.hosts: must be a list of strings, is "shop.example.com"'],
};
