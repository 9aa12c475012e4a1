import { reviewRendered } from '../../src/render/review-rendered.ts';
import type { Review } from '../../src/review/review.ts';
import { reviewOf } from '../report/review-of.ts';
import { memoryTree } from '../source/memory-tree.ts';
import { REVIEW_OPTIONS } from './review-options.ts';
import type { TreeFixture } from './tree-fixture.ts';

/**
 * Reviews a change of a tree; pods are held to baseline.
 *
 * @param render whether its kustomizations are built
 */
export async function reviewBuilt({ base, head }: TreeFixture, render: 'always' | 'never' = 'always'): Promise<Review> {
  const asked = { level: 'baseline', version: 'latest', render } as const;
  const { review } = await reviewOf(base, head, asked);
  const trees = { base: memoryTree(base), head: memoryTree(head) };
  return reviewRendered({ ...review.change, trees }, { ...REVIEW_OPTIONS, asked });
}

/** Says what a review found, a line each. */
export function linesOfReview({ comparison, policy, suggestions, refusals }: Review): string[] {
  const { workloads, removed, notes, notEvaluated } = comparison;
  return [
    ...workloads.flatMap(({ workload, findings, fixed }) => {
      const { via = 'alone', by, file, document, identity } = workload;
      const { kind, namespace = '?', name } = identity;
      return [
        `${kind} ${namespace}/${name} via ${via}${by === undefined ? '' : `, by ${by}`}, document ${document} of ${file}`,
        ...findings.map(({ status, check, place, bringer, violation: { subject } }) =>
          [
            `  ${status} ${check} ${'name' in subject ? subject.name : subject.kind} at ${place.file}:${place.line}`,
            ...(place.doubt === undefined ? [] : ['not exactly']),
            ...(place.also === undefined ? [] : [place.also]),
            ...(bringer === undefined ? [] : [`brought by ${bringer.file}:${bringer.line}`]),
          ].join(', '),
        ),
        ...fixed.map(({ check, setter }) => `  fixed ${check} ${setter}`),
      ];
    }),
    ...removed.map(
      ({ via = 'alone', file, identity }) => `removed ${identity.kind} ${identity.name} via ${via}, of ${file}`,
    ),
    ...policy.map(({ kind, file, line, change, severity }) => `${severity} ${kind} ${change} at ${file}:${line}`),
    ...notEvaluated.map(
      ({ file, line, reason, introduced, message }) =>
        `not evaluated (${reason}, ${introduced ? 'introduced' : 'as before'}) ${file}:${line}: ${message}`,
    ),
    ...suggestions.flatMap(({ file, startLine, endLine, isInDiff, lines }) => [
      `suggestion for ${file}:${startLine}-${endLine}${isInDiff ? '' : ', not in the diff'}`,
      ...lines.map((line) => `  | ${line}`),
    ]),
    ...new Set([...refusals.values()].map((reason) => `no suggestion: ${reason}`)),
    ...notes.map(({ file, line, code, message }) => `note ${code} ${file}:${line}: ${message}`),
  ];
}

/** A line without the versions of tools, and without their words: each has its own. */
export function withoutWords(line: string): string {
  return line
    .replace(/((?:rendered with helm|built with kustomize) )v[\d.]+/, '$1v…')
    .replace(/(helm says: ).*?(?=; (?:give|name|run) |$)/, '$1…');
}
