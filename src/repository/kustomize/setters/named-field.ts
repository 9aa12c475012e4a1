import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { childOf, fieldOf, scalarText } from '../../../manifest/yaml/walk.ts';
import { splitFieldPath } from '../alterations/alteration.ts';
import { foldedField } from '../folded-field.ts';
import { allItemsOf } from '../items-of.ts';
import type { PatchTarget } from '../patch-target.ts';
import { targetOf } from '../patch-target.ts';
import { isTargeted } from './patch-places.ts';
import type { BuiltField } from './setter.ts';

/** A text that names a field, by a path: where a transformer or a replacement writes. */
export interface NamedField {
  /** The steps: `*` stands for any item of a list, and a pair for the item that has it. */
  readonly steps: readonly (string | readonly [key: string, value: string])[];
  /** An offset in the text that has it. */
  readonly start: number | undefined;
  /** The objects in which it is meant; absent: any. */
  readonly target?: PatchTarget;
}

/**
 * Reads the field specs in a list: `path: spec/template/spec/containers[]/image`.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/types/fieldspec.go
 */
export function fieldSpecs(items: readonly JsonValue[]): NamedField[] {
  return items.flatMap((item) =>
    ['path', 'fieldPath'].flatMap((key) =>
      allItemsOf(item, key).map((value): NamedField => {
        const steps = (scalarText(value) ?? '').replaceAll('[]', '/*').split('/');
        return { steps: steps.filter((step) => step !== ''), start: value.node?.range?.[0] };
      }),
    ),
  );
}

/**
 * Reads the fields that the targets of a replacement name: `spec.template.spec.containers.[name=app].image`, with `\.`
 * for a dot in a key.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/kyaml/utils/pathsplitter.go
 */
export function replacedFields(replacement: JsonValue): NamedField[] {
  return allItemsOf(replacement, 'targets').flatMap((item) => {
    const target = targetOf(item.kind === 'mapping' ? foldedField(item, 'select') : undefined);
    return allItemsOf(item, 'fieldPaths').map((path): NamedField => {
      const steps = splitFieldPath(scalarText(path) ?? '').map(stepOf);
      return { steps, start: path.node?.range?.[0], ...(target && { target }) };
    });
  });
}

function stepOf(text: string): NamedField['steps'][number] {
  const [, key, value] = /^\[([^=\]]+)=([^\]]*)\]$/.exec(text) ?? [];
  if (key !== undefined && value !== undefined) return [key, value];
  return /^(?:\[.*\]|\d+|-)$/.test(text) ? '*' : text.replaceAll('\\.', '.');
}

/** Finds the last of some fields that is, holds or is in a field that was built. */
export function fieldAt(fields: readonly NamedField[], field: BuiltField): NamedField | undefined {
  const onWay = fields.filter(({ steps }) => isOnWay(steps, field));
  const isMeant = ({ target }: NamedField, isLoose: boolean): boolean =>
    target === undefined || isTargeted(field, target, isLoose);
  return onWay.findLast((each) => isMeant(each, false)) ?? onWay.findLast((each) => isMeant(each, true));
}

function isOnWay(steps: NamedField['steps'], { object, path }: BuiltField): boolean {
  let here: JsonValue | undefined = object;
  for (const [index, step] of steps.entries()) {
    const own = path[index];
    if (own === undefined) return true;
    here = childOf(here, own);
    const isOwn = typeof step === 'string' ? step === '*' || step === String(own) : textIn(here, step[0]) === step[1];
    if (!isOwn) return false;
  }
  return true;
}

function textIn(value: JsonValue | undefined, key: string): string | undefined {
  return scalarText(fieldOf(value, key)?.value);
}
