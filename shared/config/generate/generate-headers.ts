/** The tables that C++ shares with TypeScript: limits, reject and end reasons, counters. */

import { endReasons, rejectReasons } from '../../errors/reject-reasons.ts';
import { counters } from '../../metrics/counters.ts';
import { isNullable, type ObjectSchema, type SchemaNode } from '../schema/schema-node.ts';
import { numberOf } from './generate-types.ts';

const generatedFrom = (source: string): string =>
  `// Generated from ${source} by \`npm run generate\`. Do not edit.\n#pragma once\n`;

export function generateLimitsHeader(limits: ObjectSchema): string {
  const entries = Object.entries(limits.properties);
  const fields = entries.map(([name, node]) => `  ${cppType(node)} ${snakeCase(name)} = ${numberOf(node.default)};\n`);
  const values = entries.map(
    ([name, node], index) => `      .${snakeCase(name)} = static_cast<${cppType(node)}>(values[${index}]),\n`,
  );
  return `${generatedFrom('shared/config/schema/limits.schema.ts')}
#include <cstdint>

namespace windhover {

// Sizes in bytes, times in milliseconds; 2^53 - 1 stands for null.
struct Limits {
${fields.join('')}};

// The order in which the values cross the native border, as one Float64Array.
inline constexpr int kLimitCount = ${entries.length};
inline Limits LimitsFromArray(const double* values) {
  return Limits{
${values.join('')}  };
}

}  // namespace windhover
`;
}

export function generateReasonsHeader(): string {
  const rejects = rejectReasons.map(({ name }, index) => `  k${pascalCase(name)} = ${index},\n`);
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
