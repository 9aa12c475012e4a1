import { groupOf } from '../../manifest/kinds/group-of.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';

/** What identifies an object, before and after kustomize gave it another name or namespace. */
export interface NamedObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** Empty where the object does not say it. */
  readonly namespace: string;
}

/** Returns what identifies an object; a text is empty where the object does not say it. */
export function namedObject(value: JsonValue | undefined): NamedObject {
  return {
    group: groupOf(textOf(value, 'apiVersion')),
    kind: textOf(value, 'kind'),
    name: textOf(fieldOf(value, 'metadata')?.value, 'name'),
    namespace: textOf(fieldOf(value, 'metadata')?.value, 'namespace'),
  };
}

/** Identifies the kind of an object. */
export function kindKey({ group, kind }: Pick<NamedObject, 'group' | 'kind'>): string {
  return `${group}/${kind}`;
}
