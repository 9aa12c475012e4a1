import type { Node } from 'yaml';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { readSingleDocument } from '../../manifest/yaml/read-single-document.ts';
import type { ConfigurationFault } from '../config/configuration-fault.ts';
import { checkRepeatedKeys } from '../config/repeated-keys.ts';
import type { Complain, MappingShape, TextShape } from '../config/strict-shape.ts';
import { checkShape, statedField, TEXT, textOrEmpty, textsOf } from '../config/strict-shape.ts';
import { pattern } from '../config/text-pattern.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/** The version of what a baseline has in it. */
export const BASELINE_VERSION = 'v1';

/** The longest baseline, in UTF-16 units: some 100,000 workloads. */
const MAX_LENGTH = 32 * 1024 * 1024;

const REMEDY = 'write it anew with `pss-review scan --write-baseline`';

const VERSION: TextShape = {
  text: (text) =>
    text === BASELINE_VERSION
      ? undefined
      : `found ${JSON.stringify(text)}, expected ${BASELINE_VERSION}, which this version of pss-review reads: ${REMEDY}`,
};

const WORKLOAD: MappingShape = {
  fields: {
    file: TEXT,
    group: TEXT,
    kind: TEXT,
    namespace: TEXT,
    name: TEXT,
    pod: TEXT,
    via: TEXT,
    values: { items: TEXT },
    release: TEXT,
    violations: {
      items: pattern(/^\S+ /s, 'a check and what fails it, such as "runAsNonRoot app"'),
      isSet: true,
      isFilled: true,
    },
  },
  required: ['file', 'group', 'kind', 'name', 'violations'],
  isExplicit: true,
};

const BASELINE: MappingShape = {
  fields: { baseline: VERSION, about: TEXT, workloads: { items: WORKLOAD } },
  required: ['baseline', 'workloads'],
  isExplicit: true,
};

/** A baseline, or all its mistakes, in the order of the text. */
export type BaselineReading =
  | { readonly baseline: Baseline; readonly faults?: undefined }
  | { readonly baseline?: undefined; readonly faults: readonly ConfigurationFault[] };

/**
 * Reads a baseline. It is strict: whatever is wrong with it, none of it counts, and it is never taken for an empty one.
 *
 * @param file its path, for places
 */
export function readBaseline(file: string, text: string): BaselineReading {
  const placeAt = placesOf(file, text);
  if (text.length > MAX_LENGTH)
    return {
      faults: [{ ...placeAt(0), message: `the baseline is longer than ${MAX_LENGTH / 2 ** 20} MB: ${REMEDY}` }],
    };
  const { offset, contents, value, aliases, error } = readSingleDocument(text);
  if (error !== undefined)
    return {
      faults: [{ ...placeAt(error.offset), message: `the baseline cannot be read: ${error.message}: ${REMEDY}` }],
    };
  const mistakes: { readonly start: number; readonly message: string }[] = [];
  const startOf = (node: Node | undefined): number => offset + (node?.range?.[0] ?? 0);
  const complain: Complain = (node, message) => {
    mistakes.push({ start: startOf(node), message });
  };
  if (contents !== undefined) checkRepeatedKeys(contents, aliases, complain);
  if (value === undefined) complain(undefined, `found nothing, expected a baseline: ${REMEDY}`);
  else checkShape(value, BASELINE, [], complain);
  if (mistakes.length > 0) {
    mistakes.sort((a, b) => a.start - b.start);
    return { faults: mistakes.map(({ start, message }) => ({ ...placeAt(start), message })) };
  }
  const workloads = statedField(value, 'workloads');
  const items = workloads?.kind === 'list' ? workloads.items : [];
  return { baseline: items.map((item) => ({ ...entryOf(item), place: placeAt(startOf(item.node)) })) };
}

function entryOf(item: JsonValue): Omit<BaselineEntry, 'place'> {
  const text = (key: string): string | undefined => textOrEmpty(statedField(item, key));
  const texts = ['namespace', 'pod', 'via', 'release'].flatMap((key) => {
    const found = text(key);
    return found === undefined ? [] : [[key, found] as const];
  });
  const values = textsOf(statedField(item, 'values'));
  return {
    file: text('file') ?? '',
    group: text('group') ?? '',
    kind: text('kind') ?? '',
    name: text('name') ?? '',
    ...Object.fromEntries(texts),
    ...(values === undefined ? {} : { values }),
    violations: new Set(textsOf(statedField(item, 'violations'))),
  };
}
