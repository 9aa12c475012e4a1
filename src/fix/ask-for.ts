import { isAskedRule } from '../hardening/asked-rule.ts';
import { fieldPath } from '../manifest/field-path.ts';
import type { Workload } from '../manifest/manifest.ts';
import { isOfStandard } from '../pss/check-of.ts';
import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import { homeOf } from '../repository/blocks.ts';
import { groupBy } from '../text/group-by.ts';
import { inlineCode } from '../text/inline-code.ts';
import { chooseAsks } from './choose-asks.ts';
import type { Ask } from './edit-tree.ts';
import { editTreeOf } from './edit-tree.ts';
import { commentBeside } from './meant.ts';
import type { Page } from './splice/edit-document.ts';
import { editDocument } from './splice/edit-document.ts';
import { RefusedEdit } from './splice/refused-edit.ts';
import type { Repair } from './suggestion.ts';
import type { Judged } from './verify.ts';

/** A document by its file's path and its position in the file (from 0). */
export interface DocumentAddress {
  readonly file: string;
  readonly document: number;
}

/** An edit and its document; its path begins at the document's root. */
export interface AddressedAsk extends Ask {
  readonly at: DocumentAddress;
}

/** The edits for a workload's repairs, and the repairs that cannot be made, with the reason. */
export interface AskedEdits {
  readonly asks: readonly AddressedAsk[];
  readonly refused: ReadonlyMap<Repair, string>;
  /** Of the refused repairs those whose violation a comment shows to be meant, with the comment. */
  readonly meant: ReadonlyMap<Repair, string>;
}

/** Returns the document at an address, ready to be edited; undefined where there is none that may be changed. */
export type PageAt = (address: DocumentAddress) => Page | undefined;

/**
 * Chooses the edits for a workload's repairs, and finds the document of each. Where `chooseAsks` prefers the pod's
 * security context, it falls back to the containers' where only there the text can be changed, or only there the diff
 * shows a line for it.
 */
export function askFor(pageAt: PageAt, judged: Judged): AskedEdits {
  const { workload, violations } = judged;
  const { pod } = workload;
  const meant = meantRepairs(pageAt, judged);
  const repairs = judged.repairs.filter((repair) => !meant.has(repair));
  const containersOnly = new Set<string>();
  for (const check of chooseAsks(pod, violations, repairs, containersOnly).lifted) {
    const ofCheck = repairs.filter((repair) => repair.check === check);
    const [easeAtPod, easeAtContainers] = [new Set<string>(), new Set([check])].map((inContainers) => {
      const { asks, refused } = addressEdits(workload, chooseAsks(pod, violations, ofCheck, inContainers).asks);
      return refused.size > 0 ? 0 : easeOf(pageAt, asks);
    });
    if ((easeAtContainers ?? 0) > (easeAtPod ?? 0)) containersOnly.add(check);
  }
  const { asks } = chooseAsks(pod, violations, repairs, containersOnly);
  const addressedEdits = addressEdits(workload, asks);
  const refused = new Map([
    ...addressedEdits.refused,
    ...refuseScattered(addressedEdits.asks),
    ...refuseOtherViolations({ ...judged, repairs }, asks),
    ...[...meant].map(([repair, field]): [Repair, string] => [repair, meantReason(workload, repair, field)]),
  ]);
  const kept = addressedEdits.asks.flatMap((ask) => {
    const remaining = ask.repairs.filter((repair) => !refused.has(repair));
    return remaining.length === 0 ? [] : [{ ...ask, repairs: remaining }];
  });
  return { asks: kept, refused, meant: new Map([...meant].map(([repair, { comment }]) => [repair, comment])) };
}

/** A field that a comment shows to be meant; its path is from the pod. */
interface MeantField {
  readonly path: Path;
  readonly comment: string;
}

/** The repairs of what a comment shows to be meant, with the field that it is about. */
function meantRepairs(pageAt: PageAt, { workload, repairs }: Judged): Map<Repair, MeantField> {
  return new Map(
    repairs.flatMap((repair): [Repair, MeantField][] => {
      for (const path of repair.fix.mayBeMeantAt ?? []) {
        const address = workload.editAt(path);
        const page = 'reason' in address ? undefined : pageAt(address);
        const comment = page && 'path' in address ? commentBeside(page, address.path) : undefined;
        if (comment !== undefined) return [[repair, { path, comment }]];
      }
      return [];
    }),
  );
}

