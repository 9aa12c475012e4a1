import type { JsonMapping, JsonValue } from '../../../manifest/yaml/json-value.ts';
import { scalarText, textOf } from '../../../manifest/yaml/walk.ts';
import type { Path } from '../../../pss/pod/path.ts';
import type { RepositoryFacts } from '../../file-roles.ts';
import type { GitOpsObject } from '../../gitops/gitops-object.ts';
import { entryPath } from '../../links.ts';
import { foldedEntries, foldedField } from '../folded-field.ts';
import { allItemsOf } from '../items-of.ts';
import { kustomizationAt } from '../kustomization.ts';
import { targetOf } from '../patch-target.ts';
import { isInlineText, pluginsIn } from '../reach/plugin-loads.ts';
import { fieldAt, fieldSpecs, replacedFields } from './named-field.ts';
import { patchPlaces } from './patch-places.ts';
import type { BuiltField, Finder, Setter, SetterPlace } from './setter.ts';
import type { PlacedMapping, PlacedText } from './text-in.ts';
import { mappingAt, mappingsIn, placedFile } from './text-in.ts';

/** Returns the text of a file; undefined where it has none, or is not known. */
export type FileText = (path: string) => string | undefined;

/** What an item of a key may set. */
type ReadItem = (item: JsonValue, reading: Reading) => readonly Finder[];

/** The text in which an item stands, and the files that it may name. */
interface Reading extends Pick<PlacedMapping, 'placeAt' | 'textIn'> {
  /** Returns the text of a file that is named by a path as written. */
  readonly fileAt: (entry: string) => PlacedText | undefined;
  /** Returns the texts of a file, or of those that the kustomization of a folder lists. */
  readonly filesAt: (entry: string) => readonly PlacedText[];
}

/**
 * The keys of a kustomization that set fields, in the order in which kustomize applies them.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/target/kusttarget_configplugin.go
 */
const KEYS: Readonly<Record<string, ReadItem>> = {
  patchesStrategicMerge: (item, reading) => patchesIn(patchText(item, reading), undefined),
  patches: patchEntry,
  labels: (item, { placeAt }) => {
    const specs = fieldSpecs(allItemsOf(item, 'fields'));
    return allItemsOf(item, 'pairs').flatMap((pairs) => [
      pairPlaces(pairs, 'labels', placeAt),
      pairPlaces(pairs, specs, placeAt),
    ]);
  },
  commonLabels: (item, { placeAt }) => [pairPlaces(item, 'labels', placeAt)],
  commonAnnotations: (item, { placeAt }) => [pairPlaces(item, 'annotations', placeAt)],
  configurations: (item, { fileAt }) => mappingsAt(fileAt(scalarText(item) ?? '')).flatMap(configurationPlaces),
  patchesJson6902: patchEntry,
  replacements: replacementEntry,
  transformers: (item, reading) => {
    const text = scalarText(item) ?? '';
    const texts = isInlineText(text) ? [reading.textIn(item)] : reading.filesAt(text);
    return texts
      .flatMap(mappingsAt)
      .flatMap((document) =>
        pluginsIn(document.value).flatMap((plugin) => pluginPlaces(plugin, { ...reading, ...document })),
      );
  },
};

/** Returns what a kustomization itself sets, in order. */
export function settersIn(facts: RepositoryFacts, file: string, textOf: FileText): Setter[] {
  const [document] = mappingsAt(placedText(file, textOf));
  if (document === undefined) return [];
  const { kustomizations, links } = facts;
  const fileAt = (entry: string): PlacedText | undefined => placedText(entryPath(links, file, entry), textOf);
  const filesAt = (entry: string): PlacedText[] => {
    const list = kustomizationAt(kustomizations, entryPath(links, file, entry));
    const listed = list === undefined ? [] : (kustomizations.get(list)?.resources ?? []);
    const files = listed.map((resource) => placedText(entryPath(links, list ?? file, resource), textOf));
    return [fileAt(entry), ...files].filter((text) => text !== undefined);
  };
  return settersAmong(document, file, { ...document, fileAt, filesAt });
}

/**
 * Returns what the patches set that stand in an object of a controller; nothing where a kustomization patches the object.
 *
 * @param patchesAt where they stand in it
 */
export function settersOfObject({ parts }: GitOpsObject, patchesAt: Path, textOf: FileText): Setter[] {
  const [part, ...others] = parts;
  if (part === undefined || others.length > 0) return [];
  const text = placedText(part.file, textOf);
  const at = [...part.path, ...patchesAt.slice(0, -1)];
  const holder = text && mappingAt(text, part.document, at);
  const nothing = { fileAt: () => undefined, filesAt: () => [] };
  return holder === undefined
    ? []
    : settersAmong(holder, part.file, { ...holder, ...nothing }).map((setter) => ({
        ...setter,
        document: part.document,
        entry: [...at, ...setter.entry],
      }));
}

function settersAmong(document: PlacedMapping, file: string, reading: Reading): Setter[] {
  return Object.entries(KEYS).flatMap(([key, read]) =>
    foldedEntries(document.value, key).flatMap(({ name, value }) =>
      itemsIn(value).flatMap(({ item, step }) =>
        read(item, reading).map((finder): Setter => ({ file, entry: [name, ...step], ...finder })),
      ),
    ),
  );
}

