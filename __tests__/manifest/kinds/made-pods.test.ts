import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar } from 'yaml';
import { fieldPath } from '../../../src/manifest/field-path.ts';
import type { Manifest, Workload } from '../../../src/manifest/manifest.ts';
import { readText } from '../../../src/manifest/read-manifest.ts';
import type { Document } from '../../../src/manifest/yaml/document.ts';
import { readDocuments } from '../../../src/manifest/yaml/document.ts';
import { containersOf } from '../../../src/pss/pod/containers.ts';
import type { Path } from '../../../src/pss/pod/path.ts';
import { findNode } from '../yaml/find-node.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const context = fc.record(
  {
    privileged: fc.boolean(),
    runAsNonRoot: fc.boolean(),
    runAsUser: fc.nat(2),
    capabilities: fc.record(
      { add: fc.constantFrom(['A'], ['B', 'C'], []), drop: fc.constantFrom(['ALL'], []) },
      { requiredKeys: [] },
    ),
    seccompProfile: fc.record({ type: fc.constantFrom('RuntimeDefault', 'Unconfined') }),
  },
  { requiredKeys: [] },
);
const container = fc.record(
  { name: fc.constantFrom('a', 'b'), image: fc.constant('i'), securityContext: fc.oneof(context, fc.constant(null)) },
  { requiredKeys: [] },
);
const containers = fc.array(container, { maxLength: 3 });
const podTemplate = fc.record({ securityContext: context, hostNetwork: fc.boolean() }, { requiredKeys: [] });

const taskSpec = fc.record(
  { steps: fc.array(container, { minLength: 1, maxLength: 3 }), sidecars: containers, stepTemplate: container },
  { requiredKeys: ['steps'] },
);
const pipelineRun = fc
  .record({
    tasks: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), taskSpec }), { minLength: 1, maxLength: 3 }),
    all: optional(podTemplate),
    one: optional(podTemplate),
  })
  .map(({ tasks, all, one }) => ({
    ...{ apiVersion: 'tekton.dev/v1', kind: 'PipelineRun' },
    spec: {
      taskRunTemplate: { podTemplate: all },
      taskRunSpecs: [{ pipelineTaskName: 'b', podTemplate: one }],
      pipelineSpec: { tasks },
    },
  }));

