import { createdUsers } from '../../../repository/dockerfiles/created-users.ts';
import { FetchFault } from '../fetch-fault.ts';
import type { ImageConfig } from './image-config.ts';

/** As which user an image runs, where no manifest says otherwise. */
export type RunningUser =
  /** A number from 1 on, or below 0, which starts nowhere. */
  | { readonly kind: 'number'; readonly user: number }
  /** Number 0, or nothing, which is the same. */
  | { readonly kind: 'root' }
  /** A name, which the kubelet takes for no proof of another user than root; with its number where that is known. */
  | { readonly kind: 'name'; readonly name: string; readonly number?: number };

const LARGEST_INT64 = 2n ** 63n - 1n;

/** A name that can be shown. */
const NAME = /^[\x21-\x7e]{1,200}$/;

/**
 * Reads the user of an image as the kubelet gets it from the runtime: what stands before a colon, as a number of 64 bits
 * or else as a name. Nothing is root.
 *
 * - https://github.com/containerd/containerd/blob/v2.1.4/internal/cri/server/images/image_status.go
 * - https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/kubelet/kuberuntime/security_context.go
 *
 * @throws FetchFault for a name that nobody has
 */
export function runningUser(config: ImageConfig): RunningUser {
  const [text = ''] = config.user.split(':', 1);
  const number = int64(text);
  if (text === '' || number === 0n) return { kind: 'root' };
  if (number !== undefined) return { kind: 'number', user: Number(number) };
  if (!NAME.test(text)) throw new FetchFault('the config of the image has an odd name of a user');
  const known = text === 'root' ? 0 : numberInHistory(text, config);
  return { kind: 'name', name: text, ...(known === undefined ? {} : { number: known }) };
}

/** A number as Go's `strconv.ParseInt` reads it, with base 10 and 64 bits. */
function int64(text: string): bigint | undefined {
  const [, sign, digits] = /^([+-]?)0*(\d{0,19})$/.exec(text) ?? [];
  if (digits === undefined || !/\d/.test(text)) return undefined;
  const size = BigInt(digits === '' ? 0 : digits);
  const value = sign === '-' ? -size : size;
  return value > LARGEST_INT64 || value < -LARGEST_INT64 - 1n ? undefined : value;
}

/** The number that a name got when the image was built, by the commands that made its layers; the last one counts. */
function numberInHistory(name: string, { history, variables }: ImageConfig): number | undefined {
  let number: number | undefined;
  for (const createdBy of history) {
    const { line, given } = commandIn(createdBy);
    const users = createdUsers(line, new Map([...variables, ...given]));
    if (users.has(name)) number = users.get(name);
  }
  return number;
}

/**
 * The command line in an entry of the history, and the arguments that it was given. Builders write it in their ways:
 * `/bin/sh -c useradd app`, `RUN |1 ID=1000 /bin/sh -c useradd -u $ID app # buildkit`, `RUN useradd app`.
 */
function commandIn(createdBy: string): { readonly line: string; readonly given: ReadonlyMap<string, string> } {
  const words = createdBy.replace(/ # buildkit$/, '').split(' ');
  const given = new Map<string, string>();
  let at = words[0] === 'RUN' ? 1 : 0;
  const [, count] = /^\|(\d+)$/.exec(words[at] ?? '') ?? [];
  if (count !== undefined) {
    let name = '';
    for (at++; at < words.length; at++) {
      const word = words[at] ?? '';
      const [, next, value = ''] = given.size < Number(count) ? (/^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? []) : [];
      if (next === undefined && given.size === Number(count) && word.startsWith('/')) break;
      if (next !== undefined) name = next;
      given.set(name, next === undefined ? `${given.get(name) ?? ''} ${word}` : value);
    }
  }
  const isShell = /^(?:\/\S*\/)?(?:ba|da|a|k|z)?sh$/.test(words[at] ?? '');
  const option = isShell ? words.slice(at, at + 8).findIndex((word) => /^-[a-z]*c$/.test(word)) : -1;
  const line = words.slice(option === -1 ? at : at + option + 1).join(' ');
  return { line: line.startsWith('#(nop)') ? '' : line, given };
}
