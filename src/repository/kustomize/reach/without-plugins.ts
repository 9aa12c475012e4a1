import { isNode } from 'yaml';
import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { fieldOf, scalarText, textOf } from '../../../manifest/yaml/walk.ts';
import { lineAt, lineStarts } from '../../../text/line-starts.ts';
import { foldedFields } from '../folded-field.ts';
import { PLUGIN_KEYS } from './loads.ts';
import { isBuiltinPlugin, listedIn } from './plugin-loads.ts';

/** A plugin that was left out. */
export interface LeftOutPlugin {
  /** The line on which it stands, or the text that it is written in, from 1. */
  readonly line: number;
  /** For people: `exec plugin ksops (viaduct.ai/v1)`. */
  readonly name: string;
}

/** A text without plugins that kustomize would have to execute. */
export interface WithoutPlugins {
  readonly text: string;
  readonly leftOut: readonly LeftOutPlugin[];
}

/** A part of a text that gives way to another one; offsets in UTF-16 units. */
interface Cutout {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** The names of the plugins that go with it, and where they are said to stand. */
  readonly names: readonly string[];
  readonly at: number;
}

/**
 * Leaves out of a kustomization, or of a file of plugins, what kustomize would have to execute: plugins that are not its
 * own. What `apiVersion: builtin` says is its own, whatever the kind; kustomize refuses those that it does not know. All
 * else stays as it is, and on the line where it is.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/plugins/loader/loader.go
 *
 * @param isKustomization whether the plugins are items of a kustomization, not the documents of the file
 */
export function withoutPlugins(text: string, isKustomization: boolean): WithoutPlugins {
  const cutouts = isKustomization ? inlineCutouts(text) : fileCutouts(text);
  const starts = lineStarts(text);
  return {
    text: spliced(text, cutouts),
    leftOut: cutouts.flatMap(({ at, names }) => names.map((name) => ({ line: lineAt(starts, at) + 1, name }))),
  };
}

/** Of a file of plugins: documents, which give way to empty ones, or items of those that are lists. */
function fileCutouts(text: string): Cutout[] {
  return readDocuments(text, undefined, 'kustomize').flatMap((document) => {
    const { value, contents, offset } = document;
    if (value === undefined || contents === undefined) return [];
    const at = offset + (contents.range?.[0] ?? 0);
    const end = offset + document.text.length;
    if (isExecuted(value)) return [{ start: offset, end, by: '', names: [nameOf(value)], at }];
    return itemCutouts(value, offset);
  });
}

/** Of a list of objects: its items, which give way to empty ones; kustomize takes no `null` there. */
function itemCutouts(value: JsonValue, offset: number): Cutout[] {
  const items = listedIn(value);
  return (items?.items ?? []).flatMap((item, index) => {
    if (!isExecuted(item)) return itemCutouts(item, offset);
    const range = rangeOf(items?.node.items[index], offset);
    return range === undefined ? [] : [{ ...range, by: '{}', names: [nameOf(item)], at: range.start }];
  });
}

/** Of a kustomization: the texts of plugins, which give way to what remains of them. */
function inlineCutouts(text: string): Cutout[] {
  const document = readDocuments(text).find(({ value }) => value?.kind === 'mapping');
  const root = document?.value;
  if (document === undefined || root?.kind !== 'mapping') return [];
  const lists = PLUGIN_KEYS.flatMap((key) => foldedFields(root, key)).filter((field) => field.kind === 'list');
  return lists.flatMap(({ items, node }) =>
    items.flatMap((item, index) => {
      const plugins = scalarText(item) ?? '';
      const range = rangeOf(node.items[index], document.offset);
      const cutouts = fileCutouts(plugins);
      if (range === undefined || cutouts.length === 0) return [];
      const by = quoted(spliced(plugins, cutouts).trim());
      return [{ ...range, by, names: cutouts.flatMap(({ names }) => names), at: range.start }];
    }),
  );
}

/** Replaces parts of a text, each by as many lines as it has. */
function spliced(text: string, cutouts: readonly Cutout[]): string {
  let result = '';
  let last = 0;
  for (const { start, end, by } of [...cutouts].sort((a, b) => a.start - b.start)) {
    // An anchor may bring the same part twice.
    if (start < last) continue;
    result += text.slice(last, start) + by + text.slice(start, end).replaceAll(/[^\n]+/g, '');
    last = end;
  }
  return result + text.slice(last);
}

/** Writes a text so that it is one scalar on one line, in block and in flow style. */
function quoted(text: string): string {
  // What YAML takes for line breaks or refuses, and JSON does not.
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function rangeOf(node: unknown, offset: number): { readonly start: number; readonly end: number } | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? { start: offset + range[0], end: offset + range[1] } : undefined;
}

/** Whether kustomize would have to execute an object of plugins. */
function isExecuted(value: JsonValue): boolean {
  return listedIn(value) === undefined && textOf(value, 'kind') !== '' && !isBuiltinPlugin(value);
}

/** Says what kustomize would execute, and for which plugin. */
function nameOf(plugin: JsonValue): string {
  const metadata = fieldOf(plugin, 'metadata')?.value;
  const annotations = fieldOf(metadata, 'annotations')?.value;
  const keys = ['config.kubernetes.io/function', 'config.k8s.io/function'];
  const text = keys.map((key) => textOf(annotations, key)).find((each) => each !== '');
  const isContainer =
    textOf(annotations, 'config.kubernetes.io/container') !== '' || fieldOf(metadata, 'configFn') !== undefined;
  const [kind, version] = ['kind', 'apiVersion'].map((key) => textOf(plugin, key));
  const how = text === undefined ? (isContainer ? 'containerised function' : 'exec plugin') : functionIn(text);
  return `${how} ${kind}${version === '' ? '' : ` (${version})`}`;
}

/** Tells by what a function is run. https://kubectl.docs.kubernetes.io/guides/extending_kustomize/ */
function functionIn(text: string): string {
  const [document] = readDocuments(text);
  const runner = ['exec', 'starlark'].find((key) => fieldOf(document?.value, key) !== undefined);
  return `${runner ?? 'containerised'} function`;
}
