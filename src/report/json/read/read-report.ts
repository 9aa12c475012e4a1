import type { NotEvaluated, Note } from '../../../manifest/manifest.ts';
import type { LevelVersion } from '../../../pss/verdict.ts';
import { ConfigurationError } from '../../../target/config/configuration-error.ts';
import { visibleText } from '../../../text/visible-text.ts';
import type { ShardOrigin } from '../scan-origin.ts';
import { readLevelVersion } from './read-place.ts';
import { isRepositoryName } from './repository-name.ts';
import type { Read, ReportFields } from './shape.ts';
import {
  choiceOf,
  field,
  listOf,
  nullOr,
  optional,
  parsedBy,
  readMapping,
  readString,
  readWhole,
  shownValue,
} from './shape.ts';

/** A scan as JSON, read back; its results are read one by one, by `readResult`. */
export interface ReadReport {
  /** The file, as errors name it. */
  readonly file: string;
  readonly target: LevelVersion;
  readonly repository?: string;
  readonly shard?: ShardOrigin;
  readonly failOn?: 'unjudged';
  /** Returns its results, not looked at yet. What it returned can be forgotten: it may read them anew. */
  readonly results: () => readonly unknown[];
  readonly notes: readonly Note[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly other: number;
  readonly baseline?: { readonly known: number; readonly paid: number };
  /** Whether it has the hardening checklist. */
  readonly hasHardening: boolean;
  /** What a shard says of the whole scan; absent where it is no shard. */
  readonly ofWhole?: ReadShardNotes;
}

/** See `ShardNotes`. */
export interface ReadShardNotes {
  readonly ofAll: readonly Note[];
  readonly expired: readonly Note[];
  readonly stale: readonly { readonly note: Note; readonly hasStandIn: boolean }[];
  readonly paid: readonly ReadPaid[];
}

/** Violations of an entry of the baseline that a shard did not find. */
export interface ReadPaid {
  readonly entry: {
    readonly kind: string;
    readonly namespace?: string;
    readonly name: string;
    readonly place: { readonly file: string; readonly line: number; readonly column: number };
  };
  readonly violations: readonly string[];
}

/**
 * Reads what `scan --format json` wrote. It may be anything.
 *
 * @param file as errors name it
 * @param reread reads the text again, where the results are not to be kept until they are asked for
 * @throws ConfigurationError that says the file, the place in it, and what is expected
 */
export function readReport(file: string, text: string, reread?: () => string): ReadReport {
  const at = `${file}: `;
  const fields = readMapping(parseReport(file, text), `${file}`);
  if (!Object.hasOwn(fields, 'schemaVersion'))
    throw new ConfigurationError(`${at}no report of pss-review: expected what scan --format json writes`);
  const schema = field(fields, 'schemaVersion', at, readWhole);
  if (schema !== 1)
    throw new ConfigurationError(
      `${at}schemaVersion: found ${schema}, expected 1: another version of pss-review wrote it, so merge with that one`,
    );
  if (!Object.hasOwn(fields, 'results') && Object.hasOwn(fields, 'conclusion'))
    throw new ConfigurationError(`${at}a review: expected what scan --format json writes`);
  refuseOthers(fields, at);
  const repository = optional(fields, 'repository', at, readName);
  const shard = optional(fields, 'shard', at, readShard);
  const failOn = optional(fields, 'failOn', at, choiceOf(['unjudged']));
  const baseline = optional(fields, 'baseline', at, readBaselineCounts);
  const target = field(fields, 'target', at, readLevelVersion);
  requireAllResults(fields, at);
  return {
    file,
    target,
    ...(repository !== undefined && { repository }),
    ...(shard !== undefined && { shard, ofWhole: field(fields, 'ofWhole', at, readShardNotes) }),
    ...(failOn !== undefined && { failOn }),
    ...(baseline !== undefined && { baseline }),
    results: resultsOf(fields, file, reread),
    notes: field(fields, 'notes', at, listOf(readNote)),
    notEvaluated: field(fields, 'notEvaluated', at, listOf(readNotEvaluated)),
    other: field(fields, 'other', at, readWhole),
    hasHardening: Object.hasOwn(fields, 'hardening'),
  };
}

/** @throws ConfigurationError where a report has lost something of which it says how often it is there */
function requireAllResults(fields: ReportFields, at: string): void {
  const counts = field(fields, 'counts', at, readMapping);
  const lists = [
    ['workloads', 'results'],
    ['notEvaluated', 'notEvaluated'],
  ] as const;
  for (const [name, of] of lists) {
    const said = field(counts, name, `${at}counts`, readWhole);
    const { length } = field(
      fields,
      of,
      at,
      listOf((value) => value),
    );
    if (length !== said)
      throw new ConfigurationError(
        `${at}${of}: found ${length}, and counts.${name} says ${said}: merge what scan --format json wrote, unchanged`,
      );
  }
}

function resultsOf(fields: ReportFields, file: string, reread: (() => string) | undefined): ReadReport['results'] {
  const results = readResults(fields, file);
  // A function of its own: a closure here would keep the results.
  return reread === undefined ? () => results : readingAgain(file, reread);
}

function readingAgain(file: string, reread: () => string): ReadReport['results'] {
  return () => readResults(readMapping(parseReport(file, reread()), file), file);
}

function readResults(fields: ReportFields, file: string): readonly unknown[] {
  return field(
    fields,
    'results',
    `${file}: `,
    listOf((value) => value),
  );
}

function parseReport(file: string, text: string): unknown {
  try {
    // Some shells write a mark of the byte order first.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ConfigurationError(`${file}: no JSON: ${visibleText((error as Error).message, 200)}`);
  }
}

/** @throws ConfigurationError where a report is not of a whole scan or a shard */
function refuseOthers(fields: ReportFields, at: string): void {
  if (Object.hasOwn(fields, 'only'))
    throw new ConfigurationError(
      `${at}only: has only the workloads that answer a question (${shownValue(fields['only'])}): scan without --only`,
    );
  if (Object.hasOwn(fields, 'repositories'))
    throw new ConfigurationError(`${at}a merged report of repositories: merge the reports that it was made of`);
}

const readName = parsedBy(
  (text) => (isRepositoryName(text) ? text : undefined),
  'the name of a repository, such as shop or acme/shop',
);

const readShard: Read<ShardOrigin> = (value, at) => {
  const fields = readMapping(value, at);
  const index = field(fields, 'index', at, readWhole);
  const of = field(fields, 'of', at, readWhole);
  if (index < 1 || index > of) throw new ConfigurationError(`${at}: found ${index} of ${of}, expected one from 1 on`);
  return {
    index,
    of,
    commit: field(fields, 'commit', at, nullOr(readString)) ?? null,
    files: field(fields, 'files', at, readString),
    flags: field(fields, 'flags', at, listOf(readString)),
    program: field(fields, 'program', at, readString),
  };
};

const readBaselineCounts: Read<{ readonly known: number; readonly paid: number }> = (value, at) => {
  const fields = readMapping(value, at);
  return { known: field(fields, 'known', at, readWhole), paid: field(fields, 'paid', at, readWhole) };
};

const readNote: Read<Note> = (value, at) => {
  const fields = readMapping(value, at);
  return {
    file: field(fields, 'file', at, readString),
    line: field(fields, 'line', at, readWhole),
    column: field(fields, 'column', at, readWhole),
    path: field(fields, 'path', at, readString),
    code: field(fields, 'code', at, readString),
    message: field(fields, 'message', at, readString),
  };
};

const REASONS: readonly NotEvaluated['reason'][] = [
  ...(['syntax', 'type', 'encoding', 'binary', 'size', 'nesting', 'unreadable', 'build'] as const),
];

const readNotEvaluated: Read<NotEvaluated> = (value, at) => {
  const fields = readMapping(value, at);
  const document = field(fields, 'document', at, nullOr(readWhole));
  return {
    file: field(fields, 'file', at, readString),
    ...(document !== undefined && { document }),
    line: field(fields, 'line', at, readWhole),
    reason: field(fields, 'reason', at, choiceOf(REASONS, 'a reason that this version knows')),
    message: field(fields, 'message', at, readString),
  };
};

const readShardNotes: Read<ReadShardNotes> = (value, at) => {
  const fields = readMapping(value, at);
  return {
    ofAll: field(fields, 'ofAll', at, listOf(readNote)),
    expired: field(fields, 'expired', at, listOf(readNote)),
    stale: field(
      fields,
      'stale',
      at,
      listOf((note, at) => ({ note: readNote(note, at), hasStandIn: Object(note).hasStandIn === true })),
    ),
    paid: field(fields, 'paid', at, listOf(readPaid)),
  };
};

const readPaid: Read<ReadPaid> = (value, at) => {
  const fields = readMapping(value, at);
  const namespace = field(fields, 'namespace', at, nullOr(readString));
  return {
    entry: {
      kind: field(fields, 'kind', at, readString),
      ...(namespace !== undefined && { namespace }),
      name: field(fields, 'name', at, readString),
      place: {
        file: field(fields, 'file', at, readString),
        line: field(fields, 'line', at, readWhole),
        column: field(fields, 'column', at, readWhole),
      },
    },
    violations: field(fields, 'violations', at, listOf(readString)),
  };
};
