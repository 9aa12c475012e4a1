import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { Step } from '../../../manifest/yaml/walk.ts';
import { childOf, fieldOf } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';

/**
 * The keys by which strategic merge tells the items of these lists apart; those of all others have a name.
 * https://github.com/kubernetes/api/blob/master/core/v1/types.go (`patchMergeKey`)
 */
const MERGE_KEYS: Readonly<Record<string, string>> = {
  ports: 'containerPort',
  volumeMounts: 'mountPath',
  volumeDevices: 'devicePath',
  hostAliases: 'ip',
  topologySpreadConstraints: 'topologyKey',
};

/**
 * Follows the path of a field of one value in another form of it, as far as that has it: fields by their names, items of
 * lists by what tells them apart, whatever their positions.
 *
 * @param value the other form: a patch, or the object as it is built in another way
 * @param built the value that has the path
 */
export function walkLike(value: JsonValue, built: JsonValue | undefined, path: Path): Step[] {
  const steps: Step[] = [];
  let here: JsonValue | undefined = built;
  let there = value;
  let list = '';
  for (const step of path) {
    const name = typeof step === 'number' ? itemLike(here, step, there, list) : step;
    if (name === undefined) break;
    const entry = fieldOf(there, name);
    const next = childOf(there, name);
    if (next === undefined) break;
    steps.push({ name, value: next, ...(entry && { entry }) });
    list = String(step);
    here = childOf(here, step);
    there = next;
  }
  return steps;
}

/** Whether two items of a list stand for the same one: they do where nothing tells them apart. */
export function isSameItem(one: JsonValue | undefined, other: JsonValue | undefined, list: string): boolean {
  const [a, b] = [one, other].map((item) => itemKey(item, list));
  return a === undefined || b === undefined || a === b;
}

function itemLike(here: JsonValue | undefined, index: number, there: JsonValue, list: string): number | undefined {
  if (there.kind !== 'list') return undefined;
  const key = itemKey(childOf(here, index), list);
  const found = key === undefined ? index : there.items.findIndex((each) => itemKey(each, list) === key);
  return found in there.items ? found : undefined;
}

/** What tells an item of a list from the others; undefined where nothing does. */
function itemKey(item: JsonValue | undefined, list: string): string | undefined {
  if (item?.kind !== 'mapping') return textOf(item);
  const key = textOf(fieldOf(item, MERGE_KEYS[list] ?? 'name')?.value);
  if (key === undefined || list !== 'ports') return key;
  // One port may be open for several protocols.
  return `${key}/${textOf(fieldOf(item, 'protocol')?.value) ?? 'TCP'}`;
}

/** A scalar as a text; undefined for anything else. */
function textOf(value: JsonValue | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  return typeof value.value === 'object' ? value.value.digits : String(value.value);
}
