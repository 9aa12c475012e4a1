import { inlineCode } from '../../text/inline-code.ts';
import type { Check, Failure } from '../check.ts';
import { POD_CONTEXT } from '../pod/path.ts';
import type { Pod } from '../pod/pod.ts';
import type { Edit, Fix, Violation } from '../rule.ts';
import type { Version } from '../version.ts';
import { podViolation } from '../violation.ts';
import { positionsBy } from './shared/positions.ts';

/** The sysctls that each version allows in addition to those of earlier versions. */
const ADDED = {
  'v1.0': [
    'kernel.shm_rmid_forced',
    'net.ipv4.ip_local_port_range',
    'net.ipv4.tcp_syncookies',
    'net.ipv4.ping_group_range',
    'net.ipv4.ip_unprivileged_port_start',
  ],
  'v1.27': ['net.ipv4.ip_local_reserved_ports'],
  'v1.29': [
    'net.ipv4.tcp_keepalive_time',
    'net.ipv4.tcp_fin_timeout',
    'net.ipv4.tcp_keepalive_intvl',
    'net.ipv4.tcp_keepalive_probes',
  ],
  'v1.32': ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
  'v1.37': ['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'],
} as const satisfies Partial<Record<Version, readonly string[]>>;

const VERSIONS = Object.keys(ADDED) as (keyof typeof ADDED)[];

/** Finds the sysctls that the version does not allow. */
function evaluate(pod: Pod, allowed: ReadonlySet<string>): Failure | undefined {
  const forbidden = sysctlsOf(pod)
    .map(nameOf)
    .filter((name) => !allowed.has(name));
  if (forbidden.length === 0) return undefined;
  const positions = positionsIn(sysctlsOf(pod));
  return {
    reason: 'forbidden sysctls',
    detail: forbidden.join(', '),
    violations: [...new Set(forbidden)].map((name) =>
      podViolation([...POD_CONTEXT, 'sysctls', positions.get(name)?.[0] ?? 0, 'name'], name),
    ),
  };
}

type Sysctl = { readonly name?: string };

function sysctlsOf(pod: Pod): readonly Sysctl[] {
  return pod.spec?.securityContext?.sysctls ?? NONE;
}

const NONE: readonly Sysctl[] = [];

function nameOf({ name = '' }: Sysctl): string {
  return name;
}

const positionsIn = positionsBy(nameOf);

/** Removes every item with the name of the forbidden sysctl. */
function fix({ path, value = '' }: Violation, pod: Pod): Fix {
  const list = path.slice(0, -2);
  const positions = positionsIn(sysctlsOf(pod)).get(value) ?? [];
  const edits = positions.map((index): Edit => ({ op: 'remove', path: [...list, index] }));
  return {
    class: 'careful',
    edits,
    caution: `The kernel’s default then holds for ${inlineCode(value)}: compare \`kubectl exec POD -- sysctl -a\` before and after, and the program’s throughput under load. What must differ is set on the node by its administrator.`,
  };
}

/** The names as code spans, for the docs. */
const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

export const sysctls: Check = {
  id: 'sysctls',
  level: 'baseline',
  source: 'https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_sysctls.go',
  revisions: VERSIONS.map((since, position) => {
    const allowed = new Set<string>(VERSIONS.slice(0, position + 1).flatMap((version) => ADDED[version]));
    return { since, evaluate: (pod) => evaluate(pod, allowed) };
  }),
  fix,
  docs: {
    title: 'Sysctls',
    what: 'The pod sets only kernel parameters that are its own.',
    why: 'Other parameters change the kernel for every pod of the node, or turn off its protections.',
    fields: ['spec.securityContext.sysctls[*].name'],
    allowed: listed(Object.values(ADDED).flat()),
    history: Object.fromEntries(VERSIONS.map((version) => [version, `allows ${listed(ADDED[version])}`])),
    fix: { classes: ['careful'], what: 'Removes the sysctl from the list.' },
    verify: {
      command: "kubectl get pod POD -o jsonpath='{.spec.securityContext.sysctls[*].name}'",
      expect: 'only names of allowed parameters',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.core.somaxconn
        value: "1024"
  containers:
    - name: app
      image: registry.example/web:1.4
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.ipv4.ip_unprivileged_port_start
        value: "80"
  containers:
    - name: app
      image: registry.example/web:1.4
`,
    },
  },
};
