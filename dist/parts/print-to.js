import { Option } from "../cli.js";
import { replaceFile } from "./output-file.js";
import { ConfigurationError } from "./configuration-error.js";
import { open } from "node:fs/promises";
import { styleText } from "node:util";
// src/report/text/display.ts
const PLAIN_DISPLAY = {
	width: Number.POSITIVE_INFINITY,
	style: (_, text) => text,
	link: (text) => text
};
// src/commands/display-of.ts
const FORMATS_OF = {
	heading: ["bold", "underline"],
	failure: ["bold", "red"],
	warning: "yellow",
	success: "green",
	place: "cyan",
	aside: "gray",
	code: "magenta",
	emphasis: "bold",
	added: "green",
	removed: "red"
};
const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;
function displayOf(stream = process.stdout) {
	const isColoured = styleText("red", "x", { stream }) !== "x";
	return {
		width: stream.isTTY ? Math.max(stream.columns || USUAL_WIDTH, LEAST_WIDTH) : Number.POSITIVE_INFINITY,
		style: (role, text) => isColoured ? styleText(FORMATS_OF[role], text, { validateStream: false }) : text,
		link: (text, url) => isColoured && stream.isTTY ? hyperlink(text, url) : text
	};
}
function hyperlink(text, url) {
	return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}
// src/commands/print-to.ts
const OUTPUT_OPTION = new Option("--output <file>", "write to this file; standard output says what was written");
function displayFor(file) {
	return file === void 0 ? displayOf() : PLAIN_DISPLAY;
}
async function printTo(output, file, texts, says) {
	if (file === void 0) {
		for await (const text of texts) await output.write(text);
		return;
	}
	const written = await writing(file, openOutput(file));
	try {
		for await (const text of texts) await writing(file, written.write(text));
		await writing(file, written.keep());
	} finally {
		await written.drop().catch(() => void 0);
	}
	await output.write(`wrote ${file.path}: ${says()}\n`);
}
async function writing({ path }, step) {
	return await step.catch((error) => {
		throw new ConfigurationError(`--output ${path}: cannot be written: ${error.message}`);
	});
}
async function openOutput({ file, isReplaced, mode }) {
	if (isReplaced) return await replaceFile(file, mode);
	const handle = await open(file, "a");
	return {
		write: async (text) => {
			await handle.writeFile(text, "utf8");
		},
		keep: async () => void 0,
		drop: async () => await handle.close()
	};
}
export { OUTPUT_OPTION, displayFor, printTo };
