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
const schema11 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":"boolean"},"certificates":{"type":["array","null"],"minItems":1,"items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"protocols":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["http1"]}},"socketMode":{"type":"string","pattern":"^0?[0-7]{3}$"},"socketOwner":{"type":["string","null"]},"socketGroup":{"type":["string","null"]},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"apps":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"routes":{"type":"object","propertyNames":{"pattern":"^/"},"additionalProperties":{"type":"object","properties":{"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"files":{"type":["object","string","null"],"pattern":".","required":["root"],"properties":{"root":{"type":"string","pattern":"."},"index":{"type":["string","null"],"pattern":"^[^./\\\\][^/\\\\]*$"},"fallback":{"type":["string","null"],"pattern":"^[^./\\\\]"},"precompressed":{"type":"boolean"},"cacheControl":{"type":"string","pattern":"^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"},"immutable":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"dotFiles":{"type":"boolean"}},"additionalProperties":false},"instances":{"type":"integer","minimum":1,"maximum":256},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin"]},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"underscoreHeaders":{"type":"string","enum":["drop","keep","reject"]},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"idleTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"retries":{"type":"object","properties":{"max":{"type":"integer","minimum":0,"maximum":16},"budget":{"type":"integer","minimum":0,"maximum":100}},"additionalProperties":false},"earlyHints":{"type":"boolean"},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"exemptAddresses":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","enum":["x-forwarded-for","forwarded"]},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"lameDuck":{"type":"integer","minimum":0,"maximum":2147483647},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^0?[0-7]{3}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern2 = new RegExp("^/", "u");
const pattern4 = new RegExp(".", "u");
const pattern6 = new RegExp("^[^./\\\\][^/\\\\]*$", "u");
const pattern7 = new RegExp("^[^./\\\\]", "u");
const pattern8 = new RegExp("^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$", "u");
const pattern10 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

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
if(typeof data1.redirectToHttps !== "boolean"){
const err7 = {instancePath:instancePath+"/endpoints/" + i0+"/redirectToHttps",schemaPath:"#/properties/endpoints/items/properties/redirectToHttps/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.certificates !== undefined){
let data4 = data1.certificates;
if((!(Array.isArray(data4))) && (data4 !== null)){
const err8 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates",schemaPath:"#/properties/endpoints/items/properties/certificates/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.certificates.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates",schemaPath:"#/properties/endpoints/items/properties/certificates/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.cert === undefined){
const err10 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,schemaPath:"#/properties/endpoints/items/properties/certificates/items/required",keyword:"required",params:{missingProperty: "cert"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.key === undefined){
const err11 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,schemaPath:"#/properties/endpoints/items/properties/certificates/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "cert") || (key2 === "key"))){
const err12 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,schemaPath:"#/properties/endpoints/items/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.cert !== undefined){
if(typeof data5.cert !== "string"){
const err13 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/cert",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.key !== undefined){
if(typeof data5.key !== "string"){
const err14 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1+"/key",schemaPath:"#/properties/endpoints/items/properties/certificates/items/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/endpoints/" + i0+"/certificates/" + i1,schemaPath:"#/properties/endpoints/items/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
if(data1.backlog !== undefined){
let data8 = data1.backlog;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",schemaPath:"#/properties/endpoints/items/properties/backlog/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 65535 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",schemaPath:"#/properties/endpoints/items/properties/backlog/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/endpoints/" + i0+"/backlog",schemaPath:"#/properties/endpoints/items/properties/backlog/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data1.protocols !== undefined){
let data9 = data1.protocols;
if(Array.isArray(data9)){
if(data9.length < 1){
const err19 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i2,schemaPath:"#/properties/endpoints/items/properties/protocols/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(data10 === "http1")){
const err21 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i2,schemaPath:"#/properties/endpoints/items/properties/protocols/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.protocols.items.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
let i3 = data9.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data9[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err22 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err23 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.socketMode !== undefined){
let data11 = data1.socketMode;
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
const err24 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",schemaPath:"#/properties/endpoints/items/properties/socketMode/pattern",keyword:"pattern",params:{pattern: "^0?[0-7]{3}$"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",schemaPath:"#/properties/endpoints/items/properties/socketMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data1.socketOwner !== undefined){
let data12 = data1.socketOwner;
if((typeof data12 !== "string") && (data12 !== null)){
const err26 = {instancePath:instancePath+"/endpoints/" + i0+"/socketOwner",schemaPath:"#/properties/endpoints/items/properties/socketOwner/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketOwner.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data1.socketGroup !== undefined){
let data13 = data1.socketGroup;
if((typeof data13 !== "string") && (data13 !== null)){
const err27 = {instancePath:instancePath+"/endpoints/" + i0+"/socketGroup",schemaPath:"#/properties/endpoints/items/properties/socketGroup/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketGroup.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.limits !== undefined){
let data14 = data1.limits;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
if(!(func2.call(schema11.properties.endpoints.items.properties.limits.properties, key3))){
const err28 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data14.maxRequestLineSize !== undefined){
let data15 = data14.maxRequestLineSize;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err29 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 1048576 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data15 < 32 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
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
if(data14.maxRequestHeadersTotalSize !== undefined){
let data16 = data14.maxRequestHeadersTotalSize;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err32 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1048576 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data16 < 128 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data14.maxRequestHeaderCount !== undefined){
let data17 = data14.maxRequestHeaderCount;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err35 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 10000 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err37 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data14.maxChunkExtensionSize !== undefined){
let data18 = data14.maxChunkExtensionSize;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err38 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1048576 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err40 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data14.maxRequestBodySize !== undefined){
let data19 = data14.maxRequestBodySize;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
const err41 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
const err42 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err43 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data14.maxRequestBufferSize !== undefined){
let data20 = data14.maxRequestBufferSize;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (data20 !== null)){
const err44 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data20 < 4096 || isNaN(data20)){
const err46 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data14.maxResponseBufferSize !== undefined){
let data21 = data14.maxResponseBufferSize;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (data21 !== null)){
const err47 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 4294967295 || isNaN(data21)){
const err48 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err49 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data14.keepAliveTimeout !== undefined){
let data22 = data14.keepAliveTimeout;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (data22 !== null)){
const err50 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 2147483647 || isNaN(data22)){
const err51 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err52 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data14.requestHeadersTimeout !== undefined){
let data23 = data14.requestHeadersTimeout;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (data23 !== null)){
const err53 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 2147483647 || isNaN(data23)){
const err54 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err55 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data14.handshakeTimeout !== undefined){
let data24 = data14.handshakeTimeout;
if((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (data24 !== null)){
const err56 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2147483647 || isNaN(data24)){
const err57 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err58 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data14.minRequestBodyDataRate !== undefined){
let data25 = data14.minRequestBodyDataRate;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err59 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.bytesPerSecond === undefined){
const err60 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key4 in data25){
if(!((key4 === "bytesPerSecond") || (key4 === "gracePeriod"))){
const err61 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data25.bytesPerSecond !== undefined){
let data26 = data25.bytesPerSecond;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err62 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1000000000 || isNaN(data26)){
const err63 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err64 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data25.gracePeriod !== undefined){
let data27 = data25.gracePeriod;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err65 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 2147483647 || isNaN(data27)){
const err66 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data27 < 1000 || isNaN(data27)){
const err67 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
}
if(data14.minResponseDataRate !== undefined){
let data28 = data14.minResponseDataRate;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err68 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.bytesPerSecond === undefined){
const err69 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key5 in data28){
if(!((key5 === "bytesPerSecond") || (key5 === "gracePeriod"))){
const err70 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data28.bytesPerSecond !== undefined){
let data29 = data28.bytesPerSecond;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err71 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 1000000000 || isNaN(data29)){
const err72 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err73 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
if(data28.gracePeriod !== undefined){
let data30 = data28.gracePeriod;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err74 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 2147483647 || isNaN(data30)){
const err75 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data30 < 1000 || isNaN(data30)){
const err76 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
}
}
if(data14.maxConcurrentConnections !== undefined){
let data31 = data14.maxConcurrentConnections;
if((!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))) && (data31 !== null)){
const err77 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1073741823.75 || isNaN(data31)){
const err78 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err79 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(data14.maxConcurrentUpgradedConnections !== undefined){
let data32 = data14.maxConcurrentUpgradedConnections;
if((!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))) && (data32 !== null)){
const err80 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1073741823.75 || isNaN(data32)){
const err81 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err82 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data14.connectionLimitAction !== undefined){
let data33 = data14.connectionLimitAction;
if(typeof data33 !== "string"){
const err83 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(!((data33 === "close") || (data33 === "answer"))){
const err84 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data14.maxRequestsPerConnection !== undefined){
let data34 = data14.maxRequestsPerConnection;
if((!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))) && (data34 !== null)){
const err85 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 4294967295 || isNaN(data34)){
const err86 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data34 < 1 || isNaN(data34)){
const err87 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data14.maxConnectionAge !== undefined){
let data35 = data14.maxConnectionAge;
if((!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) && (data35 !== null)){
const err88 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 2147483647 || isNaN(data35)){
const err89 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err90 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data14.maxConnectionsPerAddress !== undefined){
let data36 = data14.maxConnectionsPerAddress;
if((!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) && (data36 !== null)){
const err91 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1073741823.75 || isNaN(data36)){
const err92 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err93 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
if(data14.maxRequestRatePerAddress !== undefined){
let data37 = data14.maxRequestRatePerAddress;
if((!(data37 && typeof data37 == "object" && !Array.isArray(data37))) && (data37 !== null)){
const err94 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.requestsPerSecond === undefined){
const err95 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data37.burst === undefined){
const err96 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
for(const key6 in data37){
if(!((key6 === "requestsPerSecond") || (key6 === "burst"))){
const err97 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data37.requestsPerSecond !== undefined){
let data38 = data37.requestsPerSecond;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err98 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 1000000 || isNaN(data38)){
const err99 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data38 < 1 || isNaN(data38)){
const err100 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data37.burst !== undefined){
let data39 = data37.burst;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err101 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000 || isNaN(data39)){
const err102 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err103 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
}
}
}
else {
const err104 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/type",keyword:"type",params:{type: "object"}};
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
else {
const err105 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.certificates !== undefined){
let data40 = data.certificates;
if(Array.isArray(data40)){
const len3 = data40.length;
for(let i4=0; i4<len3; i4++){
let data41 = data40[i4];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.cert === undefined){
const err107 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "cert"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data41.key === undefined){
const err108 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key7 in data41){
if(!((key7 === "cert") || (key7 === "key"))){
const err109 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data41.cert !== undefined){
if(typeof data41.cert !== "string"){
const err110 = {instancePath:instancePath+"/certificates/" + i4+"/cert",schemaPath:"#/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data41.key !== undefined){
if(typeof data41.key !== "string"){
const err111 = {instancePath:instancePath+"/certificates/" + i4+"/key",schemaPath:"#/properties/certificates/items/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err113 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.apps !== undefined){
let data44 = data.apps;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(Object.keys(data44).length < 1){
const err114 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
for(const key8 in data44){
const _errs99 = errors;
if(typeof key8 === "string"){
if(!pattern1.test(key8)){
const err115 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key8};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
var valid17 = _errs99 === errors;
if(!valid17){
const err116 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames",keyword:"propertyNames",params:{propertyName: key8}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
for(const key9 in data44){
let data45 = data44[key9];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.hosts === undefined){
const err117 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/required",keyword:"required",params:{missingProperty: "hosts"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key10 in data45){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties, key10))){
const err118 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data45.hosts !== undefined){
let data46 = data45.hosts;
if(Array.isArray(data46)){
if(data46.length < 1){
const err119 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
const len4 = data46.length;
for(let i5=0; i5<len4; i5++){
if(typeof data46[i5] !== "string"){
const err120 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i5,schemaPath:"#/properties/apps/additionalProperties/properties/hosts/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
let i6 = data46.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data46[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err121 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err122 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data45.paths !== undefined){
let data48 = data45.paths;
if(Array.isArray(data48)){
if(data48.length < 1){
const err123 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
const len5 = data48.length;
for(let i7=0; i7<len5; i7++){
let data49 = data48[i7];
if(typeof data49 === "string"){
if(!pattern2.test(data49)){
const err124 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
let i8 = data48.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data48[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err126 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
const err127 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data45.limits !== undefined){
let data50 = data45.limits;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key11 in data50){
if(!((((key11 === "maxRequestBodySize") || (key11 === "minRequestBodyDataRate")) || (key11 === "minResponseDataRate")) || (key11 === "maxRequestRatePerAddress"))){
const err128 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data50.maxRequestBodySize !== undefined){
let data51 = data50.maxRequestBodySize;
if((!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))) && (data51 !== null)){
const err129 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 9007199254740991 || isNaN(data51)){
const err130 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err131 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
if(data50.minRequestBodyDataRate !== undefined){
let data52 = data50.minRequestBodyDataRate;
if((!(data52 && typeof data52 == "object" && !Array.isArray(data52))) && (data52 !== null)){
const err132 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.bytesPerSecond === undefined){
const err133 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
for(const key12 in data52){
if(!((key12 === "bytesPerSecond") || (key12 === "gracePeriod"))){
const err134 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data52.bytesPerSecond !== undefined){
let data53 = data52.bytesPerSecond;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err135 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 1000000000 || isNaN(data53)){
const err136 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data53 < 1 || isNaN(data53)){
const err137 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
if(data52.gracePeriod !== undefined){
let data54 = data52.gracePeriod;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err138 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 2147483647 || isNaN(data54)){
const err139 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data54 < 1000 || isNaN(data54)){
const err140 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
}
}
if(data50.minResponseDataRate !== undefined){
let data55 = data50.minResponseDataRate;
if((!(data55 && typeof data55 == "object" && !Array.isArray(data55))) && (data55 !== null)){
const err141 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.bytesPerSecond === undefined){
const err142 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key13 in data55){
if(!((key13 === "bytesPerSecond") || (key13 === "gracePeriod"))){
const err143 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data55.bytesPerSecond !== undefined){
let data56 = data55.bytesPerSecond;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err144 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 1000000000 || isNaN(data56)){
const err145 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data56 < 1 || isNaN(data56)){
const err146 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
if(data55.gracePeriod !== undefined){
let data57 = data55.gracePeriod;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err147 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 2147483647 || isNaN(data57)){
const err148 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data57 < 1000 || isNaN(data57)){
const err149 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
}
}
if(data50.maxRequestRatePerAddress !== undefined){
let data58 = data50.maxRequestRatePerAddress;
if((!(data58 && typeof data58 == "object" && !Array.isArray(data58))) && (data58 !== null)){
const err150 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.requestsPerSecond === undefined){
const err151 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data58.burst === undefined){
const err152 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
for(const key14 in data58){
if(!((key14 === "requestsPerSecond") || (key14 === "burst"))){
const err153 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data58.requestsPerSecond !== undefined){
let data59 = data58.requestsPerSecond;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err154 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1000000 || isNaN(data59)){
const err155 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data59 < 1 || isNaN(data59)){
const err156 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
if(data58.burst !== undefined){
let data60 = data58.burst;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err157 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 1000000 || isNaN(data60)){
const err158 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data60 < 1 || isNaN(data60)){
const err159 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
}
}
}
else {
const err160 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data45.routes !== undefined){
let data61 = data45.routes;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key15 in data61){
const _errs140 = errors;
if(typeof key15 === "string"){
if(!pattern2.test(key15)){
const err161 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^/"},propertyName:key15};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
var valid30 = _errs140 === errors;
if(!valid30){
const err162 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames",keyword:"propertyNames",params:{propertyName: key15}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
for(const key16 in data61){
let data62 = data61[key16];
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key17 in data62){
if(!(key17 === "limits")){
const err163 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data62.limits !== undefined){
let data63 = data62.limits;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key18 in data63){
if(!((((key18 === "maxRequestBodySize") || (key18 === "minRequestBodyDataRate")) || (key18 === "minResponseDataRate")) || (key18 === "maxRequestRatePerAddress"))){
const err164 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data63.maxRequestBodySize !== undefined){
let data64 = data63.maxRequestBodySize;
if((!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))) && (data64 !== null)){
const err165 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 9007199254740991 || isNaN(data64)){
const err166 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data64 < 0 || isNaN(data64)){
const err167 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
if(data63.minRequestBodyDataRate !== undefined){
let data65 = data63.minRequestBodyDataRate;
if((!(data65 && typeof data65 == "object" && !Array.isArray(data65))) && (data65 !== null)){
const err168 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.bytesPerSecond === undefined){
const err169 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
for(const key19 in data65){
if(!((key19 === "bytesPerSecond") || (key19 === "gracePeriod"))){
const err170 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data65.bytesPerSecond !== undefined){
let data66 = data65.bytesPerSecond;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err171 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 1000000000 || isNaN(data66)){
const err172 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data66 < 1 || isNaN(data66)){
const err173 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data65.gracePeriod !== undefined){
let data67 = data65.gracePeriod;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err174 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 2147483647 || isNaN(data67)){
const err175 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data67 < 1000 || isNaN(data67)){
const err176 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
}
}
if(data63.minResponseDataRate !== undefined){
let data68 = data63.minResponseDataRate;
if((!(data68 && typeof data68 == "object" && !Array.isArray(data68))) && (data68 !== null)){
const err177 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.bytesPerSecond === undefined){
const err178 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
for(const key20 in data68){
if(!((key20 === "bytesPerSecond") || (key20 === "gracePeriod"))){
const err179 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data68.bytesPerSecond !== undefined){
let data69 = data68.bytesPerSecond;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err180 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 1000000000 || isNaN(data69)){
const err181 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data69 < 1 || isNaN(data69)){
const err182 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data68.gracePeriod !== undefined){
let data70 = data68.gracePeriod;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err183 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 2147483647 || isNaN(data70)){
const err184 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data70 < 1000 || isNaN(data70)){
const err185 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
}
}
if(data63.maxRequestRatePerAddress !== undefined){
let data71 = data63.maxRequestRatePerAddress;
if((!(data71 && typeof data71 == "object" && !Array.isArray(data71))) && (data71 !== null)){
const err186 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.requestsPerSecond === undefined){
const err187 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data71.burst === undefined){
const err188 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
for(const key21 in data71){
if(!((key21 === "requestsPerSecond") || (key21 === "burst"))){
const err189 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data71.requestsPerSecond !== undefined){
let data72 = data71.requestsPerSecond;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err190 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 1000000 || isNaN(data72)){
const err191 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(data72 < 1 || isNaN(data72)){
const err192 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
}
if(data71.burst !== undefined){
let data73 = data71.burst;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err193 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 1000000 || isNaN(data73)){
const err194 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data73 < 1 || isNaN(data73)){
const err195 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
}
}
}
else {
const err196 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
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
else {
const err197 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/type",keyword:"type",params:{type: "object"}};
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
else {
const err198 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data45.entry !== undefined){
let data74 = data45.entry;
if((typeof data74 !== "string") && (data74 !== null)){
const err199 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",schemaPath:"#/properties/apps/additionalProperties/properties/entry/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.entry.type}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data45.command !== undefined){
let data75 = data45.command;
if((!(Array.isArray(data75))) && (data75 !== null)){
const err200 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.command.type}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(Array.isArray(data75)){
if(data75.length < 1){
const err201 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
const len6 = data75.length;
for(let i9=0; i9<len6; i9++){
if(typeof data75[i9] !== "string"){
const err202 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i9,schemaPath:"#/properties/apps/additionalProperties/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
}
if(data45.destinations !== undefined){
let data77 = data45.destinations;
if((!(Array.isArray(data77))) && (data77 !== null)){
const err203 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.destinations.type}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(Array.isArray(data77)){
if(data77.length < 1){
const err204 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
const len7 = data77.length;
for(let i10=0; i10<len7; i10++){
if(typeof data77[i10] !== "string"){
const err205 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/destinations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
let i11 = data77.length;
let j3;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data77[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err206 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j3}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
break;
}
indices3[item3] = i11;
}
}
}
}
if(data45.files !== undefined){
let data79 = data45.files;
if(((!(data79 && typeof data79 == "object" && !Array.isArray(data79))) && (typeof data79 !== "string")) && (data79 !== null)){
const err207 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.type}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(typeof data79 === "string"){
if(!pattern4.test(data79)){
const err208 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(data79.root === undefined){
const err209 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/required",keyword:"required",params:{missingProperty: "root"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
for(const key22 in data79){
if(!(((((((key22 === "root") || (key22 === "index")) || (key22 === "fallback")) || (key22 === "precompressed")) || (key22 === "cacheControl")) || (key22 === "immutable")) || (key22 === "dotFiles"))){
const err210 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data79.root !== undefined){
let data80 = data79.root;
if(typeof data80 === "string"){
if(!pattern4.test(data80)){
const err211 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/root/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/root/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data79.index !== undefined){
let data81 = data79.index;
if((typeof data81 !== "string") && (data81 !== null)){
const err213 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/index/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.index.type}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
if(typeof data81 === "string"){
if(!pattern6.test(data81)){
const err214 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/index/pattern",keyword:"pattern",params:{pattern: "^[^./\\\\][^/\\\\]*$"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
if(data79.fallback !== undefined){
let data82 = data79.fallback;
if((typeof data82 !== "string") && (data82 !== null)){
const err215 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/fallback/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.fallback.type}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if(typeof data82 === "string"){
if(!pattern7.test(data82)){
const err216 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/fallback/pattern",keyword:"pattern",params:{pattern: "^[^./\\\\]"}};
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
if(data79.precompressed !== undefined){
if(typeof data79.precompressed !== "boolean"){
const err217 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/precompressed",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/precompressed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data79.cacheControl !== undefined){
let data84 = data79.cacheControl;
if(typeof data84 === "string"){
if(!pattern8.test(data84)){
const err218 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/cacheControl/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/cacheControl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data79.immutable !== undefined){
let data85 = data79.immutable;
if(Array.isArray(data85)){
const len8 = data85.length;
for(let i12=0; i12<len8; i12++){
let data86 = data85[i12];
if(typeof data86 === "string"){
if(!pattern2.test(data86)){
const err220 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i12,schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
else {
const err221 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i12,schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
let i13 = data85.length;
let j4;
if(i13 > 1){
const indices4 = {};
for(;i13--;){
let item4 = data85[i13];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err222 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/uniqueItems",keyword:"uniqueItems",params:{i: i13, j: j4}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
break;
}
indices4[item4] = i13;
}
}
}
else {
const err223 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data79.dotFiles !== undefined){
if(typeof data79.dotFiles !== "boolean"){
const err224 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/dotFiles",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/dotFiles/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
}
if(data45.instances !== undefined){
let data88 = data45.instances;
if(!(((typeof data88 == "number") && (!(data88 % 1) && !isNaN(data88))) && (isFinite(data88)))){
const err225 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if((typeof data88 == "number") && (isFinite(data88))){
if(data88 > 256 || isNaN(data88)){
const err226 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if(data88 < 1 || isNaN(data88)){
const err227 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
if(data45.transport !== undefined){
let data89 = data45.transport;
if(typeof data89 !== "string"){
const err228 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(!((data89 === "unix") || (data89 === "port"))){
const err229 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.transport.enum}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data45.env !== undefined){
let data90 = data45.env;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key23 in data90){
const _errs206 = errors;
if(typeof key23 === "string"){
if(!pattern10.test(key23)){
const err230 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key23};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
var valid46 = _errs206 === errors;
if(!valid46){
const err231 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key23}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
for(const key24 in data90){
if(typeof data90[key24] !== "string"){
const err232 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data45.envFile !== undefined){
let data92 = data45.envFile;
if((typeof data92 !== "string") && (data92 !== null)){
const err234 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",schemaPath:"#/properties/apps/additionalProperties/properties/envFile/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.envFile.type}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data45.cwd !== undefined){
if(typeof data45.cwd !== "string"){
const err235 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",schemaPath:"#/properties/apps/additionalProperties/properties/cwd/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data45.nodeArgs !== undefined){
let data94 = data45.nodeArgs;
if(Array.isArray(data94)){
const len9 = data94.length;
for(let i14=0; i14<len9; i14++){
if(typeof data94[i14] !== "string"){
const err236 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i14,schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data45.user !== undefined){
let data96 = data45.user;
if((typeof data96 !== "string") && (data96 !== null)){
const err238 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/apps/additionalProperties/properties/user/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.user.type}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data45.group !== undefined){
let data97 = data45.group;
if((typeof data97 !== "string") && (data97 !== null)){
const err239 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",schemaPath:"#/properties/apps/additionalProperties/properties/group/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.group.type}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data45.balancing !== undefined){
let data98 = data45.balancing;
if(typeof data98 !== "string"){
const err240 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(!((data98 === "least-in-flight") || (data98 === "round-robin"))){
const err241 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.balancing.enum}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data45.boot !== undefined){
let data99 = data45.boot;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
for(const key25 in data99){
if(!((key25 === "timeout") || (key25 === "path"))){
const err242 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data99.timeout !== undefined){
let data100 = data99.timeout;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err243 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 2147483647 || isNaN(data100)){
const err244 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err245 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data99.path !== undefined){
let data101 = data99.path;
if(typeof data101 === "string"){
if(!pattern2.test(data101)){
const err246 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
else {
const err247 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
}
else {
const err248 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data45.drainTimeout !== undefined){
let data102 = data45.drainTimeout;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err249 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 2147483647 || isNaN(data102)){
const err250 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data102 < 0 || isNaN(data102)){
const err251 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
}
if(data45.underscoreHeaders !== undefined){
let data103 = data45.underscoreHeaders;
if(typeof data103 !== "string"){
const err252 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if(!(((data103 === "drop") || (data103 === "keep")) || (data103 === "reject"))){
const err253 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.underscoreHeaders.enum}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data45.timeouts !== undefined){
let data104 = data45.timeouts;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key26 in data104){
if(!((((key26 === "connect") || (key26 === "firstByte")) || (key26 === "betweenBytes")) || (key26 === "upgradedIdle"))){
const err254 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data104.connect !== undefined){
let data105 = data104.connect;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err255 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 2147483647 || isNaN(data105)){
const err256 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
if(data105 < 1 || isNaN(data105)){
const err257 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
if(data104.firstByte !== undefined){
let data106 = data104.firstByte;
if(!(((typeof data106 == "number") && (!(data106 % 1) && !isNaN(data106))) && (isFinite(data106)))){
const err258 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 > 2147483647 || isNaN(data106)){
const err259 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if(data106 < 1 || isNaN(data106)){
const err260 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
}
if(data104.betweenBytes !== undefined){
let data107 = data104.betweenBytes;
if(!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107)))){
const err261 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 > 2147483647 || isNaN(data107)){
const err262 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data107 < 1 || isNaN(data107)){
const err263 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
}
if(data104.upgradedIdle !== undefined){
let data108 = data104.upgradedIdle;
if(!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108)))){
const err264 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 2147483647 || isNaN(data108)){
const err265 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data108 < 1 || isNaN(data108)){
const err266 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
}
else {
const err267 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data45.idleTimeout !== undefined){
let data109 = data45.idleTimeout;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err268 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/idleTimeout/type",keyword:"type",params:{type: "integer"}};
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
const err269 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/idleTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data109 < 0 || isNaN(data109)){
const err270 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/idleTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/idleTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data45.retries !== undefined){
let data110 = data45.retries;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
for(const key27 in data110){
if(!((key27 === "max") || (key27 === "budget"))){
const err271 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",schemaPath:"#/properties/apps/additionalProperties/properties/retries/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data110.max !== undefined){
let data111 = data110.max;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err272 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/max/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 16 || isNaN(data111)){
const err273 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/max/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(data111 < 0 || isNaN(data111)){
const err274 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/max",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data110.budget !== undefined){
let data112 = data110.budget;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err275 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/budget/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 100 || isNaN(data112)){
const err276 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/budget/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(data112 < 0 || isNaN(data112)){
const err277 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries/budget",schemaPath:"#/properties/apps/additionalProperties/properties/retries/properties/budget/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
}
else {
const err278 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/retries",schemaPath:"#/properties/apps/additionalProperties/properties/retries/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data45.earlyHints !== undefined){
if(typeof data45.earlyHints !== "boolean"){
const err279 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/earlyHints",schemaPath:"#/properties/apps/additionalProperties/properties/earlyHints/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data45.tls !== undefined){
let data114 = data45.tls;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key28 in data114){
if(!(((((key28 === "ca") || (key28 === "cert")) || (key28 === "key")) || (key28 === "serverName")) || (key28 === "verify"))){
const err280 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data114.ca !== undefined){
let data115 = data114.ca;
if((typeof data115 !== "string") && (data115 !== null)){
const err281 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/ca/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data114.cert !== undefined){
let data116 = data114.cert;
if((typeof data116 !== "string") && (data116 !== null)){
const err282 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/cert/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data114.key !== undefined){
let data117 = data114.key;
if((typeof data117 !== "string") && (data117 !== null)){
const err283 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/key/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data114.serverName !== undefined){
let data118 = data114.serverName;
if((typeof data118 !== "string") && (data118 !== null)){
const err284 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/serverName/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.serverName.type}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data114.verify !== undefined){
if(typeof data114.verify !== "boolean"){
const err285 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
}
else {
const err286 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/type",keyword:"type",params:{type: "object"}};
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
else {
const err287 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
}
else {
const err288 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data.limits !== undefined){
let data120 = data.limits;
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
for(const key29 in data120){
if(!(func2.call(schema11.properties.limits.properties, key29))){
const err289 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data120.maxRequestLineSize !== undefined){
let data121 = data120.maxRequestLineSize;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
const err290 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 1048576 || isNaN(data121)){
const err291 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if(data121 < 32 || isNaN(data121)){
const err292 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
}
if(data120.maxRequestHeadersTotalSize !== undefined){
let data122 = data120.maxRequestHeadersTotalSize;
if(!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))){
const err293 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 1048576 || isNaN(data122)){
const err294 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if(data122 < 128 || isNaN(data122)){
const err295 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
if(data120.maxRequestHeaderCount !== undefined){
let data123 = data120.maxRequestHeaderCount;
if(!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))){
const err296 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 10000 || isNaN(data123)){
const err297 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(data123 < 1 || isNaN(data123)){
const err298 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
}
if(data120.maxChunkExtensionSize !== undefined){
let data124 = data120.maxChunkExtensionSize;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err299 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 > 1048576 || isNaN(data124)){
const err300 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if(data124 < 0 || isNaN(data124)){
const err301 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
}
if(data120.maxRequestBodySize !== undefined){
let data125 = data120.maxRequestBodySize;
if((!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))) && (data125 !== null)){
const err302 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 9007199254740991 || isNaN(data125)){
const err303 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data125 < 0 || isNaN(data125)){
const err304 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data120.maxRequestBufferSize !== undefined){
let data126 = data120.maxRequestBufferSize;
if((!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))) && (data126 !== null)){
const err305 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 4294967295 || isNaN(data126)){
const err306 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(data126 < 4096 || isNaN(data126)){
const err307 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
}
if(data120.maxResponseBufferSize !== undefined){
let data127 = data120.maxResponseBufferSize;
if((!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))) && (data127 !== null)){
const err308 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 > 4294967295 || isNaN(data127)){
const err309 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
if(data127 < 0 || isNaN(data127)){
const err310 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
}
if(data120.keepAliveTimeout !== undefined){
let data128 = data120.keepAliveTimeout;
if((!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))) && (data128 !== null)){
const err311 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 > 2147483647 || isNaN(data128)){
const err312 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data128 < 1 || isNaN(data128)){
const err313 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
if(data120.requestHeadersTimeout !== undefined){
let data129 = data120.requestHeadersTimeout;
if((!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))) && (data129 !== null)){
const err314 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 > 2147483647 || isNaN(data129)){
const err315 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if(data129 < 1 || isNaN(data129)){
const err316 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
if(data120.handshakeTimeout !== undefined){
let data130 = data120.handshakeTimeout;
if((!(((typeof data130 == "number") && (!(data130 % 1) && !isNaN(data130))) && (isFinite(data130)))) && (data130 !== null)){
const err317 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 > 2147483647 || isNaN(data130)){
const err318 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if(data130 < 1 || isNaN(data130)){
const err319 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data120.minRequestBodyDataRate !== undefined){
let data131 = data120.minRequestBodyDataRate;
if((!(data131 && typeof data131 == "object" && !Array.isArray(data131))) && (data131 !== null)){
const err320 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.bytesPerSecond === undefined){
const err321 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
for(const key30 in data131){
if(!((key30 === "bytesPerSecond") || (key30 === "gracePeriod"))){
const err322 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data131.bytesPerSecond !== undefined){
let data132 = data131.bytesPerSecond;
if(!(((typeof data132 == "number") && (!(data132 % 1) && !isNaN(data132))) && (isFinite(data132)))){
const err323 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if((typeof data132 == "number") && (isFinite(data132))){
if(data132 > 1000000000 || isNaN(data132)){
const err324 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
if(data132 < 1 || isNaN(data132)){
const err325 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
}
if(data131.gracePeriod !== undefined){
let data133 = data131.gracePeriod;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
const err326 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 > 2147483647 || isNaN(data133)){
const err327 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
if(data133 < 1000 || isNaN(data133)){
const err328 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
}
}
}
if(data120.minResponseDataRate !== undefined){
let data134 = data120.minResponseDataRate;
if((!(data134 && typeof data134 == "object" && !Array.isArray(data134))) && (data134 !== null)){
const err329 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
if(data134.bytesPerSecond === undefined){
const err330 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
for(const key31 in data134){
if(!((key31 === "bytesPerSecond") || (key31 === "gracePeriod"))){
const err331 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data134.bytesPerSecond !== undefined){
let data135 = data134.bytesPerSecond;
if(!(((typeof data135 == "number") && (!(data135 % 1) && !isNaN(data135))) && (isFinite(data135)))){
const err332 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if((typeof data135 == "number") && (isFinite(data135))){
if(data135 > 1000000000 || isNaN(data135)){
const err333 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
if(data135 < 1 || isNaN(data135)){
const err334 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
}
if(data134.gracePeriod !== undefined){
let data136 = data134.gracePeriod;
if(!(((typeof data136 == "number") && (!(data136 % 1) && !isNaN(data136))) && (isFinite(data136)))){
const err335 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
if((typeof data136 == "number") && (isFinite(data136))){
if(data136 > 2147483647 || isNaN(data136)){
const err336 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
if(data136 < 1000 || isNaN(data136)){
const err337 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
}
}
}
if(data120.maxConcurrentConnections !== undefined){
let data137 = data120.maxConcurrentConnections;
if((!(((typeof data137 == "number") && (!(data137 % 1) && !isNaN(data137))) && (isFinite(data137)))) && (data137 !== null)){
const err338 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
if((typeof data137 == "number") && (isFinite(data137))){
if(data137 > 1073741823.75 || isNaN(data137)){
const err339 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
if(data137 < 1 || isNaN(data137)){
const err340 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
}
if(data120.maxConcurrentUpgradedConnections !== undefined){
let data138 = data120.maxConcurrentUpgradedConnections;
if((!(((typeof data138 == "number") && (!(data138 % 1) && !isNaN(data138))) && (isFinite(data138)))) && (data138 !== null)){
const err341 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if((typeof data138 == "number") && (isFinite(data138))){
if(data138 > 1073741823.75 || isNaN(data138)){
const err342 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
if(data138 < 0 || isNaN(data138)){
const err343 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
}
if(data120.connectionLimitAction !== undefined){
let data139 = data120.connectionLimitAction;
if(typeof data139 !== "string"){
const err344 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
if(!((data139 === "close") || (data139 === "answer"))){
const err345 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data120.maxRequestsPerConnection !== undefined){
let data140 = data120.maxRequestsPerConnection;
if((!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))) && (data140 !== null)){
const err346 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 > 4294967295 || isNaN(data140)){
const err347 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
if(data140 < 1 || isNaN(data140)){
const err348 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
}
if(data120.maxConnectionAge !== undefined){
let data141 = data120.maxConnectionAge;
if((!(((typeof data141 == "number") && (!(data141 % 1) && !isNaN(data141))) && (isFinite(data141)))) && (data141 !== null)){
const err349 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
if((typeof data141 == "number") && (isFinite(data141))){
if(data141 > 2147483647 || isNaN(data141)){
const err350 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if(data141 < 1 || isNaN(data141)){
const err351 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data120.maxConnectionsPerAddress !== undefined){
let data142 = data120.maxConnectionsPerAddress;
if((!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142)))) && (data142 !== null)){
const err352 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 > 1073741823.75 || isNaN(data142)){
const err353 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
if(data142 < 1 || isNaN(data142)){
const err354 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
}
if(data120.maxRequestRatePerAddress !== undefined){
let data143 = data120.maxRequestRatePerAddress;
if((!(data143 && typeof data143 == "object" && !Array.isArray(data143))) && (data143 !== null)){
const err355 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
if(data143.requestsPerSecond === undefined){
const err356 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if(data143.burst === undefined){
const err357 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
for(const key32 in data143){
if(!((key32 === "requestsPerSecond") || (key32 === "burst"))){
const err358 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
if(data143.requestsPerSecond !== undefined){
let data144 = data143.requestsPerSecond;
if(!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144)))){
const err359 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 > 1000000 || isNaN(data144)){
const err360 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if(data144 < 1 || isNaN(data144)){
const err361 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data143.burst !== undefined){
let data145 = data143.burst;
if(!(((typeof data145 == "number") && (!(data145 % 1) && !isNaN(data145))) && (isFinite(data145)))){
const err362 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
if((typeof data145 == "number") && (isFinite(data145))){
if(data145 > 1000000 || isNaN(data145)){
const err363 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
if(data145 < 1 || isNaN(data145)){
const err364 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
}
}
}
}
else {
const err365 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data.trustedProxies !== undefined){
let data146 = data.trustedProxies;
if(Array.isArray(data146)){
const len10 = data146.length;
for(let i15=0; i15<len10; i15++){
if(typeof data146[i15] !== "string"){
const err366 = {instancePath:instancePath+"/trustedProxies/" + i15,schemaPath:"#/properties/trustedProxies/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
let i16 = data146.length;
let j5;
if(i16 > 1){
const indices5 = {};
for(;i16--;){
let item5 = data146[i16];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err367 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j5}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
break;
}
indices5[item5] = i16;
}
}
}
else {
const err368 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
if(data.exemptAddresses !== undefined){
let data148 = data.exemptAddresses;
if(Array.isArray(data148)){
const len11 = data148.length;
for(let i17=0; i17<len11; i17++){
if(typeof data148[i17] !== "string"){
const err369 = {instancePath:instancePath+"/exemptAddresses/" + i17,schemaPath:"#/properties/exemptAddresses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
let i18 = data148.length;
let j6;
if(i18 > 1){
const indices6 = {};
for(;i18--;){
let item6 = data148[i18];
if(typeof item6 !== "string"){
continue;
}
if(typeof indices6[item6] == "number"){
j6 = indices6[item6];
const err370 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i18, j: j6}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
break;
}
indices6[item6] = i18;
}
}
}
else {
const err371 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data150 = data.forwardedHeader;
if(typeof data150 !== "string"){
const err372 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
if(!((data150 === "x-forwarded-for") || (data150 === "forwarded"))){
const err373 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/enum",keyword:"enum",params:{allowedValues: schema11.properties.forwardedHeader.enum}};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
}
if(data.threads !== undefined){
let data151 = data.threads;
if((!(((typeof data151 == "number") && (!(data151 % 1) && !isNaN(data151))) && (isFinite(data151)))) && (data151 !== null)){
const err374 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: schema11.properties.threads.type}};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
if((typeof data151 == "number") && (isFinite(data151))){
if(data151 > 64 || isNaN(data151)){
const err375 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
if(data151 < 1 || isNaN(data151)){
const err376 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
}
if(data.runtimeDirectory !== undefined){
let data152 = data.runtimeDirectory;
if((typeof data152 !== "string") && (data152 !== null)){
const err377 = {instancePath:instancePath+"/runtimeDirectory",schemaPath:"#/properties/runtimeDirectory/type",keyword:"type",params:{type: schema11.properties.runtimeDirectory.type}};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
if(data.stateDirectory !== undefined){
let data153 = data.stateDirectory;
if((typeof data153 !== "string") && (data153 !== null)){
const err378 = {instancePath:instancePath+"/stateDirectory",schemaPath:"#/properties/stateDirectory/type",keyword:"type",params:{type: schema11.properties.stateDirectory.type}};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data.lameDuck !== undefined){
let data154 = data.lameDuck;
if(!(((typeof data154 == "number") && (!(data154 % 1) && !isNaN(data154))) && (isFinite(data154)))){
const err379 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if((typeof data154 == "number") && (isFinite(data154))){
if(data154 > 2147483647 || isNaN(data154)){
const err380 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
if(data154 < 0 || isNaN(data154)){
const err381 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
}
if(data.drainTimeout !== undefined){
let data155 = data.drainTimeout;
if(!(((typeof data155 == "number") && (!(data155 % 1) && !isNaN(data155))) && (isFinite(data155)))){
const err382 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
if((typeof data155 == "number") && (isFinite(data155))){
if(data155 > 2147483647 || isNaN(data155)){
const err383 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
if(data155 < 0 || isNaN(data155)){
const err384 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
}
if(data.defaultCertificate !== undefined){
let data156 = data.defaultCertificate;
if(typeof data156 !== "string"){
const err385 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
if(!((data156 === "first") || (data156 === "refuse"))){
const err386 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/enum",keyword:"enum",params:{allowedValues: schema11.properties.defaultCertificate.enum}};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
if(data.logging !== undefined){
let data157 = data.logging;
if(data157 && typeof data157 == "object" && !Array.isArray(data157)){
for(const key33 in data157){
if(!(((key33 === "level") || (key33 === "access")) || (key33 === "query"))){
const err387 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33}};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
if(data157.level !== undefined){
let data158 = data157.level;
if(typeof data158 !== "string"){
const err388 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
if(!(((((data158 === "trace") || (data158 === "debug")) || (data158 === "info")) || (data158 === "warn")) || (data158 === "error"))){
const err389 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.level.enum}};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
if(data157.access !== undefined){
if(typeof data157.access !== "boolean"){
const err390 = {instancePath:instancePath+"/logging/access",schemaPath:"#/properties/logging/properties/access/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
if(data157.query !== undefined){
let data160 = data157.query;
if(typeof data160 !== "string"){
const err391 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
if(!((data160 === "keep") || (data160 === "redact"))){
const err392 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.query.enum}};
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
else {
const err393 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
}
else {
const err394 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
