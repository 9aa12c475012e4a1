import { describe, expect, it } from 'vitest';
import { withoutPlugins } from '../../../../src/repository/kustomize/reach/without-plugins.ts';
import { buildIn, describeKustomize, inFolder } from './kustomize.ts';

const KSOPS = 'apiVersion: viaduct.ai/v1\nkind: ksops\nmetadata:\n  name: secrets\nfiles: [./a.enc.yaml]\n';
const FUNCTION = `apiVersion: example.com/v1
kind: Sidecar
metadata:
  name: sidecar
  annotations:
    config.kubernetes.io/function: |
      container: {image: example.com/fn}
`;
const PREFIX = `apiVersion: builtin
kind: PrefixTransformer
metadata: {name: p}
prefix: pre-
fieldSpecs: [{path: metadata/name}]
`;
const WEB = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const NOTED = PREFIX.replace('{name: p}', '{name: p, annotations: {a: "b\u2028\u{1f600}"}}');
const escaped = (text: string): string => JSON.stringify(text).replaceAll('\u2028', '\\u2028');
const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');

/** Situations: a file of plugins, or a kustomization; what remains of it, and whether the prefix is among that. */
const FILES: Readonly<Record<string, readonly [text: string, rest: string, hasPrefix: boolean]>> = {
  'one document': [KSOPS, '\n\n\n\n\n', false],
  'one document behind a separator': [`---\n${KSOPS}`, '\n\n\n\n\n\n', false],
  'the first of two documents': [`# secrets\n${KSOPS}---\n${PREFIX}`, `\n\n\n\n\n\n---\n${PREFIX}`, true],
  'the last of two documents': [`${PREFIX}---\n${KSOPS}`, `${PREFIX}---\n\n\n\n\n\n`, true],
  'an item of a list': [
    `apiVersion: v1\nkind: PluginList\nitems:\n  -\n${indented(KSOPS)}  # ours\n  -\n${indented(PREFIX)}`,
    `apiVersion: v1\nkind: PluginList\nitems:\n  -\n    {}\n\n\n\n\n  # ours\n  -\n${indented(PREFIX)}`,
    true,
  ],
};

const KUSTOMIZATIONS: typeof FILES = {
  'a literal block': [
    `resources: [web.yaml]\ngenerators:\n  - |\n${indented(KSOPS)}  # ours\ntransformers:\n  - |-\n${indented(PREFIX)}`,
    `resources: [web.yaml]\ngenerators:\n  - ""\n\n\n\n\n\n  # ours\ntransformers:\n  - |-\n${indented(PREFIX)}`,
    true,
  ],
  'the only thing in it': [`generators:\n- |\n${indented(KSOPS)}`, 'generators:\n- ""\n\n\n\n\n\n', false],
  'quoted, in a flow list': [
    `resources: [web.yaml]\ntransformers: [${JSON.stringify(PREFIX)}, ${JSON.stringify(KSOPS)}] # ours\n`,
    `resources: [web.yaml]\ntransformers: [${JSON.stringify(PREFIX)}, ""] # ours\n`,
    true,
  ],
  'beside another document of the text': [
    `resources: [web.yaml]\nTransformers:\n  - |\n${indented(`${KSOPS}---\n${PREFIX}`)}validators: []\n`,
    `resources: [web.yaml]\nTransformers:\n  - ${JSON.stringify(`---\n${PREFIX}`.trim())}\n\n\n\n\n\n\n\n\n\n\n\nvalidators: []\n`,
    true,
  ],
  'behind an alias': [
    `resources: [web.yaml]\ngenerators:\n  - &ksops ${JSON.stringify(KSOPS)}\n  - *ksops\n`,
    'resources: [web.yaml]\ngenerators:\n  - &ksops ""\n  - ""\n',
    false,
  ],
  'with characters that only JSON takes as they are': [
    `resources: [web.yaml]\ntransformers:\n  - ${escaped(`${KSOPS}---\n${NOTED}`)}\n`,
    `resources: [web.yaml]\ntransformers:\n  - ${escaped(`---\n${NOTED}`.trim())}\n`,
    true,
  ],
};

