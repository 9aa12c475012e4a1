import { fieldPath } from '../../manifest/field-path.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import type { Path } from '../../pss/pod/path.ts';
import { isSameValue, valueAt } from '../../pss/pod/same-value.ts';
import type { Edit, NewMapping, NewValue } from '../../pss/rule.ts';
import { foldedEntries } from '../../repository/kustomize/folded-field.ts';
import type { LinesReplacement } from '../replace-lines.ts';
import { replaceLines } from '../replace-lines.ts';
import type { Layout } from '../splice/layout.ts';
import { renderBlockPair } from '../splice/render.ts';

/** A mapping or a list that grows while it is built. */
type Growing = { [key: string]: Growing | NewValue } | (Growing | NewValue)[];

/**
 * Returns the strategic merge patch that makes some edits of a workload; undefined where one of them cannot be said so.
 * https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/#notes-on-the-strategic-merge-patch
 *
 * @param edits their paths are from the pod
 */
export function mergePatchOf(workload: Workload, edits: readonly Edit[]): NewMapping | undefined {
  const { written, pod, fieldOf: madeField } = workload;
  // kustomize knows an object by the name that its file gives it.
  if (written === undefined || madeField !== undefined) return undefined;
  const { apiVersion, kind, name, namespace } = written.identity;
  const metadata = { name, ...(namespace === undefined ? {} : { namespace }) };
  const patch: { [key: string]: Growing | NewValue } = { apiVersion, kind, metadata };
  for (const edit of edits) {
    const value = valueAfter(edit, valueAt(pod, edit.path));
    if (value === undefined || !put(patch, workload, edit.path, value)) return undefined;
  }
  return patch as NewMapping;
}

/** The value of a field after an edit. A patch takes plain lists as a whole, and takes nothing away from them. */
function valueAfter(edit: Edit, before: unknown): NewValue | undefined {
  const items = Array.isArray(before) ? before : before === undefined ? [] : undefined;
  switch (edit.op) {
    case 'set':
      return edit.value;
    case 'remove':
      return before === true ? false : undefined;
    case 'add-item':
      return edit.by === undefined && items !== undefined ? [...items, edit.value] : undefined;
    case 'remove-item':
      return edit.by === undefined ? items?.filter((item) => !isSameValue(item, edit.value)) : undefined;
    default:
      return undefined;
  }
}

/** Sets a field in a patch; false where a list on the way tells its items apart otherwise than by their names. */
function put(patch: Growing, workload: Workload, path: Path, value: NewValue): boolean {
  const steps = fieldPath(workload, path);
  const podSteps = steps.length - path.length;
  let here: Growing = patch;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    if (typeof step === 'string') {
      if (Array.isArray(here)) return false;
      const isList = typeof steps[index + 1] === 'number';
      const below: Growing | NewValue = isLast ? value : ((here[step] as Growing | undefined) ?? (isList ? [] : {}));
      here[step] = below;
      here = below as Growing;
      continue;
    }
    const name = valueAt(workload.pod, [...path.slice(0, index - podSteps), step, 'name']);
    if (!Array.isArray(here) || index < podSteps || isLast || typeof name !== 'string') return false;
    const known = here.find((each) => valueAt(each, ['name']) === name);
    const item = known ?? { name };
    if (known === undefined) here.push(item);
    here = item as Growing;
  }
  return true;
}

/** A text with new lines behind one that stays: that one is replaced by itself and them. */
export interface ExtendedText extends LinesReplacement {
  readonly text: string;
}

/** Two columns, as is usual in YAML. */
const LAYOUT: Layout = { step: 2, listStep: 2, dashGap: ' ', isListFlow: false, itemQuote: '', quote: '' };

/**
 * Adds a patch to those of a kustomization; undefined where its text does not show how: its patches stand in flow style,
 * or it is no mapping in block style.
 */
export function withPatch(kustomization: string, patch: NewMapping): ExtendedText | undefined {
  const document = readDocuments(kustomization).find(({ value }) => value?.kind === 'mapping');
  const root = document?.value;
  if (document === undefined || root?.kind !== 'mapping' || root.node.flow) return undefined;
  const placeAt = placesOf('', kustomization);
  const [entry, ...others] = foldedEntries(root, 'patches');
  if (others.length > 0) return undefined;
  const list = entry?.value;
  if (entry !== undefined && (list?.kind !== 'list' || list.node.flow || list.items.length === 0)) return undefined;
  const [start, end] = (list?.kind === 'list' ? list.node : root.node).range ?? [];
  if (start === undefined || end === undefined) return undefined;
  const { column } = placeAt(document.offset + start);
  const lines = kustomization.split('\n');
  const last = lastFilled(lines, placeAt(document.offset + Math.max(start, end - 1)).line);
  const indent = ' '.repeat(entry === undefined ? 2 : column - 1);
  const body = Object.entries(patch).flatMap(([key, value]) => renderBlockPair(key, value, 0, LAYOUT, ''));
  const item = [`${indent}- patch: |-`, ...body.map((line) => `${indent}    ${line}`)];
  const added = entry === undefined ? [`${' '.repeat(column - 1)}patches:`, ...item] : item;
  const kept = (lines[last - 1] ?? '').replace(/\r$/, '');
  const place = { startLine: last, endLine: last, lines: [kept, ...added] };
  const text = replaceLines(kustomization, [place]);
  return { ...place, text: text.endsWith('\n') ? text : `${text}\n` };
}

/** The last line up to one (from 1) that is not empty. */
function lastFilled(lines: readonly string[], line: number): number {
  let last = Math.min(line, lines.length);
  while (last > 1 && lines[last - 1]?.trim() === '') last--;
  return last;
}
