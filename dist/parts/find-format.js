import { oneOf } from "./newer-version.js";
import { jsonText } from "./json.js";
import { countsLine, outlineOf } from "./scan-outline.js";
import { listedOnly } from "./narrowing.js";
// src/report/formats.ts
const FORMATS = [
	{
		id: "text",
		isMerged: true,
		purpose: "people, in a terminal or a pipe: [above](#the-text)",
		scan: async () => {
			const { scanText } = await import("./scan-text.js");
			const { auditText } = await import("./audit-text.js");
			return { held: (options) => options.only === void 0 ? scanText(options) : auditText(options.only, options.display) };
		},
		review: async () => {
			const { reviewText } = await import("./review-text.js");
			const { reviewInTerminal } = await import("./review-in-terminal.js");
			return (review, { plan, display }) => display.width === Number.POSITIVE_INFINITY ? reviewText(plan) : reviewInTerminal(review, plan, display);
		}
	},
	{
		id: "json",
		isMerged: true,
		purpose: "programs: [below](#json)",
		scan: async () => {
			const { scanJson } = await import("./scan-json.js");
			return { stream: ({ target, only, hasHardening, origin }) => scanJson(target, only, hasHardening, origin) };
		},
		review: async () => {
			const { reviewJson } = await import("./review-json.js");
			return (review, { plan }) => jsonText(reviewJson(review, plan));
		}
	},
	{
		id: "sarif",
		purpose: "code scanning: SARIF 2.1.0, with fixes and suppressions",
		hasChecklist: true,
		scan: async () => {
			const { scanSarif } = await import("./scan-sarif.js");
			return { whole: async (scan, { repairsOf, textOf, links, version, category, only }) => jsonText(scanSarif(scan, links, {
				version,
				category,
				textOf,
				only,
				repairs: await repairsOf(listedOnly(scan, only))
			})) };
		},
		review: async () => {
			const { reviewSarif } = await import("./review-sarif.js");
			return (review, { links, version, category }) => jsonText(reviewSarif(review, links, {
				version,
				category
			}));
		}
	},
	{
		id: "rdjson",
		purpose: "reviewdog, which posts to GitLab, Gitea, Bitbucket and Gerrit: its diagnostics, with suggestions",
		hasChecklist: true,
		scan: async () => {
			const { rdjson } = await import("./rdjson.js");
			const { scanDiagnostics } = await import("./scan-diagnostics.js");
			return { whole: async (scan, { repairsOf, textOf, only, ...options }) => {
				const repairs = await repairsOf(listedOnly(scan, only));
				return jsonText(rdjson(scanDiagnostics(scan, {
					...options,
					only,
					repairs
				}), options.links, textOf));
			} };
		},
		review: async () => {
			const { rdjson } = await import("./rdjson.js");
			const { reviewDiagnostics } = await import("./review-diagnostics.js");
			const { reviewedTexts } = await import("./review-violations.js");
			return (review, { links }) => jsonText(rdjson(reviewDiagnostics(review, links), links, reviewedTexts(review.change)));
		}
	},
	{
		id: "gitlab",
		purpose: "GitLab's merge requests: a report of Code Quality",
		scan: async () => {
			const { codeQuality } = await import("./code-quality.js");
			const { scanDiagnostics } = await import("./scan-diagnostics.js");
			return { whole: (scan, options) => jsonText(codeQuality(scanDiagnostics(scan, options))) };
		},
		review: async () => {
			const { codeQuality } = await import("./code-quality.js");
			const { reviewDiagnostics } = await import("./review-diagnostics.js");
			return (review, { links }) => jsonText(codeQuality(reviewDiagnostics(review, links)));
		}
	},
	{
		id: "github",
		purpose: "the log of a job of GitHub Actions, which makes annotations of it: workflow commands, what blocks first",
		scan: async () => {
			const { workflowCommands } = await import("./workflow-commands.js");
			const { scanDiagnostics } = await import("./scan-diagnostics.js");
			return { whole: (scan, options) => workflowCommands(scanDiagnostics(scan, options), countsLine(outlineOf(scan))) };
		},
		review: async () => {
			const { workflowCommands } = await import("./workflow-commands.js");
			const { reviewDiagnostics } = await import("./review-diagnostics.js");
			return (review, { links, plan }) => workflowCommands(reviewDiagnostics(review, links), plan.title);
		}
	},
	{
		id: "markdown",
		isMerged: true,
		purpose: "a wiki or an issue",
		hasChecklist: true,
		scan: async () => {
			const { scanMarkdown } = await import("./scan-markdown.js");
			return { whole: (scan, { links, only, merged }) => scanMarkdown(scan, links, only, merged) };
		}
	},
	{
		id: "junit",
		isMerged: true,
		purpose: "CI systems that show tests: a suite a file, a case a workload",
		scan: async () => {
			const { scanJunit } = await import("./scan-junit.js");
			return { whole: (scan, { only }) => scanJunit(scan, only) };
		}
	},
	{
		id: "html",
		isMerged: true,
		purpose: "one page that needs nothing else: overview, namespaces × checks, filters, hardening, the migration plan",
		hasChecklist: true,
		scan: async () => {
			const { htmlReport } = await import("./html-report.js");
			return { kept: ({ target, title, links, only, merged }) => htmlReport({
				target,
				title,
				links,
				only,
				merged
			}) };
		}
	},
	{
		id: "plan",
		purpose: "the migration plan alone, as Markdown: for each namespace the labels that it can carry today, and the fixes that unlock the next level",
		scan: async () => {
			const { planText } = await import("./plan-text.js");
			return { whole: (scan, { only }) => planText(scan, only) };
		}
	}
];
function formatsOf(what) {
	return FORMATS.filter((format) => format[what] !== void 0);
}
// src/commands/find-format.ts
function findFormat(formats, id) {
	const ids = formats.map((format) => format.id);
	return formats[ids.indexOf(oneOf("--format", ids, id))];
}
export { findFormat, formatsOf };
