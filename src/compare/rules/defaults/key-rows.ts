import { hardeningChoice } from '../../../hardening/hardening-choice.ts';
import { HARDENING_RULES } from '../../../hardening/rules/index.generated.ts';
import type { Place } from '../../../manifest/manifest.ts';
import { FETCHES_NOTHING } from '../../../repository/fetch/fetch-rules.ts';
import type { KustomizeConfiguration } from '../../../target/config/building/kustomize-configuration.ts';
import type { Configuration } from '../../../target/config/configuration.ts';

/** A part of a repository's config that is laid over the defaults of its organisation, or refused, as one. */
export interface ConfigurationPart {
  /** `level`, `kustomize.roots`, `targets[0]`. */
  readonly name: string;
  readonly place: Place;
  /** The places of its entries, where it has several. */
  readonly entries?: readonly Place[];
  /** The globs of the files that it speaks of; absent for all. */
  readonly paths?: readonly string[] | undefined;
  /** Lays it over what holds so far: defaults, and what was taken of the repository's config before. */
  readonly over: (effective: Configuration) => Configuration;
}

/** How a key of a repository's config is laid over the defaults of its organisation. */
interface KeyRow {
  /**
   * `compared`: laxer is what `compareConfigurations` reports, as in the review of a change of the config. `laxer`: what it
   * names is a file of the repository that says what may be violated, so that any value is laxer. `free`: it is no part of
   * the judgement.
   */
  readonly strictness: 'compared' | 'laxer' | 'free';
  /** What is laxer, for the documentation: Markdown, a clause. */
  readonly laxer: string;
  /** The parts of the key that a config states, in its order. */
  readonly parts: (own: Configuration) => readonly ConfigurationPart[];
}

/** A key with one value, which replaces that of the defaults. */
function single(
  key: string,
  field: keyof Configuration,
  laxer: string,
  strictness: KeyRow['strictness'] = 'compared',
): KeyRow {
  return {
    strictness,
    laxer,
    parts: (own) =>
      isStated(own[field])
        ? [{ name: key, place: placeOf(own, key), over: (effective) => ({ ...effective, [field]: own[field] }) }]
        : [],
  };
}

