import { jsonText } from "./json.js";
// src/action/judgement.ts
async function sarifOutput(name, log) {
	return name === "" ? {} : { sarif: {
		...jsonFile(name, await log()),
		isOfWorkspace: true
	} };
}
function jsonFile(name, value) {
	return {
		name,
		content: jsonText(value)
	};
}
export { jsonFile, sarifOutput };
