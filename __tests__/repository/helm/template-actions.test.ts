import { describe, expect, it, test } from 'vitest';
import { isSilent, templateActions } from '../../../src/repository/helm/template-actions.ts';

/** The texts of all actions, as they stand in a template. */
function written(text: string): string[] {
  return templateActions(text).map(({ start, end }) => text.slice(start, end));
}

describe('the actions of a template', () => {
  it('are found in their order, with what is inside of them', () => {
    const text = 'a: {{ .Values.a }}\nb: {{ include "b" . | quote }}\n';
    expect(written(text)).toEqual(['{{ .Values.a }}', '{{ include "b" . | quote }}']);
    expect(templateActions(text).map(({ code }) => code)).toEqual(['.Values.a', 'include "b" . | quote']);
  });

  it.each([
    ['{{ "}}" }}'],
    ['{{ "\\"}}" }}'],
    ['{{ `}}` }}'],
    ['{{ `a\n}}` }}'],
    ["{{ '}' }}"],
    ['{{/* a }} b */}}'],
    ['{{- /* a }} b */ -}}'],
    ['{{ if\n.Values.a\n}}'],
  ])('%j is one', (action) => {
    expect(written(`a: ${action}\nb: 1\n`)).toEqual([action]);
  });

  it.each([
    ['{{ .a }}', '.a', false, false],
    ['{{- .a }}', '.a', true, false],
    ['{{ .a -}}', '.a', false, true],
    ['{{-\n.a\n-}}', '.a', true, true],
    // Without a blank the sign is that of a number.
    ['{{-3}}', '-3', false, false],
    ['{{ sub .a -}}', 'sub .a', false, true],
    ['{{}}', '', false, false],
  ])('%j says %j, and trims before: %s, behind: %s', (text, code, trimsBefore, trimsAfter) => {
    expect(templateActions(text)).toEqual([{ start: 0, end: text.length, code, trimsBefore, trimsAfter }]);
  });

  it('without an end reach to the end of the text', () => {
    expect(written('a: {{ .a\nb: 1\n')).toEqual(['{{ .a\nb: 1\n']);
    expect(written('a: {{ "b }}\nc: 1\n')).toEqual(['{{ "b }}\nc: 1\n']);
    expect(written('{{ .a }}{{/* b')).toEqual(['{{ .a }}', '{{/* b']);
  });

  it('are counted in UTF-16 units', () => {
    expect(templateActions('🔒: {{ .a }}')[0]?.start).toBe(4);
  });
});

test.each([
  'if .a',
  'else',
  'else if .a',
  'end',
  'range $i, $a := .b',
  'define "a"',
  '$a := 1',
  '$a = 1',
  '$',
  '/* a */',
])('{{ %s }} writes nothing, unless it is a value', (code) => {
  expect(isSilent({ code })).toBe(code !== '$');
});

test.each(['.a', 'include "a" .', 'ifNull .a', '$a.b', '$a | quote', 'template "a" .', 'toYaml .a | nindent 2'])(
  '{{ %s }} writes something',
  (code) => {
    expect(isSilent({ code })).toBe(false);
  },
);

test('actions are found quickly, whatever has no end', () => {
  const began = performance.now();
  for (const part of ['\\"', '"', "'", '`', '{{ ', '{{/* ', '"\\']) templateActions(`{{ ${part.repeat(200_000)}`);
  expect(performance.now() - began).toBeLessThan(10_000);
});
