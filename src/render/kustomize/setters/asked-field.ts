import { fieldPath } from '../../../manifest/field-path.ts';
import type { Manifest, NamespaceManifest, Workload } from '../../../manifest/manifest.ts';
import type { JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../../manifest/yaml/walk.ts';
import { LABEL_PREFIX } from '../../../pss/admission/namespace-policy.ts';
import type { Path } from '../../../pss/pod/path.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import { valueAt } from '../../../pss/pod/same-value.ts';
import type { Violation } from '../../../pss/rule.ts';
import { allViolations } from '../../built/all-violations.ts';
import { UNKNOWN_SETTER } from '../../built/built-workload.ts';
import { counterpartPath } from '../../built/counterpart-path.ts';

/** A field that something of a kustomization sets, and whose place is to be found. */
export interface AskedField {
  readonly of: Workload | NamespaceManifest;
  /** From the pod, or the name of a label. */
  readonly key: string;
  /** From the object. */
  readonly path: Path;
  /** From the pod; absent for a label. */
  readonly podPath?: Path;
  readonly isBrought: boolean;
  /** Whether the file that brings the object has it so, too: only what sets it anew is of interest. */
  readonly isAlike: boolean;
  readonly identity: { readonly kind: string; readonly name: string; readonly namespace: string };
  /** The name that the object has in its file. */
  readonly writtenName?: string;
}

/** Lists the fields that violate the standard, or set its level, and do not stand in the file that brings the object. */
export function askedFields({ workloads, namespaces, deployedBy }: Manifest): AskedField[] {
  return [...workloads.flatMap(ofWorkload), ...namespaces.flatMap((namespace) => ofNamespace(namespace, deployedBy))];
}

function ofWorkload(workload: Workload): AskedField[] {
  const { pod, written } = workload;
  return allViolations(pod).flatMap((violation) => {
    const elsewhere = setterPath(violation, workload);
    const isAlike = elsewhere === undefined && valueAt(pod, violation.path) !== undefined;
    const path = elsewhere ?? (isAlike ? violation.path : undefined);
    if (path === undefined) return [];
    return {
      of: workload,
      key: formatPath(violation.path),
      path: fieldPath(workload, path),
      podPath: path,
      isBrought: written === undefined || counterpartPath(path, pod, written.pod) === undefined,
      isAlike,
      ...workloadIdentity(workload),
    };
  });
}

/** What identifies the object of a workload among those that a root built. */
export function workloadIdentity({ identity, written }: Workload): Pick<AskedField, 'identity' | 'writtenName'> {
  const { kind, name, namespace = '' } = identity;
  return {
    identity: { kind, name, namespace },
    ...(written === undefined ? {} : { writtenName: written.identity.name }),
  };
}

/**
 * The field, from the pod, that makes a violation and does not stand in the file that brings the object: its own; that of
 * the pod, of which a container inherits a bad value, or no good one any more. Undefined where there is none.
 */
function setterPath({ path, subject, inheritedFrom }: Violation, workload: Workload): Path | undefined {
  const isElsewhere = (field: Path): boolean => workload.locate(field).doubt === UNKNOWN_SETTER;
  if (isElsewhere(path)) return path;
  if (inheritedFrom !== undefined) return isElsewhere(inheritedFrom) ? inheritedFrom : undefined;
  if (subject.kind !== 'container') return undefined;
  const ofPod = ['spec', ...path.slice(subject.path.length)];
  return isElsewhere(ofPod) && valueAt(workload.pod, path) === undefined ? ofPod : undefined;
}

function ofNamespace(namespace: NamespaceManifest, root: string | undefined): AskedField[] {
  return Object.keys(namespace.labels)
    .filter((label) => label.startsWith(LABEL_PREFIX) && namespace.locateLabel(label).file === root)
    .map((label) => ({
      of: namespace,
      key: label,
      path: ['metadata', 'labels', label],
      isBrought: false,
      isAlike: false,
      identity: { kind: 'Namespace', name: namespace.name, namespace: '' },
    }));
}

/**
 * Finds the object of a field among those that a root built: `null` where there is none, undefined where it may be one of
 * several.
 */
export function objectOf(
  { identity, writtenName }: Pick<AskedField, 'identity' | 'writtenName'>,
  objects: readonly JsonMapping[],
): JsonMapping | null | undefined {
  const ofKind = objects.filter((object) => textOf(object, 'kind') === identity.kind);
  const [own, ...others] = ofKind.filter((object) => {
    const metadata = metadataOf(object);
    return textOf(metadata, 'name') === identity.name && textOf(metadata, 'namespace') === identity.namespace;
  });
  if (own !== undefined) return others.length === 0 ? own : undefined;
  // Without a patch the object may have another name.
  const alike = ofKind.filter((object) => textOf(metadataOf(object), 'name').includes(writtenName ?? identity.name));
  return alike.length === 0 ? null : alike.length === 1 ? alike[0] : undefined;
}

function metadataOf(object: JsonMapping): JsonValue | undefined {
  return fieldOf(object, 'metadata')?.value;
}
