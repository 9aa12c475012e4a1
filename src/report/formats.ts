import type { Format, FormatOf } from './format.ts';
import { jsonText } from './json/json.ts';
import { countsLine } from './scan-counts.ts';
import { heldPrinter } from './scan-printer.ts';

/**
 * All formats, in the order of the help. A new format needs a file that writes its text, and an entry here, which loads that
 * when it is asked for.
 */
export const FORMATS: readonly Format[] = [
  {
    id: 'text',
    isMerged: true,
    purpose: 'people, in a terminal or a pipe: [above](#the-text)',
    scan: async () => {
      const { scanText } = await import('./text/scan-text.ts');
      const { auditText } = await import('./text/audit-text.ts');
      return {
        held: (options) =>
          heldPrinter(
            options.only === undefined ? scanText(options) : auditText(options.only, options.display),
            options.store,
          ),
      };
    },
    review: async () => {
      const { reviewText } = await import('./text/review-text.ts');
      const { reviewInTerminal } = await import('./text/review-in-terminal.ts');
      return (review, { plan, display }) =>
        display.width === Number.POSITIVE_INFINITY ? reviewText(plan) : reviewInTerminal(review, plan, display);
    },
  },
  {
    id: 'json',
    isMerged: true,
    purpose: 'programs: [below](#json)',
    scan: async () => {
      const { scanJson } = await import('./json/scan-json.ts');
      return { stream: ({ target, only, hasHardening, origin }) => scanJson(target, only, hasHardening, origin) };
    },
    review: async () => {
      const { reviewJson } = await import('./json/review-json.ts');
      return (review, { plan }) => jsonText(reviewJson(review, plan));
    },
  },
  {
    id: 'sarif',
    purpose: 'code scanning: SARIF 2.1.0, with fixes and suppressions',
    hasChecklist: true,
    scan: async () => {
      const { scanSarif } = await import('./sarif/scan-sarif.ts');
      return { held: scanSarif };
    },
    review: async () => {
      const { reviewSarif } = await import('./sarif/review-sarif.ts');
      return (review, { links, version, category }) => jsonText(reviewSarif(review, links, { version, category }));
    },
  },
  {
    id: 'rdjson',
    purpose: 'reviewdog, which posts to GitLab, Gitea, Bitbucket and Gerrit: its diagnostics, with suggestions',
    hasChecklist: true,
    scan: async () => {
      const { rdjson } = await import('./diagnostics/rdjson.ts');
      const { scanDiagnostics } = await import('./diagnostics/scan-diagnostics.ts');
      return { held: (options) => scanDiagnostics(options, ({ all }) => rdjson(all(), options.links, options.textOf)) };
    },
    review: async () => {
      const { rdjson } = await import('./diagnostics/rdjson.ts');
      const { reviewDiagnostics } = await import('./diagnostics/review-diagnostics.ts');
      const { reviewedTexts } = await import('./diagnostics/review-violations.ts');
      return (review, { links }) =>
        [...rdjson(reviewDiagnostics(review, links).all(), links, reviewedTexts(review.change))].join('');
    },
  },
  {
    id: 'gitlab',
    purpose: "GitLab's merge requests: a report of Code Quality",
    scan: async () => {
      const { codeQuality } = await import('./diagnostics/code-quality.ts');
      const { scanDiagnostics } = await import('./diagnostics/scan-diagnostics.ts');
      return { held: ({ repairsOf, ...options }) => scanDiagnostics(options, ({ all }) => codeQuality(all())) };
    },
    review: async () => {
      const { codeQuality } = await import('./diagnostics/code-quality.ts');
      const { reviewDiagnostics } = await import('./diagnostics/review-diagnostics.ts');
      return (review, { links }) => [...codeQuality(reviewDiagnostics(review, links).all())].join('');
    },
  },
  {
    id: 'github',
    purpose: 'the log of a job of GitHub Actions, which makes annotations of it: workflow commands, what blocks first',
    scan: async () => {
      const { workflowCommands } = await import('./diagnostics/workflow-commands.ts');
      const { scanDiagnostics } = await import('./diagnostics/scan-diagnostics.ts');
      return {
        held: ({ repairsOf, ...options }) =>
          scanDiagnostics(options, (diagnostics, outline) => workflowCommands(diagnostics, countsLine(outline))),
      };
    },
    review: async () => {
      const { workflowCommands } = await import('./diagnostics/workflow-commands.ts');
      const { reviewDiagnostics } = await import('./diagnostics/review-diagnostics.ts');
      return (review, { links, plan }) => [...workflowCommands(reviewDiagnostics(review, links), plan.title)].join('');
    },
  },
  {
    id: 'markdown',
    isMerged: true,
    purpose: 'a wiki or an issue',
    hasChecklist: true,
    scan: async () => {
      const { scanMarkdown } = await import('./markdown/scan-markdown.ts');
      return { held: scanMarkdown };
    },
  },
  {
    id: 'junit',
    isMerged: true,
    purpose: 'CI systems that show tests: a suite a file, a case a workload',
    scan: async () => {
      const { scanJunit } = await import('./scan-junit.ts');
      return { held: ({ only, store }) => heldPrinter(scanJunit(only), store) };
    },
  },
  {
    id: 'html',
    isMerged: true,
    purpose: 'one page that needs nothing else: overview, namespaces × checks, filters, hardening, the migration plan',
    hasChecklist: true,
    scan: async () => {
      const { htmlReport } = await import('./html/html-report.ts');
      return {
        held: ({ target, title, links, only, merged }) => htmlReport({ target, title, links, only, merged }),
      };
    },
  },
  {
    id: 'plan',
    purpose:
      'the migration plan alone, as Markdown: for each namespace the labels that it can carry today, and the fixes that unlock the next level',
    scan: async () => {
      const { planText } = await import('./markdown/plan-text.ts');
      return { whole: (scan, { only }) => planText(scan, only) };
    },
  },
];

/** Returns the formats that can print a scan, or those that can print a review, in the order of the help. */
export function formatsOf<What extends 'scan' | 'review'>(what: What): FormatOf<What>[] {
  return FORMATS.filter((format): format is FormatOf<What> => format[what] !== undefined);
}
