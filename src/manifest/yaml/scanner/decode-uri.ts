import { TextFault } from '../text-fault.ts';

/** Escapes of bytes that look like UTF-8: libyaml asks for the length that the first byte says, and for nothing else. */
const ESCAPED =
  /^(?:[^%]|%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3})*$/i;

/**
 * Decodes the escapes in the URI of a tag.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_uri_escapes)
 *
 * @param start of the tag or directive, for faults
 * @throws TextFault for escapes that are no UTF-8
 */
export function decodeUri(written: string, start: number): string {
  if (!written.includes('%')) return written;
  if (!ESCAPED.test(written)) throw new TextFault('found escapes in a tag that are no UTF-8', start);
  try {
    return decodeURIComponent(written);
  } catch {
    // No character, and so no tag that means anything.
    return written;
  }
}
