import { readDocuments } from '../../manifest/yaml/document.ts';
import type { JsonEntry, JsonValue } from '../../manifest/yaml/json-value.ts';
import { placesOf } from '../../manifest/yaml/places.ts';
import { visibleText } from '../../text/visible-text.ts';

/** A step that runs this Action, or a job that calls a workflow which does, in a workflow or in a composite action. */
export interface ReviewStep {
  readonly is: 'step' | 'call';
  /** The id of its job; `runs` in a composite action. */
  readonly job: string;
  /** In words: `job review`, or `the composite action`. */
  readonly where: string;
  /** `pss-review/pss-review@v1` */
  readonly uses: string;
  /** The inputs by lower-case name, as text; expressions are not evaluated, and empty inputs are left out. */
  readonly inputs: ReadonlyMap<string, string>;
  /** The texts of `if` and `continue-on-error`, of the step itself and of its job. */
  readonly conditions: Readonly<Record<ConditionKey, Setting | undefined>>;
  /** The jobs that must succeed, else this job is skipped; GitHub counts a skipped check as passed. */
  readonly needs: readonly string[];
  /** The line of `needs`, or of the job if it has none. */
  readonly needsLine: number;
  readonly line: number;
}

/** A setting of a step or of its job that may skip this Action, or ignore its result. */
export type ConditionKey = 'if' | 'job-if' | 'continue-on-error' | 'job-continue-on-error';

/** A setting as written, and its line. */
export interface Setting {
  readonly text: string;
  readonly line: number;
}

/** An event of `on` and its filters: `paths`, `branches-ignore`, `types` and so on, each a list of texts. */
export interface Trigger {
  readonly filters: ReadonlyMap<string, readonly string[]>;
  readonly line: number;
}

/** The parts of a workflow or of a composite action that say whether and how this Action runs. */
export interface Workflow {
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly steps: readonly ReviewStep[];
  /** All `uses` of its jobs and steps, as written. */
  readonly uses: readonly string[];
  /** The lines of the jobs by their id, and of `on` and `jobs`. */
  readonly lines: ReadonlyMap<string, number>;
  /** Why the file could not be read. */
  readonly error?: { readonly line: number; readonly message: string };
}

const NOTHING: Workflow = { triggers: new Map(), steps: [], uses: [], lines: new Map() };

/** The longest id of a job that is shown, in UTF-16 units. */
const LONGEST_ID = 80;

/**
 * Reads a workflow or the description of a composite action. A text that cannot be read yields an empty workflow, with
 * its error.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 *
 * @param runsReview whether a `uses` runs this Action
 */
export function readWorkflow(text: string, runsReview: (uses: string) => boolean): Workflow {
  const [document] = readDocuments(text);
  if (document?.error !== undefined) return { ...NOTHING, error: document.error };
  if (document?.value === undefined) return NOTHING;
  const placeAt = placesOf('', text);
  const { offset, value: root } = document;
  const lineOf = ({ key }: JsonEntry): number => placeAt(offset + (key.range?.[0] ?? 0)).line;
  // The text is read as YAML 1.1, where `on` is a boolean.
  const on = entryOf(root, 'on') ?? entryOf(root, 'true');
  const jobs = entryOf(root, 'jobs');
  const runs = entryOf(root, 'runs');
  const groups = [...entriesOf(jobs?.value), ...(runs === undefined ? [] : [runs])];
  const usesEntries = groups.flatMap(({ value }) => [value, ...stepsOf(value)]).flatMap(usesOf);
  const locatedEntries = [
    ...groups.map((entry) => [entry.name, entry] as const),
    ['on', on] as const,
    ['jobs', jobs] as const,
  ];
  return {
    triggers: on === undefined ? new Map() : triggersOf(on, lineOf),
    steps: groups.flatMap((group) => {
      const where = group === runs ? 'the composite action' : `job ${visibleText(group.name, LONGEST_ID)}`;
      return reviewSteps(group, where, runsReview, lineOf);
    }),
    uses: usesEntries.map(({ text: uses }) => uses),
    lines: new Map(
      locatedEntries.flatMap(([name, entry]) => (entry === undefined ? [] : [[name, lineOf(entry)] as const])),
    ),
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
  const jobFields = {
    job,
    where,
    needs: needs === undefined ? [] : textsOf(needs.value),
    needsLine: lineOf(needs ?? entry),
  };
  const jobConditions = {
    'job-if': setting(group, 'if'),
    'job-continue-on-error': setting(group, 'continue-on-error'),
  };
  return [group, ...stepsOf(group)].flatMap((value) =>
    usesOf(value)
      .filter(({ text }) => runsReview(text))
      .map(({ entry: usesEntry, text: uses }): ReviewStep => {
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
          is: isCall ? 'call' : 'step',
          ...jobFields,
          uses,
          inputs: new Map(inputs),
          conditions,
          line: lineOf(usesEntry),
        };
      }),
  );
}

function stepsOf(group: JsonValue): readonly JsonValue[] {
  const steps = entryOf(group, 'steps')?.value;
  return steps?.kind === 'list' ? steps.items : [];
}

/** Returns the `uses` of a step, or of a job that calls a workflow: an empty list or one item. */
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

/** Returns a scalar as it is written: GitHub may read as a text what YAML 1.1 reads as a boolean or a number. */
function textOf(value: JsonValue): string | undefined {
  if (value.kind !== 'scalar' || value.value === null) return undefined;
  return typeof value.value === 'string' ? value.value : value.node?.source;
}
