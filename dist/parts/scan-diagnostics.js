import { outlineOf, withoutFailing } from "./scan-outline.js";
import { diagnosticsOf } from "./diagnostic.js";
import { scanNotices } from "./notices.js";
import { scanViolations } from "./scan-violations.js";
// src/report/diagnostics/scan-diagnostics.ts
function scanDiagnostics(scan, { links, blocks, only, repairs }) {
	const violations = scanViolations(scan, only, repairs);
	const isUnjudgedFailing = blocks({
		...withoutFailing(outlineOf(scan)),
		notEvaluated: []
	});
	const notices = scanNotices(scan, only).map((notice) => notice.isUnjudged && isUnjudgedFailing ? {
		...notice,
		level: "error"
	} : notice);
	return diagnosticsOf({
		violations,
		policy: [],
		notices
	}, links);
}
export { scanDiagnostics };
