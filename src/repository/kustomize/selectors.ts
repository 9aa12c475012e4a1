import { RE2JS } from 're2js';
import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { scalarText } from '../../manifest/yaml/walk.ts';
import { foldedField } from './folded-field.ts';

/**
 * The objects that a patch changes: every field that is set must match. The fields are regular expressions for the
 * whole text.
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export type PatchTarget = Readonly<Partial<Record<(typeof TARGET_FIELDS)[number], string>>>;

const TARGET_FIELDS = ['group', 'version', 'kind', 'name', 'namespace', 'labelSelector', 'annotationSelector'] as const;

/** Reads what selects objects: a target, or the source of a replacement; undefined where it is no mapping. */
export function targetOf(value: JsonValue | undefined): PatchTarget | undefined {
  if (value?.kind !== 'mapping') return undefined;
  const fields = TARGET_FIELDS.flatMap((field) => {
    const text = scalarText(foldedField(value, field));
    return text ? [[field, text] as const] : [];
  });
  return Object.fromEntries(fields);
}

type Labels = Readonly<Record<string, string>>;

/**
 * The longest pattern and the longest text that are matched, in UTF-16 units: no name in Kubernetes is longer. What is
 * longer matches only itself.
 */
const LONGEST = 253;

/** The patterns that were compiled; undefined where Go refuses them. */
const PATTERNS = new Map<string, RE2JS | undefined>();

/**
 * Whether a pattern of kustomize (a regular expression of Go for the whole text) matches. It is matched as Go does, in
 * linear time: a pull request may write any pattern here. https://github.com/google/re2/wiki/Syntax
 */
export function matchesPattern(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  if (pattern.length > LONGEST || text.length > LONGEST) return false;
  if (!PATTERNS.has(pattern)) PATTERNS.set(pattern, compiled(pattern));
  return PATTERNS.get(pattern)?.matches(text) ?? false;
}

function compiled(pattern: string): RE2JS | undefined {
  try {
    return RE2JS.compile(`(?:${pattern})`);
  } catch {
    return undefined;
  }
}

/**
 * The longest selector, in UTF-16 units: far more than people write. A longer one matches nothing.
 */
const LONGEST_SELECTOR = 4096;

/**
 * Whether a label selector matches labels.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export function selectsLabels(selector: string, labels: Labels): boolean {
  if (selector.length > LONGEST_SELECTOR) return false;
  return requirementsOf(selector).every((requirement) => {
    const text = requirement.trim();
    const isSet = (key: string): boolean => Object.hasOwn(labels, key);
    const setMatch = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
    if (setMatch !== null) {
      const [, key = '', operator, values = ''] = setMatch;
      const isListed =
        isSet(key) &&
        values
          .split(',')
          .map((value) => value.trim())
          .includes(labels[key] ?? '');
      return operator === 'in' ? isListed : !isListed;
    }
    const equalityMatch = /^([^\s=!]+)\s*(==?|!=)\s*(\S*)$/.exec(text);
    if (equalityMatch !== null) {
      const [, key = '', operator, value] = equalityMatch;
      return (isSet(key) && labels[key] === value) !== (operator === '!=');
    }
    return text.startsWith('!') ? !isSet(text.slice(1).trim()) : isSet(text);
  });
}

/** Splits a selector at its commas, except those in parentheses: `a in (b, c), d` has two parts. */
function requirementsOf(selector: string): string[] {
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
