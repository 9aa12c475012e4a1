import type { WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { Review } from '../../review/review.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { urlPart } from '../../text/url-part.ts';
import { quotedYaml } from '../../text/yaml-name.ts';
import { exemptionEntry, selectorOf } from '../comment/exemption-entry.ts';
import { exempting } from '../comment/way-out.ts';
import { workloadTitle } from '../names.ts';

/** What somebody wants to be exempt. */
export interface ExemptionWish {
  readonly check: string;
  /** A name, or a kind and a name; absent for all workloads of the pull request that fail the check. */
  readonly workload?: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly reason: string;
}

/** Where the config is edited on GitHub. */
export interface Editor {
  /** The repository: `https://github.com/OWNER/REPO`. */
  readonly url: string;
  readonly branch: string;
}

/** Longer addresses are cut by browsers and servers. */
const LONGEST_URL = 6_000;

/** Answers with the lines of the config that exempt what was named, and where to write them. Markdown. */
export function exemptAnswer(
  { check, workload, until, reason }: ExemptionWish,
  review: Review,
  editor: Editor,
): { readonly text: string; readonly isDone: boolean } {
  const failing = review.comparison.workloads.filter(
    (change) =>
      change.findings.some((finding) => finding.check === check && finding.exemption === undefined) &&
      (workload === undefined || isNamed(change, workload)),
  );
  if (failing.length === 0) {
    const of = workload === undefined ? 'this pull request changes' : `is called ${inlineCode(workload)} here`;
    return { text: `Nothing that ${of} fails \`${check}\`: there is nothing to exempt.`, isDone: false };
  }
  const entries = failing.flatMap((change) => {
    const selector = selectorOf(change);
    if (selector === undefined) return [];
    const lines = exemptionEntry(selector, quotedYaml(reason), { checks: [check] });
    return [[...lines, `    expires: ${until}`]];
  });
  if (entries.length < failing.length) {
    const odd = failing
      .filter((change) => selectorOf(change) === undefined)
      .map(({ workload: of }) => workloadTitle(of));
    return {
      text: `No entry of the config can name ${odd.join(', ')} alone: its name or path would act as a pattern.`,
      isDone: false,
    };
  }
  const lines = entries.flat();
  return {
    text: [
      'This exempts nothing yet: what a pull request may do, the config of the base branch says.',
      `In a pull request of its own, ${exempting(review, lines)}`,
      linkTo(editor, review, lines),
    ].join('\n\n'),
    isDone: true,
  };
}

/** Whether a workload is named: by its name, or by `kind/name`, `kind name`, whatever the case of the kind. */
function isNamed({ workload: { identity } }: WorkloadChange, text: string): boolean {
  const [name = '', kind] = text.split(/[\s/]+/).toReversed();
  return identity.name === name && (kind === undefined || identity.kind.toLowerCase() === kind.toLowerCase());
}

/** The link to the editor: with the lines filled in where there is no config yet. */
function linkTo(
  { url, branch }: Editor,
  { configurationPath, change: { repository } }: Review,
  lines: readonly string[],
): string {
  const path = (text: string): string => text.split('/').map(urlPart).join('/');
  if (repository.base.contents.has(configurationPath)) {
    return `[Edit ${inlineCode(configurationPath)}](${url}/edit/${path(branch)}/${path(configurationPath)})`;
  }
  const value = ['exemptions:', ...lines, ''].join('\n');
  const query = `filename=${urlPart(configurationPath)}&value=${urlPart(value)}`;
  const address = `${url}/new/${path(branch)}?${query}`;
  if (address.length <= LONGEST_URL) return `[Add ${inlineCode(configurationPath)} with these lines](${address})`;
  return `[Add ${inlineCode(configurationPath)}](${url}/new/${path(branch)}?filename=${urlPart(configurationPath)})`;
}
