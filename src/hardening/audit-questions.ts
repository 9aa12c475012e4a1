import type { Workload } from '../manifest/manifest.ts';
import { checkOf } from '../pss/check-of.ts';
import { containersOf } from '../pss/pod/containers.ts';
import type { Path } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import { effectiveUser, hasUserNamespace, isKnownNonRoot } from '../pss/pod/pod-traits.ts';
import type { Violation } from '../pss/rule.ts';
import { formatSetter } from '../pss/violation.ts';

/** A question that operators have about all their pods, whatever the policy is. */
export interface AuditQuestion {
  readonly id: 'privileged' | 'root' | 'capabilities' | 'host';
  readonly question: string;
  /** What makes the answer yes, one sentence without a full stop. */
  readonly counts: string;
  /** Lists what makes the answer yes, in visiting order; empty where the answer is no. */
  readonly settersOf: (pod: Pod) => readonly AuditSetter[];
}

/** A pod, container or volume that makes the answer to a question yes. */
export interface AuditSetter {
  /** `pod`, or the name of a container or volume, and `=` with the value: as `formatSetter` writes it. */
  readonly setter: string;
  /** What it does, in a few words. */
  readonly says: string;
  /** The path of the field, from the pod. */
  readonly path: Path;
}

/** A question whose answer is yes. */
export interface AuditAnswer {
  readonly question: AuditQuestion;
  /** Never empty. */
  readonly setters: readonly AuditSetter[];
}

/** The questions, in the order of reports. */
export const AUDIT_QUESTIONS: readonly AuditQuestion[] = [
  {
    id: 'privileged',
    question: 'Which pods are privileged?',
    counts: 'a container with privileged: true, or a Windows HostProcess container',
    settersOf: (pod) => [
      ...violationsOf('privileged', pod).map((violation) => setterOf(violation, 'privileged: true')),
      ...violationsOf('windowsHostProcess', pod).map((violation) => setterOf(violation, 'hostProcess: true')),
    ],
  },
  {
    id: 'root',
    question: 'Which pods may run as root?',
    counts:
      'a container whose user is 0, or for which the manifest neither names another user nor sets runAsNonRoot: true',
    settersOf: mayRunAsRoot,
  },
  {
    id: 'capabilities',
    question: 'Which pods add capabilities?',
    counts: 'anything in capabilities.add, allowed or not',
    settersOf: addedCapabilities,
  },
  {
    id: 'host',
    question: 'Which pods use the host?',
    counts: 'the host’s namespaces, ports, files (hostPath) or processes (Windows HostProcess)',
    settersOf: (pod) =>
      (
        [
          ['hostNamespaces', 'a namespace of the host'],
          ['hostPorts', 'a port of the host'],
          ['hostPathVolumes', 'files of the host'],
          ['windowsHostProcess', 'a process of the host'],
        ] as const
      ).flatMap(([check, says]) => violationsOf(check, pod).map((violation) => setterOf(violation, says))),
  },
];

/** Lists the paths, from the pod, of all fields that make an answer yes. */
export function auditedPaths(pod: Pod): Path[] {
  return AUDIT_QUESTIONS.flatMap(({ settersOf }) => settersOf(pod).map(({ path }) => path));
}

/** Returns the questions whose answer for a workload is yes. */
export function auditAnswers({ pod }: Workload): AuditAnswer[] {
  return AUDIT_QUESTIONS.flatMap((question) => {
    const setters = question.settersOf(pod);
    return setters.length === 0 ? [] : [{ question, setters }];
  });
}

/** Returns the violations that a check's newest revision finds. */
function violationsOf(check: string, pod: Pod): readonly Violation[] {
  return checkOf(check).revisions.at(-1)?.evaluate(pod)?.violations ?? [];
}

function setterOf(violation: Violation, says: string): AuditSetter {
  return { setter: formatSetter(violation), says, path: violation.path };
}

function mayRunAsRoot(pod: Pod): AuditSetter[] {
  const where = hasUserNamespace(pod) ? ', in a user namespace of its own' : '';
  return containersOf(pod)
    .filter(({ container }) => !isKnownNonRoot(pod, container))
    .map(({ container, name, path }) => {
      const isRoot = effectiveUser(pod, container) === 0;
      const isSetByContainer = container.securityContext?.runAsUser !== undefined;
      const context = isRoot && !isSetByContainer ? ['spec', 'securityContext'] : [...path, 'securityContext'];
      return {
        setter: name,
        says: `${isRoot ? 'runAsUser: 0' : 'the image decides'}${where}`,
        path: [...context, isRoot ? 'runAsUser' : 'runAsNonRoot'],
      };
    });
}

function addedCapabilities(pod: Pod): AuditSetter[] {
  return containersOf(pod).flatMap(({ container, name, path }) =>
    (container.securityContext?.capabilities?.add ?? []).map((capability, index) => ({
      setter: `${name}=${capability}`,
      says: `adds ${capability}`,
      path: [...path, 'securityContext', 'capabilities', 'add', index],
    })),
  );
}
