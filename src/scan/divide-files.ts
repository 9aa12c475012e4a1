import { chartCandidates } from '../repository/file-roles.ts';

/** A shard of a scan: one of several jobs that each have a part of its files. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** A part of the files of a scan: those whose results are wanted. */
export interface ScanPart {
  readonly paths: ReadonlySet<string>;
  /** Whether it also has what is said of the repository, and of no file that is scanned. */
  readonly isLast: boolean;
}

/** A file to scan, and how much work it is, in bytes of a plain manifest. */
export interface WeighedFile {
  readonly path: string;
  readonly weight: number;
}

/**
 * Divides files into parts of about the same work: each file is in exactly one, in the order given, so that parts one
 * after the other are the whole. The files of a chart stay together. It depends on nothing but its arguments.
 *
 * @param charts the folders that hold a chart; a chart in the root keeps nothing together
 */
export function partOfFiles(
  files: readonly WeighedFile[],
  charts: ReadonlySet<string>,
  { index, of }: Shard,
): ScanPart {
  const units = unitsOf(files, charts);
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const paths = new Set<string>();
  let before = 0;
  for (const { weight, files: own } of units) {
    // The middle of a unit decides: so the parts follow each other, and none is larger by more than a unit.
    const part = total === 0 ? 1 : Math.min(of, Math.floor(((before + weight / 2) * of) / total) + 1);
    if (part === index) for (const { path } of own) paths.add(path);
    before += weight;
  }
  return { paths, isLast: index === of };
}

/** Files that follow each other and stay together. */
interface Unit {
  readonly files: WeighedFile[];
  weight: number;
}

function unitsOf(files: readonly WeighedFile[], charts: ReadonlySet<string>): Unit[] {
  const units: Unit[] = [];
  let last: string | undefined;
  for (const file of files) {
    const chart = chartCandidates(file.path).find((folder) => folder !== '' && charts.has(folder));
    const open = chart !== undefined && chart === last ? units.at(-1) : undefined;
    if (open === undefined) units.push({ files: [file], weight: file.weight });
    else {
      open.files.push(file);
      open.weight += file.weight;
    }
    last = chart;
  }
  return units;
}
