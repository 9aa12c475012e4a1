import { inNamespace, judge } from './compare/judge.ts';
import { violationsOf } from './compare/violations-of.ts';
import type { NamedContent } from './manifest/content.ts';
import { readContent } from './manifest/content.ts';
import type { Manifest, NamespaceManifest, Note, Workload } from './manifest/manifest.ts';
import { parseNamespacePolicy } from './pss/namespace-policy.ts';
import { formatSetter } from './pss/violation.ts';
import { readFiles } from './read-files.ts';
import type { ExemptViolation, JudgedWorkload, Scan } from './report/scan.ts';
import { ConfigurationError } from './target/configuration-error.ts';
import { formatFault } from './target/configuration-fault.ts';
import type { ExemptionSubject } from './target/exemptions.ts';
import { exemptionUse } from './target/exemptions.ts';
import type { RepositoryFacts } from './target/file-roles.ts';
import { fileRoles } from './target/file-roles.ts';
import { kustomizationFaults } from './target/kustomization-faults.ts';
import { isSelectedPath } from './target/manifest-paths.ts';
import type { RepositoryFiles } from './target/repository.ts';
import { readFacts, readRepository } from './target/repository.ts';
import type { Rules, Ruling } from './target/rules.ts';
import { rulesOf } from './target/rules.ts';
import type { Settings, SettingsRequest } from './target/settings.ts';
import { readSettings } from './target/settings.ts';

export interface ScanOptions extends SettingsRequest {
  /** The day of the run in UTC, `YYYY-MM-DD`: exemptions end. */
  readonly today: string;
}

/** What a scan knows of a repository before it reads manifests. */
export interface ScanSetup {
  readonly files: RepositoryFiles;
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
export function scanSetup(files: RepositoryFiles, options: ScanOptions): ScanSetup {
  const settings = readSettings(files, options);
  if (settings.faults.length > 0) throw new ConfigurationError(settings.faults.map(formatFault).join('\n'));
  return { files, settings, facts: readFacts(files), today: options.today };
}

/**
 * The rules for a scan: the repository's own, as it is.
 *
 * @param parsed manifests that were read already, by path
 */
export function scanRules(setup: ScanSetup, parsed: ReadonlyMap<string, Manifest> = new Map()): ScanRules {
  const { files, settings, facts, today } = setup;
  const repository = readRepository(files, { facts, parsed });
  return { ...rulesOf(repository, repository, settings, today, (path) => path), ...setup };
}

/** How the files of a scan are read. */
export interface ScanReading {
  /** Whether these are all files of the repository: only then an exemption that matches nothing is stale. Unset: they are. */
  readonly isWhole?: boolean;
  /** Manifests that were read already, by path. */
  readonly manifests?: ReadonlyMap<string, Manifest> | undefined;
}

/** The files of a scan that are manifests, and no templates, patches or links. */
export function manifestsAmong(files: readonly NamedContent[], { facts }: ScanSetup): NamedContent[] {
  const roleOf = fileRoles(facts);
  return files.filter(({ path }) => roleOf(path).is === 'manifest');
}

/**
 * From files to every workload's verdicts, in the order of the files. Of files that are named for themselves the config's
 * `paths` are not asked.
 */
export function scanFiles(
  files: readonly NamedContent[],
  rules: ScanRules,
  { isWhole = true, manifests: read }: ScanReading = {},
): Scan {
  const { settings, facts, today } = rules;
  const { podSpecs } = settings;
  const violations: ExemptionSubject[] = [];
  const readOnce = ({ path, content }: NamedContent): Manifest =>
    read?.get(path) ?? readContent(path, content, podSpecs);
  const manifests = readFiles(files, fileRoles(facts), podSpecs, readOnce).map((manifest) => ({
    manifest: { ...manifest, notes: [...manifest.notes, ...manifest.namespaces.flatMap(labelNotes)] },
    judged: manifest.workloads.map((workload) => judgeWorkload(workload, rules.rulingOf(workload), violations)),
  }));
  const faults = kustomizationFaults(facts, rules.stoppedAt).map((fault) => ({
    manifest: { file: fault.file, workloads: [], namespaces: [], notEvaluated: [fault], notes: [], other: 0 },
    judged: [],
  }));
  const { stale, ...use } = exemptionUse(settings.configuration.exemptions, violations, today);
  return {
    target: settings.target,
    manifests: [...manifests, ...faults],
    exemptions: { ...use, stale: isWhole ? stale : [] },
  };
}

/** Whether the config's `paths` have a file read. */
export function isScanned({ settings }: ScanSetup, path: string): boolean {
  return isSelectedPath(settings.paths, settings.fromRoot(path));
}

/** @param violations gets all that the workload violates, exempt or not */
function judgeWorkload(workload: Workload, ruling: Ruling, violations: ExemptionSubject[]): JudgedWorkload {
  const { policy, because, namespace } = ruling;
  const verdicts = judge(workload, policy);
  const found = violationsOf(verdicts);
  violations.push(...found.flatMap(({ check, violation }) => ruling.subjectsOf(check, violation)));
  const exempt = found.flatMap(({ check, violation }): ExemptViolation[] => {
    const exemption = ruling.exemptionOf(check, violation);
    return exemption === undefined ? [] : [{ check, setter: formatSetter(violation), reason: exemption.reason }];
  });
  return { workload: inNamespace(workload, namespace), policy, because, verdicts, exempt };
}

/** Labels that the API server refuses: nothing that depends on the Namespace is applied then. */
function labelNotes({ name, labels, locateLabel }: NamespaceManifest): Note[] {
  return parseNamespacePolicy(labels).errors.map(({ label, message }) => ({
    ...locateLabel(label),
    ...{ path: `metadata.labels['${label}']`, code: 'invalid-label' },
    message: `the API server refuses Namespace ${name}: ${message}`,
  }));
}
