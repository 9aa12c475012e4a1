import type { NamedContent } from '../manifest/content.ts';
import { readContent } from '../manifest/content.ts';
import type { ScanPart } from './divide-files.ts';
import type { SearchedFolder } from './note-nothing-found.ts';
import { noteNothingFound } from './note-nothing-found.ts';
import type { Scan, ScannedManifest, ScanStream } from './scan.ts';
import type { ScanRules } from './scan-files.ts';
import { scanFiles } from './scan-files.ts';

/** Runs a scan to its end and keeps all of its results. */
export async function collectScan({ target, manifests, exemptions, baseline, context }: ScanStream): Promise<Scan> {
  const all: ScannedManifest[] = [];
  for await (const scanned of manifests) all.push(scanned);
  const left = baseline();
  return { target, manifests: all, exemptions: exemptions(), ...(left && { baseline: left }), context };
}

/**
 * Scans files whose contents are in memory, while its results are read.
 *
 * @param isWhole whether these are all files of the repository
 * @param part the part of the scan that is wanted; default: all of it
 */
export function streamContents(
  files: readonly NamedContent[],
  rules: ScanRules,
  isWhole = true,
  part?: ScanPart,
): ScanStream {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  return scanFiles(
    [...contents.keys()],
    rules,
    async function* (paths) {
      for (const path of paths) {
        const content = contents.get(path);
        if (content !== undefined) yield readContent(path, content, rules.settings.podSpecs, rules.isBuilt(path));
      }
    },
    isWhole,
    part,
  );
}

/**
 * Scans files whose contents are in memory, to its end.
 *
 * @param isWhole whether these are all files of the repository
 * @param searched the folders in which they were found: a note says of which nothing was judged
 */
export function scanContents(
  files: readonly NamedContent[],
  rules: ScanRules,
  isWhole = true,
  searched: readonly SearchedFolder[] = [],
): Promise<Scan> {
  return collectScan(noteNothingFound(streamContents(files, rules, isWhole), searched));
}
