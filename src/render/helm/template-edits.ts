import type { EditAddress, Location, Workload } from '../../manifest/manifest.ts';
import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import type { Path } from '../../pss/pod/path.ts';
import { valueAt } from '../../pss/pod/same-value.ts';
import type { Block } from '../../repository/blocks.ts';
import { blockName } from '../../repository/blocks.ts';
import type { TemplateLines } from '../../repository/helm/mask-template.ts';
import { branchesOf, maskTemplate } from '../../repository/helm/mask-template.ts';
import { lazily } from '../lazily.ts';

/** A key of a template, and where it stands in what the template is without its actions. */
interface TemplateKey {
  readonly line: number;
  readonly document: number;
  /** From the document's root to the value of the key. */
  readonly path: Path;
}

/** A part of a template that can be edited as YAML. */
interface EditableTemplate {
  readonly block: Block;
  readonly keys: () => readonly TemplateKey[];
}

/** A template, cut once. */
interface ReadTemplate {
  readonly text: string;
  readonly lines: readonly string[];
  /** The lines around a line that are always written together. */
  readonly branchAround: (line: number) => TemplateLines;
}

/** What finds where edits of templates belong. */
export interface TemplateEdits {
  /** The parts of templates that edits have gone to, by their names. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Finds where an edit of a path (from the pod) belongs; undefined where it has no place. */
  readonly addressOf: (workload: Workload, path: Path) => EditAddress | undefined;
  /** Has the part of a template known in which a line stands. */
  readonly open: (file: string, line: number) => void;
}

/**
 * Returns what finds where edits belong in templates: at the key that makes the field, or at the nearest one above, as far
 * as the template has them.
 *
 * @param textOf returns the text of a template
 */
export function templateEdits(textOf: (file: string) => string | undefined): TemplateEdits {
  const blocks = new Map<string, Block>();
  const known = new Map<string, EditableTemplate | undefined>();
  const templates = new Map<string, ReadTemplate | undefined>();
  // Each field asks: a template is cut into its lines and branches once.
  const readTemplate = (file: string): ReadTemplate | undefined => {
    if (!templates.has(file)) {
      const text = textOf(file);
      templates.set(
        file,
        text === undefined ? undefined : { text, lines: text.split('\n'), branchAround: branchesOf(text) },
      );
    }
    return templates.get(file);
  };
  const templateOf = (file: string, line: number): EditableTemplate | undefined => {
    const template = readTemplate(file);
    if (template === undefined) return undefined;
    const { text } = template;
    const lines = template.branchAround(line);
    const key = blockName({ file, line: lines.first });
    if (!known.has(key)) {
      const editable = editableTemplate(file, text, lines);
      known.set(key, editable);
      if (editable !== undefined) blocks.set(key, editable.block);
    }
    return known.get(key);
  };
  return {
    blocks,
    open: (file, line) => {
      templateOf(file, line);
    },
    addressOf: (workload, path) => {
      for (let length = path.length; length > 0; length--) {
        const above = path.slice(0, length);
        const isItem = typeof above.at(-1) === 'number';
        const key = isItem ? [...above, 'name'] : above;
        if (valueAt(workload.pod, key) === undefined) continue;
        const found = keyAt(workload.locate(key), String(key.at(-1)));
        if (found === undefined) return undefined;
        const base = isItem ? found.path.slice(0, -1) : found.path;
        const address = { file: found.block, document: found.document, path: [...base, ...path.slice(length)] };
        // What an action writes is decided elsewhere.
        if (length === path.length && found.isMade) return undefined;
        // A condition around one switch keeps it: there would be nothing left.
        const isSwitch = length === path.length && valueAt(workload.pod, path) === true;
        return isSwitch && found.isOnly
          ? { ...address, removal: { op: 'set', path: address.path, value: false } }
          : address;
      }
      return undefined;
    },
  };

  function keyAt(
    { file, line, doubt }: Location,
    name: string,
  ): (TemplateKey & { readonly block: string; readonly isOnly: boolean; readonly isMade: boolean }) | undefined {
    const template = doubt === undefined ? templateOf(file, line) : undefined;
    if (template === undefined) return undefined;
    const keys = template.keys();
    const [only, ...others] = keys.filter(
      (key) => key.line === line - template.block.line + 1 && key.path.at(-1) === name,
    );
    if (only === undefined || others.length > 0) return undefined;
    const isMade = (readTemplate(file)?.lines[line - 1] ?? '').includes('{{');
    return { ...only, block: blockName(template.block), isOnly: keys.length === 1, isMade };
  }
}

function editableTemplate(file: string, text: string, lines: TemplateLines): EditableTemplate | undefined {
  const masked = maskTemplate(text.replaceAll('\r\n', '\n'), lines);
  if (masked === undefined) return undefined;
  return { block: { file, line: lines.first, ...masked }, keys: lazily(() => keysIn(masked.text)) };
}

/** Lists all keys of a text, with their lines. */
function keysIn(text: string): TemplateKey[] {
  const placeAt = placesOf('', text);
  return readDocuments(text).flatMap(({ value, index, offset }) => {
    const keys: TemplateKey[] = [];
    const visit = (each: JsonValue, path: Path): void => {
      if (each.kind === 'list') for (const [position, item] of each.items.entries()) visit(item, [...path, position]);
      if (each.kind !== 'mapping') return;
      for (const entry of each.entries.values()) {
        const start = entry.key.range?.[0];
        if (start !== undefined)
          keys.push({ line: placeAt(offset + start).line, document: index, path: [...path, entry.name] });
        visit(entry.value, [...path, entry.name]);
      }
    };
    if (value !== undefined) visit(value, []);
    return keys;
  });
}
