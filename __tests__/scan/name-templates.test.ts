import { expect, test } from 'vitest';
import { nameTemplates } from '../../src/scan/name-templates.ts';
import type { ScanStream } from '../../src/scan/scan.ts';
import { NO_CONTEXT } from './no-context.ts';

/** The names that are shown for the lines of a text. */
async function namesIn(text: string, file = '-'): Promise<string[]> {
  const notes = text.split('\n').map((_, index) => ({
    ...{ file, line: index + 1, column: 1, path: '', code: 'link', message: '' },
  }));
  async function* manifests(): ScanStream['manifests'] {
    yield {
      manifest: { file, workloads: [], namespaces: [], notEvaluated: [], notes, other: 0 },
      judged: [],
      unjudgedIn: [],
    };
  }
  const scan = {
    target: { level: 'restricted', version: 'latest' } as const,
    manifests: manifests(),
    baseline: () => undefined,
    exemptions: () => ({ used: [], stale: [], expired: [] }),
    context: NO_CONTEXT,
  };
  const names: string[] = [];
  for await (const { manifest } of nameTemplates(scan, '-', text).manifests) {
    names.push(...manifest.notes.map((note) => note.file));
  }
  return names;
}

const A = 'web/templates/a.yaml (standard input)';

test('a comment before the content of a document names its template, up to the next document', async () => {
  const text = '---\n\n# License\n# Source: web/templates/a.yaml\r\nkind: Pod\n---\nkind: Pod\n';
  expect(await namesIn(text)).toEqual(['-', '-', '-', A, A, '-', '-', '-']);
});

test('the first document needs no marks, and one template may make several', async () => {
  const text = '# Source: web/templates/a.yaml\nkind: Pod\n---\n# Source: web/templates/a.yaml\nkind: Job';
  expect(await namesIn(text)).toEqual([A, A, '-', A, A]);
});

test('further down such a comment is only text', async () => {
  expect(await namesIn('kind: Pod\n# Source: web/templates/a.yaml\ndata: |\n  # Source: b\n')).toEqual(
    Array.from({ length: 5 }, () => '-'),
  );
});

test('a file keeps its own name', async () => {
  expect(await namesIn('# Source: web/templates/a.yaml\nkind: Pod', 'a.yaml')).toEqual(['a.yaml', 'a.yaml']);
});

test('a comment without a name, or with a very long one, names nothing', async () => {
  expect(await namesIn(`# Source: \n# Source: ${'a'.repeat(1000)}\nkind: Pod`)).toEqual(['-', '-', '-']);
});

test('the first comment of a document is that of Helm, also behind a byte order mark', async () => {
  expect(await namesIn('---\n# Source: web/templates/a.yaml\n# Source: other.yaml\nkind: Pod')).toEqual(['-', A, A, A]);
  expect(await namesIn('\uFEFF# Source: web/templates/a.yaml\nkind: Pod')).toEqual([A, A]);
});

test.each(['/etc/a.yaml', '../a.yaml', 'web/../../a.yaml'])('%s is no template', async (name) => {
  expect(await namesIn(`# Source: ${name}\nkind: Pod`)).toEqual(['-', '-']);
});
