import { __commonJSMin } from "./rolldown-runtime.js";
import { checkOf, evaluate, groupBy, joinQuoted, namedContainers } from "./walk.js";
// src/pss/violations-at.ts
function violationsAt(target) {
	return (pod) => evaluate(pod, target).results.flatMap(({ check, violations }) => violations.map((violation) => ({
		rule: checkOf(check),
		check,
		violation
	})));
}
// src/hardening/asked-rule.ts
const MODE_OF = {
	summary: "audit",
	comment: "warn",
	enforce: "enforce"
};
function askRule({ rule, choice }, around) {
	const { adjustFix, isOlder } = rule;
	const known = /* @__PURE__ */ new WeakMap();
	const answers = (pod) => {
		const given = known.get(pod) ?? rule.answers(pod, around);
		known.set(pod, given);
		return given;
	};
	return {
		id: rule.id,
		docs: rule.docs,
		rule,
		mode: MODE_OF[choice],
		answers,
		fix: (violation, pod, former) => rule.fix(violation, pod, around, former),
		...isOlder && { isOlder: (violation, former) => isOlder(violation, former, around) },
		...adjustFix && { adjustFix: (adjusted) => adjustFix(adjusted, around) }
	};
}
function askingBy(chosen) {
	const known = /* @__PURE__ */ new WeakMap();
	return (around) => {
		const asked = known.get(around) ?? chosen.map((each) => askRule(each, around));
		known.set(around, asked);
		return asked;
	};
}
function advisedRule(rule, asked) {
	const known = ADVISED.get(asked) ?? /* @__PURE__ */ new Map();
	ADVISED.set(asked, known);
	const advised = known.get(rule) ?? adviseRule(rule, asked);
	known.set(rule, advised);
	return advised;
}
const ADVISED = /* @__PURE__ */ new WeakMap();
function adviseRule(rule, asked) {
	const advisers = asked.flatMap(({ adjustFix }) => adjustFix ?? []);
	if (advisers.length === 0 || isAskedRule(rule)) return rule;
	return {
		...rule,
		fix: (violation, pod, former) => advisers.reduce((fix, adjustFix) => adjustFix({
			check: rule.id,
			fix,
			violation,
			pod,
			former
		}), rule.fix(violation, pod, former))
	};
}
function isAskedRule(rule) {
	return "answers" in rule;
}
function evaluateHardening(pod, rules) {
	return rules.flatMap((rule) => {
		const failure = failureOf(rule.rule, rule.answers(pod));
		return failure === void 0 ? [] : [{
			rule,
			check: rule.id,
			mode: rule.mode,
			...failure
		}];
	});
}
function failureOf({ reason }, answers) {
	const notMet = answers.filter(({ answer }) => answer === "not met");
	if (notMet.length === 0) return void 0;
	return {
		reason,
		detail: [...groupBy(notMet, ({ must = "", violation: { subject } }) => `${subject.kind} ${must}`).values()].map((same) => `${subjectsOf(same)} ${same[0]?.must ?? ""}`).join("; "),
		violations: notMet.map(({ violation }) => violation)
	};
}
function subjectsOf(answers) {
	const names = answers.flatMap(({ violation: { subject } }) => subject.kind === "pod" ? [] : [subject.name]);
	if (names.length === 0) return "pod";
	return answers[0]?.violation.subject.kind === "volume" ? `volume ${joinQuoted([...new Set(names)])}` : namedContainers([...new Set(names)]);
}
function violationsUnder(target, rules, advisers = rules) {
	const ofStandard = advisedViolations(violationsAt(target), advisers);
	return (pod) => [...ofStandard(pod), ...evaluateHardening(pod, rules).flatMap(({ rule, check, violations }) => violations.map((violation) => ({
		rule,
		check,
		violation
	})))];
}
function advisedViolations(find, advisers) {
	if (advisers.every(({ adjustFix }) => adjustFix === void 0)) return find;
	return (pod) => find(pod).map((found) => ({
		...found,
		rule: advisedRule(found.rule, advisers)
	}));
}
// src/text/nearest.ts
var import_fastest_levenshtein = (/* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
})))();
function didYouMean(name, known) {
	const near = known.length === 0 ? void 0 : (0, import_fastest_levenshtein.closest)(name, [...known]);
	return near !== void 0 && (0, import_fastest_levenshtein.distance)(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3) ? ` (did you mean ${near}?)` : "";
}
export { advisedRule, askRule, askingBy, didYouMean, evaluateHardening, failureOf, isAskedRule, violationsAt, violationsUnder };
