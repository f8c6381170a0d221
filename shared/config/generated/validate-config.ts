// Generated from shared/config/schema by `npm run generate`. Do not edit.
// @ts-nocheck

/** A fault as ajv reports it. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

export interface ConfigValidator {
  (value: unknown): boolean;
  errors?: readonly SchemaFault[] | null;
}

export const validateConfig: ConfigValidator = validate10;
const schema11 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":["boolean","object"],"properties":{"port":{"type":["integer","null"],"minimum":1,"maximum":65535}},"additionalProperties":false},"certificates":{"type":["array","null"],"minItems":1,"items":{"type":"object","properties":{"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"pfx":{"type":["string","null"]},"directory":{"type":["string","null"]},"password":{"type":["string","null"]},"passwordFile":{"type":["string","null"]}},"additionalProperties":false}},"minVersion":{"type":["string","null"],"enum":["1.2","1.3",null]},"hsts":{"type":["object","null"],"required":["maxAge"],"properties":{"maxAge":{"type":"integer","minimum":0,"maximum":315360000},"includeSubDomains":{"type":"boolean"},"preload":{"type":"boolean"}},"additionalProperties":false},"clientCertificates":{"type":["string","null"],"enum":["none","request","require",null]},"clientCertificateAuthorities":{"type":["array","null"],"items":{"type":"string"}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"proxyProtocol":{"type":"string","enum":["off","required"]},"protocols":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["http1"]}},"socketMode":{"type":"string","pattern":"^0?[0-7]{3}$"},"socketOwner":{"type":["string","null"]},"socketGroup":{"type":["string","null"]},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","properties":{"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"pfx":{"type":["string","null"]},"directory":{"type":["string","null"]},"password":{"type":["string","null"]},"passwordFile":{"type":["string","null"]}},"additionalProperties":false}},"apps":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"routes":{"type":"object","propertyNames":{"pattern":"^/"},"additionalProperties":{"type":"object","properties":{"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"compression":{"type":["object","boolean"],"properties":{"encodings":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["br","zstd","gzip"]}},"minSize":{"type":"integer","minimum":0,"maximum":1000000000},"types":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}}},"additionalProperties":false},"hooks":{"type":["object","string","null"],"pattern":".","required":["module"],"properties":{"module":{"type":"string","pattern":"."},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false}},"additionalProperties":false}},"compression":{"type":["object","boolean"],"properties":{"encodings":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["br","zstd","gzip"]}},"minSize":{"type":"integer","minimum":0,"maximum":1000000000},"types":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}}},"additionalProperties":false},"hooks":{"type":["object","string","null"],"pattern":".","required":["module"],"properties":{"module":{"type":"string","pattern":"."},"timeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"files":{"type":["object","string","null"],"pattern":".","required":["root"],"properties":{"root":{"type":"string","pattern":"."},"index":{"type":["string","null"],"pattern":"^[^./\\\\][^/\\\\]*$"},"fallback":{"type":["string","null"],"pattern":"^[^./\\\\]"},"precompressed":{"type":"boolean"},"cacheControl":{"type":"string","pattern":"^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"},"immutable":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"dotFiles":{"type":"boolean"}},"additionalProperties":false},"instances":{"type":"integer","minimum":1,"maximum":256},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin"]},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"underscoreHeaders":{"type":"string","enum":["drop","keep","reject"]},"methodOverrideHeaders":{"type":"string","enum":["keep","drop"]},"proxyProtocol":{"type":"string","enum":["off","v1","v2"]},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"idleTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"retries":{"type":"object","properties":{"max":{"type":"integer","minimum":0,"maximum":16},"budget":{"type":"integer","minimum":0,"maximum":100}},"additionalProperties":false},"earlyHints":{"type":"boolean"},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"exemptAddresses":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","pattern":"^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"lameDuck":{"type":"integer","minimum":0,"maximum":2147483647},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"minVersion":{"type":"string","enum":["1.2","1.3"]},"hsts":{"type":["object","null"],"required":["maxAge"],"properties":{"maxAge":{"type":"integer","minimum":0,"maximum":315360000},"includeSubDomains":{"type":"boolean"},"preload":{"type":"boolean"}},"additionalProperties":false},"clientCertificates":{"type":"string","enum":["none","request","require"]},"clientCertificateAuthorities":{"type":"array","items":{"type":"string"}},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^0?[0-7]{3}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern2 = new RegExp("^/", "u");
const pattern4 = new RegExp("^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$", "u");
const pattern5 = new RegExp(".", "u");
const pattern12 = new RegExp("^[^./\\\\][^/\\\\]*$", "u");
const pattern13 = new RegExp("^[^./\\\\]", "u");
const pattern14 = new RegExp("^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$", "u");
const pattern16 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern18 = new RegExp("^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoints === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoints"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.apps === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apps"}};
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
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err3 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/minItems",keyword:"minItems",params:{limit: 1}};
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
const err4 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/required",keyword:"required",params:{missingProperty: "url"}};
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
const err5 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
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
const err6 = {instancePath:instancePath+"/endpoints/" + i0+"/url",schemaPath:"#/properties/endpoints/items/properties/url/type",keyword:"type",params:{type: "string"}};
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
const err7 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps",schemaPath:"#/properties/endpoints/items/properties/redirectToHttps/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.redirectToHttps.type}};
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
const err8 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps",schemaPath:"#/properties/endpoints/items/properties/redirectToHttps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
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
const err9 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",schemaPath:"#/properties/endpoints/items/properties/redirectToHttps/properties/port/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.redirectToHttps.properties.port.type}};
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
const err10 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",schemaPath:"#/properties/endpoints/items/properties/redirectToHttps/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps/port",schemaPath:"#/properties/endpoints/items/properties/redirectToHttps/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err12 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates",schemaPath:"#/properties/endpoints/items/properties/certificates/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.type}};
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
const err13 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates",schemaPath:"#/properties/endpoints/items/properties/certificates/minItems",keyword:"minItems",params:{limit: 1}};
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
const err14 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,schemaPath:"#/properties/endpoints/items/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
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
const err15 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/cert",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.cert.type}};
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
const err16 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/key",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/key/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.key.type}};
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
const err17 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/pfx",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/pfx/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.pfx.type}};
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
const err18 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/directory",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/directory/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.directory.type}};
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
const err19 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/password",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/password/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.password.type}};
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
const err20 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/passwordFile",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/passwordFile/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.items.properties.passwordFile.type}};
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
const err21 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,schemaPath:"#/properties/endpoints/items/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
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
const err22 = {instancePath:instancePath+"/endpoints/" + i0+"/minVersion",schemaPath:"#/properties/endpoints/items/properties/minVersion/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.minVersion.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data13 === "1.2") || (data13 === "1.3")) || (data13 === null))){
const err23 = {instancePath:instancePath+"/endpoints/" + i0+"/minVersion",schemaPath:"#/properties/endpoints/items/properties/minVersion/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.minVersion.enum}};
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
const err24 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts",schemaPath:"#/properties/endpoints/items/properties/hsts/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.hsts.type}};
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
const err25 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts",schemaPath:"#/properties/endpoints/items/properties/hsts/required",keyword:"required",params:{missingProperty: "maxAge"}};
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
const err26 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts",schemaPath:"#/properties/endpoints/items/properties/hsts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
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
const err27 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/maxAge",schemaPath:"#/properties/endpoints/items/properties/hsts/properties/maxAge/type",keyword:"type",params:{type: "integer"}};
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
const err28 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/maxAge",schemaPath:"#/properties/endpoints/items/properties/hsts/properties/maxAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 315360000}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/maxAge",schemaPath:"#/properties/endpoints/items/properties/hsts/properties/maxAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err30 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/includeSubDomains",schemaPath:"#/properties/endpoints/items/properties/hsts/properties/includeSubDomains/type",keyword:"type",params:{type: "boolean"}};
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
const err31 = {instancePath:instancePath+"/endpoints/" + i0+"/hsts/preload",schemaPath:"#/properties/endpoints/items/properties/hsts/properties/preload/type",keyword:"type",params:{type: "boolean"}};
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
const err32 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificates",schemaPath:"#/properties/endpoints/items/properties/clientCertificates/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.clientCertificates.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!((((data18 === "none") || (data18 === "request")) || (data18 === "require")) || (data18 === null))){
const err33 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificates",schemaPath:"#/properties/endpoints/items/properties/clientCertificates/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.clientCertificates.enum}};
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
const err34 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificateAuthorities",schemaPath:"#/properties/endpoints/items/properties/clientCertificateAuthorities/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.clientCertificateAuthorities.type}};
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
const err35 = {instancePath:instancePath+"/endpoints/" + i0+"/clientCertificateAuthorities/" + i2,schemaPath:"#/properties/endpoints/items/properties/clientCertificateAuthorities/items/type",keyword:"type",params:{type: "string"}};
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
const err36 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",schemaPath:"#/properties/endpoints/items/properties/backlog/type",keyword:"type",params:{type: "integer"}};
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
const err37 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",schemaPath:"#/properties/endpoints/items/properties/backlog/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data21 < 1 || isNaN(data21)){
const err38 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",schemaPath:"#/properties/endpoints/items/properties/backlog/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err39 = {instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",schemaPath:"#/properties/endpoints/items/properties/proxyProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!((data22 === "off") || (data22 === "required"))){
const err40 = {instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",schemaPath:"#/properties/endpoints/items/properties/proxyProtocol/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.proxyProtocol.enum}};
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
const err41 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/minItems",keyword:"minItems",params:{limit: 1}};
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
const err42 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i3,schemaPath:"#/properties/endpoints/items/properties/protocols/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!(data24 === "http1")){
const err43 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i3,schemaPath:"#/properties/endpoints/items/properties/protocols/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.protocols.items.enum}};
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
const err44 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0}};
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
const err45 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/type",keyword:"type",params:{type: "array"}};
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
const err46 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",schemaPath:"#/properties/endpoints/items/properties/socketMode/pattern",keyword:"pattern",params:{pattern: "^0?[0-7]{3}$"}};
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
const err47 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",schemaPath:"#/properties/endpoints/items/properties/socketMode/type",keyword:"type",params:{type: "string"}};
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
const err48 = {instancePath:instancePath+"/endpoints/" + i0+"/socketOwner",schemaPath:"#/properties/endpoints/items/properties/socketOwner/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketOwner.type}};
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
const err49 = {instancePath:instancePath+"/endpoints/" + i0+"/socketGroup",schemaPath:"#/properties/endpoints/items/properties/socketGroup/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketGroup.type}};
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
const err50 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
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
const err51 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
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
const err52 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data29 < 32 || isNaN(data29)){
const err53 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
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
const err54 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
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
const err55 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data30 < 128 || isNaN(data30)){
const err56 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
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
const err57 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
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
const err58 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err59 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err60 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
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
const err61 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err62 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err63 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBodySize.type}};
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
const err64 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err65 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err66 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBufferSize.type}};
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
const err67 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data34 < 4096 || isNaN(data34)){
const err68 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
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
const err69 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxResponseBufferSize.type}};
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
const err70 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err71 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err72 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.keepAliveTimeout.type}};
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
const err73 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err74 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err75 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.requestHeadersTimeout.type}};
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
const err76 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data37 < 1 || isNaN(data37)){
const err77 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err78 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.handshakeTimeout.type}};
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
const err79 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err80 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err81 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minRequestBodyDataRate.type}};
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
const err82 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
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
const err83 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
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
const err84 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
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
const err85 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err86 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err87 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
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
const err88 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data41 < 1000 || isNaN(data41)){
const err89 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
const err90 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minResponseDataRate.type}};
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
const err91 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
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
const err92 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
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
const err93 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
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
const err94 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data43 < 1 || isNaN(data43)){
const err95 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err96 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
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
const err97 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data44 < 1000 || isNaN(data44)){
const err98 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
const err99 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentConnections.type}};
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
const err100 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data45 < 1 || isNaN(data45)){
const err101 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err102 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
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
const err103 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err104 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
const err105 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!((data47 === "close") || (data47 === "answer"))){
const err106 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.limits.properties.connectionLimitAction.enum}};
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
const err107 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestsPerConnection.type}};
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
const err108 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data48 < 1 || isNaN(data48)){
const err109 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err110 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionAge.type}};
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
const err111 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data49 < 1 || isNaN(data49)){
const err112 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err113 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionsPerAddress.type}};
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
const err114 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data50 < 1 || isNaN(data50)){
const err115 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err116 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestRatePerAddress.type}};
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
const err117 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data51.burst === undefined){
const err118 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
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
const err119 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
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
const err120 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
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
const err121 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data52 < 1 || isNaN(data52)){
const err122 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err123 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
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
const err124 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data53 < 1 || isNaN(data53)){
const err125 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
const err126 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/type",keyword:"type",params:{type: "object"}};
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
const err127 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/type",keyword:"type",params:{type: "object"}};
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
const err128 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "array"}};
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
const err129 = {instancePath:instancePath+"/certificates/" + i5,schemaPath:"#/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
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
const err130 = {instancePath:instancePath+"/certificates/" + i5+"/cert",schemaPath:"#/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: schema11.properties.certificates.items.properties.cert.type}};
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
const err131 = {instancePath:instancePath+"/certificates/" + i5+"/key",schemaPath:"#/properties/certificates/items/properties/key/type",keyword:"type",params:{type: schema11.properties.certificates.items.properties.key.type}};
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
const err132 = {instancePath:instancePath+"/certificates/" + i5+"/pfx",schemaPath:"#/properties/certificates/items/properties/pfx/type",keyword:"type",params:{type: schema11.properties.certificates.items.properties.pfx.type}};
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
const err133 = {instancePath:instancePath+"/certificates/" + i5+"/directory",schemaPath:"#/properties/certificates/items/properties/directory/type",keyword:"type",params:{type: schema11.properties.certificates.items.properties.directory.type}};
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
const err134 = {instancePath:instancePath+"/certificates/" + i5+"/password",schemaPath:"#/properties/certificates/items/properties/password/type",keyword:"type",params:{type: schema11.properties.certificates.items.properties.password.type}};
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
const err135 = {instancePath:instancePath+"/certificates/" + i5+"/passwordFile",schemaPath:"#/properties/certificates/items/properties/passwordFile/type",keyword:"type",params:{type: schema11.properties.certificates.items.properties.passwordFile.type}};
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
const err136 = {instancePath:instancePath+"/certificates/" + i5,schemaPath:"#/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
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
const err137 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"}};
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
if(Object.keys(data62).length < 1){
const err138 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
for(const key10 in data62){
const _errs137 = errors;
if(typeof key10 === "string"){
if(!pattern1.test(key10)){
const err139 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key10};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
var valid21 = _errs137 === errors;
if(!valid21){
const err140 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames",keyword:"propertyNames",params:{propertyName: key10}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
for(const key11 in data62){
let data63 = data62[key11];
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.hosts === undefined){
const err141 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/required",keyword:"required",params:{missingProperty: "hosts"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
for(const key12 in data63){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties, key12))){
const err142 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data63.hosts !== undefined){
let data64 = data63.hosts;
if(Array.isArray(data64)){
if(data64.length < 1){
const err143 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
const len5 = data64.length;
for(let i6=0; i6<len5; i6++){
if(typeof data64[i6] !== "string"){
const err144 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i6,schemaPath:"#/properties/apps/additionalProperties/properties/hosts/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
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
const err145 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j1}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
break;
}
indices1[item1] = i7;
}
}
}
else {
const err146 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data63.paths !== undefined){
let data66 = data63.paths;
if(Array.isArray(data66)){
if(data66.length < 1){
const err147 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
const len6 = data66.length;
for(let i8=0; i8<len6; i8++){
let data67 = data66[i8];
if(typeof data67 === "string"){
if(!pattern2.test(data67)){
const err148 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i8,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i8,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
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
const err150 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j2}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
break;
}
indices2[item2] = i9;
}
}
}
else {
const err151 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data63.limits !== undefined){
let data68 = data63.limits;
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
for(const key13 in data68){
if(!((((key13 === "maxRequestBodySize") || (key13 === "minRequestBodyDataRate")) || (key13 === "minResponseDataRate")) || (key13 === "maxRequestRatePerAddress"))){
const err152 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data68.maxRequestBodySize !== undefined){
let data69 = data68.maxRequestBodySize;
if((!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))) && (data69 !== null)){
const err153 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 9007199254740991 || isNaN(data69)){
const err154 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data69 < 0 || isNaN(data69)){
const err155 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
if(data68.minRequestBodyDataRate !== undefined){
let data70 = data68.minRequestBodyDataRate;
if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (data70 !== null)){
const err156 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.bytesPerSecond === undefined){
const err157 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
for(const key14 in data70){
if(!((key14 === "bytesPerSecond") || (key14 === "gracePeriod"))){
const err158 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data70.bytesPerSecond !== undefined){
let data71 = data70.bytesPerSecond;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err159 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 1000000000 || isNaN(data71)){
const err160 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data71 < 1 || isNaN(data71)){
const err161 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
if(data70.gracePeriod !== undefined){
let data72 = data70.gracePeriod;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err162 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 2147483647 || isNaN(data72)){
const err163 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data72 < 1000 || isNaN(data72)){
const err164 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
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
const err165 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
if(data73.bytesPerSecond === undefined){
const err166 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key15 in data73){
if(!((key15 === "bytesPerSecond") || (key15 === "gracePeriod"))){
const err167 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data73.bytesPerSecond !== undefined){
let data74 = data73.bytesPerSecond;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err168 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 1000000000 || isNaN(data74)){
const err169 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err170 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
if(data73.gracePeriod !== undefined){
let data75 = data73.gracePeriod;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err171 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 2147483647 || isNaN(data75)){
const err172 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data75 < 1000 || isNaN(data75)){
const err173 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
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
const err174 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.requestsPerSecond === undefined){
const err175 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data76.burst === undefined){
const err176 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
for(const key16 in data76){
if(!((key16 === "requestsPerSecond") || (key16 === "burst"))){
const err177 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data76.requestsPerSecond !== undefined){
let data77 = data76.requestsPerSecond;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err178 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 > 1000000 || isNaN(data77)){
const err179 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data77 < 1 || isNaN(data77)){
const err180 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
if(data76.burst !== undefined){
let data78 = data76.burst;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err181 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 1000000 || isNaN(data78)){
const err182 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data78 < 1 || isNaN(data78)){
const err183 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
}
}
}
else {
const err184 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
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
const err185 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^/"},propertyName:key17};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
var valid34 = _errs178 === errors;
if(!valid34){
const err186 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames",keyword:"propertyNames",params:{propertyName: key17}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
for(const key18 in data79){
let data80 = data79[key18];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
for(const key19 in data80){
if(!(((key19 === "limits") || (key19 === "compression")) || (key19 === "hooks"))){
const err187 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data80.limits !== undefined){
let data81 = data80.limits;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key20 in data81){
if(!((((key20 === "maxRequestBodySize") || (key20 === "minRequestBodyDataRate")) || (key20 === "minResponseDataRate")) || (key20 === "maxRequestRatePerAddress"))){
const err188 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data81.maxRequestBodySize !== undefined){
let data82 = data81.maxRequestBodySize;
if((!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))) && (data82 !== null)){
const err189 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 9007199254740991 || isNaN(data82)){
const err190 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(data82 < 0 || isNaN(data82)){
const err191 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
if(data81.minRequestBodyDataRate !== undefined){
let data83 = data81.minRequestBodyDataRate;
if((!(data83 && typeof data83 == "object" && !Array.isArray(data83))) && (data83 !== null)){
const err192 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.bytesPerSecond === undefined){
const err193 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
for(const key21 in data83){
if(!((key21 === "bytesPerSecond") || (key21 === "gracePeriod"))){
const err194 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data83.bytesPerSecond !== undefined){
let data84 = data83.bytesPerSecond;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err195 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 1000000000 || isNaN(data84)){
const err196 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data84 < 1 || isNaN(data84)){
const err197 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(data83.gracePeriod !== undefined){
let data85 = data83.gracePeriod;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err198 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 > 2147483647 || isNaN(data85)){
const err199 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if(data85 < 1000 || isNaN(data85)){
const err200 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
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
const err201 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.bytesPerSecond === undefined){
const err202 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
for(const key22 in data86){
if(!((key22 === "bytesPerSecond") || (key22 === "gracePeriod"))){
const err203 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data86.bytesPerSecond !== undefined){
let data87 = data86.bytesPerSecond;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err204 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 1000000000 || isNaN(data87)){
const err205 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data87 < 1 || isNaN(data87)){
const err206 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
if(data86.gracePeriod !== undefined){
let data88 = data86.gracePeriod;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
const err207 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 2147483647 || isNaN(data88)){
const err208 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(data88 < 1000 || isNaN(data88)){
const err209 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
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
const err210 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.requestsPerSecond === undefined){
const err211 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if(data89.burst === undefined){
const err212 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
for(const key23 in data89){
if(!((key23 === "requestsPerSecond") || (key23 === "burst"))){
const err213 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data89.requestsPerSecond !== undefined){
let data90 = data89.requestsPerSecond;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err214 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 1000000 || isNaN(data90)){
const err215 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(data90 < 1 || isNaN(data90)){
const err216 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
if(data89.burst !== undefined){
let data91 = data89.burst;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err217 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 1000000 || isNaN(data91)){
const err218 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
if(data91 < 1 || isNaN(data91)){
const err219 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
}
}
}
else {
const err220 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data80.compression !== undefined){
let data92 = data80.compression;
if((!(data92 && typeof data92 == "object" && !Array.isArray(data92))) && (typeof data92 !== "boolean")){
const err221 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.compression.type}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(data92 && typeof data92 == "object" && !Array.isArray(data92)){
for(const key24 in data92){
if(!(((key24 === "encodings") || (key24 === "minSize")) || (key24 === "types"))){
const err222 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data92.encodings !== undefined){
let data93 = data92.encodings;
if(Array.isArray(data93)){
if(data93.length < 1){
const err223 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/encodings/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
const len7 = data93.length;
for(let i10=0; i10<len7; i10++){
let data94 = data93[i10];
if(typeof data94 !== "string"){
const err224 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/encodings/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(!(((data94 === "br") || (data94 === "zstd")) || (data94 === "gzip"))){
const err225 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/encodings/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.compression.properties.encodings.items.enum}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
let i11 = data93.length;
let j3;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data93[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err226 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/encodings/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j3}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
break;
}
indices3[item3] = i11;
}
}
}
else {
const err227 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/encodings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data92.minSize !== undefined){
let data95 = data92.minSize;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
const err228 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/minSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 1000000000 || isNaN(data95)){
const err229 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/minSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data95 < 0 || isNaN(data95)){
const err230 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/minSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
if(data92.types !== undefined){
let data96 = data92.types;
if(Array.isArray(data96)){
if(data96.length < 1){
const err231 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/types/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
const len8 = data96.length;
for(let i12=0; i12<len8; i12++){
let data97 = data96[i12];
if(typeof data97 === "string"){
if(!pattern4.test(data97)){
const err232 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i12,schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/types/items/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i12,schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/types/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
let i13 = data96.length;
let j4;
if(i13 > 1){
const indices4 = {};
for(;i13--;){
let item4 = data96[i13];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err234 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/types/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j4}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
break;
}
indices4[item4] = i13;
}
}
}
else {
const err235 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/compression/properties/types/type",keyword:"type",params:{type: "array"}};
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
}
if(data80.hooks !== undefined){
let data98 = data80.hooks;
if(((!(data98 && typeof data98 == "object" && !Array.isArray(data98))) && (typeof data98 !== "string")) && (data98 !== null)){
const err236 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.hooks.type}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(typeof data98 === "string"){
if(!pattern5.test(data98)){
const err237 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
if(data98.module === undefined){
const err238 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/required",keyword:"required",params:{missingProperty: "module"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
for(const key25 in data98){
if(!((key25 === "module") || (key25 === "timeout"))){
const err239 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data98.module !== undefined){
let data99 = data98.module;
if(typeof data99 === "string"){
if(!pattern5.test(data99)){
const err240 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/properties/module/pattern",keyword:"pattern",params:{pattern: "."}};
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
const err241 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/properties/module/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data98.timeout !== undefined){
let data100 = data98.timeout;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err242 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 2147483647 || isNaN(data100)){
const err243 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err244 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/hooks/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
}
}
}
}
else {
const err245 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key18.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data63.compression !== undefined){
let data101 = data63.compression;
if((!(data101 && typeof data101 == "object" && !Array.isArray(data101))) && (typeof data101 !== "boolean")){
const err247 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",schemaPath:"#/properties/apps/additionalProperties/properties/compression/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.compression.type}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key26 in data101){
if(!(((key26 === "encodings") || (key26 === "minSize")) || (key26 === "types"))){
const err248 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression",schemaPath:"#/properties/apps/additionalProperties/properties/compression/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data101.encodings !== undefined){
let data102 = data101.encodings;
if(Array.isArray(data102)){
if(data102.length < 1){
const err249 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/encodings/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
const len9 = data102.length;
for(let i14=0; i14<len9; i14++){
let data103 = data102[i14];
if(typeof data103 !== "string"){
const err250 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i14,schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/encodings/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(!(((data103 === "br") || (data103 === "zstd")) || (data103 === "gzip"))){
const err251 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings/" + i14,schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/encodings/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.compression.properties.encodings.items.enum}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
let i15 = data102.length;
let j5;
if(i15 > 1){
const indices5 = {};
for(;i15--;){
let item5 = data102[i15];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err252 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/encodings/uniqueItems",keyword:"uniqueItems",params:{i: i15, j: j5}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
break;
}
indices5[item5] = i15;
}
}
}
else {
const err253 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/encodings",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/encodings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data101.minSize !== undefined){
let data104 = data101.minSize;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
const err254 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/minSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 1000000000 || isNaN(data104)){
const err255 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/minSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if(data104 < 0 || isNaN(data104)){
const err256 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/minSize",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/minSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
if(data101.types !== undefined){
let data105 = data101.types;
if(Array.isArray(data105)){
if(data105.length < 1){
const err257 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/types/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
const len10 = data105.length;
for(let i16=0; i16<len10; i16++){
let data106 = data105[i16];
if(typeof data106 === "string"){
if(!pattern4.test(data106)){
const err258 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i16,schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/types/items/pattern",keyword:"pattern",params:{pattern: "^(?:[a-z0-9!#$&^_.+-]+/(?:\\*|[a-z0-9!#$&^_.+-]+)|\\*\\+[a-z0-9.-]+)$"}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
else {
const err259 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types/" + i16,schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/types/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
let i17 = data105.length;
let j6;
if(i17 > 1){
const indices6 = {};
for(;i17--;){
let item6 = data105[i17];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err260 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/types/uniqueItems",keyword:"uniqueItems",params:{i: i17, j: j6}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
break;
}
indices6[item6] = i17;
}
}
}
else {
const err261 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/compression/types",schemaPath:"#/properties/apps/additionalProperties/properties/compression/properties/types/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
}
if(data63.hooks !== undefined){
let data107 = data63.hooks;
if(((!(data107 && typeof data107 == "object" && !Array.isArray(data107))) && (typeof data107 !== "string")) && (data107 !== null)){
const err262 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.hooks.type}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(typeof data107 === "string"){
if(!pattern5.test(data107)){
const err263 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.module === undefined){
const err264 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/required",keyword:"required",params:{missingProperty: "module"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
for(const key27 in data107){
if(!((key27 === "module") || (key27 === "timeout"))){
const err265 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data107.module !== undefined){
let data108 = data107.module;
if(typeof data108 === "string"){
if(!pattern5.test(data108)){
const err266 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/properties/module/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
else {
const err267 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/module",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/properties/module/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data107.timeout !== undefined){
let data109 = data107.timeout;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err268 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 > 2147483647 || isNaN(data109)){
const err269 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data109 < 1 || isNaN(data109)){
const err270 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/hooks/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/hooks/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
}
}
if(data63.entry !== undefined){
let data110 = data63.entry;
if((typeof data110 !== "string") && (data110 !== null)){
const err271 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",schemaPath:"#/properties/apps/additionalProperties/properties/entry/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.entry.type}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data63.command !== undefined){
let data111 = data63.command;
if((!(Array.isArray(data111))) && (data111 !== null)){
const err272 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.command.type}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if(Array.isArray(data111)){
if(data111.length < 1){
const err273 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
const len11 = data111.length;
for(let i18=0; i18<len11; i18++){
if(typeof data111[i18] !== "string"){
const err274 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i18,schemaPath:"#/properties/apps/additionalProperties/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
}
}
if(data63.destinations !== undefined){
let data113 = data63.destinations;
if((!(Array.isArray(data113))) && (data113 !== null)){
const err275 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.destinations.type}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if(Array.isArray(data113)){
if(data113.length < 1){
const err276 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
const len12 = data113.length;
for(let i19=0; i19<len12; i19++){
if(typeof data113[i19] !== "string"){
const err277 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i19,schemaPath:"#/properties/apps/additionalProperties/properties/destinations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
let i20 = data113.length;
let j7;
if(i20 > 1){
const indices7 = {};
for(;i20--;){
let item7 = data113[i20];
if(typeof item7 !== "string"){
continue;
}
if(typeof indices7[item7] == "number"){
j7 = indices7[item7];
const err278 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/uniqueItems",keyword:"uniqueItems",params:{i: i20, j: j7}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
break;
}
indices7[item7] = i20;
}
}
}
}
if(data63.files !== undefined){
let data115 = data63.files;
if(((!(data115 && typeof data115 == "object" && !Array.isArray(data115))) && (typeof data115 !== "string")) && (data115 !== null)){
const err279 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.type}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(typeof data115 === "string"){
if(!pattern5.test(data115)){
const err280 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
if(data115.root === undefined){
const err281 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/required",keyword:"required",params:{missingProperty: "root"}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
for(const key28 in data115){
if(!(((((((key28 === "root") || (key28 === "index")) || (key28 === "fallback")) || (key28 === "precompressed")) || (key28 === "cacheControl")) || (key28 === "immutable")) || (key28 === "dotFiles"))){
const err282 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data115.root !== undefined){
let data116 = data115.root;
if(typeof data116 === "string"){
if(!pattern5.test(data116)){
const err283 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/root/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
else {
const err284 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/root/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data115.index !== undefined){
let data117 = data115.index;
if((typeof data117 !== "string") && (data117 !== null)){
const err285 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/index/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.index.type}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(typeof data117 === "string"){
if(!pattern12.test(data117)){
const err286 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/index/pattern",keyword:"pattern",params:{pattern: "^[^./\\\\][^/\\\\]*$"}};
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
if(data115.fallback !== undefined){
let data118 = data115.fallback;
if((typeof data118 !== "string") && (data118 !== null)){
const err287 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/fallback/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.fallback.type}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(typeof data118 === "string"){
if(!pattern13.test(data118)){
const err288 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/fallback/pattern",keyword:"pattern",params:{pattern: "^[^./\\\\]"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
if(data115.precompressed !== undefined){
if(typeof data115.precompressed !== "boolean"){
const err289 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/precompressed",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/precompressed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data115.cacheControl !== undefined){
let data120 = data115.cacheControl;
if(typeof data120 === "string"){
if(!pattern14.test(data120)){
const err290 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/cacheControl/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/cacheControl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data115.immutable !== undefined){
let data121 = data115.immutable;
if(Array.isArray(data121)){
const len13 = data121.length;
for(let i21=0; i21<len13; i21++){
let data122 = data121[i21];
if(typeof data122 === "string"){
if(!pattern2.test(data122)){
const err292 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i21,schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
else {
const err293 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i21,schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
let i22 = data121.length;
let j8;
if(i22 > 1){
const indices8 = {};
for(;i22--;){
let item8 = data121[i22];
if(typeof item8 !== "string"){
continue;
}
if(typeof indices8[item8] == "number"){
j8 = indices8[item8];
const err294 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/uniqueItems",keyword:"uniqueItems",params:{i: i22, j: j8}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
break;
}
indices8[item8] = i22;
}
}
}
else {
const err295 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data115.dotFiles !== undefined){
if(typeof data115.dotFiles !== "boolean"){
const err296 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/dotFiles",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/dotFiles/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
}
if(data63.instances !== undefined){
let data124 = data63.instances;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err297 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 > 256 || isNaN(data124)){
const err298 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
if(data124 < 1 || isNaN(data124)){
const err299 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
}
if(data63.transport !== undefined){
let data125 = data63.transport;
if(typeof data125 !== "string"){
const err300 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if(!((data125 === "unix") || (data125 === "port"))){
const err301 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.transport.enum}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data63.env !== undefined){
let data126 = data63.env;
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
for(const key29 in data126){
const _errs284 = errors;
if(typeof key29 === "string"){
if(!pattern16.test(key29)){
const err302 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key29};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
var valid66 = _errs284 === errors;
if(!valid66){
const err303 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key29}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
for(const key30 in data126){
if(typeof data126[key30] !== "string"){
const err304 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key30.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err305 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data63.envFile !== undefined){
let data128 = data63.envFile;
if((typeof data128 !== "string") && (data128 !== null)){
const err306 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",schemaPath:"#/properties/apps/additionalProperties/properties/envFile/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.envFile.type}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data63.cwd !== undefined){
if(typeof data63.cwd !== "string"){
const err307 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",schemaPath:"#/properties/apps/additionalProperties/properties/cwd/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data63.nodeArgs !== undefined){
let data130 = data63.nodeArgs;
if(Array.isArray(data130)){
const len14 = data130.length;
for(let i23=0; i23<len14; i23++){
if(typeof data130[i23] !== "string"){
const err308 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i23,schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
}
else {
const err309 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data63.user !== undefined){
let data132 = data63.user;
if((typeof data132 !== "string") && (data132 !== null)){
const err310 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/apps/additionalProperties/properties/user/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.user.type}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data63.group !== undefined){
let data133 = data63.group;
if((typeof data133 !== "string") && (data133 !== null)){
const err311 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",schemaPath:"#/properties/apps/additionalProperties/properties/group/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.group.type}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data63.balancing !== undefined){
let data134 = data63.balancing;
if(typeof data134 !== "string"){
const err312 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(!((data134 === "least-in-flight") || (data134 === "round-robin"))){
const err313 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.balancing.enum}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
if(data63.boot !== undefined){
let data135 = data63.boot;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
for(const key31 in data135){
if(!((key31 === "timeout") || (key31 === "path"))){
const err314 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
if(data135.timeout !== undefined){
let data136 = data135.timeout;
if(!(((typeof data136 == "number") && (!(data136 % 1) && !isNaN(data136))) && (isFinite(data136)))){
const err315 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if((typeof data136 == "number") && (isFinite(data136))){
if(data136 > 2147483647 || isNaN(data136)){
const err316 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if(data136 < 1 || isNaN(data136)){
const err317 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
if(data135.path !== undefined){
let data137 = data135.path;
if(typeof data137 === "string"){
if(!pattern2.test(data137)){
const err318 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
else {
const err319 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/type",keyword:"type",params:{type: "string"}};
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
const err320 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data63.drainTimeout !== undefined){
let data138 = data63.drainTimeout;
if(!(((typeof data138 == "number") && (!(data138 % 1) && !isNaN(data138))) && (isFinite(data138)))){
const err321 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
if((typeof data138 == "number") && (isFinite(data138))){
if(data138 > 2147483647 || isNaN(data138)){
const err322 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
if(data138 < 0 || isNaN(data138)){
const err323 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
}
if(data63.underscoreHeaders !== undefined){
let data139 = data63.underscoreHeaders;
if(typeof data139 !== "string"){
const err324 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
if(!(((data139 === "drop") || (data139 === "keep")) || (data139 === "reject"))){
const err325 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.underscoreHeaders.enum}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data63.methodOverrideHeaders !== undefined){
let data140 = data63.methodOverrideHeaders;
if(typeof data140 !== "string"){
const err326 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/methodOverrideHeaders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(!((data140 === "keep") || (data140 === "drop"))){
const err327 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/methodOverrideHeaders/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.methodOverrideHeaders.enum}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data63.proxyProtocol !== undefined){
let data141 = data63.proxyProtocol;
if(typeof data141 !== "string"){
const err328 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",schemaPath:"#/properties/apps/additionalProperties/properties/proxyProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
if(!(((data141 === "off") || (data141 === "v1")) || (data141 === "v2"))){
const err329 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",schemaPath:"#/properties/apps/additionalProperties/properties/proxyProtocol/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.proxyProtocol.enum}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data63.timeouts !== undefined){
let data142 = data63.timeouts;
if(data142 && typeof data142 == "object" && !Array.isArray(data142)){
for(const key32 in data142){
if(!((((key32 === "connect") || (key32 === "firstByte")) || (key32 === "betweenBytes")) || (key32 === "upgradedIdle"))){
const err330 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data142.connect !== undefined){
let data143 = data142.connect;
if(!(((typeof data143 == "number") && (!(data143 % 1) && !isNaN(data143))) && (isFinite(data143)))){
const err331 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if((typeof data143 == "number") && (isFinite(data143))){
if(data143 > 2147483647 || isNaN(data143)){
const err332 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if(data143 < 1 || isNaN(data143)){
const err333 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
}
if(data142.firstByte !== undefined){
let data144 = data142.firstByte;
if(!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144)))){
const err334 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 > 2147483647 || isNaN(data144)){
const err335 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
if(data144 < 1 || isNaN(data144)){
const err336 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data142.betweenBytes !== undefined){
let data145 = data142.betweenBytes;
if(!(((typeof data145 == "number") && (!(data145 % 1) && !isNaN(data145))) && (isFinite(data145)))){
const err337 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
if((typeof data145 == "number") && (isFinite(data145))){
if(data145 > 2147483647 || isNaN(data145)){
const err338 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
if(data145 < 1 || isNaN(data145)){
const err339 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
}
if(data142.upgradedIdle !== undefined){
let data146 = data142.upgradedIdle;
if(!(((typeof data146 == "number") && (!(data146 % 1) && !isNaN(data146))) && (isFinite(data146)))){
const err340 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 > 2147483647 || isNaN(data146)){
const err341 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if(data146 < 1 || isNaN(data146)){
const err342 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err343 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data63.idleTimeout !== undefined){
let data147 = data63.idleTimeout;
if(!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147)))){
const err344 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/idleTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 > 2147483647 || isNaN(data147)){
const err345 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/idleTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
if(data147 < 0 || isNaN(data147)){
const err346 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/idleTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
}
if(data63.retries !== undefined){
let data148 = data63.retries;
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
for(const key33 in data148){
if(!((key33 === "max") || (key33 === "budget"))){
const err347 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",schemaPath:"#/properties/apps/additionalProperties/properties/retries/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data148.max !== undefined){
let data149 = data148.max;
if(!(((typeof data149 == "number") && (!(data149 % 1) && !isNaN(data149))) && (isFinite(data149)))){
const err348 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
if((typeof data149 == "number") && (isFinite(data149))){
if(data149 > 16 || isNaN(data149)){
const err349 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
if(data149 < 0 || isNaN(data149)){
const err350 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data148.budget !== undefined){
let data150 = data148.budget;
if(!(((typeof data150 == "number") && (!(data150 % 1) && !isNaN(data150))) && (isFinite(data150)))){
const err351 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/budget/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if((typeof data150 == "number") && (isFinite(data150))){
if(data150 > 100 || isNaN(data150)){
const err352 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/budget/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
if(data150 < 0 || isNaN(data150)){
const err353 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/budget/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
}
}
else {
const err354 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",schemaPath:"#/properties/apps/additionalProperties/properties/retries/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data63.earlyHints !== undefined){
if(typeof data63.earlyHints !== "boolean"){
const err355 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/earlyHints",schemaPath:"#/properties/apps/additionalProperties/properties/earlyHints/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data63.tls !== undefined){
let data152 = data63.tls;
if(data152 && typeof data152 == "object" && !Array.isArray(data152)){
for(const key34 in data152){
if(!(((((key34 === "ca") || (key34 === "cert")) || (key34 === "key")) || (key34 === "serverName")) || (key34 === "verify"))){
const err356 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data152.ca !== undefined){
let data153 = data152.ca;
if((typeof data153 !== "string") && (data153 !== null)){
const err357 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/ca/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data152.cert !== undefined){
let data154 = data152.cert;
if((typeof data154 !== "string") && (data154 !== null)){
const err358 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/cert/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data152.key !== undefined){
let data155 = data152.key;
if((typeof data155 !== "string") && (data155 !== null)){
const err359 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/key/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data152.serverName !== undefined){
let data156 = data152.serverName;
if((typeof data156 !== "string") && (data156 !== null)){
const err360 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/serverName/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.serverName.type}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data152.verify !== undefined){
if(typeof data152.verify !== "boolean"){
const err361 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
}
else {
const err362 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
else {
const err363 = {instancePath:instancePath+"/apps/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
}
else {
const err364 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data.limits !== undefined){
let data158 = data.limits;
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
for(const key35 in data158){
if(!(func2.call(schema11.properties.limits.properties, key35))){
const err365 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data158.maxRequestLineSize !== undefined){
let data159 = data158.maxRequestLineSize;
if(!(((typeof data159 == "number") && (!(data159 % 1) && !isNaN(data159))) && (isFinite(data159)))){
const err366 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
if((typeof data159 == "number") && (isFinite(data159))){
if(data159 > 1048576 || isNaN(data159)){
const err367 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
if(data159 < 32 || isNaN(data159)){
const err368 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
if(data158.maxRequestHeadersTotalSize !== undefined){
let data160 = data158.maxRequestHeadersTotalSize;
if(!(((typeof data160 == "number") && (!(data160 % 1) && !isNaN(data160))) && (isFinite(data160)))){
const err369 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
if((typeof data160 == "number") && (isFinite(data160))){
if(data160 > 1048576 || isNaN(data160)){
const err370 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
if(data160 < 128 || isNaN(data160)){
const err371 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
}
if(data158.maxRequestHeaderCount !== undefined){
let data161 = data158.maxRequestHeaderCount;
if(!(((typeof data161 == "number") && (!(data161 % 1) && !isNaN(data161))) && (isFinite(data161)))){
const err372 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
if((typeof data161 == "number") && (isFinite(data161))){
if(data161 > 10000 || isNaN(data161)){
const err373 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
if(data161 < 1 || isNaN(data161)){
const err374 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
}
if(data158.maxChunkExtensionSize !== undefined){
let data162 = data158.maxChunkExtensionSize;
if(!(((typeof data162 == "number") && (!(data162 % 1) && !isNaN(data162))) && (isFinite(data162)))){
const err375 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
if((typeof data162 == "number") && (isFinite(data162))){
if(data162 > 1048576 || isNaN(data162)){
const err376 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
if(data162 < 0 || isNaN(data162)){
const err377 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
}
if(data158.maxRequestBodySize !== undefined){
let data163 = data158.maxRequestBodySize;
if((!(((typeof data163 == "number") && (!(data163 % 1) && !isNaN(data163))) && (isFinite(data163)))) && (data163 !== null)){
const err378 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
if((typeof data163 == "number") && (isFinite(data163))){
if(data163 > 9007199254740991 || isNaN(data163)){
const err379 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if(data163 < 0 || isNaN(data163)){
const err380 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
}
if(data158.maxRequestBufferSize !== undefined){
let data164 = data158.maxRequestBufferSize;
if((!(((typeof data164 == "number") && (!(data164 % 1) && !isNaN(data164))) && (isFinite(data164)))) && (data164 !== null)){
const err381 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
if((typeof data164 == "number") && (isFinite(data164))){
if(data164 > 4294967295 || isNaN(data164)){
const err382 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
if(data164 < 4096 || isNaN(data164)){
const err383 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
}
if(data158.maxResponseBufferSize !== undefined){
let data165 = data158.maxResponseBufferSize;
if((!(((typeof data165 == "number") && (!(data165 % 1) && !isNaN(data165))) && (isFinite(data165)))) && (data165 !== null)){
const err384 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
if((typeof data165 == "number") && (isFinite(data165))){
if(data165 > 4294967295 || isNaN(data165)){
const err385 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if(data165 < 0 || isNaN(data165)){
const err386 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
}
if(data158.keepAliveTimeout !== undefined){
let data166 = data158.keepAliveTimeout;
if((!(((typeof data166 == "number") && (!(data166 % 1) && !isNaN(data166))) && (isFinite(data166)))) && (data166 !== null)){
const err387 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
if((typeof data166 == "number") && (isFinite(data166))){
if(data166 > 2147483647 || isNaN(data166)){
const err388 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
if(data166 < 1 || isNaN(data166)){
const err389 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
}
if(data158.requestHeadersTimeout !== undefined){
let data167 = data158.requestHeadersTimeout;
if((!(((typeof data167 == "number") && (!(data167 % 1) && !isNaN(data167))) && (isFinite(data167)))) && (data167 !== null)){
const err390 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
if((typeof data167 == "number") && (isFinite(data167))){
if(data167 > 2147483647 || isNaN(data167)){
const err391 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
if(data167 < 1 || isNaN(data167)){
const err392 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
}
if(data158.handshakeTimeout !== undefined){
let data168 = data158.handshakeTimeout;
if((!(((typeof data168 == "number") && (!(data168 % 1) && !isNaN(data168))) && (isFinite(data168)))) && (data168 !== null)){
const err393 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
if((typeof data168 == "number") && (isFinite(data168))){
if(data168 > 2147483647 || isNaN(data168)){
const err394 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
if(data168 < 1 || isNaN(data168)){
const err395 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data158.minRequestBodyDataRate !== undefined){
let data169 = data158.minRequestBodyDataRate;
if((!(data169 && typeof data169 == "object" && !Array.isArray(data169))) && (data169 !== null)){
const err396 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
if(data169 && typeof data169 == "object" && !Array.isArray(data169)){
if(data169.bytesPerSecond === undefined){
const err397 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
for(const key36 in data169){
if(!((key36 === "bytesPerSecond") || (key36 === "gracePeriod"))){
const err398 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36}};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
}
if(data169.bytesPerSecond !== undefined){
let data170 = data169.bytesPerSecond;
if(!(((typeof data170 == "number") && (!(data170 % 1) && !isNaN(data170))) && (isFinite(data170)))){
const err399 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
if((typeof data170 == "number") && (isFinite(data170))){
if(data170 > 1000000000 || isNaN(data170)){
const err400 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
if(data170 < 1 || isNaN(data170)){
const err401 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
}
}
if(data169.gracePeriod !== undefined){
let data171 = data169.gracePeriod;
if(!(((typeof data171 == "number") && (!(data171 % 1) && !isNaN(data171))) && (isFinite(data171)))){
const err402 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
if((typeof data171 == "number") && (isFinite(data171))){
if(data171 > 2147483647 || isNaN(data171)){
const err403 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
if(data171 < 1000 || isNaN(data171)){
const err404 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
}
}
}
}
if(data158.minResponseDataRate !== undefined){
let data172 = data158.minResponseDataRate;
if((!(data172 && typeof data172 == "object" && !Array.isArray(data172))) && (data172 !== null)){
const err405 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(data172 && typeof data172 == "object" && !Array.isArray(data172)){
if(data172.bytesPerSecond === undefined){
const err406 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
for(const key37 in data172){
if(!((key37 === "bytesPerSecond") || (key37 === "gracePeriod"))){
const err407 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37}};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
if(data172.bytesPerSecond !== undefined){
let data173 = data172.bytesPerSecond;
if(!(((typeof data173 == "number") && (!(data173 % 1) && !isNaN(data173))) && (isFinite(data173)))){
const err408 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
if((typeof data173 == "number") && (isFinite(data173))){
if(data173 > 1000000000 || isNaN(data173)){
const err409 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
if(data173 < 1 || isNaN(data173)){
const err410 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data172.gracePeriod !== undefined){
let data174 = data172.gracePeriod;
if(!(((typeof data174 == "number") && (!(data174 % 1) && !isNaN(data174))) && (isFinite(data174)))){
const err411 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
if((typeof data174 == "number") && (isFinite(data174))){
if(data174 > 2147483647 || isNaN(data174)){
const err412 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
if(data174 < 1000 || isNaN(data174)){
const err413 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
}
}
}
if(data158.maxConcurrentConnections !== undefined){
let data175 = data158.maxConcurrentConnections;
if((!(((typeof data175 == "number") && (!(data175 % 1) && !isNaN(data175))) && (isFinite(data175)))) && (data175 !== null)){
const err414 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
if((typeof data175 == "number") && (isFinite(data175))){
if(data175 > 1073741823.75 || isNaN(data175)){
const err415 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
if(data175 < 1 || isNaN(data175)){
const err416 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
}
if(data158.maxConcurrentUpgradedConnections !== undefined){
let data176 = data158.maxConcurrentUpgradedConnections;
if((!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))) && (data176 !== null)){
const err417 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 > 1073741823.75 || isNaN(data176)){
const err418 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
if(data176 < 0 || isNaN(data176)){
const err419 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data158.connectionLimitAction !== undefined){
let data177 = data158.connectionLimitAction;
if(typeof data177 !== "string"){
const err420 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
if(!((data177 === "close") || (data177 === "answer"))){
const err421 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data158.maxRequestsPerConnection !== undefined){
let data178 = data158.maxRequestsPerConnection;
if((!(((typeof data178 == "number") && (!(data178 % 1) && !isNaN(data178))) && (isFinite(data178)))) && (data178 !== null)){
const err422 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
if((typeof data178 == "number") && (isFinite(data178))){
if(data178 > 4294967295 || isNaN(data178)){
const err423 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
if(data178 < 1 || isNaN(data178)){
const err424 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
}
if(data158.maxConnectionAge !== undefined){
let data179 = data158.maxConnectionAge;
if((!(((typeof data179 == "number") && (!(data179 % 1) && !isNaN(data179))) && (isFinite(data179)))) && (data179 !== null)){
const err425 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if((typeof data179 == "number") && (isFinite(data179))){
if(data179 > 2147483647 || isNaN(data179)){
const err426 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
if(data179 < 1 || isNaN(data179)){
const err427 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
}
if(data158.maxConnectionsPerAddress !== undefined){
let data180 = data158.maxConnectionsPerAddress;
if((!(((typeof data180 == "number") && (!(data180 % 1) && !isNaN(data180))) && (isFinite(data180)))) && (data180 !== null)){
const err428 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
if((typeof data180 == "number") && (isFinite(data180))){
if(data180 > 1073741823.75 || isNaN(data180)){
const err429 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
if(data180 < 1 || isNaN(data180)){
const err430 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
}
if(data158.maxRequestRatePerAddress !== undefined){
let data181 = data158.maxRequestRatePerAddress;
if((!(data181 && typeof data181 == "object" && !Array.isArray(data181))) && (data181 !== null)){
const err431 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
if(data181.requestsPerSecond === undefined){
const err432 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
if(data181.burst === undefined){
const err433 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
for(const key38 in data181){
if(!((key38 === "requestsPerSecond") || (key38 === "burst"))){
const err434 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38}};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
if(data181.requestsPerSecond !== undefined){
let data182 = data181.requestsPerSecond;
if(!(((typeof data182 == "number") && (!(data182 % 1) && !isNaN(data182))) && (isFinite(data182)))){
const err435 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
if((typeof data182 == "number") && (isFinite(data182))){
if(data182 > 1000000 || isNaN(data182)){
const err436 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
if(data182 < 1 || isNaN(data182)){
const err437 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data181.burst !== undefined){
let data183 = data181.burst;
if(!(((typeof data183 == "number") && (!(data183 % 1) && !isNaN(data183))) && (isFinite(data183)))){
const err438 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
if((typeof data183 == "number") && (isFinite(data183))){
if(data183 > 1000000 || isNaN(data183)){
const err439 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
if(data183 < 1 || isNaN(data183)){
const err440 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
}
}
}
}
}
else {
const err441 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
if(data.trustedProxies !== undefined){
let data184 = data.trustedProxies;
if(Array.isArray(data184)){
const len15 = data184.length;
for(let i24=0; i24<len15; i24++){
if(typeof data184[i24] !== "string"){
const err442 = {instancePath:instancePath+"/trustedProxies/" + i24,schemaPath:"#/properties/trustedProxies/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
let i25 = data184.length;
let j9;
if(i25 > 1){
const indices9 = {};
for(;i25--;){
let item9 = data184[i25];
if(typeof item9 !== "string"){
continue;
}
if(typeof indices9[item9] == "number"){
j9 = indices9[item9];
const err443 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/uniqueItems",keyword:"uniqueItems",params:{i: i25, j: j9}};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
break;
}
indices9[item9] = i25;
}
}
}
else {
const err444 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
if(data.exemptAddresses !== undefined){
let data186 = data.exemptAddresses;
if(Array.isArray(data186)){
const len16 = data186.length;
for(let i26=0; i26<len16; i26++){
if(typeof data186[i26] !== "string"){
const err445 = {instancePath:instancePath+"/exemptAddresses/" + i26,schemaPath:"#/properties/exemptAddresses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
}
let i27 = data186.length;
let j10;
if(i27 > 1){
const indices10 = {};
for(;i27--;){
let item10 = data186[i27];
if(typeof item10 !== "string"){
continue;
}
if(typeof indices10[item10] == "number"){
j10 = indices10[item10];
const err446 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i27, j: j10}};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
break;
}
indices10[item10] = i27;
}
}
}
else {
const err447 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data188 = data.forwardedHeader;
if(typeof data188 === "string"){
if(!pattern18.test(data188)){
const err448 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
else {
const err449 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data.threads !== undefined){
let data189 = data.threads;
if((!(((typeof data189 == "number") && (!(data189 % 1) && !isNaN(data189))) && (isFinite(data189)))) && (data189 !== null)){
const err450 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: schema11.properties.threads.type}};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
if((typeof data189 == "number") && (isFinite(data189))){
if(data189 > 64 || isNaN(data189)){
const err451 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(data189 < 1 || isNaN(data189)){
const err452 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.runtimeDirectory !== undefined){
let data190 = data.runtimeDirectory;
if((typeof data190 !== "string") && (data190 !== null)){
const err453 = {instancePath:instancePath+"/runtimeDirectory",schemaPath:"#/properties/runtimeDirectory/type",keyword:"type",params:{type: schema11.properties.runtimeDirectory.type}};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
if(data.stateDirectory !== undefined){
let data191 = data.stateDirectory;
if((typeof data191 !== "string") && (data191 !== null)){
const err454 = {instancePath:instancePath+"/stateDirectory",schemaPath:"#/properties/stateDirectory/type",keyword:"type",params:{type: schema11.properties.stateDirectory.type}};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
if(data.lameDuck !== undefined){
let data192 = data.lameDuck;
if(!(((typeof data192 == "number") && (!(data192 % 1) && !isNaN(data192))) && (isFinite(data192)))){
const err455 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
if((typeof data192 == "number") && (isFinite(data192))){
if(data192 > 2147483647 || isNaN(data192)){
const err456 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
if(data192 < 0 || isNaN(data192)){
const err457 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
}
}
if(data.drainTimeout !== undefined){
let data193 = data.drainTimeout;
if(!(((typeof data193 == "number") && (!(data193 % 1) && !isNaN(data193))) && (isFinite(data193)))){
const err458 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
if((typeof data193 == "number") && (isFinite(data193))){
if(data193 > 2147483647 || isNaN(data193)){
const err459 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
if(data193 < 0 || isNaN(data193)){
const err460 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
}
if(data.defaultCertificate !== undefined){
let data194 = data.defaultCertificate;
if(typeof data194 !== "string"){
const err461 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
if(!((data194 === "first") || (data194 === "refuse"))){
const err462 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/enum",keyword:"enum",params:{allowedValues: schema11.properties.defaultCertificate.enum}};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
if(data.minVersion !== undefined){
let data195 = data.minVersion;
if(typeof data195 !== "string"){
const err463 = {instancePath:instancePath+"/minVersion",schemaPath:"#/properties/minVersion/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
if(!((data195 === "1.2") || (data195 === "1.3"))){
const err464 = {instancePath:instancePath+"/minVersion",schemaPath:"#/properties/minVersion/enum",keyword:"enum",params:{allowedValues: schema11.properties.minVersion.enum}};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
if(data.hsts !== undefined){
let data196 = data.hsts;
if((!(data196 && typeof data196 == "object" && !Array.isArray(data196))) && (data196 !== null)){
const err465 = {instancePath:instancePath+"/hsts",schemaPath:"#/properties/hsts/type",keyword:"type",params:{type: schema11.properties.hsts.type}};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
if(data196 && typeof data196 == "object" && !Array.isArray(data196)){
if(data196.maxAge === undefined){
const err466 = {instancePath:instancePath+"/hsts",schemaPath:"#/properties/hsts/required",keyword:"required",params:{missingProperty: "maxAge"}};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
for(const key39 in data196){
if(!(((key39 === "maxAge") || (key39 === "includeSubDomains")) || (key39 === "preload"))){
const err467 = {instancePath:instancePath+"/hsts",schemaPath:"#/properties/hsts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39}};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
if(data196.maxAge !== undefined){
let data197 = data196.maxAge;
if(!(((typeof data197 == "number") && (!(data197 % 1) && !isNaN(data197))) && (isFinite(data197)))){
const err468 = {instancePath:instancePath+"/hsts/maxAge",schemaPath:"#/properties/hsts/properties/maxAge/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
if((typeof data197 == "number") && (isFinite(data197))){
if(data197 > 315360000 || isNaN(data197)){
const err469 = {instancePath:instancePath+"/hsts/maxAge",schemaPath:"#/properties/hsts/properties/maxAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 315360000}};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
if(data197 < 0 || isNaN(data197)){
const err470 = {instancePath:instancePath+"/hsts/maxAge",schemaPath:"#/properties/hsts/properties/maxAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
}
}
if(data196.includeSubDomains !== undefined){
if(typeof data196.includeSubDomains !== "boolean"){
const err471 = {instancePath:instancePath+"/hsts/includeSubDomains",schemaPath:"#/properties/hsts/properties/includeSubDomains/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
if(data196.preload !== undefined){
if(typeof data196.preload !== "boolean"){
const err472 = {instancePath:instancePath+"/hsts/preload",schemaPath:"#/properties/hsts/properties/preload/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
}
}
}
if(data.clientCertificates !== undefined){
let data200 = data.clientCertificates;
if(typeof data200 !== "string"){
const err473 = {instancePath:instancePath+"/clientCertificates",schemaPath:"#/properties/clientCertificates/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
if(!(((data200 === "none") || (data200 === "request")) || (data200 === "require"))){
const err474 = {instancePath:instancePath+"/clientCertificates",schemaPath:"#/properties/clientCertificates/enum",keyword:"enum",params:{allowedValues: schema11.properties.clientCertificates.enum}};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data.clientCertificateAuthorities !== undefined){
let data201 = data.clientCertificateAuthorities;
if(Array.isArray(data201)){
const len17 = data201.length;
for(let i28=0; i28<len17; i28++){
if(typeof data201[i28] !== "string"){
const err475 = {instancePath:instancePath+"/clientCertificateAuthorities/" + i28,schemaPath:"#/properties/clientCertificateAuthorities/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
}
}
else {
const err476 = {instancePath:instancePath+"/clientCertificateAuthorities",schemaPath:"#/properties/clientCertificateAuthorities/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
}
if(data.logging !== undefined){
let data203 = data.logging;
if(data203 && typeof data203 == "object" && !Array.isArray(data203)){
for(const key40 in data203){
if(!(((key40 === "level") || (key40 === "access")) || (key40 === "query"))){
const err477 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40}};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
if(data203.level !== undefined){
let data204 = data203.level;
if(typeof data204 !== "string"){
const err478 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
if(!(((((data204 === "trace") || (data204 === "debug")) || (data204 === "info")) || (data204 === "warn")) || (data204 === "error"))){
const err479 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.level.enum}};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
if(data203.access !== undefined){
if(typeof data203.access !== "boolean"){
const err480 = {instancePath:instancePath+"/logging/access",schemaPath:"#/properties/logging/properties/access/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
if(data203.query !== undefined){
let data206 = data203.query;
if(typeof data206 !== "string"){
const err481 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
if(!((data206 === "keep") || (data206 === "redact"))){
const err482 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.query.enum}};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
}
}
else {
const err483 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"}};
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
else {
const err484 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
