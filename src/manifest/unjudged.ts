import type { Manifest, Note } from './manifest.ts';

/** A file that says nothing of its own: one line in place of what is in it. */
export function unjudged(note: Note): Manifest {
  return { file: note.file, workloads: [], namespaces: [], notEvaluated: [], notes: [note], other: 0 };
}

/**
 * What is counted but not judged, or not as a whole, one note each: charts that were not rendered, patches without
 * their base, links, and pods that their controllers make of something else, too.
 */
export function isUnjudged({ code }: { readonly code: string }): boolean {
  return ['chart-not-rendered', 'patch', 'link', 'pod-spec-patch', 'step-action'].includes(code);
}

/** How many documents and files were not judged, for whatever reason. */
export function countUnjudged({ notEvaluated, notes }: Pick<Manifest, 'notEvaluated' | 'notes'>): number {
  return notEvaluated.length + notes.filter(isUnjudged).length;
}
