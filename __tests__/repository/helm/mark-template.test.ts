import { describe, expect, it } from 'vitest';
import { markTemplate } from '../../../src/repository/helm/mark-template.ts';

function marked(text: string, isHelper = false): string {
  return markTemplate(text, (line, isBefore) => (isBefore ? `before ${line}` : `${line}`), isHelper).text;
}

function unmarked(text: string, isHelper = false): readonly number[] {
  return markTemplate(text, String, isHelper).unmarked;
}

describe('a template with comments', () => {
  it.each([
    ['a key', 'a: 1', 'a: 1 #1'],
    ['a key without a value', 'a:', 'a: #1'],
    ['an item', '- a', '- a #1'],
    ['a value that an action writes', 'a: {{ .b }}', 'a: {{ .b }} #1'],
    ['a key that an action writes', '{{ .a }}: 1', '#before 1\n{{ .a }}: 1'],
    ['an action that writes whole lines', '  {{ toYaml .a | nindent 2 }}', '  #before 1{{ toYaml .a | nindent 2 }}'],
    ['one that trims before them', '  {{- toYaml .a | nindent 2 }}', '  #before 1{{- toYaml .a | nindent 2 }}'],
    ['one behind a key', 'a: {{- toYaml .a | nindent 2 }}', 'a: #before 1{{- toYaml .a | nindent 2 }}'],
    ['an action that writes a line itself', '{{ toYaml .a | indent 2 }}', '#before 1\n{{ toYaml .a | indent 2 }}'],
    ['a CRLF', 'a: 1\r', 'a: 1 #1\r'],
    ['a text in quotes', `a: "b # c"`, `a: "b # c" #1`],
    ['an apostrophe in a word', `a: it's`, `a: it's #1`],
    ['a key with an action that decides', 'a: 1{{ if .b }}', 'a: 1{{ if .b }} #1'],
  ])('has one on %s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
    expect(unmarked(text)).toEqual([]);
  });

  it.each([
    ['a blank line', '  '],
    ['a comment', '# a'],
    ['the begin of a document', '---'],
    ['an action that decides', '{{ if .a }}'],
    ['one that remembers', '{{- $a := .b }}'],
  ])('has none on %s, which says nothing', (_, text) => {
    expect(marked(text)).toBe(text);
  });

  it.each([
    ['that goes on with the line before it', '{{- .a }}', [1]],
    ['behind whose end the next line goes on', 'a: {{ .b -}}', [1]],
    ['that a backslash goes on with', 'a: "b \\', [1]],
    ['whose text in quotes ends in another one', 'a: "b\n  c"', [1]],
    ['that is inside of an action', 'a: {{ .b\n  .c }}', []],
    ['with an action that trims its words', 'a{{ .b }}: {{ toYaml .c | nindent 2 }}', [1]],
  ])('has none on a line %s', (_, text, lines) => {
    expect(marked(text)).toBe(text);
    expect(unmarked(text)).toEqual(lines);
  });

  it('has none in a block scalar, and one on each line around it', () => {
    expect(marked('a: |\n  b: 1\n\n  c: 2\nd: 3')).toBe('a: | #1\n  b: 1\n\n  c: 2\nd: 3 #5');
    expect(marked('- >-\n  b\n- c')).toBe('- >- #1\n  b\n- c #3');
    expect(marked('- - |\n    b\n  - c')).toBe('- - | #1\n    b\n  - c #3');
    expect(marked('a:\n  - b: |\n      c\n    d: 1')).toBe('a: #1\n  - b: | #2\n      c\n    d: 1 #4');
  });

  it('takes an action at the left of a block scalar for a part of it', () => {
    expect(marked('a: |\n{{ .b | indent 2 }}\nc: 1')).toBe('a: | #1\n{{ .b | indent 2 }}\nc: 1 #3');
  });

  it('marks of a helper what says YAML, and nothing else, which may end in the middle of a value', () => {
    const text = '{{ define "name" -}}\nweb-{{ .Release.Name }}\n{{ end }}\n{{ define "labels" }}\napp: web\n{{ end }}';
    expect(marked(text, true)).toBe(text.replace('app: web', 'app: web #5'));
    expect(unmarked(text, true)).toEqual([2]);
    expect(marked('{{ .a }}: 1', true)).toBe('{{ .a }}: 1');
  });

  it('says the lines of a template with CRLF, and without a line break at its end, as they are counted', () => {
    expect(marked('a: 1\r\n\r\nb: 2')).toBe('a: 1 #1\r\n\r\nb: 2 #3');
  });

  it('is quick, however many actions there are', () => {
    const began = performance.now();
    markTemplate('a: {{ .b }}\n'.repeat(20_000), String, false);
    markTemplate(`a: ${'{{ .b }}'.repeat(20_000)}`, String, false);
    markTemplate(`a: {${'"b": "c", '.repeat(100_000)}}`, String, false);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
