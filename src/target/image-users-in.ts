import type { KnownImageUser } from '../hardening/image-users/known-image-user.ts';
import type { ImageUser } from '../repository/dockerfiles/image-user.ts';
import { kubeletRefusal } from '../repository/dockerfiles/image-user.ts';
import type { DockerfileOptions } from '../repository/dockerfiles/read-dockerfile.ts';
import { readDockerfile } from '../repository/dockerfiles/read-dockerfile.ts';
import { repairDockerfile } from '../repository/dockerfiles/repair/repair-dockerfile.ts';
import { baseFacts } from '../repository/dockerfiles/users/base-facts.ts';
import { inlineCode } from '../text/inline-code.ts';
import { copyWithoutSource } from '../text/without-source.ts';
import type { DockerfileFinder } from './images/dockerfile-of-image.ts';

/** What registries said of images, by their names in pods and Dockerfiles: the user, or why it is not known. */
export type RegistryAnswers = ReadonlyMap<string, { readonly user: ImageUser } | { readonly reason: string }>;

/** Lines of a repair that a sentence shows; more are left to the reader of the Dockerfile. */
const MAX_LINES = 6;

/**
 * Returns a function that tells as which user an image runs: by the Dockerfile of the repository that it is built of,
 * else by its registry, else by the table of known images.
 */
export function imageUsersIn(find: DockerfileFinder, answers: RegistryAnswers): (image: string) => KnownImageUser {
  const known = new Map<string, KnownImageUser>();
  return (image) => {
    const user = known.get(image) ?? userOf(image, find, answers);
    known.set(copyWithoutSource(image), user);
    return user;
  };
}

function userOf(image: string, find: DockerfileFinder, answers: RegistryAnswers): KnownImageUser {
  const search = find(image);
  if (!('found' in search)) {
    return elsewhere(image, answers) ?? { kind: 'unknown', says: `${search.reason}, and no registry was asked` };
  }
  const { dockerfile, text, ...options } = search.found;
  const { user, place } = readDockerfile(text, options);
  const at = `${dockerfile}:${place.line}`;
  if (user.kind !== 'base') return described(user, at, () => remedyOf(dockerfile, text, options));
  const ofBase = elsewhere(user.image, answers);
  if (ofBase === undefined)
    return { kind: 'unknown', says: `${at} sets no user, and of ${user.image} nothing is known` };
  const { remedy: _, ...rest } = ofBase;
  const remedy = rest.kind === 'number' ? undefined : remedyOf(dockerfile, text, options);
  return { ...rest, says: `${at} sets no user: ${rest.says}`, ...(remedy !== undefined && { remedy }) };
}

/** What a registry says of an image, else the table; undefined where neither knows it. */
function elsewhere(image: string, answers: RegistryAnswers): KnownImageUser | undefined {
  const answer = answers.get(image);
  if (answer !== undefined && 'user' in answer)
    return described(answer.user, `the registry, of ${image}`, () => undefined);
  const facts = baseFacts(image);
  const { programUser, wayOut } = facts ?? {};
  if (facts !== undefined && !facts.setsUser) {
    const remedy =
      wayOut ?? (programUser === undefined ? undefined : `The image has the user ${inlineCode(programUser)}.`);
    const root: ImageUser = { kind: 'root', written: '', name: '' };
    return described(root, `its makers, of ${facts.repository}`, () => remedy);
  }
  const number = programUser === undefined ? undefined : facts?.users.get(programUser);
  if (number !== undefined)
    return { kind: 'number', number, says: `user ${number}, by its makers, of ${facts?.repository}` };
  return answer === undefined ? undefined : { kind: 'unknown', says: answer.reason };
}

function described(user: ImageUser, by: string, remedyOf: () => string | undefined): KnownImageUser {
  if (user.kind === 'unknown') return { kind: 'unknown', says: `${by}: ${user.reason}` };
  if (user.kind === 'base') return { kind: 'unknown', says: `${by}: ${user.image} decides` };
  if (user.kind === 'number') return { kind: 'number', number: user.number, says: `user ${user.number}, by ${by}` };
  const refusal = kubeletRefusal(user);
  const remedy = remedyOf();
  return {
    kind: user.kind,
    says: user.written === '' ? `no user, which is root, by ${by}` : `user ${user.written}, by ${by}`,
    ...(user.kind === 'name' && user.number !== undefined && { number: user.number }),
    ...(refusal !== undefined && { refusal }),
    ...(remedy !== undefined && { remedy }),
  };
}

/** How a Dockerfile is repaired: the lines and what stands in their place, or the way out. Markdown. */
function remedyOf(dockerfile: string, text: string, options: DockerfileOptions): string {
  const repair = repairDockerfile(text, options);
  if (repair.kind === 'none') return `${inlineCode(dockerfile)}: ${repair.reason}.`;
  const { startLine, endLine, lines } = repair.edit;
  const where = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  if (lines.length > MAX_LINES)
    return `In ${inlineCode(dockerfile)}, ${where} would have to make a user with a number.`;
  const shown = lines.map((line) => inlineCode(line)).join(' ⏎ ');
  return `In ${inlineCode(dockerfile)}, write in place of ${where}: ${shown}`;
}
