import { judge, withNamespace } from '../compare/workloads/judge.ts';
import { violationsOf } from '../compare/workloads/violations-of.ts';
import type { NamedContent } from '../manifest/content.ts';
import type { Manifest, Note, Workload } from '../manifest/manifest.ts';
import { partsLimit, SCAN_LIMIT } from '../manifest/parts-limit.ts';
import { countUnjudged, noteOnlyManifest, unjudgedParts } from '../manifest/unjudged.ts';
import type { Version } from '../pss/version.ts';
import { formatSetter } from '../pss/violation.ts';
import type { FileRole, RepositoryFacts } from '../repository/file-roles.ts';
import { fileRoles, isBuiltRole, namedFiles } from '../repository/file-roles.ts';
import { kustomizationFaults } from '../repository/kustomize/kustomization-faults.ts';
import { builtNamespaces } from '../repository/kustomize/workload-namespaces.ts';
import { isSelectedPath } from '../repository/manifest-paths.ts';
import { matchesGlobs } from '../repository/matches-globs.ts';
import { isReadInRole, manifestsInRole } from '../repository/read-files.ts';
import type { Rendering } from '../repository/rendering.ts';
import { NOTHING_RENDERED } from '../repository/rendering.ts';
import { repositoryOf } from '../repository/repository.ts';
import { kustomizationNotes } from '../repository/role-notes.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { formatFault } from '../target/config/configuration-fault.ts';
import type { ExemptionUse, ExemptionWatch } from '../target/exemptions.ts';
import { exemptionFinder, selectableOf, watchExemptions } from '../target/exemptions.ts';
import { namespaceByPath } from '../target/namespace-by-path.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import type { Rules } from '../target/rules.ts';
import { rulesOf } from '../target/rules.ts';
import type { Ruling } from '../target/ruling.ts';
import type { Settings, SettingsRequest } from '../target/settings.ts';
import { settingsOf } from '../target/settings.ts';
import { watchEntries } from '../target/stale-entries.ts';
import { groupBy } from '../text/group-by.ts';
import { configurationNotes, labelNotes } from './policy-notes.ts';
import { reachedLevel } from './reached-level.ts';
import type { ExemptViolation, JudgedWorkload, ScannedManifest, ScanStream } from './scan.ts';
import type { LeftOut } from './scan-context.ts';
import { scanContext } from './scan-context.ts';

/** The inputs of a scan, and its day. */
export interface ScanOptions extends SettingsRequest {
  /** The day of the run in UTC, `YYYY-MM-DD`: decides which exemptions have expired. */
  readonly today: string;
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
}

/** The setup of a scan, the rules by which it evaluates workloads, and what was built of the files. */
export interface ScanRules extends Rules, ScanSetup, LeftOut {
  readonly rendering: Rendering;
}

/**
 * Reads the settings for a scan of a repository in its present state.
 *
 * @throws ConfigurationError where the config has mistakes
 */
export function scanSetup(reading: RepositoryReading, options: ScanOptions): ScanSetup {
  const settings = settingsOf(reading, options);
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
  };
}

/**
 * Makes the rules for a scan from the repository in its present state.
 *
 * @param others files that the reading does not contain; only their Namespaces are kept
 */
export function scanRules(
  setup: ScanSetup,
  others: Iterable<NamedContent> = [],
  rendering: Rendering = NOTHING_RENDERED,
): ScanRules {
  const { reading, settings, today } = setup;
  const repository = repositoryOf(reading, { others, roleOf: setup.roleOf });
  return {
    ...rulesOf(repository, repository, settings, today, (path) => path),
    ...setup,
    rendering,
    leftOut: new Map(),
  };
}

/**
 * Evaluates the workloads of files, one manifest at a time and in the order of the files. Manifests that were yielded
 * are not kept; what was built follows where its file stands, and is left out where that is not among the paths. Does not apply the config's `paths`: callers do so with `isScanned`, except for files that are named
 * explicitly.
 *
 * @param paths of all files to scan
 * @param read reads some of the files, in their order: yields for each path the manifests in it
 * @param isWhole whether these are all files of the repository: only then what matches nothing in the config is reported
 * as stale
 */
export function scanFiles(
  paths: readonly string[],
  rules: ScanRules,
  read: (paths: readonly string[]) => AsyncIterable<readonly Manifest[]>,
  isWhole = true,
): ScanStream {
  const scanner = scannerOf(rules, isWhole);
  const { rendering } = rules;
  const built = groupBy(rendering.manifests, ({ file }) => file);
  const alone = paths.filter((path) => !rendering.files.has(path));
  const { roleOf } = rules;
  const isRead = (path: string): boolean => isReadInRole(path, roleOf(path));
  const inRole = manifestsInRole(roleOf, kustomizationNotes(rules.facts));
  async function* manifests(): AsyncGenerator<ScannedManifest> {
    const reading = read(alone.filter(isRead))[Symbol.asyncIterator]();
    try {
      for (const path of paths) {
        if (!rendering.files.has(path)) {
          if (!isRead(path) || roleOf(path).is === 'chart') scanner.pass(path);
          const manifestsOfPath = isRead(path) ? ((await reading.next()).value as readonly Manifest[]) : [undefined];
          yield* manifestsOfPath.flatMap((manifest) => inRole(path, manifest)).map(scanner.judge);
        }
        yield* (built.get(path) ?? []).map(scanner.judge);
      }
      yield* scanner.rest();
    } finally {
      await reading.return?.();
    }
  }
  const { target } = rules.settings;
  return { target, manifests: manifests(), exemptions: scanner.exemptions, context: scanContext(rules, isWhole) };
}

