import { inNamespace, judge } from '../compare/workloads/judge.ts';
import { violationsOf } from '../compare/workloads/violations-of.ts';
import type { NamedContent } from '../manifest/content.ts';
import type { Manifest, NamespaceManifest, Note, Workload } from '../manifest/manifest.ts';
import { parseNamespacePolicy } from '../pss/admission/namespace-policy.ts';
import type { Version } from '../pss/version.ts';
import { formatSetter } from '../pss/violation.ts';
import type { RepositoryFacts } from '../repository/file-roles.ts';
import { fileRoles } from '../repository/file-roles.ts';
import { kustomizationFaults } from '../repository/kustomize/kustomization-faults.ts';
import { isSelectedPath } from '../repository/manifest-paths.ts';
import { filesNotRead } from '../repository/read-files.ts';
import { repositoryOf } from '../repository/repository.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { formatFault } from '../target/config/configuration-fault.ts';
import type { ExemptionUse, ExemptionWatch } from '../target/exemptions.ts';
import { watchExemptions } from '../target/exemptions.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import type { Rules, Ruling } from '../target/rules.ts';
import { rulesOf } from '../target/rules.ts';
import type { Settings, SettingsRequest } from '../target/settings.ts';
import { settingsOf } from '../target/settings.ts';
import { reachedLevel } from './reached-level.ts';
import type { ExemptViolation, JudgedWorkload, ScannedManifest, ScanStream } from './scan.ts';

export interface ScanOptions extends SettingsRequest {
  /** The day of the run in UTC, `YYYY-MM-DD`: exemptions end. */
  readonly today: string;
}

/** What a scan knows of a repository before it reads manifests. */
export interface ScanSetup {
  readonly reading: RepositoryReading;
  readonly settings: Settings;
  readonly facts: RepositoryFacts;
  readonly today: string;
}

/** What a repository says, as far as a scan of some of its files needs it. */
export interface ScanRules extends Rules, ScanSetup {}

/**
 * What holds for a scan of a repository, as it is.
 *
 * @throws ConfigurationError where the config has mistakes
 */
export function scanSetup(reading: RepositoryReading, options: ScanOptions): ScanSetup {
  const settings = settingsOf(reading, options);
  if (settings.faults.length > 0) throw new ConfigurationError(settings.faults.map(formatFault).join('\n'));
  return { reading, settings, facts: reading.facts, today: options.today };
}

/**
 * The rules for a scan: the repository's own, as it is.
 *
 * @param others files that the reading does not hold, of which only the Namespaces are kept
 */
export function scanRules(setup: ScanSetup, others: Iterable<NamedContent> = []): ScanRules {
  const { reading, settings, today } = setup;
  const repository = repositoryOf(reading, { others });
  return { ...rulesOf(repository, repository, settings, today, (path) => path), ...setup };
}

/**
 * From files to every workload's verdicts, a manifest at a time and in the order of the files: nothing is kept of those
 * that were told. Of files that are named for themselves the config's `paths` are not asked.
 *
 * @param paths of all files
 * @param read reads some of the files, in their order: for each path the manifests that it says or makes
 * @param isWhole whether these are all files of the repository: only then an exemption that matches nothing is stale
 */
export function scanFiles(
  paths: readonly string[],
  rules: ScanRules,
  read: (paths: readonly string[]) => AsyncIterable<readonly Manifest[]>,
  isWhole = true,
): ScanStream {
  const scanner = scannerOf(rules, isWhole);
  const notRead = filesNotRead(paths, fileRoles(rules.facts));
  async function* manifests(): AsyncGenerator<ScannedManifest> {
    const reading = read(paths.filter((path) => !notRead.has(path)))[Symbol.asyncIterator]();
    try {
      for (const path of paths) {
        const said = notRead.get(path) ?? ((await reading.next()).value as readonly Manifest[]);
        yield* said.map(scanner.judge);
      }
      yield* scanner.rest();
    } finally {
      await reading.return?.();
    }
  }
  return { target: rules.settings.target, manifests: manifests(), exemptions: scanner.exemptions };
}

/** Judges manifests, one at a time. */
interface Scanner {
  readonly judge: (manifest: Manifest) => ScannedManifest;
  /** What is left to be said when all manifests were judged. */
  readonly rest: () => ScannedManifest[];
  readonly exemptions: () => ExemptionUse;
}

function scannerOf(rules: ScanRules, isWhole: boolean): Scanner {
  const { settings, facts, today } = rules;
  const watch = watchExemptions(settings.configuration.exemptions, today);
  return {
    judge: (manifest) => ({
      manifest: { ...manifest, notes: [...manifest.notes, ...manifest.namespaces.flatMap(labelNotes)] },
      judged: manifest.workloads.map((workload) =>
        judgeWorkload(workload, rules.rulingOf(workload), settings.target.version, watch),
      ),
    }),
    rest: () =>
      kustomizationFaults(facts, rules.stoppedAt).map((fault) => ({
        manifest: { file: fault.file, workloads: [], namespaces: [], notEvaluated: [fault], notes: [], other: 0 },
        judged: [],
      })),
    exemptions: () => {
      const { stale, ...use } = watch.use();
      return { ...use, stale: isWhole ? stale : [] };
    },
  };
}

/** Whether the config's `paths` have a file read. */
export function isScanned({ settings }: ScanSetup, path: string): boolean {
  return isSelectedPath(settings.paths, settings.fromRoot(path));
}

/** @param watch sees all that the workload violates, exempt or not */
function judgeWorkload(workload: Workload, ruling: Ruling, version: Version, watch: ExemptionWatch): JudgedWorkload {
  const { policy, because, namespace } = ruling;
  const verdicts = judge(workload, policy);
  const found = violationsOf(verdicts);
  for (const { check, violation } of found) ruling.subjectsOf(check, violation).forEach(watch.see);
  const exempt = found.flatMap(({ check, violation }): ExemptViolation[] => {
    const exemption = ruling.exemptionOf(check, violation);
    return exemption === undefined ? [] : [{ check, setter: formatSetter(violation), reason: exemption.reason }];
  });
  const reached = reachedLevel(workload, version, [verdicts.enforce, verdicts.warn]);
  const namespaces = ruling.namespaces.length > 0 ? ruling.namespaces : [namespace];
  return { workload: inNamespace(workload, namespace), namespaces, policy, because, verdicts, reached, exempt };
}

/** Labels that the API server refuses: nothing that depends on the Namespace is applied then. */
function labelNotes({ name, labels, locateLabel }: NamespaceManifest): Note[] {
  return parseNamespacePolicy(labels).errors.map(({ label, message }) => ({
    ...locateLabel(label),
    path: `metadata.labels['${label}']`,
    code: 'invalid-label',
    message: `the API server refuses Namespace ${name}: ${message}`,
  }));
}
