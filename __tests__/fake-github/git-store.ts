import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import type { GitCommit, GitObject, GitPerson } from './git-object.ts';
import { parseCommit } from './git-object.ts';
import type { Tree, TreeFile } from './tree.ts';
import { readTree } from './tree.ts';
import type { DiffFile } from './unified-diff.ts';
import { parseDiff } from './unified-diff.ts';

export interface GitTreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly oid: string;
  readonly size?: number;
}

export interface NewCommit {
  readonly ref: string;
  readonly tree: Tree;
  readonly message: string;
  /** Commit ids, or `:1`, `:2`… for the commits made earlier by the same call. */
  readonly parents: readonly string[];
  /** Where it is not Ada: then GitHub commits, as it does on its pages. */
  readonly author?: Omit<GitPerson, 'date'>;
  /** ISO 8601, of both the author and the committer; a minute after the last commit unless told. */
  readonly date?: string;
}

/** The same trees give the same commit ids in every run, so that goldens may quote them. */
const FIRST_COMMIT_AT = 1_750_000_000;
const AUTHOR = { name: 'Ada Author', email: 'ada@example.com' };
const GITHUB = { name: 'GitHub', email: 'noreply@github.com' };

/** A real, bare git repository: what GitHub says of diffs, merge bases and blobs is asked of git itself. */
export class GitStore {
  readonly dir: string;
  #commits = 0;
  readonly #objects = new Map<string, GitObject>();
  readonly #diffs = new Map<string, DiffFile[]>();

  constructor(dir: string) {
    this.dir = dir;
    this.git(['init', '--quiet', '--bare', '--template=', '--initial-branch=main', '.']);
    // As on GitHub: any commit that the server has can be fetched by its id, and clones may be partial.
    this.git(['config', 'uploadpack.allowAnySHA1InWant', 'true']);
    this.git(['config', 'uploadpack.allowFilter', 'true']);
    // The branch of a fork lives in the same object network but is no branch of this repository.
    this.git(['config', 'transfer.hideRefs', 'refs/forks']);
  }

