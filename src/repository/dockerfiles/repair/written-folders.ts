import { shellCommands } from '../shell-commands.ts';
import type { LinkedStage } from '../stage-chain.ts';
import { scriptOfInstruction } from '../users/added-users.ts';

/** The folders of a stage that bear on what its user may write. */
export interface WrittenFolders {
  /** Those that the Dockerfile makes empty, or declares as volumes: a program writes to them. */
  readonly written: readonly string[];
  /** The last WORKDIR; empty where there is none. */
  readonly work: string;
}

/** Folders of the system, which stay root's. */
const SYSTEM =
  /^\/(?:usr|etc|bin|sbin|lib|lib64|boot|dev|proc|sys|root|var\/lib\/apt)(?:\/|$)|^\/(?:tmp|var|opt|srv|home|run)?$/;

/** Names of folders that are made to be written to when the program runs; others may be filled by the build. */
const WRITTEN_NAME =
  /(?:^|[/._-])(?:data|db|logs?|cache|tmp|temp|uploads?|storage|state|media|backups?|spool|sessions?|work|run)(?:$|[/._-])/i;

/** Paths that can stand in a command without quotes. */
const PLAIN = /^\/(?!.*\.\.)[\w./-]+$/;

/**
 * Collects the folders that the last stage shows to be written to when the image runs: VOLUME, and `mkdir` of a folder
 * with such a name, into which nothing is copied.
 */
export function writtenFolders({ stage: { instructions }, variablesAt }: LinkedStage): WrittenFolders {
  const made: string[] = [];
  const copied: string[] = [];
  let work = '';
  for (const instruction of instructions) {
    const { keyword, words } = instruction;
    const variables = variablesAt(instruction);
    const full = (path: string): string => {
      const text = variables.expand(path, (name) => ({ reason: name })).text ?? '';
      return text === '' ? '' : joined(work, text);
    };
    if (keyword === 'WORKDIR') work = full(instruction.argument);
    else if (keyword === 'COPY' || keyword === 'ADD') copied.push(full(words.at(-1) ?? ''));
    else if (keyword === 'VOLUME') made.push(...volumesOf(instruction.argument).map(full));
    else if (keyword === 'RUN')
      made.push(
        ...foldersMade(scriptOfInstruction(instruction), variables.inScript)
          .map(full)
          .filter((folder) => WRITTEN_NAME.test(folder)),
      );
  }
  const written = made.filter((folder) => {
    return (
      PLAIN.test(folder) &&
      !SYSTEM.test(folder) &&
      !copied.some((path) => path === folder || path.startsWith(`${folder}/`))
    );
  });
  return { written: [...new Set(written)].sort(), work };
}

function volumesOf(argument: string): string[] {
  try {
    const list: unknown = JSON.parse(argument);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // The other form: words.
  }
  return argument.split(/\s+/);
}

function foldersMade(script: string, lookUp: (expression: string) => string | undefined): string[] {
  return shellCommands(script, lookUp).flatMap(({ words: [command, ...rest] }) =>
    command === 'mkdir'
      ? rest.filter((word, index) => !word.startsWith('-') && !/^-m$/.test(rest[index - 1] ?? ''))
      : [],
  );
}

function joined(folder: string, path: string): string {
  const whole = path.startsWith('/') ? path : `${folder}/${path}`;
  return whole === '/' ? whole : whole.replaceAll(/\/\.?(?=\/)|\/\.?$/g, '');
}
