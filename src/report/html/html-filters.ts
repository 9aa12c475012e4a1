import { AUDIT_QUESTIONS } from '../../hardening/audit-questions.ts';
import { LEVELS } from '../../pss/level.ts';
import { sortedSet } from '../../text/order.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Filter } from './html-parts.ts';
import { shownFolder } from './html-parts.ts';
import type { PageTally } from './page-tally.ts';
import { failedChecks } from './page-tally.ts';
import type { ShownFolders } from './shown-folders.ts';

/** The filters of the page. They need the script, which shows them. */
export function htmlFilters({ all, namespaces }: Pick<PageTally, 'all' | 'namespaces'>, folders: ShownFolders): Html {
  const paths = sortedSet([...folders.groups.keys()].flatMap(foldersOf));
  return html`<form id="filters" hidden>
<div class="field wide"><label for="filter-text">Search</label><input type="search" id="filter-text" name="text" autocomplete="off" placeholder="name, kind, namespace or file"></div>
${select('namespace', 'Namespace', sortedSet(namespaces.keys()).map(plainOption))}
${select('folder', 'Directory', paths.map(plainOption))}
${select('level', 'Level today', LEVELS.map(plainOption))}
${select('check', 'Fails check', failedChecks(all).map(plainOption))}
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

/** Returns a shown folder and all folders above it; the root only where a file is directly in it. */
function foldersOf(folder: string): string[] {
  const steps = folder.split('/');
  return steps.map((_, index) => shownFolder(steps.slice(0, index + 1).join('/')));
}
