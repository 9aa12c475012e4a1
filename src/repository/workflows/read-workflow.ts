import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonEntry, JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { visibleText } from '../../text/visible-text.ts';

/** A step that runs this Action, or the call of a workflow that does, in a workflow or in a composite action. */
export interface ReviewStep {
  readonly is: 'step' | 'call';
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
  /** The jobs without whose success its own is skipped; a check that is skipped counts as passed. */
  readonly needs: readonly string[];
  /** The line of `needs`, or of its job where there are none. */
  readonly needsLine: number;
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
  /** All that its jobs and steps use, as it is written. */
  readonly uses: readonly string[];
  /** The lines of jobs by their id, and of `on` and `jobs`. */
  readonly lines: ReadonlyMap<string, number>;
  /** Why it could not be read. */
  readonly error?: { readonly line: number; readonly message: string };
}

const NOTHING: Workflow = { triggers: new Map(), steps: [], uses: [], lines: new Map() };

/** In UTF-16 units. */
const LONGEST_ID = 80;

/**
 * Reads a workflow or the description of a composite action.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 *
 * @param runsReview whether what a job or a step uses runs this Action
 */
export function readWorkflow(text: string, runsReview: (uses: string) => boolean): Workflow {
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
  const used = groups.flatMap(({ value }) => [value, ...stepsOf(value)]).flatMap(usesOf);
  const named = [...groups.map((entry) => [entry.name, entry] as const), ['on', on] as const, ['jobs', jobs] as const];
  return {
    triggers: on === undefined ? new Map() : triggersOf(on, lineOf),
    steps: groups.flatMap((group) => {
      const where = group === runs ? 'the composite action' : `job ${visibleText(group.name, LONGEST_ID)}`;
      return reviewSteps(group, where, runsReview, lineOf);
    }),
    uses: used.map(({ text: uses }) => uses),
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

function reviewSteps(
  entry: JsonEntry,
  where: string,
  runsReview: (uses: string) => boolean,
  lineOf: LineOf,
): ReviewStep[] {
  const { name: job, value: group } = entry;
  const setting = (value: JsonValue, name: string): Setting | undefined => {
    const found = entryOf(value, name);
    const text = found === undefined ? undefined : textOf(found.value);
    return found === undefined || text === undefined ? undefined : { text, line: lineOf(found) };
  };
  const needs = entryOf(group, 'needs');
  const ofJob = {
    ...{ job, where, needs: needs === undefined ? [] : textsOf(needs.value) },
    needsLine: lineOf(needs ?? entry),
  };
  const jobConditions = {
    'job-if': setting(group, 'if'),
    'job-continue-on-error': setting(group, 'continue-on-error'),
  };
  return [group, ...stepsOf(group)].flatMap((value) =>
    usesOf(value)
      .filter(({ text }) => runsReview(text))
      .map(({ entry: found, text: uses }): ReviewStep => {
        const isCall = value === group;
        const inputs = entriesOf(entryOf(value, 'with')?.value).flatMap(({ name, value: input }) => {
          const text = textOf(input);
          return text === undefined || text.trim() === '' ? [] : [[name.toLowerCase(), text.trim()] as const];
        });
        const conditions = {
          ...jobConditions,
          if: isCall ? undefined : setting(value, 'if'),
          'continue-on-error': isCall ? undefined : setting(value, 'continue-on-error'),
        };
        return {
          ...{ is: isCall ? 'call' : 'step', ...ofJob, uses, inputs: new Map(inputs), conditions },
          line: lineOf(found),
        };
      }),
  );
}

function stepsOf(group: JsonValue): readonly JsonValue[] {
  const steps = entryOf(group, 'steps')?.value;
  return steps?.kind === 'list' ? steps.items : [];
}

/** What a step uses, or a job that calls a workflow. */
function usesOf(value: JsonValue): { readonly entry: JsonEntry; readonly text: string }[] {
  const entry = entryOf(value, 'uses');
  const text = entry === undefined ? undefined : textOf(entry.value);
  return entry === undefined || text === undefined ? [] : [{ entry, text }];
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
