import { NAMESPACE_CHANGES } from './hostile-namespaces.ts';
import { WORKLOAD_CHANGES } from './hostile-workloads.ts';
import type { Files, HostileChange, Maker } from './texts.ts';
import {
  APP,
  badContainer,
  badPod,
  both,
  container,
  documents,
  fill,
  inOneFile,
  manyFiles,
  pod,
  smallPod,
} from './texts.ts';

/** The bytes of changed text within which a review must stay quick. */
export const CHANGED_BYTES = 200_000;

/** The bytes that are enough where aliases multiply them. */
const ALIASED_BYTES = 15_000;

/**
 * Makes every hostile change.
 *
 * @param share the share of the usual bytes: a law compares what half of them cost with what all of them do
 */
export function hostileChanges(share = 1): HostileChange[] {
  return Object.entries({ ...MAKERS, ...WORKLOAD_CHANGES, ...NAMESPACE_CHANGES }).map(([name, make]) => {
    const bytes = (name.includes('alias') ? ALIASED_BYTES : CHANGED_BYTES) * share;
    return { name, base: {}, ...make(bytes) };
  });
}

/** Makes one hostile change by its name. */
export function hostileChange(name: string, share = 1): HostileChange {
  const found = hostileChanges(share).find((change) => change.name === name);
  if (found === undefined) throw new Error(`no hostile change is called ${name}`);
  return found;
}

/** A pod with containers, of which each has an annotation that sets its profile. */
function annotatedContainers(bytes: number, profile: string): ReturnType<Maker> {
  const annotations = fill(
    (bytes * 3) / 4,
    (index) => `    container.${profile}.kubernetes.io/c${index}: unconfined\n`,
    '  annotations:\n',
  );
  return inOneFile(pod(fill(bytes / 4, container, '  containers:\n'), 'web', annotations));
}

