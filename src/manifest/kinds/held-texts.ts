import type { JsonMapping, JsonValue } from '../yaml/json-value.ts';
import { scalarText, stepAt, textOf } from '../yaml/walk.ts';
import type { HeldPod } from './held-pods.ts';
import { FILLED_IN, isNameOfPods } from './held-pods.ts';
import type { PathPattern } from './path-pattern.ts';
import { matchPattern, parsePathPattern } from './path-pattern.ts';
import type { PodSpecs } from './pod-specs.ts';

/** Where objects are written in a text, or as what a policy generates, by group and kind. As of November 2026. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'apiextensions.crossplane.io/Composition': ['spec.pipeline[*].input.inline.template'],
  'kyverno.io/ClusterPolicy': ['spec.rules[*].generate', 'spec.rules[*].generate.foreach[*]'],
  'kyverno.io/Policy': ['spec.rules[*].generate', 'spec.rules[*].generate.foreach[*]'],
  'policy.open-cluster-management.io/ConfigurationPolicy': ['spec.object-templates-raw'],
  'policy.open-cluster-management.io/Policy': ['spec.policy-templates[*].objectDefinition.spec.object-templates-raw'],
};

/** The kinds that a text names, as its own or in a template. */
const KIND = /(?<![\w-])kind["']?\s*:\s*["']?([^\s,"'{}]+|\{\{)/g;

/** Whether an object may have such a text: a quick test before parsing. */
export function mayHoldTexts(group: string, kind: string, text: string): boolean {
  return patternsOf(group, kind).some((pattern) =>
    pattern.every((step) => !('key' in step) || text.includes(step.key)),
  );
}

/** Finds the first such text of an object that names a kind which stands for pods. */
export function findHeldText(
  object: JsonMapping,
  group: string,
  kind: string,
  podSpecs: PodSpecs,
): HeldPod | undefined {
  for (const { path, value } of patternsOf(group, kind).flatMap((pattern) => matchPattern(object, pattern).matches)) {
    const named = kindsIn(value).find((word) => FILLED_IN.test(word) || isPodsName(word, podSpecs));
    // An item of a list has no key of its own.
    const at = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
    const entry = stepAt(object, at)?.entry;
    if (named !== undefined && entry !== undefined) return { is: 'object', path: at.slice(0, -1), kind: named, entry };
  }
  return undefined;
}

function isPodsName(kind: string, podSpecs: PodSpecs): boolean {
  return kind !== 'Namespace' && !kind.endsWith('List') && isNameOfPods(kind, podSpecs);
}

function kindsIn(value: JsonValue): string[] {
  const text = scalarText(value);
  if (text === undefined) return [textOf(value, 'kind')].filter((kind) => kind !== '');
  return [...text.matchAll(KIND)].map(([, kind = '']) => kind);
}

function patternsOf(group: string, kind: string): PathPattern[] {
  const name = `${group}/${kind}`;
  return (Object.hasOwn(TEXTS, name) ? (TEXTS[name] ?? []) : []).map((text) => parsePathPattern(text) ?? []);
}