function isStated(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** A key with entries, of which the first that matches counts: the repository's stand before those of the defaults. */
function entries(key: 'targets' | 'namespaces' | 'exemptions' | 'charts', laxer: string): KeyRow {
  return {
    strictness: 'compared',
    laxer,
    parts: (own) => {
      const ofRepository = new Set<object>(own[key]);
      return own[key].map((entry, index) => ({
        name: `${key}[${index}]`,
        place: entry.place,
        paths: 'paths' in entry ? entry.paths : undefined,
        over: (effective) => {
          const taken = effective[key].filter((each) => ofRepository.has(each));
          const others = effective[key].filter((each) => !ofRepository.has(each));
          return { ...effective, [key]: [...taken, entry, ...others] };
        },
      }));
    },
  };
}

/** Settings below a key; those that are lists are added to the lists of the defaults. */
function settings<Key extends 'kustomize' | 'gitops' | 'fetch'>(
  key: Key,
  names: Readonly<Record<string, keyof NonNullable<Configuration[Key]> & string>>,
  nothing: NonNullable<Configuration[Key]>,
  laxer: string,
): KeyRow {
  const fieldsOf = (configuration: Configuration): Readonly<Record<string, unknown>> => ({
    ...(configuration[key] ?? nothing),
  });
  return {
    strictness: 'compared',
    laxer,
    parts: (own) =>
      Object.entries<string>(names).flatMap(([name, field]): ConfigurationPart[] => {
        const value = fieldsOf(own)[field];
        if (!isStated(value)) return [];
        const over = (effective: Configuration): Configuration => {
          const before = fieldsOf(effective);
          const former = before[field];
          const after = Array.isArray(value) && Array.isArray(former) ? [...new Set([...former, ...value])] : value;
          return { ...effective, [key]: { ...before, [field]: after } };
        };
        return [{ name: `${key}.${name}`, place: placeOf(own, `${key}.${name}`), over }];
      }),
  };
}

const HARDENING: KeyRow = {
  strictness: 'compared',
  laxer: 'a rule that is enforced, with another choice; what does not block is free',
  parts: ({ hardening, ...own }) =>
    HARDENING_RULES.flatMap(({ id }): ConfigurationPart[] => {
      if (hardening === undefined || (hardening.all === undefined && !hardening.rules.has(id))) return [];
      const choice = hardeningChoice(id, [hardening]);
      const key = hardening.rules.has(id) ? `hardening.${id}` : 'hardening.all';
      const over = ({ hardening: former, ...effective }: Configuration): Configuration => ({
        ...effective,
        hardening: { ...former, rules: new Map([...(former?.rules ?? []), [id, choice]]) },
      });
      return [{ name: `hardening.${id}`, place: own.places.get(key) ?? placeOf(own, 'hardening'), over }];
    }),
};

const IMAGES: KeyRow = {
  strictness: 'compared',
  laxer: 'another Dockerfile, where the rule `image-user` is enforced',
  parts: ({ images }) =>
    images.map((entry, index) => ({
      name: `images[${index}]`,
      place: entry.place,
      over: (effective) => ({
        ...effective,
        images: [...effective.images.filter(({ image }) => image !== entry.image), entry],
      }),
    })),
};

const POD_SPECS: KeyRow = {
  strictness: 'compared',
  laxer: 'an entry for a kind that stands for pods which are made elsewhere: that these are not judged is said no more',
  parts: ({ podSpecs }) =>
    podSpecs.map((entry, index) => ({
      name: `pod-specs[${index}]`,
      place: entry.place,
      over: (effective) => ({ ...effective, podSpecs: [...effective.podSpecs, entry] }),
    })),
};

const NO_KUSTOMIZE: KustomizeConfiguration = { roots: [] };

/**
 * Each key of the config, in the order in which they are laid over the defaults: a key is compared under what was taken of
 * those before it, so that `version` is compared at the level that holds, and `images` under the hardening that does.
 */
export const KEY_ROWS: Readonly<Record<string, KeyRow>> = {
  level: single('level', 'level', 'a lower level'),
  version: single('version', 'version', 'an older version, whatever the level'),
  'cluster-version': single('cluster-version', 'clusterVersion', 'a version whose server allows something more'),
  'fail-on': single('fail-on', 'failOn', '`introduced` in place of `any`'),
  unjudged: single('unjudged', 'unjudged', '`neutral` in place of `fail`'),
  suggestions: single('suggestions', 'suggestions', 'nothing: it judges nothing', 'free'),
  hardening: HARDENING,
  paths: single('paths', 'paths', 'globs that may leave out a file'),
  render: single('render', 'render', '`never`; `always`, or another in place of it'),
  kustomize: settings(
    'kustomize',
    { roots: 'roots', command: 'command', 'load-restrictor': 'loadRestrictor', 'enable-helm': 'enableHelm' },
    NO_KUSTOMIZE,
    '`roots` that are taken away; any other `load-restrictor` or `enable-helm`',
  ),
  charts: entries('charts', 'the first releases of a chart, with which the values files beside it count no more'),
  gitops: settings(
    'gitops',
    { repositories: 'repositories', revisions: 'revisions' },
    { repositories: [], revisions: [] },
    'names of this repository more than those of the defaults',
  ),
  fetch: settings(
    'fetch',
    { charts: 'charts', git: 'git', redirects: 'redirects' },
    FETCHES_NOTHING,
    'addresses more than those of the defaults: what comes from there is judged, and may be merged',
  ),
  'registry-lookup': { strictness: 'compared', laxer: 'other registries, more or fewer', parts: lookupParts },
  images: IMAGES,
  targets: entries(
    'targets',
    'an entry with which some workloads may be held to less; one without `level`, where targets of the defaults state one; an older version',
  ),
  namespaces: entries(
    'namespaces',
    'any other entry: the labels, targets and exemptions of another namespace may ask for less',
  ),
  exemptions: entries('exemptions', 'an entry that the exemptions of the defaults do not cover'),
  'pod-security-configuration': single(
    'pod-security-configuration',
    'podSecurityConfiguration',
    'any other file: the repository has it',
    'laxer',
  ),
  baseline: single('baseline', 'baseline', 'any other file: the repository has it', 'laxer'),
  'pod-specs': POD_SPECS,
};

/** An empty list says something here: it takes away what the defaults or an input say. */
function lookupParts(own: Configuration): ConfigurationPart[] {
  const { registryLookup } = own;
  if (registryLookup === undefined) return [];
  const place = placeOf(own, 'registry-lookup');
  return [{ name: 'registry-lookup', place, over: (effective) => ({ ...effective, registryLookup }) }];
}

function placeOf({ places }: Pick<Configuration, 'places'>, key: string): Place {
  const place = places.get(key) ?? places.get(key.replace(/\..*$/, ''));
  // A key that a config states has a place; one that a merge brings has that of its own line.
  return place ?? { file: '', line: 1, column: 1 };
}
