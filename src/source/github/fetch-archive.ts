import type { ParsedTarEntry } from 'modern-tar';
import { createTarDecoder } from 'modern-tar';
import { UnusableAnswer } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import { objectHash } from '../../github/object-hash.ts';

/** A file of a commit, as its tree lists it. */
export interface ListedBlob {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Fetches files of a commit with one request, in the archive that GitHub makes of it. Only what its blob's hash proves is
 * returned: an archive leaves out what `.gitattributes` says, and has other texts where it says so (`export-ignore`,
 * `export-subst`, `eol`).
 *
 * https://docs.github.com/rest/repos/contents#download-a-repository-archive-tar
 *
 * @param wanted the files to keep; the others are skipped as they come
 * @returns contents by path, those of symbolic links too: where they lead
 * @throws RequestError if GitHub refuses or does not answer
 * @throws UnusableAnswer if what comes is no archive, or breaks off
 */
export async function fetchArchive(
  client: GitHubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  commit: string,
  wanted: ReadonlyMap<string, ListedBlob>,
): Promise<Map<string, Uint8Array>> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/tarball/{ref}', {
    owner,
    repo,
    ref: commit,
    // The archive may be larger than the memory.
    request: { parseSuccessResponseBody: false, retries: 1 },
  });
  try {
    return await provedFiles(data as ReadableStream<Uint8Array<ArrayBuffer>>, wanted);
  } catch (error) {
    throw new UnusableAnswer(`the archive that GitHub gives cannot be read to its end (${(error as Error).message})`);
  }
}

/** Reads the archive as it comes, and keeps what is wanted and proved. */
async function provedFiles(
  archive: ReadableStream<Uint8Array<ArrayBuffer>>,
  wanted: ReadonlyMap<string, ListedBlob>,
): Promise<Map<string, Uint8Array>> {
  const entries = archive.pipeThrough(new DecompressionStream('gzip')).pipeThrough(createTarDecoder({ strict: true }));
  const found = new Map<string, Uint8Array>();
  for await (const { header, body } of entries) {
    // All is in one folder, which has the name of the repository and the commit.
    const path = header.name.slice(header.name.indexOf('/') + 1);
    const listed = wanted.get(path);
    const bytes = listed && (await bytesOfEntry(header, body, listed));
    if (bytes === undefined) await body.cancel();
    else if (objectHash('blob', bytes) === listed?.blob) found.set(path, bytes);
  }
  return found;
}

/** The bytes of a file, or of a symbolic link as git has it: where it leads. Undefined for another one than is listed. */
async function bytesOfEntry(
  { type, size, linkname = '' }: ParsedTarEntry['header'],
  body: ParsedTarEntry['body'],
  listed: ListedBlob,
): Promise<Uint8Array | undefined> {
  if (type === 'symlink') return new TextEncoder().encode(linkname);
  return type === 'file' && size === listed.size ? await bytesOf(body, size) : undefined;
}

async function bytesOf(body: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for await (const chunk of body) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
