import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import { canSkip } from '../../manifest/kinds/skip-document.ts';
import { cutDocuments } from '../../manifest/yaml/cut-documents.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import { fieldOf, scalarText } from '../../manifest/yaml/walk.ts';
import type { NamedObject } from './named-object.ts';
import { namedObject } from './named-object.ts';

/** An object that a tool built, and what the tool says of where it comes from. */
export interface BuiltObject extends NamedObject {
  /** Its YAML, without the annotation. */
  readonly text: string;
  /** The file that brought it, as kustomize names it. */
  readonly path?: string;
  /** The kustomization that made it, by a generator or a chart. */
  readonly configuredIn?: string;
}

/**
 * The annotation in which kustomize says where an object comes from.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/resource/origin.go
 */
export const ORIGIN = 'config.kubernetes.io/origin';

/** Cuts what kustomize prints into its objects, without those of kinds that nothing here reads. */
export function builtObjects(output: string, podSpecs: PodSpecs): BuiltObject[] {
  return cutDocuments(output).flatMap(({ start, end }) => {
    const text = output.slice(start, end);
    return canSkip(text, podSpecs) ? [] : [builtObject(text)];
  });
}

function builtObject(text: string): BuiltObject {
  const [document] = readDocuments(text);
  const annotations = fieldOf(fieldOf(document?.value, 'metadata')?.value, 'annotations');
  const entry = fieldOf(annotations?.value, ORIGIN);
  const origin = readDocuments(scalarText(entry?.value) ?? '')[0]?.value;
  const [path, configuredIn] = ['path', 'configuredIn'].map((key) => scalarText(fieldOf(origin, key)?.value));
  const isOnly = annotations?.value.kind === 'mapping' && annotations.value.entries.size === 1;
  const keyStart = (isOnly ? annotations : entry)?.key.range?.[0];
  return {
    ...namedObject(document?.value),
    text: keyStart === undefined || entry === undefined ? text : withoutBlock(text, keyStart),
    ...(path === undefined ? {} : { path }),
    ...(configuredIn === undefined ? {} : { configuredIn }),
  };
}

/** Takes the lines of a key and its value out of a text in block style. */
function withoutBlock(text: string, keyStart: number): string {
  const start = text.lastIndexOf('\n', keyStart) + 1;
  const indent = ' '.repeat(keyStart - start);
  let end = text.indexOf('\n', start) + 1;
  while (end > 0 && end < text.length && (text.startsWith(`${indent} `, end) || text[end] === '\n')) {
    end = text.indexOf('\n', end) + 1;
  }
  return text.slice(0, start) + (end === 0 ? '' : text.slice(end));
}
