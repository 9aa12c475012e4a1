import { workloadKey } from "./action-review.js";
import { formatPath, formatSetter } from "./action-review-scan-reader.js";
import { reportedViolations } from "./scan.js";
import { suggestionPicker, violationsByPlace } from "./sarif-policy.js";
// src/report/diagnostics/repaired-places.ts
function placeFinder({ found, repaired }, repairsOf) {
	const picker = suggestionPicker();
	const built = {
		judged: [],
		places: []
	};
	const isKept = ({ workload }) => repairsOf !== void 0 && workload.via !== void 0;
	let file;
	let ofFile = [];
	async function repair(judged, places) {
		const suggestions = suggestionsOf(places.some(({ together }) => together[0].exemption === void 0) && repairsOf ? await repairsOf(judged) : []);
		for (const { ticket, together } of places) {
			const [{ workload, exemption }] = together;
			const wanted = together.map((reported) => ({ suggestion: suggestions.get(keyOf(workload, reported)) }));
			repaired(ticket, together, exemption === void 0 && suggestions.size > 0 ? picker.pick(wanted) : []);
		}
	}
	async function endFile() {
		const judged = ofFile;
		ofFile = [];
		const violations = judged.flatMap((each) => reportedViolations(each).violations);
		const places = violationsByPlace(violations).flatMap((together) => {
			const ticket = found(together);
			return ticket === void 0 ? [] : [{
				ticket,
				together
			}];
		});
		built.judged.push(...judged.filter(isKept));
		built.places.push(...places.filter(({ together: [first] }) => isKept(first)));
		await repair(judged.filter((each) => !isKept(each)), places.filter(({ together: [first] }) => !isKept(first)));
	}
	return {
		see: async (manifest, listed) => {
			if (manifest.file !== file) await endFile();
			file = manifest.file;
			ofFile.push(...listed);
		},
		end: async () => {
			await endFile();
			await repair(built.judged, built.places);
			return picker.notices();
		}
	};
}
function suggestionsOf(outcomes) {
	const owners = new Map(outcomes.flatMap(({ workloads }) => workloads.flatMap(({ workload, repairs }) => repairs.map((repair) => [repair, workload]))));
	const suggestions = outcomes.flatMap((outcome) => outcome.suggestions);
	return new Map(suggestions.flatMap((suggestion) => suggestion.repairs.flatMap((repair) => {
		const workload = owners.get(repair);
		return workload === void 0 ? [] : [[keyOf(workload, repair), suggestion]];
	})));
}
function keyOf(workload, { check, violation }) {
	return JSON.stringify([
		workloadKey(workload),
		formatPath(violation.path),
		check,
		formatSetter(violation)
	]);
}
export { placeFinder };
