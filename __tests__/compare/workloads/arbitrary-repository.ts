import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Manifest, Workload } from '../../../src/manifest/manifest.ts';
import { readManifest } from '../../../src/manifest/read-manifest.ts';

/** A workload before it is written anywhere. */
export interface Planned {
  readonly kind: keyof typeof KINDS;
  readonly namespace?: string;
  /** Absent where the server makes one (`generateName`). */
  readonly name?: string;
  readonly spec: object;
  /** Written under the API group that the kind once had, where it had one. */
  readonly isOld?: boolean;
}

/** How a file is written: documents of YAML, one List as YAML, or one List as JSON. */
export const FORMS = ['documents', 'list', 'json'] as const;

export interface PlannedFile {
  readonly form: (typeof FORMS)[number];
  readonly workloads: readonly Planned[];
}

/** From the path to what the file holds. */
export type Repository = ReadonlyMap<string, PlannedFile>;

const KINDS = {
  Deployment: { apiVersion: 'apps/v1', old: 'extensions/v1beta1' },
  StatefulSet: { apiVersion: 'apps/v1', old: 'apps/v1beta1' },
  CronJob: { apiVersion: 'batch/v1', old: 'batch/v1beta1' },
  ReplicationController: { apiVersion: 'v1', old: 'v1' },
  Pod: { apiVersion: 'v1', old: 'v1' },
} as const;

/** Paths of base: a copy of a directory, a joined file, and one that is JSON by its name. */
const PATHS = ['web.yaml', 'v1/web.yaml', 'v2/web.yaml', 'v2/all.yaml', 'apps/web.json'];

/** Few names, so that many workloads are the same object, in one file and in several. */
export function arbitraryPlanned(): fc.Arbitrary<Planned> {
  return fc
    .record({
      kind: fc.constantFrom(...(Object.keys(KINDS) as (keyof typeof KINDS)[])),
      namespace: fc.constantFrom(undefined, undefined, 'shop'),
      name: fc.constantFrom('web', 'web', 'db', undefined),
      spec: arbitrarySpec(),
    })
    .map(({ namespace, name, ...rest }) => ({ ...rest, ...(namespace && { namespace }), ...(name && { name }) }));
}

export function arbitraryFile(): fc.Arbitrary<PlannedFile> {
  return fc.record({
    form: fc.constantFrom(...FORMS),
    workloads: fc.array(arbitraryPlanned(), { maxLength: 4 }),
  });
}

export function arbitraryRepository(): fc.Arbitrary<Repository> {
  return fc
    .dictionary(fc.constantFrom(...PATHS), arbitraryFile(), { minKeys: 1, maxKeys: 4 })
    .map((files) => new Map(Object.entries(files)));
}

/** The spec of a pod: several containers of different names, each good or bad in its own way. */
export function arbitrarySpec(): fc.Arbitrary<object> {
  const names = fc.uniqueArray(fc.constantFrom('app', 'proxy', 'log', 'setup'), { minLength: 1, maxLength: 3 });
  return fc
    .record({
      names,
      images: fc.array(fc.constantFrom('app:1', 'app:2', 'proxy:1'), { minLength: 3, maxLength: 3 }),
      contexts: fc.array(arbitraryContext(), { minLength: 3, maxLength: 3 }),
      pod: fc.record(
        {
          hostPID: fc.boolean(),
          hostNetwork: fc.boolean(),
          securityContext: fc.constantFrom({ runAsNonRoot: true }, { runAsUser: 0 }, {}),
          volumes: fc.constantFrom([{ name: 'data', hostPath: { path: '/' } }], [{ name: 'data', emptyDir: {} }]),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ names, images, contexts, pod }) => {
      const containers = names.map((name, at) => ({
        name,
        image: images[at],
        securityContext: contexts[at],
      }));
      const isInit = ({ name }: { readonly name: string }) => name === 'setup' && containers.length > 1;
      const initContainers = containers.filter(isInit);
      return {
        ...pod,
        ...(initContainers.length > 0 && { initContainers }),
        containers: containers.filter((each) => !isInit(each)),
      };
    });
}

function arbitraryContext(): fc.Arbitrary<object> {
  return fc.record(
    {
      privileged: fc.boolean(),
      runAsNonRoot: fc.boolean(),
      capabilities: fc.constantFrom(
        { drop: ['ALL'] },
        { drop: ['ALL'], add: ['NET_RAW'] },
        { add: ['NET_RAW', 'CHOWN'] },
      ),
      seccompProfile: fc.constantFrom({ type: 'RuntimeDefault' }, { type: 'Unconfined' }),
    },
    { requiredKeys: [] },
  );
}

/** The same object: what a server would take for one. */
export function keyOf({ kind, namespace, name }: Planned): string {
  return JSON.stringify([kind, namespace, name]);
}

/** The same object with the same pod. */
export function wholeOf(planned: Planned): string {
  return `${keyOf(planned)} ${JSON.stringify(planned.spec)}`;
}

/** A repository as its files are read. */
export function readRepository(repository: Repository): Manifest[] {
  return [...repository].map(([path, file]) => readManifest(path, new TextEncoder().encode(writeFile(file))));
}

/** The plan of a workload that was read. */
export function planOf(repository: Repository, { file, document, objectPath }: Workload): Planned {
  const index = typeof objectPath[1] === 'number' ? objectPath[1] : document;
  const planned = repository.get(file)?.workloads[index];
  if (planned === undefined) throw new Error(`nothing is planned at ${file}, ${index}`);
  return planned;
}

function writeFile({ form, workloads }: PlannedFile): string {
  const objects = workloads.map(objectOf);
  if (form === 'documents') return objects.map((object) => stringify(object)).join('---\n');
  const list = { apiVersion: 'v1', kind: 'List', items: objects };
  return form === 'list' ? stringify(list) : JSON.stringify(list);
}

function objectOf({ kind, namespace, name, spec, isOld }: Planned): object {
  const { apiVersion, old } = KINDS[kind];
  const metadata = { ...(namespace && { namespace }), ...(name ? { name } : { generateName: 'job-' }) };
  return { apiVersion: isOld ? old : apiVersion, kind, metadata, ...bodyOf(kind, spec) };
}

function bodyOf(kind: Planned['kind'], spec: object): object {
  if (kind === 'Pod') return { spec };
  const template = { spec: { template: { spec } } };
  return kind === 'CronJob' ? { spec: { jobTemplate: template } } : template;
}
