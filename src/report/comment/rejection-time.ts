import { groupOf } from '../../manifest/kinds/group-of.ts';
import type { Workload } from '../../manifest/manifest.ts';
import { plainOrCode } from '../../text/markdown.ts';

/**
 * Says, for each kind, which controller fails to create the pods, as a clause. For other kinds the controller is not
 * known.
 */
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

/**
 * The API groups of the controllers that Pod Security Admission examines. Other groups may have kinds with the same
 * names.
 */
const GROUPS = ['', 'apps', 'batch', 'extensions'];

/**
 * Says when the pods of a controller are rejected, which is later than their manifest: the mode enforce applies only to
 * pods, and the API server at most warns about a controller. Undefined for a Pod, which is itself rejected.
 * https://kubernetes.io/docs/concepts/security/pod-security-admission/#workload-resources-and-pod-templates
 *
 * @param warns whether the API server answers the manifest with a warning
 * @returns one clause, without a capital letter and its punctuation: Markdown
 */
export function rejectionTime({ identity: { apiVersion, kind } }: Workload, warns: boolean): string | undefined {
  if (!GROUPS.includes(groupOf(apiVersion))) {
    return `the API server accepts the ${plainOrCode(kind)} itself without a warning; its pods fail when they are created`;
  }
  if (kind === 'Pod') return undefined;
  const creates = CREATES_PODS.get(kind) ?? 'its pods fail when they are created';
  return `the API server accepts the ${plainOrCode(kind)} itself ${warns ? 'with a warning' : 'without a warning'}; ${creates}`;
}
