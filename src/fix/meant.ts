import type { Node, Pair } from 'yaml';
import { isMap, isSeq } from 'yaml';
import type { Path } from '../pss/pod/path.ts';
import type { Page } from './splice/edit-document.ts';
import type { Sheet } from './splice/sheet.ts';
import { pairOf } from './splice/sheet.ts';

/** Longer comments are cut, in UTF-16 units. */
const LONGEST = 100;

/**
 * Returns the comment that says why a field is as it is: on its line, or on the lines of comments right above it.
 * Undefined where there is none, or only what gives no reason: a line of YAML that was commented out, an instruction for
 * a tool, a mark of work to be done, advice against root. What else it says is not weighed: whoever wrote it thought
 * about the line.
 *
 * @param path of the field, from the document's root
 */
export function commentBeside({ sheet }: Page, path: Path): string | undefined {
  const pair = sheet.isJson ? undefined : pairAt(sheet, path);
  if (pair === undefined) return undefined;
  const first = sheet.lines.lineAt(sheet.startOf(pair.key));
  const last = sheet.lines.lineAt(sheet.endOf(pair.value ?? pair.key));
  const comments = [
    ...commentsAbove(sheet, first),
    /(?:^|\s)#(.*)$/.exec(sheet.lines.textOf(last).slice(columnAfter(sheet, pair, last)))?.[1] ?? '',
  ];
  const words = comments.map((comment) => comment.replace(/^[#\s]+/, '').trim()).filter(isSentence);
  return words.length === 0 ? undefined : words.join(' ').slice(0, LONGEST);
}

/** Whether comments stand with a field: above it, inside of it, or behind it on its last line. */
export function hasComments({ sheet }: Page, path: Path): boolean {
  const pair = sheet.isJson ? undefined : pairAt(sheet, path);
  if (pair === undefined) return false;
  const { lines } = sheet;
  const first = lines.lineAt(sheet.startOf(pair.key));
  const last = lines.lineAt(sheet.endOf(pair.value ?? pair.key));
  const text = lines.text.slice(sheet.endOf(pair.key), lines.startOf(last + 1));
  return commentsAbove(sheet, first).length > 0 || /(?:^|\s)#/.test(text);
}

/** The key and the value at a path; undefined where the text does not have them there, but behind an alias. */
function pairAt({ root }: Sheet, path: Path): Pair<Node, Node | null> | undefined {
  let node: Node | null = root;
  let pair: Pair<Node, Node | null> | undefined;
  for (const step of path) {
    if (isMap(node)) {
      pair = pairOf(node, step);
      node = pair?.value ?? null;
    } else {
      pair = undefined;
      node = isSeq(node) ? ((node.items as Node[])[Number(step)] ?? null) : null;
    }
  }
  return pair;
}

function columnAfter(sheet: Sheet, { key, value }: Pair<Node, Node | null>, line: number): number {
  return sheet.endOf(value ?? key) - sheet.lines.startOf(line);
}

function commentsAbove({ lines }: Sheet, line: number): string[] {
  let first = line;
  while (first > 1 && /^\s*#/.test(lines.textOf(first - 1))) first--;
  return Array.from({ length: line - first }, (_, index) => lines.textOf(first + index).trim());
}

/** A key with nothing, one word, a quoted text or a collection; an item of a list; a value alone. */
const YAML = /^(?:- )?(?:[\w./-]+:(?: +(?:\S+|["'[{].*))?|true|false|[\d.]+|- *\S+)$/;

/**
 * Instructions for linters, formatters and generators of documentation (helm-docs: `-- what the value is`). Those that
 * make a scanner of security silent say that a line is meant.
 */
const INSTRUCTION =
  /^(?:yamllint|prettier-ignore|eslint|noqa\b|nolint\b|renovate:|-- |@(?:schema|param|section|default|ignored|raw|skip|extra)\b|\{)/i;

/** Marks of work that is to be done: the line is not meant to stay. */
const UNDONE = /^(?:todo|fixme|xxx)\b/i;

/** Advice against root, such as `never set to 0 in production`: the line does what it warns of. */
const ADVICE_AGAINST =
  /^(?:never|do not|don['’]t|must not|should not|avoid) (?:be )?(?:set|setting|use|using|run|running|start)\b.*(?<!non-?)\b(?:0|root|false)\b/i;

function isSentence(comment: string): boolean {
  return /\p{L}/u.test(comment) && ![YAML, INSTRUCTION, UNDONE, ADVICE_AGAINST].some((other) => other.test(comment));
}
