import type { KnownImageUser } from '../../hardening/image-users/known-image-user.ts';
import type { Decider } from '../../pss/rule.ts';
import type { FoundDockerfile } from '../../repository/dockerfiles/find-dockerfile.ts';
import type { ImageUser } from '../../repository/dockerfiles/image-user.ts';
import { imageUserOf, kubeletRefusal, withNumber } from '../../repository/dockerfiles/image-user.ts';
import { readDockerfile } from '../../repository/dockerfiles/read-dockerfile.ts';
import type { DockerfileRepair } from '../../repository/dockerfiles/repair/repair-dockerfile.ts';
import { repairDockerfile } from '../../repository/dockerfiles/repair/repair-dockerfile.ts';
import type { BaseFacts } from '../../repository/dockerfiles/users/base-facts.ts';
import { baseFacts } from '../../repository/dockerfiles/users/base-facts.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { rememberSome } from '../../text/remember-some.ts';
import type { DockerfileFinder } from './dockerfile-of-image.ts';
import { MOST_IMAGES } from './dockerfile-of-image.ts';

/** What registries said of images, by their names in pods and Dockerfiles: the user, or why it is not known. */
export type RegistryAnswers = ReadonlyMap<string, { readonly user: ImageUser } | { readonly reason: string }>;

/** Lines of a repair that a sentence shows; more are left to the reader of the Dockerfile. */
const MAX_LINES = 6;

/** Likewise of characters. */
const MAX_LENGTH = 1000;

/**
 * Returns a function that tells as which user an image runs: by the Dockerfile of the repository that it is built of,
 * else by its registry, else by the table of known images. Where only a name tells the Dockerfile, the registry goes
 * first.
 */
export function imageUsersIn(find: DockerfileFinder, answers: RegistryAnswers): (image: string) => KnownImageUser {
  return rememberSome(MOST_IMAGES, (image) => userOf(image, find, answers));
}

function userOf(image: string, find: DockerfileFinder, answers: RegistryAnswers): KnownImageUser {
  const search = find(image);
  if (!('found' in search)) {
    return elsewhere(image, answers) ?? { kind: 'unknown', says: `${search.reason}, and no registry was asked` };
  }
  const { found } = search;
  const isByName = found.how !== 'config' && found.how !== 'build';
  const byRegistry = ofRegistry(image, answers);
  const byDockerfile = ofDockerfile(found, answers);
  // The registry knows the image, and a name only its likes.
  if (byRegistry !== undefined && (isByName || byDockerfile.kind === 'unknown')) {
    const { remedy } = byDockerfile;
    return byRegistry.kind === 'number' || remedy === undefined ? byRegistry : { ...byRegistry, remedy };
  }
  if (!isByName || byDockerfile.kind === 'unknown') return byDockerfile;
  return { ...byDockerfile, isByName, says: `${byDockerfile.says} (${BY_NAME[found.how]})` };
}

/** How a Dockerfile was found that may make another image. */
const BY_NAME: Readonly<Record<Exclude<FoundDockerfile['how'], 'config' | 'build'>, string>> = {
  'part-of-name': 'which builds a name like the image’s',
  'last-name': 'which builds an image of this name elsewhere',
  path: 'which has the image’s name',
  only: 'the only one here',
};

function ofDockerfile(
  { dockerfile, text, target, args }: FoundDockerfile & { readonly text: string },
  answers: RegistryAnswers,
): KnownImageUser {
  const options = { target, args };
  const { user, place } = readDockerfile(text, options);
  const at = `${dockerfile}:${place.line}`;
  const known = user.kind === 'base' ? byBase(user.image, at, answers) : described(user, at, () => undefined);
  if (known.kind === 'number' || known.kind === 'unknown') return known;
  const repair = repairDockerfile(text, options);
  const decider = { file: dockerfile, line: place.line, column: place.column, ...deciderRepair(repair) };
  return { ...known, remedy: remedyOf(dockerfile, repair), decider };
}

/** The user of an image whose Dockerfile sets none. */
function byBase(image: string, at: string, answers: RegistryAnswers): KnownImageUser {
  const ofBase = elsewhere(image, answers);
  if (ofBase === undefined) return { kind: 'unknown', says: `${at} sets no user, and of ${image} nothing is known` };
  return { ...ofBase, says: `${at} sets no user: ${ofBase.says}` };
}

function deciderRepair(repair: DockerfileRepair): Pick<Decider, 'repair'> {
  if (repair.kind === 'none') return {};
  return { repair: { ...repair.edit, caution: [BUILD_AGAIN, ...repair.notes].join(' ') } };
}

const BUILD_AGAIN = 'The pod gets the image once it is built again, and its manifest names that build.';

function ofRegistry(image: string, answers: RegistryAnswers): KnownImageUser | undefined {
  const answer = answers.get(image);
  if (answer === undefined || !('user' in answer)) return undefined;
  return described(answer.user, `the registry, of ${image}`, () => undefined);
}

/** What a registry says of an image, else the table; undefined where neither knows it. */
function elsewhere(image: string, answers: RegistryAnswers): KnownImageUser | undefined {
  const byRegistry = ofRegistry(image, answers);
  if (byRegistry !== undefined) return byRegistry;
  const facts = baseFacts(image);
  const user = facts === undefined ? undefined : userByTable(facts);
  if (facts !== undefined && user !== undefined) {
    const { programUser, wayOut } = facts;
    const has = programUser === undefined ? undefined : `The image has the user ${inlineCode(programUser)}.`;
    return described(user, `its makers, of ${facts.repository}`, () =>
      user.kind === 'root' ? (wayOut ?? has) : undefined,
    );
  }
  const answer = answers.get(image);
  return answer === undefined || !('reason' in answer) ? undefined : { kind: 'unknown', says: answer.reason };
}

/** As whom an image of the table runs; undefined where the table does not say it. */
function userByTable({ runsAs, programUser = '', users, repository }: BaseFacts): ImageUser | undefined {
  if (runsAs === 'root') return imageUserOf('');
  const number = users.get(programUser);
  if (runsAs === 'unknown' || number === undefined) return undefined;
  return runsAs === 'number' ? imageUserOf(`${number}`) : withNumber(imageUserOf(programUser), number, repository);
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
function remedyOf(dockerfile: string, repair: DockerfileRepair): string {
  if (repair.kind === 'none') return `${inlineCode(dockerfile)}: ${repair.reason}.`;
  const { startLine, endLine, lines } = repair.edit;
  const where = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  if (lines.length > MAX_LINES || lines.join('').length > MAX_LENGTH)
    return `In ${inlineCode(dockerfile)}, ${where} would have to make a user with a number.`;
  const shown = lines.map((line) => inlineCode(line)).join(' ⏎ ');
  return `In ${inlineCode(dockerfile)}, write in place of ${where}: ${shown}`;
}
