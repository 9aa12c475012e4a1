import type { Path } from '../../pss/pod/path.ts';
import { ROOTS } from '../types/types.generated.ts';

/** A kind of object that carries a pod. */
export interface WorkloadKind {
  /** The versions, as `group/version`, under which it is read. */
  readonly apiVersions: readonly string[];
  readonly kind: string;
  /** The server's type that it decodes into. */
  readonly type: string;
  /** From the object to its pod. */
  readonly podPath: Path;
}

const CORE = ['v1'];
/** Today's version first, then the removed ones: their workloads are judged as what replaced them. */
const APPS = ['apps/v1', 'extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2'];
const BATCH = ['batch/v1', 'batch/v1beta1', 'batch/v2alpha1'];
const TEMPLATE = ['spec', 'template'];

/** The kinds that Pod Security Admission looks into. */
const WORKLOAD_KINDS: readonly WorkloadKind[] = [
  row(CORE, 'Pod', []),
  row(CORE, 'PodTemplate', ['template']),
  row(CORE, 'ReplicationController', TEMPLATE),
  row(APPS, 'DaemonSet', TEMPLATE),
  row(APPS, 'Deployment', TEMPLATE),
  row(APPS, 'ReplicaSet', TEMPLATE),
  row(APPS, 'StatefulSet', TEMPLATE),
  row(BATCH, 'CronJob', ['spec', 'jobTemplate', 'spec', 'template']),
  row(BATCH, 'Job', TEMPLATE),
];

function row(apiVersions: readonly string[], kind: string, podPath: Path): WorkloadKind {
  return { apiVersions, kind, type: ROOTS[`${apiVersions[0]}/${kind}`] ?? kind, podPath };
}

const BY_NAME: ReadonlyMap<string, WorkloadKind> = new Map(
  WORKLOAD_KINDS.flatMap((each) => each.apiVersions.map((apiVersion) => [`${apiVersion}/${each.kind}`, each] as const)),
);

const READ_KINDS: ReadonlySet<string> = new Set([...WORKLOAD_KINDS.map(({ kind }) => kind), 'Namespace']);

/** The row of a kind that carries a pod, by its group, version and kind. */
export function findWorkloadKind(apiVersion: string, kind: string): WorkloadKind | undefined {
  return BY_NAME.get(`${apiVersion}/${kind}`);
}

/** Whether Kubernetes has a kind of this name that is read here, in some group. */
export function isReadKind(kind: string): boolean {
  return READ_KINDS.has(kind) || kind.endsWith('List');
}
