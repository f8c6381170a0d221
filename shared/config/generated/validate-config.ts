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

export const validateConfig: ConfigValidator = validate21;
const schema6 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":["boolean","object"],"properties":{"port":{"type":["integer","null"],"minimum":1,"maximum":65535}},"additionalProperties":false},"certificates":{"type":["array","null"],"minItems":1,"items":{"$ref":"#/$defs/part0"}},"minVersion":{"type":["string","null"],"enum":["1.2","1.3",null]},"hsts":{"$ref":"#/$defs/part1"},"clientCertificates":{"type":["string","null"],"enum":["none","request","require",null]},"clientCertificateAuthorities":{"type":["array","null"],"items":{"type":"string"}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"proxyProtocol":{"type":"string","enum":["off","required"]},"protocols":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["http1"]}},"socketMode":{"type":"string","pattern":"^0?[0-7]{3}$"},"socketOwner":{"type":["string","null"]},"socketGroup":{"type":["string","null"]},"limits":{"$ref":"#/$defs/part2"}},"additionalProperties":false}},"certificates":{"type":"array","items":{"$ref":"#/$defs/part0"}},"apps":{"type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"limits":{"$ref":"#/$defs/part5"},"routes":{"type":"object","propertyNames":{"pattern":"^/"},"additionalProperties":{"type":"object","properties":{"limits":{"$ref":"#/$defs/part5"},"replacePrefix":{"type":["string","null"],"pattern":"^/"},"requestHeaders":{"$ref":"#/$defs/part6"},"responseHeaders":{"$ref":"#/$defs/part6"},"methods":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Z0-9!#$%&'*+.^_`|~-]+$"}},"allow":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"deny":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"basicAuth":{"$ref":"#/$defs/part7"},"redirect":{"$ref":"#/$defs/part8"},"respond":{"$ref":"#/$defs/part9"},"compression":{"$ref":"#/$defs/part10"},"hooks":{"$ref":"#/$defs/part11"}},"additionalProperties":false}},"replacePrefix":{"type":["string","null"],"pattern":"^/"},"requestHeaders":{"$ref":"#/$defs/part6"},"responseHeaders":{"$ref":"#/$defs/part6"},"methods":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[A-Z0-9!#$%&'*+.^_`|~-]+$"}},"allow":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"deny":{"type":["array","null"],"uniqueItems":true,"items":{"type":"string"}},"basicAuth":{"$ref":"#/$defs/part7"},"redirect":{"$ref":"#/$defs/part8"},"respond":{"$ref":"#/$defs/part9"},"compression":{"$ref":"#/$defs/part10"},"hooks":{"$ref":"#/$defs/part11"},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"files":{"type":["object","string","null"],"pattern":".","required":["root"],"properties":{"root":{"type":"string","pattern":"."},"index":{"type":["string","null"],"pattern":"^[^./\\\\][^/\\\\]*$"},"fallback":{"type":["string","null"],"pattern":"^[^./\\\\]"},"precompressed":{"type":"boolean"},"cacheControl":{"type":"string","pattern":"^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"},"immutable":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"dotFiles":{"type":"boolean"}},"additionalProperties":false},"instances":{"type":["object","integer"],"minimum":1,"maximum":256,"properties":{"min":{"type":"integer","minimum":0,"maximum":256},"max":{"type":"integer","minimum":1,"maximum":256},"idle":{"type":"integer","minimum":1000,"maximum":2147483647},"inFlight":{"type":"integer","minimum":1,"maximum":1000000},"loopLag":{"type":["integer","null"],"minimum":1,"maximum":2147483647}},"additionalProperties":false},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin","consistent-hash","first"]},"hashBy":{"type":"string","pattern":"^(client|(header|cookie):[!#$%&'*+.^_`|~0-9A-Za-z-]+)$"},"weights":{"type":"object","additionalProperties":{"type":"integer","minimum":1,"maximum":1000}},"stickyCookie":{"type":["string","null"],"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"slowStart":{"type":"integer","minimum":0,"maximum":2147483647},"maxInFlight":{"type":["integer","null"],"minimum":1,"maximum":1000000},"queue":{"type":"object","properties":{"max":{"type":"integer","minimum":0,"maximum":100000},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"health":{"type":["object","string","null"],"pattern":"^/","required":["path"],"properties":{"path":{"type":"string","pattern":"^/[\\x21-\\x7e]*$"},"status":{"type":"string","pattern":"^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$"},"interval":{"type":"integer","minimum":100,"maximum":2147483647},"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"rise":{"type":"integer","minimum":1,"maximum":100},"fall":{"type":"integer","minimum":1,"maximum":100}},"additionalProperties":false},"outliers":{"type":"object","properties":{"failures":{"type":"integer","minimum":0,"maximum":1000000},"errorShare":{"type":["integer","null"],"minimum":1,"maximum":100},"ejection":{"type":"integer","minimum":100,"maximum":300000}},"additionalProperties":false},"loopLag":{"type":"object","properties":{"leaveOut":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"shed":{"type":["integer","null"],"minimum":1,"maximum":2147483647}},"additionalProperties":false},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"maxSurge":{"type":"integer","minimum":1,"maximum":256},"trial":{"type":["object","null"],"properties":{"duration":{"type":"integer","minimum":1,"maximum":2147483647},"maxErrorShare":{"type":"integer","minimum":0,"maximum":100},"minRequests":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false},"hangTimeout":{"type":["integer","null"],"minimum":1000,"maximum":2147483647},"maxMemory":{"type":["integer","null"],"minimum":1048576},"underscoreHeaders":{"type":"string","enum":["drop","keep","reject"]},"methodOverrideHeaders":{"type":"string","enum":["keep","drop"]},"proxyProtocol":{"type":"string","enum":["off","v1","v2"]},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"idleTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"retries":{"type":"object","properties":{"max":{"type":"integer","minimum":0,"maximum":16},"budget":{"type":"integer","minimum":0,"maximum":100}},"additionalProperties":false},"earlyHints":{"type":"boolean"},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"attach":{"type":["object","null"],"properties":{"group":{"type":["string","null"]},"max":{"type":"integer","minimum":1,"maximum":128}},"additionalProperties":false},"limits":{"$ref":"#/$defs/part2"},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"exemptAddresses":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","pattern":"^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"lameDuck":{"type":"integer","minimum":0,"maximum":2147483647},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"minVersion":{"type":"string","enum":["1.2","1.3"]},"hsts":{"$ref":"#/$defs/part1"},"clientCertificates":{"type":"string","enum":["none","request","require"]},"clientCertificateAuthorities":{"type":"array","items":{"type":"string"}},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false,"$defs":{"part0":{"type":"object","properties":{"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"pfx":{"type":["string","null"]},"directory":{"type":["string","null"]},"password":{"type":["string","null"]},"passwordFile":{"type":["string","null"]}},"additionalProperties":false},"part1":{"type":["object","null"],"required":["maxAge"],"properties":{"maxAge":{"type":"integer","minimum":0,"maximum":315360000},"includeSubDomains":{"type":"boolean"},"preload":{"type":"boolean"}},"additionalProperties":false},"part2":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"$ref":"#/$defs/part3"},"minResponseDataRate":{"$ref":"#/$defs/part3"},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"$ref":"#/$defs/part4"}},"additionalProperties":false},"part3":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"part4":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false},"part5":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"$ref":"#/$defs/part3"},"minResponseDataRate":{"$ref":"#/$defs/part3"},"maxRequestRatePerAddress":{"$ref":"#/$defs/part4"}},"additionalProperties":false},"part6":{"type":"object","properties":{"set":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"append":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"remove":{"type":"array","items":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}}},"additionalProperties":false},"part7":{"type":["object","boolean","null"],"properties":{"realm":{"type":"string","pattern":"^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$"},"users":{"type":"object","propertyNames":{"pattern":"^[\\x21-\\x39\\x3b-\\x7e]{1,128}$"},"additionalProperties":{"type":"string"}},"usersFile":{"type":["string","null"]},"forwardAuthorization":{"type":"boolean"}},"additionalProperties":false},"part8":{"type":["object","string","null"],"pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)","required":["to"],"properties":{"to":{"type":"string","pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)"},"status":{"type":"integer","minimum":301,"maximum":308}},"additionalProperties":false},"part9":{"type":["object","null"],"properties":{"status":{"type":"integer","minimum":200,"maximum":599},"headers":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"body":{"type":"string"},"contentType":{"type":["string","null"],"pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"additionalProperties":false},"part10":{"type":["object","boolean"],"properties":{"encodings":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["br","zstd","gzip"]}},"minSize":{"type":"integer","minimum":0,"maximum":1000000000},"types":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}}},"additionalProperties":false},"part11":{"type":["object","string","null"],"pattern":".","required":["module"],"properties":{"module":{"type":"string","pattern":"."},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"object","properties":{"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"pfx":{"type":["string","null"]},"directory":{"type":["string","null"]},"password":{"type":["string","null"]},"passwordFile":{"type":["string","null"]}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "cert") || (key0 === "key")) || (key0 === "pfx")) || (key0 === "directory")) || (key0 === "password")) || (key0 === "passwordFile"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.cert !== undefined){
let data0 = data.cert;
if((typeof data0 !== "string") && (data0 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/cert",keyword:"type",params:{type: schema7.properties.cert.type}});
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if((typeof data1 !== "string") && (data1 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/key",keyword:"type",params:{type: schema7.properties.key.type}});
errors++;
}
}
if(data.pfx !== undefined){
let data2 = data.pfx;
if((typeof data2 !== "string") && (data2 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/pfx",keyword:"type",params:{type: schema7.properties.pfx.type}});
errors++;
}
}
if(data.directory !== undefined){
let data3 = data.directory;
if((typeof data3 !== "string") && (data3 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/directory",keyword:"type",params:{type: schema7.properties.directory.type}});
errors++;
}
}
if(data.password !== undefined){
let data4 = data.password;
if((typeof data4 !== "string") && (data4 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/password",keyword:"type",params:{type: schema7.properties.password.type}});
errors++;
}
}
if(data.passwordFile !== undefined){
let data5 = data.passwordFile;
if((typeof data5 !== "string") && (data5 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/passwordFile",keyword:"type",params:{type: schema7.properties.passwordFile.type}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":["object","null"],"required":["maxAge"],"properties":{"maxAge":{"type":"integer","minimum":0,"maximum":315360000},"includeSubDomains":{"type":"boolean"},"preload":{"type":"boolean"}},"additionalProperties":false};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema8.type}});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.maxAge === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "maxAge"}});
errors++;
}
for(const key0 in data){
if(!(((key0 === "maxAge") || (key0 === "includeSubDomains")) || (key0 === "preload"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.maxAge !== undefined){
let data0 = data.maxAge;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/maxAge",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 315360000 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/maxAge",keyword:"maximum",params:{comparison: "<=", limit: 315360000}});
errors++;
}
if(data0 < 0 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/maxAge",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.includeSubDomains !== undefined){
if(typeof data.includeSubDomains !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/includeSubDomains",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data.preload !== undefined){
if(typeof data.preload !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/preload",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"$ref":"#/$defs/part3"},"minResponseDataRate":{"$ref":"#/$defs/part3"},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"$ref":"#/$defs/part4"}},"additionalProperties":false};
const schema10 = {"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema10.type}});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bytesPerSecond === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "bytesPerSecond"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "bytesPerSecond") || (key0 === "gracePeriod"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.bytesPerSecond !== undefined){
let data0 = data.bytesPerSecond;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/bytesPerSecond",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000000 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/bytesPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}});
errors++;
}
if(data0 < 1 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/bytesPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.gracePeriod !== undefined){
let data1 = data.gracePeriod;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/gracePeriod",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2147483647 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/gracePeriod",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data1 < 1000 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/gracePeriod",keyword:"minimum",params:{comparison: ">=", limit: 1000}});
errors++;
}
}
}
}
validate27.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema11.type}});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.requestsPerSecond === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "requestsPerSecond"}});
errors++;
}
if(data.burst === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "burst"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "requestsPerSecond") || (key0 === "burst"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.requestsPerSecond !== undefined){
let data0 = data.requestsPerSecond;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/requestsPerSecond",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1000000 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/requestsPerSecond",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data0 < 1 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/requestsPerSecond",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.burst !== undefined){
let data1 = data.burst;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/burst",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/burst",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data1 < 1 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/burst",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
validate30.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema9.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.maxRequestLineSize !== undefined){
let data0 = data.maxRequestLineSize;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestLineSize",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1048576 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestLineSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}});
errors++;
}
if(data0 < 32 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestLineSize",keyword:"minimum",params:{comparison: ">=", limit: 32}});
errors++;
}
}
}
if(data.maxRequestHeadersTotalSize !== undefined){
let data1 = data.maxRequestHeadersTotalSize;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestHeadersTotalSize",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1048576 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestHeadersTotalSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}});
errors++;
}
if(data1 < 128 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestHeadersTotalSize",keyword:"minimum",params:{comparison: ">=", limit: 128}});
errors++;
}
}
}
if(data.maxRequestHeaderCount !== undefined){
let data2 = data.maxRequestHeaderCount;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestHeaderCount",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 10000 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestHeaderCount",keyword:"maximum",params:{comparison: "<=", limit: 10000}});
errors++;
}
if(data2 < 1 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestHeaderCount",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.maxChunkExtensionSize !== undefined){
let data3 = data.maxChunkExtensionSize;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/maxChunkExtensionSize",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1048576 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/maxChunkExtensionSize",keyword:"maximum",params:{comparison: "<=", limit: 1048576}});
errors++;
}
if(data3 < 0 || isNaN(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/maxChunkExtensionSize",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.maxRequestBodySize !== undefined){
let data4 = data.maxRequestBodySize;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBodySize",keyword:"type",params:{type: schema9.properties.maxRequestBodySize.type}});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBodySize",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data4 < 0 || isNaN(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBodySize",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.maxRequestBufferSize !== undefined){
let data5 = data.maxRequestBufferSize;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBufferSize",keyword:"type",params:{type: schema9.properties.maxRequestBufferSize.type}});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBufferSize",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}});
errors++;
}
if(data5 < 4096 || isNaN(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBufferSize",keyword:"minimum",params:{comparison: ">=", limit: 4096}});
errors++;
}
}
}
if(data.maxResponseBufferSize !== undefined){
let data6 = data.maxResponseBufferSize;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxResponseBufferSize",keyword:"type",params:{type: schema9.properties.maxResponseBufferSize.type}});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4294967295 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/maxResponseBufferSize",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}});
errors++;
}
if(data6 < 0 || isNaN(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/maxResponseBufferSize",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.keepAliveTimeout !== undefined){
let data7 = data.keepAliveTimeout;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/keepAliveTimeout",keyword:"type",params:{type: schema9.properties.keepAliveTimeout.type}});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 2147483647 || isNaN(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/keepAliveTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data7 < 1 || isNaN(data7)){
(vErrors ??= []).push({instancePath:instancePath+"/keepAliveTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.requestHeadersTimeout !== undefined){
let data8 = data.requestHeadersTimeout;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/requestHeadersTimeout",keyword:"type",params:{type: schema9.properties.requestHeadersTimeout.type}});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2147483647 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/requestHeadersTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data8 < 1 || isNaN(data8)){
(vErrors ??= []).push({instancePath:instancePath+"/requestHeadersTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.handshakeTimeout !== undefined){
let data9 = data.handshakeTimeout;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/handshakeTimeout",keyword:"type",params:{type: schema9.properties.handshakeTimeout.type}});
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 2147483647 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/handshakeTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data9 < 1 || isNaN(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/handshakeTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.minRequestBodyDataRate !== undefined){
if(!(validate27(data.minRequestBodyDataRate, {instancePath:instancePath+"/minRequestBodyDataRate",parentData:data,parentDataProperty:"minRequestBodyDataRate",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.minResponseDataRate !== undefined){
if(!(validate27(data.minResponseDataRate, {instancePath:instancePath+"/minResponseDataRate",parentData:data,parentDataProperty:"minResponseDataRate",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.maxConcurrentConnections !== undefined){
let data12 = data.maxConcurrentConnections;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConcurrentConnections",keyword:"type",params:{type: schema9.properties.maxConcurrentConnections.type}});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1073741823.75 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConcurrentConnections",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}});
errors++;
}
if(data12 < 1 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConcurrentConnections",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.maxConcurrentUpgradedConnections !== undefined){
let data13 = data.maxConcurrentUpgradedConnections;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConcurrentUpgradedConnections",keyword:"type",params:{type: schema9.properties.maxConcurrentUpgradedConnections.type}});
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1073741823.75 || isNaN(data13)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConcurrentUpgradedConnections",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}});
errors++;
}
if(data13 < 0 || isNaN(data13)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConcurrentUpgradedConnections",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.connectionLimitAction !== undefined){
let data14 = data.connectionLimitAction;
if(typeof data14 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/connectionLimitAction",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data14 === "close") || (data14 === "answer"))){
(vErrors ??= []).push({instancePath:instancePath+"/connectionLimitAction",keyword:"enum",params:{allowedValues: schema9.properties.connectionLimitAction.enum}});
errors++;
}
}
if(data.maxRequestsPerConnection !== undefined){
let data15 = data.maxRequestsPerConnection;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestsPerConnection",keyword:"type",params:{type: schema9.properties.maxRequestsPerConnection.type}});
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4294967295 || isNaN(data15)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestsPerConnection",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}});
errors++;
}
if(data15 < 1 || isNaN(data15)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestsPerConnection",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.maxConnectionAge !== undefined){
let data16 = data.maxConnectionAge;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConnectionAge",keyword:"type",params:{type: schema9.properties.maxConnectionAge.type}});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 2147483647 || isNaN(data16)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConnectionAge",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data16 < 1 || isNaN(data16)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConnectionAge",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.maxConnectionsPerAddress !== undefined){
let data17 = data.maxConnectionsPerAddress;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConnectionsPerAddress",keyword:"type",params:{type: schema9.properties.maxConnectionsPerAddress.type}});
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1073741823.75 || isNaN(data17)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConnectionsPerAddress",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}});
errors++;
}
if(data17 < 1 || isNaN(data17)){
(vErrors ??= []).push({instancePath:instancePath+"/maxConnectionsPerAddress",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.maxRequestRatePerAddress !== undefined){
if(!(validate30(data.maxRequestRatePerAddress, {instancePath:instancePath+"/maxRequestRatePerAddress",parentData:data,parentDataProperty:"maxRequestRatePerAddress",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema12 = {"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"$ref":"#/$defs/part3"},"minResponseDataRate":{"$ref":"#/$defs/part3"},"maxRequestRatePerAddress":{"$ref":"#/$defs/part4"}},"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "maxRequestBodySize") || (key0 === "minRequestBodyDataRate")) || (key0 === "minResponseDataRate")) || (key0 === "maxRequestRatePerAddress"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.maxRequestBodySize !== undefined){
let data0 = data.maxRequestBodySize;
if((!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))) && (data0 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBodySize",keyword:"type",params:{type: schema12.properties.maxRequestBodySize.type}});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBodySize",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}});
errors++;
}
if(data0 < 0 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/maxRequestBodySize",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.minRequestBodyDataRate !== undefined){
if(!(validate27(data.minRequestBodyDataRate, {instancePath:instancePath+"/minRequestBodyDataRate",parentData:data,parentDataProperty:"minRequestBodyDataRate",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.minResponseDataRate !== undefined){
if(!(validate27(data.minResponseDataRate, {instancePath:instancePath+"/minResponseDataRate",parentData:data,parentDataProperty:"minResponseDataRate",rootData}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.maxRequestRatePerAddress !== undefined){
if(!(validate30(data.maxRequestRatePerAddress, {instancePath:instancePath+"/maxRequestRatePerAddress",parentData:data,parentDataProperty:"maxRequestRatePerAddress",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","properties":{"set":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"append":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"remove":{"type":"array","items":{"type":"string","pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}}},"additionalProperties":false};
const pattern5 = new RegExp("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$", "u");
const pattern6 = new RegExp("^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$", "u");

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "set") || (key0 === "append")) || (key0 === "remove"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.set !== undefined){
let data0 = data.set;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(typeof key1 === "string"){
if(!pattern5.test(key1)){
(vErrors ??= []).push({instancePath:instancePath+"/set",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key1});
errors++;
}
}
var valid1 = _errs4 === errors;
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/set",keyword:"propertyNames",params:{propertyName: key1}});
errors++;
}
}
for(const key2 in data0){
let data1 = data0[key2];
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/set/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/set/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/set",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.append !== undefined){
let data2 = data.append;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
const _errs10 = errors;
if(typeof key3 === "string"){
if(!pattern5.test(key3)){
(vErrors ??= []).push({instancePath:instancePath+"/append",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key3});
errors++;
}
}
var valid3 = _errs10 === errors;
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/append",keyword:"propertyNames",params:{propertyName: key3}});
errors++;
}
}
for(const key4 in data2){
let data3 = data2[key4];
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/append/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/append/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/append",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.remove !== undefined){
let data4 = data.remove;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/remove/" + i0,keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/remove/" + i0,keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/remove",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema14 = {"type":["object","boolean","null"],"properties":{"realm":{"type":"string","pattern":"^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$"},"users":{"type":"object","propertyNames":{"pattern":"^[\\x21-\\x39\\x3b-\\x7e]{1,128}$"},"additionalProperties":{"type":"string"}},"usersFile":{"type":["string","null"]},"forwardAuthorization":{"type":"boolean"}},"additionalProperties":false};
const pattern11 = new RegExp("^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$", "u");
const pattern12 = new RegExp("^[\\x21-\\x39\\x3b-\\x7e]{1,128}$", "u");

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "boolean")) && (data !== null)){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema14.type}});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "realm") || (key0 === "users")) || (key0 === "usersFile")) || (key0 === "forwardAuthorization"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.realm !== undefined){
let data0 = data.realm;
if(typeof data0 === "string"){
if(!pattern11.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/realm",keyword:"pattern",params:{pattern: "^[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/realm",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.users !== undefined){
let data1 = data.users;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern12.test(key1)){
(vErrors ??= []).push({instancePath:instancePath+"/users",keyword:"pattern",params:{pattern: "^[\\x21-\\x39\\x3b-\\x7e]{1,128}$"},propertyName:key1});
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/users",keyword:"propertyNames",params:{propertyName: key1}});
errors++;
}
}
for(const key2 in data1){
if(typeof data1[key2] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/users/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/users",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.usersFile !== undefined){
let data3 = data.usersFile;
if((typeof data3 !== "string") && (data3 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/usersFile",keyword:"type",params:{type: schema14.properties.usersFile.type}});
errors++;
}
}
if(data.forwardAuthorization !== undefined){
if(typeof data.forwardAuthorization !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/forwardAuthorization",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
validate43.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":["object","string","null"],"pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)","required":["to"],"properties":{"to":{"type":"string","pattern":"^(/|[Hh][Tt][Tt][Pp][Ss]?://)"},"status":{"type":"integer","minimum":301,"maximum":308}},"additionalProperties":false};
const pattern13 = new RegExp("^(/|[Hh][Tt][Tt][Pp][Ss]?://)", "u");

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")) && (data !== null)){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema15.type}});
errors++;
}
if(typeof data === "string"){
if(!pattern13.test(data)){
(vErrors ??= []).push({instancePath,keyword:"pattern",params:{pattern: "^(/|[Hh][Tt][Tt][Pp][Ss]?://)"}});
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "to"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "to") || (key0 === "status"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/to",keyword:"pattern",params:{pattern: "^(/|[Hh][Tt][Tt][Pp][Ss]?://)"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/to",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.status !== undefined){
let data1 = data.status;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 308 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"maximum",params:{comparison: "<=", limit: 308}});
errors++;
}
if(data1 < 301 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"minimum",params:{comparison: ">=", limit: 301}});
errors++;
}
}
}
}
validate45.errors = vErrors;
return errors === 0;
}

const schema16 = {"type":["object","null"],"properties":{"status":{"type":"integer","minimum":200,"maximum":599},"headers":{"type":"object","propertyNames":{"pattern":"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},"additionalProperties":{"type":"string","pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"body":{"type":"string"},"contentType":{"type":["string","null"],"pattern":"^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}},"additionalProperties":false};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (data !== null)){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema16.type}});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "status") || (key0 === "headers")) || (key0 === "body")) || (key0 === "contentType"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 599 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"maximum",params:{comparison: "<=", limit: 599}});
errors++;
}
if(data0 < 200 || isNaN(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/status",keyword:"minimum",params:{comparison: ">=", limit: 200}});
errors++;
}
}
}
if(data.headers !== undefined){
let data1 = data.headers;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const _errs6 = errors;
if(typeof key1 === "string"){
if(!pattern5.test(key1)){
(vErrors ??= []).push({instancePath:instancePath+"/headers",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"},propertyName:key1});
errors++;
}
}
var valid1 = _errs6 === errors;
if(!valid1){
(vErrors ??= []).push({instancePath:instancePath+"/headers",keyword:"propertyNames",params:{propertyName: key1}});
errors++;
}
}
for(const key2 in data1){
let data2 = data1[key2];
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/headers",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.body !== undefined){
if(typeof data.body !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/body",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.contentType !== undefined){
let data4 = data.contentType;
if((typeof data4 !== "string") && (data4 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/contentType",keyword:"type",params:{type: schema16.properties.contentType.type}});
errors++;
}
if(typeof data4 === "string"){
if(!pattern6.test(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/contentType",keyword:"pattern",params:{pattern: "^(?:[\\x21-\\x7e](?:[\\t\\x20-\\x7e]*[\\x21-\\x7e])?)?$"}});
errors++;
}
}
}
}
validate47.errors = vErrors;
return errors === 0;
}

const schema17 = {"type":["object","boolean"],"properties":{"encodings":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["br","zstd","gzip"]}},"minSize":{"type":"integer","minimum":0,"maximum":1000000000},"types":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}}},"additionalProperties":false};
const pattern18 = new RegExp("^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "boolean")){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema17.type}});
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "encodings") || (key0 === "minSize")) || (key0 === "types"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.encodings !== undefined){
let data0 = data.encodings;
if(Array.isArray(data0)){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/encodings",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/encodings/" + i0,keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data1 === "br") || (data1 === "zstd")) || (data1 === "gzip"))){
(vErrors ??= []).push({instancePath:instancePath+"/encodings/" + i0,keyword:"enum",params:{allowedValues: schema17.properties.encodings.items.enum}});
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
(vErrors ??= []).push({instancePath:instancePath+"/encodings",keyword:"uniqueItems",params:{i: i1, j: j0}});
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/encodings",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.minSize !== undefined){
let data2 = data.minSize;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
(vErrors ??= []).push({instancePath:instancePath+"/minSize",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/minSize",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}});
errors++;
}
if(data2 < 0 || isNaN(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/minSize",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.types !== undefined){
let data3 = data.types;
if(Array.isArray(data3)){
if(data3.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/types",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 === "string"){
if(!pattern18.test(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/types/" + i2,keyword:"pattern",params:{pattern: "^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/types/" + i2,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
(vErrors ??= []).push({instancePath:instancePath+"/types",keyword:"uniqueItems",params:{i: i3, j: j1}});
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/types",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
validate49.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":["object","string","null"],"pattern":".","required":["module"],"properties":{"module":{"type":"string","pattern":"."},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false};
const pattern19 = new RegExp(".", "u");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")) && (data !== null)){
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: schema18.type}});
errors++;
}
if(typeof data === "string"){
if(!pattern19.test(data)){
(vErrors ??= []).push({instancePath,keyword:"pattern",params:{pattern: "."}});
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.module === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "module"}});
errors++;
}
for(const key0 in data){
if(!((key0 === "module") || (key0 === "timeout"))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.module !== undefined){
let data0 = data.module;
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/module",keyword:"pattern",params:{pattern: "."}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/module",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.timeout !== undefined){
let data1 = data.timeout;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2147483647 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data1 < 1 || isNaN(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
validate51.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("^0?[0-7]{3}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern2 = new RegExp("^/", "u");
const pattern10 = new RegExp("^[A-Z0-9!#$%&'*+.^_`|~-]+$", "u");
const pattern25 = new RegExp("^[^./\\\\][^/\\\\]*$", "u");
const pattern26 = new RegExp("^[^./\\\\]", "u");
const pattern27 = new RegExp("^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$", "u");
const pattern29 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern30 = new RegExp("^(client|(header|cookie):[!#$%&'*+.^_`|~0-9A-Za-z-]+)$", "u");
const pattern33 = new RegExp("^/[\\x21-\\x7e]*$", "u");
const pattern34 = new RegExp("^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$", "u");
const pattern36 = new RegExp("^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoints === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "endpoints"}});
errors++;
}
if(data.apps === undefined){
(vErrors ??= []).push({instancePath,keyword:"required",params:{missingProperty: "apps"}});
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
(vErrors ??= []).push({instancePath,keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.endpoints !== undefined){
let data0 = data.endpoints;
if(Array.isArray(data0)){
if(data0.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.url === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0,keyword:"required",params:{missingProperty: "url"}});
errors++;
}
for(const key1 in data1){
if(!(func2.call(schema6.properties.endpoints.items.properties, key1))){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0,keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data1.url !== undefined){
if(typeof data1.url !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/url",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.redirectToHttps !== undefined){
let data3 = data1.redirectToHttps;
if((typeof data3 !== "boolean") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.redirectToHttps.type}});
errors++;
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(key2 === "port")){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data3.port !== undefined){
let data4 = data3.port;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.redirectToHttps.properties.port.type}});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",keyword:"maximum",params:{comparison: "<=", limit: 65535}});
errors++;
}
if(data4 < 1 || isNaN(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
}
if(data1.certificates !== undefined){
let data5 = data1.certificates;
if((!(Array.isArray(data5))) && (data5 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/certificates",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.certificates.type}});
errors++;
}
if(Array.isArray(data5)){
if(data5.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/certificates",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate22(data5[i1], {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
}
if(data1.minVersion !== undefined){
let data7 = data1.minVersion;
if((typeof data7 !== "string") && (data7 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/minVersion",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.minVersion.type}});
errors++;
}
if(!(((data7 === "1.2") || (data7 === "1.3")) || (data7 === null))){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/minVersion",keyword:"enum",params:{allowedValues: schema6.properties.endpoints.items.properties.minVersion.enum}});
errors++;
}
}
if(data1.hsts !== undefined){
if(!(validate24(data1.hsts, {instancePath:instancePath+"/endpoints/" + i0+"/hsts",parentData:data1,parentDataProperty:"hsts",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data1.clientCertificates !== undefined){
let data9 = data1.clientCertificates;
if((typeof data9 !== "string") && (data9 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/clientCertificates",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.clientCertificates.type}});
errors++;
}
if(!((((data9 === "none") || (data9 === "request")) || (data9 === "require")) || (data9 === null))){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/clientCertificates",keyword:"enum",params:{allowedValues: schema6.properties.endpoints.items.properties.clientCertificates.enum}});
errors++;
}
}
if(data1.clientCertificateAuthorities !== undefined){
let data10 = data1.clientCertificateAuthorities;
if((!(Array.isArray(data10))) && (data10 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/clientCertificateAuthorities",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.clientCertificateAuthorities.type}});
errors++;
}
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/clientCertificateAuthorities/" + i2,keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data1.backlog !== undefined){
let data12 = data1.backlog;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/backlog",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 65535 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/backlog",keyword:"maximum",params:{comparison: "<=", limit: 65535}});
errors++;
}
if(data12 < 1 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/backlog",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data1.proxyProtocol !== undefined){
let data13 = data1.proxyProtocol;
if(typeof data13 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data13 === "off") || (data13 === "required"))){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",keyword:"enum",params:{allowedValues: schema6.properties.endpoints.items.properties.proxyProtocol.enum}});
errors++;
}
}
if(data1.protocols !== undefined){
let data14 = data1.protocols;
if(Array.isArray(data14)){
if(data14.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/protocols",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if(typeof data15 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i3,keyword:"type",params:{type: "string"}});
errors++;
}
if(!(data15 === "http1")){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i3,keyword:"enum",params:{allowedValues: schema6.properties.endpoints.items.properties.protocols.items.enum}});
errors++;
}
}
let i4 = data14.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data14[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/protocols",keyword:"uniqueItems",params:{i: i4, j: j0}});
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/protocols",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data1.socketMode !== undefined){
let data16 = data1.socketMode;
if(typeof data16 === "string"){
if(!pattern0.test(data16)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/socketMode",keyword:"pattern",params:{pattern: "^0?[0-7]{3}$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/socketMode",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.socketOwner !== undefined){
let data17 = data1.socketOwner;
if((typeof data17 !== "string") && (data17 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/socketOwner",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.socketOwner.type}});
errors++;
}
}
if(data1.socketGroup !== undefined){
let data18 = data1.socketGroup;
if((typeof data18 !== "string") && (data18 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0+"/socketGroup",keyword:"type",params:{type: schema6.properties.endpoints.items.properties.socketGroup.type}});
errors++;
}
}
if(data1.limits !== undefined){
if(!(validate26(data1.limits, {instancePath:instancePath+"/endpoints/" + i0+"/limits",parentData:data1,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/endpoints/" + i0,keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/endpoints",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.certificates !== undefined){
let data20 = data.certificates;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i5=0; i5<len4; i5++){
if(!(validate22(data20[i5], {instancePath:instancePath+"/certificates/" + i5,parentData:data20,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/certificates",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.apps !== undefined){
let data22 = data.apps;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key3 in data22){
const _errs46 = errors;
if(typeof key3 === "string"){
if(!pattern1.test(key3)){
(vErrors ??= []).push({instancePath:instancePath+"/apps",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key3});
errors++;
}
}
var valid14 = _errs46 === errors;
if(!valid14){
(vErrors ??= []).push({instancePath:instancePath+"/apps",keyword:"propertyNames",params:{propertyName: key3}});
errors++;
}
}
for(const key4 in data22){
let data23 = data22[key4];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.hosts === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"required",params:{missingProperty: "hosts"}});
errors++;
}
for(const key5 in data23){
if(!(func2.call(schema6.properties.apps.additionalProperties.properties, key5))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data23.hosts !== undefined){
let data24 = data23.hosts;
if(Array.isArray(data24)){
if(data24.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len5 = data24.length;
for(let i6=0; i6<len5; i6++){
if(typeof data24[i6] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i6,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i7 = data24.length;
let j1;
if(i7 > 1){
const indices1 = {};
for(;i7--;){
let item1 = data24[i7];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",keyword:"uniqueItems",params:{i: i7, j: j1}});
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data23.paths !== undefined){
let data26 = data23.paths;
if(Array.isArray(data26)){
if(data26.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len6 = data26.length;
for(let i8=0; i8<len6; i8++){
let data27 = data26[i8];
if(typeof data27 === "string"){
if(!pattern2.test(data27)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i8,keyword:"pattern",params:{pattern: "^/"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i8,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i9 = data26.length;
let j2;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data26[i9];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",keyword:"uniqueItems",params:{i: i9, j: j2}});
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data23.limits !== undefined){
if(!(validate34(data23.limits, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",parentData:data23,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data23.routes !== undefined){
let data29 = data23.routes;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key6 in data29){
const _errs62 = errors;
if(typeof key6 === "string"){
if(!pattern2.test(key6)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",keyword:"pattern",params:{pattern: "^/"},propertyName:key6});
errors++;
}
}
var valid23 = _errs62 === errors;
if(!valid23){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",keyword:"propertyNames",params:{propertyName: key6}});
errors++;
}
}
for(const key7 in data29){
let data30 = data29[key7];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key8 in data30){
if(!(func2.call(schema6.properties.apps.additionalProperties.properties.routes.additionalProperties.properties, key8))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data30.limits !== undefined){
if(!(validate34(data30.limits, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",parentData:data30,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
if(data30.replacePrefix !== undefined){
let data32 = data30.replacePrefix;
if((typeof data32 !== "string") && (data32 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.replacePrefix.type}});
errors++;
}
if(typeof data32 === "string"){
if(!pattern2.test(data32)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"pattern",params:{pattern: "^/"}});
errors++;
}
}
}
if(data30.requestHeaders !== undefined){
if(!(validate40(data30.requestHeaders, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders",parentData:data30,parentDataProperty:"requestHeaders",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data30.responseHeaders !== undefined){
if(!(validate40(data30.responseHeaders, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders",parentData:data30,parentDataProperty:"responseHeaders",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data30.methods !== undefined){
let data35 = data30.methods;
if((!(Array.isArray(data35))) && (data35 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.methods.type}});
errors++;
}
if(Array.isArray(data35)){
if(data35.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len7 = data35.length;
for(let i10=0; i10<len7; i10++){
let data36 = data35[i10];
if(typeof data36 === "string"){
if(!pattern10.test(data36)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i10,keyword:"pattern",params:{pattern: "^[A-Z0-9!#$%&'*+.^_`|~-]+$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i10,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i11 = data35.length;
let j3;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data35[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"uniqueItems",params:{i: i11, j: j3}});
errors++;
break;
}
indices3[item3] = i11;
}
}
}
}
if(data30.allow !== undefined){
let data37 = data30.allow;
if((!(Array.isArray(data37))) && (data37 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.allow.type}});
errors++;
}
if(Array.isArray(data37)){
const len8 = data37.length;
for(let i12=0; i12<len8; i12++){
if(typeof data37[i12] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/" + i12,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i13 = data37.length;
let j4;
if(i13 > 1){
const indices4 = {};
for(;i13--;){
let item4 = data37[i13];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"uniqueItems",params:{i: i13, j: j4}});
errors++;
break;
}
indices4[item4] = i13;
}
}
}
}
if(data30.deny !== undefined){
let data39 = data30.deny;
if((!(Array.isArray(data39))) && (data39 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.deny.type}});
errors++;
}
if(Array.isArray(data39)){
const len9 = data39.length;
for(let i14=0; i14<len9; i14++){
if(typeof data39[i14] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny/" + i14,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i15 = data39.length;
let j5;
if(i15 > 1){
const indices5 = {};
for(;i15--;){
let item5 = data39[i15];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"uniqueItems",params:{i: i15, j: j5}});
errors++;
break;
}
indices5[item5] = i15;
}
}
}
}
if(data30.basicAuth !== undefined){
if(!(validate43(data30.basicAuth, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth",parentData:data30,parentDataProperty:"basicAuth",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data30.redirect !== undefined){
if(!(validate45(data30.redirect, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",parentData:data30,parentDataProperty:"redirect",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data30.respond !== undefined){
if(!(validate47(data30.respond, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond",parentData:data30,parentDataProperty:"respond",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data30.compression !== undefined){
if(!(validate49(data30.compression, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",parentData:data30,parentDataProperty:"compression",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data30.hooks !== undefined){
if(!(validate51(data30.hooks, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",parentData:data30,parentDataProperty:"hooks",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.replacePrefix !== undefined){
let data46 = data23.replacePrefix;
if((typeof data46 !== "string") && (data46 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.replacePrefix.type}});
errors++;
}
if(typeof data46 === "string"){
if(!pattern2.test(data46)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/replacePrefix",keyword:"pattern",params:{pattern: "^/"}});
errors++;
}
}
}
if(data23.requestHeaders !== undefined){
if(!(validate40(data23.requestHeaders, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/requestHeaders",parentData:data23,parentDataProperty:"requestHeaders",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data23.responseHeaders !== undefined){
if(!(validate40(data23.responseHeaders, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/responseHeaders",parentData:data23,parentDataProperty:"responseHeaders",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data23.methods !== undefined){
let data49 = data23.methods;
if((!(Array.isArray(data49))) && (data49 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.methods.type}});
errors++;
}
if(Array.isArray(data49)){
if(data49.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len10 = data49.length;
for(let i16=0; i16<len10; i16++){
let data50 = data49[i16];
if(typeof data50 === "string"){
if(!pattern10.test(data50)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i16,keyword:"pattern",params:{pattern: "^[A-Z0-9!#$%&'*+.^_`|~-]+$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods/" + i16,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i17 = data49.length;
let j6;
if(i17 > 1){
const indices6 = {};
for(;i17--;){
let item6 = data49[i17];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/methods",keyword:"uniqueItems",params:{i: i17, j: j6}});
errors++;
break;
}
indices6[item6] = i17;
}
}
}
}
if(data23.allow !== undefined){
let data51 = data23.allow;
if((!(Array.isArray(data51))) && (data51 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.allow.type}});
errors++;
}
if(Array.isArray(data51)){
const len11 = data51.length;
for(let i18=0; i18<len11; i18++){
if(typeof data51[i18] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow/" + i18,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i19 = data51.length;
let j7;
if(i19 > 1){
const indices7 = {};
for(;i19--;){
let item7 = data51[i19];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/allow",keyword:"uniqueItems",params:{i: i19, j: j7}});
errors++;
break;
}
indices7[item7] = i19;
}
}
}
}
if(data23.deny !== undefined){
let data53 = data23.deny;
if((!(Array.isArray(data53))) && (data53 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.deny.type}});
errors++;
}
if(Array.isArray(data53)){
const len12 = data53.length;
for(let i20=0; i20<len12; i20++){
if(typeof data53[i20] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny/" + i20,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i21 = data53.length;
let j8;
if(i21 > 1){
const indices8 = {};
for(;i21--;){
let item8 = data53[i21];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/deny",keyword:"uniqueItems",params:{i: i21, j: j8}});
errors++;
break;
}
indices8[item8] = i21;
}
}
}
}
if(data23.basicAuth !== undefined){
if(!(validate43(data23.basicAuth, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/basicAuth",parentData:data23,parentDataProperty:"basicAuth",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data23.redirect !== undefined){
if(!(validate45(data23.redirect, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/redirect",parentData:data23,parentDataProperty:"redirect",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data23.respond !== undefined){
if(!(validate47(data23.respond, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/respond",parentData:data23,parentDataProperty:"respond",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data23.compression !== undefined){
if(!(validate49(data23.compression, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",parentData:data23,parentDataProperty:"compression",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
}
if(data23.hooks !== undefined){
if(!(validate51(data23.hooks, {instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",parentData:data23,parentDataProperty:"hooks",rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
}
if(data23.entry !== undefined){
let data60 = data23.entry;
if((typeof data60 !== "string") && (data60 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.entry.type}});
errors++;
}
}
if(data23.command !== undefined){
let data61 = data23.command;
if((!(Array.isArray(data61))) && (data61 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.command.type}});
errors++;
}
if(Array.isArray(data61)){
if(data61.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len13 = data61.length;
for(let i22=0; i22<len13; i22++){
if(typeof data61[i22] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i22,keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data23.destinations !== undefined){
let data63 = data23.destinations;
if((!(Array.isArray(data63))) && (data63 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.destinations.type}});
errors++;
}
if(Array.isArray(data63)){
if(data63.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len14 = data63.length;
for(let i23=0; i23<len14; i23++){
if(typeof data63[i23] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i23,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i24 = data63.length;
let j9;
if(i24 > 1){
const indices9 = {};
for(;i24--;){
let item9 = data63[i24];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",keyword:"uniqueItems",params:{i: i24, j: j9}});
errors++;
break;
}
indices9[item9] = i24;
}
}
}
}
if(data23.files !== undefined){
let data65 = data23.files;
if(((!(data65 && typeof data65 == "object" && !Array.isArray(data65))) && (typeof data65 !== "string")) && (data65 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.files.type}});
errors++;
}
if(typeof data65 === "string"){
if(!pattern19.test(data65)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"pattern",params:{pattern: "."}});
errors++;
}
}
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.root === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"required",params:{missingProperty: "root"}});
errors++;
}
for(const key9 in data65){
if(!(((((((key9 === "root") || (key9 === "index")) || (key9 === "fallback")) || (key9 === "precompressed")) || (key9 === "cacheControl")) || (key9 === "immutable")) || (key9 === "dotFiles"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data65.root !== undefined){
let data66 = data65.root;
if(typeof data66 === "string"){
if(!pattern19.test(data66)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",keyword:"pattern",params:{pattern: "."}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data65.index !== undefined){
let data67 = data65.index;
if((typeof data67 !== "string") && (data67 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.files.properties.index.type}});
errors++;
}
if(typeof data67 === "string"){
if(!pattern25.test(data67)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",keyword:"pattern",params:{pattern: "^[^./\\\\][^/\\\\]*$"}});
errors++;
}
}
}
if(data65.fallback !== undefined){
let data68 = data65.fallback;
if((typeof data68 !== "string") && (data68 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.files.properties.fallback.type}});
errors++;
}
if(typeof data68 === "string"){
if(!pattern26.test(data68)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",keyword:"pattern",params:{pattern: "^[^./\\\\]"}});
errors++;
}
}
}
if(data65.precompressed !== undefined){
if(typeof data65.precompressed !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/precompressed",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data65.cacheControl !== undefined){
let data70 = data65.cacheControl;
if(typeof data70 === "string"){
if(!pattern27.test(data70)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data65.immutable !== undefined){
let data71 = data65.immutable;
if(Array.isArray(data71)){
const len15 = data71.length;
for(let i25=0; i25<len15; i25++){
let data72 = data71[i25];
if(typeof data72 === "string"){
if(!pattern2.test(data72)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i25,keyword:"pattern",params:{pattern: "^/"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i25,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i26 = data71.length;
let j10;
if(i26 > 1){
const indices10 = {};
for(;i26--;){
let item10 = data71[i26];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",keyword:"uniqueItems",params:{i: i26, j: j10}});
errors++;
break;
}
indices10[item10] = i26;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data65.dotFiles !== undefined){
if(typeof data65.dotFiles !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/dotFiles",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
}
if(data23.instances !== undefined){
let data74 = data23.instances;
if((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74))))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.instances.type}});
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 256 || isNaN(data74)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"maximum",params:{comparison: "<=", limit: 256}});
errors++;
}
if(data74 < 1 || isNaN(data74)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key10 in data74){
if(!(((((key10 === "min") || (key10 === "max")) || (key10 === "idle")) || (key10 === "inFlight")) || (key10 === "loopLag"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",keyword:"additionalProperties",params:{additionalProperty: key10}});
errors++;
}
}
if(data74.min !== undefined){
let data75 = data74.min;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/min",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 256 || isNaN(data75)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/min",keyword:"maximum",params:{comparison: "<=", limit: 256}});
errors++;
}
if(data75 < 0 || isNaN(data75)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/min",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data74.max !== undefined){
let data76 = data74.max;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/max",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 256 || isNaN(data76)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/max",keyword:"maximum",params:{comparison: "<=", limit: 256}});
errors++;
}
if(data76 < 1 || isNaN(data76)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/max",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data74.idle !== undefined){
let data77 = data74.idle;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/idle",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 2147483647 || isNaN(data77)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/idle",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data77 < 1000 || isNaN(data77)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/idle",keyword:"minimum",params:{comparison: ">=", limit: 1000}});
errors++;
}
}
}
if(data74.inFlight !== undefined){
let data78 = data74.inFlight;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/inFlight",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 1000000 || isNaN(data78)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/inFlight",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data78 < 1 || isNaN(data78)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/inFlight",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data74.loopLag !== undefined){
let data79 = data74.loopLag;
if((!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))) && (data79 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/loopLag",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.instances.properties.loopLag.type}});
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 2147483647 || isNaN(data79)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/loopLag",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data79 < 1 || isNaN(data79)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances/loopLag",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
}
if(data23.transport !== undefined){
let data80 = data23.transport;
if(typeof data80 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data80 === "unix") || (data80 === "port"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",keyword:"enum",params:{allowedValues: schema6.properties.apps.additionalProperties.properties.transport.enum}});
errors++;
}
}
if(data23.env !== undefined){
let data81 = data23.env;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key11 in data81){
const _errs156 = errors;
if(typeof key11 === "string"){
if(!pattern29.test(key11)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key11});
errors++;
}
}
var valid54 = _errs156 === errors;
if(!valid54){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",keyword:"propertyNames",params:{propertyName: key11}});
errors++;
}
}
for(const key12 in data81){
if(typeof data81[key12] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.envFile !== undefined){
let data83 = data23.envFile;
if((typeof data83 !== "string") && (data83 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.envFile.type}});
errors++;
}
}
if(data23.cwd !== undefined){
if(typeof data23.cwd !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data23.nodeArgs !== undefined){
let data85 = data23.nodeArgs;
if(Array.isArray(data85)){
const len16 = data85.length;
for(let i27=0; i27<len16; i27++){
if(typeof data85[i27] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i27,keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data23.user !== undefined){
let data87 = data23.user;
if((typeof data87 !== "string") && (data87 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.user.type}});
errors++;
}
}
if(data23.group !== undefined){
let data88 = data23.group;
if((typeof data88 !== "string") && (data88 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.group.type}});
errors++;
}
}
if(data23.balancing !== undefined){
let data89 = data23.balancing;
if(typeof data89 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((((data89 === "least-in-flight") || (data89 === "round-robin")) || (data89 === "consistent-hash")) || (data89 === "first"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",keyword:"enum",params:{allowedValues: schema6.properties.apps.additionalProperties.properties.balancing.enum}});
errors++;
}
}
if(data23.hashBy !== undefined){
let data90 = data23.hashBy;
if(typeof data90 === "string"){
if(!pattern30.test(data90)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hashBy",keyword:"pattern",params:{pattern: "^(client|(header|cookie):[!#$%&'*+.^_`|~0-9A-Za-z-]+)$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hashBy",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data23.weights !== undefined){
let data91 = data23.weights;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key13 in data91){
let data92 = data91[key13];
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 1000 || isNaN(data92)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"maximum",params:{comparison: "<=", limit: 1000}});
errors++;
}
if(data92 < 1 || isNaN(data92)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/weights",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.stickyCookie !== undefined){
let data93 = data23.stickyCookie;
if((typeof data93 !== "string") && (data93 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/stickyCookie",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.stickyCookie.type}});
errors++;
}
if(typeof data93 === "string"){
if(!pattern5.test(data93)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/stickyCookie",keyword:"pattern",params:{pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"}});
errors++;
}
}
}
if(data23.slowStart !== undefined){
let data94 = data23.slowStart;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/slowStart",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 2147483647 || isNaN(data94)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/slowStart",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data94 < 0 || isNaN(data94)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/slowStart",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data23.maxInFlight !== undefined){
let data95 = data23.maxInFlight;
if((!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))) && (data95 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxInFlight",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.maxInFlight.type}});
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 1000000 || isNaN(data95)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxInFlight",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data95 < 1 || isNaN(data95)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxInFlight",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data23.queue !== undefined){
let data96 = data23.queue;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
for(const key14 in data96){
if(!((key14 === "max") || (key14 === "timeout"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue",keyword:"additionalProperties",params:{additionalProperty: key14}});
errors++;
}
}
if(data96.max !== undefined){
let data97 = data96.max;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/max",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 100000 || isNaN(data97)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/max",keyword:"maximum",params:{comparison: "<=", limit: 100000}});
errors++;
}
if(data97 < 0 || isNaN(data97)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/max",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data96.timeout !== undefined){
let data98 = data96.timeout;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/timeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 2147483647 || isNaN(data98)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data98 < 1 || isNaN(data98)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/queue",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.health !== undefined){
let data99 = data23.health;
if(((!(data99 && typeof data99 == "object" && !Array.isArray(data99))) && (typeof data99 !== "string")) && (data99 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.health.type}});
errors++;
}
if(typeof data99 === "string"){
if(!pattern2.test(data99)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"pattern",params:{pattern: "^/"}});
errors++;
}
}
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.path === undefined){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
for(const key15 in data99){
if(!((((((key15 === "path") || (key15 === "status")) || (key15 === "interval")) || (key15 === "timeout")) || (key15 === "rise")) || (key15 === "fall"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health",keyword:"additionalProperties",params:{additionalProperty: key15}});
errors++;
}
}
if(data99.path !== undefined){
let data100 = data99.path;
if(typeof data100 === "string"){
if(!pattern33.test(data100)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/path",keyword:"pattern",params:{pattern: "^/[\\x21-\\x7e]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/path",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data99.status !== undefined){
let data101 = data99.status;
if(typeof data101 === "string"){
if(!pattern34.test(data101)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/status",keyword:"pattern",params:{pattern: "^[1-5][0-9][0-9](-[1-5][0-9][0-9])?$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/status",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data99.interval !== undefined){
let data102 = data99.interval;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/interval",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 2147483647 || isNaN(data102)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/interval",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data102 < 100 || isNaN(data102)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/interval",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
if(data99.timeout !== undefined){
let data103 = data99.timeout;
if(!(((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103))) && (isFinite(data103)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/timeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 > 2147483647 || isNaN(data103)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data103 < 1 || isNaN(data103)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data99.rise !== undefined){
let data104 = data99.rise;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/rise",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 100 || isNaN(data104)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/rise",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data104 < 1 || isNaN(data104)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/rise",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data99.fall !== undefined){
let data105 = data99.fall;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/fall",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 100 || isNaN(data105)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/fall",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data105 < 1 || isNaN(data105)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/health/fall",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
}
if(data23.outliers !== undefined){
let data106 = data23.outliers;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key16 in data106){
if(!(((key16 === "failures") || (key16 === "errorShare")) || (key16 === "ejection"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers",keyword:"additionalProperties",params:{additionalProperty: key16}});
errors++;
}
}
if(data106.failures !== undefined){
let data107 = data106.failures;
if(!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/failures",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 > 1000000 || isNaN(data107)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/failures",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data107 < 0 || isNaN(data107)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/failures",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data106.errorShare !== undefined){
let data108 = data106.errorShare;
if((!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108)))) && (data108 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/errorShare",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.outliers.properties.errorShare.type}});
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 100 || isNaN(data108)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/errorShare",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data108 < 1 || isNaN(data108)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/errorShare",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data106.ejection !== undefined){
let data109 = data106.ejection;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/ejection",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 > 300000 || isNaN(data109)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/ejection",keyword:"maximum",params:{comparison: "<=", limit: 300000}});
errors++;
}
if(data109 < 100 || isNaN(data109)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers/ejection",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/outliers",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.loopLag !== undefined){
let data110 = data23.loopLag;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
for(const key17 in data110){
if(!((key17 === "leaveOut") || (key17 === "shed"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag",keyword:"additionalProperties",params:{additionalProperty: key17}});
errors++;
}
}
if(data110.leaveOut !== undefined){
let data111 = data110.leaveOut;
if((!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))) && (data111 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/leaveOut",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.loopLag.properties.leaveOut.type}});
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 2147483647 || isNaN(data111)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/leaveOut",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data111 < 1 || isNaN(data111)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/leaveOut",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data110.shed !== undefined){
let data112 = data110.shed;
if((!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))) && (data112 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/shed",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.loopLag.properties.shed.type}});
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 2147483647 || isNaN(data112)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/shed",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data112 < 1 || isNaN(data112)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag/shed",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/loopLag",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.boot !== undefined){
let data113 = data23.boot;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key18 in data113){
if(!((key18 === "timeout") || (key18 === "path"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",keyword:"additionalProperties",params:{additionalProperty: key18}});
errors++;
}
}
if(data113.timeout !== undefined){
let data114 = data113.timeout;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 2147483647 || isNaN(data114)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data114 < 1 || isNaN(data114)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data113.path !== undefined){
let data115 = data113.path;
if(typeof data115 === "string"){
if(!pattern2.test(data115)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",keyword:"pattern",params:{pattern: "^/"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.drainTimeout !== undefined){
let data116 = data23.drainTimeout;
if(!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 > 2147483647 || isNaN(data116)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data116 < 0 || isNaN(data116)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data23.maxSurge !== undefined){
let data117 = data23.maxSurge;
if(!(((typeof data117 == "number") && (!(data117 % 1) && !isNaN(data117))) && (isFinite(data117)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxSurge",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 > 256 || isNaN(data117)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxSurge",keyword:"maximum",params:{comparison: "<=", limit: 256}});
errors++;
}
if(data117 < 1 || isNaN(data117)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxSurge",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data23.trial !== undefined){
let data118 = data23.trial;
if((!(data118 && typeof data118 == "object" && !Array.isArray(data118))) && (data118 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.trial.type}});
errors++;
}
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
for(const key19 in data118){
if(!(((key19 === "duration") || (key19 === "maxErrorShare")) || (key19 === "minRequests"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial",keyword:"additionalProperties",params:{additionalProperty: key19}});
errors++;
}
}
if(data118.duration !== undefined){
let data119 = data118.duration;
if(!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/duration",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 2147483647 || isNaN(data119)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/duration",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data119 < 1 || isNaN(data119)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/duration",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data118.maxErrorShare !== undefined){
let data120 = data118.maxErrorShare;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/maxErrorShare",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 > 100 || isNaN(data120)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/maxErrorShare",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data120 < 0 || isNaN(data120)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/maxErrorShare",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data118.minRequests !== undefined){
let data121 = data118.minRequests;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/minRequests",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 1000000 || isNaN(data121)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/minRequests",keyword:"maximum",params:{comparison: "<=", limit: 1000000}});
errors++;
}
if(data121 < 1 || isNaN(data121)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/trial/minRequests",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
}
if(data23.hangTimeout !== undefined){
let data122 = data23.hangTimeout;
if((!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))) && (data122 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hangTimeout",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.hangTimeout.type}});
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 2147483647 || isNaN(data122)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hangTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data122 < 1000 || isNaN(data122)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/hangTimeout",keyword:"minimum",params:{comparison: ">=", limit: 1000}});
errors++;
}
}
}
if(data23.maxMemory !== undefined){
let data123 = data23.maxMemory;
if((!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))) && (data123 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxMemory",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.maxMemory.type}});
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 < 1048576 || isNaN(data123)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/maxMemory",keyword:"minimum",params:{comparison: ">=", limit: 1048576}});
errors++;
}
}
}
if(data23.underscoreHeaders !== undefined){
let data124 = data23.underscoreHeaders;
if(typeof data124 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data124 === "drop") || (data124 === "keep")) || (data124 === "reject"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",keyword:"enum",params:{allowedValues: schema6.properties.apps.additionalProperties.properties.underscoreHeaders.enum}});
errors++;
}
}
if(data23.methodOverrideHeaders !== undefined){
let data125 = data23.methodOverrideHeaders;
if(typeof data125 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data125 === "keep") || (data125 === "drop"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",keyword:"enum",params:{allowedValues: schema6.properties.apps.additionalProperties.properties.methodOverrideHeaders.enum}});
errors++;
}
}
if(data23.proxyProtocol !== undefined){
let data126 = data23.proxyProtocol;
if(typeof data126 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data126 === "off") || (data126 === "v1")) || (data126 === "v2"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",keyword:"enum",params:{allowedValues: schema6.properties.apps.additionalProperties.properties.proxyProtocol.enum}});
errors++;
}
}
if(data23.timeouts !== undefined){
let data127 = data23.timeouts;
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
for(const key20 in data127){
if(!((((key20 === "connect") || (key20 === "firstByte")) || (key20 === "betweenBytes")) || (key20 === "upgradedIdle"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",keyword:"additionalProperties",params:{additionalProperty: key20}});
errors++;
}
}
if(data127.connect !== undefined){
let data128 = data127.connect;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 > 2147483647 || isNaN(data128)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data128 < 1 || isNaN(data128)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data127.firstByte !== undefined){
let data129 = data127.firstByte;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 > 2147483647 || isNaN(data129)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data129 < 1 || isNaN(data129)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data127.betweenBytes !== undefined){
let data130 = data127.betweenBytes;
if(!(((typeof data130 == "number") && (!(data130 % 1) && !isNaN(data130))) && (isFinite(data130)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 > 2147483647 || isNaN(data130)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data130 < 1 || isNaN(data130)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data127.upgradedIdle !== undefined){
let data131 = data127.upgradedIdle;
if(!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 > 2147483647 || isNaN(data131)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data131 < 1 || isNaN(data131)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.idleTimeout !== undefined){
let data132 = data23.idleTimeout;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 2147483647 || isNaN(data132)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data132 < 0 || isNaN(data132)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data23.retries !== undefined){
let data133 = data23.retries;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
for(const key21 in data133){
if(!((key21 === "max") || (key21 === "budget"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",keyword:"additionalProperties",params:{additionalProperty: key21}});
errors++;
}
}
if(data133.max !== undefined){
let data134 = data133.max;
if(!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 > 16 || isNaN(data134)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",keyword:"maximum",params:{comparison: "<=", limit: 16}});
errors++;
}
if(data134 < 0 || isNaN(data134)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data133.budget !== undefined){
let data135 = data133.budget;
if(!(((typeof data135 == "number") && (!(data135 % 1) && !isNaN(data135))) && (isFinite(data135)))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data135 == "number") && (isFinite(data135))){
if(data135 > 100 || isNaN(data135)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",keyword:"maximum",params:{comparison: "<=", limit: 100}});
errors++;
}
if(data135 < 0 || isNaN(data135)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data23.earlyHints !== undefined){
if(typeof data23.earlyHints !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/earlyHints",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data23.tls !== undefined){
let data137 = data23.tls;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
for(const key22 in data137){
if(!(((((key22 === "ca") || (key22 === "cert")) || (key22 === "key")) || (key22 === "serverName")) || (key22 === "verify"))){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",keyword:"additionalProperties",params:{additionalProperty: key22}});
errors++;
}
}
if(data137.ca !== undefined){
let data138 = data137.ca;
if((typeof data138 !== "string") && (data138 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.tls.properties.ca.type}});
errors++;
}
}
if(data137.cert !== undefined){
let data139 = data137.cert;
if((typeof data139 !== "string") && (data139 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.tls.properties.cert.type}});
errors++;
}
}
if(data137.key !== undefined){
let data140 = data137.key;
if((typeof data140 !== "string") && (data140 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.tls.properties.key.type}});
errors++;
}
}
if(data137.serverName !== undefined){
let data141 = data137.serverName;
if((typeof data141 !== "string") && (data141 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",keyword:"type",params:{type: schema6.properties.apps.additionalProperties.properties.tls.properties.serverName.type}});
errors++;
}
}
if(data137.verify !== undefined){
if(typeof data137.verify !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/apps",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.attach !== undefined){
let data143 = data.attach;
if((!(data143 && typeof data143 == "object" && !Array.isArray(data143))) && (data143 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/attach",keyword:"type",params:{type: schema6.properties.attach.type}});
errors++;
}
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
for(const key23 in data143){
if(!((key23 === "group") || (key23 === "max"))){
(vErrors ??= []).push({instancePath:instancePath+"/attach",keyword:"additionalProperties",params:{additionalProperty: key23}});
errors++;
}
}
if(data143.group !== undefined){
let data144 = data143.group;
if((typeof data144 !== "string") && (data144 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/attach/group",keyword:"type",params:{type: schema6.properties.attach.properties.group.type}});
errors++;
}
}
if(data143.max !== undefined){
let data145 = data143.max;
if(!(((typeof data145 == "number") && (!(data145 % 1) && !isNaN(data145))) && (isFinite(data145)))){
(vErrors ??= []).push({instancePath:instancePath+"/attach/max",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data145 == "number") && (isFinite(data145))){
if(data145 > 128 || isNaN(data145)){
(vErrors ??= []).push({instancePath:instancePath+"/attach/max",keyword:"maximum",params:{comparison: "<=", limit: 128}});
errors++;
}
if(data145 < 1 || isNaN(data145)){
(vErrors ??= []).push({instancePath:instancePath+"/attach/max",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
}
}
if(data.limits !== undefined){
if(!(validate26(data.limits, {instancePath:instancePath+"/limits",parentData:data,parentDataProperty:"limits",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.trustedProxies !== undefined){
let data147 = data.trustedProxies;
if(Array.isArray(data147)){
const len17 = data147.length;
for(let i28=0; i28<len17; i28++){
if(typeof data147[i28] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/trustedProxies/" + i28,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i29 = data147.length;
let j11;
if(i29 > 1){
const indices11 = {};
for(;i29--;){
let item11 = data147[i29];
if(typeof item11 !== "string"){
continue;
}
if(typeof indices11[item11] == "number"){
j11 = indices11[item11];
(vErrors ??= []).push({instancePath:instancePath+"/trustedProxies",keyword:"uniqueItems",params:{i: i29, j: j11}});
errors++;
break;
}
indices11[item11] = i29;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/trustedProxies",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.exemptAddresses !== undefined){
let data149 = data.exemptAddresses;
if(Array.isArray(data149)){
const len18 = data149.length;
for(let i30=0; i30<len18; i30++){
if(typeof data149[i30] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/exemptAddresses/" + i30,keyword:"type",params:{type: "string"}});
errors++;
}
}
let i31 = data149.length;
let j12;
if(i31 > 1){
const indices12 = {};
for(;i31--;){
let item12 = data149[i31];
if(typeof item12 !== "string"){
continue;
}
if(typeof indices12[item12] == "number"){
j12 = indices12[item12];
(vErrors ??= []).push({instancePath:instancePath+"/exemptAddresses",keyword:"uniqueItems",params:{i: i31, j: j12}});
errors++;
break;
}
indices12[item12] = i31;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/exemptAddresses",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data151 = data.forwardedHeader;
if(typeof data151 === "string"){
if(!pattern36.test(data151)){
(vErrors ??= []).push({instancePath:instancePath+"/forwardedHeader",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/forwardedHeader",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.threads !== undefined){
let data152 = data.threads;
if((!(((typeof data152 == "number") && (!(data152 % 1) && !isNaN(data152))) && (isFinite(data152)))) && (data152 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/threads",keyword:"type",params:{type: schema6.properties.threads.type}});
errors++;
}
if((typeof data152 == "number") && (isFinite(data152))){
if(data152 > 64 || isNaN(data152)){
(vErrors ??= []).push({instancePath:instancePath+"/threads",keyword:"maximum",params:{comparison: "<=", limit: 64}});
errors++;
}
if(data152 < 1 || isNaN(data152)){
(vErrors ??= []).push({instancePath:instancePath+"/threads",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data.runtimeDirectory !== undefined){
let data153 = data.runtimeDirectory;
if((typeof data153 !== "string") && (data153 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/runtimeDirectory",keyword:"type",params:{type: schema6.properties.runtimeDirectory.type}});
errors++;
}
}
if(data.stateDirectory !== undefined){
let data154 = data.stateDirectory;
if((typeof data154 !== "string") && (data154 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/stateDirectory",keyword:"type",params:{type: schema6.properties.stateDirectory.type}});
errors++;
}
}
if(data.lameDuck !== undefined){
let data155 = data.lameDuck;
if(!(((typeof data155 == "number") && (!(data155 % 1) && !isNaN(data155))) && (isFinite(data155)))){
(vErrors ??= []).push({instancePath:instancePath+"/lameDuck",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data155 == "number") && (isFinite(data155))){
if(data155 > 2147483647 || isNaN(data155)){
(vErrors ??= []).push({instancePath:instancePath+"/lameDuck",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data155 < 0 || isNaN(data155)){
(vErrors ??= []).push({instancePath:instancePath+"/lameDuck",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.drainTimeout !== undefined){
let data156 = data.drainTimeout;
if(!(((typeof data156 == "number") && (!(data156 % 1) && !isNaN(data156))) && (isFinite(data156)))){
(vErrors ??= []).push({instancePath:instancePath+"/drainTimeout",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data156 == "number") && (isFinite(data156))){
if(data156 > 2147483647 || isNaN(data156)){
(vErrors ??= []).push({instancePath:instancePath+"/drainTimeout",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}});
errors++;
}
if(data156 < 0 || isNaN(data156)){
(vErrors ??= []).push({instancePath:instancePath+"/drainTimeout",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data.defaultCertificate !== undefined){
let data157 = data.defaultCertificate;
if(typeof data157 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/defaultCertificate",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data157 === "first") || (data157 === "refuse"))){
(vErrors ??= []).push({instancePath:instancePath+"/defaultCertificate",keyword:"enum",params:{allowedValues: schema6.properties.defaultCertificate.enum}});
errors++;
}
}
if(data.minVersion !== undefined){
let data158 = data.minVersion;
if(typeof data158 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/minVersion",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data158 === "1.2") || (data158 === "1.3"))){
(vErrors ??= []).push({instancePath:instancePath+"/minVersion",keyword:"enum",params:{allowedValues: schema6.properties.minVersion.enum}});
errors++;
}
}
if(data.hsts !== undefined){
if(!(validate24(data.hsts, {instancePath:instancePath+"/hsts",parentData:data,parentDataProperty:"hsts",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.clientCertificates !== undefined){
let data160 = data.clientCertificates;
if(typeof data160 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/clientCertificates",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((data160 === "none") || (data160 === "request")) || (data160 === "require"))){
(vErrors ??= []).push({instancePath:instancePath+"/clientCertificates",keyword:"enum",params:{allowedValues: schema6.properties.clientCertificates.enum}});
errors++;
}
}
if(data.clientCertificateAuthorities !== undefined){
let data161 = data.clientCertificateAuthorities;
if(Array.isArray(data161)){
const len19 = data161.length;
for(let i32=0; i32<len19; i32++){
if(typeof data161[i32] !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/clientCertificateAuthorities/" + i32,keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/clientCertificateAuthorities",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.logging !== undefined){
let data163 = data.logging;
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
for(const key24 in data163){
if(!(((key24 === "level") || (key24 === "access")) || (key24 === "query"))){
(vErrors ??= []).push({instancePath:instancePath+"/logging",keyword:"additionalProperties",params:{additionalProperty: key24}});
errors++;
}
}
if(data163.level !== undefined){
let data164 = data163.level;
if(typeof data164 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/logging/level",keyword:"type",params:{type: "string"}});
errors++;
}
if(!(((((data164 === "trace") || (data164 === "debug")) || (data164 === "info")) || (data164 === "warn")) || (data164 === "error"))){
(vErrors ??= []).push({instancePath:instancePath+"/logging/level",keyword:"enum",params:{allowedValues: schema6.properties.logging.properties.level.enum}});
errors++;
}
}
if(data163.access !== undefined){
if(typeof data163.access !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/logging/access",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data163.query !== undefined){
let data166 = data163.query;
if(typeof data166 !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/logging/query",keyword:"type",params:{type: "string"}});
errors++;
}
if(!((data166 === "keep") || (data166 === "redact"))){
(vErrors ??= []).push({instancePath:instancePath+"/logging/query",keyword:"enum",params:{allowedValues: schema6.properties.logging.properties.query.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/logging",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,keyword:"type",params:{type: "object"}});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
