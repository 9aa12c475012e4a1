import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FetchFault } from '../fetch-fault.ts';
import { megabytes } from '../fetch-limits.ts';

/**
 * Reads the body of an answer, and no more of it than `limit`: what is longer is let go at once.
 *
 * @param what names it in a fault: `the blob of ghcr.io`
 * @throws FetchFault where it is longer, or ends before its end
 */
export async function readBody(answer: IncomingMessage, limit: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = Number(answer.headers['content-length'] ?? 0);
  const fail = (why: string): never => {
    answer.destroy();
    throw new FetchFault(`${what} ${why}`);
  };
  if (size > limit) fail(`is larger than ${megabytes(limit)}`);
  size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) fail(`is larger than ${megabytes(limit)}`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    fail('ended before its end');
  }
  if (!answer.complete) fail('ended before its end');
  return Buffer.concat(chunks);
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