const MAKERS: Readonly<Record<string, Maker>> = {
  'a list of containers three times by alias': (bytes) =>
    inOneFile(
      fill(
        bytes,
        () => '  - {}\n',
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: &c\n',
        '  initContainers: *c\n  ephemeralContainers: *c\n',
      ),
    ),
  'a list of named containers three times by alias': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `  - name: c${index}\n`,
          '  containers: &c\n',
          '  initContainers: *c\n  ephemeralContainers: *c\n',
        ),
      ),
    ),
  'a pod many times by alias': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}}, spec: *s}\n`,
        `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: web}\n  spec: &s\n    containers:\n${'    - {}\n'.repeat(bytes / 30)}`,
      ),
    ),
  'templates of Argo by alias': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `  - {name: t${index}, container: {image: a}, sidecars: *s}\n`,
        `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: web}\nspec:\n  templates:\n  - name: t\n    container: {image: a}\n    sidecars: &s\n${'    - {}\n'.repeat(bytes / 30)}`,
      ),
    ),
  'containers by one alias each': (bytes) =>
    inOneFile(
      pod(fill(bytes, () => '  - *c\n', '  containers:\n  - &c {name: app, securityContext: {privileged: true}}\n')),
    ),
  'capabilities by alias in many containers': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `  - {name: c${index}, securityContext: *s}\n`,
          `  containers:\n  - name: app\n    securityContext: &s\n      capabilities: {add: [${fill(bytes / 2, (index) => `C${index}, `)}]}\n`,
        ),
      ),
    ),
  'hostPorts by alias in many containers': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `  - {name: c${index}, ports: *p}\n`,
          `  containers:\n  - name: app\n    ports: &p\n${fill(bytes / 2, (index) => `    - {hostPort: ${index + 1}}\n`)}`,
        ),
      ),
    ),
  'volumes by alias in many pods': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}}, spec: {volumes: *v}}\n`,
        `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: web}\n  spec:\n    volumes: &v\n${fill(bytes / 2, (index) => `    - {name: v${index}, hostPath: {}}\n`)}`,
      ),
    ),
  'annotations by alias in many pods': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}, annotations: *a}, spec: {}}\n`,
        `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: web\n    annotations: &a\n${fill(bytes / 2, (index) => `      container.apparmor.security.beta.kubernetes.io/c${index}: unconfined\n`)}  spec: {}\n`,
      ),
    ),
  'merge keys by alias': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {<<: *p, metadata: {name: p${index}}}\n`,
        `apiVersion: v1\nkind: List\nitems:\n- &p\n  apiVersion: v1\n  kind: Pod\n  metadata: {name: web}\n  spec:\n    containers:\n${'    - {}\n'.repeat(bytes / 30)}`,
      ),
    ),
  'duplicate keys by alias in many pods': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}}, spec: *s}\n`,
        `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: web}\n  spec: &s\n${'    hostPID: true\n    securitycontext: {}\n    privileged: true\n'.repeat(bytes / 100)}`,
      ),
    ),
  'misplaced fields by alias in many pods': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}}, spec: *s}\n`,
        `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: web}\n  spec: &s\n    containers:\n${'    - {privileged: true}\n'.repeat(bytes / 60)}`,
      ),
    ),
  'a fault by alias in many pods': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}}, spec: *s}\n`,
        `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: web}\n  spec: &s\n    containers:\n    - {name: 1, args: [${'a, '.repeat(bytes / 10)}]}\n`,
      ),
    ),
  'aliases of aliases': () =>
    inOneFile(
      `a: &a0 [${'x, '.repeat(10)}]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &a${index + 1} [${`*a${index}, `.repeat(10)}]`).join('\n')}\n`,
    ),
  containers: (bytes) => inOneFile(pod(fill(bytes, container, '  containers:\n'))),
  'containers that all change a little': (bytes) =>
    both(pod(fill(bytes, (index) => `  - {name: c${index}, image: a}\n`, '  containers:\n')), 'image: a', 'image: b'),
  'containers that are all renamed': (bytes) =>
    both(pod(fill(bytes, container, '  containers:\n')), 'name: c', 'name: d'),
  'containers without a name': (bytes) => inOneFile(pod(fill(bytes, () => '  - {}\n', '  containers:\n'))),
  'containers of one name': (bytes) =>
    both(
      pod(
        fill(bytes, () => '  - name: app\n', '  containers:\n'),
        'web',
      ),
      'name: web',
      'name: old',
    ),
  'containers that set all badly': (bytes) => inOneFile(pod(fill(bytes, badContainer, '  containers:\n'))),
  'containers that inherit all badly': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          container,
          '  securityContext: {runAsUser: 0, runAsNonRoot: false, seccompProfile: {type: Unconfined}, appArmorProfile: {type: Unconfined}, windowsOptions: {hostProcess: true}, seLinuxOptions: {user: a, role: b, type: c}}\n  containers:\n',
        ),
      ),
    ),
  'containers in one line': (bytes) =>
    inOneFile(pod(`  containers: [${fill(bytes, (index) => `{name: c${index}},`)}]\n`)),
  'containers in a line of JSON': (bytes) => ({
    head: {
      'web.json': `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"},"spec":{"containers":[${fill(bytes, (index) => `{"name":"c${index}"},`)}{}]}}`,
    },
  }),
  'hostPath volumes': (bytes) =>
    inOneFile(pod(`${fill(bytes, (index) => `  - {name: v${index}, hostPath: {path: /}}\n`, '  volumes:\n')}${APP}`)),
  'hostPath volumes that are all renamed': (bytes) =>
    both(
      pod(`${fill(bytes, (index) => `  - {name: v${index}, hostPath: {path: /}}\n`, '  volumes:\n')}${APP}`),
      'name: v',
      'name: w',
    ),
  'hostPath volumes with paths below each other': (bytes) =>
    both(
      pod(`${fill(bytes, (index) => `  - {name: v${index}, hostPath: {path: /a/${index}}}\n`, '  volumes:\n')}${APP}`),
      'path: /a',
      'path: /a/b',
    ),
  'volumes of every kind': (bytes) =>
    inOneFile(
      pod(`${fill(bytes, (index) => `  - {name: v${index}, nfs: {}, iscsi: {}, rbd: {}}\n`, '  volumes:\n')}${APP}`),
    ),
  'volumes without a name': (bytes) =>
    inOneFile(pod(`${fill(bytes, () => '  - hostPath: {path: /}\n', '  volumes:\n')}${APP}`)),
  'added capabilities': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `      - C${index}\n`,
          '  containers:\n  - name: app\n    securityContext:\n     capabilities:\n      add:\n',
        ),
      ),
    ),
  'added capabilities in one line': (bytes) =>
    inOneFile(
      pod(
        `${fill(bytes, (index) => `C${index}, `, '  containers:\n  - name: app\n    securityContext: {capabilities: {add: [')}]}}\n`,
      ),
    ),
  'added capabilities that are spelled wrong': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          () => '      - cap_kill\n',
          '  containers:\n  - name: app\n    securityContext:\n     capabilities:\n      add:\n',
        ),
      ),
    ),
  'dropped capabilities': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `      - C${index}\n`,
          '  containers:\n  - name: app\n    securityContext:\n     capabilities:\n      drop:\n',
        ),
      ),
    ),
  sysctls: (bytes) =>
    inOneFile(
      pod(
        `${fill(bytes, (index) => `    - name: s${index}\n      value: "1"\n`, '  securityContext:\n    sysctls:\n')}${APP}`,
      ),
    ),
  'sysctls of one name': (bytes) =>
    inOneFile(pod(`${fill(bytes, () => `    - {name: s}\n`, '  securityContext:\n    sysctls:\n')}${APP}`)),
  'AppArmor annotations': (bytes) =>
    inOneFile(
      pod(
        APP,
        'web',
        fill(
          bytes,
          (index) => `    container.apparmor.security.beta.kubernetes.io/c${index}: unconfined\n`,
          '  annotations:\n',
        ),
      ),
    ),
  'AppArmor annotations of as many containers': (bytes) => annotatedContainers(bytes, 'apparmor.security.beta'),
  'seccomp annotations of as many containers': (bytes) => annotatedContainers(bytes, 'seccomp.security.alpha'),
  'hostPorts of one container': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `    - {containerPort: 1, hostPort: ${index + 1}}\n`,
          '  containers:\n  - name: app\n    ports:\n',
        ),
      ),
    ),
  'hostPorts of one number': (bytes) =>
    inOneFile(
      pod(fill(bytes, () => `    - {containerPort: 1, hostPort: 1}\n`, '  containers:\n  - name: app\n    ports:\n')),
    ),
  'hostPorts of as many containers': (bytes) =>
    inOneFile(
      pod(fill(bytes, (index) => `  - {name: c${index}, ports: [{hostPort: ${index + 1}}]}\n`, '  containers:\n')),
    ),
  'ports on the host network': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `    - containerPort: ${index + 1}\n`,
          '  hostNetwork: true\n  containers:\n  - name: app\n    ports:\n',
        ),
      ),
    ),
  'SELinux types': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `  - {name: c${index}, securityContext: {seLinuxOptions: {type: t${index}, user: u, role: r}}}\n`,
          '  containers:\n',
        ),
      ),
    ),
  'probes with hosts': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) =>
            `  - {name: c${index}, livenessProbe: {httpGet: {host: h, port: 1}}, readinessProbe: {tcpSocket: {host: h, port: 1}}}\n`,
          '  containers:\n',
        ),
      ),
    ),
  'containers of Windows': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) => `  - {name: c${index}, securityContext: {windowsOptions: {hostProcess: true}}}\n`,
          '  os: {name: windows}\n  hostNetwork: true\n  containers:\n',
        ),
      ),
    ),
  'privileged containers with mounts': (bytes) =>
    inOneFile(
      pod(
        fill(
          bytes,
          (index) =>
            `  - {name: c${index}, securityContext: {privileged: true}, volumeMounts: [{name: v, mountPath: /v, mountPropagation: Bidirectional}]}\n`,
          '  volumes: [{name: v, emptyDir: {}}]\n  containers:\n',
        ),
      ),
    ),
  'sidecars of as many Argo templates': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `  - {name: t${index}, container: {image: a}}\n`,
        `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: web}\nspec:\n  templateDefaults:\n    sidecars:\n${fill(bytes / 3, (index) => `    - {name: s${index}, image: a}\n`)}  templates:\n`,
      ),
    ),
  'volumes of as many Argo templates': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `  - {name: t${index}, container: {image: a, volumeMounts: [{name: v${index}}]}}\n`,
        `apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: web}\nspec:\n  volumes:\n${fill(bytes / 3, (index) => `  - {name: v${index}, hostPath: {path: /}}\n`)}  templates:\n`,
      ),
    ),
  'steps of Tekton': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `  - {name: s${index}, image: a}\n`,
        'apiVersion: tekton.dev/v1\nkind: Task\nmetadata: {name: web}\nspec:\n  steps:\n',
      ),
    ),
  'tasks of a Tekton pipeline': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `  - {name: t${index}, taskSpec: {steps: [{name: s, image: a}]}}\n`,
        'apiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: {name: web}\nspec:\n  tasks:\n',
      ),
    ),
  'groups of Ray': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `  - {groupName: g${index}, template: {spec: {containers: [{name: c}]}}}\n`,
        'apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: {name: web}\nspec:\n  workerGroupSpecs:\n',
      ),
    ),
  'definitions of one Namespace': (bytes) => ({
    base: { 'pods.yaml': documents(bytes / 2, smallPod).replaceAll('{name: p', '{namespace: shop, name: p') },
    head: {
      'pods.yaml': documents(bytes / 2, badPod).replaceAll('{name: p', '{namespace: shop, name: p'),
      'namespaces.yaml': documents(
        bytes / 2,
        () =>
          'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}\n',
      ),
    },
  }),
  'different definitions of one Namespace': (bytes) => {
    const namespaces = (level: string): string =>
      documents(
        bytes / 2,
        (index) =>
          `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {a: a${index}, pod-security.kubernetes.io/enforce: ${level}}}\n`,
      );
    const pods = documents(bytes / 2, badPod).replaceAll('{name: p', '{namespace: shop, name: p');
    return {
      base: { 'pods.yaml': pods, 'namespaces.yaml': namespaces('privileged') },
      head: { 'pods.yaml': pods.replaceAll('name: c}', 'name: d}'), 'namespaces.yaml': namespaces('restricted') },
    };
  },
  'Namespaces, each with a pod': (bytes) => ({
    base: {
      'web.yaml': documents(
        bytes / 2,
        (index) =>
          `apiVersion: v1\nkind: Namespace\nmetadata: {name: n${index}}\n---\n${badPod(index).replace('{name', `{namespace: n${index}, name`)}`,
      ),
    },
    head: {
      'web.yaml': documents(
        bytes,
        (index) =>
          `apiVersion: v1\nkind: Namespace\nmetadata: {name: n${index}, labels: {pod-security.kubernetes.io/enforce: baseline}}\n---\n${badPod(index).replace('{name', `{namespace: n${index}, name`)}`,
      ),
    },
  }),
  'labels of a Namespace': (bytes) => ({
    base: { 'web.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n' },
    head: {
      'web.yaml': fill(
        bytes,
        (index) => `    label${index}: a\n`,
        'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: nope\n',
      ),
    },
  }),
  'documents with a pod each': (bytes) => inOneFile(documents(bytes, badPod)),
  'documents with a pod each, of which all change': (bytes) => both(documents(bytes, badPod), 'name: c', 'name: d'),
  'documents with a pod each, of which all are renamed': (bytes) =>
    both(documents(bytes, badPod), 'name: p', 'name: q'),
  'documents with a pod each, of which all are removed': (bytes) => ({
    base: { 'web.yaml': documents(bytes, badPod) },
    head: { 'web.yaml': 'a: b\n' },
  }),
  'pods without a name': (bytes) =>
    both(
      documents(bytes, () => 'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: c}]}\n'),
      'name: c',
      'name: d',
    ),
  'pods of one name': (bytes) =>
    both(
      documents(bytes, () => badPod(0)),
      'name: c',
      'name: d',
    ),
  'pods of one name that all differ': (bytes) => {
    const text = (image: string): string =>
      documents(
        bytes,
        (index) =>
          `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: c, image: ${image}${index}}]}\n`,
      );
    return { base: { 'web.yaml': text('a') }, head: { 'web.yaml': text('b') } };
  },
  'empty documents': (bytes) => inOneFile(`${'---\n'.repeat(bytes / 4)}${badPod(0)}`),
  'documents that are broken': (bytes) =>
    both('---\napiVersion: v1\nkind: Pod\nspec: {\n'.repeat(bytes / 38), 'Pod', 'Job'),
  'documents that are no objects': (bytes) => inOneFile('---\na: b\n'.repeat(bytes / 9)),
  'documents that are no objects and mention kinds': (bytes) =>
    inOneFile('---\nkind: b\nspec: {}\n'.repeat(bytes / 21)),
  'documents of unknown kinds with containers': (bytes) =>
    inOneFile(
      documents(
        bytes,
        (index) => `apiVersion: a.example/v1\nkind: A\nmetadata: {name: a${index}}\nspec: {containers: [{image: a}]}\n`,
      ),
    ),
  'containers of unknown kinds': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `  - {p${index}: {containers: [{name: a, image: a}]}}\n`,
        'apiVersion: a.example/v1\nkind: A\nmetadata: {name: a}\nspec:\n  parts:\n',
      ),
    ),
  'items of a List': (bytes) =>
    inOneFile(
      fill(
        bytes,
        (index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}}, spec: {containers: [{name: c}]}}\n`,
        'apiVersion: v1\nkind: List\nitems:\n',
      ),
    ),
  'Lists in Lists': (bytes) =>
    inOneFile(
      `${'{apiVersion: v1, kind: List, items: ['.repeat(Math.min(bytes / 40, 3000))}${']}'.repeat(Math.min(bytes / 40, 3000))}\n`,
    ),
  'files with a pod each': (bytes) => ({ head: manyFiles(bytes, (index) => `${index}.yaml`, badPod) }),
  'files with a pod each, of which all change': (bytes) => ({
    base: manyFiles(bytes, (index) => `${index}.yaml`, smallPod),
    head: manyFiles(bytes, (index) => `${index}.yaml`, badPod),
  }),
  'files with a pod each, of which all move': (bytes) => ({
    base: manyFiles(bytes, (index) => `a/${index}.yaml`, badPod),
    head: manyFiles(bytes, (index) => `b/${index}/web.yaml`, badPod),
  }),
  'files in folders of folders': (bytes) => ({
    head: manyFiles(bytes, (index) => `${'d/'.repeat(index % 200)}${index}.yaml`, badPod),
  }),
  'empty files': (bytes) => ({
    head: Object.fromEntries(Array.from({ length: bytes / 100 }, (_, index) => [`${index}.yaml`, ''])),
  }),
  'duplicate keys': (bytes) => inOneFile(pod(`${'  hostPID: true\n'.repeat(bytes / 16)}${APP}`)),
  'duplicate containers': (bytes) => inOneFile(pod('  containers: [{name: a}]\n'.repeat(bytes / 26))),
  'misplaced fields': (bytes) =>
    inOneFile(
      pod(fill(bytes, (index) => `  - {name: c${index}, privileged: true, hostPID: true}\n`, '  containers:\n')),
    ),
  'keys that nobody knows': (bytes) => inOneFile(pod(`${fill(bytes, (index) => `  k${index}: a\n`)}${APP}`)),
  'a key of many letters': (bytes) => inOneFile(pod(`  ? ${'k'.repeat(bytes)}\n  : a\n${APP}`)),
  'a label of many letters': (bytes) => inOneFile(pod(APP, 'web', `  labels: {a: ${'b'.repeat(bytes)}}\n`)),
  'a name of many letters': (bytes) => inOneFile(pod(APP, 'w'.repeat(bytes))),
  'a name of many letters in a namespace of many': (bytes) =>
    inOneFile(pod(APP, 'w'.repeat(bytes / 2), `  namespace: ${'n'.repeat(bytes / 2)}\n`)),
  'a container name of many letters': (bytes) => inOneFile(pod(`  containers:\n  - name: ${'c'.repeat(bytes)}\n`)),
  'container names of many letters': (bytes) =>
    inOneFile(pod(fill(bytes, (index) => `  - name: ${`${index}`.padStart(1000, 'c')}\n`, '  containers:\n'))),
  'a sysctl of many letters': (bytes) =>
    inOneFile(pod(`  securityContext: {sysctls: [{name: ${'s'.repeat(bytes)}}]}\n${APP}`)),
  'an image of many letters': (bytes) =>
    inOneFile(pod(`  containers:\n  - {name: app, image: ${'i'.repeat(bytes)}}\n`)),
  'a name of many letters in many containers': (bytes) =>
    inOneFile(
      fill(
        bytes / 2,
        container,
        `apiVersion: v1\nkind: Pod\nmetadata: {name: ${'w'.repeat(bytes / 2)}}\nspec:\n  containers:\n`,
      ),
    ),
  'a wrong value of many letters': (bytes) => inOneFile(pod(`  hostPID: ${'x'.repeat(bytes)}\n${APP}`)),
  'an apiVersion of many letters': (bytes) => inOneFile(`apiVersion: ${'a/'.repeat(bytes / 2)}\nkind: Pod\n`),
  'labels that are many': (bytes) =>
    inOneFile(
      pod(
        APP,
        'web',
        fill(bytes, (index) => `    l${index}: a\n`, '  labels:\n'),
      ),
    ),
  'nesting of lists': (bytes) => inOneFile(`a: ${'['.repeat(bytes / 2)}${']'.repeat(bytes / 2)}\n`),
  'nesting of mappings': (bytes) =>
    inOneFile(`a: ${'{a: '.repeat(Math.min(9000, bytes / 5))}1${'}'.repeat(Math.min(9000, bytes / 5))}\n`),
  'nesting within blocks': (bytes) => {
    const depth = Math.floor(Math.sqrt(bytes));
    return inOneFile(
      pod(`  a:\n${Array.from({ length: depth }, (_, index) => `${' '.repeat(index + 4)}a:\n`).join('')}${APP}`),
    );
  },
  'brackets that never close': (bytes) => inOneFile(pod(`  a: ${'[{'.repeat(bytes / 2)}\n`)),
  'dashes in a line': (bytes) => inOneFile(pod(`  a:\n    ${'- '.repeat(bytes / 2)}\n`)),
  'question marks in a line': (bytes) => inOneFile(pod(`  a:\n    ${'? '.repeat(bytes / 2)}\n`)),
  'quotes and backslashes': (bytes) => inOneFile(pod(`  a: "${'\\"'.repeat(bytes / 2)}"\n${APP}`)),
  'a text of many lines': (bytes) => inOneFile(pod(`  a: "${'x\n    '.repeat(bytes / 6)}"\n${APP}`)),
  'a block of many lines': (bytes) => inOneFile(pod(`  a: |\n${'    x\n'.repeat(bytes / 6)}${APP}`)),
  comments: (bytes) => inOneFile(`${'# a comment\n'.repeat(bytes / 12)}${badPod(0)}`),
  'comments in a list': (bytes) =>
    inOneFile(pod(fill(bytes, (index) => `  # c\n  - name: c${index} # c\n`, '  containers:\n'))),
  spaces: (bytes) => inOneFile(`${badPod(0)}${' '.repeat(bytes)}\n`),
  'empty lines': (bytes) => inOneFile(`${'\n'.repeat(bytes)}${badPod(0)}`),
  'empty lines between containers': (bytes) =>
    inOneFile(pod(fill(bytes, (index) => `  - name: c${index}\n\n\n\n\n`, '  containers:\n'))),
  anchors: (bytes) => inOneFile(pod(fill(bytes, (index) => `  - &a${index} {name: c${index}}\n`, '  containers:\n'))),
  tags: (bytes) => inOneFile(pod(fill(bytes, (index) => `  - !!map {name: !!str c${index}}\n`, '  containers:\n'))),
  CRLF: (bytes) => inOneFile(pod(fill(bytes, badContainer, '  containers:\n')).replaceAll('\n', '\r\n')),
  'bare CR': (bytes) => inOneFile(pod(fill(bytes, badContainer, '  containers:\n')).replaceAll('\n', '\r')),
  'pods in a block that looks like text': (bytes) =>
    inOneFile(
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: |\n${fill(bytes, (index) => `    kind: Pod # ${index}\n`)}`,
    ),
  'patches of one kustomization': (bytes) => ({
    head: {
      'kustomization.yaml': fill(
        bytes,
        (index) => `- {path: p${index}.yaml, target: {kind: Namespace, name: 'a.*${index}'}}\n`,
        'resources: [web.yaml]\npatches:\n',
      ),
      'web.yaml': badPod(0),
    },
  }),
  'patches inline of many Namespaces': (bytes) => ({
    head: {
      'kustomization.yaml': fill(
        bytes / 2,
        (index) =>
          `- {target: {kind: Namespace, name: '(a|a)*${index}'}, patch: "[{op: add, path: /metadata/labels/pod-security.kubernetes.io~1enforce, value: baseline}]"}\n`,
        'resources: [web.yaml]\npatches:\n',
      ),
      'web.yaml': documents(
        bytes / 2,
        (index) => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${'a'.repeat(20)}${index}}\n`,
      ),
    },
  }),
  'patches with a pattern that backtracks': (bytes) => ({
    head: {
      'kustomization.yaml': fill(
        bytes / 2,
        (index) =>
          `- {target: {kind: Namespace, name: '${'(a*)*'.repeat(10)}b${index}'}, patch: "[{op: add, path: /metadata/labels/a, value: b}]"}\n`,
        'resources: [web.yaml]\npatches:\n',
      ),
      'web.yaml': `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${'a'.repeat(bytes / 2)}}\n`,
    },
  }),
  'kustomizations that use each other': (bytes) => ({
    head: {
      ...manyFiles(
        bytes,
        (index) => `k${index}/kustomization.yaml`,
        (index) => `namespace: n${index}\nresources: [../k${index + 1}, ../k${index + 2}]\n`,
      ),
    },
  }),
  'kustomizations over one base': (bytes) => ({
    head: {
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': documents(bytes / 2, badPod),
      ...manyFiles(
        bytes / 2,
        (index) => `k${index}/kustomization.yaml`,
        (index) => `namespace: n${index}\nresources: [../base]\n`,
      ),
    },
  }),
  'overlays over as many Namespaces': (bytes) => ({
    head: {
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': documents(
        bytes / 2,
        (index) =>
          `apiVersion: v1\nkind: Namespace\nmetadata: {name: n${index}, labels: {pod-security.kubernetes.io/enforce: baseline}}\n`,
      ),
      ...manyFiles(
        bytes / 2,
        (index) => `k${index}/kustomization.yaml`,
        (index) => `namePrefix: n${index}\nresources: [../base]\n`,
      ),
    },
  }),
  'resources of one kustomization': (bytes) => ({
    head: { 'kustomization.yaml': fill(bytes, (index) => `- r${index}/web.yaml\n`, 'resources:\n') },
  }),
  charts: (bytes) => ({
    head: manyFiles(
      bytes,
      (index) => (index % 2 === 0 ? `c${index}/Chart.yaml` : `c${index - 1}/templates/a.yaml`),
      (index) => (index % 2 === 0 ? 'apiVersion: v2\nname: a\nversion: 1.0.0\n' : 'kind: {{ .Values.a }}\n'),
    ),
  }),
  'exemptions over many workloads': (bytes) => {
    const config = fill(
      bytes / 2,
      (index) =>
        `- {reason: r, checks: [hostNamespaces], paths: ["**/a${index}/**"], names: ["n${index}*"], containers: ["c${index}"]}\n`,
      'exemptions:\n',
    );
    return {
      base: { '.github/pss-review.yml': config },
      head: { '.github/pss-review.yml': config, 'web.yaml': documents(bytes / 2, badPod) },
    };
  },
  'changed exemptions over many workloads': (bytes) => {
    const config = (word: string): string =>
      fill(
        bytes / 2,
        (index) => `- {reason: r, checks: [hostNamespaces], paths: ["**/${word}${index}/**"], names: ["n${index}*"]}\n`,
        'exemptions:\n',
      );
    return {
      base: { '.github/pss-review.yml': config('a') },
      head: { '.github/pss-review.yml': config('b'), 'web.yaml': documents(bytes / 2, badPod) },
    };
  },
  'targets over many workloads': (bytes) => {
    const config = (word: string): string =>
      fill(
        bytes / 2,
        (index) => `- {paths: ["**/${word}${index}/*.yaml"], names: ["n${index}*"], level: baseline}\n`,
        'targets:\n',
      );
    return {
      base: { '.github/pss-review.yml': config('a') },
      head: { '.github/pss-review.yml': config('b'), 'web.yaml': documents(bytes / 2, badPod) },
    };
  },
  'namespaces by path over many files': (bytes) => {
    const config = (word: string): string =>
      fill(bytes / 2, (index) => `- {paths: ["**/${word}${index}/*.yaml"], namespace: n${index}}\n`, 'namespaces:\n');
    return {
      base: { '.github/pss-review.yml': config('a') },
      head: { '.github/pss-review.yml': config('b'), ...manyFiles(bytes / 2, (index) => `d/${index}.yaml`, badPod) },
    };
  },
  'globs that backtrack': (bytes) => {
    const config = `paths: [${fill(bytes / 2, (index) => `"**/${'*a'.repeat(20)}${index}", `)}]\n`;
    return {
      base: { '.github/pss-review.yml': config },
      head: {
        '.github/pss-review.yml': config,
        ...manyFiles(bytes / 2, (index) => `${'a'.repeat(60)}${index}.yaml`, badPod),
      },
    };
  },
  'pod-specs over many objects': (bytes) => {
    const config = fill(
      bytes / 2,
      (index) => `- {group: g${index}.example, kind: K${index}, path: spec.template}\n`,
      'pod-specs:\n',
    );
    return {
      base: { '.github/pss-review.yml': config },
      head: {
        '.github/pss-review.yml': config,
        'web.yaml': documents(
          bytes / 2,
          (index) =>
            `apiVersion: g${index}.example/v1\nkind: K${index}\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a}]}}}\n`,
        ),
      },
    };
  },
  'a config with many mistakes': (bytes) => ({
    base: { '.github/pss-review.yml': 'level: baseline\n' },
    head: { '.github/pss-review.yml': fill(bytes, (index) => `key${index}: a\n`), 'web.yaml': badPod(0) },
  }),
  'steps of a workflow': (bytes) => {
    const workflow = (level: string): string =>
      fill(
        bytes,
        (index) => `    - {name: s${index}, uses: example/pss-review@v1, with: {level: ${level}, paths: a${index}}}\n`,
        'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n',
      );
    return {
      base: { '.github/workflows/a.yml': workflow('restricted') },
      head: { '.github/workflows/a.yml': workflow('baseline') },
    };
  },
  'jobs of a workflow': (bytes) => {
    const workflow = (level: string): string =>
      fill(
        bytes,
        (index) => `  j${index}: {runs-on: a, steps: [{uses: example/pss-review@v1, with: {level: ${level}}}]}\n`,
        'on: pull_request\njobs:\n',
      );
    return {
      base: { '.github/workflows/a.yml': workflow('restricted') },
      head: { '.github/workflows/a.yml': workflow('baseline') },
    };
  },
  'workflows that call each other': (bytes) => {
    const workflows = (level: string): Files =>
      manyFiles(
        bytes,
        (index) => `.github/workflows/w${index}.yml`,
        (index) =>
          `on: [pull_request, workflow_call]\njobs:\n  a: {uses: ./.github/workflows/w${index + 1}.yml}\n  b: {uses: ./.github/workflows/w${index + 2}.yml}\n  c: {runs-on: a, steps: [{uses: example/pss-review@v1, with: {level: ${level}}}]}\n`,
      );
    return { base: workflows('restricted'), head: workflows('baseline') };
  },
};
