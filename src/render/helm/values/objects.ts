import { readDocuments } from '../../../manifest/yaml/document.ts';
import { fieldOf, textOf } from '../../../manifest/yaml/walk.ts';
import type { Release } from '../../../repository/helm/releases.ts';
import { renderedDocuments } from '../../../repository/helm/rendered-documents.ts';
import type { Plain } from '../../../repository/helm/values.ts';
import { plainOf } from '../../../repository/helm/values.ts';
import type { RenderedChart } from '../render-releases.ts';
import { templateSource } from '../template-source.ts';

/** Objects that were rendered, by `objectKey`. */
export type Objects = ReadonlyMap<string, Plain>;

/** Identifies an object among those of a release. */
export function objectKey(file: string, kind: string, namespace: string, name: string): string {
  return JSON.stringify([file, kind, namespace, name]);
}

/** Reads all objects that helm printed, those in lists too. */
export function renderedObjects(output: string, { tree, contents }: RenderedChart, release: Release): Objects {
  return new Map(
    renderedDocuments(output).flatMap(({ source, text }) => {
      const { file } = templateSource(tree, contents, source);
      const value = readDocuments(text)[0]?.value;
      const items = fieldOf(value, 'items')?.value;
      const all = value === undefined ? [] : [value, ...(items?.kind === 'list' ? items.items : [])];
      return all.map((each): [string, Plain] => {
        const [name, namespace] = ['name', 'namespace'].map((key) => textOf(fieldOf(each, 'metadata')?.value, key));
        const key = objectKey(file, textOf(each, 'kind'), namespace || (release.namespace ?? ''), name ?? '');
        return [key, plainOf(each)];
      });
    }),
  );
}
