import type { CST } from 'yaml';
import { TextFault } from './text-fault.ts';

/**
 * Refuses the tabs that libyaml refuses and `yaml` takes: where a token could begin (at the start of a line, behind `-`
 * and `?`), and where a line of a scalar is not indented enough.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 *
 * @throws TextFault at the tab
 */
export function checkTabs(document: CST.Document): void {
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
        if (value) checkToken(value, token.indent);
      }
      break;
    case 'flow-collection':
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

/** A plain scalar goes on only where a line is indented more than the collection that it is in. */
function checkPlain(source: string, offset: number, indent: number): void {
  for (const match of source.matchAll(/\n( *)\t/g)) {
    const spaces = match[1]?.length ?? 0;
    if (spaces <= indent) throw fault(offset + match.index + match[0].length - 1);
  }
}

/** Before its first line with text nobody knows yet how far a block scalar is indented, and no tab may stand there. */
function checkBlock({ source, offset, props }: CST.BlockScalar): void {
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
