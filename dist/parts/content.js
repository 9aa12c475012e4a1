import { NO_POD_SPECS } from "./places.js";
import { isToolFile, readManifest, withoutToolText } from "./read-manifest.js";
// src/manifest/content.ts
function readContent(file, content, podSpecs = NO_POD_SPECS, isBuilt = false) {
	if ("bytes" in content) return readManifest(file, content.bytes, podSpecs, isBuilt);
	const manifest = {
		file,
		workloads: [],
		namespaces: [],
		notEvaluated: [{
			file,
			line: 1,
			reason: content.reason,
			message: content.unreadable
		}],
		notes: [],
		other: 0
	};
	return isToolFile(file) ? withoutToolText(manifest) : manifest;
}
function sizeOfContent(content) {
	return "bytes" in content ? content.bytes.byteLength : 0;
}
function textOfContent(content) {
	return content !== void 0 && "bytes" in content ? decodeText(content.bytes) : void 0;
}
function decodeText(bytes) {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
export { decodeText, readContent, sizeOfContent, textOfContent };
