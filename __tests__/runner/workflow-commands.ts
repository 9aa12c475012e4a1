export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface StepAnnotation {
  readonly level: 'error' | 'notice' | 'warning';
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
  readonly title?: string;
  /** The runner shows ten of each level a step, and drops the others. */
  readonly isShown: boolean;
}

/** `_maxCountPerIssueType` and `_maxIssueMessageLength` of actions/runner `ExecutionContext.cs`. */
const MAX_SHOWN = 10;
const MAX_MESSAGE = 4096;

/**
 * What the runner would obey of a step's output: `::name key=value::message`, at the start of a line but for
 * white space, and not between `::stop-commands::token` and `::token::`.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function parseCommands(stdout: string): { commands: WorkflowCommand[]; annotations: StepAnnotation[] } {
  const commands: WorkflowCommand[] = [];
  const annotations: StepAnnotation[] = [];
  const counts = { error: 0, notice: 0, warning: 0 };
  let stopToken: string | undefined;
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const [, name = '', words = '', message = ''] = /^\s*::([\w-]+)(?: +(.*?))?::(.*)$/.exec(line) ?? [];
    if (name === '') continue;
    if (stopToken !== undefined) {
      if (name === stopToken) stopToken = undefined;
      continue;
    }
    if (name === 'stop-commands') stopToken = message;
    const properties = Object.fromEntries(
      words
        .split(',')
        .filter((pair) => pair.includes('='))
        .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]),
    );
    const command = { name, properties, message: unescapeMessage(message) };
    commands.push(command);
    if (name === 'error' || name === 'notice' || name === 'warning') {
      counts[name] += 1;
      annotations.push(asAnnotation(name, command, counts[name] <= MAX_SHOWN));
    }
  }
  return { commands, annotations };
}

function asAnnotation(level: StepAnnotation['level'], command: WorkflowCommand, isShown: boolean): StepAnnotation {
  const { file, line, endLine, col, endColumn, title } = command.properties as Record<string, string | undefined>;
  return {
    level,
    message: command.message.slice(0, MAX_MESSAGE),
    isShown,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(endLine === undefined ? {} : { endLine: Number(endLine) }),
    ...(col === undefined ? {} : { col: Number(col) }),
    ...(endColumn === undefined ? {} : { endColumn: Number(endColumn) }),
    ...(title === undefined ? {} : { title }),
  };
}

function unescapeMessage(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
