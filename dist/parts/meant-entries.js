import { groupBy, withImages } from "./walk.js";
import { visibleText } from "./visible-text.js";
import { quotedYaml } from "./yaml-name.js";
import { areNames, exemptionEntry } from "./exemption-entry.js";
// src/report/cautions.ts
function cautionsOf(pods, isPointless = () => false) {
	const found = /* @__PURE__ */ new Map();
	for (const { owner, repairs } of pods) {
		const repaired = repairedContainers(repairs);
		for (const repair of repairs) {
			const { check, violation, fix } = repair;
			const { caution, cautionAlso, cautionImage, cautionUnless } = fix;
			const isResolved = cautionUnless !== void 0 && repaired.has(containerKey(cautionUnless, violation));
			if (caution === void 0 || isResolved || isPointless(repair)) continue;
			const entry = found.get(caution) ?? {
				checks: /* @__PURE__ */ new Set(),
				images: /* @__PURE__ */ new Set(),
				also: /* @__PURE__ */ new Set(),
				owners: /* @__PURE__ */ new Set()
			};
			entry.checks.add(check);
			entry.owners.add(owner);
			if (cautionAlso !== void 0) entry.also.add(cautionAlso);
			if (cautionImage !== void 0) entry.images.add(cautionImage);
			found.set(caution, entry);
		}
	}
	const said = /* @__PURE__ */ new Set();
	return [...found].map(([caution, { checks, images, also, owners }]) => {
		const news = [...also].filter((sentence) => !said.has(sentence));
		for (const sentence of news) said.add(sentence);
		return {
			checks: [...checks],
			text: [withImages(caution, [...images]), ...news].join(" "),
			owners: [...owners]
		};
	});
}
function repairedContainers(repairs) {
	return new Set(repairs.filter(({ violation: { subject } }) => subject.kind === "container").map(({ check, violation }) => containerKey(check, violation)));
}
function containerKey(check, { subject }) {
	return JSON.stringify([
		check,
		subject.kind,
		subject.kind === "container" ? subject.name : ""
	]);
}
// src/report/comment/meant-entries.ts
const LONGEST = 500;
function meantEntries(meant) {
	const named = meant.filter(({ violation }) => areNames(...containersOf(violation)));
	return [...groupBy(named, ({ selector, violation, comment }) => JSON.stringify([
		selector,
		containersOf(violation),
		comment
	])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const { selector, violation, comment } = first;
		const checks = [...new Set(group.map(({ check }) => check))];
		const reason = quotedYaml(visibleText(comment, LONGEST));
		return exemptionEntry(selector, reason, {
			containers: containersOf(violation),
			checks
		});
	});
}
function containersOf({ subject }) {
	return subject.kind === "container" ? [subject.name] : [];
}
export { cautionsOf, meantEntries };
