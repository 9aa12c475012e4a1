import type { ChangedFile } from '../compare/change.ts';
import type { Git } from './git.ts';

/** What GitHub shows, whatever the user's own settings are. */
const OPTIONS = [
  '--find-renames',
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
 * The files that differ between two commits with their hunks, as GitHub lists them; renames are followed.
 *
 * @returns undefined where git cannot tell
 */
export async function changedFiles(git: Git, base: string, head: string): Promise<ChangedFile[] | undefined> {
  const names = await git.run(['diff', '--name-status', '-z', ...OPTIONS, base, head, '--']);
  const diff = await git.run(['diff', '--unified=3', ...OPTIONS, base, head, '--']);
  if (names === undefined || diff === undefined) return undefined;
  // Rows begin with a blank, a sign, a backslash or @@, so this text at the start of a line can only be a header.
  const sections = `\n${diff.toString('utf8')}`.split('\ndiff --git ').slice(1);
  return parseNameStatus(names.toString('utf8')).map(({ sections: own, ...file }) => {
    const patch = sections
      .splice(0, own)
      .map(hunksOf)
      .findLast((hunks) => hunks !== undefined);
    return patch === undefined ? file : { ...file, patch };
  });
}

interface NamedFile extends ChangedFile {
  /** How many sections the diff has of it. */
  readonly sections: number;
}

function parseNameStatus(text: string): NamedFile[] {
  const fields = text.split('\0');
  const files: NamedFile[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const letter = fields[index]?.[0];
    const path = fields[index + 1] ?? '';
    if (letter === 'R') {
      files.push({ path: fields[index + 2] ?? '', previousPath: path, status: 'renamed', sections: 1 });
      index += 3;
      continue;
    }
    // A file that became a link (T) is deleted and made anew.
    const sections = letter === 'T' ? 2 : 1;
    files.push({ path, status: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'modified', sections });
    index += 2;
  }
  return files;
}

/** The hunks of a file's section; undefined where there are none (binary files, pure renames). */
function hunksOf(section: string): string | undefined {
  const start = section.indexOf('\n@@ ');
  return start < 0 ? undefined : section.slice(start + 1).replace(/\n$/, '');
}
