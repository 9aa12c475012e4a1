import type { Spend } from './file-namings.ts';

/** The longest selector, in UTF-16 units: far more than people write. A longer one matches nothing. */
const LONGEST_SELECTOR = 4096;

/** So many requirements cost as much as a Namespace. */
const REQUIREMENTS_OF_STEP = 16;

/** Whether a selector is too long to be matched here: kustomize matches it all the same. */
export function isTooLong(selector: string): boolean {
  return selector.length > LONGEST_SELECTOR;
}

/** Returns the value of a label; undefined where it is not set. */
export type LabelOf = (label: string) => string | undefined;

/** One requirement of a selector. */
type Requirement = (labelOf: LabelOf) => boolean;

/**
 * Whether a label selector matches labels.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function matchesSelector(selector: string, labelOf: LabelOf, spend: Spend): boolean {
  if (isTooLong(selector)) return false;
  const requirements = read(selector);
  if (!spend(Math.floor(requirements.length / REQUIREMENTS_OF_STEP))) return false;
  return requirements.every((isMet) => isMet(labelOf));
}

/** The selectors that were read last: each is asked of many Namespaces in turn. */
const READ = new Map<string, readonly Requirement[]>();

const MAX_READ = 100;

function read(selector: string): readonly Requirement[] {
  const known = READ.get(selector);
  if (known !== undefined) return known;
  const texts = new Set(requirementsIn(selector).map((text) => text.trim()));
  const requirements = [...texts].map(requirementOf);
  if (READ.size >= MAX_READ) READ.clear();
  READ.set(selector, requirements);
  return requirements;
}

function requirementOf(text: string): Requirement {
  const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
  if (set !== null) {
    const [, key = '', operator, list = ''] = set;
    const values = new Set<string | undefined>(list.split(',').map((value) => value.trim()));
    return (labelOf) => values.has(labelOf(key)) === (operator === 'in');
  }
  const equality = /^([^\s=!]+)\s*(==?|!=)\s*(\S*)$/.exec(text);
  if (equality !== null) {
    const [, key = '', operator, value] = equality;
    return (labelOf) => (labelOf(key) === value) !== (operator === '!=');
  }
  if (!text.startsWith('!')) return (labelOf) => labelOf(text) !== undefined;
  const absent = text.slice(1).trim();
  return (labelOf) => labelOf(absent) === undefined;
}

/** Splits a selector at its commas, except those in parentheses: `a in (b, c), d` has two parts. */
function requirementsIn(selector: string): string[] {
  const requirements: string[] = [];
  let isList = false;
  let start = 0;
  for (let at = 0; at < selector.length; at++) {
    const character = selector[at];
    if (character === '(' || character === ')') isList = character === '(';
    if (character !== ',' || isList) continue;
    requirements.push(selector.slice(start, at));
    start = at + 1;
  }
  return [...requirements, selector.slice(start)];
}
