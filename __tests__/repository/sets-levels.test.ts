import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/manifest/content.ts';
import type { ChangedFile } from '../../src/repository/changed-file.ts';
import { setsLevels } from '../../src/repository/sets-levels.ts';
import { fileParsers } from '../../src/target/file-parsers.ts';

function isAsked(path: string, base: string | undefined, head: string | undefined): boolean {
  const contentOf = (text: string): Content => ({ bytes: new TextEncoder().encode(text) });
  const file: ChangedFile = {
    path,
    status: 'modified',
    ...(base === undefined ? {} : { base: contentOf(base) }),
    ...(head === undefined ? {} : { head: contentOf(head) }),
  };
  return setsLevels(file, fileParsers().kustomization);
}

const KUSTOMIZATION = 'namespace: shop\nresources: [web.yaml]\nimages: [{name: web, newTag: v1}]\n';

describe('a change that may set the level of a namespace', () => {
  it.each([
    ['another namespace', KUSTOMIZATION.replace('shop', 'prod')],
    ['another resource', KUSTOMIZATION.replace('web.yaml', 'ns.yaml')],
    ['labels', `${KUSTOMIZATION}labels: [{pairs: {a: b}}]\n`],
    ['a patch', `${KUSTOMIZATION}patches: [{path: patch.yaml}]\n`],
    ['a component', `${KUSTOMIZATION}components: [../hardened]\n`],
    ['its own removal', undefined],
    ['more than is read', `${KUSTOMIZATION}# ${'-'.repeat(256 * 1024)}\n`],
  ])('is a kustomization with %s', (_, head) => {
    expect(isAsked('k/kustomization.yml', KUSTOMIZATION, head)).toBe(true);
  });

  it('is none with other images, comments or generators', () => {
    const head = `# A comment.\n${KUSTOMIZATION.replace('v1', 'v2')}configMapGenerator: [{name: a}]\n`;
    expect(isAsked('k/kustomization.yaml', KUSTOMIZATION, head)).toBe(false);
  });

  it.each([
    ['operations', '- op: replace\n  path: /metadata/name\n  value: prod\n'],
    ['operations as JSON', '[{"op": "remove", "path": "/metadata"}]'],
    ['a directive', '$patch: delete\n'],
    ['labels that go', 'metadata:\n  labels: null\n'],
    ['a kind with an escape', 'kind: "Name\\u0073pace"\n'],
    ['a kind with a long escape', 'kind: "\\U0000004Eamespace"\n'],
    ['a label with an escape', 'metadata: {labels: {"pod-security\\x2ekubernetes.io/enforce": baseline}}\n'],
    ['a kind on two lines', 'kind: "Name\\\r\n  space"\n'],
    ['a kind in base64', 'kind: !!binary TmFtZXNwYWNl\n'],
    ['a kind with an escaped tag', 'kind: !!bin%61ry TmFtZXNwYWNl\n'],
  ])('is a file with %s, before or after', (_, text) => {
    expect(isAsked('a.yaml', undefined, text)).toBe(true);
    expect(isAsked('a.yaml', text, 'kind: Deployment\n')).toBe(true);
  });

  it('is none where a manifest speaks of something else', () => {
    const text =
      'kind: ConfigMap\nmetadata: {name: a, labels: {a: b}}\ndata:\n  script: |\n    grep "\\\\x41" \\\n      file!\n';
    expect(isAsked('a.yaml', undefined, text)).toBe(false);
  });
});
