import type { NamespaceManifest } from '../../manifest/manifest.ts';
import type { Spend } from './file-namings.ts';
import type { PlacedLabel } from './kustomization.ts';
import type { JsonOperation, JsonPatch, KustomizationPatch, MergePatch } from './kustomization-patch.ts';
import type { PatchTarget } from './patch-target.ts';
import { targetsNamespace } from './targets-namespace.ts';

/** A Namespace while kustomizations build it. */
export interface BuiltNamespace {
  readonly manifest: NamespaceManifest;
  /**
   * All names that it has had, the current one last. A patch may refer to any of them, a target to the first and the
   * last.
   */
  readonly names: readonly string[];
  /** The labels, by name. */
  readonly labels: ReadonlyMap<string, PlacedLabel>;
}

/** Returns a Namespace as its manifest states it, before any kustomization. */
export function asWritten(manifest: NamespaceManifest): BuiltNamespace {
  const { name, labels, locateLabel } = manifest;
  const placed = Object.entries(labels).map(([label, value]): [string, PlacedLabel] => [
    label,
    { name: label, value, place: locateLabel(label) },
  ]);
  return { manifest, names: [name], labels: new Map(placed) };
}

/** Sets labels, and overwrites those with the same name. */
export function withLabels(namespace: BuiltNamespace, labels: readonly PlacedLabel[]): BuiltNamespace {
  if (labels.length === 0) return namespace;
  return {
    ...namespace,
    labels: new Map([...namespace.labels, ...labels.map((label) => [label.name, label] as const)]),
  };
}

/** Renames a Namespace, as the `namespace:` of a kustomization does with the Namespaces that it builds. */
export function renamed(namespace: BuiltNamespace, name: string): BuiltNamespace {
  return namespace.names.at(-1) === name ? namespace : { ...namespace, names: [...namespace.names, name] };
}

/**
 * Applies a patch to a Namespace, unless the patch is for another object; undefined if the patch deletes the Namespace.
 * Only the labels and the name are followed. Where kustomize refuses an operation and builds nothing, the operation is
 * ignored here.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/builtins/PatchTransformer.go
 *
 * @param spend spends the steps that matching the target takes
 */
export function patchNamespace(
  namespace: BuiltNamespace,
  patch: KustomizationPatch,
  target: PatchTarget | undefined,
  spend: Spend,
): BuiltNamespace | undefined {
  const { names, labels } = namespace;
  const isTargeted =
    target === undefined
      ? patch.is === 'merge' && patch.apiVersion === 'v1' && patch.kind === 'Namespace' && names.includes(patch.name)
      : targetsNamespace(target, [names[0] ?? '', names.at(-1) ?? ''], (label) => labels.get(label)?.value, spend);
  if (!isTargeted) return namespace;
  return patch.is === 'merge' ? applyMergePatch(namespace, patch) : applyJsonPatch(namespace, patch);
}

/** Returns the values of labels by name, without their places. */
export function valuesOf(labels: BuiltNamespace['labels']): Record<string, string> {
  return Object.fromEntries([...labels.values()].map(({ name, value }) => [name, value]));
}

function applyMergePatch(namespace: BuiltNamespace, patch: MergePatch): BuiltNamespace | undefined {
  if (patch.isDeletion) return undefined;
  if (!patch.clearsLabels && patch.labels.length === 0) return namespace;
  const labels = new Map(patch.clearsLabels ? [] : namespace.labels);
  for (const { name, value, place } of patch.labels) {
    if (value === undefined) labels.delete(name);
    else labels.set(name, { name, value, place });
  }
  return { ...namespace, labels };
}

function applyJsonPatch({ manifest, names, labels }: BuiltNamespace, { operations }: JsonPatch): BuiltNamespace {
  const built = { manifest, names: [...names], labels: new Map(labels) };
  for (const operation of operations) applyOperation(built, operation);
  return built;
}

/** A Namespace that the operations of one patch change in place: it is copied once, not for each operation. */
interface MutableNamespace {
  readonly names: string[];
  readonly labels: Map<string, PlacedLabel>;
}

function applyOperation({ names, labels }: MutableNamespace, operation: JsonOperation): void {
  const { op, path, from, value, place } = operation;
  const [root, field, label] = path;
  if (root !== 'metadata' || path.length > 3) return;
  if (field === 'name' && label === undefined) {
    if (op === 'replace' && typeof value === 'string' && names.at(-1) !== value) names.push(value);
  }
  if (field !== 'labels') return;
  if (label === undefined) {
    replaceLabels(labels, operation);
    return;
  }
  const source = from?.length === 3 && from[1] === 'labels' ? labels.get(from[2] ?? '') : undefined;
  if (op === 'remove') labels.delete(label);
  if (op === 'move' && source !== undefined) labels.delete(source.name);
  const text = { add: value, replace: value, copy: source?.value, move: source?.value }[op];
  if (typeof text === 'string') labels.set(label, { name: label, value: text, place });
}

function replaceLabels(labels: Map<string, PlacedLabel>, { op, value }: JsonOperation): void {
  if (op === 'remove') labels.clear();
  if ((op !== 'add' && op !== 'replace') || typeof value !== 'object') return;
  labels.clear();
  for (const { name, value: text, place } of value) {
    if (text !== undefined) labels.set(name, { name, value: text, place });
  }
}
