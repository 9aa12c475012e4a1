import { decodeText } from '../../src/manifest/content.ts';
import type { Workload } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import type { Renderer } from '../../src/render/renderer.ts';
import type { Rendering } from '../../src/repository/rendering.ts';
import { NOTHING_RENDERED } from '../../src/repository/rendering.ts';

/*
 * A made-up tool for tests, that builds workloads whose fields stand in several files, as kustomize does: two overlays
 * add to one base what their patches say of its pod.
 */

export const BASE = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: shop/web:1.4
      securityContext:
        privileged: true
`;

export const OVERLAYS: Readonly<Record<string, string>> = {
  'prod/patch.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  hostPID: true\n',
  'dev/patch.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  hostIPC: true\n',
};

export type Texts = ReadonlyMap<string, string>;

/** One workload an overlay: a field of the pod that the patch sets stands there, all others in the base. */
export function build(texts: Texts): Workload[] {
  const [base] = readManifest('base/pod.yaml', new TextEncoder().encode(texts.get('base/pod.yaml') ?? '')).workloads;
  if (base === undefined) return [];
  return Object.keys(OVERLAYS).map((file) => {
    const lines = (texts.get(file) ?? '').split('\n');
    const fields = lines.flatMap((line) => /^ {2}(\w+): true$/.exec(line)?.[1] ?? []);
    const isPatched = (step: unknown): boolean => fields.includes(String(step));
    const pod: Pod = {
      ...base.pod,
      spec: { ...base.pod.spec, ...Object.fromEntries(fields.map((one) => [one, true])) },
    };
    return {
      ...base,
      pod,
      via: file.slice(0, file.indexOf('/')),
      deployedBy: `${file.slice(0, file.indexOf('/'))}/kustomization.yaml`,
      build: `${file.slice(0, file.indexOf('/'))}/kustomization.yaml`,
      locate: (path) =>
        isPatched(path[1])
          ? { file, line: lines.findIndex((line) => line.includes(String(path[1]))) + 1, column: 3 }
          : base.locate(path),
      editAt: (path) => (isPatched(path[1]) ? { file, document: 0, path } : base.editAt(path)),
    };
  });
}

export const TEXTS: Texts = new Map([['base/pod.yaml', BASE], ...Object.entries(OVERLAYS)]);

/** Builds the overlays whose patches are there. */
export const OVERLAY_RENDERER: Renderer = {
  render: async ({ tree }) => {
    const contents = await tree.read(['base/pod.yaml', ...Object.keys(OVERLAYS)]);
    return renderingOf(
      new Map(
        [...contents].flatMap(([path, content]): [string, string][] =>
          'bytes' in content ? [[path, decodeText(content.bytes)]] : [],
        ),
      ),
    );
  },
};

function renderingOf(texts: Texts): Rendering {
  const workloads = build(texts).filter(({ via }) => texts.has(`${via}/patch.yaml`));
  return {
    ...NOTHING_RENDERED,
    manifests: [{ file: 'base/pod.yaml', workloads, namespaces: [], notEvaluated: [], notes: [], other: 0 }],
    files: new Set(texts.keys()),
    sources: new Set(texts.keys()),
    roots: new Map(workloads.map(({ via }) => [`${via}/kustomization.yaml`, []])),
    built: new Set(workloads.map(({ via }) => `${via}/kustomization.yaml`)),
    again: async (edited) => renderingOf(new Map([...texts].map(([path, text]) => [path, edited.get(path) ?? text]))),
  };
}
