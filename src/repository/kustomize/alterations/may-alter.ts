import { podFinders } from '../../../manifest/kinds/custom-kinds.ts';
import { groupOf } from '../../../manifest/kinds/group-of.ts';
import { findHeldPod } from '../../../manifest/kinds/held-pods.ts';
import { NO_POD_SPECS } from '../../../manifest/kinds/pod-specs.ts';
import { isPodlessKind } from '../../../manifest/kinds/podless-groups.ts';
import { findWorkloadKind, isReadKind } from '../../../manifest/kinds/workload-kinds.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import { isTooLong, matchesSelector } from '../label-selector.ts';
import type { PatchTarget } from '../patch-target.ts';
import { isTooLarge, matchesPattern } from '../target-pattern.ts';
import type { Alteration } from './alteration.ts';
import type { Naming } from './altering.ts';
import type { AlteredObject } from './harmless-fields.ts';
import { isHarmlessField } from './harmless-fields.ts';

/** An object of head that the change brings, or changes by value. */
export interface ChangedObject {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly value: JsonMapping;
  /** Whether only its labels and annotations changed. */
  readonly isRelabelled: boolean;
}

/** What comes to a kustomization by a change. */
export type Arrival =
  | { readonly is: 'object'; readonly object: ChangedObject; readonly makesPods: boolean }
  /** An object that a kustomization generates of files which changed. */
  | { readonly is: 'generated'; readonly kind: string; readonly name: string }
  /** Objects of files that did not change, and that are taken in newly or known by other names now. */
  | { readonly is: 'unknown'; readonly file: string };

/** What on the way to a kustomization may have changed the names and labels that its targets select by. */
export type Renaming = Pick<Naming, 'name' | 'namespace' | 'labels' | 'annotations'>;

/** Whether pods are made of an object, as far as its kind and what it holds tell. */
export function makesPods({ apiVersion, kind, value }: Pick<ChangedObject, 'apiVersion' | 'kind' | 'value'>): boolean {
  const group = groupOf(apiVersion);
  if (findWorkloadKind(apiVersion, kind) !== undefined || podFinders(group, kind, NO_POD_SPECS).length > 0) return true;
  return !isPodlessKind(group, kind) && findHeldPod(value, NO_POD_SPECS) !== undefined;
}

/**
 * Whether an alteration may make something of what changed that the standard reads: it may select an object of which pods
 * are made and sets a field there that matters, or it copies such a field from what changed. In doubt it may.
 */
export function mayAlter(alteration: Alteration, arrival: Arrival, renaming: Renaming): boolean {
  const { targets, sources = [] } = alteration;
  if (sources.some((source) => maySelect(source, arrival, renaming)) && setsMore(alteration, undefined)) return true;
  if (arrival.is === 'generated') return false;
  if (arrival.is === 'unknown') {
    return (targets === undefined || targets.some(maySelectPods)) && setsMore(alteration, undefined);
  }
  const { object } = arrival;
  if (!arrival.makesPods || !setsMore(alteration, object)) return false;
  if (object.isRelabelled && !(targets ?? []).some(selectsByLabels)) return false;
  return targets === undefined || targets.some((target) => maySelect(target, arrival, renaming));
}

function selectsByLabels({ labelSelector, annotationSelector }: PatchTarget): boolean {
  return labelSelector !== undefined || annotationSelector !== undefined;
}

/**
 * Whether an alteration sets more than what the standard does not read: in an object, or in whatever objects its targets
 * name.
 */
function setsMore({ fields, targets }: Alteration, object: ChangedObject | undefined): boolean {
  if (fields === undefined) return true;
  const objects = object === undefined ? (targets ?? []).map(namedObject) : [object];
  return objects.length === 0 || objects.some((each) => fields.some((steps) => !isHarmlessField(steps, each)));
}

/** The versions of the built-in kinds of which pods are made. */
const VERSIONS = ['apps/v1', 'batch/v1', 'v1'];

/** What a target says of its objects, as far as it names their kind. */
function namedObject({ kind = '' }: PatchTarget): AlteredObject {
  const apiVersion = VERSIONS.find((version) => findWorkloadKind(version, kind) !== undefined) ?? '';
  return { apiVersion, kind };
}

/** Whether a target may be an object of which pods are made, as far as its kind tells. */
function maySelectPods({ group = '', kind }: PatchTarget): boolean {
  if (kind === undefined || !/^\w+$/.test(kind) || !/^[\w.-]*$/.test(group)) return true;
  return isReadKind(kind) || !isPodlessKind(group, kind);
}

function maySelect(target: PatchTarget, arrival: Arrival, renaming: Renaming): boolean {
  if (arrival.is === 'unknown') return true;
  const { kind, name } = arrival.is === 'object' ? arrival.object : arrival;
  const mayBe = (pattern: string | undefined, text: string): boolean =>
    pattern === undefined || isTooLarge(pattern) || matchesPattern(pattern, text, WITHOUT_LIMIT);
  if (!mayBe(target.kind, kind) || !(renaming.name || mayBe(target.name, name))) return false;
  if (arrival.is === 'generated') return true;
  const { apiVersion, namespace, labels, annotations } = arrival.object;
  const isPlaced = renaming.namespace || namespace === '';
  if (!mayBe(target.group, groupOf(apiVersion)) || !(isPlaced || mayBe(target.namespace, namespace))) return false;
  const { labelSelector, annotationSelector } = target;
  return (
    (renaming.labels || labelSelector === undefined || selects(labelSelector, labels)) &&
    (renaming.annotations || annotationSelector === undefined || selects(annotationSelector, annotations))
  );
}

function selects(selector: string, labels: Readonly<Record<string, string>>): boolean {
  if (isTooLong(selector)) return true;
  return matchesSelector(
    selector,
    (label) => (Object.hasOwn(labels, label) ? labels[label] : undefined),
    WITHOUT_LIMIT,
  );
}

/** What is asked here is counted by who asks. */
const WITHOUT_LIMIT = (): boolean => true;
