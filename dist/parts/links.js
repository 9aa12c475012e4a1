import { HARDENING_RULES } from "./index.generated.js";
// src/report/links.ts
const OFFICIAL_PLAYGROUND = "https://pss-review.github.io/pss-review/playground.html";
const HARDENING_IDS = new Set(HARDENING_RULES.map(({ id }) => id));
function rulePage(links, id) {
	return `${links.docs}/${HARDENING_IDS.has(id) ? "hardening" : "checks"}/${id}.md`;
}
function playgroundExample(playground, check) {
	return `${playground}#check=${check}`;
}
export { OFFICIAL_PLAYGROUND, playgroundExample, rulePage };
