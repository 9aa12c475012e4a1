import type { Place } from '../../manifest/manifest.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { readSingleDocument } from '../../manifest/yaml/read-single-document.ts';
import type { ServerSettings } from '../../pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../pss/admission/server-settings.ts';
import type { Level } from '../../pss/level.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Mode } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { Version } from '../../pss/version.ts';
import type { ConfigurationFault } from './configuration-fault.ts';
import { ADMISSION_CONFIGURATION, POD_SECURITY_CONFIGURATION } from './pod-security-shape.ts';
import { checkRepeatedKeys } from './repeated-keys.ts';
import type { Complain } from './strict-shape.ts';
import { checkShape, statedField, textOrEmpty, withPath } from './strict-shape.ts';

/** The settings in an API server's configuration, or all its mistakes, in the order of the text. */
export type SettingsReading =
  | {
      readonly settings: ServerSettings;
      /** The places of the versions among the defaults, by their keys: `enforce-version`. */
      readonly versionPlaces: ReadonlyMap<string, Place>;
      readonly errors?: undefined;
    }
  | {
      readonly settings?: undefined;
      readonly versionPlaces?: undefined;
      readonly errors: readonly ConfigurationFault[];
    };

const POD_SECURITY = 'PodSecurityConfiguration';
const ADMISSION = 'AdmissionConfiguration';

/** The API versions that the server accepts, by kind. */
const API_VERSIONS: Readonly<Record<string, readonly string[]>> = {
  [POD_SECURITY]: ['v1', 'v1alpha1', 'v1beta1'].map((version) => `pod-security.admission.config.k8s.io/${version}`),
  [ADMISSION]: ['apiserver.config.k8s.io/v1', 'apiserver.k8s.io/v1alpha1'],
};

/**
 * Reads the API server's own settings of Pod Security from a `PodSecurityConfiguration`, alone or as the configuration
 * of the plugin `PodSecurity` in an `AdmissionConfiguration`. It is strict, as the server is: unknown fields and
 * repeated keys are mistakes. What is left out is `privileged` at `latest`; so is everything if the text is empty or
 * the plugin has no configuration.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/api/load/load.go
 * https://github.com/kubernetes/apiserver/blob/master/pkg/admission/config.go
 *
 * @param file its path, for the places of mistakes
 */
export function readPodSecurityConfiguration(file: string, text: string): SettingsReading {
  if (text === '') return { settings: DEFAULT_SETTINGS, versionPlaces: new Map() };
  const { offset, contents, value, aliases, error } = readSingleDocument(text);
  const placeAt = placesOf(file, text);
  if (error !== undefined) return { errors: [{ ...placeAt(error.offset), message: error.message }] };
  const mistakes: { readonly start: number; readonly message: string }[] = [];
  const complain: Complain = (node, message) => {
    mistakes.push({ start: offset + (node?.range?.[0] ?? 0), message });
  };
  if (contents !== undefined) checkRepeatedKeys(contents, aliases, complain);
  const configuration = value === undefined ? undefined : findConfiguration(value, complain);
  if (configuration !== undefined)
    checkShape(configuration.value, POD_SECURITY_CONFIGURATION, configuration.path, complain);
  if (value === undefined) complain(undefined, `found nothing, expected ${ADMISSION} or ${POD_SECURITY}`);
  if (mistakes.length === 0) {
    const defaults = statedField(configuration?.value, 'defaults');
    const keys = defaults?.kind === 'mapping' ? [...defaults.entries.values()] : [];
    const versions = keys.filter(({ name }) => name.endsWith('-version'));
    return {
      settings: settingsOf(configuration?.value),
      versionPlaces: new Map(versions.map(({ name, key }) => [name, placeAt(offset + (key.range?.[0] ?? 0))])),
    };
  }
  mistakes.sort((a, b) => a.start - b.start);
  return { errors: mistakes.map(({ start, message }) => ({ ...placeAt(start), message })) };
}

interface LocatedConfiguration {
  readonly value: JsonMapping;
  /** The path from the document's root. */
  readonly path: Path;
}

