import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export type FileContent = string | Uint8Array;

/** Files by path, or a directory on disk. */
export type Tree =
  | string
  | Readonly<Record<string, FileContent>>
  | ReadonlyMap<string, FileContent>
  | ReadonlyMap<string, TreeFile>;

export interface TreeFile {
  readonly mode: '100644' | '100755' | '120000';
  readonly content: Uint8Array;
}

/** The files of a tree by path, bytes as they are. */
export function readTree(tree: Tree): Map<string, TreeFile> {
  if (typeof tree === 'string') return readDirectory(tree);
  const entries: [string, FileContent | TreeFile][] = tree instanceof Map ? [...tree] : Object.entries(tree);
  return new Map(entries.map(([path, content]) => [path, asFile(content)]));
}

function asFile(content: FileContent | TreeFile): TreeFile {
  if (typeof content === 'string') return { mode: '100644', content: Buffer.from(content) };
  return content instanceof Uint8Array ? { mode: '100644', content } : content;
}

function readDirectory(root: string): Map<string, TreeFile> {
  const files = new Map<string, TreeFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (entry.isDirectory() || name.startsWith('.git/')) continue;
    if (entry.isSymbolicLink()) {
      files.set(name, { mode: '120000', content: Buffer.from(readlinkSync(path)) });
    } else {
      const isExecutable = (statSync(path).mode & 0o100) !== 0;
      files.set(name, { mode: isExecutable ? '100755' : '100644', content: readFileSync(path) });
    }
  }
  return files;
}
