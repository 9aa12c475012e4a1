import type { Note } from '../manifest/manifest.ts';
import { checkOf } from '../pss/check-of.ts';
import type { ExemptionUse, StandIn } from '../target/exemptions.ts';

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
