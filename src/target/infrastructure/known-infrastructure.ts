import type { Workload } from '../../manifest/manifest.ts';
import { evaluate } from '../../pss/evaluate.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { Fix, Violation } from '../../pss/rule.ts';
import type { Infrastructure } from './infrastructure.ts';
import { INFRASTRUCTURE } from './infrastructure.ts';

/** The kinds of workloads that serve their node. A Pod may be a static pod of the kubelet. */
const NODE_KINDS = ['DaemonSet', 'Pod'];

/** The baseline checks that keep a pod from its node. A pod that violates none of them needs nothing special. */
const HOST_ACCESS = [
  'capabilities_baseline',
  'hostNamespaces',
  'hostPathVolumes',
  'hostPorts',
  'privileged',
  'windowsHostProcess',
];

/** A known program that a workload runs. */
export interface KnownProgram extends Infrastructure {
  /** The names of the containers that run it. */
  readonly containers: readonly string[];
  /** The image of the first of them as written, since anyone may give an image a known name. */
  readonly image: string;
}

/**
 * Returns the known program that a workload runs; undefined if there is none. The image alone proves little: the
 * workload must also run on the nodes and violate a baseline check for host access, so all of these need the level
 * *privileged*.
 */
export function knownInfrastructure(workload: Workload): KnownProgram | undefined {
  if (!PROGRAMS.has(workload)) PROGRAMS.set(workload, recognise(workload));
  return PROGRAMS.get(workload);
}

/** The results by workload: every finding of a workload looks it up, and there may be thousands. */
const PROGRAMS = new WeakMap<Workload, KnownProgram | undefined>();

function recognise({ identity, pod }: Workload): KnownProgram | undefined {
  if (!NODE_KINDS.includes(identity.kind) || !asksForHost(pod)) return undefined;
  for (const infrastructure of INFRASTRUCTURE) {
    if (!mountsReadFolder(pod, infrastructure)) continue;
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
 * Returns the known program that needs a violation. It needs every violation of its containers and pod except those
 * with a safe fix; other containers of the pod do not.
 */
export function needOf(
  workload: Workload,
  { violation: { subject }, fix }: { readonly violation: Violation; readonly fix: Fix },
): KnownProgram | undefined {
  if (fix.class === 'safe') return undefined;
  const known = knownInfrastructure(workload);
  const isOtherContainer = subject.kind === 'container' && known?.containers.includes(subject.name) === false;
  return isOtherContainer ? undefined : known;
}

/**
 * Returns the repository of an image without its registry: `calico/node` of `docker.io/calico/node:v3.28@sha256:…`. The
 * first step is a registry if it has a dot or a port, or is `localhost`.
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

function mountsReadFolder(pod: Pod, { reads }: Infrastructure): boolean {
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
