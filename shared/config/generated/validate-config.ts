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
const schema11 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":"boolean"},"certificates":{"type":["array","null"],"minItems":1,"items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"proxyProtocol":{"type":"string","enum":["off","required"]},"protocols":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["http1"]}},"socketMode":{"type":"string","pattern":"^0?[0-7]{3}$"},"socketOwner":{"type":["string","null"]},"socketGroup":{"type":["string","null"]},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"apps":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"routes":{"type":"object","propertyNames":{"pattern":"^/"},"additionalProperties":{"type":"object","properties":{"limits":{"type":"object","properties":{"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false}},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"instances":{"type":"integer","minimum":1,"maximum":256},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin"]},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"underscoreHeaders":{"type":"string","enum":["drop","keep","reject"]},"methodOverrideHeaders":{"type":"string","enum":["keep","drop"]},"proxyProtocol":{"type":"string","enum":["off","v1","v2"]},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":["integer","null"],"minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":["integer","null"],"minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"minRequestBodyDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"minResponseDataRate":{"type":["object","null"],"required":["bytesPerSecond"],"properties":{"bytesPerSecond":{"type":"integer","minimum":1,"maximum":1000000000},"gracePeriod":{"type":"integer","minimum":1000,"maximum":2147483647}},"additionalProperties":false},"maxConcurrentConnections":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxConcurrentUpgradedConnections":{"type":["integer","null"],"minimum":0,"maximum":1073741823.75},"connectionLimitAction":{"type":"string","enum":["close","answer"]},"maxRequestsPerConnection":{"type":["integer","null"],"minimum":1,"maximum":4294967295},"maxConnectionAge":{"type":["integer","null"],"minimum":1,"maximum":2147483647},"maxConnectionsPerAddress":{"type":["integer","null"],"minimum":1,"maximum":1073741823.75},"maxRequestRatePerAddress":{"type":["object","null"],"required":["requestsPerSecond","burst"],"properties":{"requestsPerSecond":{"type":"integer","minimum":1,"maximum":1000000},"burst":{"type":"integer","minimum":1,"maximum":1000000}},"additionalProperties":false}},"additionalProperties":false},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"exemptAddresses":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","pattern":"^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"lameDuck":{"type":"integer","minimum":0,"maximum":2147483647},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^0?[0-7]{3}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern2 = new RegExp("^/", "u");
const pattern4 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$", "u");

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
if(data1.proxyProtocol !== undefined){
let data9 = data1.proxyProtocol;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",schemaPath:"#/properties/endpoints/items/properties/proxyProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!((data9 === "off") || (data9 === "required"))){
const err20 = {instancePath:instancePath+"/endpoints/" + i0+"/proxyProtocol",schemaPath:"#/properties/endpoints/items/properties/proxyProtocol/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.proxyProtocol.enum}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data1.protocols !== undefined){
let data10 = data1.protocols;
if(Array.isArray(data10)){
if(data10.length < 1){
const err21 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 !== "string"){
const err22 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i2,schemaPath:"#/properties/endpoints/items/properties/protocols/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(data11 === "http1")){
const err23 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols/" + i2,schemaPath:"#/properties/endpoints/items/properties/protocols/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.protocols.items.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i3 = data10.length;
let j0;
if(i3 > 1){
const indices0 = {};
for(;i3--;){
let item0 = data10[i3];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err24 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j0}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices0[item0] = i3;
}
}
}
else {
const err25 = {instancePath:instancePath+"/endpoints/" + i0+"/protocols",schemaPath:"#/properties/endpoints/items/properties/protocols/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data1.socketMode !== undefined){
let data12 = data1.socketMode;
if(typeof data12 === "string"){
if(!pattern0.test(data12)){
const err26 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",schemaPath:"#/properties/endpoints/items/properties/socketMode/pattern",keyword:"pattern",params:{pattern: "^0?[0-7]{3}$"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/endpoints/" + i0+"/socketMode",schemaPath:"#/properties/endpoints/items/properties/socketMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.socketOwner !== undefined){
let data13 = data1.socketOwner;
if((typeof data13 !== "string") && (data13 !== null)){
const err28 = {instancePath:instancePath+"/endpoints/" + i0+"/socketOwner",schemaPath:"#/properties/endpoints/items/properties/socketOwner/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketOwner.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data1.socketGroup !== undefined){
let data14 = data1.socketGroup;
if((typeof data14 !== "string") && (data14 !== null)){
const err29 = {instancePath:instancePath+"/endpoints/" + i0+"/socketGroup",schemaPath:"#/properties/endpoints/items/properties/socketGroup/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.socketGroup.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data1.limits !== undefined){
let data15 = data1.limits;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
if(!(func2.call(schema11.properties.endpoints.items.properties.limits.properties, key3))){
const err30 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data15.maxRequestLineSize !== undefined){
let data16 = data15.maxRequestLineSize;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err31 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1048576 || isNaN(data16)){
const err32 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data16 < 32 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestLineSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data15.maxRequestHeadersTotalSize !== undefined){
let data17 = data15.maxRequestHeadersTotalSize;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err34 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1048576 || isNaN(data17)){
const err35 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data17 < 128 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data15.maxRequestHeaderCount !== undefined){
let data18 = data15.maxRequestHeaderCount;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err37 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 10000 || isNaN(data18)){
const err38 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data15.maxChunkExtensionSize !== undefined){
let data19 = data15.maxChunkExtensionSize;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err40 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 1048576 || isNaN(data19)){
const err41 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err42 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data15.maxRequestBodySize !== undefined){
let data20 = data15.maxRequestBodySize;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (data20 !== null)){
const err43 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 9007199254740991 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err45 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data15.maxRequestBufferSize !== undefined){
let data21 = data15.maxRequestBufferSize;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (data21 !== null)){
const err46 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 4294967295 || isNaN(data21)){
const err47 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data21 < 4096 || isNaN(data21)){
const err48 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data15.maxResponseBufferSize !== undefined){
let data22 = data15.maxResponseBufferSize;
if((!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))) && (data22 !== null)){
const err49 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 4294967295 || isNaN(data22)){
const err50 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err51 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data15.keepAliveTimeout !== undefined){
let data23 = data15.keepAliveTimeout;
if((!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))) && (data23 !== null)){
const err52 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 2147483647 || isNaN(data23)){
const err53 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err54 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data15.requestHeadersTimeout !== undefined){
let data24 = data15.requestHeadersTimeout;
if((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (data24 !== null)){
const err55 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 2147483647 || isNaN(data24)){
const err56 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err57 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
if(data15.handshakeTimeout !== undefined){
let data25 = data15.handshakeTimeout;
if((!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))) && (data25 !== null)){
const err58 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 2147483647 || isNaN(data25)){
const err59 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err60 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data15.minRequestBodyDataRate !== undefined){
let data26 = data15.minRequestBodyDataRate;
if((!(data26 && typeof data26 == "object" && !Array.isArray(data26))) && (data26 !== null)){
const err61 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.bytesPerSecond === undefined){
const err62 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key4 in data26){
if(!((key4 === "bytesPerSecond") || (key4 === "gracePeriod"))){
const err63 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data26.bytesPerSecond !== undefined){
let data27 = data26.bytesPerSecond;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err64 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 1000000000 || isNaN(data27)){
const err65 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err66 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data26.gracePeriod !== undefined){
let data28 = data26.gracePeriod;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err67 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 2147483647 || isNaN(data28)){
const err68 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data28 < 1000 || isNaN(data28)){
const err69 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
}
}
if(data15.minResponseDataRate !== undefined){
let data29 = data15.minResponseDataRate;
if((!(data29 && typeof data29 == "object" && !Array.isArray(data29))) && (data29 !== null)){
const err70 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.bytesPerSecond === undefined){
const err71 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
for(const key5 in data29){
if(!((key5 === "bytesPerSecond") || (key5 === "gracePeriod"))){
const err72 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data29.bytesPerSecond !== undefined){
let data30 = data29.bytesPerSecond;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err73 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000000000 || isNaN(data30)){
const err74 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err75 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data29.gracePeriod !== undefined){
let data31 = data29.gracePeriod;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err76 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 2147483647 || isNaN(data31)){
const err77 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data31 < 1000 || isNaN(data31)){
const err78 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/endpoints/items/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
}
}
if(data15.maxConcurrentConnections !== undefined){
let data32 = data15.maxConcurrentConnections;
if((!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))) && (data32 !== null)){
const err79 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 1073741823.75 || isNaN(data32)){
const err80 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err81 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data15.maxConcurrentUpgradedConnections !== undefined){
let data33 = data15.maxConcurrentUpgradedConnections;
if((!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))) && (data33 !== null)){
const err82 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 1073741823.75 || isNaN(data33)){
const err83 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err84 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data15.connectionLimitAction !== undefined){
let data34 = data15.connectionLimitAction;
if(typeof data34 !== "string"){
const err85 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!((data34 === "close") || (data34 === "answer"))){
const err86 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/connectionLimitAction",schemaPath:"#/properties/endpoints/items/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.endpoints.items.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data15.maxRequestsPerConnection !== undefined){
let data35 = data15.maxRequestsPerConnection;
if((!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) && (data35 !== null)){
const err87 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 4294967295 || isNaN(data35)){
const err88 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err89 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data15.maxConnectionAge !== undefined){
let data36 = data15.maxConnectionAge;
if((!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))) && (data36 !== null)){
const err90 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 2147483647 || isNaN(data36)){
const err91 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data36 < 1 || isNaN(data36)){
const err92 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionAge",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data15.maxConnectionsPerAddress !== undefined){
let data37 = data15.maxConnectionsPerAddress;
if((!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))) && (data37 !== null)){
const err93 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1073741823.75 || isNaN(data37)){
const err94 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data37 < 1 || isNaN(data37)){
const err95 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data15.maxRequestRatePerAddress !== undefined){
let data38 = data15.maxRequestRatePerAddress;
if((!(data38 && typeof data38 == "object" && !Array.isArray(data38))) && (data38 !== null)){
const err96 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.endpoints.items.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.requestsPerSecond === undefined){
const err97 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data38.burst === undefined){
const err98 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key6 in data38){
if(!((key6 === "requestsPerSecond") || (key6 === "burst"))){
const err99 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data38.requestsPerSecond !== undefined){
let data39 = data38.requestsPerSecond;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err100 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000 || isNaN(data39)){
const err101 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err102 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data38.burst !== undefined){
let data40 = data38.burst;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err103 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000000 || isNaN(data40)){
const err104 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err105 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
}
}
else {
const err106 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.certificates !== undefined){
let data41 = data.certificates;
if(Array.isArray(data41)){
const len3 = data41.length;
for(let i4=0; i4<len3; i4++){
let data42 = data41[i4];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.cert === undefined){
const err109 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "cert"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data42.key === undefined){
const err110 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key7 in data42){
if(!((key7 === "cert") || (key7 === "key"))){
const err111 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data42.cert !== undefined){
if(typeof data42.cert !== "string"){
const err112 = {instancePath:instancePath+"/certificates/" + i4+"/cert",schemaPath:"#/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data42.key !== undefined){
if(typeof data42.key !== "string"){
const err113 = {instancePath:instancePath+"/certificates/" + i4+"/key",schemaPath:"#/properties/certificates/items/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.apps !== undefined){
let data45 = data.apps;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(Object.keys(data45).length < 1){
const err116 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
for(const key8 in data45){
const _errs101 = errors;
if(typeof key8 === "string"){
if(!pattern1.test(key8)){
const err117 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key8};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
var valid17 = _errs101 === errors;
if(!valid17){
const err118 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames",keyword:"propertyNames",params:{propertyName: key8}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
for(const key9 in data45){
let data46 = data45[key9];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.hosts === undefined){
const err119 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/required",keyword:"required",params:{missingProperty: "hosts"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
for(const key10 in data46){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties, key10))){
const err120 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data46.hosts !== undefined){
let data47 = data46.hosts;
if(Array.isArray(data47)){
if(data47.length < 1){
const err121 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
const len4 = data47.length;
for(let i5=0; i5<len4; i5++){
if(typeof data47[i5] !== "string"){
const err122 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i5,schemaPath:"#/properties/apps/additionalProperties/properties/hosts/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
let i6 = data47.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data47[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err123 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err124 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data46.paths !== undefined){
let data49 = data46.paths;
if(Array.isArray(data49)){
if(data49.length < 1){
const err125 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
const len5 = data49.length;
for(let i7=0; i7<len5; i7++){
let data50 = data49[i7];
if(typeof data50 === "string"){
if(!pattern2.test(data50)){
const err126 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
let i8 = data49.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data49[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err128 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
const err129 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data46.limits !== undefined){
let data51 = data46.limits;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key11 in data51){
if(!((((key11 === "maxRequestBodySize") || (key11 === "minRequestBodyDataRate")) || (key11 === "minResponseDataRate")) || (key11 === "maxRequestRatePerAddress"))){
const err130 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data51.maxRequestBodySize !== undefined){
let data52 = data51.maxRequestBodySize;
if((!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))) && (data52 !== null)){
const err131 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 9007199254740991 || isNaN(data52)){
const err132 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data52 < 0 || isNaN(data52)){
const err133 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
if(data51.minRequestBodyDataRate !== undefined){
let data53 = data51.minRequestBodyDataRate;
if((!(data53 && typeof data53 == "object" && !Array.isArray(data53))) && (data53 !== null)){
const err134 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.bytesPerSecond === undefined){
const err135 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
for(const key12 in data53){
if(!((key12 === "bytesPerSecond") || (key12 === "gracePeriod"))){
const err136 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data53.bytesPerSecond !== undefined){
let data54 = data53.bytesPerSecond;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err137 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 1000000000 || isNaN(data54)){
const err138 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data54 < 1 || isNaN(data54)){
const err139 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
if(data53.gracePeriod !== undefined){
let data55 = data53.gracePeriod;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err140 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 2147483647 || isNaN(data55)){
const err141 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data55 < 1000 || isNaN(data55)){
const err142 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
}
}
if(data51.minResponseDataRate !== undefined){
let data56 = data51.minResponseDataRate;
if((!(data56 && typeof data56 == "object" && !Array.isArray(data56))) && (data56 !== null)){
const err143 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.bytesPerSecond === undefined){
const err144 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
for(const key13 in data56){
if(!((key13 === "bytesPerSecond") || (key13 === "gracePeriod"))){
const err145 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data56.bytesPerSecond !== undefined){
let data57 = data56.bytesPerSecond;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err146 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 1000000000 || isNaN(data57)){
const err147 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data57 < 1 || isNaN(data57)){
const err148 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
if(data56.gracePeriod !== undefined){
let data58 = data56.gracePeriod;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err149 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 2147483647 || isNaN(data58)){
const err150 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data58 < 1000 || isNaN(data58)){
const err151 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
}
}
if(data51.maxRequestRatePerAddress !== undefined){
let data59 = data51.maxRequestRatePerAddress;
if((!(data59 && typeof data59 == "object" && !Array.isArray(data59))) && (data59 !== null)){
const err152 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(data59.requestsPerSecond === undefined){
const err153 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data59.burst === undefined){
const err154 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
for(const key14 in data59){
if(!((key14 === "requestsPerSecond") || (key14 === "burst"))){
const err155 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data59.requestsPerSecond !== undefined){
let data60 = data59.requestsPerSecond;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err156 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 1000000 || isNaN(data60)){
const err157 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data60 < 1 || isNaN(data60)){
const err158 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data59.burst !== undefined){
let data61 = data59.burst;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err159 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 1000000 || isNaN(data61)){
const err160 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err161 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
}
}
else {
const err162 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data46.routes !== undefined){
let data62 = data46.routes;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key15 in data62){
const _errs142 = errors;
if(typeof key15 === "string"){
if(!pattern2.test(key15)){
const err163 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^/"},propertyName:key15};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
var valid30 = _errs142 === errors;
if(!valid30){
const err164 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/propertyNames",keyword:"propertyNames",params:{propertyName: key15}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
for(const key16 in data62){
let data63 = data62[key16];
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key17 in data63){
if(!(key17 === "limits")){
const err165 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data63.limits !== undefined){
let data64 = data63.limits;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key18 in data64){
if(!((((key18 === "maxRequestBodySize") || (key18 === "minRequestBodyDataRate")) || (key18 === "minResponseDataRate")) || (key18 === "maxRequestRatePerAddress"))){
const err166 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data64.maxRequestBodySize !== undefined){
let data65 = data64.maxRequestBodySize;
if((!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))) && (data65 !== null)){
const err167 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 9007199254740991 || isNaN(data65)){
const err168 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data65 < 0 || isNaN(data65)){
const err169 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestBodySize",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data64.minRequestBodyDataRate !== undefined){
let data66 = data64.minRequestBodyDataRate;
if((!(data66 && typeof data66 == "object" && !Array.isArray(data66))) && (data66 !== null)){
const err170 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.bytesPerSecond === undefined){
const err171 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
for(const key19 in data66){
if(!((key19 === "bytesPerSecond") || (key19 === "gracePeriod"))){
const err172 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data66.bytesPerSecond !== undefined){
let data67 = data66.bytesPerSecond;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err173 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 1000000000 || isNaN(data67)){
const err174 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data67 < 1 || isNaN(data67)){
const err175 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
if(data66.gracePeriod !== undefined){
let data68 = data66.gracePeriod;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err176 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 2147483647 || isNaN(data68)){
const err177 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data68 < 1000 || isNaN(data68)){
const err178 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
}
}
if(data64.minResponseDataRate !== undefined){
let data69 = data64.minResponseDataRate;
if((!(data69 && typeof data69 == "object" && !Array.isArray(data69))) && (data69 !== null)){
const err179 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.bytesPerSecond === undefined){
const err180 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
for(const key20 in data69){
if(!((key20 === "bytesPerSecond") || (key20 === "gracePeriod"))){
const err181 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data69.bytesPerSecond !== undefined){
let data70 = data69.bytesPerSecond;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err182 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 1000000000 || isNaN(data70)){
const err183 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data70 < 1 || isNaN(data70)){
const err184 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
if(data69.gracePeriod !== undefined){
let data71 = data69.gracePeriod;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err185 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 2147483647 || isNaN(data71)){
const err186 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data71 < 1000 || isNaN(data71)){
const err187 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
}
}
if(data64.maxRequestRatePerAddress !== undefined){
let data72 = data64.maxRequestRatePerAddress;
if((!(data72 && typeof data72 == "object" && !Array.isArray(data72))) && (data72 !== null)){
const err188 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.routes.additionalProperties.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.requestsPerSecond === undefined){
const err189 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data72.burst === undefined){
const err190 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
for(const key21 in data72){
if(!((key21 === "requestsPerSecond") || (key21 === "burst"))){
const err191 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data72.requestsPerSecond !== undefined){
let data73 = data72.requestsPerSecond;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err192 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 1000000 || isNaN(data73)){
const err193 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data73 < 1 || isNaN(data73)){
const err194 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
if(data72.burst !== undefined){
let data74 = data72.burst;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err195 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 1000000 || isNaN(data74)){
const err196 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err197 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
}
}
else {
const err198 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
else {
const err199 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/routes/additionalProperties/type",keyword:"type",params:{type: "object"}};
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
else {
const err200 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/routes",schemaPath:"#/properties/apps/additionalProperties/properties/routes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data46.entry !== undefined){
let data75 = data46.entry;
if((typeof data75 !== "string") && (data75 !== null)){
const err201 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",schemaPath:"#/properties/apps/additionalProperties/properties/entry/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.entry.type}};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
if(data46.command !== undefined){
let data76 = data46.command;
if((!(Array.isArray(data76))) && (data76 !== null)){
const err202 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.command.type}};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(Array.isArray(data76)){
if(data76.length < 1){
const err203 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
const len6 = data76.length;
for(let i9=0; i9<len6; i9++){
if(typeof data76[i9] !== "string"){
const err204 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i9,schemaPath:"#/properties/apps/additionalProperties/properties/command/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
}
if(data46.destinations !== undefined){
let data78 = data46.destinations;
if((!(Array.isArray(data78))) && (data78 !== null)){
const err205 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.destinations.type}};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(Array.isArray(data78)){
if(data78.length < 1){
const err206 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
const len7 = data78.length;
for(let i10=0; i10<len7; i10++){
if(typeof data78[i10] !== "string"){
const err207 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/destinations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
let i11 = data78.length;
let j3;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data78[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err208 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j3}};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
break;
}
indices3[item3] = i11;
}
}
}
}
if(data46.instances !== undefined){
let data80 = data46.instances;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err209 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 256 || isNaN(data80)){
const err210 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if(data80 < 1 || isNaN(data80)){
const err211 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
if(data46.transport !== undefined){
let data81 = data46.transport;
if(typeof data81 !== "string"){
const err212 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(!((data81 === "unix") || (data81 === "port"))){
const err213 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.transport.enum}};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data46.env !== undefined){
let data82 = data46.env;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key22 in data82){
const _errs189 = errors;
if(typeof key22 === "string"){
if(!pattern4.test(key22)){
const err214 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key22};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
var valid42 = _errs189 === errors;
if(!valid42){
const err215 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key22}};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
for(const key23 in data82){
if(typeof data82[key23] !== "string"){
const err216 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err217 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data46.envFile !== undefined){
let data84 = data46.envFile;
if((typeof data84 !== "string") && (data84 !== null)){
const err218 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",schemaPath:"#/properties/apps/additionalProperties/properties/envFile/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.envFile.type}};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data46.cwd !== undefined){
if(typeof data46.cwd !== "string"){
const err219 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",schemaPath:"#/properties/apps/additionalProperties/properties/cwd/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data46.nodeArgs !== undefined){
let data86 = data46.nodeArgs;
if(Array.isArray(data86)){
const len8 = data86.length;
for(let i12=0; i12<len8; i12++){
if(typeof data86[i12] !== "string"){
const err220 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i12,schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
else {
const err221 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data46.user !== undefined){
let data88 = data46.user;
if((typeof data88 !== "string") && (data88 !== null)){
const err222 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/apps/additionalProperties/properties/user/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.user.type}};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data46.group !== undefined){
let data89 = data46.group;
if((typeof data89 !== "string") && (data89 !== null)){
const err223 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",schemaPath:"#/properties/apps/additionalProperties/properties/group/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.group.type}};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data46.balancing !== undefined){
let data90 = data46.balancing;
if(typeof data90 !== "string"){
const err224 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if(!((data90 === "least-in-flight") || (data90 === "round-robin"))){
const err225 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.balancing.enum}};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data46.boot !== undefined){
let data91 = data46.boot;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key24 in data91){
if(!((key24 === "timeout") || (key24 === "path"))){
const err226 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24}};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data91.timeout !== undefined){
let data92 = data91.timeout;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err227 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 2147483647 || isNaN(data92)){
const err228 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(data92 < 1 || isNaN(data92)){
const err229 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
if(data91.path !== undefined){
let data93 = data91.path;
if(typeof data93 === "string"){
if(!pattern2.test(data93)){
const err230 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"}};
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
const err231 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/type",keyword:"type",params:{type: "string"}};
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
const err232 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data46.drainTimeout !== undefined){
let data94 = data46.drainTimeout;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
const err233 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 2147483647 || isNaN(data94)){
const err234 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(data94 < 0 || isNaN(data94)){
const err235 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data46.underscoreHeaders !== undefined){
let data95 = data46.underscoreHeaders;
if(typeof data95 !== "string"){
const err236 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
if(!(((data95 === "drop") || (data95 === "keep")) || (data95 === "reject"))){
const err237 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.underscoreHeaders.enum}};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data46.methodOverrideHeaders !== undefined){
let data96 = data46.methodOverrideHeaders;
if(typeof data96 !== "string"){
const err238 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/methodOverrideHeaders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
if(!((data96 === "keep") || (data96 === "drop"))){
const err239 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/methodOverrideHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/methodOverrideHeaders/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.methodOverrideHeaders.enum}};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data46.proxyProtocol !== undefined){
let data97 = data46.proxyProtocol;
if(typeof data97 !== "string"){
const err240 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",schemaPath:"#/properties/apps/additionalProperties/properties/proxyProtocol/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(!(((data97 === "off") || (data97 === "v1")) || (data97 === "v2"))){
const err241 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/proxyProtocol",schemaPath:"#/properties/apps/additionalProperties/properties/proxyProtocol/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.proxyProtocol.enum}};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data46.timeouts !== undefined){
let data98 = data46.timeouts;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key25 in data98){
if(!((((key25 === "connect") || (key25 === "firstByte")) || (key25 === "betweenBytes")) || (key25 === "upgradedIdle"))){
const err242 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25}};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data98.connect !== undefined){
let data99 = data98.connect;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err243 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 2147483647 || isNaN(data99)){
const err244 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
if(data99 < 1 || isNaN(data99)){
const err245 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data98.firstByte !== undefined){
let data100 = data98.firstByte;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err246 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 2147483647 || isNaN(data100)){
const err247 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if(data100 < 1 || isNaN(data100)){
const err248 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
if(data98.betweenBytes !== undefined){
let data101 = data98.betweenBytes;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err249 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 2147483647 || isNaN(data101)){
const err250 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data101 < 1 || isNaN(data101)){
const err251 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data98.upgradedIdle !== undefined){
let data102 = data98.upgradedIdle;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err252 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 2147483647 || isNaN(data102)){
const err253 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
if(data102 < 1 || isNaN(data102)){
const err254 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
}
else {
const err255 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data46.tls !== undefined){
let data103 = data46.tls;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key26 in data103){
if(!(((((key26 === "ca") || (key26 === "cert")) || (key26 === "key")) || (key26 === "serverName")) || (key26 === "verify"))){
const err256 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26}};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data103.ca !== undefined){
let data104 = data103.ca;
if((typeof data104 !== "string") && (data104 !== null)){
const err257 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/ca/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data103.cert !== undefined){
let data105 = data103.cert;
if((typeof data105 !== "string") && (data105 !== null)){
const err258 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/cert/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data103.key !== undefined){
let data106 = data103.key;
if((typeof data106 !== "string") && (data106 !== null)){
const err259 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/key/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data103.serverName !== undefined){
let data107 = data103.serverName;
if((typeof data107 !== "string") && (data107 !== null)){
const err260 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/serverName/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.serverName.type}};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data103.verify !== undefined){
if(typeof data103.verify !== "boolean"){
const err261 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"}};
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
else {
const err262 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/type",keyword:"type",params:{type: "object"}};
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
const err263 = {instancePath:instancePath+"/apps/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/type",keyword:"type",params:{type: "object"}};
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
const err264 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data.limits !== undefined){
let data109 = data.limits;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key27 in data109){
if(!(func2.call(schema11.properties.limits.properties, key27))){
const err265 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27}};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data109.maxRequestLineSize !== undefined){
let data110 = data109.maxRequestLineSize;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err266 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 1048576 || isNaN(data110)){
const err267 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if(data110 < 32 || isNaN(data110)){
const err268 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
if(data109.maxRequestHeadersTotalSize !== undefined){
let data111 = data109.maxRequestHeadersTotalSize;
if(!(((typeof data111 == "number") && (!(data111 % 1) && !isNaN(data111))) && (isFinite(data111)))){
const err269 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if((typeof data111 == "number") && (isFinite(data111))){
if(data111 > 1048576 || isNaN(data111)){
const err270 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
if(data111 < 128 || isNaN(data111)){
const err271 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
if(data109.maxRequestHeaderCount !== undefined){
let data112 = data109.maxRequestHeaderCount;
if(!(((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112))) && (isFinite(data112)))){
const err272 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if((typeof data112 == "number") && (isFinite(data112))){
if(data112 > 10000 || isNaN(data112)){
const err273 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
if(data112 < 1 || isNaN(data112)){
const err274 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.maxChunkExtensionSize !== undefined){
let data113 = data109.maxChunkExtensionSize;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err275 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 > 1048576 || isNaN(data113)){
const err276 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(data113 < 0 || isNaN(data113)){
const err277 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data109.maxRequestBodySize !== undefined){
let data114 = data109.maxRequestBodySize;
if((!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))) && (data114 !== null)){
const err278 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 9007199254740991 || isNaN(data114)){
const err279 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
if(data114 < 0 || isNaN(data114)){
const err280 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
}
if(data109.maxRequestBufferSize !== undefined){
let data115 = data109.maxRequestBufferSize;
if((!(((typeof data115 == "number") && (!(data115 % 1) && !isNaN(data115))) && (isFinite(data115)))) && (data115 !== null)){
const err281 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBufferSize.type}};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 > 4294967295 || isNaN(data115)){
const err282 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data115 < 4096 || isNaN(data115)){
const err283 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
}
if(data109.maxResponseBufferSize !== undefined){
let data116 = data109.maxResponseBufferSize;
if((!(((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116))) && (isFinite(data116)))) && (data116 !== null)){
const err284 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxResponseBufferSize.type}};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data116 == "number") && (isFinite(data116))){
if(data116 > 4294967295 || isNaN(data116)){
const err285 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data116 < 0 || isNaN(data116)){
const err286 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data109.keepAliveTimeout !== undefined){
let data117 = data109.keepAliveTimeout;
if((!(((typeof data117 == "number") && (!(data117 % 1) && !isNaN(data117))) && (isFinite(data117)))) && (data117 !== null)){
const err287 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.keepAliveTimeout.type}};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if((typeof data117 == "number") && (isFinite(data117))){
if(data117 > 2147483647 || isNaN(data117)){
const err288 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(data117 < 1 || isNaN(data117)){
const err289 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
if(data109.requestHeadersTimeout !== undefined){
let data118 = data109.requestHeadersTimeout;
if((!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))) && (data118 !== null)){
const err290 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.requestHeadersTimeout.type}};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 2147483647 || isNaN(data118)){
const err291 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if(data118 < 1 || isNaN(data118)){
const err292 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.handshakeTimeout !== undefined){
let data119 = data109.handshakeTimeout;
if((!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))) && (data119 !== null)){
const err293 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: schema11.properties.limits.properties.handshakeTimeout.type}};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 2147483647 || isNaN(data119)){
const err294 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if(data119 < 1 || isNaN(data119)){
const err295 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.minRequestBodyDataRate !== undefined){
let data120 = data109.minRequestBodyDataRate;
if((!(data120 && typeof data120 == "object" && !Array.isArray(data120))) && (data120 !== null)){
const err296 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minRequestBodyDataRate.type}};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.bytesPerSecond === undefined){
const err297 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
for(const key28 in data120){
if(!((key28 === "bytesPerSecond") || (key28 === "gracePeriod"))){
const err298 = {instancePath:instancePath+"/limits/minRequestBodyDataRate",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28}};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data120.bytesPerSecond !== undefined){
let data121 = data120.bytesPerSecond;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
const err299 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 1000000000 || isNaN(data121)){
const err300 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if(data121 < 1 || isNaN(data121)){
const err301 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data120.gracePeriod !== undefined){
let data122 = data120.gracePeriod;
if(!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))){
const err302 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 2147483647 || isNaN(data122)){
const err303 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data122 < 1000 || isNaN(data122)){
const err304 = {instancePath:instancePath+"/limits/minRequestBodyDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minRequestBodyDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
}
}
if(data109.minResponseDataRate !== undefined){
let data123 = data109.minResponseDataRate;
if((!(data123 && typeof data123 == "object" && !Array.isArray(data123))) && (data123 !== null)){
const err305 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/type",keyword:"type",params:{type: schema11.properties.limits.properties.minResponseDataRate.type}};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(data123.bytesPerSecond === undefined){
const err306 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/required",keyword:"required",params:{missingProperty: "bytesPerSecond"}};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
for(const key29 in data123){
if(!((key29 === "bytesPerSecond") || (key29 === "gracePeriod"))){
const err307 = {instancePath:instancePath+"/limits/minResponseDataRate",schemaPath:"#/properties/limits/properties/minResponseDataRate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29}};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data123.bytesPerSecond !== undefined){
let data124 = data123.bytesPerSecond;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err308 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 > 1000000000 || isNaN(data124)){
const err309 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
if(data124 < 1 || isNaN(data124)){
const err310 = {instancePath:instancePath+"/limits/minResponseDataRate/bytesPerSecond",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/bytesPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data123.gracePeriod !== undefined){
let data125 = data123.gracePeriod;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err311 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 2147483647 || isNaN(data125)){
const err312 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data125 < 1000 || isNaN(data125)){
const err313 = {instancePath:instancePath+"/limits/minResponseDataRate/gracePeriod",schemaPath:"#/properties/limits/properties/minResponseDataRate/properties/gracePeriod/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1000}};
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
}
}
if(data109.maxConcurrentConnections !== undefined){
let data126 = data109.maxConcurrentConnections;
if((!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))) && (data126 !== null)){
const err314 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentConnections.type}};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 1073741823.75 || isNaN(data126)){
const err315 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if(data126 < 1 || isNaN(data126)){
const err316 = {instancePath:instancePath+"/limits/maxConcurrentConnections",schemaPath:"#/properties/limits/properties/maxConcurrentConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.maxConcurrentUpgradedConnections !== undefined){
let data127 = data109.maxConcurrentUpgradedConnections;
if((!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))) && (data127 !== null)){
const err317 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConcurrentUpgradedConnections.type}};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 > 1073741823.75 || isNaN(data127)){
const err318 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if(data127 < 0 || isNaN(data127)){
const err319 = {instancePath:instancePath+"/limits/maxConcurrentUpgradedConnections",schemaPath:"#/properties/limits/properties/maxConcurrentUpgradedConnections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data109.connectionLimitAction !== undefined){
let data128 = data109.connectionLimitAction;
if(typeof data128 !== "string"){
const err320 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if(!((data128 === "close") || (data128 === "answer"))){
const err321 = {instancePath:instancePath+"/limits/connectionLimitAction",schemaPath:"#/properties/limits/properties/connectionLimitAction/enum",keyword:"enum",params:{allowedValues: schema11.properties.limits.properties.connectionLimitAction.enum}};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
if(data109.maxRequestsPerConnection !== undefined){
let data129 = data109.maxRequestsPerConnection;
if((!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))) && (data129 !== null)){
const err322 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestsPerConnection.type}};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 > 4294967295 || isNaN(data129)){
const err323 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(data129 < 1 || isNaN(data129)){
const err324 = {instancePath:instancePath+"/limits/maxRequestsPerConnection",schemaPath:"#/properties/limits/properties/maxRequestsPerConnection/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
}
if(data109.maxConnectionAge !== undefined){
let data130 = data109.maxConnectionAge;
if((!(((typeof data130 == "number") && (!(data130 % 1) && !isNaN(data130))) && (isFinite(data130)))) && (data130 !== null)){
const err325 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionAge.type}};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 > 2147483647 || isNaN(data130)){
const err326 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(data130 < 1 || isNaN(data130)){
const err327 = {instancePath:instancePath+"/limits/maxConnectionAge",schemaPath:"#/properties/limits/properties/maxConnectionAge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data109.maxConnectionsPerAddress !== undefined){
let data131 = data109.maxConnectionsPerAddress;
if((!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))) && (data131 !== null)){
const err328 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxConnectionsPerAddress.type}};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 > 1073741823.75 || isNaN(data131)){
const err329 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1073741823.75}};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
if(data131 < 1 || isNaN(data131)){
const err330 = {instancePath:instancePath+"/limits/maxConnectionsPerAddress",schemaPath:"#/properties/limits/properties/maxConnectionsPerAddress/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
}
if(data109.maxRequestRatePerAddress !== undefined){
let data132 = data109.maxRequestRatePerAddress;
if((!(data132 && typeof data132 == "object" && !Array.isArray(data132))) && (data132 !== null)){
const err331 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestRatePerAddress.type}};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
if(data132.requestsPerSecond === undefined){
const err332 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "requestsPerSecond"}};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if(data132.burst === undefined){
const err333 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/required",keyword:"required",params:{missingProperty: "burst"}};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
for(const key30 in data132){
if(!((key30 === "requestsPerSecond") || (key30 === "burst"))){
const err334 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30}};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data132.requestsPerSecond !== undefined){
let data133 = data132.requestsPerSecond;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
const err335 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 > 1000000 || isNaN(data133)){
const err336 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
if(data133 < 1 || isNaN(data133)){
const err337 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/requestsPerSecond",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/requestsPerSecond/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data132.burst !== undefined){
let data134 = data132.burst;
if(!(((typeof data134 == "number") && (!(data134 % 1) && !isNaN(data134))) && (isFinite(data134)))){
const err338 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
if((typeof data134 == "number") && (isFinite(data134))){
if(data134 > 1000000 || isNaN(data134)){
const err339 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000}};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
if(data134 < 1 || isNaN(data134)){
const err340 = {instancePath:instancePath+"/limits/maxRequestRatePerAddress/burst",schemaPath:"#/properties/limits/properties/maxRequestRatePerAddress/properties/burst/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
}
}
else {
const err341 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
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
const err342 = {instancePath:instancePath+"/trustedProxies/" + i13,schemaPath:"#/properties/trustedProxies/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
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
const err343 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j4}};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
break;
}
indices4[item4] = i14;
}
}
}
else {
const err344 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
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
const err345 = {instancePath:instancePath+"/exemptAddresses/" + i15,schemaPath:"#/properties/exemptAddresses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
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
const err346 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i16, j: j5}};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
break;
}
indices5[item5] = i16;
}
}
}
else {
const err347 = {instancePath:instancePath+"/exemptAddresses",schemaPath:"#/properties/exemptAddresses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data139 = data.forwardedHeader;
if(typeof data139 === "string"){
if(!pattern6.test(data139)){
const err348 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"}};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
else {
const err349 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data.threads !== undefined){
let data140 = data.threads;
if((!(((typeof data140 == "number") && (!(data140 % 1) && !isNaN(data140))) && (isFinite(data140)))) && (data140 !== null)){
const err350 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: schema11.properties.threads.type}};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
if((typeof data140 == "number") && (isFinite(data140))){
if(data140 > 64 || isNaN(data140)){
const err351 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if(data140 < 1 || isNaN(data140)){
const err352 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
}
if(data.runtimeDirectory !== undefined){
let data141 = data.runtimeDirectory;
if((typeof data141 !== "string") && (data141 !== null)){
const err353 = {instancePath:instancePath+"/runtimeDirectory",schemaPath:"#/properties/runtimeDirectory/type",keyword:"type",params:{type: schema11.properties.runtimeDirectory.type}};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data.stateDirectory !== undefined){
let data142 = data.stateDirectory;
if((typeof data142 !== "string") && (data142 !== null)){
const err354 = {instancePath:instancePath+"/stateDirectory",schemaPath:"#/properties/stateDirectory/type",keyword:"type",params:{type: schema11.properties.stateDirectory.type}};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data.lameDuck !== undefined){
let data143 = data.lameDuck;
if(!(((typeof data143 == "number") && (!(data143 % 1) && !isNaN(data143))) && (isFinite(data143)))){
const err355 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
if((typeof data143 == "number") && (isFinite(data143))){
if(data143 > 2147483647 || isNaN(data143)){
const err356 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if(data143 < 0 || isNaN(data143)){
const err357 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
if(data.drainTimeout !== undefined){
let data144 = data.drainTimeout;
if(!(((typeof data144 == "number") && (!(data144 % 1) && !isNaN(data144))) && (isFinite(data144)))){
const err358 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
if((typeof data144 == "number") && (isFinite(data144))){
if(data144 > 2147483647 || isNaN(data144)){
const err359 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if(data144 < 0 || isNaN(data144)){
const err360 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
}
if(data.defaultCertificate !== undefined){
let data145 = data.defaultCertificate;
if(typeof data145 !== "string"){
const err361 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
if(!((data145 === "first") || (data145 === "refuse"))){
const err362 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/enum",keyword:"enum",params:{allowedValues: schema11.properties.defaultCertificate.enum}};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
if(data.logging !== undefined){
let data146 = data.logging;
if(data146 && typeof data146 == "object" && !Array.isArray(data146)){
for(const key31 in data146){
if(!(((key31 === "level") || (key31 === "access")) || (key31 === "query"))){
const err363 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31}};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data146.level !== undefined){
let data147 = data146.level;
if(typeof data147 !== "string"){
const err364 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
if(!(((((data147 === "trace") || (data147 === "debug")) || (data147 === "info")) || (data147 === "warn")) || (data147 === "error"))){
const err365 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.level.enum}};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data146.access !== undefined){
if(typeof data146.access !== "boolean"){
const err366 = {instancePath:instancePath+"/logging/access",schemaPath:"#/properties/logging/properties/access/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data146.query !== undefined){
let data149 = data146.query;
if(typeof data149 !== "string"){
const err367 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
if(!((data149 === "keep") || (data149 === "redact"))){
const err368 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.query.enum}};
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
else {
const err369 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
}
}
else {
const err370 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
