import { createHash } from 'node:crypto';

/**
 * Returns the hash that git gives to an object of these bytes, in hexadecimal.
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage
 */
export function objectHash(type: 'blob' | 'tree', bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
