import type { CST } from 'yaml';
import { TextFault } from '../text-fault.ts';

/**
 * Refuses what libyaml refuses and `yaml` takes, where only the tokens still tell: tabs where a token could begin (at
 * the start of a line, behind `-` and `?`) and where a line of a scalar is not indented enough; and a `:` on a line of
 * its own that is not in line with its `?`, or has none.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 *
 * @throws TextFault
 */
export function checkTokens(document: CST.Document): void {
  checkSources(document.start, true);
  if (document.value !== undefined) checkToken(document.value, -1);
  checkSources(document.end, true);
}

/** @param indent of the block collection that the token is in; -1 at the root */
function checkToken(token: CST.Token, indent: number): void {
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      for (const { start, key, sep, value } of token.items as CST.CollectionItem[]) {
        checkSources(start, true);
        if (key) checkToken(key, token.indent);
        checkSources(sep, false);
        if (start.some(({ type }) => type === 'explicit-key-ind')) checkColon(sep, token.indent, value);
        else if (key) checkKey(sep);
        else if (sep) throw new TextFault('found ":" without a key before it', sep[0]?.offset ?? token.offset);
        if (value) checkToken(value, token.indent);
      }
      break;
    case 'flow-collection':
      checkBrackets(token);
      checkSources(token.end, false);
      break;
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'alias':
      checkSources('end' in token ? (token.end as CST.SourceToken[] | undefined) : undefined, false);
      break;
    case 'scalar':
      checkPlain(token.source, token.offset, indent);
      checkSources(token.end, false);
      break;
    case 'block-scalar':
      checkBlock(token);
      break;
  }
}

/** @param isFirst whether a token could begin where these do */
function checkSources(sources: readonly CST.SourceToken[] | undefined, isFirst: boolean): void {
  let canBegin = isFirst;
  for (const { type, source, offset } of sources ?? []) {
    if (type === 'space') {
      const tab = canBegin ? source.indexOf('\t') : -1;
      if (tab !== -1) throw fault(offset + tab);
    } else canBegin = type === 'newline' || type === 'seq-item-ind' || type === 'explicit-key-ind';
  }
}

function checkColon(sep: readonly CST.SourceToken[] | undefined, indent: number, value?: CST.Token | null): void {
  const hasColon = sep?.some(({ type }) => type === 'map-value-ind') ?? false;
  if (value && !hasColon) throw new TextFault('found more text behind a value that has ended', value.offset);
  let column: number | undefined; // Unknown on the line of the key.
  for (const { type, source, offset } of sep ?? []) {
    if (type === 'map-value-ind' && column !== undefined && column !== indent) {
      throw new TextFault('found ":" that is not in line with its "?": indent them alike', offset);
    }
    if (type === 'newline') column = 0;
    else if (column !== undefined) column += source.length;
  }
}

/** A tag or an anchor. */
function isMark({ type }: CST.SourceToken): boolean {
  return type === 'tag' || type === 'anchor';
}

/** A key without `?` has its `:` on its own line. */
function checkKey(sep: readonly CST.SourceToken[] | undefined): void {
  const first = sep?.find(({ type }) => type === 'newline' || type === 'map-value-ind');
  if (first?.type === 'newline') throw new TextFault('found a key that is not on one line with its ":"', first.offset);
}

/** Where brackets do not match, the first that is not closed by its own is what a person looks for. */
function checkBrackets({ start, items, end }: CST.FlowCollection): void {
  const [closing] = end;
  if (closing?.source !== (start.source === '{' ? '}' : ']')) {
    throw new TextFault(`found no closing bracket for this ${start.source}`, start.offset);
  }
  for (const { key, sep, value } of items) {
    const mark = sep?.find((each) => isMark(each) || each.type === 'map-value-ind');
    if (mark !== undefined && isMark(mark)) {
      throw new TextFault('found a tag or an anchor behind a value: put it before', mark.offset);
    }
    if (key?.type === 'flow-collection') checkBrackets(key);
    if (value?.type === 'flow-collection') checkBrackets(value);
  }
}

/** A plain scalar goes on only where a line is indented more than the collection that it is in. */
function checkPlain(source: string, offset: number, indent: number): void {
  if (!source.includes('\t')) return;
  for (const match of source.matchAll(/\n( *)\t/g)) {
    const spaces = match[1]?.length ?? 0;
    if (spaces <= indent) throw fault(offset + match.index + match[0].length - 1);
  }
}

/** Before its first line with text nobody knows yet how far a block scalar is indented, and no tab may stand there. */
function checkBlock({ source, offset, props }: CST.BlockScalar): void {
  if (!source.includes('\t')) return;
  const header = props.find(({ type }) => type === 'block-scalar-header');
  const isIndentGiven = /[1-9]/.test(header !== undefined && 'source' in header ? header.source : '');
  const start = offset + props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
  let indent = isIndentGiven ? 0 : Number.POSITIVE_INFINITY;
  let at = 0;
  for (const line of source.split('\n')) {
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    if (line[spaces] === '\t' && spaces < indent) throw fault(start + at + spaces);
    if (indent === Number.POSITIVE_INFINITY && /[^ \r]/.test(line)) indent = spaces;
    at += line.length + 1;
  }
}

function fault(offset: number): TextFault {
  return new TextFault('found a tab where only spaces may stand: indent with spaces', offset);
}

/** The fault of a tab before anything else. */
export function tabFault({ offset, source }: CST.SourceToken): TextFault {
  return fault(offset + source.indexOf('\t'));
}
