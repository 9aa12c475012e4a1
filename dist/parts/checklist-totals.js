// src/report/checklist/checklist-totals.ts
function checklistTally() {
	const totals = /* @__PURE__ */ new Map();
	return {
		see: (checklist) => {
			for (const { id, title, why, answers } of checklist) {
				const total = totals.get(id) ?? {
					id,
					title,
					why,
					counts: noAnswers()
				};
				totals.set(id, total);
				for (const { answer } of answers) total.counts[answer] += 1;
			}
		},
		totals: () => [...totals.values()]
	};
}
function noAnswers() {
	return {
		met: 0,
		"not met": 0,
		unknown: 0,
		"not applicable": 0
	};
}
export { checklistTally };