/** Evaluates manifests, one at a time. */
interface Scanner {
  readonly judge: (manifest: Manifest) => ScannedManifest;
  /** Takes a file that is not read, or of which something is built that was not judged. */
  readonly pass: (path: string) => void;
  /**
   * Results without workloads: the kustomizations that could not be followed, and the stale entries of the config. Call
   * it after the last manifest.
   */
  readonly rest: () => ScannedManifest[];
  /** How the manifests so far used the exemptions. */
  readonly exemptions: () => ExemptionUse;
}

function scannerOf(rules: ScanRules, isWhole: boolean): Scanner {
  const { settings, facts, today } = rules;
  const watch = watchExemptions(settings.configuration.exemptions, today);
  const entries = watchEntries(
    settings.configuration,
    rules.namespaces.map(({ name }) => name),
  );
  const take = partsLimit(SCAN_LIMIT);
  const namespacesOf = unjudgedPlaces(rules);
  const exemptionOf = exemptionFinder(settings.configuration.exemptions, today);
  const pass = (file: string): void => {
    entries.seeUnjudged(file);
    watch.seeUnjudged(file);
  };
  let isAltered = false;
  return {
    judge: (read) => {
      const manifest = take(read);
      if (countUnjudged(manifest) > 0) pass(manifest.file);
      if (!isAltered && manifest.notes.some(isUnbuilt)) {
        isAltered = true;
        for (const file of rules.builds.head.used) watch.seeUnjudged(file);
      }
      const judged = manifest.workloads.map((workload) => {
        const ruling = rules.rulingOf(workload);
        const isExemptAtAnyLevel: JudgedWorkload['isExemptAtAnyLevel'] = (check, violation) =>
          ruling.subjectsOf(check, violation).every((subject) => exemptionOf(subject) !== undefined);
        return { ...judgeWorkload(workload, ruling, settings.target.version, watch), isExemptAtAnyLevel };
      });
      for (const { workload, namespaces } of judged) {
        for (const namespace of namespaces) entries.see(selectableOf(workload, namespace));
      }
      const notes = [...manifest.notes, ...manifest.namespaces.flatMap(labelNotes)];
      return { manifest: { ...manifest, notes }, judged, unjudgedIn: unjudgedParts(manifest).map(namespacesOf) };
    },
    pass,
    rest: () => [
      ...kustomizationFaults(facts, rules.stoppedAt).map((fault) => ({
        manifest: { file: fault.file, workloads: [], namespaces: [], notEvaluated: [fault], notes: [], other: 0 },
        judged: [],
        unjudgedIn: [[undefined]],
      })),
      ...configurationNotes(rules.reading, isWhole ? entries.stale() : []).map((note) => ({
        manifest: noteOnlyManifest(note),
        judged: [],
        unjudgedIn: [],
      })),
    ],
    exemptions: () => {
      const { stale, ...use } = watch.use();
      return { ...use, stale: isWhole && !settings.isOverridden ? stale : [] };
    },
  };
}

/** Whether a note says that something of a kustomization was not built: it may alter all that kustomizations take in. */
function isUnbuilt({ code }: Note): boolean {
  return code === 'patch' || code === 'kustomization-not-built';
}

/** Returns a function that tells the namespaces of what was not judged; undefined stands for an unknown one. */
function unjudgedPlaces({
  settings,
  builds,
}: ScanRules): (unjudged: Pick<Note, 'file' | 'namespace'>) => readonly (string | undefined)[] {
  const namesOf = builtNamespaces(builds.head);
  return ({ file, namespace }) => {
    if (namespace === undefined) return [undefined];
    const own = namespace === '' ? namespaceByPath(settings.configuration, file) : namespace;
    return namesOf(file, own);
  };
}

/** Whether a file is one to scan: a manifest, or named by a kustomization, and selected by the config's `paths`. */
export function isScanned({ settings, isNamed }: ScanSetup, path: string): boolean {
  return isSelectedPath(settings.paths, path) || (isNamed(path) && matchesGlobs(settings.paths, path));
}

/** @param watch receives all violations of the workload, exempt or not */
function judgeWorkload(
  workload: Workload,
  ruling: Ruling,
  version: Version,
  watch: ExemptionWatch,
): Omit<JudgedWorkload, 'isExemptAtAnyLevel'> {
  const { policy, because, namespace } = ruling;
  const judgement = judge(workload, ruling);
  const { verdicts } = judgement;
  const found = violationsOf(judgement);
  for (const { check, violation } of found) ruling.subjectsOf(check, violation).forEach(watch.see);
  const exempt = found.flatMap(({ check, violation }): ExemptViolation[] => {
    const exemption = ruling.exemptionOf(check, violation);
    return exemption === undefined ? [] : [{ check, setter: formatSetter(violation), reason: exemption.reason }];
  });
  const { clusterVersion } = policy.enforce;
  const onCluster = { version, ...(clusterVersion && { clusterVersion }) };
  const reached = reachedLevel(workload, onCluster, [verdicts.enforce, verdicts.warn]);
  const namespaces = ruling.namespaces.length > 0 ? ruling.namespaces : [namespace];
  return {
    workload: withNamespace(workload, namespace),
    namespaces,
    policy,
    because,
    ...judgement,
    reached,
    exempt,
  };
}
