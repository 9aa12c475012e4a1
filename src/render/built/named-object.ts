import { groupOf } from '../../manifest/kinds/group-of.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';

/** What identifies an object beside its namespace, before and after kustomize gave it another name. */
export interface NamedObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** Returns what identifies an object; a text is empty where the object does not say it. */
export function namedObject(value: JsonValue | undefined): NamedObject {
  return {
    group: groupOf(textOf(value, 'apiVersion')),
    kind: textOf(value, 'kind'),
    name: textOf(fieldOf(value, 'metadata')?.value, 'name'),
  };
}
