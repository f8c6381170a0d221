// Generated from shared/config/schema by `npm run generate`. Do not edit.
// @ts-nocheck

/** A fault as ajv reports it. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

export interface ConfigValidator {
  (value: unknown): boolean;
  errors?: readonly SchemaFault[] | null;
}

export const validateConfig: ConfigValidator = validate10;
const schema11 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":["boolean","object"],"properties":{"port":{"type":["integer","null"],"minimum":1,"maximum":65535}},"additionalProperties":false},"certificates":{"type":["array","null"],"minItems":1,"items":{"type":"object","properties":{"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"pfx":{"type":["string","null"]},"directory":{"type":["string","null"]},"password":{"type":["string","null"]},"passwordFile":{"type":["string","null"]}},"additionalProperties":false}},"minVersion":{"type":["string","null"],"enum":["1.2","1.3",null]},"hsts":{"type":["object","null"],"required":["maxAge"],"properties":{"maxAge":{"type":"integer","minimum":0,"maximum":315360000},"includeSubDomains":{"type":"boolean"},"preload":{"type":"boolean"}},"additionalProperties":false},"clientCertificates":{"type":["string","null"],"enum":["none","request","require",null]},"clientCertificateAuthorities":{"type":["array","null"],"items":{"type":"string"}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"proxyProtocol":{"type":"string","enum":["off","required"]},"protocols":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["http1"]}},"socketMode":{"type":"string","pattern":"^0?[0-7]{3}$"},"socketOwner":{"type":["string","null"]},"socketGroup":{"type":["string","null"]},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","properties":{"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"pfx":{"type":["string","null"]},"directory":{"type":["string","null"]},"password":{"type":["string","null"]},"passwordFile":{"type":["string","null"]}},"additionalProperties":false}},"apps":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"routes":{"type":"object","propertyNames":{"pattern":"^/"},"additionalProperties":{"type":"object","properties":{"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"replacePrefix":{"type":["string","null"],"pattern":"^/"},"requestHeaders":{"type":"object","properties":{"set":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"append":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"remove":{"type":"array","items":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}}},"additionalProperties":false},"responseHeaders":{"type":"object","properties":{"set":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"append":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"remove":{"type":"array","items":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}}},"additionalProperties":false},"methods":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Z0-9!#$%&'*+.^_`|~-]+$"}},"allow":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"deny":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"basicAuth":{"type":["object","boolean","null"],"properties":{"realm":{"type":"string","pattern":"^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$"},"users":{"type":"object","propertyNames":{"pattern":"^[\\x21-\\x39\\x3b-\\x7e]{1,128}$"},"additionalProperties":{"type":"string"}},"usersFile":{"type":["string","null"]},"forwardAuthorization":{"type":"boolean"}},"additionalProperties":false},"redirect":{"type":["object","string","null"],"pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)","required":["to"],"properties":{"to":{"type":"string","pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)"},"status":{"type":"integer","minimum":301,"maximum":308}},"additionalProperties":false},"respond":{"type":["object","null"],"properties":{"status":{"type":"integer","minimum":200,"maximum":599},"headers":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"body":{"type":"string"},"contentType":{"type":["string","null"],"pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"additionalProperties":false},"compression":{"type":["object","boolean"],"properties":{"encodings":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["br","zstd","gzip"]}},"minSize":{"type":"integer","minimum":0,"maximum":1000000000},"types":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}}},"additionalProperties":false},"hooks":{"type":["object","string","null"],"pattern":".","required":["module"],"properties":{"module":{"type":"string","pattern":"."},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false}},"additionalProperties":false}},"replacePrefix":{"type":["string","null"],"pattern":"^/"},"requestHeaders":{"type":"object","properties":{"set":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"append":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"remove":{"type":"array","items":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}}},"additionalProperties":false},"responseHeaders":{"type":"object","properties":{"set":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"append":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"remove":{"type":"array","items":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}}},"additionalProperties":false},"methods":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Z0-9!#$%&'*+.^_`|~-]+$"}},"allow":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"deny":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"basicAuth":{"type":["object","boolean","null"],"properties":{"realm":{"type":"string","pattern":"^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$"},"users":{"type":"object","propertyNames":{"pattern":"^[\\x21-\\x39\\x3b-\\x7e]{1,128}$"},"additionalProperties":{"type":"string"}},"usersFile":{"type":["string","null"]},"forwardAuthorization":{"type":"boolean"}},"additionalProperties":false},"redirect":{"type":["object","string","null"],"pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)","required":["to"],"properties":{"to":{"type":"string","pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)"},"status":{"type":"integer","minimum":301,"maximum":308}},"additionalProperties":false},"respond":{"type":["object","null"],"properties":{"status":{"type":"integer","minimum":200,"maximum":599},"headers":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"body":{"type":"string"},"contentType":{"type":["string","null"],"pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"additionalProperties":false},"compression":{"type":["object","boolean"],"properties":{"encodings":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["br","zstd","gzip"]}},"minSize":{"type":"integer","minimum":0,"maximum":1000000000},"types":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}}},"additionalProperties":false},"hooks":{"type":["object","string","null"],"pattern":".","required":["module"],"properties":{"module":{"type":"string","pattern":"."},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"files":{"type":["object","string","null"],"pattern":".","required":["root"],"properties":{"root":{"type":"string","pattern":"."},"index":{"type":["string","null"],"pattern":"^[^./\\\\][^/\\\\]*$"},"fallback":{"type":["string","null"],"pattern":"^[^./\\\\]"},"precompressed":{"type":"boolean"},"cacheControl":{"type":"string","pattern":"^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"},"immutable":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"dotFiles":{"type":"boolean"}},"additionalProperties":false},"instances":{"type":["object","integer"],"minimum":1,"maximum":256,"properties":{"min":{"type":"integer","minimum":0,"maximum":256},"max":{"type":"integer","minimum":1,"maximum":256},"idle":{"type":"integer","minimum":1000,"maximum":2147483647},"inFlight":{"type":"integer","minimum":1,"maximum":1000000},"loopLag":{"type":["integer","null"],"minimum":1,"maximum":2147483647}},"additionalProperties":false},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin","consistent-hash","first"]},"hashBy":{"type":"string","pattern":"^(client|(header|cookie):[!#$%&'*+.^_`|~0-9A-Za-z-]+)$"},"weights":{"type":"object","additionalProperties":{"type":"integer","minimum":1,"maximum":1000}},"stickyCookie":{"type":["string","null"],"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"slowStart":{"type":"integer","minimum":0,"maximum":2147483647},"maxInFlight":{"type":["integer","null"],"minimum":1,"maximum":1000000},"queue":{"type":"object","properties":{"max":{"type":"integer","minimum":0,"maximum":100000},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"health":{"type":["object","string","null"],"pattern":"^/","required":["path"],"properties":{"path":{"type":"string","pattern":"^/[\\x21-\\x7e]*$"},"status":{"type":"string","pattern":"^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$"},"interval":{"type":"integer","minimum":100,"maximum":2147483647},"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"rise":{"type":"integer","minimum":1,"maximum":100},"fall":{"type":"integer","minimum":1,"maximum":100}},"additionalProperties":false},"outliers":{"type":"object","properties":{"failures":{"type":"integer","minimum":0,"maximum":1000000},"errorShare":{"type":["integer","null"],"minimum":1,"maximum":100},"ejection":{"type":"integer","minimum":100,"maximum":300000}},"additionalProperties":false},"loopLag":{"type":"object","properties":{"leaveOut":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"shed":{"type":["integer","null"],"minimum":1,"maximum":2147483647}},"additionalProperties":false},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"maxSurge":{"type":"integer","minimum":1,"maximum":256},"trial":{"type":["object","null"],"properties":{"duration":{"type":"integer","minimum":1,"maximum":2147483647},"maxErrorShare":{"type":"integer","minimum":0,"maximum":100},"minRequests":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false},"hangTimeout":{"type":["integer","null"],"minimum":1000,"maximum":2147483647},"maxMemory":{"type":["integer","null"],"minimum":1048576},"underscoreHeaders":{"type":"string","enum":["drop","keep","reject"]},"methodOverrideHeaders":{"type":"string","enum":["keep","drop"]},"proxyProtocol":{"type":"string","enum":["off","v1","v2"]},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"idleTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"retries":{"type":"object","properties":{"max":{"type":"integer","minimum":0,"maximum":16},"budget":{"type":"integer","minimum":0,"maximum":100}},"additionalProperties":false},"earlyHints":{"type":"boolean"},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"attach":{"type":["object","null"],"properties":{"group":{"type":["string","null"]},"max":{"type":"integer","minimum":1,"maximum":128}},"additionalProperties":false},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"exemptAddresses":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","pattern":"^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"lameDuck":{"type":"integer","minimum":0,"maximum":2147483647},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"minVersion":{"type":"string","enum":["1.2","1.3"]},"hsts":{"type":["object","null"],"required":["maxAge"],"properties":{"maxAge":{"type":"integer","minimum":0,"maximum":315360000},"includeSubDomains":{"type":"boolean"},"preload":{"type":"boolean"}},"additionalProperties":false},"clientCertificates":{"type":"string","enum":["none","request","require"]},"clientCertificateAuthorities":{"type":"array","items":{"type":"string"}},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^0?[0-7]{3}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern2 = new RegExp("^/", "u");
const pattern5 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
const pattern6 = new RegExp("^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$", "u");
const pattern15 = new RegExp("^[A-Z0-9!#$%&'*+.^_`|~-]+$", "u");
const pattern16 = new RegExp("^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$", "u");
const pattern17 = new RegExp("^[\\x21-\\x39\\x3b-\\x7e]{1,128}$", "u");
const pattern18 = new RegExp("^(/|[Hh][Tt][Tt][Pp][Ss]?://)", "u");
const pattern23 = new RegExp("^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$", "u");
const pattern24 = new RegExp(".", "u");
const pattern50 = new RegExp("^[^./\\\\][^/\\\\]*$", "u");
const pattern51 = new RegExp("^[^./\\\\]", "u");
const pattern52 = new RegExp("^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$", "u");
const pattern54 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern55 = new RegExp("^(client|(header|cookie):[!#$%&'*+.^_`|~0-9A-Za-z-]+)$", "u");
const pattern58 = new RegExp("^/[\\x21-\\x7e]*$", "u");
const pattern59 = new RegExp("^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$", "u");
const pattern61 = new RegExp("^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoints === undefined){
const err0 = {instancePath,keyword:"required",params:{missingProperty: "endpoints"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.apps === undefined){
const err1 = {instancePath,keyword:"required",params:{missingProperty: "apps"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err2 = {instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.endpoints !== undefined){
let data0 = data.endpoints;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/endpoints",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.url === undefined){
const err4 = {instancePath:instancePath+"/endpoints/" + i0,keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(func2.call(schema11.properties.endpoints.items.properties, key1))){
const err5 = {instancePath:instancePath+"/endpoints/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.url !== undefined){
if(typeof data1.url !== "string"){
const err6 = {instancePath:instancePath+"/endpoints/" + i0+"/url",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.redirectToHttps !== undefined){
let data3 = data1.redirectToHttps;
if((typeof data3 !== "boolean") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err7 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.redirectToHttps.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(key2 === "port")){
const err8 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.port !== undefined){
let data4 = data3.port;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
const err9 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.redirectToHttps.properties.port.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
}
if(data1.certificates !== undefined){
let data5 = data1.certificates;
if((!(Array.isArray(data5))) && (data5 !== null)){
const err12 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(Array.isArray(data5)){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!((((((key3 === "cert") || (key3 === "key")) || (key3 === "pfx")) || (key3 === "directory")) || (key3 === "password")) || (key3 === "passwordFile"))){
const err14 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.cert !== undefined){
let data7 = data6.cert;
if((typeof data7 !== "string") && (data7 !== null)){
const err15 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/cert",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.cert.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.key !== undefined){
let data8 = data6.key;
if((typeof data8 !== "string") && (data8 !== null)){
const err16 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/key",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.key.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.pfx !== undefined){
let data9 = data6.pfx;
if((typeof data9 !== "string") && (data9 !== null)){
const err17 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/pfx",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.pfx.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.directory !== undefined){
let data10 = data6.directory;
if((typeof data10 !== "string") && (data10 !== null)){
const err18 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/directory",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.directory.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.password !== undefined){
let data11 = data6.password;
if((typeof data11 !== "string") && (data11 !== null)){
const err19 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/password",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.password.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.passwordFile !== undefined){
let data12 = data6.passwordFile;
if((typeof data12 !== "string") && (data12 !== null)){
const err20 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/passwordFile",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.passwordFile.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
if(data1.minVersion !== undefined){
let data13 = data1.minVersion;
if((typeof data13 !== "string") && (data13 !== null)){
const err22 = {instancePath:instancePath+"/endpoints/" + i0+"/minVersion",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.minVersion.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data13 === "1.2") || (data13 === "1.3")) || (data13 === null))){
const err23 = {instancePath:instancePath+"/endpoints/" + i0+"/minVersion",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.minVersion.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.hsts !== undefined){
let data14 = data1.hsts;
if((!(data14 && typeof data14 == "object" && !Array.isArray(data14))) && (data14 !== null)){
const err24 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.hsts.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.maxAge === undefined){
const err25 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts",keyword:"required",params:{missingProperty: "maxAge"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data14){
if(!(((key4 === "maxAge") || (key4 === "includeSubDomains")) || (key4 === "preload"))){
const err26 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.maxAge !== undefined){
let data15 = data14.maxAge;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err27 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/maxAge",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 315360000 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/maxAge",keyword:"maximum",params:{comparison: "<=", limit: 315360000}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/maxAge",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data14.includeSubDomains !== undefined){
if(typeof data14.includeSubDomains !== "boolean"){
const err30 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/includeSubDomains",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data14.preload !== undefined){
if(typeof data14.preload !== "boolean"){
const err31 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/preload",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
if(data1.clientCertificates !== undefined){
let data18 = data1.clientCertificates;
if((typeof data18 !== "string") && (data18 !== null)){
const err32 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificates",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.clientCertificates.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((data18 === "none") || (data18 === "request")) || (data18 === "require")) || (data18 === null))){
const err33 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificates",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.clientCertificates.enum}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data1.clientCertificateAuthorities !== undefined){
let data19 = data1.clientCertificateAuthorities;
if((!(Array.isArray(data19))) && (data19 !== null)){
const err34 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificateAuthorities",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.clientCertificateAuthorities.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0; i2<len2; i2++){
if(typeof data19[i2] !== "string"){
const err35 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificateAuthorities/" + i2,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
if(data1.backlog !== undefined){
let data21 = data1.backlog;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err36 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 65535 || isNaN(data21)){
const err37 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data21 < 1 || isNaN(data21)){
const err38 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data1.proxyProtocol !== undefined){
let data22 = data1.proxyProtocol;
if(typeof data22 !== "string"){
const err39 = {instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((data22 === "off") || (data22 === "required"))){
const err40 = {instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.proxyProtocol.enum}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data1.protocols !== undefined){
let data23 = data1.protocols;
if(Array.isArray(data23)){
if(data23.length < 1){
const err41 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(typeof data24 !== "string"){
const err42 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i3,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(data24 === "http1")){
const err43 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i3,keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.protocols.items.enum}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i4 = data23.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data23[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err44 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",keyword:"uniqueItems",params:{i: i4, j: j0}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
const err45 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data1.socketMode !== undefined){
let data25 = data1.socketMode;
if(typeof data25 === "string"){
if(!pattern0.test(data25)){
const err46 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",keyword:"pattern",params:{pattern: "^0?[0-7]{3}$"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data1.socketOwner !== undefined){
let data26 = data1.socketOwner;
if((typeof data26 !== "string") && (data26 !== null)){
const err48 = {instancePath:instancePath+"/endpoints/" + i0+"/socketOwner",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketOwner.type}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data1.socketGroup !== undefined){
let data27 = data1.socketGroup;
if((typeof data27 !== "string") && (data27 !== null)){
const err49 = {instancePath:instancePath+"/endpoints/" + i0+"/socketGroup",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketGroup.type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data1.limits !== undefined){
let data28 = data1.limits;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key5 in data28){
if(!(func2.call(schema11.properties.endpoints.items.properties.limits.properties, key5))){
const err50 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data28.maxRequestLineSize !== undefined){
let data29 = data28.maxRequestLineSize;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err51 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1048576 || isNaN(data29)){
const err52 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data29 < 32 || isNaN(data29)){
const err53 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data28.maxRequestHeadersTotalSize !== undefined){
let data30 = data28.maxRequestHeadersTotalSize;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err54 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1048576 || isNaN(data30)){
const err55 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data30 < 128 || isNaN(data30)){
const err56 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data28.maxRequestHeaderCount !== undefined){
let data31 = data28.maxRequestHeaderCount;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err57 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 10000 || isNaN(data31)){
const err58 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err59 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data28.maxChunkExtensionSize !== undefined){
let data32 = data28.maxChunkExtensionSize;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err60 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1048576 || isNaN(data32)){
const err61 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err62 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data28.maxRequestBodySize !== undefined){
let data33 = data28.maxRequestBodySize;
if((!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))) && (data33 !== null)){
const err63 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 9007199254740991 || isNaN(data33)){
const err64 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err65 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
if(data28.maxRequestBufferSize !== undefined){
let data34 = data28.maxRequestBufferSize;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (data34 !== null)){
const err66 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 4294967295 || isNaN(data34)){
const err67 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data34 < 4096 || isNaN(data34)){
const err68 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data28.maxResponseBufferSize !== undefined){
let data35 = data28.maxResponseBufferSize;
if((!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) && (data35 !== null)){
const err69 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 4294967295 || isNaN(data35)){
const err70 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err71 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
if(data28.keepAliveTimeout !== undefined){
let data36 = data28.keepAliveTimeout;
if((!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) && (data36 !== null)){
const err72 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 2147483647 || isNaN(data36)){
const err73 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err74 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data28.requestHeadersTimeout !== undefined){
let data37 = data28.requestHeadersTimeout;
if((!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) && (data37 !== null)){
const err75 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 2147483647 || isNaN(data37)){
const err76 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data37 < 1 || isNaN(data37)){
const err77 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data28.handshakeTimeout !== undefined){
let data38 = data28.handshakeTimeout;
if((!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))) && (data38 !== null)){
const err78 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 2147483647 || isNaN(data38)){
const err79 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err80 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data28.minRequestBodyDataRate !== undefined){
let data39 = data28.minRequestBodyDataRate;
if((!(data39 && typeof data39 == "object" && !Array.isArray(data39))) && (data39 !== null)){
const err81 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.bytesPerSecond === undefined){
const err82 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key6 in data39){
if(!((key6 === "bytesPerSecond") || (key6 === "gracePeriod"))){
const err83 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data39.bytesPerSecond !== undefined){
let data40 = data39.bytesPerSecond;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err84 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000000000 || isNaN(data40)){
const err85 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err86 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
if(data39.gracePeriod !== undefined){
let data41 = data39.gracePeriod;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err87 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 2147483647 || isNaN(data41)){
const err88 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data41 < 1000 || isNaN(data41)){
const err89 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
}
if(data28.minResponseDataRate !== undefined){
let data42 = data28.minResponseDataRate;
if((!(data42 && typeof data42 == "object" && !Array.isArray(data42))) && (data42 !== null)){
const err90 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.bytesPerSecond === undefined){
const err91 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key7 in data42){
if(!((key7 === "bytesPerSecond") || (key7 === "gracePeriod"))){
const err92 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data42.bytesPerSecond !== undefined){
let data43 = data42.bytesPerSecond;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err93 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1000000000 || isNaN(data43)){
const err94 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data43 < 1 || isNaN(data43)){
const err95 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
if(data42.gracePeriod !== undefined){
let data44 = data42.gracePeriod;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err96 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 2147483647 || isNaN(data44)){
const err97 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data44 < 1000 || isNaN(data44)){
const err98 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
}
}
if(data28.maxConcurrentConnections !== undefined){
let data45 = data28.maxConcurrentConnections;
if((!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))) && (data45 !== null)){
const err99 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 1073741823.75 || isNaN(data45)){
const err100 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data45 < 1 || isNaN(data45)){
const err101 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
if(data28.maxConcurrentUpgradedConnections !== undefined){
let data46 = data28.maxConcurrentUpgradedConnections;
if((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (data46 !== null)){
const err102 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1073741823.75 || isNaN(data46)){
const err103 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err104 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
if(data28.connectionLimitAction !== undefined){
let data47 = data28.connectionLimitAction;
if(typeof data47 !== "string"){
const err105 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!((data47 === "close") || (data47 === "answer"))){
const err106 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data28.maxRequestsPerConnection !== undefined){
let data48 = data28.maxRequestsPerConnection;
if((!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))) && (data48 !== null)){
const err107 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 4294967295 || isNaN(data48)){
const err108 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data48 < 1 || isNaN(data48)){
const err109 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data28.maxConnectionAge !== undefined){
let data49 = data28.maxConnectionAge;
if((!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))) && (data49 !== null)){
const err110 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 2147483647 || isNaN(data49)){
const err111 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data49 < 1 || isNaN(data49)){
const err112 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
if(data28.maxConnectionsPerAddress !== undefined){
let data50 = data28.maxConnectionsPerAddress;
if((!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))) && (data50 !== null)){
const err113 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 1073741823.75 || isNaN(data50)){
const err114 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data50 < 1 || isNaN(data50)){
const err115 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
if(data28.maxRequestRatePerAddress !== undefined){
let data51 = data28.maxRequestRatePerAddress;
if((!(data51 && typeof data51 == "object" && !Array.isArray(data51))) && (data51 !== null)){
const err116 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.requestsPerSecond === undefined){
const err117 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data51.burst === undefined){
const err118 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key8 in data51){
if(!((key8 === "requestsPerSecond") || (key8 === "burst"))){
const err119 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data51.requestsPerSecond !== undefined){
let data52 = data51.requestsPerSecond;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err120 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 1000000 || isNaN(data52)){
const err121 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data52 < 1 || isNaN(data52)){
const err122 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
if(data51.burst !== undefined){
let data53 = data51.burst;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err123 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 1000000 || isNaN(data53)){
const err124 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data53 < 1 || isNaN(data53)){
const err125 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
}
}
}
else {
const err126 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/endpoints/" + i0,keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/endpoints",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.certificates !== undefined){
let data54 = data.certificates;
if(Array.isArray(data54)){
const len4 = data54.length;
for(let i5=0; i5<len4; i5++){
let data55 = data54[i5];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key9 in data55){
if(!((((((key9 === "cert") || (key9 === "key")) || (key9 === "pfx")) || (key9 === "directory")) || (key9 === "password")) || (key9 === "passwordFile"))){
const err129 = {instancePath:instancePath+"/certificates/" + i5,keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data55.cert !== undefined){
let data56 = data55.cert;
if((typeof data56 !== "string") && (data56 !== null)){
const err130 = {instancePath:instancePath+"/certificates/" + i5+"/cert",keyword:"type",params:{type: schema11.properties.certificates.items.properties.cert.type}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data55.key !== undefined){
let data57 = data55.key;
if((typeof data57 !== "string") && (data57 !== null)){
const err131 = {instancePath:instancePath+"/certificates/" + i5+"/key",keyword:"type",params:{type: schema11.properties.certificates.items.properties.key.type}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data55.pfx !== undefined){
let data58 = data55.pfx;
if((typeof data58 !== "string") && (data58 !== null)){
const err132 = {instancePath:instancePath+"/certificates/" + i5+"/pfx",keyword:"type",params:{type: schema11.properties.certificates.items.properties.pfx.type}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data55.directory !== undefined){
let data59 = data55.directory;
if((typeof data59 !== "string") && (data59 !== null)){
const err133 = {instancePath:instancePath+"/certificates/" + i5+"/directory",keyword:"type",params:{type: schema11.properties.certificates.items.properties.directory.type}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data55.password !== undefined){
let data60 = data55.password;
if((typeof data60 !== "string") && (data60 !== null)){
const err134 = {instancePath:instancePath+"/certificates/" + i5+"/password",keyword:"type",params:{type: schema11.properties.certificates.items.properties.password.type}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data55.passwordFile !== undefined){
let data61 = data55.passwordFile;
if((typeof data61 !== "string") && (data61 !== null)){
const err135 = {instancePath:instancePath+"/certificates/" + i5+"/passwordFile",keyword:"type",params:{type: schema11.properties.certificates.items.properties.passwordFile.type}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/certificates/" + i5,keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/certificates",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data.apps !== undefined){
let data62 = data.apps;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key10 in data62){
const _errs137 = errors;
if(typeof key10 === "string"){
if(!pattern1.test(key10)){
const err138 = {instancePath:instancePath+"/apps",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key10};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
var valid21 = _errs137 === errors;
if(!valid21){
const err139 = {instancePath:instancePath+"/apps",keyword:"propertyNames",params:{propertyName: key10}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
for(const key11 in data62){
let data63 = data62[key11];
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.hosts === undefined){
const err140 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"required",params:{missingProperty: "hosts"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
for(const key12 in data63){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties, key12))){
const err141 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data63.hosts !== undefined){
let data64 = data63.hosts;
if(Array.isArray(data64)){
if(data64.length < 1){
const err142 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
const len5 = data64.length;
for(let i6=0; i6<len5; i6++){
if(typeof data64[i6] !== "string"){
const err143 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i6,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
let i7 = data64.length;
let j1;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data64[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err144 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",keyword:"uniqueItems",params:{i: i7, j: j1}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
const err145 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data63.paths !== undefined){
let data66 = data63.paths;
if(Array.isArray(data66)){
if(data66.length < 1){
const err146 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
const len6 = data66.length;
for(let i8=0; i8<len6; i8++){
let data67 = data66[i8];
if(typeof data67 === "string"){
if(!pattern2.test(data67)){
const err147 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i8,keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i8,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
let i9 = data66.length;
let j2;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data66[i9];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err149 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",keyword:"uniqueItems",params:{i: i9, j: j2}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
const err150 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data63.limits !== undefined){
let data68 = data63.limits;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key13 in data68){
if(!((((key13 === "maxRequestBodySize") || (key13 === "minRequestBodyDataRate")) || (key13 === "minResponseDataRate")) || (key13 === "maxRequestRatePerAddress"))){
const err151 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data68.maxRequestBodySize !== undefined){
let data69 = data68.maxRequestBodySize;
if((!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))) && (data69 !== null)){
const err152 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 9007199254740991 || isNaN(data69)){
const err153 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data69 < 0 || isNaN(data69)){
const err154 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
if(data68.minRequestBodyDataRate !== undefined){
let data70 = data68.minRequestBodyDataRate;
if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (data70 !== null)){
const err155 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.bytesPerSecond === undefined){
const err156 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
for(const key14 in data70){
if(!((key14 === "bytesPerSecond") || (key14 === "gracePeriod"))){
const err157 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data70.bytesPerSecond !== undefined){
let data71 = data70.bytesPerSecond;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err158 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 1000000000 || isNaN(data71)){
const err159 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data71 < 1 || isNaN(data71)){
const err160 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
if(data70.gracePeriod !== undefined){
let data72 = data70.gracePeriod;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err161 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 2147483647 || isNaN(data72)){
const err162 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(data72 < 1000 || isNaN(data72)){
const err163 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
}
}
if(data68.minResponseDataRate !== undefined){
let data73 = data68.minResponseDataRate;
if((!(data73 && typeof data73 == "object" && !Array.isArray(data73))) && (data73 !== null)){
const err164 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.bytesPerSecond === undefined){
const err165 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
for(const key15 in data73){
if(!((key15 === "bytesPerSecond") || (key15 === "gracePeriod"))){
const err166 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data73.bytesPerSecond !== undefined){
let data74 = data73.bytesPerSecond;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err167 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 1000000000 || isNaN(data74)){
const err168 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err169 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
if(data73.gracePeriod !== undefined){
let data75 = data73.gracePeriod;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err170 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 2147483647 || isNaN(data75)){
const err171 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(data75 < 1000 || isNaN(data75)){
const err172 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
}
}
if(data68.maxRequestRatePerAddress !== undefined){
let data76 = data68.maxRequestRatePerAddress;
if((!(data76 && typeof data76 == "object" && !Array.isArray(data76))) && (data76 !== null)){
const err173 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.requestsPerSecond === undefined){
const err174 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data76.burst === undefined){
const err175 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
for(const key16 in data76){
if(!((key16 === "requestsPerSecond") || (key16 === "burst"))){
const err176 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data76.requestsPerSecond !== undefined){
let data77 = data76.requestsPerSecond;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err177 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 1000000 || isNaN(data77)){
const err178 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data77 < 1 || isNaN(data77)){
const err179 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
if(data76.burst !== undefined){
let data78 = data76.burst;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err180 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 1000000 || isNaN(data78)){
const err181 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data78 < 1 || isNaN(data78)){
const err182 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
}
}
}
else {
const err183 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data63.routes !== undefined){
let data79 = data63.routes;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key17 in data79){
const _errs178 = errors;
if(typeof key17 === "string"){
if(!pattern2.test(key17)){
const err184 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",keyword:"pattern",params:{pattern: "^/"},propertyName:key17};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
var valid34 = _errs178 === errors;
if(!valid34){
const err185 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",keyword:"propertyNames",params:{propertyName: key17}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
for(const key18 in data79){
let data80 = data79[key18];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key19 in data80){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties, key19))){
const err186 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data80.limits !== undefined){
let data81 = data80.limits;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key20 in data81){
if(!((((key20 === "maxRequestBodySize") || (key20 === "minRequestBodyDataRate")) || (key20 === "minResponseDataRate")) || (key20 === "maxRequestRatePerAddress"))){
const err187 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data81.maxRequestBodySize !== undefined){
let data82 = data81.maxRequestBodySize;
if((!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))) && (data82 !== null)){
const err188 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 9007199254740991 || isNaN(data82)){
const err189 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data82 < 0 || isNaN(data82)){
const err190 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
if(data81.minRequestBodyDataRate !== undefined){
let data83 = data81.minRequestBodyDataRate;
if((!(data83 && typeof data83 == "object" && !Array.isArray(data83))) && (data83 !== null)){
const err191 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.bytesPerSecond === undefined){
const err192 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
for(const key21 in data83){
if(!((key21 === "bytesPerSecond") || (key21 === "gracePeriod"))){
const err193 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data83.bytesPerSecond !== undefined){
let data84 = data83.bytesPerSecond;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err194 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 1000000000 || isNaN(data84)){
const err195 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data84 < 1 || isNaN(data84)){
const err196 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
if(data83.gracePeriod !== undefined){
let data85 = data83.gracePeriod;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err197 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 2147483647 || isNaN(data85)){
const err198 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data85 < 1000 || isNaN(data85)){
const err199 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
}
}
if(data81.minResponseDataRate !== undefined){
let data86 = data81.minResponseDataRate;
if((!(data86 && typeof data86 == "object" && !Array.isArray(data86))) && (data86 !== null)){
const err200 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.bytesPerSecond === undefined){
const err201 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
for(const key22 in data86){
if(!((key22 === "bytesPerSecond") || (key22 === "gracePeriod"))){
const err202 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data86.bytesPerSecond !== undefined){
let data87 = data86.bytesPerSecond;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err203 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 1000000000 || isNaN(data87)){
const err204 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data87 < 1 || isNaN(data87)){
const err205 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
if(data86.gracePeriod !== undefined){
let data88 = data86.gracePeriod;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
const err206 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 2147483647 || isNaN(data88)){
const err207 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data88 < 1000 || isNaN(data88)){
const err208 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
}
}
if(data81.maxRequestRatePerAddress !== undefined){
let data89 = data81.maxRequestRatePerAddress;
if((!(data89 && typeof data89 == "object" && !Array.isArray(data89))) && (data89 !== null)){
const err209 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.requestsPerSecond === undefined){
const err210 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data89.burst === undefined){
const err211 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
for(const key23 in data89){
if(!((key23 === "requestsPerSecond") || (key23 === "burst"))){
const err212 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data89.requestsPerSecond !== undefined){
let data90 = data89.requestsPerSecond;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err213 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 1000000 || isNaN(data90)){
const err214 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(data90 < 1 || isNaN(data90)){
const err215 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
}
if(data89.burst !== undefined){
let data91 = data89.burst;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err216 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 1000000 || isNaN(data91)){
const err217 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data91 < 1 || isNaN(data91)){
const err218 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
}
}
}
else {
const err219 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data80.replacePrefix !== undefined){
let data92 = data80.replacePrefix;
if((typeof data92 !== "string") && (data92 !== null)){
const err220 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.replacePrefix.type}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(typeof data92 === "string"){
if(!pattern2.test(data92)){
const err221 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
if(data80.requestHeaders !== undefined){
let data93 = data80.requestHeaders;
if(data93 && typeof data93 == "object" && !Array.isArray(data93)){
for(const key24 in data93){
if(!(((key24 === "set") || (key24 === "append")) || (key24 === "remove"))){
const err222 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data93.set !== undefined){
let data94 = data93.set;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
for(const key25 in data94){
const _errs216 = errors;
if(typeof key25 === "string"){
if(!pattern5.test(key25)){
const err223 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key25};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
var valid42 = _errs216 === errors;
if(!valid42){
const err224 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set",keyword:"propertyNames",params:{propertyName: key25}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
for(const key26 in data94){
let data95 = data94[key26];
if(typeof data95 === "string"){
if(!pattern6.test(data95)){
const err225 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
else {
const err226 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set/" + key26.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
else {
const err227 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data93.append !== undefined){
let data96 = data93.append;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key27 in data96){
const _errs222 = errors;
if(typeof key27 === "string"){
if(!pattern5.test(key27)){
const err228 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key27};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
var valid44 = _errs222 === errors;
if(!valid44){
const err229 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append",keyword:"propertyNames",params:{propertyName: key27}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
for(const key28 in data96){
let data97 = data96[key28];
if(typeof data97 === "string"){
if(!pattern6.test(data97)){
const err230 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
else {
const err231 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append/" + key28.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
}
else {
const err232 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data93.remove !== undefined){
let data98 = data93.remove;
if(Array.isArray(data98)){
const len7 = data98.length;
for(let i10=0; i10<len7; i10++){
let data99 = data98[i10];
if(typeof data99 === "string"){
if(!pattern5.test(data99)){
const err233 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/remove/" + i10,keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
else {
const err234 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/remove/" + i10,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/remove",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
else {
const err236 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data80.responseHeaders !== undefined){
let data100 = data80.responseHeaders;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key29 in data100){
if(!(((key29 === "set") || (key29 === "append")) || (key29 === "remove"))){
const err237 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data100.set !== undefined){
let data101 = data100.set;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key30 in data101){
const _errs235 = errors;
if(typeof key30 === "string"){
if(!pattern5.test(key30)){
const err238 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key30};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
var valid49 = _errs235 === errors;
if(!valid49){
const err239 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set",keyword:"propertyNames",params:{propertyName: key30}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
for(const key31 in data101){
let data102 = data101[key31];
if(typeof data102 === "string"){
if(!pattern6.test(data102)){
const err240 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
else {
const err241 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
else {
const err242 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data100.append !== undefined){
let data103 = data100.append;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key32 in data103){
const _errs241 = errors;
if(typeof key32 === "string"){
if(!pattern5.test(key32)){
const err243 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key32};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
var valid51 = _errs241 === errors;
if(!valid51){
const err244 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append",keyword:"propertyNames",params:{propertyName: key32}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
for(const key33 in data103){
let data104 = data103[key33];
if(typeof data104 === "string"){
if(!pattern6.test(data104)){
const err245 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
else {
const err247 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data100.remove !== undefined){
let data105 = data100.remove;
if(Array.isArray(data105)){
const len8 = data105.length;
for(let i11=0; i11<len8; i11++){
let data106 = data105[i11];
if(typeof data106 === "string"){
if(!pattern5.test(data106)){
const err248 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/remove/" + i11,keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/remove/" + i11,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
else {
const err250 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/remove",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
}
else {
const err251 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data80.methods !== undefined){
let data107 = data80.methods;
if((!(Array.isArray(data107))) && (data107 !== null)){
const err252 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.methods.type}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if(Array.isArray(data107)){
if(data107.length < 1){
const err253 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
const len9 = data107.length;
for(let i12=0; i12<len9; i12++){
let data108 = data107[i12];
if(typeof data108 === "string"){
if(!pattern15.test(data108)){
const err254 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i12,keyword:"pattern",params:{pattern: "^[A-Z0-9!#$%&'*+.^_`|~-]+$"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i12,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
let i13 = data107.length;
let j3;
if(i13 > 1){
const indices3 = {};
for(;i13--;){
let item3 = data107[i13];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err256 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"uniqueItems",params:{i: i13, j: j3}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
break;
}
indices3[item3] = i13;
}
}
}
}
if(data80.allow !== undefined){
let data109 = data80.allow;
if((!(Array.isArray(data109))) && (data109 !== null)){
const err257 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.allow.type}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
if(Array.isArray(data109)){
const len10 = data109.length;
for(let i14=0; i14<len10; i14++){
if(typeof data109[i14] !== "string"){
const err258 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/" + i14,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
let i15 = data109.length;
let j4;
if(i15 > 1){
const indices4 = {};
for(;i15--;){
let item4 = data109[i15];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err259 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"uniqueItems",params:{i: i15, j: j4}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
break;
}
indices4[item4] = i15;
}
}
}
}
if(data80.deny !== undefined){
let data111 = data80.deny;
if((!(Array.isArray(data111))) && (data111 !== null)){
const err260 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.deny.type}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(Array.isArray(data111)){
const len11 = data111.length;
for(let i16=0; i16<len11; i16++){
if(typeof data111[i16] !== "string"){
const err261 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny/" + i16,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
let i17 = data111.length;
let j5;
if(i17 > 1){
const indices5 = {};
for(;i17--;){
let item5 = data111[i17];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err262 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"uniqueItems",params:{i: i17, j: j5}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
break;
}
indices5[item5] = i17;
}
}
}
}
if(data80.basicAuth !== undefined){
let data113 = data80.basicAuth;
if(((!(data113 && typeof data113 == "object" && !Array.isArray(data113))) && (typeof data113 !== "boolean")) && (data113 !== null)){
const err263 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.basicAuth.type}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key34 in data113){
if(!((((key34 === "realm") || (key34 === "users")) || (key34 === "usersFile")) || (key34 === "forwardAuthorization"))){
const err264 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth",keyword:"additionalProperties",params:{additionalProperty: key34}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data113.realm !== undefined){
let data114 = data113.realm;
if(typeof data114 === "string"){
if(!pattern16.test(data114)){
const err265 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/realm",keyword:"pattern",params:{pattern: "^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
else {
const err266 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/realm",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data113.users !== undefined){
let data115 = data113.users;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
for(const key35 in data115){
const _errs268 = errors;
if(typeof key35 === "string"){
if(!pattern17.test(key35)){
const err267 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users",keyword:"pattern",params:{pattern: "^[\\x21-\\x39\\x3b-\\x7e]{1,128}$"},propertyName:key35};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
var valid65 = _errs268 === errors;
if(!valid65){
const err268 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users",keyword:"propertyNames",params:{propertyName: key35}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
for(const key36 in data115){
if(typeof data115[key36] !== "string"){
const err269 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
else {
const err270 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data113.usersFile !== undefined){
let data117 = data113.usersFile;
if((typeof data117 !== "string") && (data117 !== null)){
const err271 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/usersFile",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.basicAuth.properties.usersFile.type}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data113.forwardAuthorization !== undefined){
if(typeof data113.forwardAuthorization !== "boolean"){
const err272 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/forwardAuthorization",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
}
if(data80.redirect !== undefined){
let data119 = data80.redirect;
if(((!(data119 && typeof data119 == "object" && !Array.isArray(data119))) && (typeof data119 !== "string")) && (data119 !== null)){
const err273 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.redirect.type}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(typeof data119 === "string"){
if(!pattern18.test(data119)){
const err274 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"pattern",params:{pattern: "^(/|[Hh][Tt][Tt][Pp][Ss]?://)"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.to === undefined){
const err275 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
for(const key37 in data119){
if(!((key37 === "to") || (key37 === "status"))){
const err276 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"additionalProperties",params:{additionalProperty: key37}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
if(data119.to !== undefined){
let data120 = data119.to;
if(typeof data120 === "string"){
if(!pattern18.test(data120)){
const err277 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/to",keyword:"pattern",params:{pattern: "^(/|[Hh][Tt][Tt][Pp][Ss]?://)"}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
else {
const err278 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/to",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data119.status !== undefined){
let data121 = data119.status;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
const err279 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/status",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 308 || isNaN(data121)){
const err280 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/status",keyword:"maximum",params:{comparison: "<=", limit: 308}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
if(data121 < 301 || isNaN(data121)){
const err281 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/status",keyword:"minimum",params:{comparison: ">=", limit: 301}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
}
}
}
if(data80.respond !== undefined){
let data122 = data80.respond;
if((!(data122 && typeof data122 == "object" && !Array.isArray(data122))) && (data122 !== null)){
const err282 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.respond.type}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key38 in data122){
if(!((((key38 === "status") || (key38 === "headers")) || (key38 === "body")) || (key38 === "contentType"))){
const err283 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond",keyword:"additionalProperties",params:{additionalProperty: key38}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data122.status !== undefined){
let data123 = data122.status;
if(!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))){
const err284 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/status",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 599 || isNaN(data123)){
const err285 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/status",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data123 < 200 || isNaN(data123)){
const err286 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/status",keyword:"minimum",params:{comparison: ">=", limit: 200}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
if(data122.headers !== undefined){
let data124 = data122.headers;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key39 in data124){
const _errs290 = errors;
if(typeof key39 === "string"){
if(!pattern5.test(key39)){
const err287 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key39};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
var valid69 = _errs290 === errors;
if(!valid69){
const err288 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers",keyword:"propertyNames",params:{propertyName: key39}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
for(const key40 in data124){
let data125 = data124[key40];
if(typeof data125 === "string"){
if(!pattern6.test(data125)){
const err289 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
else {
const err290 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers/" + key40.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
}
else {
const err291 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data122.body !== undefined){
if(typeof data122.body !== "string"){
const err292 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/body",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data122.contentType !== undefined){
let data127 = data122.contentType;
if((typeof data127 !== "string") && (data127 !== null)){
const err293 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/contentType",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.respond.properties.contentType.type}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if(typeof data127 === "string"){
if(!pattern6.test(data127)){
const err294 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/contentType",keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
}
}
}
if(data80.compression !== undefined){
let data128 = data80.compression;
if((!(data128 && typeof data128 == "object" && !Array.isArray(data128))) && (typeof data128 !== "boolean")){
const err295 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.compression.type}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if(data128 && typeof data128 == "object" && !Array.isArray(data128)){
for(const key41 in data128){
if(!(((key41 === "encodings") || (key41 === "minSize")) || (key41 === "types"))){
const err296 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",keyword:"additionalProperties",params:{additionalProperty: key41}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data128.encodings !== undefined){
let data129 = data128.encodings;
if(Array.isArray(data129)){
if(data129.length < 1){
const err297 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
const len12 = data129.length;
for(let i18=0; i18<len12; i18++){
let data130 = data129[i18];
if(typeof data130 !== "string"){
const err298 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i18,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(!(((data130 === "br") || (data130 === "zstd")) || (data130 === "gzip"))){
const err299 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i18,keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.compression.properties.encodings.items.enum}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
let i19 = data129.length;
let j6;
if(i19 > 1){
const indices6 = {};
for(;i19--;){
let item6 = data129[i19];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err300 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",keyword:"uniqueItems",params:{i: i19, j: j6}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
break;
}
indices6[item6] = i19;
}
}
}
else {
const err301 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data128.minSize !== undefined){
let data131 = data128.minSize;
if(!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))){
const err302 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 > 1000000000 || isNaN(data131)){
const err303 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data131 < 0 || isNaN(data131)){
const err304 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
}
if(data128.types !== undefined){
let data132 = data128.types;
if(Array.isArray(data132)){
if(data132.length < 1){
const err305 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
const len13 = data132.length;
for(let i20=0; i20<len13; i20++){
let data133 = data132[i20];
if(typeof data133 === "string"){
if(!pattern23.test(data133)){
const err306 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i20,keyword:"pattern",params:{pattern: "^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
else {
const err307 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i20,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
let i21 = data132.length;
let j7;
if(i21 > 1){
const indices7 = {};
for(;i21--;){
let item7 = data132[i21];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err308 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",keyword:"uniqueItems",params:{i: i21, j: j7}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
break;
}
indices7[item7] = i21;
}
}
}
else {
const err309 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
}
if(data80.hooks !== undefined){
let data134 = data80.hooks;
if(((!(data134 && typeof data134 == "object" && !Array.isArray(data134))) && (typeof data134 !== "string")) && (data134 !== null)){
const err310 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.hooks.type}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
if(typeof data134 === "string"){
if(!pattern24.test(data134)){
const err311 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
if(data134.module === undefined){
const err312 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"required",params:{missingProperty: "module"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
for(const key42 in data134){
if(!((key42 === "module") || (key42 === "timeout"))){
const err313 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"additionalProperties",params:{additionalProperty: key42}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data134.module !== undefined){
let data135 = data134.module;
if(typeof data135 === "string"){
if(!pattern24.test(data135)){
const err314 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
else {
const err315 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data134.timeout !== undefined){
let data136 = data134.timeout;
if(!(((typeof data136 == "number") && (!(data136 % 1) && !isNaN(data136))) && (isFinite(data136)))){
const err316 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if((typeof data136 == "number") && (isFinite(data136))){
if(data136 > 2147483647 || isNaN(data136)){
const err317 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(data136 < 1 || isNaN(data136)){
const err318 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
}
}
}
else {
const err319 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
}
else {
const err320 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data63.replacePrefix !== undefined){
let data137 = data63.replacePrefix;
if((typeof data137 !== "string") && (data137 !== null)){
const err321 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.replacePrefix.type}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
if(typeof data137 === "string"){
if(!pattern2.test(data137)){
const err322 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
}
if(data63.requestHeaders !== undefined){
let data138 = data63.requestHeaders;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key43 in data138){
if(!(((key43 === "set") || (key43 === "append")) || (key43 === "remove"))){
const err323 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders",keyword:"additionalProperties",params:{additionalProperty: key43}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
if(data138.set !== undefined){
let data139 = data138.set;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key44 in data139){
const _errs325 = errors;
if(typeof key44 === "string"){
if(!pattern5.test(key44)){
const err324 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key44};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
var valid80 = _errs325 === errors;
if(!valid80){
const err325 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set",keyword:"propertyNames",params:{propertyName: key44}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
for(const key45 in data139){
let data140 = data139[key45];
if(typeof data140 === "string"){
if(!pattern6.test(data140)){
const err326 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set/" + key45.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
else {
const err327 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set/" + key45.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
}
else {
const err328 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/set",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data138.append !== undefined){
let data141 = data138.append;
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
for(const key46 in data141){
const _errs331 = errors;
if(typeof key46 === "string"){
if(!pattern5.test(key46)){
const err329 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key46};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
var valid82 = _errs331 === errors;
if(!valid82){
const err330 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append",keyword:"propertyNames",params:{propertyName: key46}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
for(const key47 in data141){
let data142 = data141[key47];
if(typeof data142 === "string"){
if(!pattern6.test(data142)){
const err331 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append/" + key47.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
else {
const err332 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append/" + key47.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
}
else {
const err333 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/append",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data138.remove !== undefined){
let data143 = data138.remove;
if(Array.isArray(data143)){
const len14 = data143.length;
for(let i22=0; i22<len14; i22++){
let data144 = data143[i22];
if(typeof data144 === "string"){
if(!pattern5.test(data144)){
const err334 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/remove/" + i22,keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
else {
const err335 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/remove/" + i22,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
}
else {
const err336 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders/remove",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
}
else {
const err337 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data63.responseHeaders !== undefined){
let data145 = data63.responseHeaders;
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
for(const key48 in data145){
if(!(((key48 === "set") || (key48 === "append")) || (key48 === "remove"))){
const err338 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders",keyword:"additionalProperties",params:{additionalProperty: key48}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data145.set !== undefined){
let data146 = data145.set;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key49 in data146){
const _errs344 = errors;
if(typeof key49 === "string"){
if(!pattern5.test(key49)){
const err339 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key49};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
var valid87 = _errs344 === errors;
if(!valid87){
const err340 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set",keyword:"propertyNames",params:{propertyName: key49}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
for(const key50 in data146){
let data147 = data146[key50];
if(typeof data147 === "string"){
if(!pattern6.test(data147)){
const err341 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
else {
const err342 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set/" + key50.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
}
else {
const err343 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/set",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data145.append !== undefined){
let data148 = data145.append;
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
for(const key51 in data148){
const _errs350 = errors;
if(typeof key51 === "string"){
if(!pattern5.test(key51)){
const err344 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key51};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
var valid89 = _errs350 === errors;
if(!valid89){
const err345 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append",keyword:"propertyNames",params:{propertyName: key51}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
for(const key52 in data148){
let data149 = data148[key52];
if(typeof data149 === "string"){
if(!pattern6.test(data149)){
const err346 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append/" + key52.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
else {
const err347 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append/" + key52.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
}
else {
const err348 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/append",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data145.remove !== undefined){
let data150 = data145.remove;
if(Array.isArray(data150)){
const len15 = data150.length;
for(let i23=0; i23<len15; i23++){
let data151 = data150[i23];
if(typeof data151 === "string"){
if(!pattern5.test(data151)){
const err349 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/remove/" + i23,keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
else {
const err350 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/remove/" + i23,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
}
else {
const err351 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders/remove",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
}
else {
const err352 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
if(data63.methods !== undefined){
let data152 = data63.methods;
if((!(Array.isArray(data152))) && (data152 !== null)){
const err353 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.methods.type}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if(Array.isArray(data152)){
if(data152.length < 1){
const err354 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
const len16 = data152.length;
for(let i24=0; i24<len16; i24++){
let data153 = data152[i24];
if(typeof data153 === "string"){
if(!pattern15.test(data153)){
const err355 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i24,keyword:"pattern",params:{pattern: "^[A-Z0-9!#$%&'*+.^_`|~-]+$"}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
else {
const err356 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i24,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
let i25 = data152.length;
let j8;
if(i25 > 1){
const indices8 = {};
for(;i25--;){
let item8 = data152[i25];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err357 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"uniqueItems",params:{i: i25, j: j8}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
break;
}
indices8[item8] = i25;
}
}
}
}
if(data63.allow !== undefined){
let data154 = data63.allow;
if((!(Array.isArray(data154))) && (data154 !== null)){
const err358 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.allow.type}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
if(Array.isArray(data154)){
const len17 = data154.length;
for(let i26=0; i26<len17; i26++){
if(typeof data154[i26] !== "string"){
const err359 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/" + i26,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
let i27 = data154.length;
let j9;
if(i27 > 1){
const indices9 = {};
for(;i27--;){
let item9 = data154[i27];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
const err360 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"uniqueItems",params:{i: i27, j: j9}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
break;
}
indices9[item9] = i27;
}
}
}
}
if(data63.deny !== undefined){
let data156 = data63.deny;
if((!(Array.isArray(data156))) && (data156 !== null)){
const err361 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.deny.type}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
if(Array.isArray(data156)){
const len18 = data156.length;
for(let i28=0; i28<len18; i28++){
if(typeof data156[i28] !== "string"){
const err362 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny/" + i28,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
let i29 = data156.length;
let j10;
if(i29 > 1){
const indices10 = {};
for(;i29--;){
let item10 = data156[i29];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
const err363 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"uniqueItems",params:{i: i29, j: j10}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
break;
}
indices10[item10] = i29;
}
}
}
}
if(data63.basicAuth !== undefined){
let data158 = data63.basicAuth;
if(((!(data158 && typeof data158 == "object" && !Array.isArray(data158))) && (typeof data158 !== "boolean")) && (data158 !== null)){
const err364 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.basicAuth.type}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
for(const key53 in data158){
if(!((((key53 === "realm") || (key53 === "users")) || (key53 === "usersFile")) || (key53 === "forwardAuthorization"))){
const err365 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth",keyword:"additionalProperties",params:{additionalProperty: key53}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data158.realm !== undefined){
let data159 = data158.realm;
if(typeof data159 === "string"){
if(!pattern16.test(data159)){
const err366 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/realm",keyword:"pattern",params:{pattern: "^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$"}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
else {
const err367 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/realm",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data158.users !== undefined){
let data160 = data158.users;
if(data160 && typeof data160 == "object" && !Array.isArray(data160)){
for(const key54 in data160){
const _errs377 = errors;
if(typeof key54 === "string"){
if(!pattern17.test(key54)){
const err368 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users",keyword:"pattern",params:{pattern: "^[\\x21-\\x39\\x3b-\\x7e]{1,128}$"},propertyName:key54};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
var valid103 = _errs377 === errors;
if(!valid103){
const err369 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users",keyword:"propertyNames",params:{propertyName: key54}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
for(const key55 in data160){
if(typeof data160[key55] !== "string"){
const err370 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users/" + key55.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
}
else {
const err371 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/users",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data158.usersFile !== undefined){
let data162 = data158.usersFile;
if((typeof data162 !== "string") && (data162 !== null)){
const err372 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/usersFile",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.basicAuth.properties.usersFile.type}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
}
if(data158.forwardAuthorization !== undefined){
if(typeof data158.forwardAuthorization !== "boolean"){
const err373 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth/forwardAuthorization",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
}
}
if(data63.redirect !== undefined){
let data164 = data63.redirect;
if(((!(data164 && typeof data164 == "object" && !Array.isArray(data164))) && (typeof data164 !== "string")) && (data164 !== null)){
const err374 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.redirect.type}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
if(typeof data164 === "string"){
if(!pattern18.test(data164)){
const err375 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"pattern",params:{pattern: "^(/|[Hh][Tt][Tt][Pp][Ss]?://)"}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data164 && typeof data164 == "object" && !Array.isArray(data164)){
if(data164.to === undefined){
const err376 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"required",params:{missingProperty: "to"}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
for(const key56 in data164){
if(!((key56 === "to") || (key56 === "status"))){
const err377 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",keyword:"additionalProperties",params:{additionalProperty: key56}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data164.to !== undefined){
let data165 = data164.to;
if(typeof data165 === "string"){
if(!pattern18.test(data165)){
const err378 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/to",keyword:"pattern",params:{pattern: "^(/|[Hh][Tt][Tt][Pp][Ss]?://)"}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
else {
const err379 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/to",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
}
if(data164.status !== undefined){
let data166 = data164.status;
if(!(((typeof data166 == "number") && (!(data166 % 1) && !isNaN(data166))) && (isFinite(data166)))){
const err380 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/status",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
if((typeof data166 == "number") && (isFinite(data166))){
if(data166 > 308 || isNaN(data166)){
const err381 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/status",keyword:"maximum",params:{comparison: "<=", limit: 308}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
if(data166 < 301 || isNaN(data166)){
const err382 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect/status",keyword:"minimum",params:{comparison: ">=", limit: 301}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
}
}
}
}
if(data63.respond !== undefined){
let data167 = data63.respond;
if((!(data167 && typeof data167 == "object" && !Array.isArray(data167))) && (data167 !== null)){
const err383 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.respond.type}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
for(const key57 in data167){
if(!((((key57 === "status") || (key57 === "headers")) || (key57 === "body")) || (key57 === "contentType"))){
const err384 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond",keyword:"additionalProperties",params:{additionalProperty: key57}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data167.status !== undefined){
let data168 = data167.status;
if(!(((typeof data168 == "number") && (!(data168 % 1) && !isNaN(data168))) && (isFinite(data168)))){
const err385 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/status",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if((typeof data168 == "number") && (isFinite(data168))){
if(data168 > 599 || isNaN(data168)){
const err386 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/status",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if(data168 < 200 || isNaN(data168)){
const err387 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/status",keyword:"minimum",params:{comparison: ">=", limit: 200}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
}
if(data167.headers !== undefined){
let data169 = data167.headers;
if(data169 && typeof data169 == "object" && !Array.isArray(data169)){
for(const key58 in data169){
const _errs399 = errors;
if(typeof key58 === "string"){
if(!pattern5.test(key58)){
const err388 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key58};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
var valid107 = _errs399 === errors;
if(!valid107){
const err389 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers",keyword:"propertyNames",params:{propertyName: key58}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
for(const key59 in data169){
let data170 = data169[key59];
if(typeof data170 === "string"){
if(!pattern6.test(data170)){
const err390 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers/" + key59.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
else {
const err391 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers/" + key59.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
}
else {
const err392 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/headers",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
if(data167.body !== undefined){
if(typeof data167.body !== "string"){
const err393 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/body",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
if(data167.contentType !== undefined){
let data172 = data167.contentType;
if((typeof data172 !== "string") && (data172 !== null)){
const err394 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/contentType",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.respond.properties.contentType.type}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
if(typeof data172 === "string"){
if(!pattern6.test(data172)){
const err395 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond/contentType",keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
}
}
}
}
if(data63.compression !== undefined){
let data173 = data63.compression;
if((!(data173 && typeof data173 == "object" && !Array.isArray(data173))) && (typeof data173 !== "boolean")){
const err396 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.compression.type}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
for(const key60 in data173){
if(!(((key60 === "encodings") || (key60 === "minSize")) || (key60 === "types"))){
const err397 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",keyword:"additionalProperties",params:{additionalProperty: key60}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
if(data173.encodings !== undefined){
let data174 = data173.encodings;
if(Array.isArray(data174)){
if(data174.length < 1){
const err398 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
const len19 = data174.length;
for(let i30=0; i30<len19; i30++){
let data175 = data174[i30];
if(typeof data175 !== "string"){
const err399 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i30,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
if(!(((data175 === "br") || (data175 === "zstd")) || (data175 === "gzip"))){
const err400 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i30,keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.compression.properties.encodings.items.enum}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
}
let i31 = data174.length;
let j11;
if(i31 > 1){
const indices11 = {};
for(;i31--;){
let item11 = data174[i31];
if(typeof item11 !== "string"){
continue;
}
if(typeof indices11[item11] == "number"){
j11 = indices11[item11];
const err401 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",keyword:"uniqueItems",params:{i: i31, j: j11}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
break;
}
indices11[item11] = i31;
}
}
}
else {
const err402 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
}
if(data173.minSize !== undefined){
let data176 = data173.minSize;
if(!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))){
const err403 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 > 1000000000 || isNaN(data176)){
const err404 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
if(data176 < 0 || isNaN(data176)){
const err405 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
}
}
if(data173.types !== undefined){
let data177 = data173.types;
if(Array.isArray(data177)){
if(data177.length < 1){
const err406 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
const len20 = data177.length;
for(let i32=0; i32<len20; i32++){
let data178 = data177[i32];
if(typeof data178 === "string"){
if(!pattern23.test(data178)){
const err407 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i32,keyword:"pattern",params:{pattern: "^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
else {
const err408 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i32,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
let i33 = data177.length;
let j12;
if(i33 > 1){
const indices12 = {};
for(;i33--;){
let item12 = data177[i33];
if(typeof item12 !== "string"){
continue;
}
if(typeof indices12[item12] == "number"){
j12 = indices12[item12];
const err409 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",keyword:"uniqueItems",params:{i: i33, j: j12}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
break;
}
indices12[item12] = i33;
}
}
}
else {
const err410 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
}
}
if(data63.hooks !== undefined){
let data179 = data63.hooks;
if(((!(data179 && typeof data179 == "object" && !Array.isArray(data179))) && (typeof data179 !== "string")) && (data179 !== null)){
const err411 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.hooks.type}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
if(typeof data179 === "string"){
if(!pattern24.test(data179)){
const err412 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
if(data179 && typeof data179 == "object" && !Array.isArray(data179)){
if(data179.module === undefined){
const err413 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"required",params:{missingProperty: "module"}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
for(const key61 in data179){
if(!((key61 === "module") || (key61 === "timeout"))){
const err414 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",keyword:"additionalProperties",params:{additionalProperty: key61}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
if(data179.module !== undefined){
let data180 = data179.module;
if(typeof data180 === "string"){
if(!pattern24.test(data180)){
const err415 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
else {
const err416 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
if(data179.timeout !== undefined){
let data181 = data179.timeout;
if(!(((typeof data181 == "number") && (!(data181 % 1) && !isNaN(data181))) && (isFinite(data181)))){
const err417 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
if((typeof data181 == "number") && (isFinite(data181))){
if(data181 > 2147483647 || isNaN(data181)){
const err418 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
if(data181 < 1 || isNaN(data181)){
const err419 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
}
}
}
if(data63.entry !== undefined){
let data182 = data63.entry;
if((typeof data182 !== "string") && (data182 !== null)){
const err420 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.entry.type}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
if(data63.command !== undefined){
let data183 = data63.command;
if((!(Array.isArray(data183))) && (data183 !== null)){
const err421 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.command.type}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
if(Array.isArray(data183)){
if(data183.length < 1){
const err422 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
const len21 = data183.length;
for(let i34=0; i34<len21; i34++){
if(typeof data183[i34] !== "string"){
const err423 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i34,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
}
}
}
if(data63.destinations !== undefined){
let data185 = data63.destinations;
if((!(Array.isArray(data185))) && (data185 !== null)){
const err424 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.destinations.type}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
if(Array.isArray(data185)){
if(data185.length < 1){
const err425 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
const len22 = data185.length;
for(let i35=0; i35<len22; i35++){
if(typeof data185[i35] !== "string"){
const err426 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i35,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
let i36 = data185.length;
let j13;
if(i36 > 1){
const indices13 = {};
for(;i36--;){
let item13 = data185[i36];
if(typeof item13 !== "string"){
continue;
}
if(typeof indices13[item13] == "number"){
j13 = indices13[item13];
const err427 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",keyword:"uniqueItems",params:{i: i36, j: j13}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
break;
}
indices13[item13] = i36;
}
}
}
}
if(data63.files !== undefined){
let data187 = data63.files;
if(((!(data187 && typeof data187 == "object" && !Array.isArray(data187))) && (typeof data187 !== "string")) && (data187 !== null)){
const err428 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.type}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
if(typeof data187 === "string"){
if(!pattern24.test(data187)){
const err429 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
if(data187 && typeof data187 == "object" && !Array.isArray(data187)){
if(data187.root === undefined){
const err430 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"required",params:{missingProperty: "root"}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
for(const key62 in data187){
if(!(((((((key62 === "root") || (key62 === "index")) || (key62 === "fallback")) || (key62 === "precompressed")) || (key62 === "cacheControl")) || (key62 === "immutable")) || (key62 === "dotFiles"))){
const err431 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"additionalProperties",params:{additionalProperty: key62}};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
if(data187.root !== undefined){
let data188 = data187.root;
if(typeof data188 === "string"){
if(!pattern24.test(data188)){
const err432 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
else {
const err433 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
if(data187.index !== undefined){
let data189 = data187.index;
if((typeof data189 !== "string") && (data189 !== null)){
const err434 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.index.type}};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
if(typeof data189 === "string"){
if(!pattern50.test(data189)){
const err435 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",keyword:"pattern",params:{pattern: "^[^./\\\\][^/\\\\]*$"}};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
}
if(data187.fallback !== undefined){
let data190 = data187.fallback;
if((typeof data190 !== "string") && (data190 !== null)){
const err436 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.fallback.type}};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
if(typeof data190 === "string"){
if(!pattern51.test(data190)){
const err437 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",keyword:"pattern",params:{pattern: "^[^./\\\\]"}};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
}
if(data187.precompressed !== undefined){
if(typeof data187.precompressed !== "boolean"){
const err438 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/precompressed",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
if(data187.cacheControl !== undefined){
let data192 = data187.cacheControl;
if(typeof data192 === "string"){
if(!pattern52.test(data192)){
const err439 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"}};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
else {
const err440 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
}
if(data187.immutable !== undefined){
let data193 = data187.immutable;
if(Array.isArray(data193)){
const len23 = data193.length;
for(let i37=0; i37<len23; i37++){
let data194 = data193[i37];
if(typeof data194 === "string"){
if(!pattern2.test(data194)){
const err441 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i37,keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
else {
const err442 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i37,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
let i38 = data193.length;
let j14;
if(i38 > 1){
const indices14 = {};
for(;i38--;){
let item14 = data193[i38];
if(typeof item14 !== "string"){
continue;
}
if(typeof indices14[item14] == "number"){
j14 = indices14[item14];
const err443 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",keyword:"uniqueItems",params:{i: i38, j: j14}};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
break;
}
indices14[item14] = i38;
}
}
}
else {
const err444 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
if(data187.dotFiles !== undefined){
if(typeof data187.dotFiles !== "boolean"){
const err445 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/dotFiles",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
}
}
}
if(data63.instances !== undefined){
let data196 = data63.instances;
if((!(data196 && typeof data196 == "object" && !Array.isArray(data196))) && (!(((typeof data196 == "number") && (!(data196 % 1) && !isNaN(data196))) && (isFinite(data196))))){
const err446 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.instances.type}};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
if((typeof data196 == "number") && (isFinite(data196))){
if(data196 > 256 || isNaN(data196)){
const err447 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
if(data196 < 1 || isNaN(data196)){
const err448 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
if(data196 && typeof data196 == "object" && !Array.isArray(data196)){
for(const key63 in data196){
if(!(((((key63 === "min") || (key63 === "max")) || (key63 === "idle")) || (key63 === "inFlight")) || (key63 === "loopLag"))){
const err449 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"additionalProperties",params:{additionalProperty: key63}};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data196.min !== undefined){
let data197 = data196.min;
if(!(((typeof data197 == "number") && (!(data197 % 1) && !isNaN(data197))) && (isFinite(data197)))){
const err450 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/min",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
if((typeof data197 == "number") && (isFinite(data197))){
if(data197 > 256 || isNaN(data197)){
const err451 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/min",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(data197 < 0 || isNaN(data197)){
const err452 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/min",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
}
}
if(data196.max !== undefined){
let data198 = data196.max;
if(!(((typeof data198 == "number") && (!(data198 % 1) && !isNaN(data198))) && (isFinite(data198)))){
const err453 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/max",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
if((typeof data198 == "number") && (isFinite(data198))){
if(data198 > 256 || isNaN(data198)){
const err454 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/max",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
if(data198 < 1 || isNaN(data198)){
const err455 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/max",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
}
}
if(data196.idle !== undefined){
let data199 = data196.idle;
if(!(((typeof data199 == "number") && (!(data199 % 1) && !isNaN(data199))) && (isFinite(data199)))){
const err456 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/idle",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
if((typeof data199 == "number") && (isFinite(data199))){
if(data199 > 2147483647 || isNaN(data199)){
const err457 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/idle",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
if(data199 < 1000 || isNaN(data199)){
const err458 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/idle",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
}
if(data196.inFlight !== undefined){
let data200 = data196.inFlight;
if(!(((typeof data200 == "number") && (!(data200 % 1) && !isNaN(data200))) && (isFinite(data200)))){
const err459 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/inFlight",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
if((typeof data200 == "number") && (isFinite(data200))){
if(data200 > 1000000 || isNaN(data200)){
const err460 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/inFlight",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
if(data200 < 1 || isNaN(data200)){
const err461 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/inFlight",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
}
}
if(data196.loopLag !== undefined){
let data201 = data196.loopLag;
if((!(((typeof data201 == "number") && (!(data201 % 1) && !isNaN(data201))) && (isFinite(data201)))) && (data201 !== null)){
const err462 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/loopLag",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.instances.properties.loopLag.type}};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
if((typeof data201 == "number") && (isFinite(data201))){
if(data201 > 2147483647 || isNaN(data201)){
const err463 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/loopLag",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
if(data201 < 1 || isNaN(data201)){
const err464 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/loopLag",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
}
}
}
if(data63.transport !== undefined){
let data202 = data63.transport;
if(typeof data202 !== "string"){
const err465 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
if(!((data202 === "unix") || (data202 === "port"))){
const err466 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.transport.enum}};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
}
if(data63.env !== undefined){
let data203 = data63.env;
if(data203 && typeof data203 == "object" && !Array.isArray(data203)){
for(const key64 in data203){
const _errs473 = errors;
if(typeof key64 === "string"){
if(!pattern54.test(key64)){
const err467 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key64};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
var valid127 = _errs473 === errors;
if(!valid127){
const err468 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",keyword:"propertyNames",params:{propertyName: key64}};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
}
for(const key65 in data203){
if(typeof data203[key65] !== "string"){
const err469 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key65.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
}
}
else {
const err470 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
if(data63.envFile !== undefined){
let data205 = data63.envFile;
if((typeof data205 !== "string") && (data205 !== null)){
const err471 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.envFile.type}};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
if(data63.cwd !== undefined){
if(typeof data63.cwd !== "string"){
const err472 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
if(data63.nodeArgs !== undefined){
let data207 = data63.nodeArgs;
if(Array.isArray(data207)){
const len24 = data207.length;
for(let i39=0; i39<len24; i39++){
if(typeof data207[i39] !== "string"){
const err473 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i39,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
}
else {
const err474 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data63.user !== undefined){
let data209 = data63.user;
if((typeof data209 !== "string") && (data209 !== null)){
const err475 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.user.type}};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
}
if(data63.group !== undefined){
let data210 = data63.group;
if((typeof data210 !== "string") && (data210 !== null)){
const err476 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.group.type}};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data63.balancing !== undefined){
let data211 = data63.balancing;
if(typeof data211 !== "string"){
const err477 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
if(!((((data211 === "least-in-flight") || (data211 === "round-robin")) || (data211 === "consistent-hash")) || (data211 === "first"))){
const err478 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.balancing.enum}};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
if(data63.hashBy !== undefined){
let data212 = data63.hashBy;
if(typeof data212 === "string"){
if(!pattern55.test(data212)){
const err479 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hashBy",keyword:"pattern",params:{pattern: "^(client|(header|cookie):[!#$%&'*+.^_`|~0-9A-Za-z-]+)$"}};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
else {
const err480 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hashBy",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
if(data63.weights !== undefined){
let data213 = data63.weights;
if(data213 && typeof data213 == "object" && !Array.isArray(data213)){
for(const key66 in data213){
let data214 = data213[key66];
if(!(((typeof data214 == "number") && (!(data214 % 1) && !isNaN(data214))) && (isFinite(data214)))){
const err481 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights/" + key66.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
if((typeof data214 == "number") && (isFinite(data214))){
if(data214 > 1000 || isNaN(data214)){
const err482 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights/" + key66.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"maximum",params:{comparison: "<=", limit: 1000}};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
if(data214 < 1 || isNaN(data214)){
const err483 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights/" + key66.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
}
}
}
else {
const err484 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
if(data63.stickyCookie !== undefined){
let data215 = data63.stickyCookie;
if((typeof data215 !== "string") && (data215 !== null)){
const err485 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/stickyCookie",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.stickyCookie.type}};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
if(typeof data215 === "string"){
if(!pattern5.test(data215)){
const err486 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/stickyCookie",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
}
}
if(data63.slowStart !== undefined){
let data216 = data63.slowStart;
if(!(((typeof data216 == "number") && (!(data216 % 1) && !isNaN(data216))) && (isFinite(data216)))){
const err487 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/slowStart",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
if((typeof data216 == "number") && (isFinite(data216))){
if(data216 > 2147483647 || isNaN(data216)){
const err488 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/slowStart",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
if(data216 < 0 || isNaN(data216)){
const err489 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/slowStart",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
}
}
if(data63.maxInFlight !== undefined){
let data217 = data63.maxInFlight;
if((!(((typeof data217 == "number") && (!(data217 % 1) && !isNaN(data217))) && (isFinite(data217)))) && (data217 !== null)){
const err490 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxInFlight",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.maxInFlight.type}};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
if((typeof data217 == "number") && (isFinite(data217))){
if(data217 > 1000000 || isNaN(data217)){
const err491 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxInFlight",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
if(data217 < 1 || isNaN(data217)){
const err492 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxInFlight",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
}
}
if(data63.queue !== undefined){
let data218 = data63.queue;
if(data218 && typeof data218 == "object" && !Array.isArray(data218)){
for(const key67 in data218){
if(!((key67 === "max") || (key67 === "timeout"))){
const err493 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue",keyword:"additionalProperties",params:{additionalProperty: key67}};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
}
if(data218.max !== undefined){
let data219 = data218.max;
if(!(((typeof data219 == "number") && (!(data219 % 1) && !isNaN(data219))) && (isFinite(data219)))){
const err494 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/max",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
if((typeof data219 == "number") && (isFinite(data219))){
if(data219 > 100000 || isNaN(data219)){
const err495 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/max",keyword:"maximum",params:{comparison: "<=", limit: 100000}};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
if(data219 < 0 || isNaN(data219)){
const err496 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/max",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
}
if(data218.timeout !== undefined){
let data220 = data218.timeout;
if(!(((typeof data220 == "number") && (!(data220 % 1) && !isNaN(data220))) && (isFinite(data220)))){
const err497 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/timeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
if((typeof data220 == "number") && (isFinite(data220))){
if(data220 > 2147483647 || isNaN(data220)){
const err498 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err498];
}
else {
vErrors.push(err498);
}
errors++;
}
if(data220 < 1 || isNaN(data220)){
const err499 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err499];
}
else {
vErrors.push(err499);
}
errors++;
}
}
}
}
else {
const err500 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err500];
}
else {
vErrors.push(err500);
}
errors++;
}
}
if(data63.health !== undefined){
let data221 = data63.health;
if(((!(data221 && typeof data221 == "object" && !Array.isArray(data221))) && (typeof data221 !== "string")) && (data221 !== null)){
const err501 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.health.type}};
if(vErrors === null){
vErrors = [err501];
}
else {
vErrors.push(err501);
}
errors++;
}
if(typeof data221 === "string"){
if(!pattern2.test(data221)){
const err502 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err502];
}
else {
vErrors.push(err502);
}
errors++;
}
}
if(data221 && typeof data221 == "object" && !Array.isArray(data221)){
if(data221.path === undefined){
const err503 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err503];
}
else {
vErrors.push(err503);
}
errors++;
}
for(const key68 in data221){
if(!((((((key68 === "path") || (key68 === "status")) || (key68 === "interval")) || (key68 === "timeout")) || (key68 === "rise")) || (key68 === "fall"))){
const err504 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"additionalProperties",params:{additionalProperty: key68}};
if(vErrors === null){
vErrors = [err504];
}
else {
vErrors.push(err504);
}
errors++;
}
}
if(data221.path !== undefined){
let data222 = data221.path;
if(typeof data222 === "string"){
if(!pattern58.test(data222)){
const err505 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/path",keyword:"pattern",params:{pattern: "^/[\\x21-\\x7e]*$"}};
if(vErrors === null){
vErrors = [err505];
}
else {
vErrors.push(err505);
}
errors++;
}
}
else {
const err506 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/path",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err506];
}
else {
vErrors.push(err506);
}
errors++;
}
}
if(data221.status !== undefined){
let data223 = data221.status;
if(typeof data223 === "string"){
if(!pattern59.test(data223)){
const err507 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/status",keyword:"pattern",params:{pattern: "^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$"}};
if(vErrors === null){
vErrors = [err507];
}
else {
vErrors.push(err507);
}
errors++;
}
}
else {
const err508 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/status",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err508];
}
else {
vErrors.push(err508);
}
errors++;
}
}
if(data221.interval !== undefined){
let data224 = data221.interval;
if(!(((typeof data224 == "number") && (!(data224 % 1) && !isNaN(data224))) && (isFinite(data224)))){
const err509 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/interval",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err509];
}
else {
vErrors.push(err509);
}
errors++;
}
if((typeof data224 == "number") && (isFinite(data224))){
if(data224 > 2147483647 || isNaN(data224)){
const err510 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/interval",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err510];
}
else {
vErrors.push(err510);
}
errors++;
}
if(data224 < 100 || isNaN(data224)){
const err511 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/interval",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err511];
}
else {
vErrors.push(err511);
}
errors++;
}
}
}
if(data221.timeout !== undefined){
let data225 = data221.timeout;
if(!(((typeof data225 == "number") && (!(data225 % 1) && !isNaN(data225))) && (isFinite(data225)))){
const err512 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/timeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err512];
}
else {
vErrors.push(err512);
}
errors++;
}
if((typeof data225 == "number") && (isFinite(data225))){
if(data225 > 2147483647 || isNaN(data225)){
const err513 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err513];
}
else {
vErrors.push(err513);
}
errors++;
}
if(data225 < 1 || isNaN(data225)){
const err514 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err514];
}
else {
vErrors.push(err514);
}
errors++;
}
}
}
if(data221.rise !== undefined){
let data226 = data221.rise;
if(!(((typeof data226 == "number") && (!(data226 % 1) && !isNaN(data226))) && (isFinite(data226)))){
const err515 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/rise",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err515];
}
else {
vErrors.push(err515);
}
errors++;
}
if((typeof data226 == "number") && (isFinite(data226))){
if(data226 > 100 || isNaN(data226)){
const err516 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/rise",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err516];
}
else {
vErrors.push(err516);
}
errors++;
}
if(data226 < 1 || isNaN(data226)){
const err517 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/rise",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err517];
}
else {
vErrors.push(err517);
}
errors++;
}
}
}
if(data221.fall !== undefined){
let data227 = data221.fall;
if(!(((typeof data227 == "number") && (!(data227 % 1) && !isNaN(data227))) && (isFinite(data227)))){
const err518 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/fall",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err518];
}
else {
vErrors.push(err518);
}
errors++;
}
if((typeof data227 == "number") && (isFinite(data227))){
if(data227 > 100 || isNaN(data227)){
const err519 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/fall",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err519];
}
else {
vErrors.push(err519);
}
errors++;
}
if(data227 < 1 || isNaN(data227)){
const err520 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/fall",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err520];
}
else {
vErrors.push(err520);
}
errors++;
}
}
}
}
}
if(data63.outliers !== undefined){
let data228 = data63.outliers;
if(data228 && typeof data228 == "object" && !Array.isArray(data228)){
for(const key69 in data228){
if(!(((key69 === "failures") || (key69 === "errorShare")) || (key69 === "ejection"))){
const err521 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers",keyword:"additionalProperties",params:{additionalProperty: key69}};
if(vErrors === null){
vErrors = [err521];
}
else {
vErrors.push(err521);
}
errors++;
}
}
if(data228.failures !== undefined){
let data229 = data228.failures;
if(!(((typeof data229 == "number") && (!(data229 % 1) && !isNaN(data229))) && (isFinite(data229)))){
const err522 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/failures",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err522];
}
else {
vErrors.push(err522);
}
errors++;
}
if((typeof data229 == "number") && (isFinite(data229))){
if(data229 > 1000000 || isNaN(data229)){
const err523 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/failures",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err523];
}
else {
vErrors.push(err523);
}
errors++;
}
if(data229 < 0 || isNaN(data229)){
const err524 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/failures",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err524];
}
else {
vErrors.push(err524);
}
errors++;
}
}
}
if(data228.errorShare !== undefined){
let data230 = data228.errorShare;
if((!(((typeof data230 == "number") && (!(data230 % 1) && !isNaN(data230))) && (isFinite(data230)))) && (data230 !== null)){
const err525 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/errorShare",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.outliers.properties.errorShare.type}};
if(vErrors === null){
vErrors = [err525];
}
else {
vErrors.push(err525);
}
errors++;
}
if((typeof data230 == "number") && (isFinite(data230))){
if(data230 > 100 || isNaN(data230)){
const err526 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/errorShare",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err526];
}
else {
vErrors.push(err526);
}
errors++;
}
if(data230 < 1 || isNaN(data230)){
const err527 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/errorShare",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err527];
}
else {
vErrors.push(err527);
}
errors++;
}
}
}
if(data228.ejection !== undefined){
let data231 = data228.ejection;
if(!(((typeof data231 == "number") && (!(data231 % 1) && !isNaN(data231))) && (isFinite(data231)))){
const err528 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/ejection",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err528];
}
else {
vErrors.push(err528);
}
errors++;
}
if((typeof data231 == "number") && (isFinite(data231))){
if(data231 > 300000 || isNaN(data231)){
const err529 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/ejection",keyword:"maximum",params:{comparison: "<=", limit: 300000}};
if(vErrors === null){
vErrors = [err529];
}
else {
vErrors.push(err529);
}
errors++;
}
if(data231 < 100 || isNaN(data231)){
const err530 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/ejection",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err530];
}
else {
vErrors.push(err530);
}
errors++;
}
}
}
}
else {
const err531 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err531];
}
else {
vErrors.push(err531);
}
errors++;
}
}
if(data63.loopLag !== undefined){
let data232 = data63.loopLag;
if(data232 && typeof data232 == "object" && !Array.isArray(data232)){
for(const key70 in data232){
if(!((key70 === "leaveOut") || (key70 === "shed"))){
const err532 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag",keyword:"additionalProperties",params:{additionalProperty: key70}};
if(vErrors === null){
vErrors = [err532];
}
else {
vErrors.push(err532);
}
errors++;
}
}
if(data232.leaveOut !== undefined){
let data233 = data232.leaveOut;
if((!(((typeof data233 == "number") && (!(data233 % 1) && !isNaN(data233))) && (isFinite(data233)))) && (data233 !== null)){
const err533 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/leaveOut",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.loopLag.properties.leaveOut.type}};
if(vErrors === null){
vErrors = [err533];
}
else {
vErrors.push(err533);
}
errors++;
}
if((typeof data233 == "number") && (isFinite(data233))){
if(data233 > 2147483647 || isNaN(data233)){
const err534 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/leaveOut",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err534];
}
else {
vErrors.push(err534);
}
errors++;
}
if(data233 < 1 || isNaN(data233)){
const err535 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/leaveOut",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err535];
}
else {
vErrors.push(err535);
}
errors++;
}
}
}
if(data232.shed !== undefined){
let data234 = data232.shed;
if((!(((typeof data234 == "number") && (!(data234 % 1) && !isNaN(data234))) && (isFinite(data234)))) && (data234 !== null)){
const err536 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/shed",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.loopLag.properties.shed.type}};
if(vErrors === null){
vErrors = [err536];
}
else {
vErrors.push(err536);
}
errors++;
}
if((typeof data234 == "number") && (isFinite(data234))){
if(data234 > 2147483647 || isNaN(data234)){
const err537 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/shed",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err537];
}
else {
vErrors.push(err537);
}
errors++;
}
if(data234 < 1 || isNaN(data234)){
const err538 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/shed",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err538];
}
else {
vErrors.push(err538);
}
errors++;
}
}
}
}
else {
const err539 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err539];
}
else {
vErrors.push(err539);
}
errors++;
}
}
if(data63.boot !== undefined){
let data235 = data63.boot;
if(data235 && typeof data235 == "object" && !Array.isArray(data235)){
for(const key71 in data235){
if(!((key71 === "timeout") || (key71 === "path"))){
const err540 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",keyword:"additionalProperties",params:{additionalProperty: key71}};
if(vErrors === null){
vErrors = [err540];
}
else {
vErrors.push(err540);
}
errors++;
}
}
if(data235.timeout !== undefined){
let data236 = data235.timeout;
if(!(((typeof data236 == "number") && (!(data236 % 1) && !isNaN(data236))) && (isFinite(data236)))){
const err541 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err541];
}
else {
vErrors.push(err541);
}
errors++;
}
if((typeof data236 == "number") && (isFinite(data236))){
if(data236 > 2147483647 || isNaN(data236)){
const err542 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err542];
}
else {
vErrors.push(err542);
}
errors++;
}
if(data236 < 1 || isNaN(data236)){
const err543 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err543];
}
else {
vErrors.push(err543);
}
errors++;
}
}
}
if(data235.path !== undefined){
let data237 = data235.path;
if(typeof data237 === "string"){
if(!pattern2.test(data237)){
const err544 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err544];
}
else {
vErrors.push(err544);
}
errors++;
}
}
else {
const err545 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err545];
}
else {
vErrors.push(err545);
}
errors++;
}
}
}
else {
const err546 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err546];
}
else {
vErrors.push(err546);
}
errors++;
}
}
if(data63.drainTimeout !== undefined){
let data238 = data63.drainTimeout;
if(!(((typeof data238 == "number") && (!(data238 % 1) && !isNaN(data238))) && (isFinite(data238)))){
const err547 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err547];
}
else {
vErrors.push(err547);
}
errors++;
}
if((typeof data238 == "number") && (isFinite(data238))){
if(data238 > 2147483647 || isNaN(data238)){
const err548 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err548];
}
else {
vErrors.push(err548);
}
errors++;
}
if(data238 < 0 || isNaN(data238)){
const err549 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err549];
}
else {
vErrors.push(err549);
}
errors++;
}
}
}
if(data63.maxSurge !== undefined){
let data239 = data63.maxSurge;
if(!(((typeof data239 == "number") && (!(data239 % 1) && !isNaN(data239))) && (isFinite(data239)))){
const err550 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxSurge",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err550];
}
else {
vErrors.push(err550);
}
errors++;
}
if((typeof data239 == "number") && (isFinite(data239))){
if(data239 > 256 || isNaN(data239)){
const err551 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxSurge",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err551];
}
else {
vErrors.push(err551);
}
errors++;
}
if(data239 < 1 || isNaN(data239)){
const err552 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxSurge",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err552];
}
else {
vErrors.push(err552);
}
errors++;
}
}
}
if(data63.trial !== undefined){
let data240 = data63.trial;
if((!(data240 && typeof data240 == "object" && !Array.isArray(data240))) && (data240 !== null)){
const err553 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.trial.type}};
if(vErrors === null){
vErrors = [err553];
}
else {
vErrors.push(err553);
}
errors++;
}
if(data240 && typeof data240 == "object" && !Array.isArray(data240)){
for(const key72 in data240){
if(!(((key72 === "duration") || (key72 === "maxErrorShare")) || (key72 === "minRequests"))){
const err554 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial",keyword:"additionalProperties",params:{additionalProperty: key72}};
if(vErrors === null){
vErrors = [err554];
}
else {
vErrors.push(err554);
}
errors++;
}
}
if(data240.duration !== undefined){
let data241 = data240.duration;
if(!(((typeof data241 == "number") && (!(data241 % 1) && !isNaN(data241))) && (isFinite(data241)))){
const err555 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/duration",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err555];
}
else {
vErrors.push(err555);
}
errors++;
}
if((typeof data241 == "number") && (isFinite(data241))){
if(data241 > 2147483647 || isNaN(data241)){
const err556 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/duration",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err556];
}
else {
vErrors.push(err556);
}
errors++;
}
if(data241 < 1 || isNaN(data241)){
const err557 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/duration",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err557];
}
else {
vErrors.push(err557);
}
errors++;
}
}
}
if(data240.maxErrorShare !== undefined){
let data242 = data240.maxErrorShare;
if(!(((typeof data242 == "number") && (!(data242 % 1) && !isNaN(data242))) && (isFinite(data242)))){
const err558 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/maxErrorShare",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err558];
}
else {
vErrors.push(err558);
}
errors++;
}
if((typeof data242 == "number") && (isFinite(data242))){
if(data242 > 100 || isNaN(data242)){
const err559 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/maxErrorShare",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err559];
}
else {
vErrors.push(err559);
}
errors++;
}
if(data242 < 0 || isNaN(data242)){
const err560 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/maxErrorShare",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err560];
}
else {
vErrors.push(err560);
}
errors++;
}
}
}
if(data240.minRequests !== undefined){
let data243 = data240.minRequests;
if(!(((typeof data243 == "number") && (!(data243 % 1) && !isNaN(data243))) && (isFinite(data243)))){
const err561 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/minRequests",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err561];
}
else {
vErrors.push(err561);
}
errors++;
}
if((typeof data243 == "number") && (isFinite(data243))){
if(data243 > 1000000 || isNaN(data243)){
const err562 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/minRequests",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err562];
}
else {
vErrors.push(err562);
}
errors++;
}
if(data243 < 1 || isNaN(data243)){
const err563 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/minRequests",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err563];
}
else {
vErrors.push(err563);
}
errors++;
}
}
}
}
}
if(data63.hangTimeout !== undefined){
let data244 = data63.hangTimeout;
if((!(((typeof data244 == "number") && (!(data244 % 1) && !isNaN(data244))) && (isFinite(data244)))) && (data244 !== null)){
const err564 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hangTimeout",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.hangTimeout.type}};
if(vErrors === null){
vErrors = [err564];
}
else {
vErrors.push(err564);
}
errors++;
}
if((typeof data244 == "number") && (isFinite(data244))){
if(data244 > 2147483647 || isNaN(data244)){
const err565 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hangTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err565];
}
else {
vErrors.push(err565);
}
errors++;
}
if(data244 < 1000 || isNaN(data244)){
const err566 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hangTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err566];
}
else {
vErrors.push(err566);
}
errors++;
}
}
}
if(data63.maxMemory !== undefined){
let data245 = data63.maxMemory;
if((!(((typeof data245 == "number") && (!(data245 % 1) && !isNaN(data245))) && (isFinite(data245)))) && (data245 !== null)){
const err567 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxMemory",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.maxMemory.type}};
if(vErrors === null){
vErrors = [err567];
}
else {
vErrors.push(err567);
}
errors++;
}
if((typeof data245 == "number") && (isFinite(data245))){
if(data245 < 1048576 || isNaN(data245)){
const err568 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxMemory",keyword:"minimum",params:{comparison: ">=", limit: 1048576}};
if(vErrors === null){
vErrors = [err568];
}
else {
vErrors.push(err568);
}
errors++;
}
}
}
if(data63.underscoreHeaders !== undefined){
let data246 = data63.underscoreHeaders;
if(typeof data246 !== "string"){
const err569 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err569];
}
else {
vErrors.push(err569);
}
errors++;
}
if(!(((data246 === "drop") || (data246 === "keep")) || (data246 === "reject"))){
const err570 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.underscoreHeaders.enum}};
if(vErrors === null){
vErrors = [err570];
}
else {
vErrors.push(err570);
}
errors++;
}
}
if(data63.methodOverrideHeaders !== undefined){
let data247 = data63.methodOverrideHeaders;
if(typeof data247 !== "string"){
const err571 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err571];
}
else {
vErrors.push(err571);
}
errors++;
}
if(!((data247 === "keep") || (data247 === "drop"))){
const err572 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.methodOverrideHeaders.enum}};
if(vErrors === null){
vErrors = [err572];
}
else {
vErrors.push(err572);
}
errors++;
}
}
if(data63.proxyProtocol !== undefined){
let data248 = data63.proxyProtocol;
if(typeof data248 !== "string"){
const err573 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err573];
}
else {
vErrors.push(err573);
}
errors++;
}
if(!(((data248 === "off") || (data248 === "v1")) || (data248 === "v2"))){
const err574 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.proxyProtocol.enum}};
if(vErrors === null){
vErrors = [err574];
}
else {
vErrors.push(err574);
}
errors++;
}
}
if(data63.timeouts !== undefined){
let data249 = data63.timeouts;
if(data249 && typeof data249 == "object" && !Array.isArray(data249)){
for(const key73 in data249){
if(!((((key73 === "connect") || (key73 === "firstByte")) || (key73 === "betweenBytes")) || (key73 === "upgradedIdle"))){
const err575 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",keyword:"additionalProperties",params:{additionalProperty: key73}};
if(vErrors === null){
vErrors = [err575];
}
else {
vErrors.push(err575);
}
errors++;
}
}
if(data249.connect !== undefined){
let data250 = data249.connect;
if(!(((typeof data250 == "number") && (!(data250 % 1) && !isNaN(data250))) && (isFinite(data250)))){
const err576 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err576];
}
else {
vErrors.push(err576);
}
errors++;
}
if((typeof data250 == "number") && (isFinite(data250))){
if(data250 > 2147483647 || isNaN(data250)){
const err577 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err577];
}
else {
vErrors.push(err577);
}
errors++;
}
if(data250 < 1 || isNaN(data250)){
const err578 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err578];
}
else {
vErrors.push(err578);
}
errors++;
}
}
}
if(data249.firstByte !== undefined){
let data251 = data249.firstByte;
if(!(((typeof data251 == "number") && (!(data251 % 1) && !isNaN(data251))) && (isFinite(data251)))){
const err579 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err579];
}
else {
vErrors.push(err579);
}
errors++;
}
if((typeof data251 == "number") && (isFinite(data251))){
if(data251 > 2147483647 || isNaN(data251)){
const err580 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err580];
}
else {
vErrors.push(err580);
}
errors++;
}
if(data251 < 1 || isNaN(data251)){
const err581 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err581];
}
else {
vErrors.push(err581);
}
errors++;
}
}
}
if(data249.betweenBytes !== undefined){
let data252 = data249.betweenBytes;
if(!(((typeof data252 == "number") && (!(data252 % 1) && !isNaN(data252))) && (isFinite(data252)))){
const err582 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err582];
}
else {
vErrors.push(err582);
}
errors++;
}
if((typeof data252 == "number") && (isFinite(data252))){
if(data252 > 2147483647 || isNaN(data252)){
const err583 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err583];
}
else {
vErrors.push(err583);
}
errors++;
}
if(data252 < 1 || isNaN(data252)){
const err584 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err584];
}
else {
vErrors.push(err584);
}
errors++;
}
}
}
if(data249.upgradedIdle !== undefined){
let data253 = data249.upgradedIdle;
if(!(((typeof data253 == "number") && (!(data253 % 1) && !isNaN(data253))) && (isFinite(data253)))){
const err585 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err585];
}
else {
vErrors.push(err585);
}
errors++;
}
if((typeof data253 == "number") && (isFinite(data253))){
if(data253 > 2147483647 || isNaN(data253)){
const err586 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err586];
}
else {
vErrors.push(err586);
}
errors++;
}
if(data253 < 1 || isNaN(data253)){
const err587 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err587];
}
else {
vErrors.push(err587);
}
errors++;
}
}
}
}
else {
const err588 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err588];
}
else {
vErrors.push(err588);
}
errors++;
}
}
if(data63.idleTimeout !== undefined){
let data254 = data63.idleTimeout;
if(!(((typeof data254 == "number") && (!(data254 % 1) && !isNaN(data254))) && (isFinite(data254)))){
const err589 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err589];
}
else {
vErrors.push(err589);
}
errors++;
}
if((typeof data254 == "number") && (isFinite(data254))){
if(data254 > 2147483647 || isNaN(data254)){
const err590 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err590];
}
else {
vErrors.push(err590);
}
errors++;
}
if(data254 < 0 || isNaN(data254)){
const err591 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err591];
}
else {
vErrors.push(err591);
}
errors++;
}
}
}
if(data63.retries !== undefined){
let data255 = data63.retries;
if(data255 && typeof data255 == "object" && !Array.isArray(data255)){
for(const key74 in data255){
if(!((key74 === "max") || (key74 === "budget"))){
const err592 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",keyword:"additionalProperties",params:{additionalProperty: key74}};
if(vErrors === null){
vErrors = [err592];
}
else {
vErrors.push(err592);
}
errors++;
}
}
if(data255.max !== undefined){
let data256 = data255.max;
if(!(((typeof data256 == "number") && (!(data256 % 1) && !isNaN(data256))) && (isFinite(data256)))){
const err593 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err593];
}
else {
vErrors.push(err593);
}
errors++;
}
if((typeof data256 == "number") && (isFinite(data256))){
if(data256 > 16 || isNaN(data256)){
const err594 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",keyword:"maximum",params:{comparison: "<=", limit: 16}};
if(vErrors === null){
vErrors = [err594];
}
else {
vErrors.push(err594);
}
errors++;
}
if(data256 < 0 || isNaN(data256)){
const err595 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err595];
}
else {
vErrors.push(err595);
}
errors++;
}
}
}
if(data255.budget !== undefined){
let data257 = data255.budget;
if(!(((typeof data257 == "number") && (!(data257 % 1) && !isNaN(data257))) && (isFinite(data257)))){
const err596 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err596];
}
else {
vErrors.push(err596);
}
errors++;
}
if((typeof data257 == "number") && (isFinite(data257))){
if(data257 > 100 || isNaN(data257)){
const err597 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err597];
}
else {
vErrors.push(err597);
}
errors++;
}
if(data257 < 0 || isNaN(data257)){
const err598 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err598];
}
else {
vErrors.push(err598);
}
errors++;
}
}
}
}
else {
const err599 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err599];
}
else {
vErrors.push(err599);
}
errors++;
}
}
if(data63.earlyHints !== undefined){
if(typeof data63.earlyHints !== "boolean"){
const err600 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/earlyHints",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err600];
}
else {
vErrors.push(err600);
}
errors++;
}
}
if(data63.tls !== undefined){
let data259 = data63.tls;
if(data259 && typeof data259 == "object" && !Array.isArray(data259)){
for(const key75 in data259){
if(!(((((key75 === "ca") || (key75 === "cert")) || (key75 === "key")) || (key75 === "serverName")) || (key75 === "verify"))){
const err601 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",keyword:"additionalProperties",params:{additionalProperty: key75}};
if(vErrors === null){
vErrors = [err601];
}
else {
vErrors.push(err601);
}
errors++;
}
}
if(data259.ca !== undefined){
let data260 = data259.ca;
if((typeof data260 !== "string") && (data260 !== null)){
const err602 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err602];
}
else {
vErrors.push(err602);
}
errors++;
}
}
if(data259.cert !== undefined){
let data261 = data259.cert;
if((typeof data261 !== "string") && (data261 !== null)){
const err603 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err603];
}
else {
vErrors.push(err603);
}
errors++;
}
}
if(data259.key !== undefined){
let data262 = data259.key;
if((typeof data262 !== "string") && (data262 !== null)){
const err604 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err604];
}
else {
vErrors.push(err604);
}
errors++;
}
}
if(data259.serverName !== undefined){
let data263 = data259.serverName;
if((typeof data263 !== "string") && (data263 !== null)){
const err605 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.serverName.type}};
if(vErrors === null){
vErrors = [err605];
}
else {
vErrors.push(err605);
}
errors++;
}
}
if(data259.verify !== undefined){
if(typeof data259.verify !== "boolean"){
const err606 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err606];
}
else {
vErrors.push(err606);
}
errors++;
}
}
}
else {
const err607 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err607];
}
else {
vErrors.push(err607);
}
errors++;
}
}
}
else {
const err608 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err608];
}
else {
vErrors.push(err608);
}
errors++;
}
}
}
else {
const err609 = {instancePath:instancePath+"/apps",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err609];
}
else {
vErrors.push(err609);
}
errors++;
}
}
if(data.attach !== undefined){
let data265 = data.attach;
if((!(data265 && typeof data265 == "object" && !Array.isArray(data265))) && (data265 !== null)){
const err610 = {instancePath:instancePath+"/attach",keyword:"type",params:{type: schema11.properties.attach.type}};
if(vErrors === null){
vErrors = [err610];
}
else {
vErrors.push(err610);
}
errors++;
}
if(data265 && typeof data265 == "object" && !Array.isArray(data265)){
for(const key76 in data265){
if(!((key76 === "group") || (key76 === "max"))){
const err611 = {instancePath:instancePath+"/attach",keyword:"additionalProperties",params:{additionalProperty: key76}};
if(vErrors === null){
vErrors = [err611];
}
else {
vErrors.push(err611);
}
errors++;
}
}
if(data265.group !== undefined){
let data266 = data265.group;
if((typeof data266 !== "string") && (data266 !== null)){
const err612 = {instancePath:instancePath+"/attach/group",keyword:"type",params:{type: schema11.properties.attach.properties.group.type}};
if(vErrors === null){
vErrors = [err612];
}
else {
vErrors.push(err612);
}
errors++;
}
}
if(data265.max !== undefined){
let data267 = data265.max;
if(!(((typeof data267 == "number") && (!(data267 % 1) && !isNaN(data267))) && (isFinite(data267)))){
const err613 = {instancePath:instancePath+"/attach/max",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err613];
}
else {
vErrors.push(err613);
}
errors++;
}
if((typeof data267 == "number") && (isFinite(data267))){
if(data267 > 128 || isNaN(data267)){
const err614 = {instancePath:instancePath+"/attach/max",keyword:"maximum",params:{comparison: "<=", limit: 128}};
if(vErrors === null){
vErrors = [err614];
}
else {
vErrors.push(err614);
}
errors++;
}
if(data267 < 1 || isNaN(data267)){
const err615 = {instancePath:instancePath+"/attach/max",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err615];
}
else {
vErrors.push(err615);
}
errors++;
}
}
}
}
}
if(data.limits !== undefined){
let data268 = data.limits;
if(data268 && typeof data268 == "object" && !Array.isArray(data268)){
for(const key77 in data268){
if(!(func2.call(schema11.properties.limits.properties, key77))){
const err616 = {instancePath:instancePath+"/limits",keyword:"additionalProperties",params:{additionalProperty: key77}};
if(vErrors === null){
vErrors = [err616];
}
else {
vErrors.push(err616);
}
errors++;
}
}
if(data268.maxRequestLineSize !== undefined){
let data269 = data268.maxRequestLineSize;
if(!(((typeof data269 == "number") && (!(data269 % 1) && !isNaN(data269))) && (isFinite(data269)))){
const err617 = {instancePath:instancePath+"/limits/maxRequestLineSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err617];
}
else {
vErrors.push(err617);
}
errors++;
}
if((typeof data269 == "number") && (isFinite(data269))){
if(data269 > 1048576 || isNaN(data269)){
const err618 = {instancePath:instancePath+"/limits/maxRequestLineSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err618];
}
else {
vErrors.push(err618);
}
errors++;
}
if(data269 < 32 || isNaN(data269)){
const err619 = {instancePath:instancePath+"/limits/maxRequestLineSize",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err619];
}
else {
vErrors.push(err619);
}
errors++;
}
}
}
if(data268.maxRequestHeadersTotalSize !== undefined){
let data270 = data268.maxRequestHeadersTotalSize;
if(!(((typeof data270 == "number") && (!(data270 % 1) && !isNaN(data270))) && (isFinite(data270)))){
const err620 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err620];
}
else {
vErrors.push(err620);
}
errors++;
}
if((typeof data270 == "number") && (isFinite(data270))){
if(data270 > 1048576 || isNaN(data270)){
const err621 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err621];
}
else {
vErrors.push(err621);
}
errors++;
}
if(data270 < 128 || isNaN(data270)){
const err622 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err622];
}
else {
vErrors.push(err622);
}
errors++;
}
}
}
if(data268.maxRequestHeaderCount !== undefined){
let data271 = data268.maxRequestHeaderCount;
if(!(((typeof data271 == "number") && (!(data271 % 1) && !isNaN(data271))) && (isFinite(data271)))){
const err623 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err623];
}
else {
vErrors.push(err623);
}
errors++;
}
if((typeof data271 == "number") && (isFinite(data271))){
if(data271 > 10000 || isNaN(data271)){
const err624 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err624];
}
else {
vErrors.push(err624);
}
errors++;
}
if(data271 < 1 || isNaN(data271)){
const err625 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err625];
}
else {
vErrors.push(err625);
}
errors++;
}
}
}
if(data268.maxChunkExtensionSize !== undefined){
let data272 = data268.maxChunkExtensionSize;
if(!(((typeof data272 == "number") && (!(data272 % 1) && !isNaN(data272))) && (isFinite(data272)))){
const err626 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err626];
}
else {
vErrors.push(err626);
}
errors++;
}
if((typeof data272 == "number") && (isFinite(data272))){
if(data272 > 1048576 || isNaN(data272)){
const err627 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err627];
}
else {
vErrors.push(err627);
}
errors++;
}
if(data272 < 0 || isNaN(data272)){
const err628 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err628];
}
else {
vErrors.push(err628);
}
errors++;
}
}
}
if(data268.maxRequestBodySize !== undefined){
let data273 = data268.maxRequestBodySize;
if((!(((typeof data273 == "number") && (!(data273 % 1) && !isNaN(data273))) && (isFinite(data273)))) && (data273 !== null)){
const err629 = {instancePath:instancePath+"/limits/maxRequestBodySize",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err629];
}
else {
vErrors.push(err629);
}
errors++;
}
if((typeof data273 == "number") && (isFinite(data273))){
if(data273 > 9007199254740991 || isNaN(data273)){
const err630 = {instancePath:instancePath+"/limits/maxRequestBodySize",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err630];
}
else {
vErrors.push(err630);
}
errors++;
}
if(data273 < 0 || isNaN(data273)){
const err631 = {instancePath:instancePath+"/limits/maxRequestBodySize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err631];
}
else {
vErrors.push(err631);
}
errors++;
}
}
}
if(data268.maxRequestBufferSize !== undefined){
let data274 = data268.maxRequestBufferSize;
if((!(((typeof data274 == "number") && (!(data274 % 1) && !isNaN(data274))) && (isFinite(data274)))) && (data274 !== null)){
const err632 = {instancePath:instancePath+"/limits/maxRequestBufferSize",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err632];
}
else {
vErrors.push(err632);
}
errors++;
}
if((typeof data274 == "number") && (isFinite(data274))){
if(data274 > 4294967295 || isNaN(data274)){
const err633 = {instancePath:instancePath+"/limits/maxRequestBufferSize",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err633];
}
else {
vErrors.push(err633);
}
errors++;
}
if(data274 < 4096 || isNaN(data274)){
const err634 = {instancePath:instancePath+"/limits/maxRequestBufferSize",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err634];
}
else {
vErrors.push(err634);
}
errors++;
}
}
}
if(data268.maxResponseBufferSize !== undefined){
let data275 = data268.maxResponseBufferSize;
if((!(((typeof data275 == "number") && (!(data275 % 1) && !isNaN(data275))) && (isFinite(data275)))) && (data275 !== null)){
const err635 = {instancePath:instancePath+"/limits/maxResponseBufferSize",keyword:"type",params:{type: schema11.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err635];
}
else {
vErrors.push(err635);
}
errors++;
}
if((typeof data275 == "number") && (isFinite(data275))){
if(data275 > 4294967295 || isNaN(data275)){
const err636 = {instancePath:instancePath+"/limits/maxResponseBufferSize",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err636];
}
else {
vErrors.push(err636);
}
errors++;
}
if(data275 < 0 || isNaN(data275)){
const err637 = {instancePath:instancePath+"/limits/maxResponseBufferSize",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err637];
}
else {
vErrors.push(err637);
}
errors++;
}
}
}
if(data268.keepAliveTimeout !== undefined){
let data276 = data268.keepAliveTimeout;
if((!(((typeof data276 == "number") && (!(data276 % 1) && !isNaN(data276))) && (isFinite(data276)))) && (data276 !== null)){
const err638 = {instancePath:instancePath+"/limits/keepAliveTimeout",keyword:"type",params:{type: schema11.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err638];
}
else {
vErrors.push(err638);
}
errors++;
}
if((typeof data276 == "number") && (isFinite(data276))){
if(data276 > 2147483647 || isNaN(data276)){
const err639 = {instancePath:instancePath+"/limits/keepAliveTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err639];
}
else {
vErrors.push(err639);
}
errors++;
}
if(data276 < 1 || isNaN(data276)){
const err640 = {instancePath:instancePath+"/limits/keepAliveTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err640];
}
else {
vErrors.push(err640);
}
errors++;
}
}
}
if(data268.requestHeadersTimeout !== undefined){
let data277 = data268.requestHeadersTimeout;
if((!(((typeof data277 == "number") && (!(data277 % 1) && !isNaN(data277))) && (isFinite(data277)))) && (data277 !== null)){
const err641 = {instancePath:instancePath+"/limits/requestHeadersTimeout",keyword:"type",params:{type: schema11.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err641];
}
else {
vErrors.push(err641);
}
errors++;
}
if((typeof data277 == "number") && (isFinite(data277))){
if(data277 > 2147483647 || isNaN(data277)){
const err642 = {instancePath:instancePath+"/limits/requestHeadersTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err642];
}
else {
vErrors.push(err642);
}
errors++;
}
if(data277 < 1 || isNaN(data277)){
const err643 = {instancePath:instancePath+"/limits/requestHeadersTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err643];
}
else {
vErrors.push(err643);
}
errors++;
}
}
}
if(data268.handshakeTimeout !== undefined){
let data278 = data268.handshakeTimeout;
if((!(((typeof data278 == "number") && (!(data278 % 1) && !isNaN(data278))) && (isFinite(data278)))) && (data278 !== null)){
const err644 = {instancePath:instancePath+"/limits/handshakeTimeout",keyword:"type",params:{type: schema11.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err644];
}
else {
vErrors.push(err644);
}
errors++;
}
if((typeof data278 == "number") && (isFinite(data278))){
if(data278 > 2147483647 || isNaN(data278)){
const err645 = {instancePath:instancePath+"/limits/handshakeTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err645];
}
else {
vErrors.push(err645);
}
errors++;
}
if(data278 < 1 || isNaN(data278)){
const err646 = {instancePath:instancePath+"/limits/handshakeTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err646];
}
else {
vErrors.push(err646);
}
errors++;
}
}
}
if(data268.minRequestBodyDataRate !== undefined){
let data279 = data268.minRequestBodyDataRate;
if((!(data279 && typeof data279 == "object" && !Array.isArray(data279))) && (data279 !== null)){
const err647 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",keyword:"type",params:{type: schema11.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err647];
}
else {
vErrors.push(err647);
}
errors++;
}
if(data279 && typeof data279 == "object" && !Array.isArray(data279)){
if(data279.bytesPerSecond === undefined){
const err648 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err648];
}
else {
vErrors.push(err648);
}
errors++;
}
for(const key78 in data279){
if(!((key78 === "bytesPerSecond") || (key78 === "gracePeriod"))){
const err649 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",keyword:"additionalProperties",params:{additionalProperty: key78}};
if(vErrors === null){
vErrors = [err649];
}
else {
vErrors.push(err649);
}
errors++;
}
}
if(data279.bytesPerSecond !== undefined){
let data280 = data279.bytesPerSecond;
if(!(((typeof data280 == "number") && (!(data280 % 1) && !isNaN(data280))) && (isFinite(data280)))){
const err650 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err650];
}
else {
vErrors.push(err650);
}
errors++;
}
if((typeof data280 == "number") && (isFinite(data280))){
if(data280 > 1000000000 || isNaN(data280)){
const err651 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err651];
}
else {
vErrors.push(err651);
}
errors++;
}
if(data280 < 1 || isNaN(data280)){
const err652 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err652];
}
else {
vErrors.push(err652);
}
errors++;
}
}
}
if(data279.gracePeriod !== undefined){
let data281 = data279.gracePeriod;
if(!(((typeof data281 == "number") && (!(data281 % 1) && !isNaN(data281))) && (isFinite(data281)))){
const err653 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err653];
}
else {
vErrors.push(err653);
}
errors++;
}
if((typeof data281 == "number") && (isFinite(data281))){
if(data281 > 2147483647 || isNaN(data281)){
const err654 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err654];
}
else {
vErrors.push(err654);
}
errors++;
}
if(data281 < 1000 || isNaN(data281)){
const err655 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err655];
}
else {
vErrors.push(err655);
}
errors++;
}
}
}
}
}
if(data268.minResponseDataRate !== undefined){
let data282 = data268.minResponseDataRate;
if((!(data282 && typeof data282 == "object" && !Array.isArray(data282))) && (data282 !== null)){
const err656 = {instancePath:instancePath+"/limits/minResponseDataRate",keyword:"type",params:{type: schema11.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err656];
}
else {
vErrors.push(err656);
}
errors++;
}
if(data282 && typeof data282 == "object" && !Array.isArray(data282)){
if(data282.bytesPerSecond === undefined){
const err657 = {instancePath:instancePath+"/limits/minResponseDataRate",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err657];
}
else {
vErrors.push(err657);
}
errors++;
}
for(const key79 in data282){
if(!((key79 === "bytesPerSecond") || (key79 === "gracePeriod"))){
const err658 = {instancePath:instancePath+"/limits/minResponseDataRate",keyword:"additionalProperties",params:{additionalProperty: key79}};
if(vErrors === null){
vErrors = [err658];
}
else {
vErrors.push(err658);
}
errors++;
}
}
if(data282.bytesPerSecond !== undefined){
let data283 = data282.bytesPerSecond;
if(!(((typeof data283 == "number") && (!(data283 % 1) && !isNaN(data283))) && (isFinite(data283)))){
const err659 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err659];
}
else {
vErrors.push(err659);
}
errors++;
}
if((typeof data283 == "number") && (isFinite(data283))){
if(data283 > 1000000000 || isNaN(data283)){
const err660 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err660];
}
else {
vErrors.push(err660);
}
errors++;
}
if(data283 < 1 || isNaN(data283)){
const err661 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err661];
}
else {
vErrors.push(err661);
}
errors++;
}
}
}
if(data282.gracePeriod !== undefined){
let data284 = data282.gracePeriod;
if(!(((typeof data284 == "number") && (!(data284 % 1) && !isNaN(data284))) && (isFinite(data284)))){
const err662 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err662];
}
else {
vErrors.push(err662);
}
errors++;
}
if((typeof data284 == "number") && (isFinite(data284))){
if(data284 > 2147483647 || isNaN(data284)){
const err663 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err663];
}
else {
vErrors.push(err663);
}
errors++;
}
if(data284 < 1000 || isNaN(data284)){
const err664 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err664];
}
else {
vErrors.push(err664);
}
errors++;
}
}
}
}
}
if(data268.maxConcurrentConnections !== undefined){
let data285 = data268.maxConcurrentConnections;
if((!(((typeof data285 == "number") && (!(data285 % 1) && !isNaN(data285))) && (isFinite(data285)))) && (data285 !== null)){
const err665 = {instancePath:instancePath+"/limits/maxConcurrentConnections",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err665];
}
else {
vErrors.push(err665);
}
errors++;
}
if((typeof data285 == "number") && (isFinite(data285))){
if(data285 > 1073741823.75 || isNaN(data285)){
const err666 = {instancePath:instancePath+"/limits/maxConcurrentConnections",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err666];
}
else {
vErrors.push(err666);
}
errors++;
}
if(data285 < 1 || isNaN(data285)){
const err667 = {instancePath:instancePath+"/limits/maxConcurrentConnections",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err667];
}
else {
vErrors.push(err667);
}
errors++;
}
}
}
if(data268.maxConcurrentUpgradedConnections !== undefined){
let data286 = data268.maxConcurrentUpgradedConnections;
if((!(((typeof data286 == "number") && (!(data286 % 1) && !isNaN(data286))) && (isFinite(data286)))) && (data286 !== null)){
const err668 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err668];
}
else {
vErrors.push(err668);
}
errors++;
}
if((typeof data286 == "number") && (isFinite(data286))){
if(data286 > 1073741823.75 || isNaN(data286)){
const err669 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err669];
}
else {
vErrors.push(err669);
}
errors++;
}
if(data286 < 0 || isNaN(data286)){
const err670 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err670];
}
else {
vErrors.push(err670);
}
errors++;
}
}
}
if(data268.connectionLimitAction !== undefined){
let data287 = data268.connectionLimitAction;
if(typeof data287 !== "string"){
const err671 = {instancePath:instancePath+"/limits/connectionLimitAction",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err671];
}
else {
vErrors.push(err671);
}
errors++;
}
if(!((data287 === "close") || (data287 === "answer"))){
const err672 = {instancePath:instancePath+"/limits/connectionLimitAction",keyword:"enum",params:{allowedValues: schema11.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err672];
}
else {
vErrors.push(err672);
}
errors++;
}
}
if(data268.maxRequestsPerConnection !== undefined){
let data288 = data268.maxRequestsPerConnection;
if((!(((typeof data288 == "number") && (!(data288 % 1) && !isNaN(data288))) && (isFinite(data288)))) && (data288 !== null)){
const err673 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err673];
}
else {
vErrors.push(err673);
}
errors++;
}
if((typeof data288 == "number") && (isFinite(data288))){
if(data288 > 4294967295 || isNaN(data288)){
const err674 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err674];
}
else {
vErrors.push(err674);
}
errors++;
}
if(data288 < 1 || isNaN(data288)){
const err675 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err675];
}
else {
vErrors.push(err675);
}
errors++;
}
}
}
if(data268.maxConnectionAge !== undefined){
let data289 = data268.maxConnectionAge;
if((!(((typeof data289 == "number") && (!(data289 % 1) && !isNaN(data289))) && (isFinite(data289)))) && (data289 !== null)){
const err676 = {instancePath:instancePath+"/limits/maxConnectionAge",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err676];
}
else {
vErrors.push(err676);
}
errors++;
}
if((typeof data289 == "number") && (isFinite(data289))){
if(data289 > 2147483647 || isNaN(data289)){
const err677 = {instancePath:instancePath+"/limits/maxConnectionAge",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err677];
}
else {
vErrors.push(err677);
}
errors++;
}
if(data289 < 1 || isNaN(data289)){
const err678 = {instancePath:instancePath+"/limits/maxConnectionAge",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err678];
}
else {
vErrors.push(err678);
}
errors++;
}
}
}
if(data268.maxConnectionsPerAddress !== undefined){
let data290 = data268.maxConnectionsPerAddress;
if((!(((typeof data290 == "number") && (!(data290 % 1) && !isNaN(data290))) && (isFinite(data290)))) && (data290 !== null)){
const err679 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err679];
}
else {
vErrors.push(err679);
}
errors++;
}
if((typeof data290 == "number") && (isFinite(data290))){
if(data290 > 1073741823.75 || isNaN(data290)){
const err680 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err680];
}
else {
vErrors.push(err680);
}
errors++;
}
if(data290 < 1 || isNaN(data290)){
const err681 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err681];
}
else {
vErrors.push(err681);
}
errors++;
}
}
}
if(data268.maxRequestRatePerAddress !== undefined){
let data291 = data268.maxRequestRatePerAddress;
if((!(data291 && typeof data291 == "object" && !Array.isArray(data291))) && (data291 !== null)){
const err682 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err682];
}
else {
vErrors.push(err682);
}
errors++;
}
if(data291 && typeof data291 == "object" && !Array.isArray(data291)){
if(data291.requestsPerSecond === undefined){
const err683 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err683];
}
else {
vErrors.push(err683);
}
errors++;
}
if(data291.burst === undefined){
const err684 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err684];
}
else {
vErrors.push(err684);
}
errors++;
}
for(const key80 in data291){
if(!((key80 === "requestsPerSecond") || (key80 === "burst"))){
const err685 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",keyword:"additionalProperties",params:{additionalProperty: key80}};
if(vErrors === null){
vErrors = [err685];
}
else {
vErrors.push(err685);
}
errors++;
}
}
if(data291.requestsPerSecond !== undefined){
let data292 = data291.requestsPerSecond;
if(!(((typeof data292 == "number") && (!(data292 % 1) && !isNaN(data292))) && (isFinite(data292)))){
const err686 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err686];
}
else {
vErrors.push(err686);
}
errors++;
}
if((typeof data292 == "number") && (isFinite(data292))){
if(data292 > 1000000 || isNaN(data292)){
const err687 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err687];
}
else {
vErrors.push(err687);
}
errors++;
}
if(data292 < 1 || isNaN(data292)){
const err688 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err688];
}
else {
vErrors.push(err688);
}
errors++;
}
}
}
if(data291.burst !== undefined){
let data293 = data291.burst;
if(!(((typeof data293 == "number") && (!(data293 % 1) && !isNaN(data293))) && (isFinite(data293)))){
const err689 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err689];
}
else {
vErrors.push(err689);
}
errors++;
}
if((typeof data293 == "number") && (isFinite(data293))){
if(data293 > 1000000 || isNaN(data293)){
const err690 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err690];
}
else {
vErrors.push(err690);
}
errors++;
}
if(data293 < 1 || isNaN(data293)){
const err691 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err691];
}
else {
vErrors.push(err691);
}
errors++;
}
}
}
}
}
}
else {
const err692 = {instancePath:instancePath+"/limits",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err692];
}
else {
vErrors.push(err692);
}
errors++;
}
}
if(data.trustedProxies !== undefined){
let data294 = data.trustedProxies;
if(Array.isArray(data294)){
const len25 = data294.length;
for(let i40=0; i40<len25; i40++){
if(typeof data294[i40] !== "string"){
const err693 = {instancePath:instancePath+"/trustedProxies/" + i40,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err693];
}
else {
vErrors.push(err693);
}
errors++;
}
}
let i41 = data294.length;
let j15;
if(i41 > 1){
const indices15 = {};
for(;i41--;){
let item15 = data294[i41];
if(typeof item15 !== "string"){
continue;
}
if(typeof indices15[item15] == "number"){
j15 = indices15[item15];
const err694 = {instancePath:instancePath+"/trustedProxies",keyword:"uniqueItems",params:{i: i41, j: j15}};
if(vErrors === null){
vErrors = [err694];
}
else {
vErrors.push(err694);
}
errors++;
break;
}
indices15[item15] = i41;
}
}
}
else {
const err695 = {instancePath:instancePath+"/trustedProxies",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err695];
}
else {
vErrors.push(err695);
}
errors++;
}
}
if(data.exemptAddresses !== undefined){
let data296 = data.exemptAddresses;
if(Array.isArray(data296)){
const len26 = data296.length;
for(let i42=0; i42<len26; i42++){
if(typeof data296[i42] !== "string"){
const err696 = {instancePath:instancePath+"/exemptAddresses/" + i42,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err696];
}
else {
vErrors.push(err696);
}
errors++;
}
}
let i43 = data296.length;
let j16;
if(i43 > 1){
const indices16 = {};
for(;i43--;){
let item16 = data296[i43];
if(typeof item16 !== "string"){
continue;
}
if(typeof indices16[item16] == "number"){
j16 = indices16[item16];
const err697 = {instancePath:instancePath+"/exemptAddresses",keyword:"uniqueItems",params:{i: i43, j: j16}};
if(vErrors === null){
vErrors = [err697];
}
else {
vErrors.push(err697);
}
errors++;
break;
}
indices16[item16] = i43;
}
}
}
else {
const err698 = {instancePath:instancePath+"/exemptAddresses",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err698];
}
else {
vErrors.push(err698);
}
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data298 = data.forwardedHeader;
if(typeof data298 === "string"){
if(!pattern61.test(data298)){
const err699 = {instancePath:instancePath+"/forwardedHeader",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err699];
}
else {
vErrors.push(err699);
}
errors++;
}
}
else {
const err700 = {instancePath:instancePath+"/forwardedHeader",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err700];
}
else {
vErrors.push(err700);
}
errors++;
}
}
if(data.threads !== undefined){
let data299 = data.threads;
if((!(((typeof data299 == "number") && (!(data299 % 1) && !isNaN(data299))) && (isFinite(data299)))) && (data299 !== null)){
const err701 = {instancePath:instancePath+"/threads",keyword:"type",params:{type: schema11.properties.threads.type}};
if(vErrors === null){
vErrors = [err701];
}
else {
vErrors.push(err701);
}
errors++;
}
if((typeof data299 == "number") && (isFinite(data299))){
if(data299 > 64 || isNaN(data299)){
const err702 = {instancePath:instancePath+"/threads",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err702];
}
else {
vErrors.push(err702);
}
errors++;
}
if(data299 < 1 || isNaN(data299)){
const err703 = {instancePath:instancePath+"/threads",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err703];
}
else {
vErrors.push(err703);
}
errors++;
}
}
}
if(data.runtimeDirectory !== undefined){
let data300 = data.runtimeDirectory;
if((typeof data300 !== "string") && (data300 !== null)){
const err704 = {instancePath:instancePath+"/runtimeDirectory",keyword:"type",params:{type: schema11.properties.runtimeDirectory.type}};
if(vErrors === null){
vErrors = [err704];
}
else {
vErrors.push(err704);
}
errors++;
}
}
if(data.stateDirectory !== undefined){
let data301 = data.stateDirectory;
if((typeof data301 !== "string") && (data301 !== null)){
const err705 = {instancePath:instancePath+"/stateDirectory",keyword:"type",params:{type: schema11.properties.stateDirectory.type}};
if(vErrors === null){
vErrors = [err705];
}
else {
vErrors.push(err705);
}
errors++;
}
}
if(data.lameDuck !== undefined){
let data302 = data.lameDuck;
if(!(((typeof data302 == "number") && (!(data302 % 1) && !isNaN(data302))) && (isFinite(data302)))){
const err706 = {instancePath:instancePath+"/lameDuck",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err706];
}
else {
vErrors.push(err706);
}
errors++;
}
if((typeof data302 == "number") && (isFinite(data302))){
if(data302 > 2147483647 || isNaN(data302)){
const err707 = {instancePath:instancePath+"/lameDuck",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err707];
}
else {
vErrors.push(err707);
}
errors++;
}
if(data302 < 0 || isNaN(data302)){
const err708 = {instancePath:instancePath+"/lameDuck",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err708];
}
else {
vErrors.push(err708);
}
errors++;
}
}
}
if(data.drainTimeout !== undefined){
let data303 = data.drainTimeout;
if(!(((typeof data303 == "number") && (!(data303 % 1) && !isNaN(data303))) && (isFinite(data303)))){
const err709 = {instancePath:instancePath+"/drainTimeout",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err709];
}
else {
vErrors.push(err709);
}
errors++;
}
if((typeof data303 == "number") && (isFinite(data303))){
if(data303 > 2147483647 || isNaN(data303)){
const err710 = {instancePath:instancePath+"/drainTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err710];
}
else {
vErrors.push(err710);
}
errors++;
}
if(data303 < 0 || isNaN(data303)){
const err711 = {instancePath:instancePath+"/drainTimeout",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err711];
}
else {
vErrors.push(err711);
}
errors++;
}
}
}
if(data.defaultCertificate !== undefined){
let data304 = data.defaultCertificate;
if(typeof data304 !== "string"){
const err712 = {instancePath:instancePath+"/defaultCertificate",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err712];
}
else {
vErrors.push(err712);
}
errors++;
}
if(!((data304 === "first") || (data304 === "refuse"))){
const err713 = {instancePath:instancePath+"/defaultCertificate",keyword:"enum",params:{allowedValues: schema11.properties.defaultCertificate.enum}};
if(vErrors === null){
vErrors = [err713];
}
else {
vErrors.push(err713);
}
errors++;
}
}
if(data.minVersion !== undefined){
let data305 = data.minVersion;
if(typeof data305 !== "string"){
const err714 = {instancePath:instancePath+"/minVersion",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err714];
}
else {
vErrors.push(err714);
}
errors++;
}
if(!((data305 === "1.2") || (data305 === "1.3"))){
const err715 = {instancePath:instancePath+"/minVersion",keyword:"enum",params:{allowedValues: schema11.properties.minVersion.enum}};
if(vErrors === null){
vErrors = [err715];
}
else {
vErrors.push(err715);
}
errors++;
}
}
if(data.hsts !== undefined){
let data306 = data.hsts;
if((!(data306 && typeof data306 == "object" && !Array.isArray(data306))) && (data306 !== null)){
const err716 = {instancePath:instancePath+"/hsts",keyword:"type",params:{type: schema11.properties.hsts.type}};
if(vErrors === null){
vErrors = [err716];
}
else {
vErrors.push(err716);
}
errors++;
}
if(data306 && typeof data306 == "object" && !Array.isArray(data306)){
if(data306.maxAge === undefined){
const err717 = {instancePath:instancePath+"/hsts",keyword:"required",params:{missingProperty: "maxAge"}};
if(vErrors === null){
vErrors = [err717];
}
else {
vErrors.push(err717);
}
errors++;
}
for(const key81 in data306){
if(!(((key81 === "maxAge") || (key81 === "includeSubDomains")) || (key81 === "preload"))){
const err718 = {instancePath:instancePath+"/hsts",keyword:"additionalProperties",params:{additionalProperty: key81}};
if(vErrors === null){
vErrors = [err718];
}
else {
vErrors.push(err718);
}
errors++;
}
}
if(data306.maxAge !== undefined){
let data307 = data306.maxAge;
if(!(((typeof data307 == "number") && (!(data307 % 1) && !isNaN(data307))) && (isFinite(data307)))){
const err719 = {instancePath:instancePath+"/hsts/maxAge",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err719];
}
else {
vErrors.push(err719);
}
errors++;
}
if((typeof data307 == "number") && (isFinite(data307))){
if(data307 > 315360000 || isNaN(data307)){
const err720 = {instancePath:instancePath+"/hsts/maxAge",keyword:"maximum",params:{comparison: "<=", limit: 315360000}};
if(vErrors === null){
vErrors = [err720];
}
else {
vErrors.push(err720);
}
errors++;
}
if(data307 < 0 || isNaN(data307)){
const err721 = {instancePath:instancePath+"/hsts/maxAge",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err721];
}
else {
vErrors.push(err721);
}
errors++;
}
}
}
if(data306.includeSubDomains !== undefined){
if(typeof data306.includeSubDomains !== "boolean"){
const err722 = {instancePath:instancePath+"/hsts/includeSubDomains",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err722];
}
else {
vErrors.push(err722);
}
errors++;
}
}
if(data306.preload !== undefined){
if(typeof data306.preload !== "boolean"){
const err723 = {instancePath:instancePath+"/hsts/preload",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err723];
}
else {
vErrors.push(err723);
}
errors++;
}
}
}
}
if(data.clientCertificates !== undefined){
let data310 = data.clientCertificates;
if(typeof data310 !== "string"){
const err724 = {instancePath:instancePath+"/clientCertificates",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err724];
}
else {
vErrors.push(err724);
}
errors++;
}
if(!(((data310 === "none") || (data310 === "request")) || (data310 === "require"))){
const err725 = {instancePath:instancePath+"/clientCertificates",keyword:"enum",params:{allowedValues: schema11.properties.clientCertificates.enum}};
if(vErrors === null){
vErrors = [err725];
}
else {
vErrors.push(err725);
}
errors++;
}
}
if(data.clientCertificateAuthorities !== undefined){
let data311 = data.clientCertificateAuthorities;
if(Array.isArray(data311)){
const len27 = data311.length;
for(let i44=0; i44<len27; i44++){
if(typeof data311[i44] !== "string"){
const err726 = {instancePath:instancePath+"/clientCertificateAuthorities/" + i44,keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err726];
}
else {
vErrors.push(err726);
}
errors++;
}
}
}
else {
const err727 = {instancePath:instancePath+"/clientCertificateAuthorities",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err727];
}
else {
vErrors.push(err727);
}
errors++;
}
}
if(data.logging !== undefined){
let data313 = data.logging;
if(data313 && typeof data313 == "object" && !Array.isArray(data313)){
for(const key82 in data313){
if(!(((key82 === "level") || (key82 === "access")) || (key82 === "query"))){
const err728 = {instancePath:instancePath+"/logging",keyword:"additionalProperties",params:{additionalProperty: key82}};
if(vErrors === null){
vErrors = [err728];
}
else {
vErrors.push(err728);
}
errors++;
}
}
if(data313.level !== undefined){
let data314 = data313.level;
if(typeof data314 !== "string"){
const err729 = {instancePath:instancePath+"/logging/level",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err729];
}
else {
vErrors.push(err729);
}
errors++;
}
if(!(((((data314 === "trace") || (data314 === "debug")) || (data314 === "info")) || (data314 === "warn")) || (data314 === "error"))){
const err730 = {instancePath:instancePath+"/logging/level",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.level.enum}};
if(vErrors === null){
vErrors = [err730];
}
else {
vErrors.push(err730);
}
errors++;
}
}
if(data313.access !== undefined){
if(typeof data313.access !== "boolean"){
const err731 = {instancePath:instancePath+"/logging/access",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err731];
}
else {
vErrors.push(err731);
}
errors++;
}
}
if(data313.query !== undefined){
let data316 = data313.query;
if(typeof data316 !== "string"){
const err732 = {instancePath:instancePath+"/logging/query",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err732];
}
else {
vErrors.push(err732);
}
errors++;
}
if(!((data316 === "keep") || (data316 === "redact"))){
const err733 = {instancePath:instancePath+"/logging/query",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.query.enum}};
if(vErrors === null){
vErrors = [err733];
}
else {
vErrors.push(err733);
}
errors++;
}
}
}
else {
const err734 = {instancePath:instancePath+"/logging",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err734];
}
else {
vErrors.push(err734);
}
errors++;
}
}
}
else {
const err735 = {instancePath,keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err735];
}
else {
vErrors.push(err735);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
