import { imageReference } from '../../../pss/pod/image-reference.ts';
import { resolvePath, staysInRoot } from '../../paths.ts';
import { isUnknownText, ROOT_TEXT, UNKNOWN_TEXT } from '../unknown-text.ts';
import type { BuildArguments } from '../variables.ts';

/** A file of the repository. */
export interface BuildFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** What a repository calls itself, for the variables of its CI. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** That a file of the repository builds an image of a Dockerfile. */
export interface ImageBuild {
  /**
   * The image without tag, as `docker.io/acme/web`; `*` stands for what is only known when it is built, as in
   * `ghcr.io/*` or `*`, `/web`.
   */
  readonly image: string;
  /** The path of the Dockerfile from the root of the repository. */
  readonly dockerfile: string;
  /** The folder whose files it copies, from the root, which is the empty text. */
  readonly context: string;
  /** The stage; absent where it is the last. */
  readonly target?: string;
  readonly args: BuildArguments;
  readonly foundBy: { readonly file: string; readonly line: number };
}

/** What a file says of a build, before its paths are resolved. */
export interface SaidBuild {
  /** References with tags. */
  readonly images: readonly string[];
  /** The folder that `context` is written from. */
  readonly folder: string;
  readonly context?: string | undefined;
  /** The Dockerfile as written; empty where it is the context's. */
  readonly dockerfile?: string | undefined;
  /** The folder that `dockerfile` is written from; the context where absent. */
  readonly dockerfileFolder?: string | undefined;
  readonly target?: string | undefined;
  readonly args?: BuildArguments | undefined;
  readonly foundBy: ImageBuild['foundBy'];
}

/** Makes a build of what is said of one, one for each image; none where its Dockerfile is not in the repository. */
export function buildsOf(said: SaidBuild): ImageBuild[] {
  const { folder, context: written = '.', dockerfile = '', target = '', args, foundBy } = said;
  const context = pathIn(folder, written);
  const isKnown = context !== undefined && !isUnknownText(`${context}${target}`);
  if (!isKnown) return [];
  const path = dockerfile === '' ? pathIn(context, 'Dockerfile') : pathIn(said.dockerfileFolder ?? context, dockerfile);
  if (path === undefined || path === '' || isUnknownText(path)) return [];
  const images = new Set(said.images.flatMap((image) => imagePattern(image) ?? []));
  return [...images].map((image) => ({
    image,
    dockerfile: path,
    context,
    ...(target !== '' && { target }),
    args: new Map([...(args ?? [])].map(([name, value]) => [name, value && isUnknownText(value) ? undefined : value])),
    foundBy,
  }));
}

/** Returns an image without its tag, with `*` for what is not known; undefined where it is none, or all is unknown. */
export function imagePattern(reference: string): string | undefined {
  const name = imageReference(reference.trim());
  if (name === undefined) return undefined;
  // Docker puts its own domain before names without one: behind a variable nobody knows.
  const repository = reference.trim().startsWith(UNKNOWN_TEXT)
    ? name.repository.replace(/^docker\.io\/(?:library\/)?/, '')
    : name.repository;
  const pattern = repository.replaceAll(UNKNOWN_TEXT, '*');
  return /[^*/]/.test(pattern) ? pattern : undefined;
}

/** Resolves a path; undefined where it leaves the repository, or is an address. */
function pathIn(folder: string, path: string): string | undefined {
  const plain = path.replace(/^dir:\/\//, '');
  // `-` is what stands on the standard input.
  if (plain === '-') return undefined;
  if (/^[a-z+]+:\/\/|^git@|\.git(?:#|$)/i.test(plain)) return undefined;
  return folderIn(folder, plain);
}

/** Resolves a path by a folder or by the root of the checkout; undefined where it leaves the repository. */
export function folderIn(folder: string, path: string): string | undefined {
  const isFromRoot = path === ROOT_TEXT || path.startsWith(`${ROOT_TEXT}/`);
  const [base, rest] = isFromRoot ? ['', path.slice(ROOT_TEXT.length + 1)] : [folder, path];
  return staysInRoot(base, rest) ? resolvePath(base, rest) : undefined;
}

/** Reads `NAME=value` texts as arguments of a build; a name alone takes its value from the environment. */
export function argumentsOf(texts: readonly string[]): BuildArguments {
  return new Map(
    texts.flatMap((text): [string, string | undefined][] => {
      const equals = text.indexOf('=');
      if (text.trim() === '') return [];
      return [equals === -1 ? [text.trim(), undefined] : [text.slice(0, equals).trim(), text.slice(equals + 1)]];
    }),
  );
}
