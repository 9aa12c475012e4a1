import type { NotEvaluatedReason } from '../manifest.ts';
import { MAX_MANIFEST_BYTES, sizeMessage } from './limits.ts';

/** A file's text, or why it has none. */
export type TextReading =
  | { readonly text: string }
  | { readonly text?: undefined; readonly reason: NotEvaluatedReason; readonly line: number; readonly message: string };

/** Decodes a file's bytes as UTF-8, the only accepted encoding. A byte order mark stays, so that offsets hold. */
export function readBytes(content: Uint8Array): TextReading {
  if (content.length > MAX_MANIFEST_BYTES) return { reason: 'size', line: 1, message: sizeMessage(content.length) };
  if (isUtf16(content))
    return { reason: 'encoding', line: 1, message: 'found UTF-16, expected UTF-8: save the file as UTF-8' };
  const nul = content.indexOf(0);
  if (nul !== -1) {
    return {
      reason: 'binary',
      line: lineOf(content, nul),
      message: 'found a NUL byte, expected text: this is a binary file',
    };
  }
  const text = decode(content);
  if (text !== undefined) return { text };
  const line = firstBadLine(content);
  return { reason: 'encoding', line, message: 'found bytes that are no UTF-8: save the file as UTF-8' };
}

function isUtf16(content: Uint8Array): boolean {
  const first = content[0];
  const second = content[1];
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)) return true;
  // Without a byte order mark: ASCII text in UTF-16 has a NUL in each of its first units.
  const isZero = (at: number): boolean => content[at] === 0;
  return isZero(0) !== isZero(1) && isZero(0) === isZero(2) && isZero(1) === isZero(3);
}

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(content: Uint8Array): string | undefined {
  try {
    return DECODER.decode(content);
  } catch {
    return undefined;
  }
}

function lineOf(content: Uint8Array, end: number): number {
  let line = 1;
  for (let at = content.indexOf(10); at !== -1 && at < end; at = content.indexOf(10, at + 1)) line++;
  return line;
}

/**
 * Finds the first line that is no UTF-8. Lines can be decoded separately, as no longer character contains a newline
 * byte.
 */
function firstBadLine(content: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < content.length; line++) {
    const newline = content.indexOf(10, start);
    const end = newline === -1 ? content.length : newline + 1;
    if (decode(content.subarray(start, end)) === undefined) return line;
    start = end;
  }
  return line;
}
