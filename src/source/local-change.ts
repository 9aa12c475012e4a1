import type { Change, ChangedFile } from '../compare/change.ts';
import type { Content } from '../manifest/content.ts';
import { ConfigurationError } from '../target/configuration-error.ts';
import { NO_FACTS } from '../target/file-roles.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';
import { factsFromGit } from './repository-facts.ts';

/**
 * What the checked-out branch changed since it left another one, from git alone: the merge base against HEAD, as the
 * pull request's page would show it.
 *
 * @throws ConfigurationError where there is no git repository, or no such reference
 */
export async function localChange(git: Git, baseRef: string, isWanted: (path: string) => boolean): Promise<Change> {
  const mergeBase = await line(git, ['merge-base', '--end-of-options', baseRef, 'HEAD']);
  const head = await line(git, ['rev-parse', 'HEAD']);
  if (head === undefined)
    throw new ConfigurationError('no commit here: run this in a git repository with at least one commit');
  if (mergeBase === undefined) {
    throw new ConfigurationError(
      `--base ${baseRef}: no commit that HEAD has in common with it; fetch it first (git fetch origin, with full history)`,
    );
  }
  const files = await changedFiles(git, mergeBase, head);
  const wanted = files.filter(({ path, previousPath }) => isWanted(path) || isWanted(previousPath ?? path));
  const contents = await readObjects(
    git,
    wanted.flatMap(({ path, previousPath }) => [`${mergeBase}:${previousPath ?? path}`, `${head}:${path}`]),
  );
  return {
    mergeBase,
    head,
    facts: (await factsFromGit(git, head)) ?? NO_FACTS,
    gaps: [],
    files: wanted.map((file, index) => {
      const base = file.status === 'added' ? undefined : contentOf(contents[2 * index], file.previousPath ?? file.path);
      const after = file.status === 'removed' ? undefined : contentOf(contents[2 * index + 1], file.path);
      return {
        ...file,
        ...(base === undefined ? {} : { base }),
        ...(after === undefined ? {} : { head: after }),
      };
    }),
  };
}

/** The files that differ between two commits with their hunks, as GitHub lists them; renames are followed. */
export async function changedFiles(git: Git, base: string, head: string): Promise<ChangedFile[]> {
  const options = ['--find-renames', '--no-ext-diff', '--no-textconv', '--no-color', base, head];
  const names = (await git.run(['diff', '--name-status', '-z', ...options])) ?? Buffer.alloc(0);
  const diff = (await git.run(['diff', '--unified=3', ...options])) ?? Buffer.alloc(0);
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

/** A file's line of `--name-status -z`, and how many sections the diff has of it. */
function parseNameStatus(text: string): (ChangedFile & { readonly sections: number })[] {
  const fields = text.split('\0');
  const files: (ChangedFile & { readonly sections: number })[] = [];
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
  return start < 0 ? undefined : section.slice(start + 1);
}

function contentOf(bytes: Buffer | undefined, path: string): Content {
  if (bytes !== undefined) return { bytes };
  return {
    unreadable: `git cannot read ${path} (a submodule, or an object that this clone lacks)`,
    reason: 'unreadable',
  };
}

async function line(git: Git, args: readonly string[]): Promise<string | undefined> {
  return (await git.run(args))?.toString('utf8').trim();
}
