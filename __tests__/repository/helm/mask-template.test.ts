import { describe, expect, it, test } from 'vitest';
import { readDocuments } from '../../../src/manifest/yaml/document.ts';
import { branchesOf, maskTemplate } from '../../../src/repository/helm/mask-template.ts';
import { plainOf } from '../../../src/repository/helm/values.ts';

const TEMPLATE = `{{- $name := .Values.name }}
spec:
  hostNetwork: {{ .Values.host }}
  {{- if .Values.on }}
  containers:
    - name: {{ $name }}-{{ .Release.Name }}
      {{- with .Values.securityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      image: web:1
  {{- end }}
  hostPID: true
`;

function wholeOf(text: string): { readonly first: number; readonly last: number } {
  return { first: 1, last: text.split('\n').length };
}

/** What a template is without its actions, with a sign in place of each mask. */
function shown(text: string, lines = wholeOf(text)): string | undefined {
  return maskTemplate(text, lines)
    ?.text.replaceAll(/\ue001\d+\ue002/g, '…')
    .replaceAll(/\ue000\d+\ue002/g, '_');
}

describe('a template without its actions', () => {
  it('is YAML, line by line the same; what only some renders have is a comment', () => {
    expect(shown(TEMPLATE)?.split('\n')).toEqual([
      '#…',
      'spec:',
      '  hostNetwork: _',
      ...Array(9).fill('#…'),
      '  hostPID: true',
      '',
    ]);
  });

  it('is, inside of a branch, what that says', () => {
    expect(shown(TEMPLATE, { first: 5, last: 11 })).toBe(
      'containers:\n  - name: _-_\n#…\n#…\n#…\n#…\n    image: web:1',
    );
  });

  it('takes what writes further lines for none of a value', () => {
    const masked = maskTemplate('a: {{ toYaml .b | nindent 2 }}\nc: 1\n', { first: 1, last: 2 });
    const [document] = readDocuments(masked?.text ?? '');
    expect(document?.value && plainOf(document.value)).toEqual({ a: null, c: 1 });
  });

  it('has a comment in place of each line of an action that goes on', () => {
    expect(shown('a: 1\nb: {{ .b\n  | quote }}\nc: 1')).toBe('a: 1\n#…\n#…\nc: 1');
  });

  it('gets its actions and its columns back', () => {
    for (const lines of [wholeOf(TEMPLATE), { first: 5, last: 11 }]) {
      const masked = maskTemplate(TEMPLATE, lines);
      const restored = masked?.text
        .split('\n')
        .map((line) => (line === '' ? line : masked.restore(' '.repeat(masked.indent) + line)));
      expect(restored).toEqual(TEMPLATE.split('\n').slice(lines.first - 1, lines.last));
    }
  });

  it('leaves a line alone that has no mask', () => {
    const masked = maskTemplate('a: {{ .b }}\n', { first: 1, last: 1 });
    expect(masked?.restore('  c: {{ .d }} # 1')).toBe('  c: {{ .d }} # 1');
    expect(masked?.restore('a: \ue0007\ue002')).toBe('a: \ue0007\ue002');
  });

  it.each([
    ['it has the characters of masks itself', 'a: \ue0000\ue002'],
    ['it says nothing but actions', '{{ .a }}\n{{ .b }}'],
  ])('is none where %s', (_, text) => {
    expect(maskTemplate(text, wholeOf(text))).toBeUndefined();
  });
});

test.each([
  [1, { first: 1, last: 14 }],
  [2, { first: 1, last: 14 }],
  // What decides on a branch is no part of it.
  [4, { first: 1, last: 14 }],
  [5, { first: 5, last: 11 }],
  [7, { first: 5, last: 11 }],
  [9, { first: 8, last: 9 }],
  [13, { first: 1, last: 14 }],
])('line %i is always written together with the lines of its branch', (line, lines) => {
  expect(branchesOf(TEMPLATE)(line)).toEqual(lines);
});

describe('the branch around a line', () => {
  const text = '{{ if .a }}\nb: 1\n{{ else if .c }}\nd: 1\n{{ else }}\ne: 1\n{{ end }}\n';

  it.each([2, 4, 6])('%i of if, else if and else is that part alone', (line) => {
    expect(branchesOf(text)(line)).toEqual({ first: line, last: line });
  });

  it.each(['with .a', 'range .a', 'define "a"', 'block "a" .'])('is that of {{ %s }}', (code) => {
    expect(branchesOf(`{{ ${code} }}\nb: 1\n{{ end }}\nc: 1`)(2)).toEqual({ first: 2, last: 2 });
  });

  it('is the whole template where an end is too many or missing', () => {
    expect(branchesOf('a: 1\n{{ end }}\n{{ if .b }}\nc: 1\n')(4)).toEqual({ first: 1, last: 5 });
  });
});
