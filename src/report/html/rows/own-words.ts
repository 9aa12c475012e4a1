import type { ShownWorkload } from './shown-workload.ts';

/**
 * The words of a workload that its texts repeat, as its name and those of its containers. A text with a mark in the place
 * of each is the same for many workloads.
 */
export type OwnWords = readonly string[];

/** Marks are the control characters from U+0080: no text that is shown has them, and JSON need not escape them. */
const FIRST_MARK = 0x80;

/** The mark of the folder of a workload, which is none of its words; the marks of words come before it. */
export const FOLDER_MARK = '\u009f';

const MOST_WORDS = FOLDER_MARK.charCodeAt(0) - FIRST_MARK;

/** Names as Kubernetes takes them: they need no escape in JSON, or in HTML. */
const NAME = /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;

/** Words that say the same of many workloads. */
const COMMON: readonly string[] = ['pod', 'default'];

/** Finds the words of a workload: its name, what sets its fields, and the ServiceAccount that its checklist names. */
export function ownWords({ name, violations, answers, checklist }: ShownWorkload): OwnWords {
  const asked = checklist.flatMap(({ rows }) => rows);
  const setters = [
    ...[...violations, ...answers].map(({ setter }) => setter),
    ...asked.flatMap(({ subjects }) => subjects.split(', ')),
  ].map((setter) => setter.split(/[= ]/, 1)[0] ?? '');
  const accounts = asked.map(({ says }) => /\bServiceAccount ([-a-z0-9.]+)/.exec(says)?.[1] ?? '');
  const words = [name, ...setters, ...accounts].filter((word) => !COMMON.includes(word) && NAME.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Puts marks in the place of words, in JSON. */
export function markWords(json: string, words: OwnWords): string {
  return words.reduce((text, word, index) => markWord(text, word, String.fromCharCode(FIRST_MARK + index)), json);
}

function markWord(text: string, word: string, mark: string): string {
  let marked = '';
  let from = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const end = at + word.length;
    const before = text.charCodeAt(at - 1);
    if (before === BACKSLASH || isPartOfName(before) || isPartOfName(text.charCodeAt(end))) continue;
    marked += text.slice(from, at) + mark;
    from = end;
  }
  return from === 0 ? text : marked + text.slice(from);
}

/** What follows it may be part of an escape in JSON. */
const BACKSLASH = 0x5c;

/** Whether a UTF-16 unit continues a name: a word inside of another one is not marked. */
function isPartOfName(unit: number): boolean {
  const isDigit = unit >= 0x30 && unit <= 0x39;
  const isLetter = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return isDigit || isLetter || unit === 0x2d || unit === 0x5f;
}