/**
 * Finds the PodSecurityConfiguration in a document; undefined if there is none. That is a mistake, unless the server
 * would use its defaults.
 */
function findConfiguration(root: JsonValue, complain: Complain): LocatedConfiguration | undefined {
  const kind = checkKind(root, [], [ADMISSION, POD_SECURITY], complain);
  if (root.kind !== 'mapping' || kind === undefined) return undefined;
  if (kind === POD_SECURITY) return { value: root, path: [] };
  checkShape(root, ADMISSION_CONFIGURATION, [], complain);
  const plugins = statedField(root, 'plugins');
  if (plugins?.kind !== 'list') return undefined;
  // If there are several, the server takes the first.
  const index = plugins.items.findIndex((plugin) => textOrEmpty(statedField(plugin, 'name')) === 'PodSecurity');
  const path = ['plugins', index, 'configuration'];
  const configuration = statedField(plugins.items[index], 'configuration');
  if (configuration !== undefined) {
    const isPodSecurity = checkKind(configuration, path, [POD_SECURITY], complain) !== undefined;
    return isPodSecurity && configuration.kind === 'mapping' ? { value: configuration, path } : undefined;
  }
  const configurationPath = statedField(plugins.items[index], 'path');
  if (textOrEmpty(configurationPath)) {
    const sentence = `found ${JSON.stringify(textOrEmpty(configurationPath))}, a file of its own: name that file in place of this one`;
    complain(configurationPath?.node, withPath(['plugins', index, 'path'], sentence));
  }
  return undefined;
}

/** Returns the kind of a configuration if the server knows its kind and API version; otherwise reports a mistake. */
function checkKind(value: JsonValue, path: Path, kinds: readonly string[], complain: Complain): string | undefined {
  if (value.kind !== 'mapping') {
    const found = value.kind === 'list' ? 'a list' : textOrEmpty(value) === '' ? 'nothing' : 'a single value';
    complain(value.node, withPath(path, `found ${found}, expected ${kinds.join(' or ')}`));
    return undefined;
  }
  const kind = checkWord(value, 'kind', path, kinds, complain);
  const apiVersion = kind && checkWord(value, 'apiVersion', path, API_VERSIONS[kind] ?? [], complain);
  return apiVersion && kind;
}

function checkWord(
  mapping: JsonMapping,
  name: string,
  path: Path,
  known: readonly string[],
  complain: Complain,
): string | undefined {
  const value = statedField(mapping, name);
  const word = textOrEmpty(value);
  if (word !== undefined && known.includes(word)) return word;
  const found = value === undefined ? 'nothing' : word === undefined ? 'no text' : JSON.stringify(word);
  const place = value?.node ?? mapping.entries.get(name)?.key ?? mapping.node;
  const expected = known.length > 2 ? `one of ${known.join(', ')}` : known.join(' or ');
  complain(place, withPath([...path, name], `found ${found}, expected ${expected}`));
  return undefined;
}

/** Converts a configuration without mistakes. */
function settingsOf(configuration: JsonValue | undefined): ServerSettings {
  if (configuration === undefined) return DEFAULT_SETTINGS;
  const defaults = statedField(configuration, 'defaults');
  const exemptions = statedField(configuration, 'exemptions');
  const target = (mode: Mode): LevelVersion => ({
    level: (textOrEmpty(statedField(defaults, mode)) || 'privileged') as Level,
    version: (textOrEmpty(statedField(defaults, `${mode}-version`)) || 'latest') as Version,
  });
  const names = (field: string): string[] => {
    const list = statedField(exemptions, field);
    return list?.kind === 'list' ? list.items.map((item) => textOrEmpty(item) ?? '') : [];
  };
  return {
    policy: { enforce: target('enforce'), warn: target('warn'), audit: target('audit') },
    stated: new Set(
      MODES.flatMap((mode) => [mode, `${mode}-version`]).filter((name) => textOrEmpty(statedField(defaults, name))),
    ),
    exemptions: {
      namespaces: names('namespaces'),
      runtimeClasses: names('runtimeClasses'),
      usernames: names('usernames'),
    },
  };
}
