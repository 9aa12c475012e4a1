import type { Node } from 'yaml';
import type { Note, Place } from '../../manifest/manifest.ts';
import type { Document } from '../../manifest/yaml/document.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import type { Level } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { ClusterVersion, Version } from '../../pss/version.ts';
import { parseClusterVersion } from '../../pss/version.ts';
import { visibleText } from '../../text/visible-text.ts';
import { readChartEntry } from './building/charts-configuration.ts';
import { readFetchKey } from './building/fetch-configuration.ts';
import { readGitOpsKey } from './building/gitops-configuration.ts';
import { readImageEntry } from './building/images-configuration.ts';
import { readKustomizeKey } from './building/kustomize-configuration.ts';
import type { Configuration, Exemption, NamespaceEntry, PodSpecEntry, TargetEntry } from './configuration.ts';
import { NO_CONFIGURATION } from './configuration.ts';
import type { ConfigurationFault } from './configuration-fault.ts';
import { CONFIGURATION } from './configuration-shape.ts';
import { readHardeningKey } from './hardening-key.ts';
import { keyPlaces } from './key-places.ts';
import { checkRepeatedKeys } from './repeated-keys.ts';
import type { Selector } from './selector.ts';
import type { MappingShape } from './strict-shape.ts';
import { checkShape, statedField, textOrEmpty, textsOf } from './strict-shape.ts';

/** A config that was read, and all mistakes in it, in the order of the text. */
export interface ConfigurationReading {
  /** The valid part: a key or an entry with a mistake in it is left out. */
  readonly configuration: Configuration;
  readonly faults: readonly ConfigurationFault[];
  /** Says of keys and entries that the defaults of an organisation leave them without effect; absent without defaults. */
  readonly refusals?: readonly Note[];
}

/** The same, and what further keys are read from. */
export interface KeysReading extends ConfigurationReading {
  /** The value at the root of the text; undefined where there is none that can be read. */
  readonly root?: JsonValue | undefined;
  readonly placeOf: PlaceOf;
}

/** The longest message about a mistake, in UTF-16 units: it may quote the text. */
const MAX_MESSAGE_LENGTH = 600;

/** The longest config, in UTF-16 units: far longer than people write, and still quick to read. */
const MAX_CONFIG_LENGTH = 256 * 1024;

/**
 * Reads the config of a repository, `.github/pss-review.yml`. It is strict: unknown keys, keys without a value,
 * repeated keys, and texts without a meaning are mistakes. An empty text is an empty config.
 *
 * An entry with a mistake never counts, so that a broken exemption exempts nothing. But without a broken target weaker
 * ones may apply: if the config in force has mistakes, nothing may be called clean, and the caller fails the run with
 * them. Whether an exemption has expired is not checked here: see `exemptionOf`.
 *
 * @param file its path, for places
 */
export function readConfiguration(file: string, text: string): ConfigurationReading {
  const { configuration, faults } = readKeys(file, text, CONFIGURATION);
  return { configuration, faults };
}

/** Reads a text with the keys of a config, and maybe others, as strictly. */
export function readKeys(file: string, text: string, shape: MappingShape): KeysReading {
  const start = { file, line: 1, column: 1 };
  const nothing = { configuration: NO_CONFIGURATION, faults: [], placeOf: () => start };
  if (text.length > MAX_CONFIG_LENGTH) {
    const message = `the config is longer than ${MAX_CONFIG_LENGTH / 1024} KB, and is not read: make it shorter`;
    return { ...nothing, faults: [{ ...start, message }] };
  }
  const placeAt = placesOf(file, text);
  const [document, second] = readDocuments(text);
  if (document === undefined) return nothing;
  if (document.error !== undefined) {
    const { offset, message } = document.error;
    return { ...nothing, faults: [{ ...placeAt(offset), message: visible(message) }] };
  }
  const reading = readDocument(file, text, document, shape);
  const extraOffset = document.ignoredFrom === undefined ? second?.offset : document.offset + document.ignoredFrom;
  if (extraOffset === undefined) return reading;
  const message = 'found text behind the end of the config: keep one document';
  return { ...reading, faults: [...reading.faults, { ...placeAt(extraOffset), message }] };
}

