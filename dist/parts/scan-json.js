import { exemptionOfViolation, jsonHardening, jsonNote, jsonOf, jsonText, settingsNotes, workloadChecklist } from "./review-scan.js";
import { checklistTally, isListed, jsonLevels, jsonResult, paidViolations, scanCounts, shardNotesOf } from "./scan.js";
// src/report/json/scan-json.ts
function scanJson(target, only, hasHardening = false, { repository, shard, failOn, repositories } = {}) {
	const tally = hasHardening ? checklistTally() : void 0;
	const narrowed = only === void 0 ? {} : { only: only.id };
	const ofShard = shard && shardNotesOf();
	let head = `${openObject({
		schemaVersion: 1,
		target,
		...repository !== void 0 && { repository },
		...shard && { shard },
		...failOn && { failOn },
		...narrowed
	})},\n  "results": [`;
	let isFirst = true;
	return {
		manifest: (scanned) => {
			ofShard?.see(scanned);
			let text = head;
			head = "";
			for (const judged of scanned.judged) {
				if (!isListed(judged, only)) continue;
				const hardening = tally && hardeningOf(judged, tally);
				const result = judged.told?.result ?? {
					...jsonResult(judged),
					...hardening && { hardening }
				};
				text += `${isFirst ? "" : ","}\n    ${resultText(result)}`;
				isFirst = false;
			}
			return text;
		},
		end: (outline) => {
			const { notes, notEvaluated, other, namespaces, directories } = outline;
			const { baseline } = outline;
			const tail = {
				notes: (ofShard === void 0 ? [...notes, ...settingsNotes(outline)] : ofShard.own(notes)).map(jsonNote),
				notEvaluated: notEvaluated.map(({ file, document, line, reason, message }) => ({
					file,
					document: document ?? null,
					line,
					reason,
					message
				})),
				other,
				namespaces: namespaces.map((group) => ({
					namespace: group.name ?? null,
					...groupOf(group)
				})),
				directories: directories.map((group) => ({
					directory: group.name,
					...groupOf(group)
				})),
				counts: scanCounts(outline),
				...baseline && { baseline: {
					known: baseline.known,
					paid: ofShard === void 0 ? paidViolations(baseline) : 0
				} },
				...repositories && { repositories: repositories() },
				...ofShard && { ofWhole: ofShard.shardNotes(outline) },
				...tally && { hardening: tally.totals().map(({ id, counts }) => ({
					rule: id,
					...counts
				})) }
			};
			return `${head}${isFirst ? "" : "\n  "}],${jsonText(tail).slice(1)}`;
		}
	};
}
function openObject(value) {
	return jsonOf(value).slice(0, -2);
}
function resultText(value) {
	return jsonOf([[value]]).slice(10, -6);
}
function hardeningOf(judged, tally) {
	const { workload, exempt, exemptionOf } = judged;
	const checklist = workloadChecklist(judged);
	tally.see(checklist);
	return jsonHardening(workload, checklist, ({ id, rule }, { violation }) => ({
		status: "existing",
		exemption: rule === void 0 ? void 0 : (exemptionOfViolation(exempt, id, violation) ?? exemptionOf(id, violation))?.reason
	}));
}
function groupOf({ workloads, rejected, blocking, ...reached }) {
	return {
		workloads,
		rejected,
		reached: {
			...jsonLevels(reached),
			blocking
		}
	};
}
export { scanJson };
