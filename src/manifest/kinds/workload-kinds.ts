import type { Path } from '../../pss/pod/path.ts';
import { ROOTS } from '../types/types.generated.ts';

/** A built-in kind of object that carries a pod. */
export interface WorkloadKind {
  /** Every `apiVersion` under which it is read, today's first. */
  readonly apiVersions: readonly string[];
  readonly kind: string;
  /** The server's type that it decodes into. */
  readonly type: string;
  /** From the object to its pod; empty for a Pod. */
  readonly podPath: Path;
}

const CORE = ['v1'];
/** Today's version first, then the removed ones: their workloads are judged like those of today's version. */
const APPS = ['apps/v1', 'extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2'];
const BATCH = ['batch/v1', 'batch/v1beta1', 'batch/v2alpha1'];
const TEMPLATE = ['spec', 'template'];

/** The kinds whose pods Pod Security Admission judges. */
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

/** Returns the built-in kind with an `apiVersion` and a name, where it carries a pod. */
export function findWorkloadKind(apiVersion: string, kind: string): WorkloadKind | undefined {
  return BY_NAME.get(`${apiVersion}/${kind}`);
}

/** Whether a built-in kind of this name is read, in at least one group. */
export function isReadKind(kind: string): boolean {
  return READ_KINDS.has(kind) || kind.endsWith('List');
}
