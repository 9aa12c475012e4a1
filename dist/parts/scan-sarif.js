import { scanNotices } from "./sarif-policy.js";
import { placeFinder } from "./repaired-places.js";
import { jsonList, jsonOf, jsonText } from "./review-scan.js";
import { narrower, scanCounts } from "./scan.js";
import { exemptNotifications, fingerprinter, fingerprintsOf, gravityOf, levelOfPlace, limitNotifications, notificationOf, placeResult, resultChoice, sarifLog } from "./sarif-results.js";
// src/report/sarif/scan-sarif.ts
function scanSarif(options) {
	const { links, store, only, repairsOf } = options;
	const { listed, words } = narrower(only);
	const notices = scanNotices();
	const choice = resultChoice();
	const results = [];
	const { taker, leftOut } = resultTaker(options, choice, results);
	const places = placeFinder(taker, repairsOf);
	return {
		manifest: async ({ manifest, judged }) => {
			notices.see(manifest);
			await places.see(manifest, listed(judged));
			return "";
		},
		end: async (outline) => {
			const lessFixes = await places.end();
			const notifications = [
				...exemptNotifications(leftOut()),
				...limitNotifications(choice.count()),
				...[...lessFixes, ...notices.of(outline, words())].map(notificationOf)
			];
			const log = sarifLog({
				results: [],
				notifications,
				counts: scanCounts(outline)
			}, links, options);
			const kept = results.filter(({ rank, number }) => choice.isKept(rank, number));
			return withResults(jsonText(log), kept, store);
		},
		drop: store.drop
	};
}
function resultTaker({ textOf, store, exempt = "suppressed" }, choice, results) {
	const fingerprint = fingerprinter(textOf);
	let leftOut = 0;
	return {
		leftOut: () => leftOut,
		taker: {
			found: (together) => {
				const isExempt = together[0].exemption !== void 0;
				if (isExempt && exempt === "left-out") {
					leftOut += together.length;
					return;
				}
				const rank = gravityOf(levelOfPlace(together), isExempt);
				const number = choice.see(rank);
				if (number === void 0) return void 0;
				const kept = {
					rank,
					number
				};
				results.push(kept);
				return {
					kept,
					fingerprints: fingerprintsOf(together, fingerprint)
				};
			},
			repaired: ({ kept, fingerprints }, together, suggestions) => {
				kept.place = store.put(jsonOf(placeResult(together, fingerprints, suggestions)));
			}
		}
	};
}
const NO_RESULTS = "\n      \"results\": []";
const INDENT = 6;
function* withResults(log, results, store) {
	const end = log.indexOf(NO_RESULTS) + 20;
	yield log.slice(0, end - 2);
	yield* jsonList(textsOf(results, store), INDENT);
	yield log.slice(end);
}
function* textsOf(results, store) {
	for (const { place } of results) if (place !== void 0) yield store.get(place);
}
export { scanSarif };
