import { heldPrinter, wholePrinter } from "./scan-printer.js";
// src/report/format.ts
async function scanPrinter(format, options) {
	const scan = await format.scan();
	if ("stream" in scan) return scan.stream(options);
	if ("kept" in scan) return scan.kept(options);
	return "held" in scan ? heldPrinter(scan.held(options)) : wholePrinter((all) => scan.whole(all, options));
}
export { scanPrinter };
