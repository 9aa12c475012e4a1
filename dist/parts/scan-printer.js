import { scanOutliner } from "./scan-outline.js";
// src/report/scan-printer.ts
function heldPrinter({ begin, manifest, end }) {
	const chunks = [];
	let text = "";
	return {
		manifest: (scanned) => {
			text += manifest(scanned);
			if (text.length >= CHUNK_LENGTH) {
				chunks.push(new TextEncoder().encode(text));
				text = "";
			}
			return "";
		},
		end: (outline) => [
			begin(outline),
			...chunks.map((chunk) => new TextDecoder().decode(chunk)),
			text,
			end(outline)
		]
	};
}
function wholePrinter(format) {
	const manifests = [];
	return {
		manifest: (scanned) => {
			manifests.push(scanned);
			return "";
		},
		end: ({ target, exemptions, baseline }, context) => format({
			target,
			manifests,
			exemptions,
			...baseline && { baseline },
			context
		})
	};
}
const CHUNK_LENGTH = 65536;
function printStream({ target, manifests, exemptions, baseline, context }, printer) {
	const outliner = scanOutliner(target);
	let whole;
	async function* texts() {
		let text = "";
		for await (const scanned of manifests) {
			outliner.see(scanned);
			text += printer.manifest(scanned);
			if (text.length < CHUNK_LENGTH) continue;
			yield text;
			text = "";
		}
		whole = outliner.outline(exemptions(), baseline());
		yield text;
		const end = await printer.end(whole, context);
		yield* typeof end === "string" ? [end] : end;
	}
	return {
		texts: texts(),
		outline: () => whole ?? outliner.outline(exemptions(), baseline())
	};
}
export { heldPrinter, printStream, wholePrinter };
