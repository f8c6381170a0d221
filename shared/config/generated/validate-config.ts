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
const schema11 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":"boolean"},"certificates":{"type":["array","null"],"minItems":1,"items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":"integer","minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":"integer","minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false}},"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"apps":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"instances":{"type":"integer","minimum":1,"maximum":256},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin"]},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"underscoreHeaders":{"type":"string","enum":["drop","keep","reject"]},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"maxRequestBufferSize":{"type":"integer","minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":"integer","minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","enum":["x-forwarded-for","forwarded"]},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern1 = new RegExp("^/", "u");
const pattern2 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

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
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err35 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err38 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err41 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err44 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err47 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: "integer"}};
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
}
else {
const err50 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err52 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.certificates !== undefined){
let data20 = data.certificates;
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
let data21 = data20[i2];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.cert === undefined){
const err53 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "cert"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data21.key === undefined){
const err54 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key4 in data21){
if(!((key4 === "cert") || (key4 === "key"))){
const err55 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data21.cert !== undefined){
if(typeof data21.cert !== "string"){
const err56 = {instancePath:instancePath+"/certificates/" + i2+"/cert",schemaPath:"#/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data21.key !== undefined){
if(typeof data21.key !== "string"){
const err57 = {instancePath:instancePath+"/certificates/" + i2+"/key",schemaPath:"#/properties/certificates/items/properties/key/type",keyword:"type",params:{type: "string"}};
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
else {
const err58 = {instancePath:instancePath+"/certificates/" + i2,schemaPath:"#/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err59 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.apps !== undefined){
let data24 = data.apps;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(Object.keys(data24).length < 1){
const err60 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
for(const key5 in data24){
const _errs56 = errors;
if(typeof key5 === "string"){
if(!pattern0.test(key5)){
const err61 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key5};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var valid11 = _errs56 === errors;
if(!valid11){
const err62 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
for(const key6 in data24){
let data25 = data24[key6];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.hosts === undefined){
const err63 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/required",keyword:"required",params:{missingProperty: "hosts"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key7 in data25){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties, key7))){
const err64 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data25.hosts !== undefined){
let data26 = data25.hosts;
if(Array.isArray(data26)){
if(data26.length < 1){
const err65 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len3 = data26.length;
for(let i3=0; i3<len3; i3++){
if(typeof data26[i3] !== "string"){
const err66 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i3,schemaPath:"#/properties/apps/additionalProperties/properties/hosts/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
let i4 = data26.length;
let j0;
if(i4 > 1){
const indices0 = {};
for(;i4--;){
let item0 = data26[i4];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err67 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
break;
}
indices0[item0] = i4;
}
}
}
else {
const err68 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data25.paths !== undefined){
let data28 = data25.paths;
if(Array.isArray(data28)){
if(data28.length < 1){
const err69 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
const len4 = data28.length;
for(let i5=0; i5<len4; i5++){
let data29 = data28[i5];
if(typeof data29 === "string"){
if(!pattern1.test(data29)){
const err70 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i5,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i5,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
let i6 = data28.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data28[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err72 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err73 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data25.entry !== undefined){
let data30 = data25.entry;
if((typeof data30 !== "string") && (data30 !== null)){
const err74 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",schemaPath:"#/properties/apps/additionalProperties/properties/entry/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.entry.type}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data25.command !== undefined){
let data31 = data25.command;
if((!(Array.isArray(data31))) && (data31 !== null)){
const err75 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.command.type}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(Array.isArray(data31)){
if(data31.length < 1){
const err76 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
const len5 = data31.length;
for(let i7=0; i7<len5; i7++){
if(typeof data31[i7] !== "string"){
const err77 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/command/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data25.destinations !== undefined){
let data33 = data25.destinations;
if((!(Array.isArray(data33))) && (data33 !== null)){
const err78 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.destinations.type}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(Array.isArray(data33)){
if(data33.length < 1){
const err79 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
const len6 = data33.length;
for(let i8=0; i8<len6; i8++){
if(typeof data33[i8] !== "string"){
const err80 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i8,schemaPath:"#/properties/apps/additionalProperties/properties/destinations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
let i9 = data33.length;
let j2;
if(i9 > 1){
const indices2 = {};
for(;i9--;){
let item2 = data33[i9];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err81 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j2}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
break;
}
indices2[item2] = i9;
}
}
}
}
if(data25.instances !== undefined){
let data35 = data25.instances;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err82 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 256 || isNaN(data35)){
const err83 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err84 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data25.transport !== undefined){
let data36 = data25.transport;
if(typeof data36 !== "string"){
const err85 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!((data36 === "unix") || (data36 === "port"))){
const err86 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.transport.enum}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data25.env !== undefined){
let data37 = data25.env;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key8 in data37){
const _errs85 = errors;
if(typeof key8 === "string"){
if(!pattern2.test(key8)){
const err87 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key8};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
var valid25 = _errs85 === errors;
if(!valid25){
const err88 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key8}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
for(const key9 in data37){
if(typeof data37[key9] !== "string"){
const err89 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err90 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data25.envFile !== undefined){
let data39 = data25.envFile;
if((typeof data39 !== "string") && (data39 !== null)){
const err91 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",schemaPath:"#/properties/apps/additionalProperties/properties/envFile/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.envFile.type}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data25.cwd !== undefined){
if(typeof data25.cwd !== "string"){
const err92 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",schemaPath:"#/properties/apps/additionalProperties/properties/cwd/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data25.nodeArgs !== undefined){
let data41 = data25.nodeArgs;
if(Array.isArray(data41)){
const len7 = data41.length;
for(let i10=0; i10<len7; i10++){
if(typeof data41[i10] !== "string"){
const err93 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/items/type",keyword:"type",params:{type: "string"}};
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
else {
const err94 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data25.user !== undefined){
let data43 = data25.user;
if((typeof data43 !== "string") && (data43 !== null)){
const err95 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/apps/additionalProperties/properties/user/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.user.type}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data25.group !== undefined){
let data44 = data25.group;
if((typeof data44 !== "string") && (data44 !== null)){
const err96 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",schemaPath:"#/properties/apps/additionalProperties/properties/group/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.group.type}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data25.balancing !== undefined){
let data45 = data25.balancing;
if(typeof data45 !== "string"){
const err97 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(!((data45 === "least-in-flight") || (data45 === "round-robin"))){
const err98 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.balancing.enum}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data25.boot !== undefined){
let data46 = data25.boot;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key10 in data46){
if(!((key10 === "timeout") || (key10 === "path"))){
const err99 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data46.timeout !== undefined){
let data47 = data46.timeout;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err100 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 2147483647 || isNaN(data47)){
const err101 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data47 < 1 || isNaN(data47)){
const err102 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data46.path !== undefined){
let data48 = data46.path;
if(typeof data48 === "string"){
if(!pattern1.test(data48)){
const err103 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/type",keyword:"type",params:{type: "string"}};
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
const err105 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data25.drainTimeout !== undefined){
let data49 = data25.drainTimeout;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err106 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 2147483647 || isNaN(data49)){
const err107 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err108 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data25.underscoreHeaders !== undefined){
let data50 = data25.underscoreHeaders;
if(typeof data50 !== "string"){
const err109 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(!(((data50 === "drop") || (data50 === "keep")) || (data50 === "reject"))){
const err110 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/underscoreHeaders",schemaPath:"#/properties/apps/additionalProperties/properties/underscoreHeaders/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.underscoreHeaders.enum}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data25.timeouts !== undefined){
let data51 = data25.timeouts;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key11 in data51){
if(!((((key11 === "connect") || (key11 === "firstByte")) || (key11 === "betweenBytes")) || (key11 === "upgradedIdle"))){
const err111 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data51.connect !== undefined){
let data52 = data51.connect;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err112 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 2147483647 || isNaN(data52)){
const err113 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data52 < 1 || isNaN(data52)){
const err114 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data51.firstByte !== undefined){
let data53 = data51.firstByte;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err115 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 2147483647 || isNaN(data53)){
const err116 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data53 < 1 || isNaN(data53)){
const err117 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
if(data51.betweenBytes !== undefined){
let data54 = data51.betweenBytes;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err118 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 2147483647 || isNaN(data54)){
const err119 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data54 < 1 || isNaN(data54)){
const err120 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
if(data51.upgradedIdle !== undefined){
let data55 = data51.upgradedIdle;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err121 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data55 == "number") && (isFinite(data55))){
if(data55 > 2147483647 || isNaN(data55)){
const err122 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data55 < 1 || isNaN(data55)){
const err123 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
}
else {
const err124 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data25.tls !== undefined){
let data56 = data25.tls;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key12 in data56){
if(!(((((key12 === "ca") || (key12 === "cert")) || (key12 === "key")) || (key12 === "serverName")) || (key12 === "verify"))){
const err125 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data56.ca !== undefined){
let data57 = data56.ca;
if((typeof data57 !== "string") && (data57 !== null)){
const err126 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/ca/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data56.cert !== undefined){
let data58 = data56.cert;
if((typeof data58 !== "string") && (data58 !== null)){
const err127 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/cert/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data56.key !== undefined){
let data59 = data56.key;
if((typeof data59 !== "string") && (data59 !== null)){
const err128 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/key/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data56.serverName !== undefined){
let data60 = data56.serverName;
if((typeof data60 !== "string") && (data60 !== null)){
const err129 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/serverName/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.serverName.type}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data56.verify !== undefined){
if(typeof data56.verify !== "boolean"){
const err130 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/type",keyword:"type",params:{type: "object"}};
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
else {
const err132 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.limits !== undefined){
let data62 = data.limits;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key13 in data62){
if(!(func2.call(schema11.properties.limits.properties, key13))){
const err134 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data62.maxRequestLineSize !== undefined){
let data63 = data62.maxRequestLineSize;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err135 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 1048576 || isNaN(data63)){
const err136 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data63 < 32 || isNaN(data63)){
const err137 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
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
if(data62.maxRequestHeadersTotalSize !== undefined){
let data64 = data62.maxRequestHeadersTotalSize;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err138 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 1048576 || isNaN(data64)){
const err139 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data64 < 128 || isNaN(data64)){
const err140 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
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
if(data62.maxRequestHeaderCount !== undefined){
let data65 = data62.maxRequestHeaderCount;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err141 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 10000 || isNaN(data65)){
const err142 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data65 < 1 || isNaN(data65)){
const err143 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
if(data62.maxChunkExtensionSize !== undefined){
let data66 = data62.maxChunkExtensionSize;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err144 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 1048576 || isNaN(data66)){
const err145 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data66 < 0 || isNaN(data66)){
const err146 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data62.maxRequestBodySize !== undefined){
let data67 = data62.maxRequestBodySize;
if((!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))) && (data67 !== null)){
const err147 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 9007199254740991 || isNaN(data67)){
const err148 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data67 < 0 || isNaN(data67)){
const err149 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data62.maxRequestBufferSize !== undefined){
let data68 = data62.maxRequestBufferSize;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err150 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 4294967295 || isNaN(data68)){
const err151 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(data68 < 4096 || isNaN(data68)){
const err152 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
if(data62.maxResponseBufferSize !== undefined){
let data69 = data62.maxResponseBufferSize;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err153 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 4294967295 || isNaN(data69)){
const err154 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data69 < 0 || isNaN(data69)){
const err155 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data62.keepAliveTimeout !== undefined){
let data70 = data62.keepAliveTimeout;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err156 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 2147483647 || isNaN(data70)){
const err157 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(data70 < 1 || isNaN(data70)){
const err158 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data62.requestHeadersTimeout !== undefined){
let data71 = data62.requestHeadersTimeout;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err159 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 2147483647 || isNaN(data71)){
const err160 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data71 < 1 || isNaN(data71)){
const err161 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data62.handshakeTimeout !== undefined){
let data72 = data62.handshakeTimeout;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err162 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: "integer"}};
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
const err163 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data72 < 1 || isNaN(data72)){
const err164 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
else {
const err165 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data.trustedProxies !== undefined){
let data73 = data.trustedProxies;
if(Array.isArray(data73)){
const len8 = data73.length;
for(let i11=0; i11<len8; i11++){
if(typeof data73[i11] !== "string"){
const err166 = {instancePath:instancePath+"/trustedProxies/" + i11,schemaPath:"#/properties/trustedProxies/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
let i12 = data73.length;
let j3;
if(i12 > 1){
const indices3 = {};
for(;i12--;){
let item3 = data73[i12];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err167 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j3}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
break;
}
indices3[item3] = i12;
}
}
}
else {
const err168 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data75 = data.forwardedHeader;
if(typeof data75 !== "string"){
const err169 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if(!((data75 === "x-forwarded-for") || (data75 === "forwarded"))){
const err170 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/enum",keyword:"enum",params:{allowedValues: schema11.properties.forwardedHeader.enum}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data.threads !== undefined){
let data76 = data.threads;
if((!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))) && (data76 !== null)){
const err171 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: schema11.properties.threads.type}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 64 || isNaN(data76)){
const err172 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data76 < 1 || isNaN(data76)){
const err173 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.runtimeDirectory !== undefined){
let data77 = data.runtimeDirectory;
if((typeof data77 !== "string") && (data77 !== null)){
const err174 = {instancePath:instancePath+"/runtimeDirectory",schemaPath:"#/properties/runtimeDirectory/type",keyword:"type",params:{type: schema11.properties.runtimeDirectory.type}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data.stateDirectory !== undefined){
let data78 = data.stateDirectory;
if((typeof data78 !== "string") && (data78 !== null)){
const err175 = {instancePath:instancePath+"/stateDirectory",schemaPath:"#/properties/stateDirectory/type",keyword:"type",params:{type: schema11.properties.stateDirectory.type}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data.drainTimeout !== undefined){
let data79 = data.drainTimeout;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err176 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 2147483647 || isNaN(data79)){
const err177 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data79 < 0 || isNaN(data79)){
const err178 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.defaultCertificate !== undefined){
let data80 = data.defaultCertificate;
if(typeof data80 !== "string"){
const err179 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(!((data80 === "first") || (data80 === "refuse"))){
const err180 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/enum",keyword:"enum",params:{allowedValues: schema11.properties.defaultCertificate.enum}};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data.logging !== undefined){
let data81 = data.logging;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key14 in data81){
if(!(((key14 === "level") || (key14 === "access")) || (key14 === "query"))){
const err181 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data81.level !== undefined){
let data82 = data81.level;
if(typeof data82 !== "string"){
const err182 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(!(((((data82 === "trace") || (data82 === "debug")) || (data82 === "info")) || (data82 === "warn")) || (data82 === "error"))){
const err183 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.level.enum}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data81.access !== undefined){
if(typeof data81.access !== "boolean"){
const err184 = {instancePath:instancePath+"/logging/access",schemaPath:"#/properties/logging/properties/access/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data81.query !== undefined){
let data84 = data81.query;
if(typeof data84 !== "string"){
const err185 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(!((data84 === "keep") || (data84 === "redact"))){
const err186 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.query.enum}};
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
else {
const err187 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"}};
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
const err188 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
