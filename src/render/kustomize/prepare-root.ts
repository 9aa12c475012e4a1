import type { Content } from '../../manifest/content.ts';
import { decodeText } from '../../manifest/content.ts';
import type { Note } from '../../manifest/manifest.ts';
import { quoteGo } from '../../pss/message.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { withEntries } from '../../repository/kustomize/reach/fetched-bases.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { reachedFiles } from '../../repository/kustomize/reach/reached-files.ts';
import { withoutPlugins } from '../../repository/kustomize/reach/without-plugins.ts';
import { leftOutNote, standInNote } from './kustomize-notes.ts';

/** The files that a root kustomization is built of, ready to be written. */
export interface PreparedRoot {
  /** By their paths from the repository's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The symbolic links by which they are found, with their targets as written. */
  readonly links: ReadonlyMap<string, string>;
  /** What stands in for something, and what was left out. */
  readonly notes: readonly Note[];
}

/** Why a root is not built: a sentence without its full stop. */
export interface NotPrepared {
  readonly reason: string;
}

/**
 * Prepares what a root is built of: what kustomize would execute is left out, and a file that only goes into a ConfigMap
 * or a Secret and is not there is empty. What has to be fetched is not built.
 *
 * @param reasons why something was not fetched, by the entry that names it
 * @param contents those of the files that the root reaches, by path; others may be among them
 */
export function prepareRoot(
  reach: Reach,
  { links }: Pick<RepositoryFacts, 'links'>,
  contents: ReadonlyMap<string, Content>,
  reasons: ReadonlyMap<string, string> = new Map(),
): PreparedRoot | NotPrepared {
  const obstacle = obstacleOf(reach, reasons);
  if (obstacle !== undefined) return { reason: obstacle };
  const files = new Map<string, Uint8Array>();
  const notes: Note[] = [];
  for (const path of reachedFiles(reach, contents.keys())) {
    const content = contents.get(path);
    if (content === undefined) {
      if (!reach.contents.has(path)) continue;
      files.set(path, new Uint8Array());
      notes.push(standInNote(reach.root, path));
    } else if ('bytes' in content) {
      const made = path === reach.root ? appliedBytes(reach, content.bytes) : content.bytes;
      const written = fetchingBytes(reach, path, made);
      const { bytes, leftOut } = withoutExecution(path, written, reach);
      files.set(path, bytes);
      notes.push(...leftOut);
    } else return { reason: `${quoteGo(path)}: ${content.unreadable}` };
  }
  if (reach.applied !== undefined && !files.has(reach.root))
    files.set(reach.root, fetchingBytes(reach, reach.root, appliedBytes(reach)));
  const found = [...reach.links].map((link) => [link, links.get(link)] as const);
  return { files, links: new Map(found.filter((link): link is [string, string] => link[1] !== undefined)), notes };
}

/** The kustomization of a root as a controller makes it, where one builds it. */
function appliedBytes({ applied }: Reach, bytes?: Uint8Array): Uint8Array {
  if (applied === undefined && bytes !== undefined) return bytes;
  const text = applied?.textOf(bytes && decodeText(bytes));
  return new TextEncoder().encode(text);
}

/** A kustomization that names what was fetched where that stands. */
function fetchingBytes({ fetched }: Reach, path: string, bytes: Uint8Array): Uint8Array {
  const entries = fetched?.entries.get(path);
  return entries === undefined ? bytes : new TextEncoder().encode(withEntries(decodeText(bytes), entries));
}

function obstacleOf({ remotes, lost, unread }: Reach, reasons: ReadonlyMap<string, string>): string | undefined {
  const [remote] = remotes;
  if (remote !== undefined) {
    const why = reasons.get(remote.entry);
    return `${quoteGo(remote.file)} loads ${quoteGo(remote.entry)}, which is not in this repository${why === undefined ? '' : `: ${why}`}`;
  }
  const [out] = lost;
  if (out !== undefined) return `${quoteGo(out.file)} loads ${quoteGo(out.entry)}, which leads out of this repository`;
  const [unknown] = unread;
  return unknown === undefined ? undefined : `what ${quoteGo(unknown)} loads is not known`;
}

function withoutExecution(
  path: string,
  bytes: Uint8Array,
  { kustomizations, plugins }: Reach,
): { readonly bytes: Uint8Array; readonly leftOut: readonly Note[] } {
  const isKustomization = kustomizations.has(path);
  if (!isKustomization && !plugins.has(path)) return { bytes, leftOut: [] };
  const { text, leftOut } = withoutPlugins(decodeText(bytes), isKustomization);
  if (leftOut.length === 0) return { bytes, leftOut: [] };
  return { bytes: new TextEncoder().encode(text), leftOut: leftOut.map((plugin) => leftOutNote(path, plugin)) };
}
