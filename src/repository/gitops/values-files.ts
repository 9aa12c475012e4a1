import type { Location, Place } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { placesInScalar } from '../../manifest/yaml/places-in-scalar.ts';
import { stepAt } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { isSameValue } from '../../pss/pod/same-value.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { Block } from '../blocks.ts';
import { blockName } from '../blocks.ts';
import type { Plain } from '../helm/values.ts';
import { mergedPlain, plainOf } from '../helm/values.ts';
import { gitOpsObjectsIn } from './find-objects.ts';
import type { GitOpsObject, GitOpsPart } from './gitops-object.ts';
import { placeInParts, placeOfObject } from './object-fields.ts';

/** Values that stand in an object of a file, as a file of their own. */
export interface ValuesFile {
  /** How the file is called: no path has this name. */
  readonly name: string;
  readonly text: string;
  /** The file that they stand in, and where. */
  readonly place: Place;
  /** Where each of their lines stands there; absent where they have none of their own. */
  readonly block?: Block;
  /** Finds where what stands at a place of the text is set; absent where the lines tell. */
  readonly locate?: (where: Pick<Place, 'line' | 'column'>) => (Place & Pick<Location, 'also'>) | undefined;
  /** The path in its repository, where it is a file of one that was fetched. */
  readonly fetched?: string;
  /** The text of that file, where it is known. */
  readonly fileText?: string;
  /** Reads them again from another text of the file; undefined where they are no longer there. */
  readonly textIn: (fileText: string) => string | undefined;
}

/**
 * Returns the values that stand at a path of an object, as files of their own: one for each part of the object, the later
 * ones on top, as long as they come to what the object has.
 *
 * @param isText whether the values are a text that is YAML, and no mapping
 */
export function valuesFilesIn(object: GitOpsObject, at: Path, isText: boolean): ValuesFile[] {
  const value = stepAt(object.value, at)?.value;
  if (value === undefined) return [];
  const files = object.parts.flatMap((part) => fileIn(part, at, isText) ?? []);
  const merged = mergedPlain(files.map(({ plain }) => plain));
  const isWhole = files.length > 0 && isSameValue(merged, isText ? files[0]?.plain : plainOf(value));
  if (isWhole && (!isText || files.length === 1)) return files.map(({ file }) => file);
  return [wholeFile(object, at, value)];
}

/** Values with their lines, and as data. */
interface ReadFile {
  readonly file: ValuesFile;
  readonly plain: Plain;
}

function fileIn(part: GitOpsPart, at: Path, isText: boolean): ReadFile | undefined {
  const value = stepAt(part.value, at)?.value;
  const found = value && (isText ? textBlock(part, value) : mappingBlock(part, value));
  if (found === undefined) return undefined;
  const { block, plain } = found;
  const place = { file: block.file, line: block.line, column: block.indent + 1 };
  const textIn = (fileText: string): string | undefined => textAgain(part, at, isText, fileText);
  const { fileText } = part;
  const file = { name: blockName(block), text: block.text, place, block, textIn };
  return { file: { ...file, ...(fileText === undefined ? {} : { fileText }) }, plain };
}

/** The same values in another text of the file that they stand in. */
function textAgain(part: GitOpsPart, at: Path, isText: boolean, fileText: string): string | undefined {
  const again = gitOpsObjectsIn(part.file, fileText)
    .flatMap(({ parts }) => parts)
    .find(({ document, path }) => document === part.document && formatPath(path) === formatPath(part.path));
  const value = again && stepAt(again.value, at)?.value;
  return again === undefined || value === undefined
    ? undefined
    : (isText ? textBlock(again, value) : mappingBlock(again, value))?.block.text;
}

/** Values of which only the object is known: they have no lines, and are not read again. */
function wholeFile(object: GitOpsObject, at: Path, value: JsonValue): ValuesFile {
  const { parts, built } = object;
  const [part] = parts.filter((each) => stepAt(each.value, at) !== undefined);
  const start = part && stepAt(part.value, at)?.entry?.key.range?.[0];
  const place = part !== undefined && start !== undefined ? part.placeAt(start) : placeOfObject(object);
  const text = value.kind === 'scalar' ? String(plainOf(value)) : JSON.stringify(plainOf(value), undefined, 1);
  const locate = (where: Pick<Place, 'line' | 'column'>): Place | undefined => {
    const path = value.kind === 'scalar' ? undefined : pathAt(text, where);
    return path && (built?.locate([...at, ...path]) ?? placeInParts(parts, [...at, ...path]));
  };
  return { name: blockName(place), text, place, locate, textIn: () => text };
}

/** Values of a file of another repository that was fetched: they stand where its revision does. */
export function fetchedValuesFile(
  { path, text }: { readonly path: string; readonly text: string },
  place: Place,
): ValuesFile {
  return {
    name: `${blockName(place)}\0${path}`,
    text,
    place,
    fetched: path,
    locate: ({ line }) => ({ ...place, also: `${inlineCode(`${path}:${line}`)} of that repository sets it` }),
    textIn: () => text,
  };
}

/** The path of the key that stands at a place of a text. */
function pathAt(text: string, { line, column }: Pick<Place, 'line' | 'column'>): Path | undefined {
  const [document] = readDocuments(text);
  const placeAt = placesOf('', text);
  const waiting: { readonly value: JsonValue; readonly path: Path }[] =
    document?.value === undefined ? [] : [{ value: document.value, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (value.kind === 'list')
      for (const [index, item] of value.items.entries()) waiting.push({ value: item, path: [...path, index] });
    if (value.kind !== 'mapping') continue;
    for (const { name, key, value: child } of value.entries.values()) {
      const place = placeAt((document?.offset ?? 0) + (key.range?.[0] ?? 0));
      if (place.line === line && place.column === column) return [...path, name];
      waiting.push({ value: child, path: [...path, name] });
    }
  }
  return undefined;
}

interface FoundBlock {
  readonly block: Block;
  readonly plain: Plain;
}

/** A mapping in block style, without the columns before it; undefined where its lines do not stand alone. */
function mappingBlock({ text, placeAt }: GitOpsPart, value: JsonValue): FoundBlock | undefined {
  if (value.kind !== 'mapping' || value.node.flow === true || value.entries.size === 0) return undefined;
  const start = firstKey(value);
  const end = value.node.range?.[1];
  if (start === undefined || end === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = start - lineStart;
  if (text.slice(lineStart, start).trim() !== '') return undefined;
  const lines = text.slice(lineStart, end).split('\n');
  if (lines.some((line) => line.trim() !== '' && line.slice(0, indent).trim() !== '') || text.includes('\r'))
    return undefined;
  const inner = lines.map((line) => line.slice(indent)).join('\n');
  const { file, line, column } = placeAt(start);
  // Behind the last line of a block there is one, as in a file.
  const whole = inner.endsWith('\n') ? inner : `${inner}\n`;
  return { block: { file, line, indent: column - 1, text: whole }, plain: plainOf(value) };
}

function firstKey({ entries }: JsonMapping): number | undefined {
  const starts = [...entries.values()].flatMap(({ key }) => key.range?.[0] ?? []);
  return starts.length === 0 ? undefined : Math.min(...starts);
}

/** A text in a literal block. */
function textBlock({ text, placeAt }: GitOpsPart, value: JsonValue): FoundBlock | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string' || value.node?.type !== 'BLOCK_LITERAL')
    return undefined;
  const { file, line, column } = placesInScalar(value, text, (offset) => placeAt(offset ?? 0))(0);
  return { block: { file, line, indent: column - 1, text: value.value }, plain: value.value };
}
