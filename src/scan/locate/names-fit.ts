import type { Workload } from '../../manifest/manifest.ts';
import type { ToldOf } from './server-message.ts';

/**
 * How the name of a workload fits what is told: `exact`: it makes objects of such names; `begins`: its name begins what is
 * told; `other`: it does not; `untold`: no name is told.
 */
export type NameFit = 'exact' | 'begins' | 'untold' | 'other';

/** What the API server appends to a `generateName`, and controllers to the name of what they make. */
const RANDOM = '(?:[a-z0-9]{5})?';

/**
 * What follows the name of a workload in the names of its pods, by its kind. Before v1.31 the server named no pod that it
 * refused: then the text ends with the dash. https://kubernetes.io/docs/reference/using-api/api-concepts/#generated-values
 */
const PODS_OF: Readonly<Record<string, RegExp>> = {
  CronJob: new RegExp(`^-\\d{6,12}-(?:\\d+-)?${RANDOM}$`),
  DaemonSet: new RegExp(`^-${RANDOM}$`),
  Deployment: new RegExp(`^-[a-z0-9]{1,10}-${RANDOM}$`),
  Job: new RegExp(`^-(?:\\d+-)?${RANDOM}$`),
  Pod: /^$/,
  ReplicaSet: new RegExp(`^-${RANDOM}$`),
  ReplicationController: new RegExp(`^-${RANDOM}$`),
  Rollout: new RegExp(`^-[a-z0-9]{1,10}-${RANDOM}$`),
  StatefulSet: /^-\d+$/,
};

/** The same in the names of what a workload makes that is no pod, by its own kind and that of the other. */
const MADE_BY: Readonly<Record<string, RegExp>> = {
  'CronJob job': /^-\d{6,12}$/,
  'Deployment replicaset': /^-[a-z0-9]{1,10}$/,
  'Rollout replicaset': /^-[a-z0-9]{1,10}$/,
};

/** A name that is generated begins with at most so much of the name that it is generated of. */
const LONGEST_BEGINNING = 58;

/** Tells how a workload fits the names that are told. */
export function nameFit({ identity: { kind, name } }: Pick<Workload, 'identity'>, told: ToldOf): NameFit {
  if (told.name !== undefined) {
    if (told.kind === kind.toLowerCase()) return told.name === name ? 'exact' : 'other';
    const fit = fitOf(told.name, name, MADE_BY[`${kind} ${told.kind}`]);
    if (fit !== 'other' || told.pod === undefined) return fit;
  }
  return told.pod === undefined ? 'untold' : fitOf(told.pod, name, PODS_OF[kind]);
}

function fitOf(told: string, name: string, follows: RegExp | undefined): NameFit {
  if (name === '') return 'other';
  if (told.startsWith(name)) {
    const rest = told.slice(name.length);
    if (follows?.test(rest)) return 'exact';
    return rest.startsWith('-') ? 'begins' : 'other';
  }
  const isShortened = name.length > LONGEST_BEGINNING && told.startsWith(name.slice(0, LONGEST_BEGINNING));
  return isShortened ? 'begins' : 'other';
}

/**
 * Whether a name that begins as that of a workload may still be one of its pods: controllers of other kinds name them as
 * they like, and long names are shortened. A pod `web-api-6d4cf56db6-x7k2p` is none of a Deployment `web`.
 */
export function mayNameSo({ identity: { kind, name } }: Pick<Workload, 'identity'>): boolean {
  return PODS_OF[kind] === undefined || name.length > LONGEST_BEGINNING;
}

/** Whether a workload may be in the namespace that is told: where both are known, they are the same. */
export function mayBeInTold({ identity: { namespace } }: Pick<Workload, 'identity'>, told: ToldOf): boolean {
  return told.namespace === undefined || namespace === undefined || told.namespace === namespace;
}

/** Whether a file is the one that kubectl applied: it names that from its own folder, or by an absolute path. */
export function isAppliedFile(file: string, applied: string): boolean {
  const path = applied.replaceAll('\\', '/').replace(/^(?:\.\.?\/)+/, '');
  return file === path || file.endsWith(`/${path}`) || path.endsWith(`/${file}`);
}
