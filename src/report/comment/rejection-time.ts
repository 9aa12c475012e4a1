import { groupOf } from '../../manifest/kinds/group-of.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { plainOrCode } from '../../text/markdown.ts';

/** Who fails to create the pods, in a clause; of other kinds nobody knows. */
const CREATES_PODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    CronJob: 'its Jobs cannot create their pods',
    DaemonSet: 'it cannot create its pods',
    Deployment: 'its ReplicaSet cannot create the pods',
    Job: 'it cannot create its pods',
    PodTemplate: 'what creates pods from it fails',
    ReplicaSet: 'it cannot create its pods',
    ReplicationController: 'it cannot create its pods',
    StatefulSet: 'it cannot create its pods',
  }),
);

/** The groups whose controllers Pod Security Admission looks into; kinds of other groups may have the same names. */
const GROUPS = ['', 'apps', 'batch', 'extensions'];

/**
 * When the pods of a controller are rejected, which is later than their manifest: enforce judges pods only, and of
 * controllers the API server at most warns. Undefined for a Pod, which is rejected itself.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/#workload-resources-and-pod-templates
 *
 * @param warns whether the API server answers the manifest with a warning
 * @returns one clause, without its punctuation: Markdown
 */
export function rejectionTime({ identity: { apiVersion, kind } }: Workload, warns: boolean): string | undefined {
  if (!GROUPS.includes(groupOf(apiVersion))) {
    return `The API server accepts the ${plainOrCode(kind)} itself without a warning; its pods fail when they are created`;
  }
  if (kind === 'Pod') return undefined;
  const creates = CREATES_PODS.get(kind) ?? 'its pods fail when they are created';
  return `The API server accepts the ${plainOrCode(kind)} itself ${warns ? 'with a warning' : 'without a warning'}; ${creates}`;
}
