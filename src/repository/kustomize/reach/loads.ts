import { readDocuments } from '../../../manifest/yaml/document.ts';
import type { JsonMapping } from '../../../manifest/yaml/json-value.ts';
import { foldedFields } from '../folded-field.ts';
import { allItemsOf, allTextsIn } from '../items-of.ts';
import { isAddress } from '../remote.ts';
import type { Load } from './load.ts';
import { chartLoads, contentLoads, formerChartLoads, loadsFor } from './load.ts';
import { inlinePlugins, isInlineText, loadsOfPlugin, PLAIN_PATH } from './plugin-loads.ts';

/** The keys of plugins: each item is written inline, or names a file or a folder. */
export const PLUGIN_KEYS = ['generators', 'transformers', 'validators'];

/**
 * Returns every path of every field that kustomize loads of a kustomization, with those of the plugins that are written
 * inline. Of a field that is written twice, in other case, both count: kustomize may take parts of both.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/types/kustomization.go
 */
export function loadsIn(kustomization: JsonMapping): readonly Load[] {
  const textsOf = (...keys: string[]): string[] => keys.flatMap((key) => allTextsIn(kustomization, key));
  const pathsOf = (...keys: string[]): string[] =>
    keys.flatMap((key) => allItemsOf(kustomization, key)).flatMap((item) => allTextsIn(item, 'path'));
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap((key) => allItemsOf(kustomization, key));
  const plugins = textsOf(...PLUGIN_KEYS);
  return [
    ...loadsFor('resource', textsOf('resources', 'bases')),
    ...loadsFor('component', textsOf('components')),
    ...loadsFor(
      'patch',
      textsOf('patchesStrategicMerge').filter((text) => !isInlineText(text)),
    ),
    ...loadsFor('patch', pathsOf('patches', 'patchesJson6902')),
    ...generators.flatMap(contentLoads),
    ...loadsFor('plugin', plugins.filter(isTriedAsPath)),
    ...plugins.flatMap(inlinePlugins).flatMap(loadsOfPlugin),
    ...loadsFor('configuration', [
      ...textsOf('configurations', 'crds'),
      ...foldedFields(kustomization, 'openapi').flatMap((openapi) => allTextsIn(openapi, 'path')),
      ...pathsOf('replacements'),
    ]),
    ...chartsOf(kustomization),
  ];
}

/** Whether an item of plugins may be no configuration to kustomize: then it is a path, or an address. */
function isTriedAsPath(text: string): boolean {
  if (PLAIN_PATH.test(text)) return true;
  const documents = readDocuments(text, undefined, 'kustomize');
  return (documents.length > 0 && !documents.some(({ value }) => value?.kind === 'mapping')) || isAddress(text);
}

/** `helmGlobals` goes before what the deprecated list says of the folder of charts. */
function chartsOf(kustomization: JsonMapping): Load[] {
  const former = allItemsOf(kustomization, 'helmChartInflationGenerator');
  const globals = foldedFields(kustomization, 'helmGlobals').at(-1) ?? former.at(-1);
  return [
    ...allItemsOf(kustomization, 'helmCharts').flatMap((chart) => chartLoads(chart, globals)),
    ...former.flatMap((chart) => formerChartLoads(chart, globals)),
  ];
}