describe('a file of plugins', () => {
  it.each(Object.entries(FILES))('loses %s that kustomize would execute, and keeps its lines', (_, [text, rest]) => {
    expect(withoutPlugins(text, false).text).toBe(rest);
  });

  it('says which plugins it lost, how they are run, and on which lines', () => {
    const exec = FUNCTION.replace('container: {image: example.com/fn}', 'exec: {path: ./run}');
    const old = KSOPS.replace('name: secrets', 'configFn: {container: {image: a}}');
    expect(withoutPlugins(`# a\n${KSOPS}---\n${FUNCTION}---\n${PREFIX}---\n${exec}---\n${old}`, false).leftOut).toEqual(
      [
        { line: 2, name: 'exec plugin ksops (viaduct.ai/v1)' },
        { line: 8, name: 'containerised function Sidecar (example.com/v1)' },
        { line: 22, name: 'exec function Sidecar (example.com/v1)' },
        { line: 30, name: 'containerised function ksops (viaduct.ai/v1)' },
      ],
    );
  });

  it.each([
    ['builtin plugins, also unknown ones', `${PREFIX}---\n${PREFIX.replace('PrefixTransformer', 'Unheard')}`],
    ['what is broken', `a: [\n---\n- b\n---\nc: d\n`],
    ['nothing but a comment', '# a\n'],
  ])('keeps %s', (_, text) => {
    expect(withoutPlugins(text, false)).toEqual({ text, leftOut: [] });
  });
});

describe('a kustomization', () => {
  it.each(Object.entries(KUSTOMIZATIONS))('loses a plugin that is %s, and keeps its lines', (_, [text, rest]) => {
    expect(withoutPlugins(text, true).text).toBe(rest);
  });

  it('keeps plugins that files configure, and other texts', () => {
    const text = `generators: [ksops.yaml, "# a", ""]\npatches:\n  - patch: |\n${indented(indented(KSOPS))}`;
    expect(withoutPlugins(text, true)).toEqual({ text, leftOut: [] });
  });

  it('says the line of the text', () => {
    const [text = ''] = KUSTOMIZATIONS['a literal block'] ?? [];
    expect(withoutPlugins(text, true).leftOut).toEqual([{ line: 3, name: 'exec plugin ksops (viaduct.ai/v1)' }]);
  });
});

describeKustomize('kustomize', () => {
  const built = (hasPrefix: boolean, isEmpty: boolean): object => ({
    status: 0,
    output: isEmpty ? '' : WEB.replace('name: web', `name: ${hasPrefix ? 'pre-' : ''}web`),
  });
  const kustomization = (key: string): string => `resources: [web.yaml]\n${key}: [plugins.yaml]\n`;

  it.each(Object.entries(FILES))('builds without %s of a file of plugins', (_, [text, , hasPrefix]) => {
    const files = { 'web.yaml': WEB, 'kustomization.yaml': kustomization('transformers') };
    expect(inFolder({ ...files, 'plugins.yaml': text }, buildIn)).toMatchObject({ status: 1 });
    const rest = withoutPlugins(text, false).text;
    expect(inFolder({ ...files, 'plugins.yaml': rest }, buildIn)).toMatchObject(built(hasPrefix, false));
  });

  it.each(Object.entries(KUSTOMIZATIONS))('builds a kustomization without %s', (name, [text, , hasPrefix]) => {
    const files = { 'web.yaml': WEB };
    expect(inFolder({ ...files, 'kustomization.yaml': text }, buildIn)).toMatchObject({ status: 1 });
    const rest = withoutPlugins(text, true).text;
    expect(inFolder({ ...files, 'kustomization.yaml': rest }, buildIn)).toMatchObject(
      built(hasPrefix, name === 'the only thing in it'),
    );
  });
});
