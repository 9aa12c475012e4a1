import type { PatchTarget } from './kustomization.ts';

type Labels = Readonly<Record<string, string>>;

/**
 * Whether a patch's target takes in a Namespace, by any of the given names. What is not known here takes in nothing:
 * annotations, and a namespace, which a Namespace has not.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/selector.go
 */
export function targetsNamespace(target: PatchTarget, names: readonly string[], labels: Labels): boolean {
  const { group, version, kind, name, namespace, labelSelector, annotationSelector } = target;
  if (group !== undefined || namespace !== undefined || annotationSelector !== undefined) return false;
  if (version !== undefined && !matches(version, 'v1')) return false;
  if (kind !== undefined && !matches(kind, 'Namespace')) return false;
  if (name !== undefined && !names.some((each) => matches(name, each))) return false;
  return labelSelector === undefined || selects(labelSelector, labels);
}

/** Longer texts are no names of Kubernetes. */
const LONGEST_NAME = 253;

/**
 * Whether a pattern of kustomize (a regular expression of Go's, of the whole text) fits. A pattern that could keep
 * JavaScript's matcher busy fits nothing but itself: Go's takes linear time, and a pull request may write anything here.
 */
function matches(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  if (text.length > LONGEST_NAME || !isSimple(pattern)) return false;
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return false;
  }
}

/** Few repetitions, none of a group, few alternatives, and nothing that Go does not know. */
function isSimple(pattern: string): boolean {
  const repetitions = pattern.match(/[*+?{]/g)?.length ?? 0;
  const alternatives = pattern.match(/\|/g)?.length ?? 0;
  return pattern.length <= LONGEST_NAME && repetitions <= 3 && alternatives <= 8 && !/\)[*+?{]|\(\?|\\\d/.test(pattern);
}

/** Far more than people write: a longer selector takes in nothing, as a pattern that is not simple. In UTF-16 units. */
const LONGEST_SELECTOR = 4096;

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
function selects(selector: string, labels: Labels): boolean {
  if (selector.length > LONGEST_SELECTOR) return false;
  return requirementsOf(selector).every((requirement) => {
    const text = requirement.trim();
    const isSet = (key: string): boolean => Object.hasOwn(labels, key);
    const within = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
    if (within !== null) {
      const [, key = '', operator, values = ''] = within;
      const isListed =
        isSet(key) &&
        values
          .split(',')
          .map((value) => value.trim())
          .includes(labels[key] ?? '');
      return operator === 'in' ? isListed : !isListed;
    }
    const equal = /^([^\s=!]+)\s*(==?|!=)\s*(\S*)$/.exec(text);
    if (equal !== null) {
      const [, key = '', operator, value] = equal;
      return (isSet(key) && labels[key] === value) !== (operator === '!=');
    }
    return text.startsWith('!') ? !isSet(text.slice(1).trim()) : isSet(text);
  });
}

/** The parts between commas, apart from those in parentheses: of `a in (b, c), d` there are two. */
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
