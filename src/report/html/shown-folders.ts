import { shownFolder } from './html-parts.ts';
import type { WorkloadGroup } from './page-tally.ts';
import { joinGroups } from './page-tally.ts';

/** With more directories than this, a table has those above them. */
const MAX_DIRECTORIES = 1_000;

/** Directories as the page lists them. */
export interface ShownFolders {
  /** By the path as it is shown. */
  readonly groups: ReadonlyMap<string, WorkloadGroup>;
  /** How many folders a path has at most, the others being counted in those above them; absent where all are listed. */
  readonly depth?: number;
}

/** Lists the directories of workloads. Where there are many, those below a depth are counted in the one above them. */
export function shownFolders(folders: ReadonlyMap<string, WorkloadGroup>): ShownFolders {
  if (folders.size <= MAX_DIRECTORIES) return { groups: joined(folders, Number.POSITIVE_INFINITY) };
  let depth = 1;
  while (new Set([...folders.keys()].map((folder) => cut(folder, depth + 1))).size <= MAX_DIRECTORIES) depth += 1;
  return { groups: joined(folders, depth), depth };
}

function joined(folders: ReadonlyMap<string, WorkloadGroup>, depth: number): Map<string, WorkloadGroup> {
  const groups = new Map<string, WorkloadGroup[]>();
  for (const [folder, group] of folders) {
    const name = shownFolder(cut(folder, depth));
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [group]);
    else known.push(group);
  }
  return new Map([...groups].map(([name, parts]) => [name, joinGroups(parts)]));
}

/** The first folders of a path. */
function cut(folder: string, depth: number): string {
  return depth === Number.POSITIVE_INFINITY ? folder : folder.split('/').slice(0, depth).join('/');
}