  git(args: readonly string[], input?: string | Uint8Array): Buffer {
    return execFileSync('git', args, {
      cwd: this.dir,
      input: input ?? '',
      maxBuffer: 2 ** 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: devNull,
        GIT_AUTHOR_NAME: AUTHOR.name,
        GIT_AUTHOR_EMAIL: AUTHOR.email,
        GIT_AUTHOR_DATE: this.#date(),
        GIT_COMMITTER_NAME: GITHUB.name,
        GIT_COMMITTER_EMAIL: GITHUB.email,
        GIT_COMMITTER_DATE: this.#date(),
      },
    });
  }

  /** What git prints, trimmed; undefined where it fails. */
  ask(args: readonly string[], input?: string): string | undefined {
    try {
      return this.git(args, input).toString('utf8').trim();
    } catch {
      return undefined;
    }
  }

  #date(): string {
    return `${FIRST_COMMIT_AT + this.#commits * 60} +0000`;
  }

  /** Makes the commits in order with one `git fast-import`, and moves their refs; returns their ids. */
  commit(commits: readonly NewCommit[]): string[] {
    const stream: (string | Uint8Array)[] = [];
    const bytes = (content: Uint8Array) => stream.push(`data ${content.length}\n`, content, '\n');
    for (const [index, { ref, tree, message, parents, author, date }] of commits.entries()) {
      const when = date === undefined ? this.#date() : `${Date.parse(date) / 1000} +0000`;
      const line = ({ name, email }: Omit<GitPerson, 'date'>) => `${name} <${email}> ${when}\n`;
      this.#commits += 1;
      stream.push(`reset ${ref}\n\ncommit ${ref}\nmark :${index + 1}\n`);
      stream.push(`author ${line(author ?? AUTHOR)}committer ${line(author === undefined ? AUTHOR : GITHUB)}`);
      bytes(Buffer.from(message));
      for (const [order, parent] of parents.entries()) stream.push(`${order === 0 ? 'from' : 'merge'} ${parent}\n`);
      stream.push('deleteall\n');
      for (const [path, { mode, content }] of readTree(tree)) {
        stream.push(`M ${mode} inline ${quotePath(path)}\n`);
        bytes(content);
      }
      stream.push(`\nget-mark :${index + 1}\n`);
    }
    const input = Buffer.concat(stream.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    const printed = this.git(['fast-import', '--quiet', '--force', '--date-format=raw'], input).toString('utf8');
    return printed.trim().split('\n');
  }

  /** Merges as GitHub does for `refs/pull/N/merge`, base first; undefined where the two conflict. */
  merge(base: string, head: string, message: string): string | undefined {
    const tree = this.ask(['merge-tree', '--write-tree', base, head])?.split('\n')[0];
    if (tree === undefined) return undefined;
    return this.commitTree(tree, [base, head], message);
  }

  commitTree(tree: string, parents: readonly string[], message: string): string {
    this.#commits += 1;
    const flags = parents.flatMap((parent) => ['-p', parent]);
    return this.git(['commit-tree', tree, ...flags], message)
      .toString('utf8')
      .trim();
  }

  updateRef(ref: string, oid: string): void {
    this.git(['update-ref', ref, oid]);
  }

  /** The object id of an expression such as `main` or `<sha>`, peeled to a type where one is given. */
  resolve(expression: string, type?: 'commit' | 'tree'): string | undefined {
    if (expression.startsWith('-')) return undefined;
    return this.ask(['rev-parse', '--verify', '--quiet', type === undefined ? expression : `${expression}^{${type}}`]);
  }

  /** The bytes of a file at a commit. */
  readFile(treeish: string, path: string): Buffer | undefined {
    const oid = this.resolveMany([`${treeish}:${path}`])[0];
    const object = oid === undefined ? undefined : this.object(oid);
    return object?.type === 'blob' ? object.bytes : undefined;
  }

  /** The object ids of many expressions by one process; undefined for those that name nothing. */
  resolveMany(expressions: readonly string[]): (string | undefined)[] {
    if (expressions.length === 0) return [];
    const lines = expressions.map((expression) => (/[\n\0]/.test(expression) ? '' : expression));
    const printed = this.git(['cat-file', '--batch-check'], `${lines.join('\n')}\n`)
      .toString('utf8')
      .split('\n');
    return expressions.map((_, index) => /^([0-9a-f]{40}) \w+ \d+$/.exec(printed[index] ?? '')?.[1]);
  }

  object(oid: string): GitObject | undefined {
    return this.objects([oid])[0];
  }

  /** Many objects by one `git cat-file --batch`; undefined for those that the store does not have. */
  objects(oids: readonly string[]): (GitObject | undefined)[] {
    const unknown = [...new Set(oids)].filter((oid) => !this.#objects.has(oid) && /^[0-9a-f]{40}$/.test(oid));
    if (unknown.length > 0) {
      const printed = this.git(['cat-file', '--batch'], `${unknown.join('\n')}\n`);
      for (let at = 0; at < printed.length; ) {
        const end = printed.indexOf(10, at);
        const [oid = '', type = '', size] = printed.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (size === undefined) continue;
        const bytes = printed.subarray(at, at + Number(size));
        this.#objects.set(oid, { oid, type: type as GitObject['type'], bytes });
        at += Number(size) + 1;
      }
    }
    return oids.map((oid) => this.#objects.get(oid));
  }

  readCommit(oid: string): GitCommit | undefined {
    const object = this.object(oid);
    return object?.type === 'commit' ? parseCommit(object) : undefined;
  }

  listTree(treeish: string, isRecursive = false): GitTreeEntry[] {
    const flags = isRecursive ? ['-r', '-t'] : [];
    const printed = this.git(['ls-tree', '-z', '-l', '--full-tree', ...flags, treeish]).toString('utf8');
    return printed
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [, mode = '', type = '', oid = '', size = '-', path = ''] =
          /^(\S+) (\S+) (\S+) +(\S+)\t(.*)$/s.exec(line) ?? [];
        return { path, mode, type, oid, ...(size === '-' ? {} : { size: Number(size) }) };
      });
  }

  /** Every file of a commit's tree, by path. */
  readFiles(treeish: string): Map<string, TreeFile> {
    const entries = this.listTree(treeish, true).filter(({ type }) => type === 'blob');
    const blobs = this.objects(entries.map(({ oid }) => oid));
    return new Map(
      entries.map(({ path, mode }, index) => [
        path,
        { mode: mode as TreeFile['mode'], content: blobs[index]?.bytes ?? Buffer.alloc(0) },
      ]),
    );
  }

  mergeBase(a: string, b: string): string | undefined {
    return this.ask(['merge-base', a, b]);
  }

  /** The difference of two commits as GitHub shows it: three lines of context, renames found. */
  diff(from: string, to: string): DiffFile[] {
    const key = `${from}..${to}`;
    const known = this.#diffs.get(key);
    if (known !== undefined) return known;
    const flags = ['-M', '--no-color', '--no-ext-diff', '--no-textconv', '--full-index', '--diff-algorithm=default'];
    const raw = this.git(['diff', ...flags, '--raw', '--no-abbrev', '-z', from, to]).toString('utf8');
    const patch = this.git(['diff', ...flags, '-U3', '--patch', from, to]).toString('utf8');
    const files = parseDiff(raw, patch);
    this.#diffs.set(key, files);
    return files;
  }
}

/** Quotes a path for `git fast-import`. A byte that is no UTF-8 is written as a lone surrogate: `\udce9` for 0xe9. */
function quotePath(path: string): string {
  return JSON.stringify(path).replaceAll(/\\udc([89a-f][0-9a-f])/g, (_, byte: string) => {
    return `\\${Number.parseInt(byte, 16).toString(8).padStart(3, '0')}`;
  });
}
