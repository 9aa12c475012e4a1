import type { ComparedViolation, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { everyFinding } from '../../compare/workloads/compare-workload.ts';
import type { Review } from '../../review/review.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import type { Exemption } from '../../target/config/configuration.ts';
import type { ExemptionSubject } from '../../target/exemptions.ts';
import { exemptionSubject, exemptionUse, isExpired, selectableOf } from '../../target/exemptions.ts';
import { count } from '../../text/count.ts';
import { plainOrCode } from '../../text/markdown.ts';
import { placeCode, workloadTitle } from '../names.ts';
import { standInWords } from '../settings-notes.ts';
import { listSection } from './sections.ts';

/**
 * Returns sections about the exemptions of a review: those that were used, those that have expired, and those that can
 * be removed. Markdown, empty where there is nothing to list.
 */
export function exemptionSections({ comparison, configuration, today }: Review): string[] {
  const { exemptions } = configuration;
  // Only expired exemptions that would have covered a violation here: the others do not concern this pull request.
  const hasExpired = exemptions.some((exemption) => isExpired(exemption, today));
  const missed = exemptionUse(exemptions, hasExpired ? comparison.workloads.flatMap(violationsOf) : [], today).expired;
  const covered = coveredBy(comparison.workloads);
  const used = exemptions.filter((exemption) => covered.has(exemption));
  // A pull request contains only some of the workloads: about an unused exemption, it can only say that what it covered
  // there is repaired.
  const repaired = exemptionUse(
    exemptions,
    exemptions.length === 0 ? [] : comparison.workloads.flatMap(repairedOf),
    today,
  ).used;
  return [
    listSection(
      'Exempt',
      used.map((exemption) => `${reasonOf(exemption)}: ${covered.get(exemption)?.join('; ')}`),
    ),
    listSection(EXPIRED, missed.map(expiredLine)),
    listSection(
      STALE,
      repaired
        .filter((exemption) => !covered.has(exemption))
        .map(
          (exemption) =>
            `${reasonOf(exemption)}: what it covered in the changed files is repaired; a scan of the whole repository tells whether it can go`,
        ),
    ),
  ];
}

/**
 * Returns the same sections for a scan, which contains all workloads: an exemption that matches none of them is stale.
 */
export function scanExemptionSections({ exemptions, exempt }: ScanOutline): string[] {
  const { used, stale, expired } = exemptions;
  return [
    listSection('Exempt', used.length === 0 ? [] : [...used.map(reasonOf), `${count(exempt, 'violation')} in all`]),
    listSection(EXPIRED, expired.map(expiredLine)),
    listSection(
      STALE,
      stale.map((exemption) => {
        const { standIn } = exemption;
        return `${reasonOf(exemption)}: matches nothing${standIn === undefined ? '' : `: ${standInWords(standIn)}`}`;
      }),
    ),
  ];
}

const EXPIRED = 'Exemptions that have expired';
const STALE = 'Stale exemptions';

function expiredLine(exemption: Exemption): string {
  return `${reasonOf(exemption)}: held through ${exemption.expires ?? ''}, and its violations count again`;
}

/** Names an exemption by its reason and its place, in Markdown. */
function reasonOf({ reason, place }: Exemption): string {
  return `${plainOrCode(reason)} (${placeCode(place)})`;
}

/** The workloads that each exemption covers, each with the checks. */
function coveredBy(changes: readonly WorkloadChange[]): Map<Exemption, string[]> {
  const covered = new Map<Exemption, string[]>();
  for (const change of changes) {
    const checks = new Map<Exemption, Set<string>>();
    for (const { check, exemption } of everyFinding(change)) {
      if (exemption !== undefined) checks.set(exemption, (checks.get(exemption) ?? new Set()).add(check));
    }
    for (const [exemption, ofOne] of checks) {
      const line = `${workloadTitle(change.workload)} (${[...ofOne].join(', ')})`;
      const lines = covered.get(exemption);
      if (lines === undefined) covered.set(exemption, [line]);
      else lines.push(line);
    }
  }
  return covered;
}

function violationsOf(change: WorkloadChange): ExemptionSubject[] {
  return subjectsOf(change, everyFinding(change));
}

function repairedOf(change: WorkloadChange): ExemptionSubject[] {
  return subjectsOf(change, change.fixed);
}

function subjectsOf({ workload }: WorkloadChange, found: readonly Found[]): ExemptionSubject[] {
  const { namespace } = workload.identity;
  const selectable = selectableOf(workload, namespace);
  return found.map(({ check, violation }) => exemptionSubject(selectable, check, violation));
}

type Found = Pick<ComparedViolation, 'check' | 'violation'>;
