/** The largest file that is read, in bytes: no manifest that people review is larger. */
export const MAX_MANIFEST_BYTES = 5 * 1024 * 1024;

/** The largest kustomization that is read, in bytes: far more than people write, and fast to read. */
export const MAX_KUSTOMIZATION_BYTES = 256 * 1024;

/** Explains why a file of this many bytes, over the limit, is not read. */
export function sizeMessage(bytes: number): string {
  const megabytes = (bytes / (1024 * 1024)).toFixed(1);
  return `the file has ${megabytes} MB, and files over 5 MB are not read: split it, or leave it out`;
}
