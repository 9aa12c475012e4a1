import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { NamedContent } from '../../src/manifest/content.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { NO_FILES } from '../../src/repository/repository.ts';
import { scanContents as scanWith } from '../../src/scan/collect-scan.ts';
import type { Scan } from '../../src/scan/scan.ts';
import type { ScanRules } from '../../src/scan/scan-files.ts';
import { scanRules, scanSetup } from '../../src/scan/scan-files.ts';
import { CONFIGURATION_PATH } from '../../src/target/config/configuration.ts';
import { readingOf } from '../../src/target/repository-reading.ts';

const RESTRICTED: LevelVersion = { level: 'restricted', version: 'latest' };

/** The scan of texts by path, of which all is known, with a config where one is among them. */
export function scanOf(files: Readonly<Record<string, string>>, target = RESTRICTED): Promise<Scan> {
  return scanContents(
    Object.entries(files).map(([path, text]) => ({ path, content: { bytes: new TextEncoder().encode(text) } })),
    target,
  );
}

/** The same of contents. */
export function scanContents(files: readonly NamedContent[], target = RESTRICTED): Promise<Scan> {
  return scanWith(files, rulesFor(files, target));
}

/** The scan of a folder of fixtures, by paths from it. */
export function scanOfFolder(folder: string, target = RESTRICTED): Promise<Scan> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const files = paths
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  return scanOf(Object.fromEntries(files), target);
}

/** The rules for a scan of contents, of which all is known. */
export function rulesFor(files: readonly NamedContent[], target = RESTRICTED): ScanRules {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const setup = scanSetup(readingOf({ ...NO_FILES, contents }, { config: CONFIGURATION_PATH }), {
    config: CONFIGURATION_PATH,
    asked: target,
    first: 'asked',
    today: '2026-11-24',
  });
  return scanRules(setup);
}
