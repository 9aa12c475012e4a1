import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { Configuration, MayEntry } from '../configuration.ts';
import { ConfigurationError } from '../configuration-error.ts';
import type { ConfigurationFault } from '../configuration-fault.ts';
import { formatFault } from '../configuration-fault.ts';
import type { KeysReading } from '../read-configuration.ts';
import { readKeys } from '../read-configuration.ts';
import { statedField, textOrEmpty, textsOf } from '../strict-shape.ts';
import { DEFAULTS } from './defaults-shape.ts';
import type { OrganisationDefaults } from './organisation-defaults.ts';
import { KEYS_WITH_PATHS } from './organisation-defaults.ts';

/** The places that are said of keys: of all others, a repository's config alone has them. */
const PLACED_KEYS = ['level', 'pod-security-configuration', 'baseline'];

/**
 * Reads the defaults of an organisation: the keys of a config, as strictly, and `may`.
 *
 * @param file what they are called in messages: the input, or the path of a file
 * @throws ConfigurationError for any mistake, and where there is nothing: a run without them would be laxer than is meant
 */
export function readDefaults(file: string, text: string): OrganisationDefaults {
  const { configuration, faults, root, placeOf } = readKeys(file, text, DEFAULTS);
  if (faults.length > 0) throw mistakes(faults);
  if (root?.kind !== 'mapping') {
    throw new ConfigurationError(
      `${file}: found nothing, expected keys of the config: leave it out where there are none`,
    );
  }
  const may = readMay(statedField(root, 'may'), placeOf);
  const mayFaults = faultsOf(may);
  if (mayFaults.length > 0) throw mistakes(mayFaults);
  return { configuration: asDefaults(configuration), may };
}

function mistakes(faults: readonly ConfigurationFault[]): ConfigurationError {
  return new ConfigurationError(faults.map(formatFault).join('\n'));
}

/** Reads `may`, which has its shape. */
function readMay(value: JsonValue | undefined, placeOf: KeysReading['placeOf']): MayEntry[] {
  if (value?.kind !== 'list') return [];
  return value.items.map((item) => {
    const paths = textsOf(statedField(item, 'paths'));
    const key = textOrEmpty(item) ?? textOrEmpty(statedField(item, 'key')) ?? '';
    return { key, ...(paths === undefined ? {} : { paths }), place: placeOf(item.node) };
  });
}

/** Finds keys that are there twice, of which nobody would know which one holds, and paths of keys that have none. */
function faultsOf(may: readonly MayEntry[]): ConfigurationFault[] {
  const seen = new Set<string>();
  return may.flatMap(({ key, paths, place }, index): ConfigurationFault[] => {
    const isRepeated = seen.has(key);
    seen.add(key);
    if (isRepeated)
      return [{ ...place, message: `may[${index}]: found ${key} again: keep one entry, with all of its paths` }];
    if (paths === undefined || KEYS_WITH_PATHS.some((each) => each === key)) return [];
    const message = `may[${index}].paths: ${key} is not said of some files: remove paths (${KEYS_WITH_PATHS.join(', ')} can have them)`;
    return [{ ...place, message }];
  });
}

/** Marks what a repository has nothing to do with: it is not told what is stale there, or newer than what is known. */
function asDefaults({ places, targets, namespaces, exemptions, ...configuration }: Configuration): Configuration {
  return {
    ...configuration,
    targets: targets.map((entry) => ({ ...entry, versionPlaces: new Map(), isOfDefaults: true })),
    namespaces: namespaces.map((entry) => ({ ...entry, isOfDefaults: true })),
    exemptions: exemptions.map((entry) => ({ ...entry, isOfDefaults: true })),
    ...(configuration.level === undefined ? {} : { isLevelOfDefaults: true }),
    places: new Map([...places].filter(([key]) => PLACED_KEYS.includes(key))),
  };
}
