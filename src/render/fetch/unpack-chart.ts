import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { FetchFault } from './fetch-fault.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { megabytes } from './fetch-limits.ts';
import { oddInTar } from './tar-headers.ts';

/** Bytes of one file, as Helm has it. https://github.com/helm/helm/blob/v3.22.0/pkg/chart/loader/archive.go */
const MOST_OF_FILE = 5 * 2 ** 20;

/**
 * Unpacks the archive of a chart in memory; nothing is written. Archives that `helm package` makes have folders and plain
 * files below one folder, and no others are taken: no links, no path that leads out, none twice, nothing that programs read in
 * several ways. A `.helmignore` is left out: Helm follows that of a folder, and none of an archive.
 *
 * @returns contents by path in the chart: `Chart.yaml`, `templates/web.yaml`
 * @throws FetchFault for any other archive, and one that exceeds the limits
 */
export async function unpackChart(archive: Uint8Array, limits: FetchLimits): Promise<ReadonlyMap<string, Uint8Array>> {
  const tar = await unzip(archive, limits.unpackedBytes);
  const odd = oddInTar(tar);
  if (odd !== undefined) throw new FetchFault(`the archive of the chart has ${odd} in it`);
  const all = await unpackTar(tar, { strict: true }).catch(() => {
    throw new FetchFault('the chart is no archive as helm packs them');
  });
  const entries = all.filter(({ header }) => header.type !== 'directory');
  if (entries.length > limits.files) throw new FetchFault(`the chart has more than ${limits.files} files`);
  const files = new Map<string, Uint8Array>();
  for (const { header, data } of entries) {
    if (header.type !== 'file')
      throw new FetchFault(`the chart has a ${header.type ?? 'file'} in it, ${quoted(header.name)}`);
    const path = pathInChart(header.name);
    if (path === undefined) throw new FetchFault(`the chart has a file outside of its folder, ${quoted(header.name)}`);
    if (files.has(path)) throw new FetchFault(`the chart has the file ${quoted(path)} twice`);
    if (header.size > MOST_OF_FILE)
      throw new FetchFault(`the file ${quoted(path)} of the chart is larger than ${megabytes(MOST_OF_FILE)}`);
    files.set(path, data ?? new Uint8Array());
  }
  files.delete('.helmignore');
  if (!files.has('Chart.yaml')) throw new FetchFault('the chart has no Chart.yaml');
  return files;
}

async function unzip(archive: Uint8Array, limit: number): Promise<Buffer> {
  try {
    return await promisify(gunzip)(archive, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new FetchFault(
      isTooLarge ? `the chart unpacks to more than ${megabytes(limit)}` : 'the chart is no archive as helm packs them',
    );
  }
}

/** The path without the folder of the chart; undefined for one that is not plainly below it. */
function pathInChart(name: string): string | undefined {
  const names = name.replace(/^\.\//, '').split('/');
  const isPlain = names.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0]/.test(name);
  return isPlain && names.length > 1 && !/^[A-Za-z]:/.test(name) ? names.slice(1).join('/') : undefined;
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 100));
}
