import { RE2JS } from 're2js';
import type { PatchTarget } from './kustomization.ts';

type Labels = Readonly<Record<string, string>>;

/**
 * Whether a patch's target matches a Namespace by any of the given names. Targets that are not supported here match
 * nothing: those with annotations, and those with a namespace, since a Namespace has none.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/selector.go
 */
export function targetsNamespace(target: PatchTarget, names: readonly string[], labels: Labels): boolean {
  const { group, version, kind, name, namespace, labelSelector, annotationSelector } = target;
  if (group !== undefined || namespace !== undefined || annotationSelector !== undefined) return false;
  if (version !== undefined && !matches(version, 'v1')) return false;
  if (kind !== undefined && !matches(kind, 'Namespace')) return false;
  if (name !== undefined && !names.some((candidate) => matches(name, candidate))) return false;
  return labelSelector === undefined || selects(labelSelector, labels);
}

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
function matches(pattern: string, text: string): boolean {
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
function selects(selector: string, labels: Labels): boolean {
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
