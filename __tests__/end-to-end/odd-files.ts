import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A pod that violates one check of baseline, on line 6. */
export function hostPidPod(name: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  hostPID: true\n  containers: []\n`;
}

/** Files that a reader could stumble over, by path; each must cost no other file its judgement. */
export const ODD_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'broken.yaml': `${hostPidPod('before')}---\napiVersion: v1\nkind: Pod\nmetadata: {name: broken\n---\n${hostPidPod('after')}`,
  'wrong-type.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: typed\nspec:\n  hostPID: "true"\n  containers: []\n',
  'binary.yaml': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]),
  'large.yaml': `# ${'x'.repeat(5 * 1024 * 1024)}\n${hostPidPod('large')}`,
  'with space.yaml': hostPidPod('space'),
  'qu"o\'te.yaml': hostPidPod('quote'),
  'übergröße-日本.yaml': hostPidPod('unicode'),
  'back`tick|bar.yaml': hostPidPod('backtick'),
  'values.yaml': 'replicas: 3\n',
  'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
  'chart/templates/a.yaml': '{{- if .Values.on }}\nkind: Pod\n{{- end }}\n',
  'chart/templates/b.yaml': hostPidPod('template'),
  'overlay/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [../base]\npatches:\n  - path: patch.yaml\n',
  'overlay/patch.yaml': hostPidPod('patch'),
};

/** What must come out of them at baseline, by file. */
export const ODD_WORKLOADS: readonly string[] = [
  'after',
  'backtick',
  'before',
  'quote',
  'space',
  'template',
  'unicode',
];

export const ODD_NOT_EVALUATED: Readonly<Record<string, string>> = {
  'binary.yaml': 'binary',
  'broken.yaml': 'syntax',
  'large.yaml': 'size',
  'wrong-type.yaml': 'type',
};

export const ODD_NOTES: Readonly<Record<string, string>> = {
  'chart/Chart.yaml': 'chart-not-rendered',
  'overlay/kustomization.yaml': 'patch',
  'overlay/patch.yaml': 'patch',
};

/** Documents that are no Kubernetes objects: `values.yaml`. */
export const ODD_OTHER = 1;

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
