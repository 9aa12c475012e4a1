import type { Location, Manifest, NotEvaluated, Note, Workload } from '../../manifest/manifest.ts';
import type { Path } from '../../pss/pod/path.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { MarkedDocument } from './document-lines.ts';
import { locationInTemplate, templateLocation } from './document-lines.ts';
import type { TemplateEdits } from './template-edits.ts';
import type { TemplateSource } from './template-source.ts';

/** What made the documents of a release. */
export interface ReleaseMaker {
  /** The folder of the chart, `.` for the root of the repository. */
  readonly via: string;
  readonly deployedBy: string;
  readonly build: string;
  readonly values: readonly string[];
  /** The namespace that it is installed in; absent where nobody says it. */
  readonly namespace?: string;
  /** The name of the release, where the config or an object states it. */
  readonly release?: string;
  /** See `Workload.by`. */
  readonly by?: string;
  /** The name and version of its chart, where that was fetched: it cannot be edited. */
  readonly chart?: string;
}

/** A document that a release renders. */
export interface ReleaseDocument {
  readonly source: TemplateSource;
  /** Its position among those of its template, from 0. */
  readonly document: number;
  /** As it is read. */
  readonly manifest: Manifest;
  /** The same with comments; absent where it was not rendered so, or says something else then. */
  readonly marked?: MarkedDocument;
}

/**
 * Gives what was read of a document the places of its templates, and says what made it.
 *
 * @param edits finds where edits of templates belong; absent: nowhere
 */
export function releaseManifest(
  { source, document, manifest, marked }: ReleaseDocument,
  maker: ReleaseMaker,
  edits?: TemplateEdits,
): Manifest {
  const { file } = source;
  const twin = marked?.manifest;
  const locationAt = (at: { readonly line: number; readonly column: number } | undefined): Location =>
    marked === undefined || at === undefined ? templateLocation(source) : locationInTemplate(marked, at, source);
  const { via, deployedBy, build, values } = maker;
  const isAssumed = maker.namespace === undefined && !readSource(source).isStated;
  return {
    file,
    deployedBy,
    build,
    workloads: manifest.workloads.map((workload, index) => {
      const other = twin?.workloads[index];
      const locate = (path: Path): Location => locationAt(other?.locate(path));
      return {
        ...workload,
        document,
        objectPath: [],
        via,
        deployedBy,
        build,
        values,
        ...(maker.release === undefined ? {} : { release: maker.release }),
        ...(maker.by === undefined ? {} : { by: maker.by }),
        identity: { ...(maker.namespace === undefined ? {} : { namespace: maker.namespace }), ...workload.identity },
        ...(isAssumed && workload.identity.namespace === ASSUMED ? { hasAssumedNamespace: true } : {}),
        line: other === undefined ? lineOfKind(workload, source) : locationAt(lineIn(other.line)).line,
        locateNamespace: () => {
          const at = other?.locateNamespace?.();
          return at && locationAt(at);
        },
        locate,
        editAt: (path) =>
          maker.chart === undefined
            ? (edits?.addressOf({ ...workload, locate }, path) ?? { reason: noEdit(source) })
            : { reason: notHere(maker.chart) },
      };
    }),
    namespaces: manifest.namespaces.map((namespace, index) => ({
      ...namespace,
      document,
      objectPath: [],
      line: locationAt(lineIn(twin?.namespaces[index]?.line)).line,
      locateLabel: (label) => locationAt(twin?.namespaces[index]?.locateLabel(label)),
    })),
    notEvaluated: manifest.notEvaluated.map((fault, index): NotEvaluated => {
      const { repair: _, ...rest } = fault;
      const at = lineIn(twin?.notEvaluated[index]?.line);
      return { ...rest, ...placeOnly(locationAt(at)), document };
    }),
    notes: manifest.notes.map((note, index): Note => {
      const { repair: _, ...rest } = note;
      return { ...rest, ...placeOnly(locationAt(twin?.notes[index])) };
    }),
    other: 0,
  };
}

/** Why a fetched chart cannot be edited. */
function notHere(chart: string): string {
  return `the chart ${inlineCode(chart)} makes it, which is not in this repository, and no value that it hands through is known`;
}

/** Why an edit has no place to go to. */
function noEdit({ file, path, doubt }: TemplateSource): string {
  return path === undefined
    ? `${doubt}: it cannot be changed here`
    : `an action in ${inlineCode(file)} writes it, and no value that it hands through is known`;
}

/** The namespace that Helm takes where none is given. */
const ASSUMED = 'default';

/** Matches a template that says itself that this is its namespace. */
const STATED = /^[ \t]*namespace:[ \t]*["']?default["']?[ \t\r]*$/m;

/** What is asked of a template for each document that it makes. */
interface ReadSource {
  readonly isStated: boolean;
  readonly lines: readonly string[];
}

const READ = new WeakMap<TemplateSource, ReadSource>();

function readSource(source: TemplateSource): ReadSource {
  const known = READ.get(source) ?? {
    isStated: STATED.test(source.text),
    lines: source.text.split('\n').map((line) => line.trim()),
  };
  READ.set(source, known);
  return known;
}

function lineIn(line: number | undefined): { readonly line: number; readonly column: number } | undefined {
  return line === undefined ? undefined : { line, column: 1 };
}

function placeOnly({ file, line, column }: Location): Pick<Note, 'file' | 'line' | 'column'> {
  return { file, line, column };
}

/** The line of an object's `kind:` key where there are no comments: the only one of the template that says this kind. */
function lineOfKind({ identity: { kind } }: Workload, source: TemplateSource): number {
  const { line = 1, path } = source;
  const { lines } = readSource(source);
  const first = lines.indexOf(`kind: ${kind}`);
  return path !== undefined && first !== -1 && lines.lastIndexOf(`kind: ${kind}`) === first ? first + 1 : line;
}
