import type { Content, NamedContent } from '../manifest/content.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { noteOnlyManifest } from '../manifest/unjudged.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { fileRoles, isBuiltRole, namedFiles } from '../repository/file-roles.ts';
import { isSelectedPath } from '../repository/manifest-paths.ts';
import { matchesAnyName, matchesGlobs } from '../repository/matches-globs.ts';
import { isReadInRole, manifestsInRole } from '../repository/read-files.ts';
import type { Rendering } from '../repository/rendering.ts';
import { NOTHING_RENDERED } from '../repository/rendering.ts';
import { repositoryOf } from '../repository/repository.ts';
import { kustomizationNotes } from '../repository/role-notes.ts';
import { surroundingObjects } from '../repository/surroundings/surrounding-objects.ts';
import { withoutExplained } from '../repository/without-explained.ts';
import type { Baseline } from '../target/baseline/baseline.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { formatFault } from '../target/config/configuration-fault.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import type { Rules } from '../target/rules.ts';
import { rulesOf } from '../target/rules.ts';
import type { Settings, SettingsRequest } from '../target/settings.ts';
import { settingsOf } from '../target/settings.ts';
import { groupBy } from '../text/group-by.ts';
import type { ScanPart } from './divide-files.ts';
import { manifestJudge } from './manifest-judge.ts';
import type { ScannedManifest, ScanStream } from './scan.ts';
import type { LeftOut } from './scan-context.ts';
import { scanContext } from './scan-context.ts';

/** The inputs of a scan, and its day. */
export interface ScanOptions extends SettingsRequest {
  /** The day of the run in UTC, `YYYY-MM-DD`: decides which exemptions have expired. */
  readonly today: string;
  /** The baseline, in place of that which the config names; absent for that one. */
  readonly baseline?: Baseline | undefined;
  /** Whether a report shows the hardening checklists, or fixes. */
  readonly hasChecklist?: boolean;
}

/** What a scan knows of a repository before it reads manifests. */
export interface ScanSetup {
  readonly reading: RepositoryReading;
  readonly settings: Settings;
  readonly facts: RepositoryFacts;
  /** Whether a kustomization names a file: then it is read whatever its name. */
  readonly isNamed: (path: string) => boolean;
  readonly roleOf: (path: string) => FileRole;
  /** Whether a kustomization builds from a file: then it is read as kustomize reads it. */
  readonly isBuilt: (path: string) => boolean;
  readonly today: string;
  /** Whether what is around workloads is read: for their checklists, or for hardening rules that do more. */
  readonly readsSurroundings: boolean;
}

/** The setup of a scan, the rules by which it evaluates workloads, and what was built of the files. */
export interface ScanRules extends Rules, ScanSetup, LeftOut {
  readonly rendering: Rendering;
  /** The places of the baseline that are still there: see `watchBaseline`. */
  readonly standing: ReadonlySet<string>;
}

/**
 * Reads the settings for a scan of a repository in its present state.
 *
 * @throws ConfigurationError where the config has mistakes
 */
export function scanSetup(reading: RepositoryReading, options: ScanOptions): ScanSetup {
  const stated = settingsOf(reading, options);
  const settings = options.baseline === undefined ? stated : { ...stated, baseline: options.baseline };
  if (settings.faults.length > 0) throw new ConfigurationError(settings.faults.map(formatFault).join('\n'));
  const { facts } = reading;
  const named = new Set(namedFiles(facts));
  const roleOf = fileRoles(facts);
  return {
    reading,
    settings,
    facts,
    roleOf,
    isNamed: (path) => named.has(path),
    isBuilt: (path) => isBuiltRole(roleOf(path)),
    today: options.today,
    readsSurroundings: settings.hardening.some(({ choice }) => options.hasChecklist === true || choice !== 'summary'),
  };
}

/**
 * Makes the rules for a scan from the repository in its present state.
 *
 * @param others files that the reading does not contain; only their Namespaces are kept
 * @param contentOf reads one of them again
 */
