import type { PodSpecs } from './kinds/pod-specs.ts';
import { NO_POD_SPECS } from './kinds/pod-specs.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

/** A file's bytes, or the reason (a sentence) why they could not be had. */
export type Content =
  | { readonly bytes: Uint8Array }
  | { readonly unreadable: string; readonly reason: 'size' | 'unreadable' };

/** A file of one side; the path is relative to the repository's root, or to the working folder. */
export interface NamedContent {
  readonly path: string;
  readonly content: Content;
}

/** A file, or what could not be had of it, as a manifest. */
export function readContent(file: string, content: Content, podSpecs: PodSpecs = NO_POD_SPECS): Manifest {
  if ('bytes' in content) return readManifest(file, content.bytes, podSpecs);
  const notEvaluated = [{ file, line: 1, reason: content.reason, message: content.unreadable }];
  return { file, workloads: [], namespaces: [], notEvaluated, notes: [], other: 0 };
}

/** The size of a content, in bytes; of what could not be had 0. */
export function sizeOfContent(content: Content): number {
  return 'bytes' in content ? content.bytes.byteLength : 0;
}

/** The text of a content; undefined where it could not be had. */
export function textOfContent(content: Content | undefined): string | undefined {
  return content !== undefined && 'bytes' in content ? decodeText(content.bytes) : undefined;
}

/**
 * The text that splices and lines are counted in: a byte order mark stays, so that offsets hold. For bytes that the
 * reader took as UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