const template = fc.record(
  { container, sidecars: containers, initContainers: containers, securityContext: context },
  { requiredKeys: ['container'] },
);
const workflow = fc
  .record({
    templates: fc.array(template, { minLength: 1, maxLength: 3 }),
    templateDefaults: optional(fc.record({ container, sidecars: containers }, { requiredKeys: [] })),
    securityContext: optional(context),
    hostNetwork: optional(fc.boolean()),
  })
  .map((spec) => ({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', spec }));

/** Every path to a scalar of the policy in a pod, with what stands there. */
function* leavesOf(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leavesOf(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, below] of Object.entries(value)) yield* leavesOf(below, [...path, name]);
  } else yield [path, value];
}

/** What the names of controllers are made of is not written as such. */
const isWritten = ([path]: readonly [Path, unknown]): boolean => path.at(-1) !== 'name';

function read(content: unknown): { readonly workloads: readonly Workload[]; readonly document: Document } {
  const text = JSON.stringify(content, null, 1);
  const { workloads, notEvaluated } = readText('file.json', text);
  expect(notEvaluated).toEqual([]);
  return { workloads, document: readDocuments(text)[0] as Document };
}

describe('a pod that a controller makes', () => {
  it.each([
    ['of a PipelineRun', pipelineRun],
    ['of a Workflow', workflow],
  ])('%s says what the object says at the field of each path, and has its place there', (_, objects) => {
    fc.assert(
      fc.property(objects, (content) => {
        const { workloads, document } = read(content);
        expect(workloads.length).toBeGreaterThan(0);
        for (const workload of workloads) {
          for (const [path, value] of [...leavesOf(workload.pod)].filter(isWritten)) {
            const found = findNode(document, fieldPath(workload, path));
            const said = isScalar(found?.node) ? found.node.value : undefined;
            expect(String(said), JSON.stringify(path)).toBe(String(value));
            const key = found?.pair?.key ?? found?.node;
            const start = (key as { range: [number] }).range[0] + document.offset;
            const lines = document.text.slice(0, start).split('\n');
            expect(workload.locate(path)).toMatchObject({
              ...{ file: 'file.json', line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
            });
          }
        }
      }),
    );
  });

  it.each([
    ['of a PipelineRun', pipelineRun],
    ['of a Workflow', workflow],
  ])('%s has a field for every security context of a container, unshared where nobody else says it', (_, objects) => {
    fc.assert(
      fc.property(objects, (content) => {
        for (const workload of read(content).workloads) {
          for (const { path } of containersOf(workload.pod)) {
            const found = workload.editAt([...path, 'securityContext', 'procMount']);
            // Only a container that is wholly of the defaults is another's, too.
            if ('reason' in found) expect(found.reason).toMatch(/^`spec\.templateDefaults\.sidecars/);
            else expect(found.path.slice(-2)).toEqual(['securityContext', 'procMount']);
          }
        }
      }),
    );
  });

  it('has no field for what its controller never sets', () => {
    const [task] = read({ apiVersion: 'tekton.dev/v1', kind: 'Task', spec: { steps: [{ image: 'a' }] } }).workloads;
    expect(task?.editAt(['spec', 'hostPID'])).toEqual({
      reason: 'the pod is made by the controller of Task, which has no field for `spec.hostPID`',
    });
  });
});

describe('custom resources', () => {
  const KINDS = [
    ...['Rollout', 'Workflow', 'CronWorkflow', 'AnalysisRun'].map((kind) => `argoproj.io/v1 ${kind}`),
    ...['Task', 'TaskRun', 'Pipeline', 'PipelineRun'].map((kind) => `tekton.dev/v1 ${kind}`),
    ...['ray.io/v1 RayJob', 'batch.volcano.sh/v1 Job', 'kubeflow.org/v1 TFJob', 'example.com/v1 Widget'],
  ];
  const KEYS = [
    'spec',
    'template',
    'templates',
    'tasks',
    'steps',
    'taskSpec',
    'pipelineSpec',
    'workflowSpec',
    'inline',
  ];
  const MORE = [
    'container',
    'containers',
    'sidecars',
    'volumes',
    'podTemplate',
    'stepTemplate',
    'name',
    'image',
    'ref',
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, 'a', 1, true),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...KEYS, ...MORE), tie('tree'), { maxKeys: 5 }),
    ),
  }));

  it('are read without a throw, whatever is in them, and all that is said has a place in the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.dictionary(fc.constantFrom(...KEYS), tree), (name, spec) => {
        const [apiVersion, kind] = name.split(' ');
        const text = JSON.stringify({ apiVersion, kind, spec: { ...spec } }, null, 1);
        const { workloads, notEvaluated, notes } = readText('file.json', text);
        const lines = text.split('\n').length;
        const places = workloads.flatMap(({ locate }) => [locate([]), locate(['spec', 'containers', 0, 'image'])]);
        for (const { line } of [...places, ...notEvaluated, ...notes]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 1000 },
    );
  });

  const many = (count: number, item: (index: number) => string): string =>
    Array.from({ length: count }, (_, at) => item(at)).join('');
  const timed = (text: string): Manifest => {
    const start = performance.now();
    const manifest = readText('file.yaml', text);
    for (const { locate } of manifest.workloads) locate(['spec', 'containers', 0, 'securityContext', 'privileged']);
    expect(performance.now() - start).toBeLessThan(20_000);
    return manifest;
  };

  it.each([
    [
      'steps below one template',
      `apiVersion: tekton.dev/v1\nkind: Task\nspec:\n  stepTemplate: {securityContext: {privileged: true, capabilities: {add: [A]}}}\n  steps:\n${many(10_000, () => '  - image: a\n')}`,
    ],
    [
      'runs of tasks',
      `apiVersion: tekton.dev/v1\nkind: PipelineRun\nspec:\n  taskRunSpecs:\n${many(4000, (at) => `  - pipelineTaskName: t${at}\n`)}  pipelineSpec:\n    tasks:\n${many(4000, (at) => `    - {name: t${at}, taskSpec: {steps: [{image: a}]}}\n`)}`,
    ],
    [
      'templates below the annotations of all',
      `apiVersion: argoproj.io/v1\nkind: Workflow\nspec:\n  podMetadata:\n    annotations:\n${many(5000, (at) => `      a${at}: b\n`)}  templates:\n${many(5000, (at) => `  - {name: t${at}, metadata: {annotations: {a: b}}, container: {image: a}}\n`)}`,
    ],
    [
      'templates that mount all volumes',
      `apiVersion: argoproj.io/v1\nkind: Workflow\nspec:\n  volumes:\n${many(5000, (at) => `  - {name: v${at}, hostPath: {path: /}}\n`)}  templates:\n${many(5, (at) => `  - name: t${at}\n    container:\n      image: a\n      volumeMounts:\n${many(5000, (index) => `      - name: v${index}\n`)}`)}`,
    ],
    [
      'unknown mappings',
      `apiVersion: example.com/v1\nkind: Widget\nspec:\n  containers: []\n${many(30_000, (at) => `  a${at}: {}\n`)}`,
    ],
  ])('are read in a time that grows with the text only: %s', (_, text) => {
    timed(text);
  });

  it('that want more parts than are read are not evaluated', () => {
    const volumes = many(5000, (at) => `    - name: v${at}\n`);
    const tasks = many(5000, (at) => `    - {name: t${at}, taskSpec: {steps: [{image: a}]}}\n`);
    const head = 'apiVersion: tekton.dev/v1\nkind: PipelineRun\nspec:\n';
    const { notEvaluated } = timed(
      `${head}  podTemplate:\n    volumes:\n${volumes}  pipelineSpec:\n    tasks:\n${tasks}`,
    );
    expect(notEvaluated).toContainEqual(
      expect.objectContaining({ reason: 'type', message: expect.stringContaining('more than is read') }),
    );
  });
});
