import type { Note } from '../manifest/manifest.ts';
import { checkOf } from '../pss/check-of.ts';
import type { Scan } from '../scan/scan.ts';
import type { PaidDebt } from '../target/baseline/known-violations.ts';
import type { ExemptionUse, StandIn } from '../target/exemptions.ts';
import { count } from '../text/count.ts';

/** More violations of a workload are not named. */
const MOST_NAMED = 5;

/** Makes notes about what the settings say of violations that are not there: exemptions, and entries of the baseline. */
export function settingsNotes({ exemptions, baseline }: Pick<Scan, 'exemptions' | 'baseline'>): readonly Note[] {
  return exemptions.told ?? [...exemptionNotes(exemptions), ...(baseline?.paid ?? []).map(paidNote)];
}

/** What a note on violations of the baseline that are gone depends on. */
export interface PaidEntry {
  readonly entry: Pick<PaidDebt['entry'], 'kind' | 'namespace' | 'name' | 'place'>;
  readonly violations: readonly string[];
}

/** A violation of the baseline that is gone, at its entry. */
export function paidNote({ entry, violations }: PaidEntry): Note {
  const { kind, namespace, name, place } = entry;
  const called = `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
  const listed = violations.slice(0, MOST_NAMED).join(', ') + (violations.length > MOST_NAMED ? ', …' : '');
  const message = `paid: ${called} has ${count(violations.length, 'known violation')} less (${listed}): take it out of the baseline with --prune-baseline`;
  return { ...place, path: '', code: 'paid', message };
}

/** Makes notes about exemptions that cover nothing: those that no longer do, and those that match no violation. */
export function exemptionNotes({ expired, stale }: Pick<ExemptionUse, 'expired' | 'stale'>): Note[] {
  return [
    ...expired.map(({ place, reason, expires = '' }) => ({
      ...place,
      path: '',
      code: 'expired-exemption',
      message: `the exemption "${reason}" held through ${expires}: its violations count again`,
    })),
    ...stale.map(({ place, reason, standIn }) => ({
      ...place,
      path: '',
      code: 'stale-exemption',
      message: `the exemption "${reason}" matches nothing: ${standIn === undefined ? 'it can go' : standInWords(standIn)}`,
    })),
  ];
}

/** Says which check stands for another one, and at which level: `at restricted, restrictedVolumes stands for …`. */
export function standInWords({ named, found }: StandIn): string {
  return `at ${checkOf(found).level}, ${found} stands for ${named}: name that check, or both`;
}
