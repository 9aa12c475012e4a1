import { listingOf } from "./listed.js";
import { objectPath } from "./field-path.js";
// src/report/json/hardening-json.ts
function jsonHardening(workload, checklist, standingOf) {
	const all = checklist.flatMap((row) => row.answers.map((answer) => ({
		row,
		answer
	})));
	const { listed } = listingOf(all, ({ answer }) => answer.answer === "not met" ? 0 : 1);
	return listed.map(({ row, answer }) => {
		const { setter, says, violation } = answer;
		const { file, line, column, doubt } = workload.locate(violation.path);
		const standing = answer.answer === "not met" ? standingOf(row, answer) : void 0;
		return {
			rule: row.id,
			setter,
			answer: answer.answer,
			says,
			file,
			line,
			column,
			path: objectPath(workload, violation),
			fix: standing === void 0 ? null : row.rule?.fix(violation, workload.pod).class ?? null,
			status: standing?.status ?? null,
			...standing?.exemption === void 0 ? {} : { exemption: standing.exemption },
			...doubt === void 0 ? {} : { doubt }
		};
	});
}
export { jsonHardening };
