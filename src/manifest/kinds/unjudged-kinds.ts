import type { KindTable } from './operator-kinds.ts';
import { OPERATOR_KINDS } from './operator-kinds.ts';

/**
 * Kinds, by group, of objects that only say where manifests are: charts, folders, packages, other objects. What is found
 * there is created by their controllers. As of November 2026.
 */
const DELIVERY_KINDS: KindTable = {
  'addons.cluster.x-k8s.io': ['ClusterResourceSet', 'HelmChartProxy'],
  'apps.open-cluster-management.io': ['Subscription'],
  'argoproj.io': ['Application', 'ApplicationSet'],
  'configsync.gke.io': ['RepoSync', 'RootSync'],
  'core.oam.dev': ['Application'],
  'fleet.cattle.io': ['Bundle', 'GitRepo', 'HelmOp'],
  'fluxcd.controlplane.io': ['FluxInstance', 'ResourceSet'],
  'helm.cattle.io': ['HelmChart', 'HelmChartConfig'],
  'helm.crossplane.io': ['Release'],
  'helm.fluxcd.io': ['HelmRelease'],
  'helm.k0sproject.io': ['Chart'],
  'helm.m.crossplane.io': ['Release'],
  'helm.toolkit.fluxcd.io': ['HelmRelease'],
  'kappctrl.k14s.io': ['App'],
  'kustomize.toolkit.fluxcd.io': ['Kustomization'],
  'olm.operatorframework.io': ['ClusterExtension'],
  'operators.coreos.com': ['Subscription'],
  'packaging.carvel.dev': ['PackageInstall'],
};

/** Kinds, by group, of objects that alter pods which are written elsewhere. As of November 2026. */
const ALTERING_KINDS: KindTable = {
  'policy.karmada.io': ['ClusterOverridePolicy', 'OverridePolicy'],
};

/** Why the pods of a kind are not judged: the code of the note, and its words. */
interface Unjudged {
  readonly code: 'delivery' | 'operator-pod';
  readonly message: string;
}

const KINDS: ReadonlySet<string> = new Set(
  [OPERATOR_KINDS, DELIVERY_KINDS, ALTERING_KINDS].flatMap((table) => Object.values(table).flat()),
);

/** Returns what is said of objects of a kind that stand for pods which are not written in them; undefined of others. */
export function unjudgedKind(group: string, kind: string): Unjudged | undefined {
  if (isListed(DELIVERY_KINDS, group, kind)) {
    const message = `the pods of this ${kind} come from manifests that are elsewhere and were not followed: they are not judged`;
    return { code: 'delivery', message };
  }
  if (isListed(ALTERING_KINDS, group, kind)) {
    const message = `the ${kind} alters pods that are written elsewhere: they are judged as they are without it`;
    return { code: 'delivery', message };
  }
  if (!isListed(OPERATOR_KINDS, group, kind)) return undefined;
  const message = `an operator makes the pods of ${kind}, with much that is not written here: they are not judged`;
  return { code: 'operator-pod', message };
}

/** Whether objects of this kind stand for pods that are not written in them, in at least one group. */
export function isUnjudgedKindName(kind: string): boolean {
  return KINDS.has(kind);
}

function isListed(table: KindTable, group: string, kind: string): boolean {
  return Object.hasOwn(table, group) && (table[group]?.includes(kind) ?? false);
}
