import { describe, expect, test } from 'vitest';
import { reviewOf } from '../report/review-of.ts';

interface Written {
  readonly pod?: string;
  readonly app?: string;
  readonly second?: string;
  readonly image?: string;
}

/** A pod with these entries in its security contexts; the second container only where it is given. */
function pod({ pod = '', app = '', second, image = 'web:1' }: Written): string {
  const context = (entries: string): string[] => [
    '      securityContext:',
    ...(entries === '' ? [] : entries.split(', ').map((entry) => `        ${entry}`)),
    '        allowPrivilegeEscalation: false',
    '        capabilities: {drop: [ALL]}',
  ];
  return [
    ...['apiVersion: v1', 'kind: Pod', 'metadata: {name: web}', 'spec:', '  securityContext:'],
    ...(pod === '' ? [] : pod.split(', ').map((entry) => `    ${entry}`)),
    ...['    seccompProfile: {type: RuntimeDefault}', '  containers:'],
    ...['    - name: app', `      image: ${image}`, ...context(app)],
    ...(second === undefined ? [] : ['    - name: second', '      image: other:1', ...context(second)]),
    '',
  ].join('\n');
}

const USER = 'runAsNonRoot: true, runAsUser: 1000';

/** The lines that the suggestions add, the place of each, and the cautions of the findings. */
async function suggested(base: string, head: string) {
  const { review } = await reviewOf({ 'pod.yaml': base }, { 'pod.yaml': head });
  const added = review.suggestions.map(({ before, lines }) => lines.filter((line) => !before.includes(line)));
  const cautions = review.comparison.workloads.flatMap(({ findings }) => findings.map(({ fix }) => fix.caution));
  return { added, cautions: [...new Set(cautions)], refusals: [...review.refusals.values()] };
}

const IN_POD = (lines: string[]): string[] => lines.map((line) => `    ${line}`);
const IN_CONTAINER = (lines: string[]): string[] => lines.map((line) => `        ${line}`);
const BACK = ['runAsNonRoot: true', 'runAsUser: 1000'];
/** Where the user stands in the place of another one. */
const INSTEAD = [...BACK].reverse();
const FLAG = [IN_CONTAINER(['runAsNonRoot: true'])];

describe('a user that the pull request takes away comes back with the suggestion', () => {
  test.each<[string, Written, Written, string[][]]>([
    ['from a container', { app: USER }, {}, [IN_CONTAINER(BACK)]],
    ['from the pod', { pod: USER }, {}, [IN_POD(BACK)]],
    ['from a pod of two containers', { pod: USER, second: '' }, { second: '' }, [IN_POD(BACK)]],
    [
      'from one of two containers',
      { app: USER, second: 'runAsNonRoot: true' },
      { second: 'runAsNonRoot: true' },
      [IN_CONTAINER(BACK)],
    ],
    [
      'from two containers with users of their own',
      { app: USER, second: 'runAsNonRoot: true, runAsUser: 2000' },
      { second: '' },
      [IN_CONTAINER(BACK), IN_CONTAINER(['runAsNonRoot: true', 'runAsUser: 2000'])],
    ],
    [
      'from the pod, where root is written in the container',
      { pod: USER },
      { app: 'runAsUser: 0' },
      [IN_CONTAINER(INSTEAD)],
    ],
    [
      'from the pod, where root is written in one of two containers',
      { pod: USER, second: '' },
      { app: 'runAsUser: 0', second: '' },
      [IN_CONTAINER(INSTEAD), IN_CONTAINER(BACK)],
    ],
    [
      'with the group of the pod',
      { pod: `${USER}, runAsGroup: 3000` },
      { app: 'runAsUser: 0' },
      [IN_CONTAINER(['runAsUser: 1000', 'runAsGroup: 3000', 'runAsNonRoot: true'])],
    ],
    [
      'and the pod keeps its user, where root is written in the container',
      { pod: USER },
      { pod: USER, app: 'runAsUser: 0' },
      [[]],
    ],
    ['with its group', { pod: `${USER}, runAsGroup: 3000` }, {}, [IN_POD(['runAsGroup: 3000', ...BACK])]],
    ['where root took its place', { app: USER }, { app: 'runAsNonRoot: false, runAsUser: 0' }, [IN_CONTAINER(BACK)]],
    ['not the flag alone, where the user stays', { app: USER }, { app: 'runAsUser: 1000' }, FLAG],
    ['and no root', { app: 'runAsNonRoot: true, runAsUser: 0' }, {}, FLAG],
    ['and none where another is set', { app: USER }, { app: 'runAsUser: 2000' }, FLAG],
  ])('%s', async (_, base, head, expected) => {
    const { added } = await suggested(pod(base), pod(head));
    expect(added).toEqual(expected);
  });

  test('and says so, and that the image is another one where it is', async () => {
    const says = 'The user of before was 1000.';
    expect((await suggested(pod({ app: USER }), pod({}))).cautions).toEqual([says]);
    expect((await suggested(pod({ app: USER }), pod({ image: 'web:2' }))).cautions).toEqual([
      `${says} Its image is another one now: see that this user can run it.`,
    ]);
  });

  test('in flow style, and with CRLF', async () => {
    const flow = (entries: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - {name: app, securityContext: {${entries}allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}}\n`;
    expect((await suggested(flow(`${USER}, `), flow(''))).added[0]?.[0]).toContain(
      'runAsNonRoot: true, runAsUser: 1000}',
    );
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect((await suggested(crlf(pod({ app: USER })), crlf(pod({})))).added).toEqual([IN_CONTAINER(BACK)]);
  });

  test('keeps to the container where another one of the pod is root on purpose', async () => {
    const { added, refusals } = await suggested(
      pod({ pod: USER, second: '' }),
      pod({ second: 'runAsNonRoot: false # mounts as root' }),
    );
    expect(added).toEqual([IN_CONTAINER(BACK)]);
    expect(refusals).toHaveLength(1);
  });
});
