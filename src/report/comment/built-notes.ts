import type { Review } from '../../review/review.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { builderCode } from '../names.ts';
import type { CommentSection } from './comment-text.ts';

/** Kustomizations, or files, that one sentence names. */
const MAX_NAMED = 10;

/**
 * Says which kustomizations and charts build the pods of a comment, in which files somebody else rendered them, and that
 * one was not built: then its patches were not looked at.
 */
export function builtNotes(sections: readonly CommentSection[], { unbuiltFiles }: Review): string[] {
  const workloads = sections.map(({ change }) => change.workload);
  const builders = new Set(workloads.flatMap((workload) => (workload.isGiven ? [] : (builderCode(workload) ?? []))));
  const rendered = new Set(workloads.flatMap(({ via, isGiven }) => (isGiven ? (via ?? []) : [])));
  const unbuilt = new Set(
    workloads.flatMap(({ via, file }) => (via === undefined ? (unbuiltFiles.get(file) ?? []) : [])),
  );
  return [
    ...(builders.size === 0 ? [] : [`Built by ${listOf([...builders])}.`]),
    ...(rendered.size === 0 ? [] : [`Rendered in ${namesOf(rendered)}.`]),
    ...(unbuilt.size === 0 ? [] : [`No overlay was looked at: ${namesOf(unbuilt)} was not built.`]),
  ];
}

function namesOf(paths: ReadonlySet<string>): string {
  return listOf([...paths].map((path) => inlineCode(path)));
}

/** @param names Markdown */
function listOf(names: readonly string[]): string {
  const more = names.length > MAX_NAMED ? [`${names.length - MAX_NAMED} more`] : [];
  return [...names.slice(0, MAX_NAMED), ...more].join(', ');
}
