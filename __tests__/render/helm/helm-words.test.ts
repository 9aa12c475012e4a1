import { describe, expect, it } from 'vitest';
import { readHelmWords } from '../../../src/render/helm/helm-words.ts';

const HINT = '\n\nUse --debug flag to render out invalid YAML';

describe('the words with which helm refuses a chart', () => {
  it('are said in one line, without what it logs and says to everybody', () => {
    const said = `level=WARN msg="a"\n2026/01/02 03:04:05 found symbolic link\nwalk.go:75: found symbolic link\nError: a\n  b${HINT}`;
    expect(readHelmWords(said).words).toBe('helm says: a b');
  });

  it('are the last ones where it says several', () => {
    expect(readHelmWords('Error: a\nError: b').words).toBe('helm says: b');
    expect(readHelmWords('a\nb').words).toBe('helm says: a b');
  });

  it.each([
    ['execution error at (web/templates/a.yaml:3:4): give a name', 'web/templates/a.yaml', 3],
    ['template: web/templates/a.yaml:12:30: executing "a" at <.b.c>: nil pointer', 'web/templates/a.yaml', 12],
    ['parse error at (web/templates/_a.tpl:5): unclosed action', 'web/templates/_a.tpl', 5],
    [
      'YAML parse error on web/templates/a.yaml: error converting YAML to JSON: yaml: line 7: mapping',
      'web/templates/a.yaml',
      7,
    ],
  ])('%s', (words, source, line) => {
    expect(readHelmWords(`Error: ${words}${HINT}`).at).toEqual({ source, line });
  });

  it.each(['chart requires kubeVersion: >=1.30 which is incompatible', 'YAML parse error on a.yaml: a', 'line 3'])(
    'name no line: %s',
    (words) => {
      expect(readHelmWords(`Error: ${words}`).at).toBeUndefined();
    },
  );

  it.each([
    ['asksForValue', 'execution error at (web/templates/a.yaml:3:4): give a name'],
    ['asksForValue', "values don't meet the specifications of the schema(s): - (root): name is required"],
    ['asksForValue', "values don't meet the specifications of the schema(s): missing properties 'name'"],
    [
      'isIncomplete',
      'An error occurred while checking for chart dependencies: found in Chart.yaml, but missing in charts/ directory: db',
    ],
    ['isOtherVersion', 'chart requires kubeVersion: >=1.30 which is incompatible with Kubernetes v1.29.0'],
    [undefined, 'template: web/templates/a.yaml:1:2: chart requires kubeVersion: 1'],
    [undefined, "values don't meet the specifications of the schema(s): - a: Invalid type"],
  ])('say %s: %s', (flag, words) => {
    const { asksForValue, isIncomplete, isOtherVersion } = readHelmWords(`Error: ${words}`);
    const said = Object.entries({ asksForValue, isIncomplete, isOtherVersion }).filter(([, is]) => is);
    expect(said.map(([name]) => name)).toEqual(flag === undefined ? [] : [flag]);
  });
});
