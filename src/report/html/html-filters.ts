import { AUDIT_QUESTIONS } from '../../hardening/audit-questions.ts';
import { LEVELS } from '../../pss/level.ts';
import type { ReportedWorkload } from '../../scan/reported-workload.ts';
import { sortedSet } from '../../text/order.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { failedChecks } from './html-matrix.ts';
import type { Filter } from './html-parts.ts';
import { shownFolder, shownNamespace } from './html-parts.ts';

/**
 * The filters of the page. They need the script, which shows them and hides the note that is there without JavaScript.
 */
export function htmlFilters(workloads: readonly ReportedWorkload[]): Html {
  const namespaces = sortedSet(workloads.flatMap(({ judged }) => judged.namespaces.map(shownNamespace)));
  const folders = sortedSet(workloads.flatMap(({ folder }) => foldersOf(folder)));
  return html`<p id="no-script">The filters need JavaScript. Every workload is below, and the browser’s own search finds what is in it.</p>
<form id="filters" hidden>
<div class="field wide"><label for="filter-text">Search</label><input type="search" id="filter-text" name="text" autocomplete="off" placeholder="name, kind, namespace or file"></div>
${select('namespace', 'Namespace', namespaces.map(plainOption))}
${select('folder', 'Directory', folders.map(plainOption))}
${select('level', 'Level today', LEVELS.map(plainOption))}
${select('check', 'Fails check', failedChecks(workloads).map(plainOption))}
${select(
  'audit',
  'Operators ask',
  AUDIT_QUESTIONS.map(({ id, question }) => ({ value: id, text: question })),
)}
<div class="field buttons"><button type="reset">Clear filters</button><button type="button" id="open-all">Open all</button><button type="button" id="close-all">Close all</button></div>
</form>`;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

/** An option whose text is its value. */
function plainOption(value: string): Option {
  return { value, text: value };
}

function select(name: Filter, label: string, options: readonly Option[]): Html {
  return html`<div class="field"><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">all</option>${options.map(({ value, text }) => html`<option value="${value}">${text}</option>`)}</select></div>`;
}

/** Returns a folder and all folders above it; the root only where the file is directly in it. */
function foldersOf(folder: string): string[] {
  const steps = folder.split('/');
  return steps.map((_, index) => shownFolder(steps.slice(0, index + 1).join('/')));
}
