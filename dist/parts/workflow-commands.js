import { visibleText } from "./action-review-scan-reader.js";
// src/report/diagnostics/workflow-commands.ts
const COMMAND_OF = {
	error: "error",
	warning: "warning",
	info: "notice"
};
const LONGEST_PATH = 4096;
function* workflowCommands({ ofLevel }, conclusion) {
	for (const level of [
		"error",
		"warning",
		"info"
	]) for (const diagnostic of ofLevel(level)) yield `${commandOf(diagnostic)}\n`;
	yield `pss-review: ${conclusion.replaceAll("##[", "## [")}\n`;
}
function commandOf({ level, rule, subject, message, place }) {
	const properties = {
		...place && {
			file: visibleText(place.file, LONGEST_PATH),
			line: place.line
		},
		...place?.column === void 0 ? {} : { col: place.column },
		title: `${subject}: ${rule}`
	};
	const words = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
	return `::${COMMAND_OF[level]} ${words.join(",")}::${escapedMessage(message)}`;
}
function escapedMessage(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty(text) {
	return escapedMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
export { workflowCommands };
