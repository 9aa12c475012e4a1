import { EVERY_RULE } from '../../../hardening/every-rule.ts';
import type { ChecklistAnswer, ChecklistRow } from '../../../hardening/hardening-checklist.ts';
import { PRACTICES } from '../../../hardening/hardening-practices.ts';
import { ANSWERS } from '../../../hardening/hardening-rule.ts';
import type { Location } from '../../../manifest/manifest.ts';
import type { Violation } from '../../../pss/rule.ts';
import { LEVEL_ROW } from '../../checklist/workload-checklist.ts';
import { locationAt, readFieldPath, toldViolation } from './read-place.ts';
import type { ReportFields } from './shape.ts';
import { choiceOf, field, listOf, optional, readMapping, readString } from './shape.ts';

/** The rows that a checklist may have, by their ids. */
const ROWS = new Map<string, Pick<ChecklistRow, 'id' | 'title' | 'why'>>([
  ...EVERY_RULE.map(({ id, docs: { title, why } }) => [id, { id, title, why }] as const),
  ...PRACTICES.map(({ id, title, why }) => [id, { id, title, why }] as const),
  [LEVEL_ROW.id, LEVEL_ROW],
]);
const ROW_IDS = [...ROWS.keys()];

/** The hardening checklist of a workload, as a report has it. */
interface ToldChecklist {
  /** Empty where the report has none. */
  readonly rows: readonly ChecklistRow[];
  /** By the path of a field. */
  readonly locations: readonly (readonly [violation: Violation, location: Location])[];
  /** The reasons of the exemptions that cover what is not met. */
  readonly exemptions: ReadonlyMap<Violation, string>;
}

/** Reads the hardening checklist of a result; nothing where it has none. */
export function readChecklist(result: ReportFields, at: string, fileOf: (file: string) => string): ToldChecklist {
  const rows = new Map<string, ChecklistRow & { readonly answers: ChecklistAnswer[] }>();
  const locations: [Violation, Location][] = [];
  const exemptions = new Map<Violation, string>();
  const read = listOf((value, at) => {
    const fields = readMapping(value, at);
    const id = field(fields, 'rule', at, choiceOf(ROW_IDS, 'the id of a practice that this version knows'));
    const setter = field(fields, 'setter', at, readString);
    const violation = toldViolation(setter, field(fields, 'path', at, readFieldPath));
    const answer = field(fields, 'answer', at, choiceOf(ANSWERS));
    const says = field(fields, 'says', at, readString);
    const exemption = optional(fields, 'exemption', at, readString);
    if (exemption !== undefined) exemptions.set(violation, exemption);
    locations.push([violation, locationAt(fields, at, fileOf)]);
    const row = rows.get(id) ?? { ...(ROWS.get(id) ?? LEVEL_ROW), answers: [] };
    rows.set(id, row);
    row.answers.push({ setter, violation, answer, says });
  });
  optional(result, 'hardening', at, read);
  return { rows: [...rows.values()], locations, exemptions };
}
