import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, scalarText, textOf } from '../../../manifest/yaml/walk.ts';
import { foldedField } from '../folded-field.ts';
import type { PatchTarget } from '../patch-target.ts';
import { targetOf } from '../patch-target.ts';

/** The steps from an object to a field: keys and positions as texts, an item of a list by its name. */
export type FieldSteps = readonly (string | { readonly item: string })[];

/** What a patch, a transformer or a replacement may change, as far as its text says so. */
export interface Alteration {
  /** The objects that it changes: those that one of these selects; absent: any. */
  readonly targets?: readonly PatchTarget[];
  /** The fields that it sets or removes there; absent: any. */
  readonly fields?: readonly FieldSteps[];
  /** The objects whose values it copies. */
  readonly sources?: readonly PatchTarget[];
}

/** More fields than this are taken for any: aliases may repeat more than anybody writes. */
const MAX_FIELDS = 1000;

/** Reads what a text alters that is a patch, of either sort. */
export function patchAlterations(text: string): Alteration[] {
  return valuesIn(text).flatMap((value): Alteration[] => {
    if (value?.kind === 'mapping') return [mergePatch(value)];
    return [value?.kind === 'list' ? fieldsOrAny(operationFields(value.items)) : {}];
  });
}

/**
 * Reads what a text alters that configures transformers: of most only their programs know. What generates objects
 * changes none.
 */
export function pluginAlterations(text: string): Alteration[] {
  return valuesIn(text).flatMap((plugin): Alteration[] => {
    const kind = textOf(plugin, 'kind');
    if (kind.endsWith('Generator')) return [];
    if (plugin?.kind !== 'mapping' || !kind.startsWith('Patch')) return [{}];
    const target = targetOf(foldedField(plugin, 'target'));
    const patch = scalarText(foldedField(plugin, 'patch')) ?? scalarText(foldedField(plugin, 'jsonOp'));
    if (patch === undefined) return withTarget([{}], target);
    return withTarget(patchAlterations(patch), target);
  });
}

/** Reads what a text alters that is one replacement, or a list of some. */
export function replacementAlterations(text: string): Alteration[] {
  return valuesIn(text).flatMap((value) => (value?.kind === 'list' ? value.items : [value]).flatMap(replacementsIn));
}

function valuesIn(text: string): (JsonValue | undefined)[] {
  return readDocuments(text).map(({ value }) => value);
}

/** The same alterations of the objects that a target selects. */
export function withTarget(alterations: readonly Alteration[], target: PatchTarget | undefined): Alteration[] {
  return target === undefined ? [...alterations] : alterations.map((each) => ({ ...each, targets: [target] }));
}

/** Reads a replacement: which fields of which objects it sets, and of which object the value is. */
export function replacementsIn(value: JsonValue | undefined): Alteration[] {
  if (value?.kind !== 'mapping') return [{}];
  const source = targetOf(foldedField(value, 'source'));
  const targets = foldedField(value, 'targets');
  return (targets?.kind === 'list' ? targets.items : []).map((target): Alteration => {
    const select = target.kind === 'mapping' ? targetOf(foldedField(target, 'select')) : undefined;
    const paths = target.kind === 'mapping' ? foldedField(target, 'fieldPaths') : undefined;
    const texts = paths?.kind === 'list' ? paths.items.map((path) => scalarText(path) ?? '') : ['metadata.name'];
    return {
      ...(select === undefined ? {} : { targets: [select] }),
      ...(source === undefined ? {} : { sources: [source] }),
      fields: texts.map(stepsOfFieldPath),
    };
  });
}

/** Longer paths than this lead nowhere: no field of an object has one. In UTF-16 units. */
const LONGEST_PATH = 1_000;

/** Cuts a path of a replacement at its dots, without those in brackets or behind a backslash. */
export function splitFieldPath(path: string): string[] {
  return path.length > LONGEST_PATH ? [] : (path.match(/(?:\[[^\]]*\]|\\.|[^.\\])+/g) ?? []);
}

/** The steps of a path of a replacement: `spec.containers.[name=app].image`, with `\.` for a dot in a key. */
function stepsOfFieldPath(path: string): FieldSteps {
  return splitFieldPath(path).map((step) => {
    const item = /^\[name=(.*)\]$/.exec(step)?.[1];
    return item === undefined ? step.replaceAll('\\.', '.') : { item };
  });
}

function operationFields(items: readonly JsonValue[]): FieldSteps[] | undefined {
  const fields = items.flatMap((item): FieldSteps[] | undefined[] => {
    const op = textOf(item, 'op');
    if (op === 'test') return [];
    const isPlain = op === 'add' || op === 'replace' || op === 'remove';
    return isPlain ? [stepsOfPointer(textOf(item, 'path'))] : [undefined];
  });
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

/** Returns the steps of a JSON pointer. https://www.rfc-editor.org/rfc/rfc6901 */
export function stepsOfPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Reads a merge patch, which names its object itself. */
function mergePatch(patch: JsonMapping): Alteration {
  const metadata = fieldOf(patch, 'metadata')?.value;
  const apiVersion = textOf(patch, 'apiVersion');
  const own: PatchTarget = {
    ...(apiVersion.includes('/') ? { group: apiVersion.slice(0, apiVersion.indexOf('/')) } : {}),
    kind: textOf(patch, 'kind'),
    name: textOf(metadata, 'name'),
  };
  return { targets: [own], ...fieldsOrAny(mergeFields(patch)) };
}

/** What only names the object of a merge patch. */
const IDENTITY = [['apiVersion'], ['kind'], ['metadata', 'name'], ['metadata', 'namespace']].map((path) => path.join());

function mergeFields(patch: JsonMapping): FieldSteps[] | undefined {
  const fields: FieldSteps[] = [];
  function visit(value: JsonValue, steps: FieldSteps): void {
    if (fields.length > MAX_FIELDS) return;
    if (value.kind === 'mapping' && value.entries.size > 0) {
      for (const entry of value.entries.values()) visit(entry.value, [...steps, entry.name]);
    } else if (value.kind === 'list' && value.items.length > 0 && value.items.every((item) => nameOf(item) !== '')) {
      for (const item of value.items) visitItem(item, [...steps, { item: nameOf(item) }]);
    } else if (!IDENTITY.includes(steps.join())) fields.push(steps);
  }
  function visitItem(item: JsonValue, steps: FieldSteps): void {
    if (item.kind !== 'mapping') return;
    const others = [...item.entries.values()].filter(({ name }) => name !== 'name');
    if (others.length === 0) fields.push(steps);
    for (const { name, value } of others) visit(value, [...steps, name]);
  }
  visit(patch, []);
  return fields.length > MAX_FIELDS ? undefined : fields;
}

function nameOf(item: JsonValue): string {
  return textOf(item, 'name');
}

function fieldsOrAny(fields: readonly FieldSteps[] | undefined): Pick<Alteration, 'fields'> {
  return fields === undefined ? {} : { fields };
}
