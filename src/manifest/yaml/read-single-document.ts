import type { Alias, Node } from 'yaml';
import { checkAliasing } from './alias-limit.ts';
import type { JsonValue } from './json-value.ts';
import { toJson } from './json-value.ts';
import { parseYaml } from './parse-yaml.ts';
import { readJson } from './read-json.ts';
import { TextFault } from './text-fault.ts';

/** A text that is one document. Offsets are in the text, in UTF-16 units. */
export interface SingleDocument {
  /** Whether the server reads it as JSON, and never as YAML. */
  readonly isJson: boolean;
  /** The offset in the text that the ranges of nodes are relative to. */
  readonly offset: number;
  /** The root node; absent where the text is empty or broken. */
  readonly contents?: Node;
  readonly value?: JsonValue;
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Why there is no value. */
  readonly error?: { readonly offset: number; readonly message: string };
}

/**
 * Reads a text as the API server reads its own configuration files, which is not how kubectl reads manifests: what
 * begins with `{` must be JSON, and of YAML only the first document is read, whatever follows.
 * https://github.com/kubernetes/apimachinery/blob/master/pkg/runtime/serializer/json/json.go (Decode)
 */
export function readSingleDocument(text: string): SingleDocument {
  const isJson = text.trimStart().startsWith('{') && !text.startsWith('\ufeff');
  const offset = isJson ? text.search(/[^ \t\r\n]/) : 0;
  try {
    const { root, aliases } = isJson ? { root: readWholeJson(text, offset), aliases: NO_ALIASES } : parseYaml(text);
    if (root === undefined) return { isJson, offset, aliases };
    checkAliasing(root, aliases);
    const { value } = toJson(root, aliases, isJson ? 'json' : 'kubectl');
    return { isJson, offset, contents: root, value, aliases };
  } catch (thrown) {
    if (!(thrown instanceof TextFault)) throw thrown;
    const message = isJson ? `${thrown.message}; what begins with "{" is read as JSON` : thrown.message;
    return { isJson, offset, aliases: NO_ALIASES, error: { offset: thrown.offset, message } };
  }
}

const NO_ALIASES: ReadonlyMap<Alias, Node> = new Map();

function readWholeJson(text: string, start: number): Node {
  const { node, end } = readJson(text, start);
  const rest = text.slice(end).search(/[^ \t\r\n]/);
  if (rest === -1) return node;
  throw new TextFault(`found ${JSON.stringify(text.charAt(end + rest))} behind the value`, end + rest);
}
