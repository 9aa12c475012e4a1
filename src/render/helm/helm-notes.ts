import type { Note } from '../../manifest/manifest.ts';
import { chartFileOf } from '../../repository/helm/chart-files.ts';
import type { Release } from '../../repository/helm/releases.ts';
import { releaseFile } from '../../repository/helm/releases.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { HelmRefusal } from './helm-words.ts';

/** The note on a release that was not rendered. */
export function notRenderedNote(folder: string, release: Release, refusal: HelmRefusal, at?: FoundLine): Note {
  const { words, asksForValue, isIncomplete, isOtherVersion } = refusal;
  const [first = chartFileOf(folder)] = release.values;
  const what =
    release.values.length === 0
      ? 'the chart was not rendered'
      : `the chart was not rendered with ${release.values.map((path) => inlineCode(path)).join(', ')}`;
  const entry = (key: string): string =>
    `in an entry of \`charts\` in the config: \`{path: ${folder || '.'}, ${key}}\``;
  const remedy = asksForValue
    ? `; give the value ${entry('set: {…}')}`
    : isOtherVersion
      ? `; name the version of its clusters ${entry('kube-version: …')}`
      : isIncomplete
        ? '; run `helm dependency build` and commit `charts/`'
        : '';
  const file = at?.file ?? (release.values.length === 0 ? first : releaseFile(folder, release));
  return note(
    file,
    `${what}, and what it makes is not judged: helm says: ${words}${remedy}`,
    'chart-not-rendered',
    at?.line,
  );
}

/** A line of a file. */
export interface FoundLine {
  readonly file: string;
  readonly line: number;
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
