import type { Note, Place } from '../../../manifest/manifest.ts';
import { takesAway } from '../../../repository/matches-globs.ts';
import type { Configuration, MayEntry } from '../../../target/config/configuration.ts';
import type { Overlay } from '../../../target/config/configuration-of.ts';
import type { OrganisationDefaults } from '../../../target/config/defaults/organisation-defaults.ts';
import type { Selector } from '../../../target/config/selector.ts';
import type { RequestedSettings } from '../../../target/settings.ts';
import { groupBy } from '../../../text/group-by.ts';
import type { ConfigurationDefaults } from '../compare-configurations.ts';
import { askedDefaults, compareConfigurations } from '../compare-configurations.ts';
import { selectorsOverlap } from '../compare-target-entries.ts';
import { coversGlobs } from '../covers-globs.ts';
import { joinTexts } from '../loosening.ts';
import type { ConfigurationPart } from './key-rows.ts';
import { KEY_ROWS } from './key-rows.ts';

/** More parts of a key are taken, or refused, together: each of them is compared with all others. */
const MOST_PARTS: Readonly<Record<string, number>> = { targets: 30, exemptions: 500 };
const MOST_OTHER_PARTS = 200;

/** A part that is not taken, and what it would loosen. */
interface RefusedPart {
  readonly part: ConfigurationPart;
  readonly loosens: string;
}

/** Says what a part would loosen of what holds so far; undefined for nothing. */
type Loosens = (effective: Configuration, part: ConfigurationPart) => string | undefined;

/**
 * Returns the overlay of an organisation: of a repository's config, each key and entry that asks at least for what the
 * defaults ask for holds, and others only where `may` allows them. What is refused has no effect, and a note says so.
 *
 * @param asked what the Action's inputs say, which holds where neither defaults nor config say anything
 * @param today the day of the run in UTC, `YYYY-MM-DD`: expired exemptions loosen nothing
 */
export function defaultsOverlay(defaults: OrganisationDefaults, asked: RequestedSettings, today: string): Overlay {
  const inputs = askedDefaults(asked);
  return ({ configuration: own, faults }) => {
    let effective = defaults.configuration;
    const refused = new Set<string>();
    const refusals: Note[] = [];
    const limited = new Set<Place>();
    for (const [key, { strictness, parts }] of Object.entries(KEY_ROWS)) {
      const loosens: Loosens = (before, part) =>
        strictness === 'free'
          ? undefined
          : strictness === 'laxer'
            ? namedFile(key, before, part.over(before))
            : (ownLoosening(key, before, part) ?? compared(before, part.over(before), inputs, today));
      const may = defaults.may.find((entry) => entry.key === key);
      const result = takeParts(effective, together(key, parts(own)), loosens, may);
      effective = result.effective;
      for (const { part } of result.refused) refused.add(part.name);
      for (const place of result.limited) limited.add(place);
      refusals.push(...refusalNotes(key, result.refused, may));
    }
    const { isLevelOfDefaults: _, ...rest } = effective;
    const isLevelOfDefaults = effective.level !== undefined && (own.level === undefined || refused.has('level'));
    const held = [...own.places].filter(([key]) => !refused.has(key));
    const configuration = {
      ...rest,
      targets: limitedIn(limited, rest.targets),
      exemptions: limitedIn(limited, rest.exemptions),
      may: defaults.may,
      ...(isLevelOfDefaults ? { isLevelOfDefaults: true as const } : {}),
      places: new Map([...defaults.configuration.places, ...held]),
    };
    return { configuration, faults, refusals };
  };
}

/** Marks the entries that may loosen something for some paths alone. */
function limitedIn<Entry extends Selector & { readonly place: Place }>(
  limited: ReadonlySet<Place>,
  entries: readonly Entry[],
): Entry[] {
  return entries.map((entry) => (limited.has(entry.place) ? { ...entry, isLimited: true } : entry));
}

/** The parts of a key; as one where they are too many to be taken one by one. */
function together(key: string, parts: readonly ConfigurationPart[]): readonly ConfigurationPart[] {
  const [first] = parts;
  if (first === undefined || parts.length <= (MOST_PARTS[key] ?? MOST_OTHER_PARTS)) return parts;
  // What one entry takes away, another may have: only what they select is compared.
  const all = parts.map(({ paths }) => paths?.filter((glob) => !takesAway(glob)) ?? []);
  return [
    {
      name: key,
      place: first.place,
      entries: parts.map(({ place }) => place),
      paths: all.every((paths) => paths.length > 0) ? all.flat() : undefined,
      over: (effective) => parts.reduce((before, part) => part.over(before), effective),
    },
  ];
}

