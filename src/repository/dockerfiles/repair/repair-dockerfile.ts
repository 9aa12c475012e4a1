import type { ImageUser } from '../image-user.ts';
import type { DockerInstruction } from '../parse-dockerfile.ts';
import type { DockerfileOptions, ReadDockerfile } from '../read-dockerfile.ts';
import { readDockerfile } from '../read-dockerfile.ts';
import { baseFacts } from '../users/base-facts.ts';
import { chooseUser } from './made-user.ts';
import { rootReason } from './needs-root.ts';
import { numberName } from './number-name.ts';
import { writtenFolders } from './written-folders.ts';

/** A range of lines and what stands in its place; lines count from 1, without their ends. */
export interface DockerfileLines {
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
}

/** A repair, proved by reading the repaired text, or what to do instead, in words. */
export type DockerfileRepair =
  | {
      readonly kind: 'repair';
      readonly edit: DockerfileLines;
      /** The whole text, repaired. */
      readonly text: string;
      /** As which number the repaired image runs. */
      readonly number: number;
      /** Sentences about the user, and the folders that it may write to. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/**
 * Makes the image of a Dockerfile run as a number that is not 0, by few lines. Offered only where the repaired text
 * reads as such a number; all other lines stay as they are. Where the image evidently needs root, or where a number
 * would be a guess, there is no repair but the way out in words. Never throws.
 *
 * @param text the Dockerfile
 */
export function repairDockerfile(text: string, options: DockerfileOptions = {}): DockerfileRepair {
  const reading = readDockerfile(text, options);
  const { user, read } = reading;
  if (user.kind === 'number') return none('it runs as a number already');
  if (user.kind === 'unknown') return none(user.reason);
  if (read === undefined) return none('it cannot be read');
  if (text.includes('\r')) return none('its lines end in CRLF, which a suggestion cannot keep');
  const needed = user.kind === 'name' ? undefined : rootReason(read.stage);
  if (needed !== undefined) return none(needed);
  const planned = plan(text, reading, user);
  if ('reason' in planned) return none(planned.reason);
  // `USER app` before the RUN that makes it: whoever builds that has another image in mind.
  if (planned.edit.startLine > planned.edit.endLine)
    return none('the user is made only behind the `USER` that names it');
  return prove(text, planned, options);
}

/** What is to be written, before it is proved. */
type Planned = { readonly edit: DockerfileLines; readonly notes: readonly string[] } | { readonly reason: string };

function plan(text: string, reading: ReadDockerfile, user: ImageUser): Planned {
  const decider = reading.read?.decider?.instruction;
  const isKnown = user.kind === 'name' && (user.number !== undefined || reading.undoes === undefined);
  if (isKnown && decider !== undefined) {
    return numberName(text, reading, user, decider);
  }
  return addUser(text, reading);
}

/** Sets a user behind all that builds, before what starts the program. */
function addUser(text: string, { user, read, undoes, base }: ReadDockerfile): Planned {
  if (read === undefined) return { reason: 'it cannot be read' };
  const { stage, known } = read;
  const facts = base === undefined ? undefined : baseFacts(base);
  const chosen =
    undoes === undefined
      ? chooseUser(facts, base === 'scratch', known)
      : { written: undoes.written, commands: [], note: `${undoes.written} is what line ${undoes.line} set before.` };
  const { written, work } = writtenFolders(stage);
  // Only root may make a user or give folders away, and only a shell runs commands.
  const runsAsRoot = user.kind === 'root' || (user.kind === 'base' && facts?.runsAs === 'root');
  const hasShell = facts !== undefined && facts.family !== 'none' && facts.family !== 'plain';
  const mayRun = hasShell && runsAsRoot;
  const folders = written.join(' ');
  const owning = mayRun && folders !== '' ? [`mkdir -p ${folders}`, `chown ${ownerOf(chosen.written)} ${folders}`] : [];
  const lines = runLines(mayRun ? [...chosen.commands, ...owning] : []);
  const { instructions } = stage.stage;
  const edit = placeUser(text, read, lines, `USER ${chosen.written}`);
  // What is written behind an instruction without an end belongs to it.
  if (/(?:^|[\\`])[ \t]*$/.test(text.split('\n')[edit.endLine - 1] ?? ''))
    return { reason: 'its last line is continued' };
  return {
    edit,
    notes: [
      chosen.note,
      ...folderNotes(owning.length > 0 ? [] : written, work, chosen.written),
      ...portNotes(instructions),
    ],
  };
}

/** The instructions for which it matters as whom they run, and USER. */
const BUILDING: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR', 'USER']);

/** Puts commands and a USER in place of a last USER that nothing follows, else before CMD or ENTRYPOINT. */
function placeUser(
  text: string,
  { stage: { stage }, decider }: NonNullable<ReadDockerfile['read']>,
  commands: readonly string[],
  user: string,
): DockerfileLines {
  const { from, instructions } = stage;
  const last = instructions.findLastIndex(({ keyword }) => BUILDING.has(keyword));
  const own = instructions[last];
  const lineAt = (line: number): string => text.split('\n')[line - 1] ?? '';
  if (own !== undefined && own === decider?.instruction) {
    // The commands need the USER that stands there; without commands nothing does.
    const kept = commands.length === 0 ? [] : text.split('\n').slice(own.line - 1, own.endLine);
    return { startLine: own.line, endLine: own.endLine, lines: [...kept, ...commands, user] };
  }
  const start = instructions.findIndex(({ keyword }, index) => index > last && STARTING.has(keyword));
  const { endLine } = (start === -1 ? own : instructions[start - 1]) ?? from;
  return { startLine: endLine, endLine, lines: [lineAt(endLine), ...commands, user] };
}

const STARTING: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT']);

function runLines(commands: readonly string[]): string[] {
  return commands.map((command, index) => {
    const start = index === 0 ? 'RUN ' : '    && ';
    return `${start}${command}${index === commands.length - 1 ? '' : ' \\'}`;
  });
}

function ownerOf(written: string): string {
  return written.includes(':') ? written : `${written}:${written}`;
}

function folderNotes(written: readonly string[], work: string, user: string): string[] {
  const owner = ownerOf(user);
  const folders = written.map((folder) => `\`${folder}\``).join(', ');
  const volumes =
    written.length === 0
      ? []
      : [`It writes to ${folders}: these must belong to ${owner}, by \`COPY --chown=${owner}\`, or be volumes.`];
  if (work === '' || work === '/') return volumes;
  return [
    ...volumes,
    `What it writes below \`${work}\` must belong to the user, too: \`COPY --chown=${owner}\`, or a volume.`,
  ];
}

function portNotes(instructions: readonly DockerInstruction[]): string[] {
  const ports = instructions
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap(({ words }) => words.map((word) => Number.parseInt(word, 10)));
  const low = ports.find((port) => port > 0 && port < 1024);
  if (low === undefined) return [];
  return [
    `Port ${low} is below 1024: only some runtimes let a user other than root listen there; a port above 1023 always works.`,
  ];
}

/** Applies an edit, and reads the outcome: only a number that is not 0 counts. */
function prove(
  text: string,
  planned: Exclude<Planned, { readonly reason: string }>,
  options: DockerfileOptions,
): DockerfileRepair {
  const { edit, notes } = planned;
  const lines = text.split('\n');
  const repaired = [...lines.slice(0, edit.startLine - 1), ...edit.lines, ...lines.slice(edit.endLine)].join('\n');
  const { user } = readDockerfile(repaired, options);
  if (user.kind !== 'number') return none('no edit of few lines makes it run as a number');
  return { kind: 'repair', edit, text: repaired, number: user.number, notes };
}

function none(reason: string): DockerfileRepair {
  return { kind: 'none', reason };
}
