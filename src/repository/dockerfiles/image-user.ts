/**
 * As which user an image runs by its config, as far as its Dockerfile tells. `written` is the user with its group as the
 * image's config has it, after the build has put in the variables: `1000:1000`, `app`.
 */
export type ImageUser =
  /** A number from 1 to 2147483647: what `runAsNonRoot` can be proved by. */
  | { readonly kind: 'number'; readonly written: string; readonly number: number; readonly group: string }
  /** `0`, `root`, a name whose number is 0, or an empty text, which takes back what the base image says. */
  | { readonly kind: 'root'; readonly written: string; readonly name: string }
  /** A name, with its number where something says it, and what that is, in words. */
  | {
      readonly kind: 'name';
      readonly written: string;
      readonly name: string;
      readonly group: string;
      readonly number?: number;
      readonly numberFrom?: string;
    }
  /** Digits that are no user's number: below 0, or more than 31 bits. */
  | { readonly kind: 'no-number'; readonly written: string; readonly digits: string }
  /** Nothing is said here: the base image decides. Its reference as the Dockerfile has it, with variables put in. */
  | { readonly kind: 'base'; readonly image: string }
  /** What cannot be known, and why. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** The largest number of a user: https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apimachinery/pkg/util/validation/validation.go */
const LARGEST_USER = 2n ** 31n - 1n;

/** What Go's `strconv.ParseInt` holds in 64 bits. */
const LARGEST_INTEGER = 2n ** 63n - 1n;

/** Digits as Go's `strconv.ParseInt(text, 10, 64)` takes them. */
const INTEGER = /^[+-]?[0-9]+$/;

/**
 * Takes a user apart as the runtime does: the text before the first `:` is a number where it is digits, else a name.
 * https://github.com/containerd/containerd/blob/v2.1.0/internal/cri/server/images/image_status.go (`getUserFromImage`)
 *
 * @param written the user of an image's config
 */
export function imageUserOf(written: string): ImageUser {
  const colon = written.indexOf(':');
  const name = colon === -1 ? written : written.slice(0, colon);
  const group = colon === -1 ? '' : written.slice(colon + 1);
  if (name === '' || name === 'root') return { kind: 'root', written, name };
  if (!INTEGER.test(name)) return { kind: 'name', written, name, group };
  const number = integerOf(name);
  if (number === 0n) return { kind: 'root', written, name };
  if (number < 0n || number > LARGEST_USER) return { kind: 'no-number', written, digits: name };
  return { kind: 'number', written, number: Number(number), group };
}

/** Adds the number of a name, and in words what says it: a name whose number is 0 is root. Other users stay. */
export function withNumber(user: ImageUser, number: number | undefined, numberFrom: string): ImageUser {
  if (user.kind !== 'name' || number === undefined) return user;
  if (number === 0) return { kind: 'root', written: user.written, name: user.name };
  return { ...user, number, numberFrom };
}

/**
 * Returns what the kubelet says where `runAsNonRoot` is true, the pod sets no `runAsUser`, and the image runs as this
 * user, without the pod and the container that it adds in brackets; undefined where it starts the container, or where
 * that depends on what is not known here. An unset user is root to it.
 * https://github.com/kubernetes/kubernetes/blob/1f671eec38a8b413ee8e1e3e69a46b0c9689beda/pkg/kubelet/kuberuntime/security_context_others.go
 * (`verifyRunAsNonRoot`), and `getImageUser` beside it. Before 1.34 it did not refuse numbers that are none
 * (https://github.com/kubernetes/kubernetes/pull/130871); an older containerd ran such images as root (CVE-2024-40635).
 */
export function kubeletRefusal(user: ImageUser): string | undefined {
  switch (user.kind) {
    case 'root':
      return user.name === '' || INTEGER.test(user.name)
        ? 'container has runAsNonRoot and image will run as root'
        : nonNumeric(user.name);
    case 'name':
      return nonNumeric(user.name);
    case 'no-number': {
      const number = integerOf(user.digits);
      const isInteger = number <= LARGEST_INTEGER && number >= -LARGEST_INTEGER - 1n;
      return isInteger
        ? `container has runAsNonRoot and image has an invalid user id (${number}). (Must be 1-(${LARGEST_USER}))`
        : nonNumeric(user.digits);
    }
    default:
      return undefined;
  }
}

function nonNumeric(name: string): string {
  return `container has runAsNonRoot and image has non-numeric user (${name}), cannot verify user is non-root`;
}

function integerOf(digits: string): bigint {
  const number = BigInt(digits.replace(/^[+-]/, ''));
  return digits.startsWith('-') ? -number : number;
}
