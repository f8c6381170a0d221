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
const schema11 = {"type":"object","required":["endpoints","apps"],"properties":{"endpoints":{"type":"array","minItems":1,"items":{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"redirectToHttps":{"type":"boolean"},"certificates":{"type":["array","null"],"minItems":1,"items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"backlog":{"type":"integer","minimum":1,"maximum":65535},"protocols":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["http1"]}},"socketMode":{"type":"string","pattern":"^0?[0-7]{3}$"},"socketOwner":{"type":["string","null"]},"socketGroup":{"type":["string","null"]},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"maxRequestBufferSize":{"type":"integer","minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":"integer","minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false}},"additionalProperties":false}},"certificates":{"type":"array","items":{"type":"object","required":["cert","key"],"properties":{"cert":{"type":"string"},"key":{"type":"string"}},"additionalProperties":false}},"apps":{"type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},"additionalProperties":{"type":"object","required":["hosts"],"properties":{"hosts":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"paths":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^/"}},"entry":{"type":["string","null"]},"command":{"type":["array","null"],"minItems":1,"items":{"type":"string"}},"destinations":{"type":["array","null"],"minItems":1,"uniqueItems":true,"items":{"type":"string"}},"instances":{"type":"integer","minimum":1,"maximum":256},"transport":{"type":"string","enum":["unix","port"]},"env":{"type":"object","propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"additionalProperties":{"type":"string"}},"envFile":{"type":["string","null"]},"cwd":{"type":"string"},"nodeArgs":{"type":"array","items":{"type":"string"}},"user":{"type":["string","null"]},"group":{"type":["string","null"]},"balancing":{"type":"string","enum":["least-in-flight","round-robin"]},"boot":{"type":"object","properties":{"timeout":{"type":"integer","minimum":1,"maximum":2147483647},"path":{"type":"string","pattern":"^/"}},"additionalProperties":false},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"timeouts":{"type":"object","properties":{"connect":{"type":"integer","minimum":1,"maximum":2147483647},"firstByte":{"type":"integer","minimum":1,"maximum":2147483647},"betweenBytes":{"type":"integer","minimum":1,"maximum":2147483647},"upgradedIdle":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"tls":{"type":"object","properties":{"ca":{"type":["string","null"]},"cert":{"type":["string","null"]},"key":{"type":["string","null"]},"serverName":{"type":["string","null"]},"verify":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false}},"limits":{"type":"object","properties":{"maxRequestLineSize":{"type":"integer","minimum":32,"maximum":1048576},"maxRequestHeadersTotalSize":{"type":"integer","minimum":128,"maximum":1048576},"maxRequestHeaderCount":{"type":"integer","minimum":1,"maximum":10000},"maxChunkExtensionSize":{"type":"integer","minimum":0,"maximum":1048576},"maxRequestBodySize":{"type":["integer","null"],"minimum":1,"maximum":9007199254740991},"maxRequestBufferSize":{"type":"integer","minimum":4096,"maximum":4294967295},"maxResponseBufferSize":{"type":"integer","minimum":0,"maximum":4294967295},"keepAliveTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"requestHeadersTimeout":{"type":"integer","minimum":1,"maximum":2147483647},"handshakeTimeout":{"type":"integer","minimum":1,"maximum":2147483647}},"additionalProperties":false},"trustedProxies":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"forwardedHeader":{"type":"string","enum":["x-forwarded-for","forwarded"]},"threads":{"type":["integer","null"],"minimum":1,"maximum":64},"runtimeDirectory":{"type":["string","null"]},"stateDirectory":{"type":["string","null"]},"lameDuck":{"type":"integer","minimum":0,"maximum":2147483647},"drainTimeout":{"type":"integer","minimum":0,"maximum":2147483647},"defaultCertificate":{"type":"string","enum":["first","refuse"]},"logging":{"type":"object","properties":{"level":{"type":"string","enum":["trace","debug","info","warn","error"]},"access":{"type":"boolean"},"query":{"type":"string","enum":["keep","redact"]}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^0?[0-7]{3}$", "u");
const pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$", "u");
const pattern2 = new RegExp("^/", "u");
const pattern3 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");

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
if(data19 < 1 || isNaN(data19)){
const err43 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBodySize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err44 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxRequestBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err47 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/maxResponseBufferSize",schemaPath:"#/properties/endpoints/items/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err50 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/keepAliveTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err53 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/requestHeadersTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: "integer"}};
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
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err56 = {instancePath:instancePath+"/endpoints/" + i0+"/limits/handshakeTimeout",schemaPath:"#/properties/endpoints/items/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: "integer"}};
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
}
else {
const err59 = {instancePath:instancePath+"/endpoints/" + i0+"/limits",schemaPath:"#/properties/endpoints/items/properties/limits/type",keyword:"type",params:{type: "object"}};
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
else {
const err60 = {instancePath:instancePath+"/endpoints/" + i0,schemaPath:"#/properties/endpoints/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err61 = {instancePath:instancePath+"/endpoints",schemaPath:"#/properties/endpoints/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.certificates !== undefined){
let data25 = data.certificates;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i4=0; i4<len3; i4++){
let data26 = data25[i4];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.cert === undefined){
const err62 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "cert"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data26.key === undefined){
const err63 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key4 in data26){
if(!((key4 === "cert") || (key4 === "key"))){
const err64 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data26.cert !== undefined){
if(typeof data26.cert !== "string"){
const err65 = {instancePath:instancePath+"/certificates/" + i4+"/cert",schemaPath:"#/properties/certificates/items/properties/cert/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data26.key !== undefined){
if(typeof data26.key !== "string"){
const err66 = {instancePath:instancePath+"/certificates/" + i4+"/key",schemaPath:"#/properties/certificates/items/properties/key/type",keyword:"type",params:{type: "string"}};
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
else {
const err67 = {instancePath:instancePath+"/certificates/" + i4,schemaPath:"#/properties/certificates/items/type",keyword:"type",params:{type: "object"}};
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
else {
const err68 = {instancePath:instancePath+"/certificates",schemaPath:"#/properties/certificates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.apps !== undefined){
let data29 = data.apps;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(Object.keys(data29).length < 1){
const err69 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key5 in data29){
const _errs66 = errors;
if(typeof key5 === "string"){
if(!pattern1.test(key5)){
const err70 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$"},propertyName:key5};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
var valid14 = _errs66 === errors;
if(!valid14){
const err71 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
for(const key6 in data29){
let data30 = data29[key6];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.hosts === undefined){
const err72 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/required",keyword:"required",params:{missingProperty: "hosts"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key7 in data30){
if(!(func2.call(schema11.properties.apps.additionalProperties.properties, key7))){
const err73 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data30.hosts !== undefined){
let data31 = data30.hosts;
if(Array.isArray(data31)){
if(data31.length < 1){
const err74 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
const len4 = data31.length;
for(let i5=0; i5<len4; i5++){
if(typeof data31[i5] !== "string"){
const err75 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts/" + i5,schemaPath:"#/properties/apps/additionalProperties/properties/hosts/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
let i6 = data31.length;
let j1;
if(i6 > 1){
const indices1 = {};
for(;i6--;){
let item1 = data31[i6];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err76 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j1}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
break;
}
indices1[item1] = i6;
}
}
}
else {
const err77 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/hosts",schemaPath:"#/properties/apps/additionalProperties/properties/hosts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data30.paths !== undefined){
let data33 = data30.paths;
if(Array.isArray(data33)){
if(data33.length < 1){
const err78 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
const len5 = data33.length;
for(let i7=0; i7<len5; i7++){
let data34 = data33[i7];
if(typeof data34 === "string"){
if(!pattern2.test(data34)){
const err79 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths/" + i7,schemaPath:"#/properties/apps/additionalProperties/properties/paths/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
let i8 = data33.length;
let j2;
if(i8 > 1){
const indices2 = {};
for(;i8--;){
let item2 = data33[i8];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err81 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j2}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
break;
}
indices2[item2] = i8;
}
}
}
else {
const err82 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/paths",schemaPath:"#/properties/apps/additionalProperties/properties/paths/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data30.entry !== undefined){
let data35 = data30.entry;
if((typeof data35 !== "string") && (data35 !== null)){
const err83 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/entry",schemaPath:"#/properties/apps/additionalProperties/properties/entry/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.entry.type}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data30.command !== undefined){
let data36 = data30.command;
if((!(Array.isArray(data36))) && (data36 !== null)){
const err84 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.command.type}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(Array.isArray(data36)){
if(data36.length < 1){
const err85 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/command",schemaPath:"#/properties/apps/additionalProperties/properties/command/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
const len6 = data36.length;
for(let i9=0; i9<len6; i9++){
if(typeof data36[i9] !== "string"){
const err86 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/command/" + i9,schemaPath:"#/properties/apps/additionalProperties/properties/command/items/type",keyword:"type",params:{type: "string"}};
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
}
if(data30.destinations !== undefined){
let data38 = data30.destinations;
if((!(Array.isArray(data38))) && (data38 !== null)){
const err87 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.destinations.type}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(Array.isArray(data38)){
if(data38.length < 1){
const err88 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
const len7 = data38.length;
for(let i10=0; i10<len7; i10++){
if(typeof data38[i10] !== "string"){
const err89 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations/" + i10,schemaPath:"#/properties/apps/additionalProperties/properties/destinations/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
let i11 = data38.length;
let j3;
if(i11 > 1){
const indices3 = {};
for(;i11--;){
let item3 = data38[i11];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err90 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/destinations",schemaPath:"#/properties/apps/additionalProperties/properties/destinations/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j3}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
break;
}
indices3[item3] = i11;
}
}
}
}
if(data30.instances !== undefined){
let data40 = data30.instances;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err91 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 256 || isNaN(data40)){
const err92 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err93 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/instances",schemaPath:"#/properties/apps/additionalProperties/properties/instances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data30.transport !== undefined){
let data41 = data30.transport;
if(typeof data41 !== "string"){
const err94 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!((data41 === "unix") || (data41 === "port"))){
const err95 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/transport",schemaPath:"#/properties/apps/additionalProperties/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.transport.enum}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data30.env !== undefined){
let data42 = data30.env;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key8 in data42){
const _errs95 = errors;
if(typeof key8 === "string"){
if(!pattern3.test(key8)){
const err96 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},propertyName:key8};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
var valid28 = _errs95 === errors;
if(!valid28){
const err97 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/propertyNames",keyword:"propertyNames",params:{propertyName: key8}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
for(const key9 in data42){
if(typeof data42[key9] !== "string"){
const err98 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
else {
const err99 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/apps/additionalProperties/properties/env/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data30.envFile !== undefined){
let data44 = data30.envFile;
if((typeof data44 !== "string") && (data44 !== null)){
const err100 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/envFile",schemaPath:"#/properties/apps/additionalProperties/properties/envFile/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.envFile.type}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data30.cwd !== undefined){
if(typeof data30.cwd !== "string"){
const err101 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/cwd",schemaPath:"#/properties/apps/additionalProperties/properties/cwd/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data30.nodeArgs !== undefined){
let data46 = data30.nodeArgs;
if(Array.isArray(data46)){
const len8 = data46.length;
for(let i12=0; i12<len8; i12++){
if(typeof data46[i12] !== "string"){
const err102 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs/" + i12,schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/items/type",keyword:"type",params:{type: "string"}};
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
const err103 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/nodeArgs",schemaPath:"#/properties/apps/additionalProperties/properties/nodeArgs/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data30.user !== undefined){
let data48 = data30.user;
if((typeof data48 !== "string") && (data48 !== null)){
const err104 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/user",schemaPath:"#/properties/apps/additionalProperties/properties/user/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.user.type}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data30.group !== undefined){
let data49 = data30.group;
if((typeof data49 !== "string") && (data49 !== null)){
const err105 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/group",schemaPath:"#/properties/apps/additionalProperties/properties/group/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.group.type}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data30.balancing !== undefined){
let data50 = data30.balancing;
if(typeof data50 !== "string"){
const err106 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!((data50 === "least-in-flight") || (data50 === "round-robin"))){
const err107 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/balancing",schemaPath:"#/properties/apps/additionalProperties/properties/balancing/enum",keyword:"enum",params:{allowedValues: schema11.properties.apps.additionalProperties.properties.balancing.enum}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data30.boot !== undefined){
let data51 = data30.boot;
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
for(const key10 in data51){
if(!((key10 === "timeout") || (key10 === "path"))){
const err108 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data51.timeout !== undefined){
let data52 = data51.timeout;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err109 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 2147483647 || isNaN(data52)){
const err110 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data52 < 1 || isNaN(data52)){
const err111 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/timeout",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data51.path !== undefined){
let data53 = data51.path;
if(typeof data53 === "string"){
if(!pattern2.test(data53)){
const err112 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/pattern",keyword:"pattern",params:{pattern: "^/"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot/path",schemaPath:"#/properties/apps/additionalProperties/properties/boot/properties/path/type",keyword:"type",params:{type: "string"}};
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
const err114 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/boot",schemaPath:"#/properties/apps/additionalProperties/properties/boot/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data30.drainTimeout !== undefined){
let data54 = data30.drainTimeout;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err115 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 2147483647 || isNaN(data54)){
const err116 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data54 < 0 || isNaN(data54)){
const err117 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/drainTimeout",schemaPath:"#/properties/apps/additionalProperties/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data30.timeouts !== undefined){
let data55 = data30.timeouts;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key11 in data55){
if(!((((key11 === "connect") || (key11 === "firstByte")) || (key11 === "betweenBytes")) || (key11 === "upgradedIdle"))){
const err118 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data55.connect !== undefined){
let data56 = data55.connect;
if(!(((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56))) && (isFinite(data56)))){
const err119 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if((typeof data56 == "number") && (isFinite(data56))){
if(data56 > 2147483647 || isNaN(data56)){
const err120 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data56 < 1 || isNaN(data56)){
const err121 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/connect",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/connect/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data55.firstByte !== undefined){
let data57 = data55.firstByte;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
const err122 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 2147483647 || isNaN(data57)){
const err123 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(data57 < 1 || isNaN(data57)){
const err124 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/firstByte",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/firstByte/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
if(data55.betweenBytes !== undefined){
let data58 = data55.betweenBytes;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err125 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 2147483647 || isNaN(data58)){
const err126 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data58 < 1 || isNaN(data58)){
const err127 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/betweenBytes",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/betweenBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data55.upgradedIdle !== undefined){
let data59 = data55.upgradedIdle;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
const err128 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 2147483647 || isNaN(data59)){
const err129 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data59 < 1 || isNaN(data59)){
const err130 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts/upgradedIdle",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/properties/upgradedIdle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
}
else {
const err131 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/timeouts",schemaPath:"#/properties/apps/additionalProperties/properties/timeouts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data30.tls !== undefined){
let data60 = data30.tls;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key12 in data60){
if(!(((((key12 === "ca") || (key12 === "cert")) || (key12 === "key")) || (key12 === "serverName")) || (key12 === "verify"))){
const err132 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data60.ca !== undefined){
let data61 = data60.ca;
if((typeof data61 !== "string") && (data61 !== null)){
const err133 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/ca",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/ca/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.ca.type}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data60.cert !== undefined){
let data62 = data60.cert;
if((typeof data62 !== "string") && (data62 !== null)){
const err134 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/cert",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/cert/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.cert.type}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data60.key !== undefined){
let data63 = data60.key;
if((typeof data63 !== "string") && (data63 !== null)){
const err135 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/key",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/key/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.key.type}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data60.serverName !== undefined){
let data64 = data60.serverName;
if((typeof data64 !== "string") && (data64 !== null)){
const err136 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/serverName",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/serverName/type",keyword:"type",params:{type: schema11.properties.apps.additionalProperties.properties.tls.properties.serverName.type}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data60.verify !== undefined){
if(typeof data60.verify !== "boolean"){
const err137 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls/verify",schemaPath:"#/properties/apps/additionalProperties/properties/tls/properties/verify/type",keyword:"type",params:{type: "boolean"}};
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
else {
const err138 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/tls",schemaPath:"#/properties/apps/additionalProperties/properties/tls/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/apps/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/apps/additionalProperties/type",keyword:"type",params:{type: "object"}};
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
else {
const err140 = {instancePath:instancePath+"/apps",schemaPath:"#/properties/apps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data.limits !== undefined){
let data66 = data.limits;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key13 in data66){
if(!(func2.call(schema11.properties.limits.properties, key13))){
const err141 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data66.maxRequestLineSize !== undefined){
let data67 = data66.maxRequestLineSize;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err142 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 1048576 || isNaN(data67)){
const err143 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data67 < 32 || isNaN(data67)){
const err144 = {instancePath:instancePath+"/limits/maxRequestLineSize",schemaPath:"#/properties/limits/properties/maxRequestLineSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 32}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
if(data66.maxRequestHeadersTotalSize !== undefined){
let data68 = data66.maxRequestHeadersTotalSize;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err145 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 1048576 || isNaN(data68)){
const err146 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data68 < 128 || isNaN(data68)){
const err147 = {instancePath:instancePath+"/limits/maxRequestHeadersTotalSize",schemaPath:"#/properties/limits/properties/maxRequestHeadersTotalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 128}};
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
if(data66.maxRequestHeaderCount !== undefined){
let data69 = data66.maxRequestHeaderCount;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err148 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 10000 || isNaN(data69)){
const err149 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data69 < 1 || isNaN(data69)){
const err150 = {instancePath:instancePath+"/limits/maxRequestHeaderCount",schemaPath:"#/properties/limits/properties/maxRequestHeaderCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data66.maxChunkExtensionSize !== undefined){
let data70 = data66.maxChunkExtensionSize;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err151 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 1048576 || isNaN(data70)){
const err152 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1048576}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data70 < 0 || isNaN(data70)){
const err153 = {instancePath:instancePath+"/limits/maxChunkExtensionSize",schemaPath:"#/properties/limits/properties/maxChunkExtensionSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
if(data66.maxRequestBodySize !== undefined){
let data71 = data66.maxRequestBodySize;
if((!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))) && (data71 !== null)){
const err154 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/type",keyword:"type",params:{type: schema11.properties.limits.properties.maxRequestBodySize.type}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 9007199254740991 || isNaN(data71)){
const err155 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data71 < 1 || isNaN(data71)){
const err156 = {instancePath:instancePath+"/limits/maxRequestBodySize",schemaPath:"#/properties/limits/properties/maxRequestBodySize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data66.maxRequestBufferSize !== undefined){
let data72 = data66.maxRequestBufferSize;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err157 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 4294967295 || isNaN(data72)){
const err158 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data72 < 4096 || isNaN(data72)){
const err159 = {instancePath:instancePath+"/limits/maxRequestBufferSize",schemaPath:"#/properties/limits/properties/maxRequestBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 4096}};
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
if(data66.maxResponseBufferSize !== undefined){
let data73 = data66.maxResponseBufferSize;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err160 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 4294967295 || isNaN(data73)){
const err161 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data73 < 0 || isNaN(data73)){
const err162 = {instancePath:instancePath+"/limits/maxResponseBufferSize",schemaPath:"#/properties/limits/properties/maxResponseBufferSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
if(data66.keepAliveTimeout !== undefined){
let data74 = data66.keepAliveTimeout;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err163 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 2147483647 || isNaN(data74)){
const err164 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data74 < 1 || isNaN(data74)){
const err165 = {instancePath:instancePath+"/limits/keepAliveTimeout",schemaPath:"#/properties/limits/properties/keepAliveTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
if(data66.requestHeadersTimeout !== undefined){
let data75 = data66.requestHeadersTimeout;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err166 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 2147483647 || isNaN(data75)){
const err167 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data75 < 1 || isNaN(data75)){
const err168 = {instancePath:instancePath+"/limits/requestHeadersTimeout",schemaPath:"#/properties/limits/properties/requestHeadersTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
if(data66.handshakeTimeout !== undefined){
let data76 = data66.handshakeTimeout;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err169 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 2147483647 || isNaN(data76)){
const err170 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data76 < 1 || isNaN(data76)){
const err171 = {instancePath:instancePath+"/limits/handshakeTimeout",schemaPath:"#/properties/limits/properties/handshakeTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
}
else {
const err172 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data.trustedProxies !== undefined){
let data77 = data.trustedProxies;
if(Array.isArray(data77)){
const len9 = data77.length;
for(let i13=0; i13<len9; i13++){
if(typeof data77[i13] !== "string"){
const err173 = {instancePath:instancePath+"/trustedProxies/" + i13,schemaPath:"#/properties/trustedProxies/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
let i14 = data77.length;
let j4;
if(i14 > 1){
const indices4 = {};
for(;i14--;){
let item4 = data77[i14];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err174 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j4}};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
break;
}
indices4[item4] = i14;
}
}
}
else {
const err175 = {instancePath:instancePath+"/trustedProxies",schemaPath:"#/properties/trustedProxies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data.forwardedHeader !== undefined){
let data79 = data.forwardedHeader;
if(typeof data79 !== "string"){
const err176 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(!((data79 === "x-forwarded-for") || (data79 === "forwarded"))){
const err177 = {instancePath:instancePath+"/forwardedHeader",schemaPath:"#/properties/forwardedHeader/enum",keyword:"enum",params:{allowedValues: schema11.properties.forwardedHeader.enum}};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data.threads !== undefined){
let data80 = data.threads;
if((!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))) && (data80 !== null)){
const err178 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: schema11.properties.threads.type}};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 64 || isNaN(data80)){
const err179 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64}};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data80 < 1 || isNaN(data80)){
const err180 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
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
if(data.runtimeDirectory !== undefined){
let data81 = data.runtimeDirectory;
if((typeof data81 !== "string") && (data81 !== null)){
const err181 = {instancePath:instancePath+"/runtimeDirectory",schemaPath:"#/properties/runtimeDirectory/type",keyword:"type",params:{type: schema11.properties.runtimeDirectory.type}};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data.stateDirectory !== undefined){
let data82 = data.stateDirectory;
if((typeof data82 !== "string") && (data82 !== null)){
const err182 = {instancePath:instancePath+"/stateDirectory",schemaPath:"#/properties/stateDirectory/type",keyword:"type",params:{type: schema11.properties.stateDirectory.type}};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data.lameDuck !== undefined){
let data83 = data.lameDuck;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
const err183 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 > 2147483647 || isNaN(data83)){
const err184 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(data83 < 0 || isNaN(data83)){
const err185 = {instancePath:instancePath+"/lameDuck",schemaPath:"#/properties/lameDuck/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.drainTimeout !== undefined){
let data84 = data.drainTimeout;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err186 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 2147483647 || isNaN(data84)){
const err187 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647}};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data84 < 0 || isNaN(data84)){
const err188 = {instancePath:instancePath+"/drainTimeout",schemaPath:"#/properties/drainTimeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
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
if(data.defaultCertificate !== undefined){
let data85 = data.defaultCertificate;
if(typeof data85 !== "string"){
const err189 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(!((data85 === "first") || (data85 === "refuse"))){
const err190 = {instancePath:instancePath+"/defaultCertificate",schemaPath:"#/properties/defaultCertificate/enum",keyword:"enum",params:{allowedValues: schema11.properties.defaultCertificate.enum}};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data.logging !== undefined){
let data86 = data.logging;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key14 in data86){
if(!(((key14 === "level") || (key14 === "access")) || (key14 === "query"))){
const err191 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14}};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data86.level !== undefined){
let data87 = data86.level;
if(typeof data87 !== "string"){
const err192 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(!(((((data87 === "trace") || (data87 === "debug")) || (data87 === "info")) || (data87 === "warn")) || (data87 === "error"))){
const err193 = {instancePath:instancePath+"/logging/level",schemaPath:"#/properties/logging/properties/level/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.level.enum}};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data86.access !== undefined){
if(typeof data86.access !== "boolean"){
const err194 = {instancePath:instancePath+"/logging/access",schemaPath:"#/properties/logging/properties/access/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data86.query !== undefined){
let data89 = data86.query;
if(typeof data89 !== "string"){
const err195 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(!((data89 === "keep") || (data89 === "redact"))){
const err196 = {instancePath:instancePath+"/logging/query",schemaPath:"#/properties/logging/properties/query/enum",keyword:"enum",params:{allowedValues: schema11.properties.logging.properties.query.enum}};
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
const err197 = {instancePath:instancePath+"/logging",schemaPath:"#/properties/logging/type",keyword:"type",params:{type: "object"}};
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
const err198 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}
