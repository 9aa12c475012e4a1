import type { Token, Tokens } from 'marked';
import { marked } from 'marked';
import { visibleText } from '../../text/visible-text.ts';
import { withoutSignature } from '../plan/fingerprint.ts';
import type { Display } from './display.ts';
import { fitTable } from './fit-table.ts';
import { inlineText } from './terminal-inline.ts';
import { wrapText } from './wrap-text.ts';

/** Writes the lines of a fenced block; undefined where it has nothing special to say of its language. */
export type BlockLines = (language: string, text: string) => string[] | undefined;

/**
 * Renders the Markdown of a report for a terminal: headings, lists, tables and code as such, HTML by what it stands for,
 * and nothing that a terminal would interpret by itself. All words are kept.
 *
 * @param blockLines writes fenced blocks of some languages in its own way
 */
export function terminalMarkdown(markdown: string, display: Display, blockLines: BlockLines): string[] {
  const visible = withoutSignature(markdown)
    .split('\n')
    .map((line) => visibleText(line, Number.POSITIVE_INFINITY));
  return blocks(marked.lexer(visible.join('\n')), display, blockLines);
}

/** The lines of blocks, with an empty line between two. */
function blocks(tokens: readonly Token[], display: Display, blockLines: BlockLines): string[] {
  return tokens
    .map((token) => block(token, display, blockLines))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function block(token: Token, display: Display, blockLines: BlockLines): string[] {
  const { width, style } = display;
  switch (token.type) {
    case 'heading':
      return wrapText(style('heading', inlineText(token.tokens ?? [], display)), width);
    case 'code':
      return codeLines(token as Tokens.Code, display, blockLines);
    case 'blockquote':
      return blocks(token.tokens ?? [], narrower(display, 2), blockLines).map(
        (line) => `${style('aside', '│')} ${line}`,
      );
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => itemLines(item, display, blockLines));
    case 'table':
      return tableLines(token as Tokens.Table, display);
    case 'html':
      return htmlLines((token as Tokens.HTML).text, display);
    case 'space':
      return [];
    default:
      return inlineText('tokens' in token ? (token.tokens ?? []) : [token], display)
        .split('\n')
        .flatMap((line) => wrapText(line, width));
  }
}

function narrower(display: Display, columns: number): Display {
  return { ...display, width: display.width - columns };
}

function codeLines({ lang = '', text }: Tokens.Code, { style }: Display, blockLines: BlockLines): string[] {
  const lines = blockLines(lang, text) ?? text.split('\n').map((line) => style('code', line));
  return lines.map((line) => (line === '' ? '' : `    ${line}`));
}

function itemLines({ tokens }: Tokens.ListItem, display: Display, blockLines: BlockLines): string[] {
  const lines = tokens.flatMap((token) => block(token, narrower(display, 2), blockLines));
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function tableLines({ header, rows, align }: Tokens.Table, display: Display): string[] {
  const cells = [header, ...rows].map((row) => row.map(({ tokens }) => inlineText(tokens, display)));
  return fitTable(
    cells,
    align.map((side) => side === 'right'),
    display,
  );
}

/** HTML that stands on lines of its own: the summary of a folded part is its heading, other tags say nothing. */
function htmlLines(html: string, { width, style }: Display): string[] {
  const text = html
    .replaceAll(/<summary>(.*?)<\/summary>/g, (_, summary: string) => style('emphasis', `${summary}:`))
    .replaceAll(/<\/?(?:details|sub)>/g, '')
    .trim();
  return text === '' ? [] : text.split('\n').flatMap((line) => wrapText(line, width));
}
