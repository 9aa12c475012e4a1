import type { EditAddress } from '../../../manifest/manifest.ts';
import type { JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { Step } from '../../../manifest/yaml/walk.ts';
import { fieldOf, isNull, textOf, walk } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import type { BuiltField } from './setter.ts';
import { walkLike } from './walk-like.ts';

/** The place of a field in a patch. */
export interface PatchPlace {
  /** See `SetterPlace`. */
  readonly isByPosition: boolean;
  /** An offset in the text of the patch: a key, or an item of a list. */
  readonly start: number;
  /** Returns where in the patch an edit of a field of the object belongs; undefined where it has no place there. */
  readonly addressOf: (path: Path) => Pick<EditAddress, 'path' | 'removal' | 'setting'> | undefined;
}

/**
 * Finds what in a strategic merge patch sets a field, or takes it away: a key, or an item of a list. Undefined where the
 * patch leaves the field alone.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/kyaml/yaml/merge2/merge2.go
 */
export function mergePlace(patch: JsonMapping, field: BuiltField): PatchPlace | undefined {
  const start = mergeStart(patch, field);
  return start === undefined
    ? undefined
    : { start, isByPosition: false, addressOf: (path) => mergeAddress(patch, field.object, path) };
}

/** Where an edit of a field belongs: items of lists that the patch does not have, have no place in it. */
export function mergeAddress(
  patch: JsonValue,
  object: JsonValue | undefined,
  path: Path,
): Pick<EditAddress, 'path'> | undefined {
  const names = walkLike(patch, object, path).map(({ name }) => name);
  const rest = path.slice(names.length);
  return rest.some((step) => typeof step === 'number') ? undefined : { path: [...names, ...rest] };
}

function mergeStart(patch: JsonMapping, { object, path, isBrought }: BuiltField): number | undefined {
  const steps = walkLike(patch, object, path);
  const values = [patch, ...steps.map(({ value }) => value)];
  const deletion = values.find((value) => textOf(value, '$patch') === 'delete');
  if (deletion !== undefined) return directiveStart(deletion);
  const isAbsent = walk(object, path).length < path.length;
  const last = steps.at(-1);
  if (steps.length === path.length || isNull(last?.value)) {
    return last !== undefined && isNull(last.value) === isAbsent ? stepStart(last) : undefined;
  }
  // What a container that the patch brings lacks, was never there.
  const brought = isAbsent && isBrought ? itemStart(steps) : undefined;
  if (brought !== undefined) return brought;
  const replacing = values.findLast(isReplacing);
  if (isAbsent && replacing !== undefined) return directiveStart(replacing);
  // A list of plain values is set as a whole.
  if (last?.value.kind === 'list' && !last.value.items.some(({ kind }) => kind === 'mapping')) return stepStart(last);
  return undefined;
}

/** The place of the last item of a list on the way: where it is named. */
export function itemStart(steps: readonly Step[]): number | undefined {
  const item = steps.findLast(({ entry }) => entry === undefined);
  return item && (fieldOf(item.value, 'name')?.key ?? item.value.node)?.range?.[0];
}

/** The place of a step: its key, or the item of a list. */
export function stepStart({ entry, value }: Step): number | undefined {
  return (entry?.key ?? value.node)?.range?.[0];
}

function isReplacing(value: JsonValue): boolean {
  const directives = value.kind === 'list' ? value.items : [value];
  return directives.some((each) => textOf(each, '$patch') === 'replace');
}

function directiveStart(value: JsonValue): number | undefined {
  const holder = value.kind === 'list' ? value.items.find(isReplacing) : value;
  return fieldOf(holder, '$patch')?.key.range?.[0];
}
