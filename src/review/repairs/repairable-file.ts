import type { Suggestion } from '../../fix/suggestion.ts';
import { decodeText } from '../../manifest/content.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { readManifest } from '../../manifest/read-manifest.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import type { Hunk } from '../hunks.ts';
import { parseHunks } from '../hunks.ts';
import type { SuggestionOptions } from './suggest-fixes.ts';

/** A file of head to repair, and the suggestions for it. */
export interface RepairableFile {
  readonly text: string;
  readonly hunks: readonly Hunk[];
  readonly before: Manifest;
  /** Reads a text of the file; undefined where the change has had enough of that. */
  readonly read: (text: string) => Manifest | undefined;
  /** Those for violations, and the repairs that were made so far. */
  readonly others: Suggestion[];
}

/** What all repairs of a change may read together, in UTF-16 units: some seconds. */
const MAX_READ = 20_000_000;

/**
 * Returns a function that reads each changed file of head once; undefined for one that cannot be read.
 *
 * @param suggestions those that repair violations
 */
export function repairableFiles(
  files: readonly ChangedFile[],
  suggestions: readonly Suggestion[],
  { podSpecs, isBuilt }: Pick<SuggestionOptions, 'podSpecs' | 'isBuilt'>,
): (path: string) => RepairableFile | undefined {
  const changed = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, RepairableFile>();
  let room = MAX_READ;
  return (path) => {
    const file = changed.get(path);
    if (known.has(path) || file?.head === undefined || !('bytes' in file.head)) return known.get(path);
    const read = (text: string): Manifest | undefined => {
      if (room < 0) return undefined;
      room -= text.length;
      return readManifest(path, new TextEncoder().encode(text), podSpecs, isBuilt(path));
    };
    const text = decodeText(file.head.bytes);
    const before = read(text);
    if (before === undefined) return undefined;
    const hunks = parseHunks(file.patch ?? file.localPatch);
    const others = suggestions.filter((suggestion) => suggestion.file === path);
    known.set(path, { text, hunks, read, before, others });
    return known.get(path);
  };
}

/** Whether two suggestions for a file replace the same lines, or lines beside each other. */
export function overlap(a: Suggestion, b: Suggestion): boolean {
  return a.startLine <= b.endLine + 1 && b.startLine <= a.endLine + 1;
}
