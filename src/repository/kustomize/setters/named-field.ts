import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { scalarText } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { allItemsOf } from '../items-of.ts';

/** A text that names a field, by a path: where a transformer or a replacement writes. */
export interface NamedField {
  /** The steps; `*` stands for any item of a list. */
  readonly steps: readonly string[];
  /** An offset in the text that has it. */
  readonly start: number | undefined;
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
  return allItemsOf(replacement, 'targets')
    .flatMap((target) => allItemsOf(target, 'fieldPaths'))
    .map((path) => {
      const steps = (scalarText(path) ?? '').match(/(?:\[[^\]]*\]|\\.|[^.\\])+/g) ?? [];
      return {
        steps: steps.map((step) => (/^(?:\[.*\]|\d+|-)$/.test(step) ? '*' : step.replaceAll('\\.', '.'))),
        start: path.node?.range?.[0],
      };
    });
}

/** Finds the last of some fields that is, holds or is in the field at a path. */
export function fieldAt(fields: readonly NamedField[], path: Path): NamedField | undefined {
  return fields.findLast(({ steps }) =>
    steps.every((step, index) => index >= path.length || step === '*' || step === String(path[index])),
  );
}
