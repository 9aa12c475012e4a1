import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { FetchFault } from '../fetch-fault.ts';
import { megabytes } from '../fetch-limits.ts';

/** How many bytes may come, and how many of these may still: several answers may share it. */
export interface ByteBudget {
  readonly bytes: number;
  left: number;
}

/** A budget of which nothing is used. */
export function budgetOf(bytes: number): ByteBudget {
  return { bytes, left: bytes };
}

/**
 * Reads the body of an answer as it comes, and no more of it than the budget has: what is longer is let go at once.
 *
 * @param what names it in a fault: `the blob of ghcr.io`
 * @throws FetchFault where it is longer, or ends before its end
 */
export async function* chunksOf(answer: IncomingMessage, budget: ByteBudget, what: string): AsyncGenerator<Buffer> {
  const tooLarge = new FetchFault(`${what} is larger than ${megabytes(budget.bytes)}`);
  try {
    if (Number(answer.headers['content-length'] ?? 0) > budget.left) throw tooLarge;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      budget.left -= chunk.length;
      if (budget.left < 0) throw tooLarge;
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FetchFault ? error : new FetchFault(`${what} ended before its end`);
  } finally {
    answer.destroy();
  }
  if (!answer.complete) throw new FetchFault(`${what} ended before its end`);
}

/** Reads all of the body of an answer, likewise. */
export async function readBody(answer: IncomingMessage, limit: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of chunksOf(answer, budgetOf(limit), what)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
