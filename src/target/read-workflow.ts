import { readDocuments } from '../manifest/document.ts';
import type { JsonEntry, JsonValue } from '../manifest/json-value.ts';
import { placesOf } from '../manifest/places.ts';
import { visibleText } from '../pss/visible-text.ts';

/** A step that runs this Action, in a job of a workflow or in a composite action. */
export interface ReviewStep {
  /** The id of its job; `runs` in a composite action. */
  readonly job: string;
  /** In words: `job review`, or `the composite action`. */
  readonly where: string;
  /** `pss-review/pss-review@v1` */
  readonly uses: string;
  /** As text, expressions unread; inputs that are empty are as good as absent. */
  readonly inputs: ReadonlyMap<string, string>;
  /** The texts of `if` and `continue-on-error`, of the step itself and of its job. */
  readonly conditions: Readonly<Record<ConditionKey, Setting | undefined>>;
  readonly line: number;
}

export type ConditionKey = 'if' | 'job-if' | 'continue-on-error' | 'job-continue-on-error';

export interface Setting {
  readonly text: string;
  readonly line: number;
}

/** What a trigger is limited to: `paths`, `branches-ignore`, `types` and so on, each a list of texts. */
export interface Trigger {
  readonly filters: ReadonlyMap<string, readonly string[]>;
  readonly line: number;
}

/** As much of a workflow, or of a composite action, as says whether and how this Action runs. */
export interface Workflow {
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly steps: readonly ReviewStep[];
  /** The lines of jobs by their id, and of `on` and `jobs`. */
  readonly lines: ReadonlyMap<string, number>;
  /** Why it could not be read. */
  readonly error?: { readonly line: number; readonly message: string };
}

const NOTHING: Workflow = { triggers: new Map(), steps: [], lines: new Map() };

/** In UTF-16 units. */
const LONGEST_ID = 80;

/** This Action in any repository, as a folder of one, or as a path in the repository itself. */
const THIS_ACTION = /(?:^|\/)pss-review(?:@|$)/i;

/**
 * Reads a workflow or the description of a composite action.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 *
 * @param isOwn whether `./` is this Action
 */
export function readWorkflow(text: string, isOwn: boolean): Workflow {
  const [document] = readDocuments(text);
  if (document?.error !== undefined) return { ...NOTHING, error: document.error };
  if (document?.value === undefined) return NOTHING;
  const placeAt = placesOf('', text);
  const { offset, value: root } = document;
  const lineOf = ({ key }: JsonEntry): number => placeAt(offset + (key.range?.[0] ?? 0)).line;
  // YAML 1.1, as which the text was read, takes the word for a boolean.
  const on = entryOf(root, 'on') ?? entryOf(root, 'true');
  const jobs = entryOf(root, 'jobs');
  const runs = entryOf(root, 'runs');
  const groups = [...entriesOf(jobs?.value), ...(runs === undefined ? [] : [runs])];
  const named = [...groups.map((entry) => [entry.name, entry] as const), ['on', on] as const, ['jobs', jobs] as const];
  return {
    triggers: on === undefined ? new Map() : triggersOf(on, lineOf),
    steps: groups.flatMap((group) => {
      const where = group === runs ? 'the composite action' : `job ${visibleText(group.name, LONGEST_ID)}`;
      return stepsOf(group, where, isOwn, lineOf);
    }),
    lines: new Map(named.flatMap(([name, entry]) => (entry === undefined ? [] : [[name, lineOf(entry)] as const]))),
  };
}

type LineOf = (entry: JsonEntry) => number;

function triggersOf(on: JsonEntry, lineOf: LineOf): Map<string, Trigger> {
  const { value } = on;
  if (value.kind === 'mapping') {
    return new Map(
      entriesOf(value).map((entry) => {
        const filters = entriesOf(entry.value).map(({ name, value: list }) => [name, textsOf(list)] as const);
        return [entry.name, { filters: new Map(filters), line: lineOf(entry) }];
      }),
    );
  }
  return new Map(textsOf(value).map((name) => [name, { filters: new Map(), line: lineOf(on) }]));
}

function stepsOf(group: JsonEntry, where: string, isOwn: boolean, lineOf: LineOf): ReviewStep[] {
  const steps = entryOf(group.value, 'steps')?.value;
  if (steps?.kind !== 'list') return [];
  const setting = (value: JsonValue, name: string): Setting | undefined => {
    const entry = entryOf(value, name);
    const text = entry === undefined ? undefined : textOf(entry.value);
    return entry === undefined || text === undefined ? undefined : { text, line: lineOf(entry) };
  };
  return steps.items.flatMap((step) => {
    const entry = entryOf(step, 'uses');
    const uses = entry === undefined ? undefined : textOf(entry.value);
    if (entry === undefined || uses === undefined || !(THIS_ACTION.test(uses) || (isOwn && uses === './'))) return [];
    const inputs = entriesOf(entryOf(step, 'with')?.value).flatMap(({ name, value }) => {
      const text = textOf(value);
      return text === undefined || text.trim() === '' ? [] : [[name.toLowerCase(), text.trim()] as const];
    });
    const conditions = {
      if: setting(step, 'if'),
      'job-if': setting(group.value, 'if'),
      'continue-on-error': setting(step, 'continue-on-error'),
      'job-continue-on-error': setting(group.value, 'continue-on-error'),
    };
    return [{ job: group.name, where, uses, inputs: new Map(inputs), conditions, line: lineOf(entry) }];
  });
}

function entriesOf(value: JsonValue | undefined): JsonEntry[] {
  return value?.kind === 'mapping' ? [...value.entries.values()] : [];
}

function entryOf(value: JsonValue | undefined, name: string): JsonEntry | undefined {
  return value?.kind === 'mapping' ? value.entries.get(name) : undefined;
}

function textsOf(value: JsonValue): string[] {
  if (value.kind === 'list') return value.items.flatMap(textsOf);
  const text = textOf(value);
  return text === undefined ? [] : [text];
}

/** As it is written: what YAML 1.1 takes for a boolean or a number GitHub may take for a text. */
function textOf(value: JsonValue): string | undefined {
  if (value.kind !== 'scalar' || value.value === null) return undefined;
  return typeof value.value === 'string' ? value.value : value.node?.source;
}
