import type { Manifest, Note } from './manifest.ts';

/** Returns a manifest that consists of one note, which stands for the whole file. */
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

/** Counts the documents and files that were not judged, for any reason. */
export function countUnjudged({ notEvaluated, notes }: Pick<Manifest, 'notEvaluated' | 'notes'>): number {
  return notEvaluated.length + notes.filter(isUnjudged).length;
}
