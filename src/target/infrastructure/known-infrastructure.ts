import type { Workload } from '../../manifest/manifest.ts';
import { evaluate } from '../../pss/evaluate.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Fix, Violation } from '../../pss/rule.ts';
import type { Infrastructure } from './infrastructure.ts';
import { INFRASTRUCTURE } from './infrastructure.ts';

/** The kinds whose pods serve the node that they are on. A Pod is one as a static pod of the kubelet. */
const NODE_KINDS = ['DaemonSet', 'Pod'];

/** The baseline checks that keep a pod from its node: who breaks none of them asks for nothing special. */
const HOST_ACCESS = [
  'capabilities_baseline',
  'hostNamespaces',
  'hostPathVolumes',
  'hostPorts',
  'privileged',
  'windowsHostProcess',
];

/** A program that a workload is known to be. */
export interface KnownProgram extends Infrastructure {
  /** The containers that run it, and the image of the first as it is written: anyone may call an image so. */
  readonly containers: readonly string[];
  readonly image: string;
}

/**
 * The program that a workload is known to be, where it runs on the nodes and asks for access to them: its image alone
 * says little. All of them need the level *privileged*, since each breaks a baseline check.
 */
export function knownInfrastructure(workload: Workload): KnownProgram | undefined {
  if (!KNOWN.has(workload)) KNOWN.set(workload, recognise(workload));
  return KNOWN.get(workload);
}

/** Each finding of a workload asks, and a workload may have thousands. */
const KNOWN = new WeakMap<Workload, KnownProgram | undefined>();

function recognise({ identity, pod }: Workload): KnownProgram | undefined {
  if (!NODE_KINDS.includes(identity.kind) || !asksForHost(pod)) return undefined;
  for (const infrastructure of INFRASTRUCTURE) {
    if (!canRead(pod, infrastructure)) continue;
    const running = containersOf(pod).filter(({ container: { image } }) => {
      const repository = image === undefined ? '' : repositoryOf(image);
      return infrastructure.images.some((name) => endsWithSteps(repository, name));
    });
    const [first] = running;
    if (first === undefined) continue;
    return { ...infrastructure, containers: running.map(({ name }) => name), image: first.container.image ?? '' };
  }
  return undefined;
}

/**
 * The known program that cannot do without this violation: of what it violates, all but what a safe fix repairs. What
 * stands beside it in the pod has no such need.
 */
export function needOf(
  workload: Workload,
  { violation: { subject }, fix }: { readonly violation: Violation; readonly fix: Fix },
): KnownProgram | undefined {
  if (fix.class === 'safe') return undefined;
  const known = knownInfrastructure(workload);
  const isOfOther = subject.kind === 'container' && known?.containers.includes(subject.name) === false;
  return isOfOther ? undefined : known;
}

/**
 * The repository of an image without its registry: `calico/node` of `docker.io/calico/node:v3.28@sha256:…`. A first
 * step is a registry where it has a dot or a port, or is `localhost`.
 * https://github.com/distribution/reference/blob/main/normalize.go
 */
function repositoryOf(image: string): string {
  const steps = image.replace(/@.*$/s, '').split('/');
  const [first = ''] = steps;
  const path = steps.length > 1 && (/[.:]/.test(first) || first === 'localhost') ? steps.slice(1) : steps;
  return path.join('/').replace(/:[^/]*$/, '');
}

function endsWithSteps(repository: string, steps: string): boolean {
  return repository === steps || repository.endsWith(`/${steps}`);
}

function canRead(pod: Pod, { reads }: Infrastructure): boolean {
  if (reads === undefined) return true;
  const folders = (pod.spec?.volumes ?? []).flatMap((volume) => {
    const source = volume['hostPath'] as { readonly path?: unknown } | null | undefined;
    return typeof source?.path === 'string' ? [source.path.replace(/(?<=.)\/+$/, '')] : [];
  });
  return folders.some((folder) => reads.some((read) => folder === read || folder.startsWith(`${read}/`)));
}

function asksForHost(pod: Pod): boolean {
  const { results } = evaluate(pod, { level: 'baseline', version: 'latest' });
  return results.some(({ check }) => HOST_ACCESS.includes(check));
}
