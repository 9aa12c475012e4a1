import type { Note } from '../manifest/manifest.ts';
import type { ExemptionUse } from '../target/exemptions.ts';

/** Makes notes about exemptions that cover nothing: those that have expired, and those that match no violation. */
export function exemptionNotes({ expired, stale }: Pick<ExemptionUse, 'expired' | 'stale'>): Note[] {
  return [
    ...expired.map(({ place, reason, expires = '' }) => ({
      ...place,
      path: '',
      code: 'expired-exemption',
      message: `the exemption "${reason}" held through ${expires}: its violations count again`,
    })),
    ...stale.map(({ place, reason }) => ({
      ...place,
      path: '',
      code: 'stale-exemption',
      message: `the exemption "${reason}" matches nothing: it can go`,
    })),
  ];
}
