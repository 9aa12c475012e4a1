import { Argument } from "./cli-scan.js";
import { findRule } from "./find-rule.js";
import { askRule, failureOf } from "./action-review-scan.js";
import { isCheck } from "./review-scan.js";
import { readText } from "./review-scan-reader.js";
import { withImages } from "./action-review-scan-reader.js";
import { OFFICIAL_PLAYGROUND, playgroundExample } from "./review.js";
// src/hardening/surroundings.ts
const NOTHING_AROUND = {};
// src/report/rule-page.ts
const CLASS_MEANS = {
	safe: "it rarely changes what the program does",
	careful: "it may change what the program does, and the comment says how to find out",
	manual: "there is advice, and no suggestion"
};
function renderRulePage(rule) {
	const { docs, id } = rule;
	return `${[
		`# ${id}: ${docs.title}`,
		docs.what,
		isCheck(rule) ? originOf(rule) : `Known since: ${rule.docs.since}`,
		`## Why\n\n${docs.why}`,
		`## Fields\n\n${list(docs.fields.map((field) => `\`${field}\``))}`,
		...isCheck(rule) ? [`Allowed: ${rule.docs.allowed}.`, ...versions(rule)] : [],
		`## ${isCheck(rule) ? "Not allowed" : "Not contained"}\n\n${fence("yaml", docs.example.bad)}`,
		...isCheck(rule) ? [`[Try it in the playground](${playgroundExample(OFFICIAL_PLAYGROUND, id)}).`] : [],
		`## ${isCheck(rule) ? "Allowed" : "Contained"}\n\n${fence("yaml", docs.example.good)}`,
		`## The fix\n\n${docs.fix.what}`,
		...docs.fix.classes.length === 0 ? [] : [list(docs.fix.classes.map(meaningOf))],
		...cautionsOf(rule).map((caution) => `> ${caution}`),
		`## In a running pod\n\n${fence("sh", docs.verify.command)}`,
		`prints ${docs.verify.expect}.`
	].join("\n\n")}\n`;
}
function meaningOf(fixClass) {
	return `*${fixClass}*: ${CLASS_MEANS[fixClass]}`;
}
function originOf(check) {
	const { level, revisions, source } = check;
	return list([
		`Level: ${level}`,
		`Since: ${revisions[0]?.since}`,
		...overrides(check),
		`Upstream: <${source}>`
	]);
}
function overrides({ revisions }) {
	const ids = revisions.at(-1)?.overrides ?? [];
	return ids.length === 0 ? [] : [`Stands in for: ${ids.map((id) => `[${id}](${id}.md)`).join(", ")}`];
}
function versions({ revisions, docs }) {
	if (revisions.length === 1) return [];
	return [`## Versions\n\n${[
		"| since | what holds |",
		"|---|---|",
		...revisions.map(({ since }) => `| ${since} | ${docs.history?.[since] ?? ""} |`)
	].join("\n")}`];
}
function cautionsOf(rule) {
	const around = isCheck(rule) ? NOTHING_AROUND : rule.docs.exampleAround?.bad ?? NOTHING_AROUND;
	const asked = isCheck(rule) ? rule : askRule({
		rule,
		choice: "summary"
	}, around);
	const cautions = readText("example.yaml", rule.docs.example.bad).workloads.flatMap(({ pod }) => {
		return (isCheck(rule) ? rule.revisions.at(-1)?.evaluate(pod)?.violations ?? [] : failureOf(rule, rule.answers(pod, around))?.violations ?? []).flatMap((violation) => {
			const { caution, cautionAlso, cautionImage } = asked.fix(violation, pod);
			if (caution === void 0) return [];
			const text = withImages(caution, cautionImage === void 0 ? [] : [cautionImage]);
			return [cautionAlso === void 0 ? text : `${text} ${cautionAlso}`];
		});
	});
	return [...new Set(cautions)];
}
function list(items) {
	return items.map((item) => `- ${item}`).join("\n");
}
function fence(language, text) {
	return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
// src/commands/explain.ts
const explainCommand = {
	argument: new Argument("<check>", "the id of a check, as comments and scan name it"),
	options: [],
	run: async ({ output }, id) => {
		await output.write(renderRulePage(findRule(id)));
		return 0;
	}
};
export { explainCommand };
