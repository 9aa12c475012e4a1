import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ChosenRule } from '../../src/hardening/chosen-rules.ts';
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

/** Scans texts by path; all files are known, and the config is used where it is one of them. */
export function scanOf(files: Readonly<Record<string, string>>, target = RESTRICTED): Promise<Scan> {
  return scanContents(
    Object.entries(files).map(([path, text]) => ({ path, content: { bytes: new TextEncoder().encode(text) } })),
    target,
  );
}

/** Scans contents in the same way. */
export function scanContents(files: readonly NamedContent[], target = RESTRICTED): Promise<Scan> {
  return scanWith(files, rulesFor(files, target));
}

/** Scans the manifests of a folder of fixtures; their paths are relative to it. */
export function scanOfFolder(folder: string, target = RESTRICTED): Promise<Scan> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const files = paths
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
  return scanOf(Object.fromEntries(files), target);
}

/** Returns the rules for a scan of these contents, which are all files of the repository. */
export function rulesFor(
  files: readonly NamedContent[],
  target = RESTRICTED,
  hardeningRules?: readonly ChosenRule[],
): ScanRules {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const setup = scanSetup(
    readingOf({ ...NO_FILES, contents, paths: new Set(contents.keys()) }, { config: CONFIGURATION_PATH }),
    {
      config: CONFIGURATION_PATH,
      asked: target,
      first: 'asked',
      today: '2026-11-24',
      hasChecklist: true,
      ...(hardeningRules && { hardeningRules }),
    },
  );
  return scanRules(setup);
}
