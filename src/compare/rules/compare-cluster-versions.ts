import { evaluate } from '../../pss/evaluate.ts';
import type { Level } from '../../pss/level.ts';
import type { Pod, PodSpec } from '../../pss/pod/pod.ts';
import { POD_ANNOTATION } from '../../pss/pod/seccomp-annotations.ts';
import type { ClusterVersion } from '../../pss/version.ts';
import { joinTexts } from './loosening.ts';

/** Something that the servers of some versions allow and others do not: a pod that does it, and nothing else. */
interface Sample {
  readonly does: string;
  readonly level: Exclude<Level, 'privileged'>;
  readonly pod: Pod;
}

/** What *restricted* asks of every pod. */
const CONTEXT = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } as const;
const CONTAINER = {
  name: 'app',
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
} as const;

/** Everything in which the servers from v1.25 on differ; the policy version is `latest`. */
const SAMPLES: readonly Sample[] = [
  {
    does: 'seccomp annotations that turn seccomp off',
    level: 'baseline',
    pod: { metadata: { annotations: { [POD_ANNOTATION]: 'unconfined' } }, spec: { containers: [CONTAINER] } },
  },
  {
    does: 'seccomp annotations in the place of the field',
    level: 'restricted',
    pod: {
      metadata: { annotations: { [POD_ANNOTATION]: 'runtime/default' } },
      spec: { securityContext: { runAsNonRoot: true }, containers: [CONTAINER] },
    },
  },
  sysctl('net.ipv4.ip_local_reserved_ports'),
  sysctl('net.ipv4.tcp_keepalive_time'),
  sysctl('net.ipv4.tcp_rmem'),
  sysctl('net.ipv4.tcp_notsent_lowat'),
  restricted('the field appArmorProfile with Unconfined', {}, { appArmorProfile: { type: 'Unconfined' } }),
  restricted('image volumes', { volumes: [{ name: 'files', image: {} }] }),
  restricted('the SELinux type container_engine_t', {}, { seLinuxOptions: { type: 'container_engine_t' } }),
  restricted('hosts in probes and lifecycle handlers', {
    containers: [{ ...CONTAINER, livenessProbe: { tcpSocket: { host: '10.0.0.1' } } }],
  }),
  restricted('root in pods with hostUsers: false', { hostUsers: false }, { runAsNonRoot: false, runAsUser: 0 }),
  {
    does: 'an unmasked /proc in pods with hostUsers: false',
    level: 'baseline',
    pod: { spec: { hostUsers: false, containers: [{ name: 'app', securityContext: { procMount: 'Unmasked' } }] } },
  },
];

/**
 * Describes a change of the version of the cluster where the new one's server allows something that the former one's
 * does not; undefined where it allows no more.
 *
 * @param before absent: the newest that is known
 * @param after as before
 */
export function compareClusterVersions(
  before: ClusterVersion | undefined,
  after: ClusterVersion | undefined,
): string | undefined {
  const allowed = SAMPLES.filter((sample) => !isAllowed(sample, before) && isAllowed(sample, after));
  if (allowed.length === 0) return undefined;
  const [was, is] = [before, after].map((version) => version ?? 'the newest known');
  return `cluster-version changed from ${was} to ${is}, whose server also allows ${joinTexts(allowed.map(({ does }) => does))}`;
}

function isAllowed({ level, pod }: Sample, clusterVersion: ClusterVersion | undefined): boolean {
  return evaluate(pod, { level, version: 'latest', ...(clusterVersion && { clusterVersion }) }).allowed;
}

function sysctl(name: string): Sample {
  return restricted(`sysctls such as ${name}`, {}, { sysctls: [{ name }] });
}

/** A sample that does all that *restricted* asks, but for what it is about. */
function restricted(does: string, spec: PodSpec, securityContext: PodSpec['securityContext'] = {}): Sample {
  const pod = { spec: { containers: [CONTAINER], ...spec, securityContext: { ...CONTEXT, ...securityContext } } };
  return { does, level: 'restricted', pod };
}
