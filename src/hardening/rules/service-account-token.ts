import type { Pod } from '../../pss/pod/pod.ts';
import type { Fix } from '../../pss/rule.ts';
import { podViolation } from '../../pss/violation.ts';
import { containedSpec } from '../contained-pod.ts';
import type { HardeningAnswer, HardeningRule } from '../hardening-rule.ts';
import type { Surroundings } from '../surroundings.ts';
import { asksServer } from '../tokens/asks-server.ts';
import { accountOf, DEFAULT_ACCOUNT } from '../tokens/token-use.ts';

const FIELD = 'automountServiceAccountToken';
const PATH = ['spec', FIELD];

/** Asks the pod, whose own field comes before that of its ServiceAccount. */
function answers(pod: Pod, around: Surroundings): HardeningAnswer[] {
  const value = containedSpec(pod)[FIELD];
  return [{ violation: podViolation(PATH), ...answerOf(pod, value, around) }];
}

function answerOf(
  pod: Pod,
  value: boolean | undefined,
  around: Surroundings,
): Pick<HardeningAnswer, 'answer' | 'says' | 'must'> {
  const says = value === undefined ? 'not set' : `${FIELD}: ${value}`;
  if (value === false) return { answer: 'met', says };
  const evidence = asksServer(pod);
  if (evidence !== undefined) return { answer: 'not applicable', says: `${says}, and used: ${evidence}` };
  const name = accountOf(pod);
  const found = around.tokenUse?.(pod);
  if (value === undefined && found?.account?.isAutomounted === false) {
    return { answer: 'met', says: `${FIELD}: false, set by ServiceAccount ${name} in ${found.account.file}` };
  }
  if (found?.use !== undefined) return { answer: 'not applicable', says: `${says}, and used: ${found.use}` };
  if (name !== DEFAULT_ACCOUNT && found?.account === undefined) {
    const where = found === undefined ? 'nothing is known of its rights' : 'it is not in the repository';
    return { answer: 'unknown', says: `${says}, for ServiceAccount ${name}: ${where}` };
  }
  const unused = found === undefined ? '' : ', and nothing in the repository gives it rights';
  return { answer: 'not met', says: `${says}, for ServiceAccount ${name}${unused}`, must: `must set ${FIELD}=false` };
}

function fix(pod: Pod): Fix {
  const account = accountOf(pod);
  // Only such names go into a command that people copy.
  const name = /^[a-z0-9][a-z0-9.-]{0,252}$/.test(account) ? account : 'NAME';
  return {
    class: 'careful',
    edits: [{ op: 'set', path: PATH, value: false }],
    mayBeMeantAt: [PATH],
    caution: `A program that asks the API server then finds no token, and its log says so. \`kubectl auth can-i --list --as=system:serviceaccount:NAMESPACE:${name}\` prints what the token is good for: where that is more than what everybody may, find out who asks. A token that the pod mounts from a projected volume stays.`,
  };
}

export const serviceAccountToken: HardeningRule = {
  id: 'service-account-token',
  reason: 'token of the API server',
  answers,
  fix: (_, pod) => fix(pod),
  // A pod that no longer uses its token had it before, too.
  isOlder: (_, former, around) => answers(former, around).some(({ answer }) => answer === 'not applicable'),
  docs: {
    title: 'Token of the ServiceAccount',
    what: 'The pod sets `automountServiceAccountToken: false`, or its ServiceAccount does, where nothing in the pod and in the repository uses the token.',
    since:
      'Both fields exist [since v1.6](https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting).',
    why: 'Whoever breaks into a container finds the token, and asks the API server with all the rights of the ServiceAccount, now and later.',
    fields: [
      'spec.automountServiceAccountToken',
      'spec.serviceAccountName',
      'metadata.annotations',
      'spec.containers[*].image',
      'spec.containers[*].command',
      'spec.containers[*].args',
      'spec.containers[*].env[*].value',
      'spec.containers[*].volumeMounts[*].mountPath',
    ],
    fix: {
      classes: ['careful'],
      what: 'Sets the field to `false`. The token counts as used where a RoleBinding or ClusterRoleBinding of the repository names the ServiceAccount, or where a container runs `kubectl`, elects a leader, names the path of the token or has an image that asks the API server. Of a ServiceAccount that is not in the repository the answer is *unknown*; the one called `default` has no rights, unless somebody binds some to it. Cloud identities that mount a token of their own (EKS, Azure) do not need this one.',
    },
    verify: {
      command: 'kubectl exec POD -c CONTAINER -- ls /var/run/secrets/kubernetes.io/serviceaccount',
      expect: '`No such file or directory`',
    },
    example: {
      bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
      good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
    },
  },
};
