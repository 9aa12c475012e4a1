import { describe, expect, it } from 'vitest';
import type { ListedFile } from '../../../src/source/github/listed-files.ts';
import { listedFile, unprovedFiles, withListedPatches } from '../../../src/source/github/listed-files.ts';
import { readChangedFiles } from '../../../src/source/github/read-changed-files.ts';
import { contentOf } from '../memory-tree.ts';

const COMMITS = { mergeBase: 'base', head: 'head' };
const MODULE = `@@ -1 +1 @@\n-Subproject commit ${'1'.repeat(40)}\n+Subproject commit ${'2'.repeat(40)}`;

function entry(filename: string, more: Partial<Parameters<typeof listedFile>[0]> = {}): ListedFile {
  return listedFile({ filename, status: 'modified', sha: '1', ...more });
}

/** Reads files of which GitHub gives these texts, by commit and path. */
function read(texts: Readonly<Record<string, string>>, files: readonly ListedFile[]) {
  const contents = new Map(Object.entries(texts).map(([name, text]) => [name, contentOf(text)]));
  return readChangedFiles(
    async () => contents,
    undefined,
    COMMITS,
    files,
    async () => new Map(),
  );
}

describe('a changed file that GitHub does not give', () => {
  it('ends the run, on either side', async () => {
    for (const texts of [{}, { 'base:a.yaml': 'a' }, { 'head:a.yaml': 'a' }]) {
      await expect(read(texts, [entry('a.yaml')])).rejects.toThrow('GitHub lists the file a.yaml as changed');
    }
  });

  it('is none where it is a submodule, which only its whole patch tells', async () => {
    const [file] = await read({}, [entry('a.yaml', { patch: MODULE })]);
    expect(file?.head).toMatchObject({ unreadable: expect.stringContaining('submodule') });
    await expect(read({}, [entry('a.yaml', { patch: `${MODULE}\n+kind: Pod` })])).rejects.toThrow();
  });

  it('is unreadable where nobody can ask for its name', async () => {
    const [file] = await read({}, [entry('\ufffd.yaml', { sha: null })]);
    expect(file?.head).toMatchObject({ unreadable: expect.stringContaining('UTF-8') });
  });
});

describe('a file that only the list of the pull request has', () => {
  it('is what the commits say of it', async () => {
    const listed = ['gone.yaml', 'made.yaml', 'kept.yaml', 'other.yaml'].map((path) => entry(path));
    const texts = { 'base:gone.yaml': 'a', 'head:made.yaml': 'a', 'base:kept.yaml': 'a', 'head:kept.yaml': 'b' };
    const files = await read(texts, unprovedFiles([], listed));
    expect(files.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'gone.yaml removed',
      'made.yaml added',
      'kept.yaml modified',
    ]);
  });

  it('is one of neither name that the comparison has', () => {
    const compared = [entry('new.yaml', { status: 'renamed', previous_filename: 'old.yaml' })];
    expect(unprovedFiles(compared, [entry('old.yaml'), entry('new.yaml')])).toEqual([]);
  });
});

it('a patch of the list is that of the same content only', () => {
  const compared = [entry('a.yaml', { patch: 'own' }), entry('b.yaml', { patch: 'own' }), entry('c.yaml')];
  const listed = [entry('a.yaml', { patch: 'listed' }), entry('b.yaml', { sha: '2', patch: 'of another head' })];
  expect(withListedPatches(compared, listed).map(({ patch }) => patch)).toEqual(['listed', 'own', undefined]);
});
