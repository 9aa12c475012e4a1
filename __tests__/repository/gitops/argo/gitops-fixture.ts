import { stringify } from 'yaml';
import { readDocuments } from '../../../../src/manifest/yaml/document.ts';
import { childOf, textOf } from '../../../../src/manifest/yaml/walk.ts';
import type { Delivery, DeliveryContext } from '../../../../src/repository/gitops/delivery.ts';
import type { GitOpsObject } from '../../../../src/repository/gitops/gitops-object.ts';
import { folderOf } from '../../../../src/repository/paths.ts';

/** Files by their paths. */
export type Files = Readonly<Record<string, string>>;

/** What objects may name of a repository at `https://github.com/example/shop`, whose branch `main` is judged. */
export function contextOf(files: Files): DeliveryContext {
  const paths = new Set(Object.keys(files));
  const isIn = (folder: string, name: string): boolean => paths.has(folder === '' ? name : `${folder}/${name}`);
  return {
    isThisRepository: (url) => /^https:\/\/github\.com\/example\/shop(?:\.git)?$/.test(url),
    fetchedAt: () => ({ reason: 'the config does not name it' }),
    isFollowed: (revision) => ['', 'HEAD', 'main'].includes(revision),
    paths,
    charts: new Set([...paths].filter((path) => /(?:^|\/)Chart\.yaml$/.test(path)).map(folderOf)),
    isKustomized: (folder) =>
      ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some((name) => isIn(folder, name)),
    textOf: (path) => files[path],
  };
}

/** The objects of a kind in files, as the files have them. */
export function objectsOf(files: Files, kind: string): GitOpsObject[] {
  return Object.entries(files).flatMap(([file, text]) =>
    text.includes(`kind: ${kind}\n`) ? objectsIn(file, text).filter((object) => object.kind === kind) : [],
  );
}

/** The objects of a file. */
export function objectsIn(file: string, text: string): GitOpsObject[] {
  return readDocuments(text).flatMap(({ value, index, line, text: own }): GitOpsObject[] => {
    if (value?.kind !== 'mapping') return [];
    const metadata = childOf(value, 'metadata');
    const placeAt = (offset: number) => ({
      file,
      line: line + own.slice(0, offset).split('\n').length - 1,
      column: offset - own.lastIndexOf('\n', offset - 1),
    });
    const key = value.entries.get('kind')?.key.range?.[0] ?? 0;
    const namespace = textOf(metadata, 'namespace');
    return [
      {
        apiVersion: textOf(value, 'apiVersion'),
        kind: textOf(value, 'kind'),
        name: textOf(metadata, 'name'),
        ...(namespace !== '' && { namespace }),
        value,
        file,
        document: index,
        line: placeAt(key).line,
        parts: [{ file, document: index, path: [], value, text: own, placeAt }],
      },
    ];
  });
}

/** Writes deliveries for people. */
export function describeDeliveries(deliveries: readonly Delivery[]): string {
  const described = deliveries.map((delivery) => JSON.parse(JSON.stringify(delivery, short)) as unknown);
  return described.length === 0 ? '[]\n' : stringify(described, { lineWidth: 0 });
}

/** Leaves objects out, and writes paths as texts. */
function short(key: string, value: unknown): unknown {
  if (key === 'object') return undefined;
  if (/^(?:at|patchesAt|versionAt)$/.test(key) && Array.isArray(value)) return value.join('.');
  if (key === 'setAt')
    return Object.fromEntries(Object.entries(value as object).map(([name, at]) => [name, (at as string[]).join('.')]));
  const isEmpty =
    (key === 'postRenderers' || key === 'apiVersions' || key === 'values') &&
    Array.isArray(value) &&
    value.length === 0;
  return isEmpty || ((key === 'set' || key === 'keys') && JSON.stringify(value) === '{}') ? undefined : value;
}
