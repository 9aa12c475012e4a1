// Writes src/manifest/types/types.generated.ts from what the oracle prints of the API server's types:
//   oracle types | node scripts/generate-manifest-types.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const { roots, types } = JSON.parse(readFileSync(0, 'utf8'));
const target = new URL('../src/manifest/types/types.generated.ts', import.meta.url);

/** One type a line: short enough to ship, long enough to review. */
const table = (entries) =>
  Object.keys(entries)
    .sort()
    .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(entries[name])},\n`)
    .join('');

writeFileSync(
  target,
  `// Generated from Kubernetes' own Go types; do not edit. To renew it:
//   oracle types | node scripts/generate-manifest-types.mjs

/** The type that each kind decodes into, by apiVersion and kind. */
export const ROOTS: Readonly<Record<string, string>> = {
${table(roots)}};

/**
 * The fields of each type: \`bool\`, \`string\`, \`int32\`, \`int64\`, \`Time\`, \`Quantity\`, \`IntOrString\`, \`any\`, the name of
 * another type, or one of these behind \`[]\` (a list) or \`map:\` (a mapping with free keys).
 */
export const TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${table(types)}};
`,
);
