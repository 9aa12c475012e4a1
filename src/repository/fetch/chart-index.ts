import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf } from '../../manifest/yaml/walk.ts';

/** A version of a chart in the index of its repository. */
export interface IndexedChart {
  readonly version: string;
  /** Where its archive is: an address, or a path from the repository's. */
  readonly url: string;
  /** What the index says is the SHA-256 of its archive, in hexadecimal digits; absent where it says none. */
  readonly digest?: string;
}

/** Characters that are read as YAML: of one chart, and of an index whose charts are not known by its lines. */
const MOST_OF_CHART = 8 * 2 ** 20;
const MOST_OF_INDEX = 2 ** 20;

/**
 * Lists the versions of a chart in an `index.yaml`, in the order of the text; or why there are none.
 *
 * The name of a chart has letters, digits, `.`, `_` and `-` alone. An index has thousands of charts and may be 20 MB of
 * YAML: the lines of one are cut out of it and read, where it is written as Helm writes it, or as JSON. More than a second
 * or some takes none of it: 1,000 versions of a chart have some 4 MB.
 *
 * https://helm.sh/docs/topics/chart_repository/#the-index-file
 */
export function chartVersions(index: string, name: string): IndexedChart[] | 'no index' | 'too large' {
  const lines = entryOfJson(index, name) ?? linesOf(index, name);
  if (lines === undefined ? index.length > MOST_OF_INDEX : lines.length > MOST_OF_CHART) return 'too large';
  const entries = fieldOf(documentValue(lines ?? index), 'entries')?.value;
  if (entries?.kind !== 'mapping') return 'no index';
  const versions = fieldOf(entries, name)?.value;
  return (versions?.kind === 'list' ? versions.items : []).flatMap((entry): IndexedChart[] => {
    const [version, digest] = [textIn(fieldOf(entry, 'version')?.value), textIn(fieldOf(entry, 'digest')?.value)];
    const urls = fieldOf(entry, 'urls')?.value;
    const url = urls?.kind === 'list' ? textIn(urls.items[0]) : undefined;
    if (version === undefined || url === undefined) return [];
    return [{ version, url, ...(digest ? { digest: digest.toLowerCase().replace(/^sha256:/, '') } : {}) }];
  });
}

/**
 * The text of an index that has these versions of one chart alone.
 *
 * @param urlOf the path at which a version is asked for, from the repository's
 */
export function indexOf(name: string, versions: readonly IndexedChart[], urlOf: (index: number) => string): string {
  const entries = versions.map(({ version, digest }, index) => ({
    apiVersion: 'v2',
    name,
    version,
    urls: [urlOf(index)],
    ...(digest === undefined ? {} : { digest }),
  }));
  return JSON.stringify({ apiVersion: 'v1', generated: '2000-01-01T00:00:00Z', entries: { [name]: entries } });
}

/** The entry of one chart in an index that is JSON, as an index of its own; undefined where it is something else. */
function entryOfJson(index: string, name: string): string | undefined {
  if (!/^\s*\{/.test(index)) return undefined;
  try {
    const { entries } = JSON.parse(index) as { readonly entries?: Readonly<Record<string, unknown>> };
    return JSON.stringify({
      entries: Object.entries(entries ?? {}).some(([key]) => key === name) ? { [name]: entries?.[name] } : {},
    });
  } catch {
    return undefined;
  }
}

/** The lines of one chart below an own `entries:`, if any; undefined where the index is not written that way. */
function linesOf(index: string, name: string): string | undefined {
  const start = /^entries:[ \t]*(?:#.*)?\r?\n/m.exec(index);
  if (start === null) return undefined;
  const from = start.index + start[0].length;
  const [, indent] = /^( +)[^\s#-]/m.exec(index.slice(from, from + 10_000)) ?? [];
  if (indent === undefined) return undefined;
  const key = new RegExp(`^${indent}(?:(["']?)${name.replaceAll('.', String.raw`\.`)}\\1[ \\t]*:|[?<{])(.*)$`, 'gm');
  key.lastIndex = from;
  const found = key.exec(index);
  if (found === null) return 'entries: {}';
  if (!/^[ \t]*(?:#.*)?\r?$/.test(found[2] ?? '?')) return undefined;
  // The items of a list may stand below its key without being indented.
  const next = new RegExp(`^(?:${indent})?[^\\s#-]`, 'gm');
  next.lastIndex = key.lastIndex;
  return `entries:\n${index.slice(found.index, next.exec(index)?.index ?? index.length)}`;
}

function documentValue(text: string): JsonValue | undefined {
  const [document] = readDocuments(text);
  return document?.error === undefined ? document?.value : undefined;
}

function textIn(value: JsonValue | undefined): string | undefined {
  if (value?.kind !== 'scalar' || value.value === null) return undefined;
  // A version or a digest that is written without quotes may be a number.
  return typeof value.value === 'string' ? value.value : (value.node?.source ?? String(value.value));
}
