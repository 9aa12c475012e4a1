import type { Review } from '../../review/review.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { builderName } from '../names.ts';
import type { CommentSection } from './comment-text.ts';

/** Kustomizations, or files, that one sentence names. */
const MAX_NAMED = 10;

/**
 * Says which kustomizations and charts build the pods of a comment, in which files somebody else rendered them, and that
 * one was not built: then its patches were not
 * looked at.
 */
export function builtNotes(sections: readonly CommentSection[], { unbuiltFiles }: Review): string[] {
  const workloads = sections.map(({ change }) => change.workload);
  const builders = new Set(workloads.flatMap((workload) => (workload.isGiven ? [] : (builderName(workload) ?? []))));
  const rendered = new Set(workloads.flatMap(({ via, isGiven }) => (isGiven ? (via ?? []) : [])));
  const unbuilt = new Set(
    workloads.flatMap(({ via, file }) => (via === undefined ? (unbuiltFiles.get(file) ?? []) : [])),
  );
  return [
    ...(builders.size === 0 ? [] : [`Built by ${namesOf(builders)}.`]),
    ...(rendered.size === 0 ? [] : [`Rendered in ${namesOf(rendered)}.`]),
    ...(unbuilt.size === 0 ? [] : [`No overlay was looked at: ${namesOf(unbuilt)} was not built.`]),
  ];
}

function namesOf(paths: ReadonlySet<string>): string {
  const names = [...paths].slice(0, MAX_NAMED).map((path) => inlineCode(path));
  return [...names, ...(paths.size > MAX_NAMED ? [`${paths.size - MAX_NAMED} more`] : [])].join(', ');
}
