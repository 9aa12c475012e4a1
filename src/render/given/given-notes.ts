import type { Note } from '../../manifest/manifest.ts';
import { quoteGo } from '../../pss/message.ts';
import { count } from '../../text/count.ts';
import type { Given } from './read-given.ts';

/** Keys of a map that one note names. */
const MAX_NAMED = 5;

/** The notes on what is given: that it was compared, what of it was not read, and keys of the map that nothing has. */
export function givenNotes({ base, head, shown, map }: Given, used: ReadonlySet<string>): Note[] {
  const note = (code: string, message: string): Note => ({ file: shown, line: 1, column: 1, path: '', code, message });
  const [files, before] = [head, base].map((side) => count(side.files.length, 'rendered file', 'rendered files'));
  const unused = [...map.keys()].filter((key) => !used.has(key));
  const named = unused.slice(0, MAX_NAMED).map(quoteGo).join(', ');
  const more = unused.length > MAX_NAMED ? ` and ${unused.length - MAX_NAMED} more` : '';
  return [
    note('rendered-elsewhere', `compared ${files} of head with ${before} of base`),
    ...(head.links === 0
      ? []
      : [note('link', `${count(head.links, 'symbolic link', 'symbolic links')} not followed: render into files`)]),
    ...(unused.length === 0
      ? []
      : [note('rendered-map', `the map has keys that no rendered pod of head has: ${named}${more}`)]),
  ];
}
