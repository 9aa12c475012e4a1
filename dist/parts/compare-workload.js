import { advisedRule, isAskedRule } from "./nearest.js";
import { MODES, judge, violationKey, violationsOf, withNamespace } from "./newer-version.js";
import { compareStrictness, containerOf, containersOf, formatSetter, groupBy, groupByEach } from "./walk.js";
import { needOf } from "./known-infrastructure.js";
import { listingOf } from "./listed.js";
// src/compare/workloads/shared-groups.ts
function sharedGroups(base, head, keysOf) {
	const after = groupByEach(head, keysOf);
	return [...groupByEach(base, keysOf)].filter(([key]) => after.has(key)).sort(([a], [b]) => a < b ? -1 : 1).map(([key, group]) => ({
		base: group,
		head: after.get(key) ?? []
	}));
}
// src/compare/workloads/pair-in-rounds.ts
function pairInRounds(base, head, rounds, partners = /* @__PURE__ */ new Map()) {
	const isFree = (entry) => !partners.has(entry);
	for (const keysOf of rounds) {
		const [before, after] = [base.filter(isFree), head.filter(isFree)];
		if (before.length === 0 || after.length === 0) break;
		for (const group of sharedGroups(before, after, keysOf)) {
			const others = group.head.filter(isFree);
			for (const [index, entry] of group.base.filter(isFree).slice(0, others.length).entries()) {
				const partner = others[index];
				partners.set(entry, partner).set(partner, entry);
			}
		}
	}
	return partners;
}
// src/compare/workloads/pair-containers.ts
function pairContainers(base, head) {
	const after = containersOf(head);
	const partners = pairInRounds(containersOf(base), after, [
		byNameAndImage,
		byName,
		byPlaceAndImage
	]);
	return new Map(after.flatMap((placed) => {
		const partner = partners.get(placed);
		return partner === void 0 ? [] : [[placed.path.join(), partner.path]];
	}));
}
function byNameAndImage({ name, container }) {
	return [JSON.stringify([name, container.image])];
}
function byName({ name }) {
	return [name];
}
function byPlaceAndImage({ path, container }) {
	return container.image === void 0 ? [] : [JSON.stringify([path, container.image])];
}
// src/compare/workloads/host-path.ts
function cleanHostPath(path) {
	const isAbsolute = path.startsWith("/");
	const steps = [];
	for (const step of path.split("/")) {
		if (step === "" || step === ".") continue;
		if (step !== "..") steps.push(step);
		else if (steps.length > 0 && steps.at(-1) !== "..") steps.pop();
		else if (!isAbsolute) steps.push(step);
	}
	return `${isAbsolute ? "/" : ""}${steps.join("/")}`;
}
function isWithin(outer, inner) {
	if (outer === inner) return true;
	return outer !== "" && inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}