export function scanRules(
  setup: ScanSetup,
  others: Iterable<NamedContent> = [],
  rendering: Rendering = NOTHING_RENDERED,
  contentOf: (path: string) => Content | undefined = () => undefined,
): ScanRules {
  const { reading, settings, today, readsSurroundings } = setup;
  // Each file comes once: a reader that remembers contents would keep all of them in memory.
  const readObjects = readsSurroundings ? surroundingObjects : undefined;
  const options = { others, roleOf: setup.roleOf, isWhole: true, contentOf, ...(readObjects && { readObjects }) };
  const repository = repositoryOf(reading, options);
  const rendered = { base: rendering, head: rendering };
  return {
    ...rulesOf(repository, repository, settings, today, (path) => path, rendered),
    ...setup,
    rendering,
    leftOut: new Map(),
    standing: new Set(),
  };
}

/**
 * Evaluates the workloads of files, one manifest at a time and in the order of the files. Manifests that were yielded
 * are not kept. What was built stands where its file does, or else the kustomization that builds it, and is left out
 * where neither is among the paths. Does not apply the config's `paths`: callers do so with `isScanned`, except for files
 * that are named explicitly.
 *
 * @param paths of all files to scan
 * @param read reads some of the files, in their order: yields the manifest of each path
 * @param isWhole whether these are all files of the repository: only then what matches nothing in the config is reported
 * as stale
 * @param part the part of the scan that is wanted: results are those of the whole, as far as they stand at these paths;
 * absent for all of it
 */
export function scanFiles(
  paths: readonly string[],
  rules: ScanRules,
  read: (paths: readonly string[]) => AsyncIterable<Manifest>,
  isWhole = true,
  part?: ScanPart,
): ScanStream {
  const judging = manifestJudge(rules, paths, isWhole);
  const { rendering } = rules;
  const { built, elsewhere } = builtManifests(paths, rules);
  const wanted = part === undefined ? paths : paths.filter((path) => part.paths.has(path));
  const alone = wanted.filter((path) => !rendering.files.has(path));
  const { roleOf } = rules;
  const isRead = (path: string): boolean => isReadInRole(path, roleOf(path));
  const inRole = manifestsInRole(roleOf, kustomizationNotes(rules.facts));
  async function* manifests(): AsyncGenerator<ScannedManifest> {
    const reading = read(alone.filter(isRead))[Symbol.asyncIterator]();
    try {
      for (const path of wanted) {
        if (!rendering.files.has(path)) {
          if (!isRead(path) || roleOf(path).is === 'chart') judging.pass(path);
          const manifest = isRead(path) ? ((await reading.next()).value as Manifest) : undefined;
          for (const each of withoutExplained(inRole(path, manifest), rendering)) yield judging.judge(each);
        }
        for (const each of built.get(path) ?? []) yield judging.judge(each);
      }
      if (part?.isLast !== false) {
        // What was built may stand in files that are none of those to scan.
        yield* elsewhere.map(judging.judge);
        yield* judging.rest();
      }
      yield* judging.staleEntries();
    } finally {
      await reading.return?.();
    }
  }
  const { target } = rules.settings;
  return {
    target,
    manifests: manifests(),
    exemptions: judging.exemptions,
    baseline: judging.baseline,
    context: scanContext(rules, isWhole),
  };
}

/** What was built, by the path at which it is shown, and notes on files that are none of those to scan. */
interface BuiltManifests {
  readonly built: ReadonlyMap<string, readonly Manifest[]>;
  readonly elsewhere: readonly Manifest[];
}

function builtManifests(paths: readonly string[], { rendering, settings }: ScanRules): BuiltManifests {
  const selected = new Set(paths);
  const shown = rendering.manifests.filter(({ file, deployedBy = file }) =>
    matchesAnyName(settings.paths, [file, deployedBy]),
  );
  const notes = rendering.notes.map(noteOnlyManifest);
  return {
    built: groupBy([...shown, ...notes], ({ file, deployedBy = file }) => (selected.has(file) ? file : deployedBy)),
    elsewhere: notes.filter(({ file }) => !selected.has(file)),
  };
}

/** Whether a file is one to scan: a manifest, or named by a kustomization, and selected by the config's `paths`. */
export function isScanned({ settings, isNamed }: ScanSetup, path: string): boolean {
  return isSelectedPath(settings.paths, path) || (isNamed(path) && matchesGlobs(settings.paths, path));
}
