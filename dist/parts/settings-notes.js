import { checkOf } from "./walk.js";
import { count } from "./failing-checks.js";
// src/report/settings-notes.ts
const MOST_NAMED = 5;
function settingsNotes({ exemptions, baseline }) {
	return exemptions.told ?? [...exemptionNotes(exemptions), ...(baseline?.paid ?? []).map(paidNote)];
}
function paidNote({ entry, violations }) {
	const { kind, namespace, name, place } = entry;
	const called = `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
	const listed = violations.slice(0, MOST_NAMED).join(", ") + (violations.length > MOST_NAMED ? ", \u2026" : "");
	const message = `paid: ${called} has ${count(violations.length, "known violation")} less (${listed}): take it out of the baseline with --prune-baseline`;
	return {
		...place,
		path: "",
		code: "paid",
		message
	};
}
function exemptionNotes({ expired, stale }) {
	return [...expired.map(({ place, reason, expires = "" }) => ({
		...place,
		path: "",
		code: "expired-exemption",
		message: `the exemption "${reason}" held through ${expires}: its violations count again`
	})), ...stale.map(({ place, reason, standIn }) => ({
		...place,
		path: "",
		code: "stale-exemption",
		message: `the exemption "${reason}" matches nothing: ${standIn === void 0 ? "it can go" : standInWords(standIn)}`
	}))];
}
function standInWords({ named, found }) {
	return `at ${checkOf(found).level}, ${found} stands for ${named}: name that check, or both`;
}
export { exemptionNotes, paidNote, settingsNotes, standInWords };
