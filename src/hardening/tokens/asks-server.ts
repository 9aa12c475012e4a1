import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { ContainedContainer } from '../contained-pod.ts';

/** Where the token of the ServiceAccount is mounted. */
export const TOKEN_PATH = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * Arguments of programs that ask the API server: controllers that elect a leader, and clients that are told to use the
 * cluster they run in.
 */
const ASKING_ARGUMENT =
  /^--?(?:leader-elect(?:ion)?|enable-leader-election|in-?cluster)(?:-[a-z-]+)?(?:=(?!false$).*)?$/;

/**
 * The last part of the names of images whose programs do nothing but ask the API server, or ask it who somebody is; as
 * of November 2026, by their documentation.
 */
const ASKING_IMAGES: ReadonlySet<string> = new Set([
  'argocd',
  'cert-manager-cainjector',
  'cert-manager-controller',
  'cert-manager-webhook',
  'cluster-autoscaler',
  'descheduler',
  'external-dns',
  'external-secrets',
  'helm-controller',
  'ingress-nginx-controller',
  'k8s-sidecar',
  'kube-rbac-proxy',
  'kube-state-metrics',
  'kubectl',
  'kustomize-controller',
  'kyverno',
  'leader-elector',
  'metrics-server',
  'notification-controller',
  'prometheus-operator',
  'reloader',
  'sealed-secrets-controller',
  'source-controller',
  'velero',
]);

const VAULT = 'vault.hashicorp.com/agent-inject';
const VAULT_TOKEN = 'vault.hashicorp.com/agent-service-account-token-volume-name';

/**
 * Returns what in a pod itself says that it uses the token of its ServiceAccount, a few words; undefined where nothing
 * does. A token that it mounts itself, from a projected volume, is another one, and needs no other.
 */
export function asksServer(pod: Pod): string | undefined {
  const annotations = pod.metadata?.annotations ?? {};
  if (annotations[VAULT] === 'true' && annotations[VAULT_TOKEN] === undefined) return `the annotation ${VAULT}`;
  for (const { container, name, path } of containersOf(pod)) {
    if (path[1] === 'ephemeralContainers') continue;
    const evidence = evidenceIn(container);
    if (evidence !== undefined) return `container ${name}: ${evidence}`;
  }
  return undefined;
}

function evidenceIn(container: ContainedContainer): string | undefined {
  const { image = '', command = [], args = [], env = [], volumeMounts = [] } = container;
  if (volumeMounts.some(({ mountPath = '' }) => mountPath.replace(/\/+$/, '') === TOKEN_PATH)) return undefined;
  const repository = (image.split('@')[0] ?? '').replace(/:[^:/]*$/, '');
  const last = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
  const isIngress = /(?:^|\/)ingress-nginx\/controller$/.test(repository);
  if (isIngress || ASKING_IMAGES.has(last)) return `its image ${last} asks the API server`;
  const words = [...command, ...args];
  if (words.some((word) => /(?:^|[\s;&|(/])kubectl(?:\s|$)/.test(word))) return 'it runs kubectl';
  const flag = words.find((word) => ASKING_ARGUMENT.test(word));
  if (flag !== undefined) return `its argument ${flag}`;
  const texts = [...words, ...env.map(({ value = '' }) => value)];
  return texts.some((text) => text.includes(TOKEN_PATH)) ? `it names ${TOKEN_PATH}` : undefined;
}
