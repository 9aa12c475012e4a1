import { isCustomKind, podFinders } from './custom-kinds.ts';
import { groupOf } from './group-of.ts';
import { mayHoldPod } from './held-pods.ts';
import { mayHoldTexts } from './held-texts.ts';
import type { PodSpecs } from './pod-specs.ts';
import { NO_POD_SPECS } from './pod-specs.ts';
import { isPodlessKind } from './podless-groups.ts';
import { isUnjudgedKindName, unjudgedKind } from './unjudged-kinds.ts';
import { isReadKind } from './workload-kinds.ts';

/** The lines that a skipped document may have at column 0: a comment, a separator, a plain key, an item, nothing. */
const PLAIN_LINE = /^(?:#.*|---[ \t]*(?:#.*)?|[A-Za-z][A-Za-z0-9._/-]*:(?: .*)?|-(?: .*)?|[ \t].*|)$/;

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** The first line that names a kind as a plain word. */
const KIND_LINE = /^kind: +([A-Za-z][A-Za-z0-9]*) *(?: #.*)?$/m;

/** Line breaks of YAML 1.1, and the byte order mark. Each is searched for alone: one pattern for all is slower. */
const ODD_BREAKS = ['\u0085', '\u2028', '\u2029', '\ufeff'];

/**
 * Whether a document need not be parsed: its only `kind:` line at column 0 names, as a plain word, a kind that is not
 * read (for custom resources, together with the group), and nothing in it looks like a pod. A document is parsed where
 * anything could give it another kind: quotes around keys, flow style, merge keys, directives, `...`, other line
 * breaks, an indented root, or `kind` twice. Errors in skipped documents are not reported: they hold no pod, and half
 * of a repository's YAML is of such kinds.
 */
export function canSkip(text: string, podSpecs: PodSpecs = NO_POD_SPECS): boolean {
  // Most that are read say so in their first lines. A header has no other line of a kind than this one.
  const [, first] = KIND_LINE.exec(text) ?? [];
  if (first !== undefined && isReadKind(first)) return false;
  const header = plainHeader(text);
  if (header === undefined) return false;
  const { kind, apiVersions, apiVersion } = header;
  if (apiVersions === 0 || kind === undefined) return false;
  const group = apiVersion === undefined ? undefined : groupOf(apiVersion);
  if (apiVersions > 1 || group === undefined) {
    return !isCustomKind(kind, podSpecs) && !isUnjudgedKindName(kind) && !mayHoldPod(text, podSpecs);
  }
  if (podFinders(group, kind, podSpecs).length > 0 || unjudgedKind(group, kind) !== undefined) return false;
  if (mayHoldTexts(group, kind, text)) return false;
  return isPodlessKind(group, kind) || !mayHoldPod(text, podSpecs);
}

/**
 * Returns what a document says that it is, read from its lines as `canSkip` reads them; undefined where only a parser
 * knows, and where it is a list.
 */
export function plainIdentity(text: string): { readonly apiVersion: string; readonly kind: string } | undefined {
  const { kind, apiVersions, apiVersion } = plainHeader(text) ?? {};
  return kind === undefined || apiVersion === undefined || apiVersions !== 1 ? undefined : { apiVersion, kind };
}

/** The plain lines at column 0 that say what a document is. */
interface PlainHeader {
  readonly kind: string | undefined;
  readonly apiVersions: number;
  /** The last one; undefined where that is no plain word. */
  readonly apiVersion: string | undefined;
}

/** Reads the lines of a document at column 0; undefined where anything could give it another kind. */
function plainHeader(text: string): PlainHeader | undefined {
  if (ODD_BREAKS.some((character) => text.includes(character)) || (text.includes('\r') && /\r(?!\n)/.test(text)))
    return undefined;
  let kind: string | undefined;
  let apiVersions = 0;
  let apiVersion: string | undefined;
  let hasBegun = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const first = text.charCodeAt(start);
    if (first !== SPACE && first !== NEWLINE) {
      const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
      if (!PLAIN_LINE.test(line)) return undefined;
      if (line.startsWith('items:')) return undefined; // A List, whatever its kind.
      if (line.startsWith('apiVersion:')) {
        if (!line.startsWith('apiVersion: ')) return undefined;
        apiVersion = /^apiVersion: +([A-Za-z0-9][A-Za-z0-9./-]*) *(?: #.*)?$/.exec(line)?.[1];
        apiVersions++;
      }
      if (line.startsWith('kind:')) {
        const word = KIND_LINE.exec(line)?.[1];
        if (word === undefined || kind !== undefined) return undefined;
        kind = word;
      }
      if (/^[A-Za-z]/.test(line)) hasBegun = true;
      else if (!hasBegun && line !== '' && !line.startsWith('#') && !line.startsWith('---')) return undefined;
    } else if (!hasBegun && first === SPACE && text.slice(start, end).trim() !== '') return undefined;
    start = end + 1;
  }
  return { kind, apiVersions, apiVersion };
}
