import type { Edit } from '../../pss/rule.ts';
import type { GuardedNamespace } from './namespace-guards.ts';

/** What guards a namespace, in the order in which it should come: a quota refuses pods without requests. */
export const GUARDS = ['networkPolicy', 'limitRange', 'resourceQuota'] as const;

export type Guard = (typeof GUARDS)[number];

/** A file to add to a repository. */
export interface ManifestToAdd {
  readonly guard: Guard;
  /** The name of the namespace that it is for. */
  readonly namespace: string;
  readonly path: string;
  readonly text: string;
  /** The kustomization that names the Namespace’s file, and the edit (from its root) that names the new one. */
  readonly kustomization?: { readonly file: string; readonly edit: Edit };
}

/** What decides where the files of namespaces go. */
export interface NamespaceLayout {
  /** Returns the kustomization that names a file; undefined where none does. */
  readonly kustomizationOf: (file: string) => string | undefined;
  /** Whether the repository has a file of this path. */
  readonly isTaken: (path: string) => boolean;
}

const FILE_NAMES: Readonly<Record<Guard, string>> = {
  networkPolicy: 'network-policy.yaml',
  limitRange: 'limit-range.yaml',
  resourceQuota: 'resource-quota.yaml',
};

/** Lists the guards that a namespace lacks; of policies in another language nothing is known. */
export function missingGuards({ deniesIngress, otherPolicy, hasLimitRange, hasQuota }: GuardedNamespace): Guard[] {
  const isThere: Readonly<Record<Guard, boolean>> = {
    networkPolicy: deniesIngress || otherPolicy !== undefined,
    limitRange: hasLimitRange,
    resourceQuota: hasQuota,
  };
  return GUARDS.filter((guard) => !isThere[guard]);
}

/** Returns the files that give namespaces what they lack: beside their own files, and named where these are named. */
export function guardManifests(
  namespaces: readonly GuardedNamespace[],
  { kustomizationOf, isTaken }: NamespaceLayout,
): ManifestToAdd[] {
  const added = new Set<string>();
  return namespaces.flatMap((namespace) => {
    const folder = folderOf(namespace.file);
    const file = kustomizationOf(namespace.file);
    return missingGuards(namespace).map((guard): ManifestToAdd => {
      const plain = FILE_NAMES[guard];
      const names = [plain, `${namespace.name}-${plain}`, `${namespace.name}-default-${plain}`];
      const path = folder + (names.find((name) => !added.has(folder + name) && !isTaken(folder + name)) ?? plain);
      added.add(path);
      const manifest = { guard, namespace: namespace.name, path, text: guardManifest(guard, namespace.name) };
      if (file === undefined) return manifest;
      const edit: Edit = { op: 'add-item', path: ['resources'], value: relativePath(folderOf(file), path) };
      return { ...manifest, kustomization: { file, edit } };
    });
  });
}

/**
 * Writes the manifest of a guard. The numbers are a beginning, and for people to change.
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-ingress-and-all-egress-traffic
 * https://kubernetes.io/docs/concepts/policy/limit-range/
 * https://kubernetes.io/docs/concepts/policy/resource-quotas/
 */
export function guardManifest(guard: Guard, namespace: string): string {
  const head = (apiVersion: string, kind: string, name: string): string => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
`;
  if (guard === 'limitRange') return head('v1', 'LimitRange', 'defaults') + LIMITS;
  if (guard === 'resourceQuota') return head('v1', 'ResourceQuota', 'quota') + QUOTA;
  const policy = (name: string): string => head('networking.k8s.io/v1', 'NetworkPolicy', name);
  return `${policy('default-deny')}${DENY}---\n${policy('allow-dns')}${ALLOW_DNS}`;
}

const DENY = `  podSelector: {}
  policyTypes:
    - Ingress
    - Egress
`;

const ALLOW_DNS = `  podSelector: {}
  policyTypes:
    - Egress
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
`;

const LIMITS = `  limits:
    - type: Container
      defaultRequest:
        cpu: 100m
        memory: 128Mi
      default:
        memory: 512Mi
`;

const QUOTA = `  hard:
    pods: "50"
    requests.cpu: "10"
    requests.memory: 20Gi
    limits.memory: 40Gi
`;

/** The folder of a path with its slash; empty for the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** @param folder with its slash, empty for the root */
function relativePath(folder: string, path: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = path.split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
