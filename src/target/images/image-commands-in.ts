import { readShell } from '../../hardening/legacy/shell-commands.ts';
import { imageCommand } from '../../repository/dockerfiles/image-command.ts';
import { resolvePath } from '../../repository/paths.ts';
import type { Repository } from '../../repository/repository.ts';
import { copyWithoutSource } from '../../text/without-source.ts';
import type { DockerfileFinder } from './dockerfile-of-image.ts';

/**
 * Returns a function that tells the command line that an image starts with, by the Dockerfile of the repository that it
 * is built of; undefined where that is not known. Where it starts a script of the repository, and that is a list of
 * simple commands, the command line is that of a shell with it.
 */
export function imageCommandsIn(
  { imageFiles = [] }: Pick<Repository, 'imageFiles'>,
  find: DockerfileFinder,
): (image: string) => readonly string[] | undefined {
  const commandOf = (image: string): readonly string[] | undefined => {
    const search = find(image);
    if (!('found' in search)) return undefined;
    const { text, contexts, ...options } = search.found;
    const command = imageCommand(text, options);
    if (command === undefined) return undefined;
    const words = [...command.entrypoint, ...command.cmd];
    const { programSource } = command;
    if (programSource === undefined) return words;
    const paths = contexts.map((context) => resolvePath(context, programSource));
    const scripts = imageFiles.filter(({ path }) => paths.includes(path));
    const [script] = scripts.length === 1 ? scripts : [];
    return script === undefined ? words : (asScript(script.text, words) ?? words);
  };
  const known = new Map<string, readonly string[] | undefined>();
  return (image) => {
    if (!known.has(image)) known.set(copyWithoutSource(image), commandOf(image));
    return known.get(image);
  };
}

/** A script with its arguments, as a shell takes both; undefined where it is for another program, or not simple. */
function asScript(text: string, words: readonly string[]): readonly string[] | undefined {
  const [, shell] = /^#!\s*(?:\/usr\/bin\/env +)?(\S*?(?:ba|da|a)?sh)(?:[ \t][^\n]*)?\r?\n/.exec(text) ?? [];
  return shell === undefined || readShell(text) === undefined ? undefined : [shell, '-c', text, ...words];
}
