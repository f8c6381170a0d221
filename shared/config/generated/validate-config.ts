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
const schema11 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":"boolean"},"certificates":{"type":["array","null"],"minItems":1,"items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"apps":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"routes":{"type":"object","propertyNames":{"pattern":"^/"},"additionalProperties":{"type":"object","properties":{"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"files":{"type":["object","string","null"],"pattern":".","required":["root"],"properties":{"root":{"type":"string","pattern":"."},"index":{"type":["string","null"],"pattern":"^[^./\\\\][^/\\\\]*$"},"fallback":{"type":["string","null"],"pattern":"^[^./\\\\]"},"precompressed":{"type":"boolean"},"cacheControl":{"type":"string","pattern":"^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"},"immutable":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"dotFiles":{"type":"boolean"}},"additionalProperties":false},"instances":{"type":"integer","minimum":1,"maximum":256},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin"]},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"exemptAddresses":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","enum":["x-forwarded-for","forwarded"]},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern1 = new RegExp("^/", "u");
const pattern3 = new RegExp(".", "u");
const pattern5 = new RegExp("^[^./\\\\][^/\\\\]*$", "u");
const pattern6 = new RegExp("^[^./\\\\]", "u");
const pattern7 = new RegExp("^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$", "u");
const pattern9 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

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
if(!(((((key1 === "url") || (key1 === "redirectToHttps")) || (key1 === "certificates")) || (key1 === "backlog")) || (key1 === "limits"))){
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
if(data1.limits !== undefined){
let data9 = data1.limits;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!(func2.call(schema11.properties.endpoints.items.properties.limits.properties, key3))){
const err19 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.maxRequestLineSize !== undefined){
let data10 = data9.maxRequestLineSize;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err20 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1048576 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data10 < 32 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data9.maxRequestHeadersTotalSize !== undefined){
let data11 = data9.maxRequestHeadersTotalSize;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err23 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1048576 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data11 < 128 || isNaN(data11)){
const err25 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data9.maxRequestHeaderCount !== undefined){
let data12 = data9.maxRequestHeaderCount;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err26 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 10000 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err28 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data9.maxChunkExtensionSize !== undefined){
let data13 = data9.maxChunkExtensionSize;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err29 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 1048576 || isNaN(data13)){
const err30 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err31 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data9.maxRequestBodySize !== undefined){
let data14 = data9.maxRequestBodySize;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
const err32 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err34 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data9.maxRequestBufferSize !== undefined){
let data15 = data9.maxRequestBufferSize;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
const err35 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4294967295 || isNaN(data15)){
const err36 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data15 < 4096 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
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
if(data9.maxResponseBufferSize !== undefined){
let data16 = data9.maxResponseBufferSize;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
const err38 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 4294967295 || isNaN(data16)){
const err39 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err40 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data9.keepAliveTimeout !== undefined){
let data17 = data9.keepAliveTimeout;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
const err41 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 2147483647 || isNaN(data17)){
const err42 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err43 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data9.requestHeadersTimeout !== undefined){
let data18 = data9.requestHeadersTimeout;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
const err44 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 2147483647 || isNaN(data18)){
const err45 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err46 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data9.handshakeTimeout !== undefined){
let data19 = data9.handshakeTimeout;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
const err47 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 2147483647 || isNaN(data19)){
const err48 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err49 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data9.minRequestBodyDataRate !== undefined){
let data20 = data9.minRequestBodyDataRate;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err50 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.bytesPerSecond === undefined){
const err51 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key4 in data20){
if(!((key4 === "bytesPerSecond") || (key4 === "gracePeriod"))){
const err52 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data20.bytesPerSecond !== undefined){
let data21 = data20.bytesPerSecond;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err53 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 1000000000 || isNaN(data21)){
const err54 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data21 < 1 || isNaN(data21)){
const err55 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data20.gracePeriod !== undefined){
let data22 = data20.gracePeriod;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err56 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 2147483647 || isNaN(data22)){
const err57 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data22 < 1000 || isNaN(data22)){
const err58 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
}
}
if(data9.minResponseDataRate !== undefined){
let data23 = data9.minResponseDataRate;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err59 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.bytesPerSecond === undefined){
const err60 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key5 in data23){
if(!((key5 === "bytesPerSecond") || (key5 === "gracePeriod"))){
const err61 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data23.bytesPerSecond !== undefined){
let data24 = data23.bytesPerSecond;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err62 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1000000000 || isNaN(data24)){
const err63 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err64 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data23.gracePeriod !== undefined){
let data25 = data23.gracePeriod;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err65 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 2147483647 || isNaN(data25)){
const err66 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data25 < 1000 || isNaN(data25)){
const err67 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
if(data9.maxConcurrentConnections !== undefined){
let data26 = data9.maxConcurrentConnections;
if((!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))) && (data26 !== null)){
const err68 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1073741823.75 || isNaN(data26)){
const err69 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err70 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(data9.maxConcurrentUpgradedConnections !== undefined){
let data27 = data9.maxConcurrentUpgradedConnections;
if((!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))) && (data27 !== null)){
const err71 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1073741823.75 || isNaN(data27)){
const err72 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err73 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data9.connectionLimitAction !== undefined){
let data28 = data9.connectionLimitAction;
if(typeof data28 !== "string"){
const err74 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!((data28 === "close") || (data28 === "answer"))){
const err75 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data9.maxRequestsPerConnection !== undefined){
let data29 = data9.maxRequestsPerConnection;
if((!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))) && (data29 !== null)){
const err76 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 4294967295 || isNaN(data29)){
const err77 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err78 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
if(data9.maxConnectionAge !== undefined){
let data30 = data9.maxConnectionAge;
if((!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))) && (data30 !== null)){
const err79 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 2147483647 || isNaN(data30)){
const err80 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err81 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data9.maxConnectionsPerAddress !== undefined){
let data31 = data9.maxConnectionsPerAddress;
if((!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))) && (data31 !== null)){
const err82 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 1073741823.75 || isNaN(data31)){
const err83 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err84 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data9.maxRequestRatePerAddress !== undefined){
let data32 = data9.maxRequestRatePerAddress;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (data32 !== null)){
const err85 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.requestsPerSecond === undefined){
const err86 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data32.burst === undefined){
const err87 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key6 in data32){
if(!((key6 === "requestsPerSecond") || (key6 === "burst"))){
const err88 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data32.requestsPerSecond !== undefined){
let data33 = data32.requestsPerSecond;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err89 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1000000 || isNaN(data33)){
const err90 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data33 < 1 || isNaN(data33)){
const err91 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
if(data32.burst !== undefined){
let data34 = data32.burst;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err92 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000000 || isNaN(data34)){
const err93 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data34 < 1 || isNaN(data34)){
const err94 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
}
}
}
else {
const err95 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/type",keyword:"type",params:{type: "object"}};
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
else {
const err96 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.certificates !== undefined){
let data35 = data.certificates;
if(Array.isArray(data35)){
const len2 = data35.length;
for(let i2=0; i2<len2; i2++){
let data36 = data35[i2];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.cert === undefined){
const err98 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "cert"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data36.key === undefined){
const err99 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key7 in data36){
if(!((key7 === "cert") || (key7 === "key"))){
const err100 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data36.cert !== undefined){
if(typeof data36.cert !== "string"){
const err101 = {instancePath:instancePath+"/certificates/" + i2+"/cert",schemaPath:"#/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data36.key !== undefined){
if(typeof data36.key !== "string"){
const err102 = {instancePath:instancePath+"/certificates/" + i2+"/key",schemaPath:"#/properties/certificates/items/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err104 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data.apps !== undefined){
let data39 = data.apps;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(Object.keys(data39).length < 1){
const err105 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
for(const key8 in data39){
const _errs89 = errors;
if(typeof key8 === "string"){
if(!pattern0.test(key8)){
const err106 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key8};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
var valid14 = _errs89 === errors;
if(!valid14){
const err107 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames",keyword:"propertyNames",params:{propertyName: key8}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
for(const key9 in data39){
let data40 = data39[key9];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.hosts === undefined){
const err108 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/required",keyword:"required",params:{missingProperty: "hosts"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
for(const key10 in data40){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties, key10))){
const err109 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data40.hosts !== undefined){
let data41 = data40.hosts;
if(Array.isArray(data41)){
if(data41.length < 1){
const err110 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
const len3 = data41.length;
for(let i3=0; i3<len3; i3++){
if(typeof data41[i3] !== "string"){
const err111 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i3,schemaPath:"#/properties/apps/additionalProperties/properties/hosts/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
let i4 = data41.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data41[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err112 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
const err113 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data40.paths !== undefined){
let data43 = data40.paths;
if(Array.isArray(data43)){
if(data43.length < 1){
const err114 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
const len4 = data43.length;
for(let i5=0; i5<len4; i5++){
let data44 = data43[i5];
if(typeof data44 === "string"){
if(!pattern1.test(data44)){
const err115 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i5,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i5,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
let i6 = data43.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data43[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err117 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err118 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data40.limits !== undefined){
let data45 = data40.limits;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key11 in data45){
if(!((((key11 === "maxRequestBodySize") || (key11 === "minRequestBodyDataRate")) || (key11 === "minResponseDataRate")) || (key11 === "maxRequestRatePerAddress"))){
const err119 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data45.maxRequestBodySize !== undefined){
let data46 = data45.maxRequestBodySize;
if((!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))) && (data46 !== null)){
const err120 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 9007199254740991 || isNaN(data46)){
const err121 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err122 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data45.minRequestBodyDataRate !== undefined){
let data47 = data45.minRequestBodyDataRate;
if((!(data47 && typeof data47 == "object" && !Array.isArray(data47))) && (data47 !== null)){
const err123 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(data47.bytesPerSecond === undefined){
const err124 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
for(const key12 in data47){
if(!((key12 === "bytesPerSecond") || (key12 === "gracePeriod"))){
const err125 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data47.bytesPerSecond !== undefined){
let data48 = data47.bytesPerSecond;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err126 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 1000000000 || isNaN(data48)){
const err127 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data48 < 1 || isNaN(data48)){
const err128 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
if(data47.gracePeriod !== undefined){
let data49 = data47.gracePeriod;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err129 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 2147483647 || isNaN(data49)){
const err130 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data49 < 1000 || isNaN(data49)){
const err131 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
}
}
if(data45.minResponseDataRate !== undefined){
let data50 = data45.minResponseDataRate;
if((!(data50 && typeof data50 == "object" && !Array.isArray(data50))) && (data50 !== null)){
const err132 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.bytesPerSecond === undefined){
const err133 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
for(const key13 in data50){
if(!((key13 === "bytesPerSecond") || (key13 === "gracePeriod"))){
const err134 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data50.bytesPerSecond !== undefined){
let data51 = data50.bytesPerSecond;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err135 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 1000000000 || isNaN(data51)){
const err136 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data51 < 1 || isNaN(data51)){
const err137 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data50.gracePeriod !== undefined){
let data52 = data50.gracePeriod;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err138 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 2147483647 || isNaN(data52)){
const err139 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data52 < 1000 || isNaN(data52)){
const err140 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
if(data45.maxRequestRatePerAddress !== undefined){
let data53 = data45.maxRequestRatePerAddress;
if((!(data53 && typeof data53 == "object" && !Array.isArray(data53))) && (data53 !== null)){
const err141 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.requestsPerSecond === undefined){
const err142 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data53.burst === undefined){
const err143 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
for(const key14 in data53){
if(!((key14 === "requestsPerSecond") || (key14 === "burst"))){
const err144 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data53.requestsPerSecond !== undefined){
let data54 = data53.requestsPerSecond;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err145 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 1000000 || isNaN(data54)){
const err146 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data54 < 1 || isNaN(data54)){
const err147 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
if(data53.burst !== undefined){
let data55 = data53.burst;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err148 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 1000000 || isNaN(data55)){
const err149 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data55 < 1 || isNaN(data55)){
const err150 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
}
}
}
else {
const err151 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data40.routes !== undefined){
let data56 = data40.routes;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key15 in data56){
const _errs130 = errors;
if(typeof key15 === "string"){
if(!pattern1.test(key15)){
const err152 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^/"},propertyName:key15};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
var valid27 = _errs130 === errors;
if(!valid27){
const err153 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames",keyword:"propertyNames",params:{propertyName: key15}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
for(const key16 in data56){
let data57 = data56[key16];
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key17 in data57){
if(!(key17 === "limits")){
const err154 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data57.limits !== undefined){
let data58 = data57.limits;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key18 in data58){
if(!((((key18 === "maxRequestBodySize") || (key18 === "minRequestBodyDataRate")) || (key18 === "minResponseDataRate")) || (key18 === "maxRequestRatePerAddress"))){
const err155 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data58.maxRequestBodySize !== undefined){
let data59 = data58.maxRequestBodySize;
if((!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))) && (data59 !== null)){
const err156 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 9007199254740991 || isNaN(data59)){
const err157 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data59 < 0 || isNaN(data59)){
const err158 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
if(data58.minRequestBodyDataRate !== undefined){
let data60 = data58.minRequestBodyDataRate;
if((!(data60 && typeof data60 == "object" && !Array.isArray(data60))) && (data60 !== null)){
const err159 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.bytesPerSecond === undefined){
const err160 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
for(const key19 in data60){
if(!((key19 === "bytesPerSecond") || (key19 === "gracePeriod"))){
const err161 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data60.bytesPerSecond !== undefined){
let data61 = data60.bytesPerSecond;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err162 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 1000000000 || isNaN(data61)){
const err163 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err164 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data60.gracePeriod !== undefined){
let data62 = data60.gracePeriod;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err165 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 2147483647 || isNaN(data62)){
const err166 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data62 < 1000 || isNaN(data62)){
const err167 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
}
}
if(data58.minResponseDataRate !== undefined){
let data63 = data58.minResponseDataRate;
if((!(data63 && typeof data63 == "object" && !Array.isArray(data63))) && (data63 !== null)){
const err168 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.bytesPerSecond === undefined){
const err169 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
for(const key20 in data63){
if(!((key20 === "bytesPerSecond") || (key20 === "gracePeriod"))){
const err170 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data63.bytesPerSecond !== undefined){
let data64 = data63.bytesPerSecond;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err171 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 1000000000 || isNaN(data64)){
const err172 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data64 < 1 || isNaN(data64)){
const err173 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data63.gracePeriod !== undefined){
let data65 = data63.gracePeriod;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err174 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 2147483647 || isNaN(data65)){
const err175 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data65 < 1000 || isNaN(data65)){
const err176 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
if(data58.maxRequestRatePerAddress !== undefined){
let data66 = data58.maxRequestRatePerAddress;
if((!(data66 && typeof data66 == "object" && !Array.isArray(data66))) && (data66 !== null)){
const err177 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.requestsPerSecond === undefined){
const err178 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data66.burst === undefined){
const err179 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
for(const key21 in data66){
if(!((key21 === "requestsPerSecond") || (key21 === "burst"))){
const err180 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data66.requestsPerSecond !== undefined){
let data67 = data66.requestsPerSecond;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err181 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 1000000 || isNaN(data67)){
const err182 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(data67 < 1 || isNaN(data67)){
const err183 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data66.burst !== undefined){
let data68 = data66.burst;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err184 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 1000000 || isNaN(data68)){
const err185 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(data68 < 1 || isNaN(data68)){
const err186 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
}
}
}
else {
const err187 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
else {
const err188 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
else {
const err189 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data40.entry !== undefined){
let data69 = data40.entry;
if((typeof data69 !== "string") && (data69 !== null)){
const err190 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",schemaPath:"#/properties/apps/additionalProperties/properties/entry/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.entry.type}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data40.command !== undefined){
let data70 = data40.command;
if((!(Array.isArray(data70))) && (data70 !== null)){
const err191 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.command.type}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(Array.isArray(data70)){
if(data70.length < 1){
const err192 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
const len5 = data70.length;
for(let i7=0; i7<len5; i7++){
if(typeof data70[i7] !== "string"){
const err193 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
}
if(data40.destinations !== undefined){
let data72 = data40.destinations;
if((!(Array.isArray(data72))) && (data72 !== null)){
const err194 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.destinations.type}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(Array.isArray(data72)){
if(data72.length < 1){
const err195 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
const len6 = data72.length;
for(let i8=0; i8<len6; i8++){
if(typeof data72[i8] !== "string"){
const err196 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i8,schemaPath:"#/properties/apps/additionalProperties/properties/destinations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
let i9 = data72.length;
let j2;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data72[i9];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err197 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j2}};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
break;
}
indices2[item2] = i9;
}
}
}
}
if(data40.files !== undefined){
let data74 = data40.files;
if(((!(data74 && typeof data74 == "object" && !Array.isArray(data74))) && (typeof data74 !== "string")) && (data74 !== null)){
const err198 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.type}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(typeof data74 === "string"){
if(!pattern3.test(data74)){
const err199 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.root === undefined){
const err200 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/required",keyword:"required",params:{missingProperty: "root"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
for(const key22 in data74){
if(!(((((((key22 === "root") || (key22 === "index")) || (key22 === "fallback")) || (key22 === "precompressed")) || (key22 === "cacheControl")) || (key22 === "immutable")) || (key22 === "dotFiles"))){
const err201 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files",schemaPath:"#/properties/apps/additionalProperties/properties/files/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data74.root !== undefined){
let data75 = data74.root;
if(typeof data75 === "string"){
if(!pattern3.test(data75)){
const err202 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/root/pattern",keyword:"pattern",params:{pattern: "."}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/root",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/root/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data74.index !== undefined){
let data76 = data74.index;
if((typeof data76 !== "string") && (data76 !== null)){
const err204 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/index/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.index.type}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(typeof data76 === "string"){
if(!pattern5.test(data76)){
const err205 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/index",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/index/pattern",keyword:"pattern",params:{pattern: "^[^./\\\\][^/\\\\]*$"}};
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
if(data74.fallback !== undefined){
let data77 = data74.fallback;
if((typeof data77 !== "string") && (data77 !== null)){
const err206 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/fallback/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.files.properties.fallback.type}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(typeof data77 === "string"){
if(!pattern6.test(data77)){
const err207 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/fallback",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/fallback/pattern",keyword:"pattern",params:{pattern: "^[^./\\\\]"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
if(data74.precompressed !== undefined){
if(typeof data74.precompressed !== "boolean"){
const err208 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/precompressed",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/precompressed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data74.cacheControl !== undefined){
let data79 = data74.cacheControl;
if(typeof data79 === "string"){
if(!pattern7.test(data79)){
const err209 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/cacheControl/pattern",keyword:"pattern",params:{pattern: "^[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?$"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
else {
const err210 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/cacheControl",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/cacheControl/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data74.immutable !== undefined){
let data80 = data74.immutable;
if(Array.isArray(data80)){
const len7 = data80.length;
for(let i10=0; i10<len7; i10++){
let data81 = data80[i10];
if(typeof data81 === "string"){
if(!pattern1.test(data81)){
const err211 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
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
const err212 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
let i11 = data80.length;
let j3;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data80[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err213 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j3}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
break;
}
indices3[item3] = i11;
}
}
}
else {
const err214 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/immutable",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/immutable/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data74.dotFiles !== undefined){
if(typeof data74.dotFiles !== "boolean"){
const err215 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/files/dotFiles",schemaPath:"#/properties/apps/additionalProperties/properties/files/properties/dotFiles/type",keyword:"type",params:{type: "boolean"}};
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
}
if(data40.instances !== undefined){
let data83 = data40.instances;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
const err216 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 > 256 || isNaN(data83)){
const err217 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data83 < 1 || isNaN(data83)){
const err218 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data40.transport !== undefined){
let data84 = data40.transport;
if(typeof data84 !== "string"){
const err219 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(!((data84 === "unix") || (data84 === "port"))){
const err220 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.transport.enum}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data40.env !== undefined){
let data85 = data40.env;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
for(const key23 in data85){
const _errs196 = errors;
if(typeof key23 === "string"){
if(!pattern9.test(key23)){
const err221 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key23};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
var valid43 = _errs196 === errors;
if(!valid43){
const err222 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key23}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
for(const key24 in data85){
if(typeof data85[key24] !== "string"){
const err223 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
else {
const err224 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data40.envFile !== undefined){
let data87 = data40.envFile;
if((typeof data87 !== "string") && (data87 !== null)){
const err225 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",schemaPath:"#/properties/apps/additionalProperties/properties/envFile/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.envFile.type}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data40.cwd !== undefined){
if(typeof data40.cwd !== "string"){
const err226 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",schemaPath:"#/properties/apps/additionalProperties/properties/cwd/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data40.nodeArgs !== undefined){
let data89 = data40.nodeArgs;
if(Array.isArray(data89)){
const len8 = data89.length;
for(let i12=0; i12<len8; i12++){
if(typeof data89[i12] !== "string"){
const err227 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i12,schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err228 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data40.user !== undefined){
let data91 = data40.user;
if((typeof data91 !== "string") && (data91 !== null)){
const err229 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/apps/additionalProperties/properties/user/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.user.type}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data40.group !== undefined){
let data92 = data40.group;
if((typeof data92 !== "string") && (data92 !== null)){
const err230 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",schemaPath:"#/properties/apps/additionalProperties/properties/group/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.group.type}};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data40.balancing !== undefined){
let data93 = data40.balancing;
if(typeof data93 !== "string"){
const err231 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if(!((data93 === "least-in-flight") || (data93 === "round-robin"))){
const err232 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.balancing.enum}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data40.boot !== undefined){
let data94 = data40.boot;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
for(const key25 in data94){
if(!((key25 === "timeout") || (key25 === "path"))){
const err233 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data94.timeout !== undefined){
let data95 = data94.timeout;
if(!(((typeof data95 == "number") && (!(data95 % 1) && !isNaN(data95))) && (isFinite(data95)))){
const err234 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if((typeof data95 == "number") && (isFinite(data95))){
if(data95 > 2147483647 || isNaN(data95)){
const err235 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
if(data95 < 1 || isNaN(data95)){
const err236 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data94.path !== undefined){
let data96 = data94.path;
if(typeof data96 === "string"){
if(!pattern1.test(data96)){
const err237 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
else {
const err238 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
else {
const err239 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data40.drainTimeout !== undefined){
let data97 = data40.drainTimeout;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
const err240 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 2147483647 || isNaN(data97)){
const err241 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if(data97 < 0 || isNaN(data97)){
const err242 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
if(data40.timeouts !== undefined){
let data98 = data40.timeouts;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key26 in data98){
if(!((((key26 === "connect") || (key26 === "firstByte")) || (key26 === "betweenBytes")) || (key26 === "upgradedIdle"))){
const err243 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data98.connect !== undefined){
let data99 = data98.connect;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err244 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 2147483647 || isNaN(data99)){
const err245 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
if(data99 < 1 || isNaN(data99)){
const err246 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data98.firstByte !== undefined){
let data100 = data98.firstByte;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err247 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 2147483647 || isNaN(data100)){
const err248 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err249 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data98.betweenBytes !== undefined){
let data101 = data98.betweenBytes;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err250 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 2147483647 || isNaN(data101)){
const err251 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data101 < 1 || isNaN(data101)){
const err252 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
if(data98.upgradedIdle !== undefined){
let data102 = data98.upgradedIdle;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err253 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 2147483647 || isNaN(data102)){
const err254 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
if(data102 < 1 || isNaN(data102)){
const err255 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
}
else {
const err256 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data40.tls !== undefined){
let data103 = data40.tls;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key27 in data103){
if(!(((((key27 === "ca") || (key27 === "cert")) || (key27 === "key")) || (key27 === "serverName")) || (key27 === "verify"))){
const err257 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data103.ca !== undefined){
let data104 = data103.ca;
if((typeof data104 !== "string") && (data104 !== null)){
const err258 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/ca/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data103.cert !== undefined){
let data105 = data103.cert;
if((typeof data105 !== "string") && (data105 !== null)){
const err259 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/cert/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data103.key !== undefined){
let data106 = data103.key;
if((typeof data106 !== "string") && (data106 !== null)){
const err260 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/key/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data103.serverName !== undefined){
let data107 = data103.serverName;
if((typeof data107 !== "string") && (data107 !== null)){
const err261 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/serverName/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.serverName.type}};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data103.verify !== undefined){
if(typeof data103.verify !== "boolean"){
const err262 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/type",keyword:"type",params:{type: "object"}};
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
else {
const err264 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
}
else {
const err265 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data.limits !== undefined){
let data109 = data.limits;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key28 in data109){
if(!(func2.call(schema11.properties.limits.properties, key28))){
const err266 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data109.maxRequestLineSize !== undefined){
let data110 = data109.maxRequestLineSize;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err267 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 1048576 || isNaN(data110)){
const err268 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if(data110 < 32 || isNaN(data110)){
const err269 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
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
if(data109.maxRequestHeadersTotalSize !== undefined){
let data111 = data109.maxRequestHeadersTotalSize;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err270 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 1048576 || isNaN(data111)){
const err271 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if(data111 < 128 || isNaN(data111)){
const err272 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
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
if(data109.maxRequestHeaderCount !== undefined){
let data112 = data109.maxRequestHeaderCount;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err273 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 10000 || isNaN(data112)){
const err274 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
if(data112 < 1 || isNaN(data112)){
const err275 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
if(data109.maxChunkExtensionSize !== undefined){
let data113 = data109.maxChunkExtensionSize;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err276 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 > 1048576 || isNaN(data113)){
const err277 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
if(data113 < 0 || isNaN(data113)){
const err278 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
}
if(data109.maxRequestBodySize !== undefined){
let data114 = data109.maxRequestBodySize;
if((!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))) && (data114 !== null)){
const err279 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 9007199254740991 || isNaN(data114)){
const err280 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
if(data114 < 0 || isNaN(data114)){
const err281 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data109.maxRequestBufferSize !== undefined){
let data115 = data109.maxRequestBufferSize;
if((!(((typeof data115 == "number") && (!(data115 % 1) && !isNaN(data115))) && (isFinite(data115)))) && (data115 !== null)){
const err282 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 > 4294967295 || isNaN(data115)){
const err283 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
if(data115 < 4096 || isNaN(data115)){
const err284 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
if(data109.maxResponseBufferSize !== undefined){
let data116 = data109.maxResponseBufferSize;
if((!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))) && (data116 !== null)){
const err285 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 > 4294967295 || isNaN(data116)){
const err286 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if(data116 < 0 || isNaN(data116)){
const err287 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data109.keepAliveTimeout !== undefined){
let data117 = data109.keepAliveTimeout;
if((!(((typeof data117 == "number") && (!(data117 % 1) && !isNaN(data117))) && (isFinite(data117)))) && (data117 !== null)){
const err288 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 > 2147483647 || isNaN(data117)){
const err289 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
if(data117 < 1 || isNaN(data117)){
const err290 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.requestHeadersTimeout !== undefined){
let data118 = data109.requestHeadersTimeout;
if((!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))) && (data118 !== null)){
const err291 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 2147483647 || isNaN(data118)){
const err292 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(data118 < 1 || isNaN(data118)){
const err293 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
}
if(data109.handshakeTimeout !== undefined){
let data119 = data109.handshakeTimeout;
if((!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))) && (data119 !== null)){
const err294 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 2147483647 || isNaN(data119)){
const err295 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
if(data119 < 1 || isNaN(data119)){
const err296 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.minRequestBodyDataRate !== undefined){
let data120 = data109.minRequestBodyDataRate;
if((!(data120 && typeof data120 == "object" && !Array.isArray(data120))) && (data120 !== null)){
const err297 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.bytesPerSecond === undefined){
const err298 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
for(const key29 in data120){
if(!((key29 === "bytesPerSecond") || (key29 === "gracePeriod"))){
const err299 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data120.bytesPerSecond !== undefined){
let data121 = data120.bytesPerSecond;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
const err300 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 1000000000 || isNaN(data121)){
const err301 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if(data121 < 1 || isNaN(data121)){
const err302 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
if(data120.gracePeriod !== undefined){
let data122 = data120.gracePeriod;
if(!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))){
const err303 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 2147483647 || isNaN(data122)){
const err304 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if(data122 < 1000 || isNaN(data122)){
const err305 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
}
}
}
if(data109.minResponseDataRate !== undefined){
let data123 = data109.minResponseDataRate;
if((!(data123 && typeof data123 == "object" && !Array.isArray(data123))) && (data123 !== null)){
const err306 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(data123.bytesPerSecond === undefined){
const err307 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
for(const key30 in data123){
if(!((key30 === "bytesPerSecond") || (key30 === "gracePeriod"))){
const err308 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data123.bytesPerSecond !== undefined){
let data124 = data123.bytesPerSecond;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err309 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 > 1000000000 || isNaN(data124)){
const err310 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
if(data124 < 1 || isNaN(data124)){
const err311 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
}
if(data123.gracePeriod !== undefined){
let data125 = data123.gracePeriod;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err312 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 2147483647 || isNaN(data125)){
const err313 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(data125 < 1000 || isNaN(data125)){
const err314 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
}
}
}
if(data109.maxConcurrentConnections !== undefined){
let data126 = data109.maxConcurrentConnections;
if((!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))) && (data126 !== null)){
const err315 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 1073741823.75 || isNaN(data126)){
const err316 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if(data126 < 1 || isNaN(data126)){
const err317 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.maxConcurrentUpgradedConnections !== undefined){
let data127 = data109.maxConcurrentUpgradedConnections;
if((!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))) && (data127 !== null)){
const err318 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 > 1073741823.75 || isNaN(data127)){
const err319 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if(data127 < 0 || isNaN(data127)){
const err320 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
}
if(data109.connectionLimitAction !== undefined){
let data128 = data109.connectionLimitAction;
if(typeof data128 !== "string"){
const err321 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
if(!((data128 === "close") || (data128 === "answer"))){
const err322 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data109.maxRequestsPerConnection !== undefined){
let data129 = data109.maxRequestsPerConnection;
if((!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))) && (data129 !== null)){
const err323 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 > 4294967295 || isNaN(data129)){
const err324 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
if(data129 < 1 || isNaN(data129)){
const err325 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.maxConnectionAge !== undefined){
let data130 = data109.maxConnectionAge;
if((!(((typeof data130 == "number") && (!(data130 % 1) && !isNaN(data130))) && (isFinite(data130)))) && (data130 !== null)){
const err326 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 > 2147483647 || isNaN(data130)){
const err327 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
if(data130 < 1 || isNaN(data130)){
const err328 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.maxConnectionsPerAddress !== undefined){
let data131 = data109.maxConnectionsPerAddress;
if((!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))) && (data131 !== null)){
const err329 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 > 1073741823.75 || isNaN(data131)){
const err330 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
if(data131 < 1 || isNaN(data131)){
const err331 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
}
if(data109.maxRequestRatePerAddress !== undefined){
let data132 = data109.maxRequestRatePerAddress;
if((!(data132 && typeof data132 == "object" && !Array.isArray(data132))) && (data132 !== null)){
const err332 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
if(data132.requestsPerSecond === undefined){
const err333 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
if(data132.burst === undefined){
const err334 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
for(const key31 in data132){
if(!((key31 === "requestsPerSecond") || (key31 === "burst"))){
const err335 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
if(data132.requestsPerSecond !== undefined){
let data133 = data132.requestsPerSecond;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
const err336 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 > 1000000 || isNaN(data133)){
const err337 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
if(data133 < 1 || isNaN(data133)){
const err338 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
}
if(data132.burst !== undefined){
let data134 = data132.burst;
if(!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134)))){
const err339 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 > 1000000 || isNaN(data134)){
const err340 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
if(data134 < 1 || isNaN(data134)){
const err341 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
}
}
}
}
else {
const err342 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data.trustedProxies !== undefined){
let data135 = data.trustedProxies;
if(Array.isArray(data135)){
const len9 = data135.length;
for(let i13=0; i13<len9; i13++){
if(typeof data135[i13] !== "string"){
const err343 = {instancePath:instancePath+"/trustedProxies/" + i13,schemaPath:"#/properties/trustedProxies/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
let i14 = data135.length;
let j4;
if(i14 > 1){
const indices4 = {};
for(;i14--;){
let item4 = data135[i14];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err344 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j4}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
break;
}
indices4[item4] = i14;
}
}
}
else {
const err345 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data.exemptAddresses !== undefined){
let data137 = data.exemptAddresses;
if(Array.isArray(data137)){
const len10 = data137.length;
for(let i15=0; i15<len10; i15++){
if(typeof data137[i15] !== "string"){
const err346 = {instancePath:instancePath+"/exemptAddresses/" + i15,schemaPath:"#/properties/exemptAddresses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
let i16 = data137.length;
let j5;
if(i16 > 1){
const indices5 = {};
for(;i16--;){
let item5 = data137[i16];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err347 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j5}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
break;
}
indices5[item5] = i16;
}
}
}
else {
const err348 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data139 = data.forwardedHeader;
if(typeof data139 !== "string"){
const err349 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
if(!((data139 === "x-forwarded-for") || (data139 === "forwarded"))){
const err350 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/enum",keyword:"enum",params:{allowedValues: schema11.properties.forwardedHeader.enum}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data.threads !== undefined){
let data140 = data.threads;
if((!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))) && (data140 !== null)){
const err351 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: schema11.properties.threads.type}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 > 64 || isNaN(data140)){
const err352 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
if(data140 < 1 || isNaN(data140)){
const err353 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.runtimeDirectory !== undefined){
let data141 = data.runtimeDirectory;
if((typeof data141 !== "string") && (data141 !== null)){
const err354 = {instancePath:instancePath+"/runtimeDirectory",schemaPath:"#/properties/runtimeDirectory/type",keyword:"type",params:{type: schema11.properties.runtimeDirectory.type}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data.stateDirectory !== undefined){
let data142 = data.stateDirectory;
if((typeof data142 !== "string") && (data142 !== null)){
const err355 = {instancePath:instancePath+"/stateDirectory",schemaPath:"#/properties/stateDirectory/type",keyword:"type",params:{type: schema11.properties.stateDirectory.type}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
if(data.drainTimeout !== undefined){
let data143 = data.drainTimeout;
if(!(((typeof data143 == "number") && (!(data143 % 1) && !isNaN(data143))) && (isFinite(data143)))){
const err356 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if((typeof data143 == "number") && (isFinite(data143))){
if(data143 > 2147483647 || isNaN(data143)){
const err357 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
if(data143 < 0 || isNaN(data143)){
const err358 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
}
if(data.defaultCertificate !== undefined){
let data144 = data.defaultCertificate;
if(typeof data144 !== "string"){
const err359 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if(!((data144 === "first") || (data144 === "refuse"))){
const err360 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/enum",keyword:"enum",params:{allowedValues: schema11.properties.defaultCertificate.enum}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
if(data.logging !== undefined){
let data145 = data.logging;
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
for(const key32 in data145){
if(!(((key32 === "level") || (key32 === "access")) || (key32 === "query"))){
const err361 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
if(data145.level !== undefined){
let data146 = data145.level;
if(typeof data146 !== "string"){
const err362 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
if(!(((((data146 === "trace") || (data146 === "debug")) || (data146 === "info")) || (data146 === "warn")) || (data146 === "error"))){
const err363 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.level.enum}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data145.access !== undefined){
if(typeof data145.access !== "boolean"){
const err364 = {instancePath:instancePath+"/logging/access",schemaPath:"#/properties/logging/properties/access/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data145.query !== undefined){
let data148 = data145.query;
if(typeof data148 !== "string"){
const err365 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
if(!((data148 === "keep") || (data148 === "redact"))){
const err366 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.query.enum}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
}
else {
const err367 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
}
else {
const err368 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
