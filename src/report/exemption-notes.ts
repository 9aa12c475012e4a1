import type { Note } from '../manifest/manifest.ts';
import type { Exemption } from '../target/config/configuration.ts';
import type { ConfigUse } from '../target/entry-use.ts';

/** Makes notes about entries of the config without an effect: those that have expired, and those that match nothing. */
export function exemptionNotes({ expired, stale, standIns, staleEntries }: Omit<ConfigUse, 'used'>): Note[] {
  return [
    ...expired.map(({ place, reason, expires = '' }) => ({
      ...place,
      path: '',
      code: 'expired-exemption',
      message: `the exemption "${reason}" held through ${expires}: its violations count again`,
    })),
    ...stale.map((exemption) => ({
      ...exemption.place,
      path: '',
      code: 'stale-exemption',
      message: `the exemption "${exemption.reason}" matches nothing: ${remedyOf(exemption, standIns)}`,
    })),
    ...staleEntries.map(({ key, place }) => ({
      ...place,
      path: '',
      code: 'stale-entry',
      message: `this entry of \`${key}\` matches nothing in the repository: it can go`,
    })),
  ];
}

/** What to do about an exemption that matches nothing. */
export function remedyOf(exemption: Exemption, standIns: ConfigUse['standIns']): string {
  const standIn = standIns.get(exemption);
  if (standIn === undefined) return 'it can go';
  return `at this level ${standIn.standing} stands for ${standIn.named}, so name that`;
}
