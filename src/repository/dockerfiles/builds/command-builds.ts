import { shellCommands } from '../shell-commands.ts';
import { isUnknownText, UNKNOWN_TEXT } from '../unknown-text.ts';
import type { ImageBuild } from './image-build.ts';
import { argumentsOf, buildsOf, folderIn } from './image-build.ts';

/** A script, and where it runs. */
export interface BuildScript {
  readonly text: string;
  /** The folder that it runs in, from the root of the repository. */
  readonly folder: string;
  readonly file: string;
  /** The line of the file on which its text begins, from 1. */
  readonly line: number;
  /** Whether each logical line runs in a shell of its own, as in makefiles. */
  readonly isByLine?: boolean;
}

/** A command that builds images, and the options that say what. */
interface BuildCommand {
  readonly words: RegExp;
  readonly tags: readonly string[];
}

/**
 * The commands that build, by how they begin: Docker, Podman, Buildah and what calls itself like them, kaniko, Google
 * Cloud and Azure.
 * https://docs.docker.com/reference/cli/docker/buildx/build/
 * https://docs.podman.io/en/latest/markdown/podman-build.1.html
 * https://github.com/GoogleContainerTools/kaniko#additional-flags
 */
const COMMANDS: readonly BuildCommand[] = [
  {
    words:
      /^(?:\S*\/)?(?:docker|podman|nerdctl|buildah|finch|img)(?: buildx| image| builder)? (?:build|bud|build-using-dockerfile)(?: |$)/,
    tags: ['t', 'tag'],
  },
  { words: /^(?:\S*\/)?(?:executor|kaniko)(?: |$)/, tags: ['d', 'destination'] },
  { words: /^gcloud(?: beta| alpha)? builds submit(?: |$)/, tags: ['t', 'tag'] },
  { words: /^az acr build(?: |$)/, tags: ['t', 'image'] },
];

/** Options without a value: what stands behind another option is its value, unless it looks like an option itself. */
const FLAGS = new Set([
  ...['no-cache', 'pull', 'push', 'load', 'quiet', 'q', 'squash', 'rm', 'force-rm', 'compress', 'D', 'debug', 'check'],
  ...['no-push', 'single-snapshot', 'reproducible', 'cleanup', 'insecure', 'skip-tls-verify', 'use-new-run', 'async'],
  ...['no-hosts', 'no-hostname', 'http-proxy', 'skip-unused-stages', 'omit-history', 'pull-always', 'pull-never'],
  ...['squash-all', 'stdin', 'disable-compression', 'disable-content-trust', 'identity-label', 'inherit-labels'],
  ...['layers', 'stream', 'rewrite-timestamp', 'no-logs', 'no-format', 'no-wait', 'all-platforms', 'tls-verify'],
]);

const MAY_BUILD = /build|bud|kaniko|executor/;

/** Finds the builds of a script, followed through the folders that it changes to. */
export function commandBuilds(
  { text, folder, file, line, isByLine = false }: BuildScript,
  lookUp: (name: string) => string | undefined,
): ImageBuild[] {
  if (!MAY_BUILD.test(text)) return [];
  const folders = [folder];
  const left: string[] = [];
  let depth = 0;
  let last = 0;
  return shellCommands(text, lookUp).flatMap(({ words, depth: level, line: offset }) => {
    if (isByLine && offset !== last) folders[0] = folder;
    last = offset;
    for (; depth < level; depth++) folders[depth + 1] = folders[depth] ?? folder;
    depth = level;
    const here = folders[level] ?? folder;
    if (words[0] === 'pushd') left.push(here);
    if (words[0] === 'cd' || words[0] === 'pushd') folders[level] = folderBehind(here, words[1] ?? '');
    if (words[0] === 'popd') folders[level] = left.pop() ?? UNKNOWN_TEXT;
    const build = buildOfCommand(words, here);
    return build === undefined ? [] : buildsOf({ ...build, foundBy: { file, line: line + offset } });
  });
}

/** Reads a command's words as a build; undefined where it builds nothing. */
export function buildOfCommand(
  words: readonly string[],
  folder: string,
): Omit<Parameters<typeof buildsOf>[0], 'foundBy'> | undefined {
  const start = words.slice(0, 5).join(' ');
  const command = COMMANDS.find((each) => each.words.test(start));
  if (command === undefined || isUnknownText(folder)) return undefined;
  const count = (command.words.exec(start)?.[0] ?? '').trim().split(' ').length;
  const { options, positions } = optionsOf(words.slice(count));
  const all = (...names: string[]): string[] =>
    options.flatMap(([name, value]) => (names.includes(name) ? [value] : []));
  return {
    images: all(...command.tags),
    folder,
    context:
      positions[0] ??
      all('context', 'c')
        .at(-1)
        ?.replace(/^dir:\/\//, '') ??
      '.',
    dockerfile: all('f', 'file', 'dockerfile').at(-1),
    // Docker takes it from where it runs; kaniko from its context, too.
    ...(command.tags.includes('d') ? {} : { dockerfileFolder: folder }),
    target: all('target').at(-1),
    args: argumentsOf(all('build-arg')),
  };
}

function optionsOf(words: readonly string[]): { options: [string, string][]; positions: string[] } {
  const options: [string, string][] = [];
  const positions: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, name = '', value] = /^--?([A-Za-z][A-Za-z-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (/^[<>]/.test(word)) at++;
    else if (name === '') positions.push(word);
    else if (value !== undefined) options.push([name, value]);
    else if (FLAGS.has(name)) continue;
    else if (words[at + 1]?.startsWith('-') === false || words[at + 1] === '-') options.push([name, words[++at] ?? '']);
  }
  return { options, positions };
}

/** The folder behind a `cd`: a text that is unknown where it leaves the repository. */
function folderBehind(folder: string, path: string): string {
  const isKnown = path !== '' && path !== '-' && !isUnknownText(path);
  return (isKnown ? folderIn(folder, path) : undefined) ?? UNKNOWN_TEXT;
}
