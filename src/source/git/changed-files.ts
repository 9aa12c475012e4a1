import type { ChangedFile, LinkSides } from '../../repository/changed-file.ts';
import { LINK_MODE } from '../../repository/repository-files.ts';
import type { Git } from './git.ts';
import { SUBMODULE_MODE } from './submodule-mode.ts';

/** A file that differs between two commits of git. */
export interface GitChangedFile extends ChangedFile {
  readonly links: LinkSides;
  /** The hashes of its blobs; those of a side without it name nothing. */
  readonly blobs: { readonly base: string; readonly head: string };
  /** Whether it is a submodule in base or in head: what its hash names is no file of this repository. */
  readonly isSubmodule: boolean;
}

/** The options that make git's diff match GitHub's, whatever the user's settings are. */
const OPTIONS = [
  '--find-renames',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--submodule=short',
  '--inter-hunk-context=0',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '-O/dev/null',
];

/**
 * Lists the files that differ between two commits, with their hunks, as GitHub lists them; renames are detected.
 *
 * @returns undefined if git fails
 */
export async function changedFiles(git: Git, base: string, head: string): Promise<GitChangedFile[] | undefined> {
  const names = await listChanges(git, base, head);
  const diff = await git.run(['diff', '--unified=3', ...OPTIONS, base, head, '--']);
  if (names === undefined || diff === undefined) return undefined;
  // Lines of hunks begin with a blank, a sign, a backslash or @@, so this text at the start of a line is always a
  // header.
  const sections = `\n${diff.toString('utf8')}`.split('\ndiff --git ').slice(1);
  return names.map(({ sections: sectionCount, ...file }) => {
    const patch = sections
      .splice(0, sectionCount)
      .map(hunksOf)
      .findLast((hunks) => hunks !== undefined);
    return patch === undefined ? file : { ...file, patch };
  });
}

/**
 * Lists the files that differ between two commits, without their hunks.
 *
 * @returns undefined if git fails: a commit is not there, for one
 */
export async function changedNames(git: Git, base: string, head: string): Promise<GitChangedFile[] | undefined> {
  const names = await listChanges(git, base, head);
  return names?.map(({ sections: _, ...file }) => file);
}

interface NamedFile extends GitChangedFile {
  /** How many sections the diff has for the file. */
  readonly sections: number;
}

async function listChanges(git: Git, base: string, head: string): Promise<NamedFile[] | undefined> {
  return parseRaw((await git.run(['diff', '--raw', '-z', ...OPTIONS, base, head, '--']))?.toString('utf8'));
}

/** Parses `git diff --raw -z`: `:100644 120000 <blob> <blob> T`, then the path, and for renamed files the new path. */
function parseRaw(text: string | undefined): NamedFile[] | undefined {
  if (text === undefined) return undefined;
  const fields = text.split('\0');
  const files: NamedFile[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const [modeBefore, mode, blobBefore = '', blob = '', status] = (fields[index] ?? '').slice(1).split(' ');
    const letter = status?.[0];
    const path = fields[index + 1] ?? '';
    const links = { base: modeBefore === LINK_MODE, head: mode === LINK_MODE };
    const isSubmodule = modeBefore === SUBMODULE_MODE || mode === SUBMODULE_MODE;
    const sides = { links, blobs: { base: blobBefore, head: blob }, isSubmodule };
    if (letter === 'R') {
      files.push({ path: fields[index + 2] ?? '', previousPath: path, status: 'renamed', ...sides, sections: 1 });
      index += 3;
      continue;
    }
    // A file that became a link (T) is deleted and created again.
    const sections = letter === 'T' ? 2 : 1;
    files.push({
      path,
      status: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified',
      ...sides,
      sections,
    });
    index += 2;
  }
  return files;
}

/** Returns the hunks in a file's section; undefined if there are none (binary files, pure renames). */
function hunksOf(section: string): string | undefined {
  const start = section.indexOf('\n@@ ');
  return start < 0 ? undefined : section.slice(start + 1).replace(/\n$/, '');
}
