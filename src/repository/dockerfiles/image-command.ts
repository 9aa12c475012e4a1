import { imageReference } from '../../pss/pod/image-reference.ts';
import { resolvePath } from '../paths.ts';
import type { DockerInstruction } from './parse-dockerfile.ts';
import { parseDockerfile } from './parse-dockerfile.ts';
import type { DockerfileOptions } from './read-dockerfile.ts';
import type { LinkedStage } from './stage-chain.ts';
import { chainOf, linkStages, stageNamed } from './stage-chain.ts';
import { isBuiltForWindows } from './windows.ts';

/** The command line that an image starts with. */
export interface ImageCommand {
  /** ENTRYPOINT, in its shell form with the shell; empty where there is none. */
  readonly entrypoint: readonly string[];
  /** CMD likewise. */
  readonly cmd: readonly string[];
  /** The file that the first word starts, from the folder of the build; absent where it is not known to be one of it. */
  readonly programSource?: string;
}

/**
 * Official images of operating systems, whose Dockerfiles have a CMD and no ENTRYPOINT (looked up 2026-11):
 * https://github.com/alpinelinux/docker-alpine/blob/master/Dockerfile,
 * https://github.com/docker-library/busybox/blob/master/Dockerfile-builder.template,
 * https://github.com/debuerreotype/docker-debian-artifacts, https://git.launchpad.net/cloud-images/+oci/ubuntu-base
 */
const WITHOUT_ENTRYPOINT = new Set(
  ['alpine', 'busybox', 'debian', 'ubuntu'].map((name) => `docker.io/library/${name}`),
);

const DEFAULT_SHELL = ['/bin/sh', '-c'];

/** Where a program without a path is looked for, as the images for programs set PATH. */
const PATH_FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/**
 * Says which command line an image starts with that is built of a Dockerfile: the last ENTRYPOINT and CMD of the stage
 * that is built, or of the stages that it begins from. Undefined where the base image may decide, and for Windows.
 * Never throws.
 * https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact
 *
 * @param text the Dockerfile
 */
export function imageCommand(
  text: string,
  { target, args = new Map() }: DockerfileOptions = {},
): ImageCommand | undefined {
  const parsed = parseDockerfile(text);
  const stage = parsed.fault === undefined ? stageNamed(linkStages(parsed, args), target) : undefined;
  if (parsed.fault !== undefined || stage === undefined) return undefined;
  if (isBuiltForWindows(stage, parsed.escapeCharacter)) return undefined;
  const { entrypoint, cmd } = startOf(stage);
  if (entrypoint === undefined && !isWithoutEntrypoint(stage.base)) return undefined;
  const [program] = entrypoint ?? cmd ?? [];
  const programSource = program === undefined ? undefined : copiedFrom(program, stage);
  return { entrypoint: entrypoint ?? [], cmd: cmd ?? [], ...(programSource !== undefined && { programSource }) };
}

function isWithoutEntrypoint(base: string | undefined): boolean {
  return base === 'scratch' || WITHOUT_ENTRYPOINT.has(imageReference(base)?.repository ?? '');
}

/** An ENTRYPOINT takes the CMD of what its stage begins from away. */
function startOf(last: LinkedStage): Record<'entrypoint' | 'cmd', readonly string[] | undefined> {
  let entrypoint: readonly string[] | undefined;
  let cmd: readonly string[] | undefined;
  let shell: readonly string[] = DEFAULT_SHELL;
  for (const { stage } of chainOf(last)) {
    let isOfStage = false;
    for (const { keyword, argument } of stage.instructions) {
      if (keyword === 'SHELL') shell = wordsOf(argument) ?? shell;
      if (keyword === 'CMD') {
        cmd = wordsOf(argument) ?? [...shell, argument];
        isOfStage = true;
      }
      if (keyword !== 'ENTRYPOINT') continue;
      entrypoint = wordsOf(argument) ?? [...shell, argument];
      if (!isOfStage) cmd = undefined;
    }
  }
  return { entrypoint, cmd };
}

/** The words of the form with brackets, which is JSON; undefined for what is not, and is then for a shell. */
function wordsOf(argument: string): readonly string[] | undefined {
  if (!argument.startsWith('[')) return undefined;
  try {
    const words: unknown = JSON.parse(argument);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}

/** The file of the build's folder that was copied to where a program is; undefined where none was, by its own name. */
function copiedFrom(program: string, last: LinkedStage): string | undefined {
  const copied = new Map<string, string>();
  let folder = '';
  for (const { stage } of chainOf(last)) {
    for (const { keyword, argument, ...instruction } of stage.instructions) {
      if (keyword === 'WORKDIR') folder = pathInImage(folder, argument);
      if (keyword !== 'COPY' && keyword !== 'ADD') continue;
      for (const [to, source] of copiesOf(instruction, folder)) copied.set(to, source);
    }
  }
  const places = program.includes('/')
    ? [pathInImage(folder, program)]
    : PATH_FOLDERS.map((each) => pathInImage(each, program));
  return places.map((place) => copied.get(place)).find((source) => source !== undefined);
}

/** Where an instruction copies files to, as far as it names them one by one. */
function copiesOf({ words, flags }: Pick<DockerInstruction, 'words' | 'flags'>, folder: string): [string, string][] {
  const sources = words.slice(0, -1);
  const to = words.at(-1) ?? '';
  if (flags.has('from') || words.some((word) => /[*?$<[]|:\/\//.test(word))) return [];
  const isFolder = to.endsWith('/') || sources.length > 1;
  return sources.flatMap((source): [string, string][] => {
    const name = source.slice(source.lastIndexOf('/') + 1);
    const file = resolvePath('', source);
    return [
      [pathInImage(folder, `${to}/${name}`), file],
      ...(isFolder ? [] : [[pathInImage(folder, to), file] as [string, string]]),
    ];
  });
}

/** A path of the image without its first slash, from the folder that a relative one is written in. */
function pathInImage(folder: string, path: string): string {
  return resolvePath(path.startsWith('/') ? '' : folder, path);
}
