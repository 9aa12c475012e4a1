import { judge, withNamespace } from '../compare/workloads/judge.ts';
import { violationsOf } from '../compare/workloads/violations-of.ts';
import type { Manifest, Note, Workload } from '../manifest/manifest.ts';
import { partsLimit, SCAN_LIMIT } from '../manifest/parts-limit.ts';
import { countUnjudged, noteOnlyManifest, unjudgedParts } from '../manifest/unjudged.ts';
import { evaluatorOf } from '../pss/evaluate.ts';
import type { Version } from '../pss/version.ts';
import { formatSetter } from '../pss/violation.ts';
import { kustomizationFaults } from '../repository/kustomize/kustomization-faults.ts';
import { builtNamespaces } from '../repository/kustomize/workload-namespaces.ts';
import { isUnbuilt } from '../repository/without-explained.ts';
import { knownViolation } from '../target/baseline/baseline.ts';
import type { BaselineUse, BaselineWatch } from '../target/baseline/known-violations.ts';
import { watchBaseline } from '../target/baseline/known-violations.ts';
import type { ExemptionUse, ExemptionWatch } from '../target/exemptions.ts';
import { selectableOf, watchExemptions } from '../target/exemptions.ts';
import { namespaceByPath } from '../target/namespace-by-path.ts';
import type { Ruling } from '../target/ruling.ts';
import { selectingFiles } from '../target/selecting-file.ts';
import { watchEntries } from '../target/stale-entries.ts';
import { configurationNotes, labelNotes, staleNote } from './policy-notes.ts';
import { reachedLevel } from './reached-level.ts';
import type { ExemptViolation, JudgedWorkload, ScannedManifest } from './scan.ts';
import type { ScanRules } from './scan-files.ts';

/** Evaluates manifests, one at a time. */
export interface ManifestJudge {
  readonly judge: (manifest: Manifest) => ScannedManifest;
  /** Takes a file that is not read, or of which something is built that was not judged. */
  readonly pass: (path: string) => void;
  /** Results without workloads, of the whole repository: the kustomizations that could not be followed, and versions. */
  readonly rest: () => ScannedManifest[];
  /** The stale entries of the config, as results without workloads. Call it after the last manifest. */
  readonly staleEntries: () => ScannedManifest[];
  /** How the manifests so far used the exemptions. */
  readonly exemptions: () => ExemptionUse;
  /** What was found of the baseline so far; undefined where there is none. */
  readonly baseline: () => BaselineUse | undefined;
}

/**
 * Starts to evaluate manifests by the rules of a scan.
 *
 * @param paths all files to scan
 */
export function manifestJudge(rules: ScanRules, paths: readonly string[], isWhole: boolean): ManifestJudge {
  const { settings, facts, today } = rules;
  const watch = watchExemptions(settings.configuration.exemptions, today);
  const entries = watchEntries(
    settings.configuration,
    rules.namespaces.map(({ name }) => name),
  );
  const selectingFile = selectingFiles(settings.configuration);
  const named = new Set(settings.configuration.exemptions.flatMap(({ checks = [] }) => checks));
  const isNamed = (check: string): boolean => named.has(check);
  const take = partsLimit(SCAN_LIMIT);
  const namespacesOf = unjudgedPlaces(rules);
  const debts =
    settings.baseline &&
    watchBaseline(settings.baseline, {
      paths: new Set(paths),
      isWhole,
      standing: rules.standing,
      isJudgedAlike: !settings.isOverridden,
      isBuilding: settings.render !== 'never',
    });
  const pass = (file: string): void => {
    debts?.seeUnjudged(file);
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
        return judgeWorkload(workload, ruling, settings.target.version, {
          exemptions: watch,
          baseline: debts,
          isNamed,
        });
      });
      for (const { workload, namespaces } of entries.isWatching() ? judged : []) {
        for (const namespace of namespaces)
          entries.see(selectableOf({ ...workload, file: selectingFile(workload) }, namespace, workload.file));
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
      ...configurationNotes(rules.reading).map(noteOnly),
    ],
    staleEntries: () =>
      isWhole ? entries.stale().map((entry) => ({ ...noteOnly(staleNote(entry)), isOfAll: true })) : [],
    baseline: () => debts?.use(),
    exemptions: () => {
      const { stale, ...use } = watch.use();
      return { ...use, stale: isWhole && !settings.isOverridden ? stale : [] };
    },
  };
}

function noteOnly(note: Note): ScannedManifest {
  return { manifest: noteOnlyManifest(note), judged: [], unjudgedIn: [] };
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

/** Who is told of violations, exempt or not. */
interface Watches {
  readonly exemptions: ExemptionWatch;
  readonly baseline: BaselineWatch | undefined;
  /** Whether an exemption names a check or rule: then whether anything needs it is to be seen. */
  readonly isNamed: (check: string) => boolean;
}

/** The reason that a known violation has in place of that of an exemption. */
export const KNOWN = 'known, as the baseline lists it';

function judgeWorkload(workload: Workload, ruling: Ruling, version: Version, watches: Watches): JudgedWorkload {
  const { policy, because, namespace, exemptionOf, isExemptAtAnyLevel } = ruling;
  // What only the checklist has is asked when a report shows it.
  const hardening = ruling.hardening.filter(({ id, mode }) => mode !== 'audit' || watches.isNamed(id));
  const evaluatePod = evaluatorOf(workload.pod, workload.verdicts);
  const judgement = judge(workload, { policy, hardening }, evaluatePod);
  const isKnown = watches.baseline?.knownOf(workload);
  const mayBeExempt = watches.exemptions.isWatching || isKnown !== undefined;
  const found = mayBeExempt ? violationsOf(judgement) : [];
  if (watches.exemptions.isWatching)
    for (const { check, violation } of found) ruling.subjectsOf(check, violation).forEach(watches.exemptions.see);
  const exempt = found.flatMap(({ check, violation }): ExemptViolation[] => {
    const exemption = exemptionOf(check, violation);
    const setter = formatSetter(violation);
    if (exemption !== undefined) return [{ check, setter, reason: exemption.reason }];
    return isKnown?.(knownViolation(check, setter)) ? [{ check, setter, reason: KNOWN, isKnown: true }] : [];
  });
  const { clusterVersion } = policy.enforce;
  const onCluster = { version, ...(clusterVersion && { clusterVersion }) };
  const reached = reachedLevel(workload, onCluster, evaluatePod);
  const namespaces = ruling.namespaces.length > 0 ? ruling.namespaces : [namespace];
  return {
    workload: withNamespace(workload, namespace),
    namespaces,
    policy,
    because,
    asked: ruling.hardening,
    ...judgement,
    hardening: judgement.hardening.filter(({ mode }) => mode !== 'audit'),
    reached,
    exempt,
    exemptionOf,
    isExemptAtAnyLevel,
  };
}
