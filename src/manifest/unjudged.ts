import type { Manifest, NotEvaluated, Note } from './manifest.ts';

/** Returns a manifest that consists of one note, which stands for the whole file. */
export function noteOnlyManifest(note: Note): Manifest {
  return { file: note.file, workloads: [], namespaces: [], notEvaluated: [], notes: [note], other: 0 };
}

/** The codes of notes for what was counted but not judged, or not completely. */
const UNJUDGED: ReadonlySet<string> = new Set([
  ...['chart-not-rendered', 'kustomization-not-built', 'plugin-not-run', 'patch', 'link'],
  // Pods that controllers make of further things, or of things that are elsewhere.
  ...['pod-spec-patch', 'step-action', 'reference', 'operator-pod', 'unknown-pod', 'held-object', 'delivery'],
]);

/**
 * Whether a note stands for something that was counted but not judged, or not completely: a chart that was not
 * rendered, a patch without its base, a link, or a pod that its controller makes of further things.
 */
export function isUnjudged({ code }: { readonly code: string }): boolean {
  return UNJUDGED.has(code);
}

/** Returns the documents and files that were not judged, for any reason. */
export function unjudgedParts({
  notEvaluated,
  notes,
}: Pick<Manifest, 'notEvaluated' | 'notes'>): (NotEvaluated | Note)[] {
  return [...notEvaluated, ...notes.filter(isUnjudged)];
}

/** Counts the documents and files that were not judged, for any reason. */
export function countUnjudged(manifest: Pick<Manifest, 'notEvaluated' | 'notes'>): number {
  return unjudgedParts(manifest).length;
}
