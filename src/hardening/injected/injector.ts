import type { Mesh } from './mesh-plugins.ts';

type TextMap = Readonly<Record<string, string>>;

/** What a pod, and the Namespace that it is in, ask tools to add by. */
export interface AskingPod {
  readonly labels: TextMap;
  readonly annotations: TextMap;
  /** Empty where the repository does not have the Namespace. */
  readonly namespaceLabels: TextMap;
  readonly namespaceAnnotations: TextMap;
  readonly isOnHostNetwork: boolean;
  /** The names of its containers, init containers too. */
  readonly containers: readonly string[];
}

/**
 * Whether a tool is asked to add something. `yes`: what it adds by default; `less`: without what its mesh needs to
 * redirect traffic; `maybe`: the namespace decides, which is not known; `nothing`: it serves the pod and adds nothing.
 */
export interface Asked {
  readonly is: 'yes' | 'less' | 'maybe' | 'nothing';
  /** Where the pod, or its Namespace, says so: a path from the pod. */
  readonly by: readonly ['metadata', 'labels' | 'annotations', string];
}

/** A tool that adds containers to pods when they are created, before the standard is asked. */
export interface Injector {
  /** kebab-case; the value of its setters: `pod=istio`. */
  readonly id: string;
  readonly name: string;
  /** Where its makers say, or write, what it adds. */
  readonly source: string;
  readonly asked: (asking: AskingPod) => Asked | undefined;
  /** What it adds by default, in a few words. */
  readonly adds: string;
  /** Whether *baseline* refuses that. */
  readonly isRefusedByBaseline: boolean;
  /** The mesh whose network plugin makes what *baseline* refuses unnecessary. */
  readonly mesh?: Mesh;
  /** What has to hold for *restricted*, without what *baseline* refuses: a clause. */
  readonly atRestricted: string;
  /** What people can do: Markdown, one sentence or two. */
  readonly instead: string;
}

const label = (key: string): Asked['by'] => ['metadata', 'labels', key];
const annotation = (key: string): Asked['by'] => ['metadata', 'annotations', key];

const SIDECAR = 'sidecar.istio.io/inject';

/**
 * Whether Istio adds its sidecar. A label is stronger than the annotation, and `false` than anything; the annotation
 * alone does not reach the webhook.
 * https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/#controlling-the-injection-policy
 */
export function askedOfIstio({ labels, annotations, namespaceLabels, ...pod }: AskingPod): Asked | undefined {
  if (pod.isOnHostNetwork || pod.containers.includes('istio-proxy')) return undefined;
  const own = labels[SIDECAR] ?? annotations[SIDECAR];
  const mode = labels['istio.io/dataplane-mode'] ?? namespaceLabels['istio.io/dataplane-mode'];
  const ambient: Asked | undefined =
    mode === 'ambient' ? { is: 'nothing', by: label('istio.io/dataplane-mode') } : undefined;
  if (own === 'false' || namespaceLabels['istio-injection'] === 'disabled') return ambient;
  const redirects = annotations['sidecar.istio.io/interceptionMode'] !== 'NONE';
  const isSidecar = (annotations['inject.istio.io/templates'] ?? 'sidecar').split(',').includes('sidecar');
  const is = redirects && isSidecar ? 'yes' : 'less';
  if (labels[SIDECAR] === 'true') return { is, by: label(SIDECAR) };
  if (namespaceLabels['istio-injection'] === 'enabled') return { is, by: label('istio-injection') };
  if (ambient !== undefined) return ambient;
  const isRevision = (labels['istio.io/rev'] ?? namespaceLabels['istio.io/rev']) !== undefined;
  if (isRevision) return { is, by: label('istio.io/rev') };
  return annotations[SIDECAR] === 'true' ? { is: 'maybe', by: annotation(SIDECAR) } : undefined;
}

/**
 * Whether Linkerd adds its proxy.
 * https://linkerd.io/2/features/proxy-injection/
 */
export function askedOfLinkerd({ annotations, namespaceAnnotations, ...pod }: AskingPod): Asked | undefined {
  if (pod.isOnHostNetwork || pod.containers.includes('linkerd-proxy')) return undefined;
  const value = annotations['linkerd.io/inject'] ?? namespaceAnnotations['linkerd.io/inject'];
  const isAsked = value === 'enabled' || value === 'ingress';
  return isAsked ? { is: 'yes', by: annotation('linkerd.io/inject') } : undefined;
}

/**
 * Whether Consul adds its proxy, and redirects traffic.
 * https://developer.hashicorp.com/consul/docs/k8s/annotations-and-labels
 */
export function askedOfConsul({ annotations, namespaceLabels }: AskingPod): Asked | undefined {
  const key = 'consul.hashicorp.com/connect-inject';
  if (annotations[key] !== 'true') return undefined;
  const transparent = 'consul.hashicorp.com/transparent-proxy';
  const isTransparent = (annotations[transparent] ?? namespaceLabels[transparent]) !== 'false';
  return { is: isTransparent ? 'yes' : 'less', by: annotation(key) };
}

/** Returns a function that tells whether an annotation of the pod, or of its Namespace, matches, and is not `false`. */
export function askedByAnnotation(pattern: RegExp): Injector['asked'] {
  return ({ annotations, namespaceAnnotations }) => {
    const all: TextMap = { ...namespaceAnnotations, ...annotations };
    const key = Object.keys(all).find((name) => pattern.test(name) && all[name] !== 'false' && all[name] !== '');
    return key === undefined ? undefined : { is: 'yes', by: annotation(key) };
  };
}
