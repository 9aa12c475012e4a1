import { a as withoutFailing, n as outlineOf } from "./scan-outline.js";
import { t as diagnosticsOf } from "./diagnostic.js";
import { n as scanNotices } from "./notices.js";
import { t as scanViolations } from "./scan-violations.js";
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
