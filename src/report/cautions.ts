import type { Repair } from '../fix/suggestion.ts';
import { withImages } from '../pss/checks/shared/images.ts';
import type { Violation } from '../pss/rule.ts';

/** What fixes may break, or what to do where there is none: said once for all that it is about. */
export interface Caution<Owner> {
  readonly checks: readonly string[];
  /** Markdown, with the names of the images in its commands. */
  readonly text: string;
  /** The owners of the repairs, each once. */
  readonly owners: readonly Owner[];
}

/**
 * Returns each caution once, in the order of the repairs. One that another repair of the same container resolves is left
 * out.
 *
 * @param isPointless whether nobody should make a repair, so that its caution is of no use
 */
export function cautionsOf<Owner, Each extends Repair>(
  pods: readonly { readonly owner: Owner; readonly repairs: readonly Each[] }[],
  isPointless: (repair: Each) => boolean = () => false,
): Caution<Owner>[] {
  const found = new Map<string, FoundCaution<Owner>>();
  for (const { owner, repairs } of pods) {
    const repaired = repairedContainers(repairs);
    for (const repair of repairs) {
      const { check, violation, fix } = repair;
      const { caution, cautionAlso, cautionImage, cautionUnless } = fix;
      const isResolved = cautionUnless !== undefined && repaired.has(containerKey(cautionUnless, violation));
      if (caution === undefined || isResolved || isPointless(repair)) continue;
      const entry = found.get(caution) ?? { checks: new Set(), images: new Set(), also: new Set(), owners: new Set() };
      entry.checks.add(check);
      entry.owners.add(owner);
      if (cautionAlso !== undefined) entry.also.add(cautionAlso);
      if (cautionImage !== undefined) entry.images.add(cautionImage);
      found.set(caution, entry);
    }
  }
  const said = new Set<string>();
  return [...found].map(([caution, { checks, images, also, owners }]) => {
    const news = [...also].filter((sentence) => !said.has(sentence));
    for (const sentence of news) said.add(sentence);
    return {
      checks: [...checks],
      text: [withImages(caution, [...images]), ...news].join(' '),
      owners: [...owners],
    };
  });
}

/** What is known of a caution while the repairs are gone through. */
interface FoundCaution<Owner> {
  readonly checks: Set<string>;
  readonly images: Set<string>;
  readonly also: Set<string>;
  readonly owners: Set<Owner>;
}

/** The containers that are repaired, each with the check. */
function repairedContainers(repairs: readonly Repair[]): ReadonlySet<string> {
  return new Set(
    repairs
      .filter(({ violation: { subject } }) => subject.kind === 'container')
      .map(({ check, violation }) => containerKey(check, violation)),
  );
}

function containerKey(check: string, { subject }: Violation): string {
  return JSON.stringify([check, subject.kind, subject.kind === 'container' ? subject.name : '']);
}
