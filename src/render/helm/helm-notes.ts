import type { Note, Place } from '../../manifest/manifest.ts';
import { chartFileOf } from '../../repository/helm/chart-files.ts';
import type { Release, StatedRelease } from '../../repository/helm/releases.ts';
import { releaseFile } from '../../repository/helm/releases.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { HelmRefusal } from './helm-words.ts';
import type { ReadyChart } from './ready-chart.ts';

/** A line of a file. */
export type FoundLine = Pick<Place, 'file' | 'line'>;

/** A release that was not rendered. */
export interface FailedRelease {
  readonly release: Release;
  /** See `Workload.build`. */
  readonly build: string;
  readonly refusal: HelmRefusal;
  /** The line that says why. */
  readonly at?: FoundLine;
}

/** The note on releases of a chart that were not rendered, all for the same reason and at the same line. */
export function notRenderedNote(
  { folder, remote }: Pick<ReadyChart, 'folder' | 'remote'>,
  failed: readonly [FailedRelease, ...FailedRelease[]],
): Note {
  const [{ release: first, refusal, at }] = failed;
  const releases = failed.map(({ release }) => release);
  const place = at ?? (first.applied && first.place);
  const remedy = releases.every(({ applied }) => applied !== undefined)
    ? remedyForObjects(refusal, remote !== undefined)
    : remedyOf(folder, refusal);
  const message = `the chart was not rendered${variantsOf(releases)}, and what it makes is not judged: ${refusal.words}${remedy}`;
  const file = place?.file ?? releaseFile(folder, first);
  return {
    ...note(file, message, 'chart-not-rendered', place?.line),
    builds: failed.map(({ build }) => build),
  };
}

/** With which values, and for which objects; empty where a chart has its own values alone. */
function variantsOf(releases: readonly Release[]): string {
  const isOwn = ({ values, applied }: Release): boolean => values.length === 0 && applied === undefined;
  if (releases.length === 1 && releases.every(isOwn)) return '';
  const plain = releases.filter(({ applied }) => applied === undefined);
  const variants = plain.map(({ values }) =>
    values.length === 0 ? 'its own values' : values.map((path) => inlineCode(path)).join(' and '),
  );
  const objects = new Set(releases.flatMap(({ applied }) => (applied === undefined ? [] : [inlineCode(applied.by)])));
  return [
    ...(variants.length === 0 ? [] : [` with ${joinWords(variants)}`]),
    ...(objects.size === 0 ? [] : [` for ${joinWords([...objects])}`]),
  ].join(' and');
}

function remedyOf(folder: string, { asksForValue, isIncomplete, isOtherVersion }: HelmRefusal): string {
  const entry = (key: string): string =>
    `in an entry of \`charts\` in the config of the base branch: \`{path: ${folder || '.'}, ${key}}\``;
  if (asksForValue) return `; give the value ${entry('set: {…}')}`;
  if (isOtherVersion) return `; name the version of its clusters ${entry('kube-version: …')}`;
  return isIncomplete ? INCOMPLETE : '';
}

/** The same for releases of objects: an entry of the config would be one more release. */
function remedyForObjects({ asksForValue, isIncomplete, isOtherVersion }: HelmRefusal, isRemote: boolean): string {
  if (asksForValue) return '; give the value in the values of the object';
  if (isOtherVersion) return '; name the version of its clusters as `cluster-version` in the config of the base branch';
  return isIncomplete && !isRemote ? INCOMPLETE : '';
}

const INCOMPLETE = '; run `helm dependency build` and commit `charts/`';

function joinWords(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}

/** The note on an entry of the config that names no chart. */
export function noChartNote({ path, place }: StatedRelease): Note[] {
  if (place === undefined) return [];
  const message = `the entry of \`charts\` names ${JSON.stringify(path || '.')}, where there is no chart to render: correct the path`;
  return [{ ...place, path: '', code: 'stale-entry', message }];
}

/** The note on a file of a chart that may be values, with which the chart is not rendered. */
export function maybeValuesNote(file: string): Note {
  const message =
    'may be a values file, and its chart was not rendered with it: name it in an entry of `charts` in the config of the base branch';
  return note(file, message, 'chart-not-rendered');
}

/** The note on a missing tool, said once. */
export function helmMissingNote(folder: string, fault: string): Note {
  return note(chartFileOf(folder), `charts were not rendered: ${fault}`, 'tool-not-found');
}

/** The note that says with what charts were rendered. */
export function renderedNote(folders: readonly string[], version: string): Note[] {
  const [first, ...others] = folders;
  if (first === undefined) return [];
  const rest = others.length === 0 ? '' : `, and ${count(others.length, 'other chart')}`;
  return [note(chartFileOf(first), `rendered with helm ${version}${rest}`, 'built-with')];
}

function note(file: string, message: string, code: string, line = 1): Note {
  return { file, line, column: 1, path: '', code, message };
}
