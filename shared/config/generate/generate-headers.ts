/** The tables that C++ shares with TypeScript: limits, reject and end reasons, counters. */

import { endReasons, rejectReasons } from '../../errors/reject-reasons.ts';
import { counters } from '../../metrics/counters.ts';
import { limitCells } from '../limits-array.ts';
import { isNullable, type ObjectSchema, type SchemaNode } from '../schema/schema-node.ts';
import { numberOf } from './generate-types.ts';

const generatedFrom = (source: string): string =>
  `// Generated from ${source} by \`npm run generate\`. Do not edit.\n#pragma once\n`;

export function generateLimitsHeader(limits: ObjectSchema): string {
  const entries = Object.entries(limits.properties);
  const structs = new Map(entries.flatMap(([, node]) => (isStruct(node) ? [[node.title, structOf(node)]] : [])));
  const fields = entries.map(([name, node]) => `  ${cppType(node)} ${snakeCase(name)}${initializer(node)};\n`);
  const cells = limitCells.map(({ name, part }) => `${name} ${part ?? ''}`);
  const cellOf = (name: string, part: string): string => `values[${cells.indexOf(`${name} ${part}`)}]`;
  const values = entries.map(([name, node]) => {
    const value = isStruct(node)
      ? `{${Object.keys(node.properties)
          .map((part) => `LimitCell<uint32_t>(${cellOf(name, part)})`)
          .join(', ')}}`
      : `LimitCell<${cppType(node)}>(${cellOf(name, '')})`;
    return `      .${snakeCase(name)} = ${value},\n`;
  });
  return `${generatedFrom('shared/config/schema/limits.schema.ts')}
#include <cstdint>

namespace windhover {

// "No limit", where a limit may be absent.
inline constexpr uint64_t kNoLimit = UINT64_MAX;

${[...structs.values()].join('\n')}
// Sizes in bytes, times in milliseconds. A rate of 0 is none.
struct Limits {
${fields.join('')}  bool operator==(const Limits&) const = default;
};

// An absent limit crosses the native border as infinity.
template <typename T>
inline T LimitCell(double value) {
  return value > 9007199254740991.0 ? static_cast<T>(kNoLimit) : static_cast<T>(value);
}

// The order in which the values cross the native border, as one Float64Array.
inline constexpr int kLimitCells = ${limitCells.length};
inline Limits LimitsFromArray(const double* values) {
  return Limits{
${values.join('')}  };
}

}  // namespace windhover
`;
}

function structOf(node: ObjectSchema): string {
  const fields = Object.keys(node.properties).map((name) => `  uint32_t ${snakeCase(name)} = 0;\n`);
  const equality = `  bool operator==(const ${node.title}&) const = default;\n`;
  return `struct ${node.title} {\n${fields.join('')}${equality}};\n`;
}

function isStruct(node: SchemaNode): node is ObjectSchema {
  return node.title !== undefined && node.properties !== undefined;
}

function initializer(node: SchemaNode): string {
  const { default: value, enum: names } = node;
  if (isStruct(node)) {
    if (value === null) return '';
    const parts = Object.entries(node.properties).map(([name, child]) =>
      numberOf((value as Record<string, unknown>)[name] ?? child.default),
    );
    return `{${parts.join(', ')}}`;
  }
  if (names) return ` = ${names.indexOf(String(value))}`;
  return ` = ${value === null ? 'kNoLimit' : numberOf(value)}`;
}

export function generateReasonsHeader(): string {
  const rejects = rejectReasons.map(({ name }, index) => `  k${pascalCase(name)} = ${index},\n`);
  const names = rejectReasons.map(({ name }) => `    "${name}",\n`);
  const statuses = rejectReasons.map(({ name, status }) => `    ${status},  // ${name}\n`);
  const ends = endReasons.map((name, index) => `  k${pascalCase(name)} = ${index},\n`);
  return `${generatedFrom('shared/errors/reject-reasons.ts')}
#include <cstdint>

namespace windhover {

enum class RejectReason : uint8_t {
${rejects.join('')}};

inline constexpr int kRejectReasonCount = ${rejectReasons.length};

// Indexed by RejectReason; 0 closes without an answer.
inline constexpr uint16_t kRejectStatus[kRejectReasonCount] = {
${statuses.join('')}};

// Indexed by RejectReason.
inline constexpr const char* kRejectNames[kRejectReasonCount] = {
${names.join('')}};

enum class EndReason : uint8_t {
${ends.join('')}};

inline constexpr int kEndReasonCount = ${endReasons.length};

}  // namespace windhover
`;
}

export function generateCountersHeader(): string {
  const cells = counters.map((name, index) => `  k${pascalCase(name)} = ${index},\n`);
  return `${generatedFrom('shared/metrics/counters.ts')}
#include "engine/generated/reasons.gen.h"

namespace windhover {

enum class Counter : uint8_t {
${cells.join('')}};

inline constexpr int kCounterCount = ${counters.length};
// A thread's row: the counters, then one cell for each reject reason, then one for each end reason.
inline constexpr int kRejectCounterBase = kCounterCount;
inline constexpr int kEndCounterBase = kRejectCounterBase + kRejectReasonCount;
inline constexpr int kCounterCells = kEndCounterBase + kEndReasonCount;

}  // namespace windhover
`;
}

/** Only a limit that may be absent is ever larger than 4 GiB. */
function cppType(node: SchemaNode): string {
  if (isStruct(node)) return node.title;
  return isNullable(node) ? 'uint64_t' : 'uint32_t';
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function pascalCase(name: string): string {
  return name
    .split('_')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
}
