import type { Exemption } from '../../target/config/configuration.ts';
import { isExpired } from '../../target/exemptions.ts';
import { plural } from '../../text/plural.ts';
import { visibleText } from '../../text/visible-text.ts';
import { coversSelector } from './compare-target-entries.ts';
import { coversGlobs } from './covers-globs.ts';
import type { Loosening } from './loosening.ts';
import { joinTexts } from './loosening.ts';

/** The longest reason shown, in UTF-16 units. */
const LONGEST_REASON = 200;

/** More exemptions are not compared. */
const MOST_EXEMPTIONS = 500;

/**
 * Lists the exemptions that a change adds, widens or extends. It leaves out exemptions that those of base covered
 * already, and expired ones.
 *
 * @param line of the list in head, from 1
 * @param today the day of the run in UTC, `YYYY-MM-DD`
 */
export function compareExemptions(
  before: readonly Exemption[],
  after: readonly Exemption[],
  line: number,
  today: string,
): Loosening[] {
  if (after.length > MOST_EXEMPTIONS) {
    return [{ line, name: 'exemptions', message: `found ${after.length} exemptions, too many to be compared` }];
  }
  const kept = new Set(before);
  return after.flatMap((exemption, index) => {
    if (kept.has(exemption) || isExpired(exemption, today) || isCovered(exemption, before)) return [];
    const message = `${describeChange(exemption, before)} (${visibleText(exemption.reason, LONGEST_REASON)})`;
    return [{ line: exemption.place.line, name: `exemptions[${index}]`, message }];
  });
}

/** Whether exemptions of base covered all of an exemption; several may have covered its checks together. */
function isCovered(exemption: Exemption, before: readonly Exemption[]): boolean {
  const candidates = before.filter((each) => coversSubject(each, exemption) && isAsLong(each, exemption));
  if (candidates.some(({ checks }) => checks === undefined)) return true;
  return exemption.checks?.every((check) => candidates.some(({ checks }) => checks?.includes(check))) ?? false;
}

function describeChange(exemption: Exemption, before: readonly Exemption[]): string {
  const words = exemptionWords(exemption);
  const end = exemption.expires === undefined ? 'without an end' : `until ${exemption.expires}`;
  const shorter = before.find((each) => coversSubject(each, exemption) && coversChecks(each, exemption));
  if (shorter !== undefined) {
    return `exemption extended: ${words}, ${end} in place of ${shorter.expires}`;
  }
  const narrower = before.find((each) => coversSubject(exemption, each) && coversChecks(exemption, each));
  const origin = narrower ?? before.find(({ reason }) => reason === exemption.reason);
  if (origin === undefined) return `exemption added: ${words}, ${end}`;
  return `exemption ${narrower === undefined ? 'changed' : 'widened'}: ${words}, ${end}, in place of ${exemptionWords(origin)}`;
}

function coversSubject(wide: Exemption, narrow: Exemption): boolean {
  const isOpen = wide.containers === undefined;
  const coversContainers =
    isOpen || (narrow.containers !== undefined && coversGlobs(wide.containers, narrow.containers));
  return coversContainers && coversSelector(wide, narrow);
}

function coversChecks(wide: Exemption, narrow: Exemption): boolean {
  const { checks } = wide;
  return checks === undefined || (narrow.checks?.every((check) => checks.includes(check)) ?? false);
}

function isAsLong(long: Exemption, short: Exemption): boolean {
  if (long.expires === undefined) return true;
  return short.expires !== undefined && short.expires <= long.expires;
}

/** Describes what an exemption covers: `hostPathVolumes of DaemonSet logs in namespace logging`. */
function exemptionWords({ checks, kinds, names, namespaces, containers, paths }: Exemption): string {
  const workloads = [
    kinds === undefined ? (names === undefined ? 'workloads' : 'workload') : joinTexts(kinds),
    ...(names === undefined ? [] : [joinTexts(names)]),
    ...(namespaces === undefined ? [] : [`in ${plural('namespace', namespaces.length)} ${joinTexts(namespaces)}`]),
    ...(paths === undefined ? [] : [`in ${joinTexts(paths)}`]),
  ].join(' ');
  const subject =
    containers === undefined
      ? workloads
      : `${plural('container', containers.length)} ${joinTexts(containers)} of ${workloads}`;
  return `${checks === undefined ? 'all checks' : joinTexts(checks)} of ${subject}`;
}
