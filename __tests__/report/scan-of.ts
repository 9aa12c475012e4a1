import type { NamedContent } from '../../src/manifest/content.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import type { Scan } from '../../src/report/scan.ts';
import type { ScanRules } from '../../src/scan.ts';
import { scanFiles, scanRules } from '../../src/scan.ts';
import { NO_FILES } from '../../src/target/repository.ts';

/** The scan of some files, of which all is known, with a config where one is among them. */
export function scanOf(files: readonly NamedContent[], target: LevelVersion): Scan {
  return scanFiles(files, rulesFor(files, target));
}

/** What the files say of themselves. */
export function rulesFor(files: readonly NamedContent[], target: LevelVersion): ScanRules {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  return scanRules(
    { ...NO_FILES, contents },
    { config: '.github/pss-review.yml', asked: target, first: 'asked', today: '2026-11-24' },
  );
}