// src/compare/workloads/pair-violations.ts
function pairViolations(base, head, containers) {
	const before = base.violations.map((judged) => identityOf(judged, base.pod, (path) => path));
	const after = head.violations.map((judged) => identityOf(judged, head.pod, (path) => containers.get(path.join())));
	const partners = pairInRounds(before, after, [byKeyAndHostPath, byHostPath]);
	pairNarrowed(before, after, partners);
	return new Map(after.flatMap((identity) => {
		const partner = partners.get(identity);
		return partner === void 0 ? [] : [[identity.judged, partner.judged]];
	}));
}
function identityOf(judged, pod, placeInBase) {
	const { check, violation } = judged;
	const { subject, value } = violation;
	const keyOf = (setter) => JSON.stringify([
		check,
		subject.kind,
		setter,
		value ?? null
	]);
	if (subject.kind === "pod") return {
		judged,
		key: keyOf("")
	};
	if (subject.kind === "volume") {
		const key = keyOf(subject.name);
		return value === "hostPath" ? {
			judged,
			key,
			hostPath: hostPathOf(pod, subject.path)
		} : {
			judged,
			key
		};
	}
	const place = placeInBase(subject.path);
	return {
		judged,
		key: place && keyOf(place)
	};
}
function hostPathOf(pod, [, , index]) {
	const source = pod.spec?.volumes?.[Number(index)]?.["hostPath"];
	return cleanHostPath(source?.path ?? "");
}
function byKeyAndHostPath({ key, hostPath }) {
	return key === void 0 ? [] : [JSON.stringify([key, hostPath ?? null])];
}
function byHostPath({ judged: { check }, hostPath }) {
	return hostPath === void 0 ? [] : [JSON.stringify([check, hostPath])];
}
function pairNarrowed(before, after, partners) {
	const byKey = groupBy(before.filter(({ hostPath }) => hostPath !== void 0), ({ key }) => key);
	const outerOf = ({ key, hostPath }) => {
		const outer = hostPath === void 0 ? void 0 : byKey.get(key)?.shift();
		return outer?.hostPath !== void 0 && isWithin(outer.hostPath, hostPath ?? "") ? outer : void 0;
	};
	for (const identity of after.filter((entry) => !partners.has(entry))) {
		const moves = [];
		let next = identity;
		while (next !== void 0) {
			const outer = outerOf(next);
			if (outer === void 0) break;
			moves.push([next, outer]);
			next = partners.get(outer);
			if (next === void 0) for (const [narrowed, wide] of moves) partners.set(narrowed, wide).set(wide, narrowed);
		}
	}
}
// src/compare/workloads/compare-with-former.ts
function compareWithFormer({ head, base }, ruling, former, found) {
	const containers = pairContainers(base.pod, head.pod);
	const pairs = (had, has) => pairViolations({
		pod: base.pod,
		violations: had
	}, {
		pod: head.pod,
		violations: has
	}, containers);
	const judgement = judge(base, {
		policy: ruling.policy,
		hardening: former.ruling.hardening
	});
	const had = violationsOf(judgement);
	const isSamePolicy = JSON.stringify(ruling.policy) === JSON.stringify(former.ruling.policy);
	const placed = isSamePolicy ? judgement : judge(base, former.ruling);
	const inPlace = isSamePolicy ? had : violationsOf(placed);
	const modesInPlace = isSamePolicy ? void 0 : strictestModes(inPlace);
	const known = pairs(had, found);
	const fixed = without(had, known);
	const byFormer = isSamePolicy ? found : violationsOf(judge(head, former.ruling));
	const stillThere = isSamePolicy ? known : pairs(inPlace, byFormer);
	const isLaxer = compareStrictness(ruling.policy.enforce, former.ruling.policy.enforce) < 0;
	const isHeld = (isLaxer || isSamePolicy) && byFormer.some((judged) => !stillThere.has(judged) && former.ruling.exemptionOf(judged.check, judged.violation) === void 0 && (isLaxer && !isAskedRule(judged.rule) || ruling.exemptionOf(judged.check, judged.violation) !== void 0));
	if (!isSamePolicy) {
		const asked = new Set(had.map(keyOf));
		fixed.push(...without(inPlace, stillThere).filter((judged) => !asked.has(keyOf(judged))));
	}
	const isOld = ({ rule, violation }) => former.bringer === void 0 && isAskedRule(rule) && (rule.isOlder?.(violation, base.pod) ?? false);
	let lostExemption;
	return {
		verdicts: placed.verdicts,
		containers,
		statusOf: (judged, exemption) => {
			const match = known.get(judged);
			if (match === void 0) return { status: isOld(judged) ? "existing" : "introduced" };
			const formerMode = modesInPlace === void 0 ? match.mode : modesInPlace.get(keyOf(match));
			const formerExemption = former.ruling.exemptionOf(match.check, match.violation);
			const isAskedMore = formerMode === void 0 || MODES.indexOf(formerMode) > MODES.indexOf(judged.mode);
			const isExemptNoMore = formerExemption !== void 0 && exemption === void 0;
			if (isExemptNoMore) lostExemption ??= formerExemption;
			if (former.bringer === void 0 && !isAskedMore && !isExemptNoMore) return { status: "existing" };
			return {
				status: "introduced",
				isMoved: true
			};
		},
		isHeld,
		move: () => ({
			from: former,
			...lostExemption === void 0 ? {} : { lostExemption }
		}),
		fixed
	};
}
function keyOf({ check, violation }) {
	return violationKey(check, violation);
}
function strictestModes(violations) {
	const modes = /* @__PURE__ */ new Map();
	for (const mode of MODES.toReversed()) for (const judged of violations) if (judged.mode === mode) modes.set(keyOf(judged), mode);
	return modes;
}
function without(had, pairs) {
	const kept = new Set(pairs.values());
	return had.filter((judged) => !kept.has(judged));
}
// src/compare/workloads/compare-workload.ts
function compareWorkload({ head, base, isCopy }, ruling, former = { ruling }) {
	const { policy, because, namespace } = ruling;
	const judgement = judge(head, ruling);
	const found = violationsOf(judgement);
	const past = base === void 0 ? void 0 : compareWithFormer({
		head,
		base
	}, ruling, former, found);
	if (base !== void 0 && past?.isHeld && former.ruling !== ruling) {
		const selectables = () => [former.ruling, ruling].flatMap((each) => each.selectables());
		const held = {
			...former.ruling,
			...namespace === void 0 ? {} : { namespace },
			selectables
		};
		return compareWorkload({
			head,
			base,
			...isCopy && { isCopy }
		}, held, {
			...former,
			ruling: held
		});
	}
	const all = found.map((judged) => {
		const exemption = ruling.exemptionOf(judged.check, judged.violation);
		return {
			judged,
			...past?.statusOf(judged, exemption) ?? NEW,
			...exemption && { exemption },
			...hardeningMark(judged)
		};
	});
	const compared = all.filter(({ judged }) => !isOfChecklist(judged));
	const { listed, omitted } = listingOf(compared, rankOf);
	const isMoved = compared.some((entry) => entry.isMoved);
	return {
		workload: withNamespace(head, namespace),
		...base === void 0 ? {} : { base },
		policy,
		because,
		selectables: ruling.selectables,
		asked: ruling.hardening,
		...judgement,
		...past === void 0 ? {} : { baseVerdicts: past.verdicts },
		...past !== void 0 && isMoved ? { move: past.move() } : {},
		findings: listed.map((entry) => findingOf(entry, {
			head,
			base,
			asked: ruling.hardening
		}, past?.containers ?? /* @__PURE__ */ new Map())),
		omitted: omitted.map(withoutWords),
		advice: all.filter(({ judged }) => isOfChecklist(judged)).map(withoutWords),
		fixed: (isCopy ? [] : (past?.fixed ?? []).filter((judged) => !isOfChecklist(judged))).map((judged) => {
			const { mode, check, violation } = judged;
			return {
				mode,
				check,
				setter: formatSetter(violation),
				violation,
				...hardeningMark(judged)
			};
		})
	};
}
function withoutWords({ judged: { mode, check, violation }, ...status }) {
	return {
		mode,
		check,
		violation,
		...status
	};
}
function isOfChecklist({ rule, mode }) {
	return mode === "audit" && isAskedRule(rule);
}
function hardeningMark({ rule }) {
	return isAskedRule(rule) ? { isHardening: true } : {};
}
function isAdvice({ isHardening, mode }) {
	return isHardening === true && mode !== "enforce";
}
const NEW = { status: "introduced" };
function everyFinding({ findings, omitted }) {
	return omitted.length === 0 ? findings : [...findings, ...omitted];
}
function rankOf({ judged: { mode }, status, exemption }) {
	const rank = 2 * MODES.indexOf(mode) + (status === "introduced" ? 0 : 1);
	return exemption === void 0 ? rank : rank + 2 * MODES.length;
}
function findingOf({ judged: { rule, ...judged }, status, isMoved, exemption, isHardening }, { head, base, asked }, containers) {
	const { violation } = judged;
	const fix = advisedRule(rule, asked).fix(violation, head.pod, base && formerPod(violation, base, containers));
	const need = needOf(head, {
		violation,
		fix
	});
	const place = head.locate(violation.path);
	const paths = [pathInBase(violation, containers), ...(fix.podEdits ?? []).map(({ path }) => path)];
	return {
		...judged,
		place,
		fix,
		docs: rule.docs,
		...need === void 0 ? {} : { need },
		...exemption === void 0 ? {} : { exemption },
		status,
		...isHardening ? { isHardening } : {},
		...isMoved ? { isMoved } : {},
		basePlaces: base === void 0 || status === "existing" || isMoved ? [] : placesInBase(base, paths, place)
	};
}
function placesInBase(base, paths, { file }) {
	const places = paths.map((path) => base.locate(path));
	return base.isGiven ? places.filter((place) => place.file === file && place.doubt === void 0) : places;
}
function formerPod(violation, { pod }, containers) {
	const { subject } = violation;
	const path = subject.kind === "container" ? containers.get(subject.path.join()) : void 0;
	const container = subject.kind === "container" && path !== void 0 ? containerOf(pod, {
		...violation,
		subject: {
			...subject,
			path
		}
	}) : void 0;
	return {
		pod,
		...container !== void 0 && { container }
	};
}
function pathInBase({ subject, path }, containers) {
	const former = subject.kind === "container" ? containers.get(subject.path.join()) : void 0;
	return subject.kind !== "container" || former === void 0 ? path : [...former, ...path.slice(subject.path.length)];
}
export { compareWorkload, everyFinding, isAdvice, pairInRounds, sharedGroups };
