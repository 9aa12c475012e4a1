import type { Note } from '../manifest/manifest.ts';
import type { ExemptionUse } from '../target/exemptions.ts';

/** What is to be said of exemptions that let nothing pass: they hold no longer, or match nothing. */
export function exemptionNotes({ expired, stale }: Pick<ExemptionUse, 'expired' | 'stale'>): Note[] {
  return [
    ...expired.map(({ place, expires = '' }) => ({
      ...{ ...place, path: '', code: 'expired-exemption' },
      message: `an exemption that held through ${expires}`,
    })),
    ...stale.map(({ place }) => ({
      ...{ ...place, path: '', code: 'stale-exemption' },
      message: 'an exemption that matches nothing: it can go',
    })),
  ];
}
