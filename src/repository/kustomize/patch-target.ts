import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { scalarText } from '../../manifest/yaml/walk.ts';
import { foldedField } from './folded-field.ts';

/**
 * The objects that a patch changes: every field that is set must match. The fields are regular expressions for the
 * whole text.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export type PatchTarget = Readonly<Partial<Record<(typeof TARGET_FIELDS)[number], string>>>;

const TARGET_FIELDS = ['group', 'version', 'kind', 'name', 'namespace', 'labelSelector', 'annotationSelector'] as const;

/** Reads what selects objects: a target, or the source of a replacement; undefined where it is no mapping. */
export function targetOf(value: JsonValue | undefined): PatchTarget | undefined {
  if (value?.kind !== 'mapping') return undefined;
  const fields = TARGET_FIELDS.flatMap((field) => {
    const text = scalarText(foldedField(value, field));
    return text ? [[field, text] as const] : [];
  });
  return Object.fromEntries(fields);
}
