import { judge } from './compare/judge.ts';
import type { NamedContent } from './manifest/content.ts';
import type { Workload } from './manifest/manifest.ts';
import { MODES } from './pss/policy.ts';
import { formatSetter } from './pss/violation.ts';
import { readFiles } from './read-files.ts';
import type { ExemptViolation, JudgedWorkload, Scan } from './report/scan.ts';
import { ConfigurationError } from './target/configuration-error.ts';
import { formatFault } from './target/configuration-fault.ts';
import { exemptionSubject, exemptionUse } from './target/exemptions.ts';
import type { RepositoryFacts } from './target/file-roles.ts';
import { fileRoles } from './target/file-roles.ts';
import { isSelectedPath } from './target/manifest-paths.ts';
import type { RepositoryFiles } from './target/repository.ts';
import { readRepository } from './target/repository.ts';
import type { Rules } from './target/rules.ts';
import { rulesOf } from './target/rules.ts';
import type { Settings, SettingsRequest } from './target/settings.ts';
import { readSettings } from './target/settings.ts';

export interface ScanOptions extends SettingsRequest {
  /** The day of the run in UTC, `YYYY-MM-DD`: exemptions end. */
  readonly today: string;
}

/** What a repository says, as far as a scan of some of its files needs it. */
export interface ScanRules extends Rules {
  readonly settings: Settings;
  readonly facts: RepositoryFacts;
  readonly today: string;
}

/**
 * The rules for a scan: the repository's own, as it is.
 *
 * @throws ConfigurationError where the config has mistakes
 */
export function scanRules(files: RepositoryFiles, options: ScanOptions): ScanRules {
  const settings = readSettings(files, options);
  if (settings.faults.length > 0) throw new ConfigurationError(settings.faults.map(formatFault).join('\n'));
  const repository = readRepository(files);
  const { today } = options;
  return { ...rulesOf(repository, repository, settings, today), settings, facts: repository.facts, today };
}

/**
 * From files to every workload's verdicts, in the order of the files. Of files that are named for themselves the config's
 * `paths` are not asked.
 */
export function scanFiles(files: readonly NamedContent[], rules: ScanRules): Scan {
  const { settings, facts, today } = rules;
  const { exemptions } = settings.configuration;
  const manifests = readFiles(files, fileRoles(facts), settings.podSpecs).map((manifest) => ({
    manifest,
    judged: manifest.workloads.map((workload) => judgeWorkload(workload, rules)),
  }));
  const violations = manifests.flatMap(({ judged }) =>
    judged.flatMap(({ workload, verdicts }) =>
      MODES.flatMap((mode) =>
        verdicts[mode].results.flatMap(({ check, violations }) =>
          violations.map((violation) => exemptionSubject(workload, workload.identity.namespace, check, violation)),
        ),
      ),
    ),
  );
  return { target: settings.target, manifests, exemptions: exemptionUse(exemptions, violations, today) };
}

/** Whether the config's `paths` have a file read. */
export function isScanned({ settings }: ScanRules, path: string): boolean {
  return isSelectedPath(settings.paths, path);
}

function judgeWorkload(workload: Workload, { rulingOf }: Rules): JudgedWorkload {
  const { policy, because, namespace, exemptionOf } = rulingOf(workload);
  const verdicts = judge(workload, policy);
  const seen = new Set<string>();
  const exempt = MODES.flatMap((mode) => verdicts[mode].results).flatMap(({ check, violations }) =>
    violations.flatMap((violation): ExemptViolation[] => {
      const setter = formatSetter(violation);
      const exemption = exemptionOf(check, violation);
      const key = JSON.stringify([check, setter, violation.path]);
      if (exemption === undefined || seen.has(key)) return [];
      seen.add(key);
      return [{ check, setter, violation, reason: exemption.reason }];
    }),
  );
  const placed = namespace === undefined ? workload : { ...workload, identity: { ...workload.identity, namespace } };
  return { workload: placed, policy, because, verdicts, exempt };
}
