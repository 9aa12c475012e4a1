import { everyFinding } from "./compare-workload.js";
import { formatSetter } from "./walk.js";
// src/report/checklist/hardening-standings.ts
function hardeningStandings(change) {
	const compared = new Map([...everyFinding(change), ...change.advice].map((violation) => [keyOf(violation.check, formatSetter(violation.violation)), violation]));
	return ({ id }, { setter }) => {
		const found = compared.get(keyOf(id, setter));
		return {
			status: found?.status ?? (change.base === void 0 ? "introduced" : "existing"),
			exemption: found?.exemption?.reason
		};
	};
}
function keyOf(check, setter) {
	return JSON.stringify([check, setter]);
}
export { hardeningStandings };
