const BLOCK = 512;

/** Where fields of a header are: https://www.gnu.org/software/tar/manual/html_node/Standard.html */
const SIZE = [124, 136] as const;
const TYPE = 156;

/** The types that `helm package` and the common tars write: files, folders, extended headers, long names. */
const TYPES = '05xgL\0';

/**
 * Why a tar may be read in several ways, so that another program may see other files in it; undefined where all read it
 * alike. Names, sizes and types that no packer of charts writes are among it.
 *
 * https://github.com/golang/go/blob/go1.26.0/src/archive/tar/reader.go
 *
 * @returns a part of a sentence, as `a header for several files`
 */
export function oddInTar(tar: Uint8Array): string | undefined {
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return undefined;
    const size = sizeIn(header);
    if (size === undefined) return 'a size that is not written in octal digits';
    // It breaks off, as whoever unpacks it will say.
    if (at + BLOCK + size > tar.length) return undefined;
    const type = String.fromCharCode(header[TYPE] ?? 0);
    const name = textIn(header.subarray(0, 100)).replace(/\0[\s\S]*$/, '');
    const body = tar.subarray(at + BLOCK, at + BLOCK + size);
    const odd = oddEntry(type, name, body);
    if (odd !== undefined) return odd;
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
  return undefined;
}

function oddEntry(type: string, name: string, body: Uint8Array): string | undefined {
  if (type === '5') return body.length > 0 ? 'a folder with a text' : undefined;
  if (type === 'x' || type === 'g') return oddRecord(type, textIn(body));
  // Other types are said by their names later: links, devices.
  if ('12346'.includes(type)) return undefined;
  if (!TYPES.includes(type)) return 'an entry of an unknown type';
  return type !== 'L' && name.endsWith('/') ? 'a file that is called as a folder' : undefined;
}

/** Looks at an extended header. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_03 */
function oddRecord(type: string, text: string): string | undefined {
  const records = [...text.matchAll(/^\d+ ([^=\n]+)=(.*)$/gm)].map(([, key = '', value = '']) => ({ key, value }));
  if (records.some(({ key }) => key === 'size' || key.startsWith('GNU.sparse.'))) return 'a file with holes';
  if (type === 'g' && records.some(({ key }) => /^(?:link)?path$/.test(key))) return 'a name for several files';
  return records.some(({ key, value }) => key === 'path' && value === '') ? 'a file without a name' : undefined;
}

/** The size in a header, in octal digits; undefined for any other, which only files of gigabytes need. */
function sizeIn(header: Uint8Array): number | undefined {
  const [, digits] = /^[ \0]*([0-7]*)[ \0]*$/.exec(textIn(header.subarray(...SIZE))) ?? [];
  return digits === undefined ? undefined : Number.parseInt(`0${digits}`, 8);
}

function textIn(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
