import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';
import { resolvePath, staysInRoot } from '../paths.ts';

/** What a chart says of itself. https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export interface ChartFile {
  readonly name: string;
  /** Whether it only defines templates for other charts. */
  readonly isLibrary: boolean;
  readonly dependencies: readonly ChartDependency[];
}

/** A chart that another one needs. */
export interface ChartDependency {
  readonly name: string;
  /** The name that it has in the other one; else its own. */
  readonly alias?: string;
  /** The folder that it is taken from, from the root of the repository, where that is a folder (`file://…`). */
  readonly folder?: string;
}

/**
 * Reads what a chart says of itself; what cannot be read is left out, and Helm says so.
 *
 * @param folder the folder of the chart, from the root of the repository
 * @param text its `Chart.yaml`
 * @param requirements its `requirements.yaml`, in which charts of `apiVersion: v1` have their dependencies
 */
export function readChartFile(folder: string, text: string, requirements?: string): ChartFile {
  const [chart, dependencies] = [text, requirements ?? text].map((each) => readDocuments(each)[0]?.value);
  return {
    name: textOf(chart, 'name'),
    isLibrary: textOf(chart, 'type') === 'library',
    dependencies: [...new Set(requirements === undefined ? [chart] : [chart, dependencies])].flatMap((value) =>
      dependenciesOf(value, folder),
    ),
  };
}

function dependenciesOf(value: JsonValue | undefined, folder: string): ChartDependency[] {
  const list = fieldOf(value, 'dependencies')?.value;
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const [name, alias, repository] = ['name', 'alias', 'repository'].map((key) => textOf(item, key));
    if (name === undefined || name === '') return [];
    const path = repository?.startsWith('file://') ? repository.slice('file://'.length) : undefined;
    return {
      name,
      ...(alias ? { alias } : {}),
      ...(path !== undefined && staysInRoot(folder, path) ? { folder: resolvePath(folder, path) } : {}),
    };
  });
}