function meantReason(workload: Workload, { violation }: Repair, { path, comment }: MeantField): string {
  const isSame = formatPath(path) === formatPath(violation.path);
  const beside = isSame ? 'it' : inlineCode(formatPath(fieldPath(workload, path)));
  return `it stays as it is, because a comment beside ${beside} shows that it is meant (${inlineCode(comment)}): exempt it, or change it by hand`;
}

/** Identifies a document, as text. */
export function addressKey({ file, document }: DocumentAddress): string {
  return JSON.stringify([file, document]);
}

/** Finds the document of each edit of a pod; repairs whose edits have none are refused. */
function addressEdits(workload: Workload, asks: readonly Ask[]): Pick<AskedEdits, 'asks' | 'refused'> {
  const refused = new Map<Repair, string>();
  const found = asks.flatMap(({ edit, repairs }): AddressedAsk[] => {
    const address = workload.editAt(edit.path);
    if (!('reason' in address)) {
      const there = edit.op === 'remove' ? address.removal : address.setting;
      return [{ at: address, edit: there ?? { ...edit, path: address.path }, repairs }];
    }
    for (const repair of repairs) refused.set(repair, address.reason);
    return [];
  });
  return { asks: found, refused };
}

/** How well edits can be made: 0 they need a person, 1 they can be made, 2 the diff also shows all their lines. */
function easeOf(pageAt: PageAt, asks: readonly AddressedAsk[]): 0 | 1 | 2 {
  const byDocument = groupBy(asks, ({ at }) => addressKey(at));
  const eases = [...byDocument.values()].map((documentAsks): 0 | 1 | 2 => {
    const page = documentAsks[0] && pageAt(documentAsks[0].at);
    return page === undefined ? 0 : easeOfDocument(page, documentAsks);
  });
  return eases.includes(0) || eases.length === 0 ? 0 : eases.includes(1) ? 1 : 2;
}

function easeOfDocument(page: Page, asks: readonly Ask[]): 0 | 1 | 2 {
  try {
    const pieces = editDocument(page, editTreeOf(asks));
    if (pieces.length === 0) return 0;
    return pieces.every(({ startLine, endLine }) => page.sheet.shows(startLine, endLine)) ? 2 : 1;
  } catch (error) {
    if (error instanceof RefusedEdit) return 0;
    throw error;
  }
}

/** Refuses repairs that need edits in several documents: a suggestion changes lines of one file. */
function refuseScattered(asks: readonly AddressedAsk[]): Map<Repair, string> {
  const documents = new Map<Repair, Map<string, DocumentAddress>>();
  for (const { at, repairs } of asks) {
    for (const repair of repairs) {
      const documentsOfRepair = documents.get(repair) ?? new Map<string, DocumentAddress>();
      documents.set(repair, documentsOfRepair.set(addressKey(at), at));
    }
  }
  return new Map(
    [...documents]
      .filter(([, repairDocuments]) => repairDocuments.size > 1)
      .map(([repair, repairDocuments]) => {
        const files = [...new Set([...repairDocuments.values()].map(({ file }) => inlineCode(homeOf(file))))];
        return [repair, `the repair needs edits in several documents, in ${files.join(' and ')}`];
      }),
  );
}

/**
 * Refuses repairs that would also change a field that has another violation, which is not to be repaired. Those of the
 * standard may change a field that only a hardening rule speaks of.
 */
function refuseOtherViolations({ workload, violations, repairs }: Judged, asks: readonly Ask[]): Map<Repair, string> {
  const wanted = new Set(repairs.map(({ violation }) => formatPath(violation.path)));
  const others = violations
    .filter(({ violation }) => violation.inheritedFrom === undefined)
    .map(({ rule, violation }) => ({ path: formatPath(violation.path), isAdvice: isAskedRule(rule) }))
    .filter(({ path }) => !wanted.has(path));
  const otherFields = new Set(others.map(({ path }) => path));
  const ofStandard = new Set(others.filter(({ isAdvice }) => !isAdvice).map(({ path }) => path));
  const refused = new Map<Repair, string>();
  for (const { edit, repairs: askRepairs } of asks) {
    const path = formatPath(edit.path);
    if (!otherFields.has(path)) continue;
    const field = inlineCode(formatPath(fieldPath(workload, edit.path)));
    for (const repair of askRepairs) {
      if (isOfStandard(repair.check) && !ofStandard.has(path)) continue;
      refused.set(repair, `the repair would also change ${field}, which stays as it is here`);
    }
  }
  return refused;
}
