// src/report/merge/merged-page.ts
function lackingWords({ hasHardening }) {
	return {
		plan: "Not in the merged report: the migration plan, which is made of the manifests themselves. pss-review scan --format plan prints it in a repository.",
		...!hasHardening && { hardening: "Not in the merged report: the hardening checklist, which not all of these reports have. Scan with --hardening --format json for it." }
	};
}
export { lackingWords };
