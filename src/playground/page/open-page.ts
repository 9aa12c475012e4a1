import type { Level } from '../../pss/level.ts';
import type { Version } from '../../pss/version.ts';
import { formatAddress, readAddress } from '../address.ts';
import type { JudgeRequest, TextAnswer } from '../text-answer.ts';
import { byId, element } from './element.ts';
import { JudgeApart } from './judge-apart.ts';
import { answerSentence, fixSentence, showAnswer, showFix } from './show-answer.ts';

/** How long a pause in typing is, in milliseconds. */
const PAUSE = 250;

/** Longer texts are not judged, in UTF-16 units: pages with them are slow to type in. */
const LONGEST_TEXT = 256 * 1024;

const TOO_LONG = 'This text is too long for a page. The command line reads it: pss-review scan.';

/** Marks beyond these are left out: see the list of findings. */
const MOST_MARKS = 500;

/** Makes the page work: judges the text while it is typed, and shows what is found. */
export function openPage(script: string): void {
  const form = pageForm();
  const { text, level, version, example } = form;
  const judge = new JudgeApart(script);
  let fixed: string | undefined;
  let timer = 0;
  const show = (conclusion: string, answer?: TextAnswer): void => {
    fixed = answer?.fixed?.text;
    showAll(conclusion, answer, (line) => showLine(text, line));
  };
  const run = (): void => {
    judge.stop();
    const refusal = refusalOf(text.value);
    numberLines(refusal === undefined ? text.value : '');
    show(refusal ?? 'Judging …');
    if (refusal !== undefined) return;
    judge.judge(requestOf(form), (judged) => {
      if ('answer' in judged) show(answerSentence(judged.answer), judged.answer);
      else show(judged.failure);
    });
  };
  const readFragment = (): void => {
    takeAddress(form);
    run();
  };

  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE);
  });
  text.addEventListener('scroll', () => byId('numbers', HTMLElement).scrollTo({ top: text.scrollTop }));
  level.addEventListener('change', run);
  version.addEventListener('change', run);
  example.addEventListener('change', () => {
    const fragment = `#${new URLSearchParams({ check: example.value })}`;
    if (example.value !== '') {
      // The address of an example that was changed since is the same.
      if (location.hash === fragment) readFragment();
      else location.hash = fragment;
    }
    example.value = '';
  });
  byId('link', HTMLButtonElement).addEventListener('click', () => {
    history.replaceState(null, '', `#${formatAddress(requestOf(form))}`);
    void copy(location.href, 'link');
  });
  byId('copy', HTMLButtonElement).addEventListener('click', () => void copy(fixed ?? '', 'copy'));
  byId('take', HTMLButtonElement).addEventListener('click', () => {
    text.value = fixed ?? text.value;
    run();
    text.focus();
  });
  addEventListener('hashchange', readFragment);
  readFragment();
}

/** What people fill in. */
interface PageForm {
  readonly text: HTMLTextAreaElement;
  readonly level: HTMLSelectElement;
  readonly version: HTMLSelectElement;
  readonly example: HTMLSelectElement;
}

function pageForm(): PageForm {
  return {
    text: byId('text', HTMLTextAreaElement),
    level: byId('level', HTMLSelectElement),
    version: byId('version', HTMLSelectElement),
    example: byId('example', HTMLSelectElement),
  };
}

/** The lists have no other levels and versions than there are. */
function requestOf({ text, level, version }: PageForm): JudgeRequest {
  return { text: text.value, level: level.value as Level, version: version.value as Version };
}

/** Fills in what the address asks for, and says what of it cannot be read. */
function takeAddress({ text, level, version }: PageForm): void {
  const { request, faults } = readAddress(location.hash);
  // Browsers take long to show such a text.
  const isTooLong = request !== undefined && request.text.length > LONGEST_TEXT;
  const said = isTooLong ? [...faults, `The text in the address is left out. ${TOO_LONG}`] : faults;
  byId('faults', HTMLElement).textContent = said.join(' ');
  if (request === undefined || isTooLong) return;
  text.value = request.text;
  level.value = request.level;
  version.value = request.version;
  // A version that the list does not have is newer than all that are known.
  if (version.value === '') version.value = 'latest';
}

/** Why a text is not judged; undefined where it is. */
function refusalOf(text: string): string | undefined {
  if (text.trim() === '') return 'Paste a manifest, or choose an example.';
  if (text.length <= LONGEST_TEXT) return undefined;
  return TOO_LONG;
}

function showAll(conclusion: string, answer: TextAnswer | undefined, goTo: (line: number) => void): void {
  byId('conclusion', HTMLElement).textContent = conclusion;
  byId('answer', HTMLElement).replaceChildren(...(answer === undefined ? [] : showAnswer(answer, goTo)));
  byId('fix-conclusion', HTMLElement).textContent = answer === undefined ? '' : fixSentence(answer);
  byId('fixed', HTMLElement).replaceChildren(...(answer?.fixed === undefined ? [] : showFix(answer.fixed)));
  for (const id of ['copy', 'take']) byId(id, HTMLButtonElement).disabled = answer?.fixed === undefined;
  markLines(answer);
}

/** Copies a text, and says so at the button. */
async function copy(text: string, id: string): Promise<void> {
  const said = byId(`${id}-said`, HTMLElement);
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = 'Copied.';
  } catch {
    said.textContent = id === 'link' ? 'The link is in the address bar.' : 'This browser does not let pages copy.';
  }
  setTimeout(() => {
    said.textContent = '';
  }, 3000);
}

/** Selects a line of the text, and shows it. */
function showLine(text: HTMLTextAreaElement, line: number): void {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = text.scrollHeight / Math.max(1, lines.length);
  text.scrollTo({ top: Math.max(0, (line - 4) * height), left: 0 });
}

function numberLines(text: string): void {
  const count = text.split('\n').length;
  byId('lines', HTMLElement).textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
}

/** Marks the lines with findings beside their numbers. */
function markLines(answer: TextAnswer | undefined): void {
  const unread = answer?.remarks.filter(({ word }) => word === 'not evaluated') ?? [];
  const lines = [...new Set([...(answer?.findings ?? []), ...unread].map(({ line }) => line))].slice(0, MOST_MARKS);
  const marks = lines.map((line) => {
    const mark = element('span', { class: 'mark', 'data-line': String(line) }, '●');
    // Attributes for style would be refused by the page's content policy.
    mark.style.setProperty('--line-number', String(line - 1));
    return mark;
  });
  byId('marks', HTMLElement).replaceChildren(...marks);
}
