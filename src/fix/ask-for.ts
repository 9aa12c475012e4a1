import { editPath, fieldPath } from '../manifest/field-path.ts';
import type { Workload } from '../manifest/manifest.ts';
import { formatPath } from '../pss/pod/path.ts';
import { inlineCode } from '../text/inline-code.ts';
import type { Ask } from './change.ts';
import { changeOf } from './change.ts';
import { chooseAsks } from './choose-asks.ts';
import type { Page } from './splice/edit-document.ts';
import { editDocument } from './splice/edit-document.ts';
import { RefusedEdit } from './splice/refused-edit.ts';
import type { Repair } from './suggestion.ts';
import type { Judged } from './verify.ts';

/** What is asked of a document for a workload's sake (paths from the document's root), and what is not, with the reason. */
export interface Asked {
  readonly asks: readonly Ask[];
  readonly refused: ReadonlyMap<Repair, string>;
}

/**
 * Chooses the edits of a workload's repairs. A choice for the pod's level falls back to the containers' where only there
 * the text can be changed, or only there the diff shows a line for it.
 */
export function askFor(page: Page, judged: Judged): Asked {
  const { workload, verdict, repairs } = judged;
  const { pod } = workload;
  const grounded = new Set<string>();
  for (const check of chooseAsks(pod, verdict, repairs, grounded).lifted) {
    const own = repairs.filter((repair) => repair.check === check);
    const [lifted, apart] = [new Set<string>(), new Set([check])].map((set) => {
      const { asks, refused } = inDocument(workload, chooseAsks(pod, verdict, own, set).asks);
      return refused.size > 0 ? 0 : easeOf(page, asks);
    });
    if ((apart ?? 0) > (lifted ?? 0)) grounded.add(check);
  }
  const { asks } = chooseAsks(pod, verdict, repairs, grounded);
  const found = inDocument(workload, asks);
  const refused = new Map([...found.refused, ...refuseOlder(judged, asks)]);
  const kept = found.asks.flatMap((ask) => {
    const left = ask.repairs.filter((repair) => !refused.has(repair));
    return left.length === 0 ? [] : [{ ...ask, repairs: left }];
  });
  return { asks: kept, refused };
}

/** Edits of a pod as edits of the document; refused where the pod is made of what cannot be changed for its sake alone. */
function inDocument(workload: Workload, asks: readonly Ask[]): Asked {
  const refused = new Map<Repair, string>();
  const found = asks.flatMap(({ edit, repairs }): Ask[] => {
    const path = editPath(workload, edit.path);
    if (!('reason' in path)) return [{ edit: { ...edit, path: [...workload.objectPath, ...path] }, repairs }];
    for (const repair of repairs) refused.set(repair, path.reason);
    return [];
  });
  return { asks: found, refused };
}

/** 0 where the text is better left to people, 1 where it can be changed, 2 where the diff shows all the lines, too. */
function easeOf(page: Page, asks: readonly Ask[]): 0 | 1 | 2 {
  try {
    const pieces = editDocument(page, changeOf(asks));
    if (pieces.length === 0) return 0;
    return pieces.every(({ startLine, endLine }) => page.sheet.shows(startLine, endLine)) ? 2 : 1;
  } catch (error) {
    if (error instanceof RefusedEdit) return 0;
    throw error;
  }
}

/** Repairs that would, on their way, change a field whose own violation nobody asked to repair. */
function refuseOlder({ workload, verdict, repairs }: Judged, asks: readonly Ask[]): Map<Repair, string> {
  const wanted = new Set(repairs.map(({ violation }) => formatPath(violation.path)));
  const older = new Set(
    verdict.results
      .flatMap(({ violations }) => violations)
      .filter(({ inheritedFrom }) => inheritedFrom === undefined)
      .map(({ path }) => formatPath(path))
      .filter((path) => !wanted.has(path)),
  );
  const refused = new Map<Repair, string>();
  for (const { edit, repairs: own } of asks) {
    if (!older.has(formatPath(edit.path))) continue;
    const field = inlineCode(formatPath(fieldPath(workload, edit.path)));
    for (const repair of own) refused.set(repair, `the repair would also change ${field}, which stays as it is here`);
  }
  return refused;
}
