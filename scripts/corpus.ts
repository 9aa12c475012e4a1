import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Random } from './mutate-text.ts';
import { seededRandom } from './mutate-text.ts';

/** The content of a folder of manifests: that of a large repository, or only workloads, or only small files. */
export type Mix = 'repository' | 'workloads' | 'small-files';

/** The size of a definition of a custom resource, the largest kind of document in a repository; in bytes. */
const DEFINITION_BYTES = 195_000;

/** The share of files that are definitions: 463 of 8,000, which are 90 MB. */
const DEFINITION_SHARE = 463 / 8000;

const CONFORMANCE = '../shared/pss-conformance';

/**
 * Writes a folder of manifests. It is the same for the same arguments.
 *
 * `repository` contains the pods of ../shared/pss-conformance (more Deployments where these are missing), Deployments
 * in many styles, and definitions of custom resources; 8,000 files are 110 MB. `workloads` contains only Deployments of
 * about 6 kB; in `small-files` each file contains a Deployment and a ConfigMap of 1 kB together.
 *
 * @returns the bytes written
 */
export function makeCorpus(folder: string, files: number, mix: Mix): number {
  const random = seededRandom(files);
  const pods = mix === 'repository' ? conformancePods() : [];
  const definitions = mix === 'repository' ? Math.round(files * DEFINITION_SHARE) : 0;
  let bytes = 0;
  for (let index = 0; index < files; index++) {
    const text =
      index < definitions
        ? definition(index, random)
        : (pods[index - definitions] ?? (mix === 'small-files' ? smallFile(index) : deployment(index, random)));
    const path = join(folder, `group-${index % 100}`, `${index}.${text.startsWith('{') ? 'json' : 'yaml'}`);
    if (index < 100) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function conformancePods(): string[] {
  const folder = resolve(CONFORMANCE);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

const WORDS =
  'the name of a list which defines whether this field must be set when kind is used by containers: and if unset, "default" values apply more info at https://kubernetes.io/docs/concepts/overview'.split(
    ' ',
  );

/** A definition as controller-gen writes it: a deep schema with long texts that mention containers. */
function definition(index: number, random: Random): string {
  const lines = [
    '---',
    'apiVersion: apiextensions.k8s.io/v1',
    'kind: CustomResourceDefinition',
    'metadata:',
    '  annotations:',
    '    controller-gen.kubebuilder.io/version: v0.16.1',
    `  name: widgets${index}.example.com`,
    'spec:',
    '  group: example.com',
    '  names:',
    '    kind: Widget',
    '    plural: widgets',
    '  scope: Namespaced',
    '  versions:',
    '  - name: v1',
    '    served: true',
    '    storage: true',
    '    schema:',
    '      openAPIV3Schema:',
    '        properties:',
  ];
  let bytes = lines.join('\n').length;
  for (let field = 0; bytes < DEFINITION_BYTES; field++) {
    const added = property(field, 10, Math.floor(random() * 6), random);
    lines.push(...added);
    bytes += added.join('\n').length + 1;
  }
  return `${lines.join('\n')}\n`;
}

/** Returns a field of a schema, with fields nested in it to this depth. */
function property(field: number, indent: number, depth: number, random: Random): string[] {
  const pad = ' '.repeat(indent);
  const below =
    depth === 0
      ? ['    containers:', '      items:', '        type: string', '      type: array'].map((line) => pad + line)
      : property(field, indent + 4, depth - 1, random);
  return [
    `${pad}field${field}:`,
    `${pad}  description: |-`,
    `${pad}    ${sentence(12, random)}`,
    `${pad}    ${sentence(9, random)}`,
    `${pad}  properties:`,
    ...below,
    `${pad}  type: object`,
  ];
}

function sentence(words: number, random: Random): string {
  return Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

function smallFile(index: number): string {
  const keys = Array.from({ length: 12 }, (_, key) => `  key-${key}: "value ${key} of ${index}"\n`).join('');
  return `${workload(index, { containers: 1 + (index % 2), env: 2 })}---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config-${index}\ndata:\n${keys}`;
}

/** Returns a Deployment in one of eight styles in which people and programs write. */
function deployment(index: number, random: Random): string {
  const containers = 1 + Math.floor(random() * 4);
  const env = 5 + Math.floor(random() * 25);
  const text = workload(index, { containers, env });
  switch (index % 8) {
    case 1: // Items at the indentation of the key of their list, as kubectl and most programs write them.
      return flush(text);
    case 2:
      return text.replaceAll('\n', '\r\n');
    case 3: // Double quotes around all strings.
      return text.replaceAll(/^( *(?:- )?[\w.-]+: )(?!true$|false$)([A-Za-z][\w./:-]*)$/gm, '$1"$2"');
    case 4: // Comments, as charts and people leave them.
      return text.replaceAll(/^( *)(image|env|ports|resources):/gm, '$1# What is said of $2 is read by nobody.\n$1$2:');
    case 5: // Other documents around it, as an application has them.
      return `${service(index)}---\n${text}---\n${configMap(index)}`;
    case 6:
      return `${JSON.stringify(object(index, containers, env), undefined, 2)}\n`;
    case 7: // Several Deployments in one file.
      return Array.from({ length: 3 }, (_, part) => workload(index * 3 + part, { containers: 1, env: 8 })).join(
        '---\n',
      );
    default:
      return text;
  }
}

/** Moves the items of each list, with everything below them, two columns to the left. */
function flush(text: string): string {
  const open: number[] = [];
  return text
    .split('\n')
    .map((line) => {
      const indent = line.search(/\S/);
      if (indent === -1) return line;
      while (open.length > 0 && indent < (open.at(-1) as number)) open.pop();
      if (line.startsWith('- ', indent) && open.at(-1) !== indent) open.push(indent);
      return line.slice(2 * open.length);
    })
    .join('\n');
}

interface Size {
  readonly containers: number;
  readonly env: number;
}

function workload(index: number, { containers, env }: Size): string {
  const list = Array.from({ length: containers }, (_, at) => container(index, at, env)).join('');
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${index}
  namespace: team-${index % 20}
  labels:
    app.kubernetes.io/name: app-${index}
    app.kubernetes.io/part-of: shop
spec:
  replicas: ${1 + (index % 5)}
  selector:
    matchLabels:
      app.kubernetes.io/name: app-${index}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: app-${index}
    spec:
      serviceAccountName: app-${index}
${index % 3 === 0 ? '      securityContext:\n        runAsNonRoot: true\n        seccompProfile:\n          type: RuntimeDefault\n' : ''}      containers:
${list}      volumes:
        - name: config
          configMap:
            name: config-${index}
        - name: cache
          emptyDir: {}
`;
}

function container(index: number, at: number, env: number): string {
  const variables = Array.from({ length: env }, (_, key) =>
    key % 4 === 3
      ? `            - name: SECRET_${key}\n              valueFrom:\n                secretKeyRef:\n                  name: secret-${index}\n                  key: value-${key}\n`
      : `            - name: SETTING_${key}\n              value: "${key * 7} of ${index}"\n`,
  ).join('');
  return `        - name: c${at}
          image: registry.example.com/team/app-${index}:1.${at}.${index % 10}
          args: ["--port=8080", "--verbose", '--name=c${at}']
          env:
${variables}          ports:
            - containerPort: ${8080 + at}
              name: http
              protocol: TCP
          readinessProbe:
            httpGet:
              path: /healthz
              port: http
            initialDelaySeconds: 5
            periodSeconds: 10
          resources:
            requests: { cpu: 100m, memory: 64Mi }
            limits:
              memory: 256Mi
${at % 2 === 0 ? '          securityContext:\n            allowPrivilegeEscalation: false\n            capabilities:\n              drop: ["ALL"]\n' : ''}          volumeMounts:
            - name: config
              mountPath: /etc/app
              readOnly: true
            - name: cache
              mountPath: /var/cache
`;
}

function service(index: number): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: app-${index}\nspec:\n  selector:\n    app.kubernetes.io/name: app-${index}\n  ports:\n    - port: 80\n      targetPort: http\n`;
}

function configMap(index: number): string {
  const lines = Array.from({ length: 20 }, (_, line) => `    setting.${line} = value ${line} of ${index}\n`).join('');
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config-${index}\ndata:\n  app.properties: |\n${lines}`;
}

/** An object as `kubectl -o json` prints it. */
function object(index: number, containers: number, env: number): unknown {
  const labels = { 'app.kubernetes.io/name': `app-${index}` };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `app-${index}`, namespace: `team-${index % 20}`, labels },
    spec: {
      replicas: 1 + (index % 5),
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: Array.from({ length: containers }, (_, at) => ({
            name: `c${at}`,
            image: `registry.example.com/team/app-${index}:1.${at}`,
            env: Array.from({ length: env }, (__, key) => ({ name: `SETTING_${key}`, value: `${key} of ${index}` })),
            ports: [{ containerPort: 8080 + at, name: 'http', protocol: 'TCP' }],
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          })),
        },
      },
    },
  };
}
