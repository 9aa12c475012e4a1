import { outlineOf, scanCounts } from "./scan-outline.js";
import { scanNotices } from "./notices.js";
import { scanViolations } from "./scan-violations.js";
import { notificationOf, sarifLog } from "./sarif-log.js";
// src/report/sarif/scan-sarif.ts
function scanSarif(scan, links, options) {
	const violations = scanViolations(scan, options.only, options.repairs);
	const notifications = scanNotices(scan, options.only).map(notificationOf);
	const counts = scanCounts(outlineOf(scan));
	return sarifLog({
		violations,
		policy: [],
		notifications,
		counts
	}, links, options);
}
export { scanSarif };
