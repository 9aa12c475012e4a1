import { RE2JS } from 're2js';
import type { Spend } from './file-namings.ts';

/**
 * The longest pattern and the longest text that are matched, in UTF-16 units: no name in Kubernetes is longer. What is
 * longer matches only itself.
 */
const LONGEST = 253;

/** The largest program that is made of a pattern, in instructions: counted repeats multiply what they repeat. */
const MAX_PROGRAM = 2_000;

/** So many instructions at a character of the text cost as much as a Namespace. */
const INSTRUCTIONS_OF_STEP = 64;

/**
 * Whether a pattern of kustomize (a regular expression of Go for the whole text) matches. It is matched as Go does, in
 * linear time: a pull request may write any pattern here. What its text would repeat too often matches only itself.
 * https://github.com/google/re2/wiki/Syntax
 */
export function matchesPattern(pattern: string, text: string, spend: Spend): boolean {
  if (pattern === text) return true;
  if (pattern.length > LONGEST || text.length > LONGEST || /^[\w-]*$/.test(pattern)) return false;
  const { expression, size } = compiled(pattern, spend);
  if (expression === undefined || !spend(Math.ceil((size * text.length) / INSTRUCTIONS_OF_STEP))) return false;
  return expression.matches(text);
}

/** Whether a pattern is too large to be matched here: kustomize matches it all the same. */
export function isTooLarge(pattern: string): boolean {
  return pattern.length > LONGEST || programBound(pattern) > MAX_PROGRAM;
}

/** A pattern ready to be matched, and the bound of its program. */
interface Compiled {
  /** Undefined where Go refuses the pattern, or its program would be too large. */
  readonly expression: RE2JS | undefined;
  readonly size: number;
}

/** The patterns that were compiled last: each is asked of many Namespaces in turn. */
const COMPILED = new Map<string, Compiled>();

const MAX_COMPILED = 100;

function compiled(pattern: string, spend: Spend): Compiled {
  const known = COMPILED.get(pattern);
  if (known !== undefined) return known;
  const size = programBound(pattern);
  if (!spend(Math.min(size, MAX_PROGRAM))) return { expression: undefined, size };
  const made = { expression: size <= MAX_PROGRAM ? compile(pattern) : undefined, size };
  if (COMPILED.size >= MAX_COMPILED) COMPILED.clear();
  COMPILED.set(pattern, made);
  return made;
}

function compile(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(`(?:${pattern})`);
  } catch {
    return undefined;
  }
}

/** The parts of a pattern: what is escaped, a class, a counted repeat, or a character. */
const PARTS = /\\[\s\S]|\[\^?\]?[^\]]*\]|\{(?<least>\d+)(?:,(?<most>\d*))?\}|[\s\S]/gu;

/** Returns a bound of the instructions that a pattern takes: counted repeats multiply what is before them. */
export function programBound(pattern: string): number {
  const groups = [{ before: 0, last: 0 }];
  const add = (size: number): void => {
    const group = groups.at(-1);
    if (group === undefined) return;
    group.before += group.last;
    group.last = size;
  };
  for (const { 0: part, groups: counts } of pattern.matchAll(PARTS)) {
    const group = groups.at(-1);
    if (counts?.['least'] !== undefined && group !== undefined) {
      group.last *= 2 * Math.max(1, Number(counts['least']), Number(counts['most'] ?? 0));
    } else if (part === '(') groups.push({ before: 0, last: 0 });
    else if (part === ')' && groups.length > 1) {
      const { before, last } = groups.pop() ?? { before: 0, last: 0 };
      add(before + last + 2);
    } else add(1);
  }
  return groups.reduce((sum, { before, last }) => sum + before + last, 0);
}