function readDocument(
  file: string,
  text: string,
  { offset, contents, value, aliases }: Document,
  shape: MappingShape,
): KeysReading {
  const placeAt = placesOf(file, text);
  const mistakes: { readonly start: number; readonly message: string }[] = [];
  const faulty = new Set<Node>();
  const startOf = (node: Node | undefined): number => offset + (node?.range?.[0] ?? 0);
  const complain = (node: Node | undefined, message: string): void => {
    if (node !== undefined) faulty.add(node);
    mistakes.push({ start: startOf(node), message });
  };
  if (contents !== undefined) checkRepeatedKeys(contents, aliases, complain);
  if (value !== undefined) checkShape(value, shape, [], complain);
  mistakes.sort((a, b) => a.start - b.start);
  const placeOf: PlaceOf = (node) => placeAt(startOf(node));
  return {
    configuration: convert(value, faulty, placeOf),
    root: value,
    placeOf,
    faults: mistakes.map(({ start, message }) => ({ ...placeAt(start), message: visible(message) })),
  };
}

type PlaceOf = (node: Node | undefined) => Place;

/** Converts the valid part of a config: keys and entries that hold a faulty node are left out. */
function convert(root: JsonValue | undefined, faulty: ReadonlySet<Node>, placeOf: PlaceOf): Configuration {
  const validValue = (name: string): JsonValue | undefined => {
    const entry = root?.kind === 'mapping' ? root.entries.get(name) : undefined;
    return entry === undefined || faulty.has(entry.key) || !isSound(entry.value, faulty) ? undefined : entry.value;
  };
  const entries = <T>(name: string, read: (entry: JsonValue, place: Place, placeOf: PlaceOf) => T): T[] => {
    const entry = root?.kind === 'mapping' ? root.entries.get(name) : undefined;
    if (entry?.value.kind !== 'list' || faulty.has(entry.key)) return [];
    return entry.value.items
      .filter((item) => isSound(item, faulty))
      .map((item) => read(item, placeOf(item.node), placeOf));
  };
  const [level, version] = [textOrEmpty(validValue('level')), textOrEmpty(validValue('version'))];
  const clusterVersion = clusterVersionOf(validValue('cluster-version'));
  const [failOn, suggestions] = [textOrEmpty(validValue('fail-on')), textOrEmpty(validValue('suggestions'))];
  const unjudged = textOrEmpty(validValue('unjudged'));
  const hardening = validValue('hardening');
  const [render, kustomize] = [textOrEmpty(validValue('render')), validValue('kustomize')];
  const gitops = validValue('gitops');
  const fetchKey = validValue('fetch');
  const registryLookup = textsOf(validValue('registry-lookup'));
  const podSecurityConfiguration = textOrEmpty(validValue('pod-security-configuration'));
  const baseline = textOrEmpty(validValue('baseline'));
  return {
    ...(level === undefined ? {} : { level: level as Level }),
    ...(version === undefined ? {} : { version: version as Version }),
    ...(clusterVersion === undefined ? {} : { clusterVersion }),
    ...(failOn === undefined ? {} : { failOn: failOn as NonNullable<Configuration['failOn']> }),
    ...(unjudged === undefined ? {} : { unjudged: unjudged as NonNullable<Configuration['unjudged']> }),
    ...(suggestions === undefined ? {} : { suggestions: suggestions as NonNullable<Configuration['suggestions']> }),
    ...(hardening === undefined ? {} : { hardening: readHardeningKey(hardening) }),
    ...(podSecurityConfiguration === undefined ? {} : { podSecurityConfiguration }),
    ...(baseline === undefined ? {} : { baseline }),
    paths: textsOf(validValue('paths')) ?? [],
    ...(render === undefined ? {} : { render: render as NonNullable<Configuration['render']> }),
    ...(kustomize === undefined ? {} : { kustomize: readKustomizeKey(kustomize) }),
    charts: entries('charts', readChartEntry),
    ...(gitops === undefined ? {} : { gitops: readGitOpsKey(gitops) }),
    ...(fetchKey === undefined ? {} : { fetch: readFetchKey(fetchKey) }),
    ...(registryLookup === undefined ? {} : { registryLookup }),
    images: entries('images', readImageEntry),
    targets: entries('targets', readTarget),
    namespaces: entries('namespaces', readNamespace),
    exemptions: entries('exemptions', readExemption),
    podSpecs: entries('pod-specs', readPodSpec),
    places: keyPlaces(root, placeOf),
  };
}

