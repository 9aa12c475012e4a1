import type { Note, Place } from '../../manifest/manifest.ts';
import { chartFileOf } from '../../repository/helm/chart-files.ts';
import type { Release, StatedRelease } from '../../repository/helm/releases.ts';
import { releaseFile } from '../../repository/helm/releases.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { HelmRefusal } from './helm-words.ts';

/** A line of a file. */
export type FoundLine = Pick<Place, 'file' | 'line'>;

/** The note on releases of a chart that were not rendered, all for the same reason. */
export function notRenderedNote(
  folder: string,
  releases: readonly Release[],
  refusal: HelmRefusal,
  at?: FoundLine,
): Note {
  const [first] = releases;
  const variants = releases.map(({ values }) =>
    values.length === 0 ? 'its own values' : values.map((path) => inlineCode(path)).join(' and '),
  );
  const isPlain = releases.length === 1 && first?.values.length === 0;
  const what = isPlain ? 'the chart was not rendered' : `the chart was not rendered with ${joinWords(variants)}`;
  const file = at?.file ?? (first === undefined ? chartFileOf(folder) : releaseFile(folder, first));
  const message = `${what}, and what it makes is not judged: ${refusal.words}${remedyOf(folder, refusal)}`;
  return note(file, message, 'chart-not-rendered', at?.line);
}

function remedyOf(folder: string, { asksForValue, isIncomplete, isOtherVersion }: HelmRefusal): string {
  const entry = (key: string): string =>
    `in an entry of \`charts\` in the config of the base branch: \`{path: ${folder || '.'}, ${key}}\``;
  if (asksForValue) return `; give the value ${entry('set: {…}')}`;
  if (isOtherVersion) return `; name the version of its clusters ${entry('kube-version: …')}`;
  return isIncomplete ? '; run `helm dependency build` and commit `charts/`' : '';
}

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
