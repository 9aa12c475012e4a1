import type { ChecklistRow } from '../../hardening/hardening-checklist.ts';
import type { JudgedWorkload } from '../../scan/scan.ts';
import { cappedList } from '../../text/capped-list.ts';
import { groupBy } from '../../text/group-by.ts';
import { visibleText } from '../../text/visible-text.ts';
import { workloadName } from '../names.ts';
import type { Display } from '../text/display.ts';
import { fitTable } from '../text/fit-table.ts';
import { LONGEST_NAME, placeFrom, placeInFile } from '../text/text-lines.ts';
import { TEXT_COLUMN } from '../text/workload-lines.ts';
import { hangingLines } from '../text/wrap-text.ts';
import { checklistTally } from './checklist-totals.ts';
import { workloadChecklist } from './workload-checklist.ts';

/** Setters that one line names. */
const MAX_SETTERS = 10;

/** Prints hardening checklists, and adds them up. */
export interface ChecklistText {
  /** Adds a workload up without printing it. */
  readonly see: (judged: JudgedWorkload) => void;
  /** The lines about a workload below the name of its file: what is not met at its place, and what is not known. */
  readonly linesOf: (judged: JudgedWorkload) => string[];
  /** An empty line, and a table of how often each answer was given; nothing where no workload was seen. */
  readonly table: () => string[];
}

/** Starts to print hardening checklists. */
export function checklistText(display: Display): ChecklistText {
  const { width, style } = display;
  const tally = checklistTally();
  return {
    see: (judged) => tally.see(workloadChecklist(judged)),
    linesOf: (judged) => {
      const { workload, exemptionOf } = judged;
      const checklist = workloadChecklist(judged);
      tally.see(checklist);
      const line = (place: string, text: string): string[] =>
        hangingLines(`  ${style('place', place)}`, text, TEXT_COLUMN, width);
      const title = `${style('emphasis', visibleText(workloadName(workload), LONGEST_NAME))} hardening: ${numbersOf(checklist)}`;
      const notMet = checklist.flatMap(({ id, rule, answers }) =>
        [...groupBy(answersOf(answers, 'not met'), ({ says }) => says)].flatMap(([says, same]) => {
          const [first] = same;
          if (first === undefined) return [];
          const exemption = rule === undefined ? undefined : exemptionOf(id, first.violation);
          const aside =
            exemption === undefined
              ? ''
              : ` ${style('aside', `(exempt: ${visibleText(exemption.reason, LONGEST_NAME)})`)}`;
          const place = placeFrom(workload.locate(first.violation.path), workload.file);
          return line(place, `${style('code', id)}: ${settersOf(same)}: ${visibleText(says, LONGEST_NAME)}${aside}`);
        }),
      );
      const unknown = checklist.filter(({ answers }) => answersOf(answers, 'unknown').length > 0).map(({ id }) => id);
      const rest =
        unknown.length === 0
          ? []
          : hangingLines('', style('aside', `not known: ${unknown.join(', ')}`), TEXT_COLUMN, width);
      return [...line(placeInFile({ line: workload.line }), title), ...notMet, ...rest];
    },
    table: () => {
      const totals = tally.totals();
      if (totals.length === 0) return [];
      const rows = totals.map(({ id, title, counts }) => [
        `${title} (${id})`,
        ...[counts.met, counts['not met'], counts.unknown, counts['not applicable']].map(String),
      ]);
      const head = ['hardening', 'met', 'not met', 'unknown', 'not applicable'];
      return ['', ...fitTable([head, ...rows], [false, true, true, true, true], display)];
    },
  };
}

function answersOf(answers: ChecklistRow['answers'], answer: string): ChecklistRow['answers'] {
  return answers.filter((each) => each.answer === answer);
}

function settersOf(answers: ChecklistRow['answers']): string {
  return cappedList(
    answers.map(({ setter }) => visibleText(setter, LONGEST_NAME)),
    MAX_SETTERS,
  );
}

/** How many practices are met, not met, and not known: those that somebody does not follow are not met. */
function numbersOf(checklist: readonly ChecklistRow[]): string {
  const numberOf = (answer: string): number =>
    checklist.filter(({ answers }) => answersOf(answers, answer).length > 0).length;
  const met = checklist.filter(({ answers }) => answers.every((each) => each.answer === 'met')).length;
  return `${met} met, ${numberOf('not met')} not met, ${numberOf('unknown')} not known`;
}
