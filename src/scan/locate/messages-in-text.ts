import { parseLevel } from '../../pss/level.ts';
import { parseVersion } from '../../pss/version.ts';
import { lineAt, lineStarts } from '../../text/line-starts.ts';
import type { ReadWords } from './read-words.ts';
import { readReason, readWords } from './read-words.ts';
import type { ServerMessage, ToldOf } from './server-message.ts';
import { withoutSpaces, wrappable } from './server-message.ts';
import { toldAround } from './told-around.ts';

/** A level and a version, which may be wrapped. */
const TARGET = `(?:${wrappable('baseline')}|${wrappable('restricted')})\\s*:\\s*(?:${wrappable('latest')}|v\\s*1\\s*\\.[\\d\\s]{1,40})`;

/**
 * Where a message of the server begins, with as many backslashes before its quotes as it is nested in JSON texts.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go
 */
const VIOLATES = new RegExp(
  `(${wrappable('would ')})?${wrappable('violate')}(?:\\r?\\n)?s?${wrappable(' PodSecurity ')}(\\\\*)"\\s*(${TARGET})\\s*\\\\*"\\s*:\\s*`,
  'g',
);

/** Where a Namespace got a new label, and pods in it violate that. */
const RUNNING = new RegExp(
  `${wrappable('existing pods in namespace ')}(\\\\*)"([^"\\\\\\s]+)\\\\*"${wrappable(' violate the new PodSecurity enforce level ')}\\\\*"\\s*(${TARGET})\\s*\\\\*"`,
  'g',
);

/** A line about such pods: `Warning: web-abc (and 2 other pods): host namespaces, hostPort`. */
const RUNNING_PODS =
  /^(?:.*?\bWarning:\s+|\s*|.*?\]\s+)([a-z0-9][-a-z0-9.]*)(?:\s+\(and \d+ other pods?\))?:\s+(\S.*?)\s*$/;

/** The words of one message are no longer than this, in UTF-16 units, and a line about running pods no longer than that. */
const LONGEST_WORDS = 100_000;
const LONGEST_LINE = 2000;

/**
 * Finds the messages of Pod Security Admission in a text, in their order.
 *
 * @param told what is known of whom the whole text is
 * @param firstLine the number of its first line
 */
export function messagesInText(text: string, told: ToldOf = {}, firstLine = 1): ServerMessage[] {
  const starts = lineStarts(text);
  const lineOf = (offset: number): number => firstLine + lineAt(starts, offset);
  const found = [...text.matchAll(VIOLATES)];
  const messages = found.flatMap((match, index): ServerMessage[] => {
    const [head, would, slashes = '', written = ''] = match;
    const next = found[index + 1]?.index ?? text.length;
    const start = match.index + head.length;
    const raw = text.slice(start, Math.min(next, start + LONGEST_WORDS));
    const behind = slashes === '' ? raw : unescaped(withinQuotes(raw, slashes.length), slashes.length);
    const words = readWords(behind) ?? unknownWords(behind);
    const target = targetOf(written);
    if (words === undefined || target === undefined) return [];
    const end = slashes === '' ? start + words.length : undefined;
    return [
      {
        line: lineOf(match.index),
        says: would === undefined ? 'rejected' : 'warned',
        ...target,
        failures: words.failures,
        words: onOneLine(behind.slice(0, words.length)),
        isCut: words.isCut,
        isBrief: false,
        told: { ...told, ...toldAround(text, match.index, end) },
      },
    ];
  });
  return [...messages, ...runningPods(text, lineOf)].sort((a, b) => a.line - b.line);
}

/** Words of which none is known, as a newer server may have them; undefined where the text only speaks of messages. */
function unknownWords(text: string): ReadWords | undefined {
  const [line] = /^[^\n()"]{1,80}\([^\n]{1,2000}/.exec(text) ?? [];
  return line === undefined ? undefined : { failures: [], isCut: false, length: line.length };
}

/** The messages about pods that run: lines anywhere behind the headline, as other output may stand between them. */
function runningPods(text: string, lineOf: (offset: number) => number): ServerMessage[] {
  const heads = [...text.matchAll(RUNNING)];
  return heads.flatMap((head, index) => {
    const [headline, slashes = '', namespace = '', written = ''] = head;
    const target = targetOf(written);
    const start = head.index + headline.length;
    const behind = text.slice(start, heads[index + 1]?.index ?? text.length);
    if (target === undefined || slashes !== '') return [];
    let at = start;
    return behind.split('\n').flatMap((line): ServerMessage[] => {
      const offset = at;
      at += line.length + 1;
      const [, pod, list] = (line.length <= LONGEST_LINE && RUNNING_PODS.exec(line)) || [];
      const reasons = list?.split(', ').map(readReason) ?? [];
      if (pod === undefined || list === undefined || !reasons.every((reason) => reason !== undefined)) return [];
      const failures = reasons.map((reason) => ({ reason, detail: '' }));
      const told = { namespace, pod };
      return [
        { line: lineOf(offset), says: 'running', ...target, failures, words: list, isCut: false, isBrief: true, told },
      ];
    });
  });
}

function targetOf(written: string): Pick<ServerMessage, 'level' | 'version'> | undefined {
  const [level = '', version = ''] = withoutSpaces(written).split(':');
  const read = { level: parseLevel(level), version: parseVersion(version) };
  return read.level === undefined || read.version === undefined
    ? undefined
    : { level: read.level, version: read.version };
}

/** The part of a nested text before the quote that ends it: one with fewer backslashes than its own quotes have. */
function withinQuotes(text: string, slashes: number): string {
  for (const quote of text.matchAll(/(\\*)"/g)) {
    if ((quote[1] ?? '').length < slashes) return text.slice(0, quote.index);
  }
  return text;
}

/** Takes away the backslashes of a text that is nested: one before a quote for the first level, three for the second. */
function unescaped(text: string, slashes: number): string {
  let plain = text;
  for (let left = slashes; left > 0; left = (left - 1) / 2) {
    // YAML breaks long texts in double quotes by a backslash, and keeps the space behind the break by another one.
    plain = plain.replaceAll(/\\\r?\n[ \t]*\\?|\\(.)/g, (_, character: string | undefined) =>
      character === undefined ? '' : 'nrt'.includes(character) ? ' ' : character,
    );
    if (left % 2 === 0) break;
  }
  return plain;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