function takeParts(
  before: Configuration,
  parts: readonly ConfigurationPart[],
  loosens: Loosens,
  may: MayEntry | undefined,
): {
  readonly effective: Configuration;
  readonly refused: readonly RefusedPart[];
  /** The places of entries that loosen something, which `may` allows for some paths. */
  readonly limited: readonly Place[];
} {
  let effective = before;
  const refused: RefusedPart[] = [];
  const limited: Place[] = [];
  for (const part of parts) {
    const loosening = loosens(effective, part);
    const isTaken = loosening === undefined || (may !== undefined && isAllowed(may, part, effective));
    if (isTaken) effective = part.over(effective);
    else refused.push({ part, loosens: loosening });
    if (isTaken && loosening !== undefined && may?.paths !== undefined) limited.push(...(part.entries ?? [part.place]));
  }
  return { effective, refused, limited };
}

/** A file of the repository says itself what may be violated, unless the defaults name the same. */
function namedFile(key: string, before: Configuration, after: Configuration): string | undefined {
  const namedIn = ({ podSecurityConfiguration, baseline }: Configuration): string =>
    JSON.stringify([podSecurityConfiguration, baseline]);
  if (namedIn(before) === namedIn(after)) return undefined;
  return `${key} names a file of the repository, which says itself what may be violated`;
}

/** What a review of this change of the config would report as loosened. */
function compared(
  before: Configuration,
  after: Configuration,
  inputs: ConfigurationDefaults,
  today: string,
): string | undefined {
  const readingOf = (configuration: Configuration) => ({ configuration, faults: [] });
  const { loosened } = compareConfigurations(readingOf(before), readingOf(after), inputs, today);
  return loosened.length === 0 ? undefined : severally(loosened.map(({ message }) => message));
}

/**
 * What only matters where one config is laid over another. An entry of `targets` that speaks first, and says no level,
 * leaves the level to the Namespace where an entry of the defaults states it.
 */
function ownLoosening(key: string, before: Configuration, part: ConfigurationPart): string | undefined {
  if (key !== 'targets') return undefined;
  const { targets } = part.over(before);
  const added = targets.filter((entry) => !before.targets.includes(entry));
  const stated = before.targets.filter(({ isOfDefaults, enforce }) => isOfDefaults && enforce !== undefined);
  const isSilent = added.some(
    ({ enforce, ...selector }) => enforce === undefined && stated.some((entry) => selectorsOverlap(entry, selector)),
  );
  return isSilent ? 'it says no level, where targets of the defaults state one' : undefined;
}

/** Whether `may` allows a part that loosens something. */
function isAllowed(
  { key, paths: allowed }: MayEntry,
  { paths, over }: ConfigurationPart,
  before: Configuration,
): boolean {
  if (allowed === undefined) return true;
  if (key !== 'paths') return paths !== undefined && coversGlobs(allowed, paths);
  // Of the files that are read, those may be taken away.
  const rest = over(before).paths.filter((glob) => !takesAway(glob) || !coversGlobs(allowed, [glob.slice(1)]));
  return coversGlobs(rest, before.paths);
}

/** One note for the refused parts at one place. */
function refusalNotes(key: string, refused: readonly RefusedPart[], may: MayEntry | undefined): Note[] {
  return [...groupBy(refused, ({ part: { place } }) => JSON.stringify(place)).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const names = joinTexts(together.map(({ part }) => part.name));
    const has = together.length === 1 ? 'has' : 'have';
    const why = [...new Set(together.map(({ loosens }) => loosens))];
    const where = may?.paths === undefined ? `does not list ${key}` : `lists ${key} for ${joinTexts(may.paths)} alone`;
    const message = `${names} ${has} no effect: ${severally(why)}; the organisation's defaults allow no less, as their may ${where}`;
    return [{ ...first.part.place, path: '', code: 'not-allowed', message }];
  });
}

/** The most sentences in a row. */
const MOST_SENTENCES = 3;

function severally(sentences: readonly string[]): string {
  const more = sentences.length - MOST_SENTENCES;
  return [...sentences.slice(0, MOST_SENTENCES), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