/** The items of a list with their positions; any other value is one by itself. */
function itemsIn(value: JsonValue): readonly { readonly item: JsonValue; readonly step: Path }[] {
  return value.kind === 'list'
    ? value.items.map((item, index) => ({ item, step: [index] }))
    : [{ item: value, step: [] }];
}

function placedText(file: string, textOf: FileText): PlacedText | undefined {
  const text = textOf(file);
  return text === undefined ? undefined : placedFile(file, text);
}

function mappingsAt(text: PlacedText | undefined): PlacedMapping[] {
  return text === undefined ? [] : mappingsIn(text);
}

function patchesIn(text: PlacedText | undefined, target: ReturnType<typeof targetOf>): Finder[] {
  return text === undefined ? [] : [patchPlaces(text, target)];
}

/** The text of a patch that is written inline, or in the file that is named. */
function patchText(item: JsonValue | undefined, { textIn, fileAt }: Reading): PlacedText | undefined {
  const text = scalarText(item);
  return text === undefined ? undefined : isInlineText(text) ? textIn(item) : fileAt(text);
}

/** Reads `{patch | jsonOp | path, target}`: an entry of a kustomization, or a transformer. */
function patchEntry(item: JsonValue, { textIn, fileAt }: Reading): Finder[] {
  if (item.kind !== 'mapping') return [];
  const inline = foldedField(item, 'patch') ?? foldedField(item, 'jsonOp');
  const path = scalarText(foldedField(item, 'path'));
  return patchesIn(path ? fileAt(path) : textIn(inline), targetOf(foldedField(item, 'target')));
}

/** Reads a replacement, or the file that has one or a list of them. */
function replacementEntry(item: JsonValue, { placeAt, fileAt }: Reading): Finder[] {
  const path = item.kind === 'mapping' ? scalarText(foldedField(item, 'path')) : undefined;
  if (!path) return [specPlaces(replacedFields(item), placeAt)];
  return mappingsAt(fileAt(path)).map((document) => specPlaces(replacedFields(document.value), document.placeAt));
}

/** Reads the configuration of a transformer of kustomize itself. */
function pluginPlaces(plugin: JsonMapping, reading: Reading): readonly Finder[] {
  const { placeAt } = reading;
  switch (textOf(plugin, 'kind')) {
    case 'PatchTransformer':
    case 'PatchJson6902Transformer':
      return patchEntry(plugin, reading);
    case 'PatchStrategicMergeTransformer':
      return [
        ...allItemsOf(plugin, 'paths').flatMap((item) => patchesIn(patchText(item, reading), undefined)),
        ...allItemsOf(plugin, 'patches').flatMap((item) => patchesIn(reading.textIn(item), undefined)),
      ];
    case 'ReplacementTransformer':
      return allItemsOf(plugin, 'replacements').flatMap((item) => replacementEntry(item, reading));
    default:
      return [
        ...allItemsOf(plugin, 'labels').map((pairs) => pairPlaces(pairs, 'labels', placeAt)),
        ...allItemsOf(plugin, 'annotations').map((pairs) => pairPlaces(pairs, 'annotations', placeAt)),
        specPlaces(fieldSpecs(['fieldSpecs', 'targets'].flatMap((key) => allItemsOf(plugin, key))), placeAt),
      ];
  }
}

/** The field specs of a file of `configurations`: by the transformer that they are for. */
function configurationPlaces({ value, placeAt }: PlacedMapping): Finder[] {
  return [...value.entries.keys()].map((key) => specPlaces(fieldSpecs(allItemsOf(value, key)), placeAt));
}

function specPlaces(fields: ReturnType<typeof fieldSpecs>, placeAt: PlacedText['placeAt']): Finder {
  const placeOf = (field: BuiltField): SetterPlace | undefined => {
    const start = fieldAt(fields, field)?.start;
    return start === undefined ? undefined : { location: placeAt(start), isLoose: false, isByPosition: false };
  };
  return { placeOf };
}

/**
 * Labels or annotations: a pair sets the one that it names, wherever objects and pods have some, or in the fields that are
 * named.
 */
function pairPlaces(
  pairs: JsonValue,
  homes: string | ReturnType<typeof fieldSpecs>,
  placeAt: PlacedText['placeAt'],
): Finder {
  const placeOf = (field: BuiltField): SetterPlace | undefined => {
    const [home, name] = [field.path.slice(0, -1), field.path.at(-1)];
    const isHome =
      typeof homes === 'string'
        ? home.at(-2) === 'metadata' && home.at(-1) === homes
        : homes.some(
            (spec) => spec.steps.length === home.length && fieldAt([spec], { ...field, path: home }) !== undefined,
          );
    const start = isHome && pairs.kind === 'mapping' ? pairs.entries.get(String(name))?.key.range?.[0] : undefined;
    return start === undefined ? undefined : { location: placeAt(start), isLoose: false, isByPosition: false };
  };
  return { placeOf };
}
