import type { PodSpecs } from './kinds/pod-specs.ts';
import { NO_POD_SPECS } from './kinds/pod-specs.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { isToolFile, withoutToolText } from './tool-file.ts';

/** A file's bytes, or why they could not be read: a sentence, and the reason in short. */
export type Content =
  | { readonly bytes: Uint8Array }
  | { readonly unreadable: string; readonly reason: 'size' | 'unreadable' };

/** A file of one side of a change; the path is relative to the repository's root, or to the working folder. */
export interface NamedContent {
  readonly path: string;
  readonly content: Content;
  /** Whether a kustomization builds the file: then it is read as kustomize reads it. Absent: it is not. */
  readonly isBuilt?: boolean;
}

/**
 * Reads a file as a manifest; a file that could not be read becomes a manifest that says so.
 *
 * @param isBuilt whether a kustomization builds the file: then it is read as kustomize reads it
 * @param isLeftOut whether a document, by its text, is not asked for; default: none
 */
export function readContent(
  file: string,
  content: Content,
  podSpecs: PodSpecs = NO_POD_SPECS,
  isBuilt = false,
  isLeftOut?: (document: string) => boolean,
): Manifest {
  if ('bytes' in content) return readManifest(file, content.bytes, podSpecs, isBuilt, isLeftOut);
  const notEvaluated = [{ file, line: 1, reason: content.reason, message: content.unreadable }];
  const manifest = { file, workloads: [], namespaces: [], notEvaluated, notes: [], other: 0 };
  return isToolFile(file) ? withoutToolText(manifest) : manifest;
}

/** Returns the size of a content in bytes; 0 where it could not be read. */
export function sizeOfContent(content: Content): number {
  return 'bytes' in content ? content.bytes.byteLength : 0;
}

/** Returns the text of a content; undefined where it could not be read. */
export function textOfContent(content: Content | undefined): string | undefined {
  return content !== undefined && 'bytes' in content ? decodeText(content.bytes) : undefined;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Decodes bytes that `readBytes` accepted as UTF-8 into the text that offsets and lines are counted in: a byte order
 * mark stays, so that offsets hold.
 */
export function decodeText(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}
