import { groupBy } from "./walk.js";
// src/report/equal-entries.ts
const MAX_PLACES = 3;
function equalEntries(entries, says) {
	return [...groupBy(entries, says).values()].flatMap((group) => {
		const [first] = group;
		return first === void 0 ? [] : [{
			first,
			named: group.slice(0, MAX_PLACES),
			size: group.length
		}];
	});
}
function timesText(size) {
	return `×${String(size).replaceAll(/\B(?=(?:\d{3})+$)/g, ",")}`;
}
function placesList({ named, size }, placeOf) {
	return [...named.map(placeOf), ...size > named.length ? ["\u2026"] : []].join(", ");
}
export { equalEntries, placesList, timesText };
