import { AUDIT_QUESTIONS } from '../../../hardening/audit-questions.ts';
import { checkOf } from '../../../pss/check-of.ts';
import { rulePage } from '../../links.ts';
import type { HtmlLinks } from '../html-parts.ts';
import { scriptData } from './json-block.ts';
import type { NodeTree } from './node-table.ts';
import { nodeTable } from './node-table.ts';
import { FOLDER_MARK, markWords, ownWords } from './own-words.ts';
import type { ShownPlace, ShownWorkload } from './shown-workload.ts';
import { textChunks } from './text-chunks.ts';

/**
 * Workloads as data, from which the page's script draws them: some 60 bytes for each one that is like others.
 *
 * `nodes` are texts, and lists of the indexes of earlier nodes. `rows` has a list for each workload:
 * `[head, title, body, namespaces, folder, file, places, ...words]`, of which the first six are nodes.
 * - `head`, `title` and `body` are lists as `headOf`, `titleOf` and `bodyOf` make them. In texts of `title`, `body` and
 *   `file` the characters from U+0080 stand for `words`, and U+009F for the folder.
 * - `places` has the lines that `body` names by their position, the first being that of the workload: a line of its file,
 *   or a list of the line, its doubts (1: it is not exact, 2: the file has another name than that, or the sum), and the
 *   node of the file where it is another one.
 *
 * `checks` has the level of each check, and its page; `questions` the operators' questions; `source` where the files are.
 */
export interface PackedRows {
  /**
   * Adds a workload.
   *
   * @param rank those of rank 0 come first, then those of 1, then those of 2; each in their order
   */
  readonly see: (workload: ShownWorkload, rank: 0 | 1 | 2) => void;
  /** The data as JSON, in chunks, with nothing in it that would end a script of HTML. */
  readonly chunks: (links: HtmlLinks) => Generator<string>;
}

/** Bodies that are known as whole texts; of more, their parts are found one by one. */
const MOST_REMEMBERED = 1_000;

/** Starts without workloads. */
export function packedRows(): PackedRows {
  const nodes = nodeTable();
  const checks = new Set<string>();
  const rows = [textChunks(), textChunks(), textChunks()] as const;
  const remembered = new Map<string, number>();

  function indexOfBody(marked: string): number {
    const index = remembered.get(marked) ?? nodes.indexOf(JSON.parse(marked) as NodeTree);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(marked, index);
    return index;
  }

  return {
    see: (workload, rank) => {
      const { folder, namespaces, place } = workload;
      for (const check of [...workload.checks, ...workload.violations.map((violation) => violation.check)]) {
        checks.add(check);
      }
      const words = ownWords(workload);
      const places = placesOf(workload);
      const marked = (tree: NodeTree): string => markWords(JSON.stringify(tree), words);
      const indexOf = (tree: NodeTree): number => nodes.indexOf(JSON.parse(marked(tree)) as NodeTree);
      const row = [
        nodes.indexOf(headOf(workload)),
        indexOf(titleOf(workload)),
        indexOfBody(marked(bodyOf(workload, places))),
        nodes.indexOf(namespaces),
        nodes.indexOf(folder),
        indexOf(place.file.startsWith(`${folder}/`) ? FOLDER_MARK + place.file.slice(folder.length) : place.file),
        [...places.values()].map((one) => packedPlace(one.place, place, nodes.indexOf)),
        ...words,
      ];
      rows[rank].add(JSON.stringify(row));
    },
    chunks: function* (links) {
      const entries = textChunks();
      for (const entry of nodes.entries()) entries.add(entry);
      yield '{"nodes":[\n';
      for (const chunk of joined([entries])) yield scriptData(chunk);
      yield '\n],"rows":[\n';
      yield* joined(rows);
      yield `\n],${scriptData(JSON.stringify(tablesOf([...checks], links))).slice(1)}`;
    },
  };
}

/** The chunks of several lists as one list. */
function* joined(lists: readonly ReturnType<typeof textChunks>[]): Generator<string> {
  let separator = '';
  for (const list of lists) {
    for (const chunk of list.chunks()) {
      yield separator + chunk;
      separator = ',\n';
    }
  }
}

/** What the filters compare. */
function headOf({ standing, level, next, blocking, checks, questions }: ShownWorkload): NodeTree {
  return [standing, level, next ?? '', blocking, checks, questions];
}

function titleOf({ name, kind, pod = '' }: ShownWorkload): NodeTree {
  return [name, kind, pod];
}

/** What separates the parts of a message, each of which many messages have. */
const PARTS = '), ';

/** What is drawn when a workload is opened. */
function bodyOf(workload: ShownWorkload, places: ReadonlyMap<string, { readonly index: number }>): NodeTree {
  const { builder = '', policy, message = '', violations, omitted, answers, checklist, podPath } = workload;
  const at = (place: ShownPlace): string => String(places.get(placeKey(place))?.index ?? 0);
  return [
    builder,
    policy,
    message.split(PARTS),
    violations.map(({ check, setter, place, field, fix, mode }) => [check, setter, at(place), field, fix, mode]),
    String(omitted),
    answers.map(({ question, setter, says, place, field }) => [question, setter, says, at(place), field]),
    checklist.map(({ title, rows }) => [
      title,
      ...rows.map(({ answer, says, subjects, field }) => [answer, says, subjects, field]),
    ]),
    podPath,
  ];
}

/** The places of a workload, each once, its own first. */
function placesOf({
  place,
  violations,
  answers,
}: ShownWorkload): Map<string, { readonly place: ShownPlace; readonly index: number }> {
  const places = new Map<string, { readonly place: ShownPlace; readonly index: number }>();
  for (const one of [place, ...[...violations, ...answers].map((each) => each.place)]) {
    const key = placeKey(one);
    if (!places.has(key)) places.set(key, { place: one, index: places.size });
  }
  return places;
}

function placeKey({ file, line, isExact }: ShownPlace): string {
  return `${line} ${isExact} ${file}`;
}

function packedPlace(place: ShownPlace, own: ShownPlace, indexOf: (file: string) => number): number | number[] {
  const doubts = (place.isExact ? 0 : 1) + (place.isLinked ? 0 : 2);
  if (place.file !== own.file) return [place.line, doubts, indexOf(place.file)];
  return doubts === 0 ? place.line : [place.line, doubts];
}

/** What the script has to know of checks and questions. */
function tablesOf(checks: readonly string[], links: HtmlLinks): object {
  return {
    checks: Object.fromEntries(checks.map((check) => [check, [checkOf(check).level, rulePage(links, check)]])),
    questions: Object.fromEntries(AUDIT_QUESTIONS.map(({ id, question }) => [id, question])),
    ...(links.source !== undefined && { source: links.source }),
  };
}
