import type { Files, Maker } from './texts.ts';
import { fill } from './texts.ts';

const namespaceOf = (name: string): string => `---\n{apiVersion: v1, kind: Namespace, metadata: {name: ${name}}}\n`;

/** Namespaces, and a kustomization that builds them. */
function built(kustomization: string, namespaces: string): { readonly head: Files } {
  return { head: { 'kustomization.yaml': `resources: [web.yaml]\n${kustomization}`, 'web.yaml': namespaces } };
}

const labelled = (bytes: number, prefix: string): string =>
  fill(
    bytes,
    (index) =>
      `---\n{apiVersion: v1, kind: Namespace, metadata: {name: ${prefix}${index}, labels: {pod-security.kubernetes.io/enforce: privileged}}}\n`,
  );

/** Changes in which each of many Namespaces meets each of many labels, patterns or selectors. */
export const NAMESPACE_CHANGES: Readonly<Record<string, Maker>> = {
  'patches with a pattern that repeats repeats': (bytes) =>
    built(
      fill(
        bytes / 2,
        (index) =>
          `- {target: {kind: Namespace, name: '(a{0,30}){0,30}b${index}'}, patch: '[{op: add, path: /metadata/labels/a, value: b}]'}\n`,
        'patches:\n',
      ),
      fill(bytes / 2, (index) => namespaceOf(`${'a'.repeat(240)}${index}`)),
    ),
  'patches with a pattern of many letters': (bytes) =>
    built(
      fill(
        bytes / 2,
        (index) =>
          `- {target: {kind: Namespace, name: '${'(a?b?)'.repeat(30)}${index}'}, patch: '[{op: add, path: /metadata/labels/a, value: b}]'}\n`,
        'patches:\n',
      ),
      fill(bytes / 2, (index) => namespaceOf(`${'ab'.repeat(120)}${index}`)),
    ),
  'selectors of many requirements': (bytes) =>
    built(
      fill(
        bytes / 2,
        () =>
          `- {target: {kind: Namespace, labelSelector: '${'!a,'.repeat(1359)}!a'}, patch: '[{op: add, path: /metadata/labels/b, value: b}]'}\n`,
        'patches:\n',
      ),
      fill(bytes / 2, (index) => namespaceOf(`a${index}`)),
    ),
  'labels of a patch over many Namespaces': (bytes) =>
    built(
      `patches:\n- target: {kind: Namespace}\n  patch: |-\n    - {op: add, path: /metadata/labels, value: {${fill(bytes / 2, (index) => `k${index}: v, `)}}}\n`,
      fill(bytes / 2, (index) => namespaceOf(`a${index}`)),
    ),
  'labels of a kustomization over many Namespaces': (bytes) =>
    built(
      fill(bytes / 2, (index) => `    k${index}: v\n`, 'labels:\n- pairs:\n'),
      fill(bytes / 2, (index) => namespaceOf(`a${index}`)),
    ),
  'Namespaces that are all renamed': (bytes) => ({
    base: { '.github/pss-review.yml': 'level: restricted\n', 'web.yaml': labelled(bytes, 'a') },
    head: { '.github/pss-review.yml': 'level: restricted\n', 'web.yaml': labelled(bytes, 'b') },
  }),
  'Namespaces that are all renamed, in another file': (bytes) => ({
    base: { '.github/pss-review.yml': 'level: restricted\n', 'a.yaml': labelled(bytes, 'a') },
    head: { '.github/pss-review.yml': 'level: restricted\n', 'b.yaml': labelled(bytes, 'b') },
  }),
};
