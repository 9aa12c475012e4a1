import type { Path } from '../../pss/pod/path.ts';
import type { JsonEntry, JsonMapping, JsonValue } from '../yaml/json-value.ts';
import { fieldOf, scalarText, textOf } from '../yaml/walk.ts';
import { isCustomKind, podFinders } from './custom-kinds.ts';
import { groupOf } from './group-of.ts';
import { isContainers, isPodField, mayHavePodFields } from './pod-fields.ts';
import type { PodSpecs } from './pod-specs.ts';
import { isPodlessKind } from './podless-groups.ts';
import { isUnjudgedKindName, unjudgedKind } from './unjudged-kinds.ts';
import { findWorkloadKind, isReadKind } from './workload-kinds.ts';

/** What an object of an unknown kind holds of a pod. */
export type HeldPod =
  /** Containers: the path of the mapping that has them, and their key in it. */
  | { readonly is: 'containers'; readonly path: Path; readonly entry: JsonEntry }
  /** A field of a pod without containers: the path of the mapping that has it, and its key in it. */
  | { readonly is: 'field'; readonly path: Path; readonly entry: JsonEntry }
  /** Another object that stands for pods: its path, its kind, and its key `kind`. */
  | { readonly is: 'object'; readonly path: Path; readonly kind: string; readonly entry: JsonEntry };

/**
 * Finds the first part of an object, in the order of the text, of which pods may be made: containers, or a whole object
 * of another kind; where there is none, a field that only pods have. The status of an object says only what is.
 *
 * @param known parts of the object that are left out
 */
export function findHeldPod(
  root: JsonMapping,
  podSpecs: PodSpecs,
  known: readonly JsonValue[] = [],
): HeldPod | undefined {
  const seen = new Set<JsonValue>(known);
  const path: (string | number)[] = [];
  let field: HeldPod | undefined;

  function visit(value: JsonValue): HeldPod | undefined {
    if (value.kind === 'scalar' || seen.has(value)) return undefined;
    seen.add(value);
    if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) {
        const found = visitBelow(index, item);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    const kind = path.length === 0 ? undefined : kindOfPods(value, podSpecs, IS_MANIFEST.test(String(path.at(-1))));
    if (kind !== undefined) return { is: 'object', path: [...path], kind: textOf(value, 'kind'), entry: kind };
    for (const entry of value.entries.values()) {
      if (path.length === 0 && entry.name === 'status') continue;
      if (isContainers(entry)) return { is: 'containers', path: [...path], entry };
      if (
        field === undefined &&
        isPodField(
          entry,
          path.findLast((step) => typeof step === 'string'),
        )
      )
        field = { is: 'field', path: [...path], entry };
      const found = visitBelow(entry.name, entry.value);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function visitBelow(name: string | number, value: JsonValue): HeldPod | undefined {
    path.push(name);
    const found = visit(value);
    path.pop();
    return found;
  }

  return visit(root) ?? field;
}

/** Keys under which stands an object, and no reference to one: what it lacks is filled in later. */
const IS_MANIFEST = /^(?:manifest|objectDefinition)$/;

/**
 * Returns the key `kind` of an object that stands for pods; undefined of what only names one, as references do. A kind
 * that is filled in later (`${KIND}`) may be any.
 */
function kindOfPods(value: JsonMapping, podSpecs: PodSpecs, isManifest: boolean): JsonEntry | undefined {
  const entry = fieldOf(value, 'kind');
  const kind = scalarText(entry?.value) ?? '';
  const apiVersion = textOf(value, 'apiVersion');
  const hasMore = isManifest || value.entries.has('spec') || value.entries.has('metadata');
  if (kind === '' || apiVersion === '' || !hasMore) return undefined;
  const isKnown =
    FILLED_IN.test(kind) ||
    (FILLED_IN.test(apiVersion) ? isNameOfPods(kind, podSpecs) : isKindOfPods(apiVersion, kind, podSpecs));
  return isKnown ? entry : undefined;
}

/** Whether objects of this kind stand for pods, in at least one group. */
export function isNameOfPods(kind: string, podSpecs: PodSpecs): boolean {
  return isReadKind(kind) || isCustomKind(kind, podSpecs) || isUnjudgedKindName(kind);
}

function isKindOfPods(apiVersion: string, kind: string, podSpecs: PodSpecs): boolean {
  const group = groupOf(apiVersion);
  if (findWorkloadKind(apiVersion, kind) !== undefined) return true;
  return podFinders(group, kind, podSpecs).length > 0 || unjudgedKind(group, kind) !== undefined;
}

/** An escape that may stand for a letter, or for nothing; and a tag that may decode its text. */
const SPELLS_OTHERWISE = /\\(?:[xuU\r\n])|![!<]/;

/** A word that may be a kind. */
const WORD = /[A-Za-z][A-Za-z0-9]*/g;

/** What is filled in later, by OpenShift, Argo, Tekton or a template engine. */
export const FILLED_IN = /\$\{|\{\{|\$\(/;

/** The name of a kind, and a version with or without a group: what has other characters is filled in later. */
const KIND = /^[A-Za-z][A-Za-z0-9-]*$/;
const API_VERSION = /^[A-Za-z0-9.-]+(?:\/[A-Za-z0-9.-]+)?$/;

/** The groups of Kubernetes itself that have kinds with pods. */
const GROUPS_OF_PODS = ['', 'apps', 'batch', 'extensions'];

/** Whether a whole object is filled in later so that it may become one that stands for pods. */
export function mayBecomePods(apiVersion: string, kind: string, podSpecs: PodSpecs): boolean {
  const isKnownKind = KIND.test(kind);
  if (!API_VERSION.test(apiVersion)) return !isKnownKind || isNameOfPods(kind, podSpecs);
  const group = groupOf(apiVersion);
  return !isKnownKind && (GROUPS_OF_PODS.includes(group) || !isPodlessKind(group, kind));
}

/** Whether a text may hold a part of a pod, or an object that stands for pods: a quick test before parsing. */
export function mayHoldPod(text: string, podSpecs: PodSpecs): boolean {
  if (mayHavePodFields(text) || SPELLS_OTHERWISE.test(text)) return true;
  if (text.indexOf('kind') === text.lastIndexOf('kind')) return false;
  return FILLED_IN.test(text) || text.match(WORD)?.some((word) => isNameOfPods(word, podSpecs)) === true;
}
