// src/manifest/yaml/limits.ts
const MAX_MANIFEST_BYTES = 5242880;
const MAX_KUSTOMIZATION_BYTES = 262144;
function sizeMessage(bytes) {
	return `the file has ${(bytes / 1048576).toFixed(1)} MB, and files over 5 MB are not read: split it, or leave it out`;
}
// src/manifest/yaml/read-bytes.ts
function readBytes(content) {
	if (content.length > 5242880) return {
		reason: "size",
		line: 1,
		message: sizeMessage(content.length)
	};
	if (isUtf16(content)) return {
		reason: "encoding",
		line: 1,
		message: "found UTF-16, expected UTF-8: save the file as UTF-8"
	};
	const nul = content.indexOf(0);
	if (nul !== -1) return {
		reason: "binary",
		line: lineOf(content, nul),
		message: "found a NUL byte, expected text: this is a binary file"
	};
	const text = decode(content);
	if (text !== void 0) return { text };
	return {
		reason: "encoding",
		line: firstBadLine(content),
		message: "found bytes that are no UTF-8: save the file as UTF-8"
	};
}
function isUtf16(content) {
	const [first, second] = content;
	if (first === void 0 || second === void 0) return false;
	if (first === 254 && second === 255 || first === 255 && second === 254) return true;
	const zeros = [
		0,
		1,
		2,
		3
	].filter((at) => content[at] === 0);
	return zeros.join() === "0,2" || zeros.join() === "1,3";
}
function decode(content) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
	} catch {
		return;
	}
}
function lineOf(content, end) {
	let line = 1;
	for (let at = content.indexOf(10); at !== -1 && at < end; at = content.indexOf(10, at + 1)) line++;
	return line;
}
function firstBadLine(content) {
	let line = 1;
	for (let start = 0; start < content.length; line++) {
		const newline = content.indexOf(10, start);
		const end = newline === -1 ? content.length : newline + 1;
		if (decode(content.subarray(start, end)) === void 0) return line;
		start = end;
	}
	return line;
}
export { MAX_KUSTOMIZATION_BYTES, MAX_MANIFEST_BYTES, readBytes, sizeMessage };