/** Whether a value holds no faulty node, also through aliases and merges. */
function isSound(value: JsonValue, faulty: ReadonlySet<Node>): boolean {
  if (faulty.size === 0) return true;
  if (value.node !== undefined && faulty.has(value.node)) return false;
  if (value.kind === 'scalar') return true;
  if (value.kind === 'list') return value.items.every((item) => isSound(item, faulty));
  return (
    value.node.items.every(({ key }) => !faulty.has(key as Node)) &&
    [...value.entries.values()].every((entry) => !faulty.has(entry.key) && isSound(entry.value, faulty))
  );
}

function readTarget(entry: JsonValue, place: Place, placeOf: PlaceOf): TargetEntry {
  const enforce = levelVersionOf(entry);
  const warn = levelVersionOf(statedField(entry, 'warn'));
  const audit = levelVersionOf(statedField(entry, 'audit'));
  const clusterVersion = clusterVersionOf(statedField(entry, 'cluster-version'));
  return {
    ...readSelector(entry),
    ...(enforce === undefined ? {} : { enforce }),
    ...(warn === undefined ? {} : { warn }),
    ...(audit === undefined ? {} : { audit }),
    ...(clusterVersion === undefined ? {} : { clusterVersion }),
    place,
    versionPlaces: new Map(
      [['version'], ['warn', 'version'], ['audit', 'version'], ['cluster-version']].flatMap((path) => {
        const holder = path.length === 1 ? entry : statedField(entry, path[0] ?? '');
        const key = holder?.kind === 'mapping' ? holder.entries.get(path.at(-1) ?? '')?.key : undefined;
        return key === undefined ? [] : [[path.join('.'), placeOf(key)] as const];
      }),
    ),
  };
}

function clusterVersionOf(value: JsonValue | undefined): ClusterVersion | undefined {
  return parseClusterVersion(textOrEmpty(value) ?? '');
}

/** Reads a mapping with `level` and `version`, or a level alone. */
function levelVersionOf(value: JsonValue | undefined): LevelVersion | undefined {
  const level = textOrEmpty(value) ?? textOrEmpty(statedField(value, 'level'));
  if (level === undefined) return undefined;
  return { level: level as Level, version: (textOrEmpty(statedField(value, 'version')) ?? 'latest') as Version };
}

function readNamespace(entry: JsonValue, place: Place): NamespaceEntry {
  return {
    paths: textsOf(statedField(entry, 'paths')) ?? [],
    namespace: textOrEmpty(statedField(entry, 'namespace')) ?? '',
    place,
  };
}

function readExemption(entry: JsonValue, place: Place): Exemption {
  const containers = textsOf(statedField(entry, 'containers'));
  const checks = textsOf(statedField(entry, 'checks'));
  const expires = textOrEmpty(statedField(entry, 'expires'));
  return {
    ...readSelector(entry),
    ...(containers === undefined ? {} : { containers }),
    ...(checks === undefined ? {} : { checks }),
    reason: textOrEmpty(statedField(entry, 'reason')) ?? '',
    ...(expires === undefined ? {} : { expires }),
    place,
  };
}

function readPodSpec(entry: JsonValue, place: Place): PodSpecEntry {
  const text = (name: string): string => textOrEmpty(statedField(entry, name)) ?? '';
  return { group: text('group'), kind: text('kind'), path: text('path'), place };
}

function readSelector(entry: JsonValue): Selector {
  const lists = ['paths', 'namespaces', 'kinds', 'names'].flatMap((name) => {
    const globs = textsOf(statedField(entry, name));
    return globs === undefined ? [] : [[name, globs] as const];
  });
  return Object.fromEntries(lists);
}

function visible(message: string): string {
  return visibleText(message, MAX_MESSAGE_LENGTH);
}
