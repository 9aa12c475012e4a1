import { APP_ARMOR_ANNOTATION, CONTAINER_ANNOTATION_PREFIX, CONTAINER_LISTS, POD_ANNOTATION, POD_CONTEXT, annotationOf, containersOf, fieldOf, formatPath, formatSetter, groupBy, hasUserNamespace, inlineCode, isCopiedToField, isHostProcess, isHostProcessContainer, isOfStandard, isRuntimeDefaultAnnotation, isWindows, propagatedMounts, textOf as textOf$1 } from "./walk.js";
import { isAskedRule } from "./nearest.js";
import { workloadKey } from "./workload-key.js";
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, lastIndexWhere, lineAt, lineStarts, readDocuments, readJsonScalar, readScalar, visit } from "./places.js";
import { fieldPath } from "./field-path.js";
import { isSameValue } from "./values.js";
import { homeOf } from "./blocks.js";
import { isPlainWord } from "./yaml-name.js";
import { isSamePod, isSamePodExcept } from "./same-pod.js";
// src/fix/splice/refused-edit.ts
var RefusedEdit = class extends Error {
	reason;
	constructor(reason) {
		super(reason);
		this.name = "RefusedEdit";
		this.reason = reason;
	}
};
// src/fix/splice/splice.ts
function applySplices(text, splices) {
	let result = "";
	let at = 0;
	for (const splice of inOrder(splices)) {
		if (splice.start < at) throw new RefusedEdit("the edits change the same text");
		result += text.slice(at, splice.start) + splice.text;
		at = splice.end;
	}
	return result + text.slice(at);
}
function inOrder(splices) {
	return splices.toSorted((a, b) => a.start - b.start || a.end - b.end || b.column - a.column);
}
// src/fix/apply.ts
function replacementOf(lines, { pieces, startLine, endLine }) {
	const start = lines.startOf(startLine);
	const splices = pieces.flatMap((piece) => piece.splices);
	return applySplices(lines.text.slice(start, lines.startOf(endLine + 1)), splices.map((splice) => ({
		...splice,
		start: splice.start - start,
		end: splice.end - start
	})));
}
function replacedLines(lines, group) {
	const { startLine, endLine } = group;
	return {
		startLine,
		endLine,
		lines: replacementOf(lines, group).replace(/\r?\n$/, "").split(/\r?\n/)
	};
}
function applyGroups(lines, groups) {
	const text = applySplices(lines.text, groups.map((group) => ({
		start: lines.startOf(group.startLine),
		end: lines.startOf(group.endLine + 1),
		text: replacementOf(lines, group),
		column: 0
	})));
	const isShorter = lines.padding === 2 && !text.endsWith("\r\n");
	return text.slice(0, text.length - (isShorter ? 1 : lines.padding));
}
// src/fix/edit-tree.ts
function editTreeOf(asks) {
	const root = emptyTree();
	for (const { edit, repairs } of asks) {
		let tree = root;
		for (const repair of repairs) tree.repairs.add(repair);
		for (const step of edit.path) {
			let child = tree.children.get(step);
			if (child === void 0) {
				child = emptyTree();
				tree.children.set(step, child);
			}
			tree = child;
			for (const repair of repairs) tree.repairs.add(repair);
		}
		addEdit(tree, edit);
	}
	refuseContradictions(root, []);
	return root;
}
function emptyTree() {
	return {
		repairs: /* @__PURE__ */ new Set(),
		children: /* @__PURE__ */ new Map(),
		added: /* @__PURE__ */ new Map(),
		dropped: /* @__PURE__ */ new Map()
	};
}
function addEdit(tree, edit) {
	if (edit.op === "add-item") {
		const { value, by } = edit;
		const identity = itemIdentity(identifierOf(value, by), by);
		const same = tree.added.get(identity);
		if (same !== void 0 && !isSame$1(same.value, value)) refuseContradiction(edit.path);
		tree.added.set(identity, {
			value,
			by
		});
	} else if (edit.op === "remove-item") tree.dropped.set(itemIdentity(edit.value, edit.by), {
		value: edit.value,
		by: edit.by
	});
	else {
		const leaf = leafOf(edit);
		if (tree.leaf !== void 0 && !isSame$1(tree.leaf, leaf)) refuseContradiction(edit.path);
		tree.leaf = leaf;
	}
}
function leafOf(edit) {
	if (edit.op === "rename") return { rename: edit.to };
	return edit.op === "set" ? { set: edit.value } : { remove: true };
}
function identifierOf(value, by) {
	return by === void 0 || typeof value !== "object" || isNewList(value) ? value : value[by] ?? "";
}
function itemIdentity(identifier, by) {
	return JSON.stringify([by ?? null, typeof identifier !== "object" ? String(identifier ?? "") : identifier]);
}
function isNewList(value) {
	return Array.isArray(value);
}
function isSame$1(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
function refuseContradictions(tree, path) {
	const { leaf, children, added, dropped } = tree;
	if (leaf !== void 0 && "remove" in leaf && typeof path.at(-1) === "number") return;
	const isBelow = [...children.values()].some((child) => leaf !== void 0 && "set" in leaf || bringsValue(child));
	if (leaf !== void 0 && (added.size > 0 || isBelow || "set" in leaf && dropped.size > 0)) refuseContradiction(path);
	if (dropsAdded(tree)) refuseContradiction(path);
	for (const [step, child] of tree.children) refuseContradictions(child, [...path, step]);
}
function dropsAdded({ added, dropped }) {
	const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
	return [...added.values()].some(({ value }) => keys.some((by) => dropped.has(itemIdentity(identifierOf(value, by), by))));
}
function refuseContradiction(path) {
	throw new RefusedEdit(`two repairs want different values of ${inlineCode(formatPath(path))}`);
}
function bringsValue(tree) {
	if (tree.leaf !== void 0) return "set" in tree.leaf;
	return tree.added.size > 0 || [...tree.children.values()].some(bringsValue);
}
function newValueOf(tree) {
	if (!bringsValue(tree)) return void 0;
	if (tree.leaf !== void 0 && "set" in tree.leaf) return tree.leaf.set;
	if (tree.added.size > 0) {
		if (tree.children.size > 0) throw new RefusedEdit("the list that the repair speaks of is not in the text");
		return [...tree.added.values()].map(({ value }) => value);
	}
	const entries = [];
	for (const [step, child] of tree.children) {
		const value = newValueOf(child);
		if (value === void 0) continue;
		if (typeof step === "number") throw new RefusedEdit("the list that the repair speaks of is not in the text");
		entries.push([step, value]);
	}
	return Object.fromEntries(entries.toSorted(([a], [b]) => a < b ? -1 : 1));
}
// src/fix/group-pieces.ts
const READABLE_GAP = 4;
function groupPieces(pieces, shows, together) {
	const isShown = ({ startLine, endLine }) => shows(startLine, endLine);
	function shouldJoin(a, b) {
		if (b.startLine <= a.endLine) return true;
		const gap = b.startLine - a.endLine - 1;
		return (gap === 0 || gap <= READABLE_GAP && sharePlace(a, b)) && (isShown({
			startLine: a.startLine,
			endLine: b.endLine
		}) || !isShown(a) && !isShown(b));
	}
	let groups = joinByRepair(pieces, together);
	for (let before = -1; before !== groups.length;) {
		before = groups.length;
		const joined = [];
		for (const group of groups.toSorted((a, b) => a.startLine - b.startLine || a.endLine - b.endLine)) {
			const last = joined.at(-1);
			if (last !== void 0 && shouldJoin(last, group)) join(last, group);
			else joined.push(group);
		}
		groups = joined;
	}
	return groups;
}
function joinByRepair(pieces, together) {
	const groupOf = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Set();
	for (const piece of pieces) {
		const group = {
			...piece,
			pieces: [piece],
			repairs: new Set(piece.repairs)
		};
		const boundSets = together.filter((set) => [...piece.repairs].some((repair) => set.has(repair)));
		for (const repair of [piece.repairs, ...boundSets].flatMap((set) => [...set])) {
			const other = groupOf.get(repair);
			if (other === void 0 || !groups.delete(other)) continue;
			join(group, other);
			for (const joinedRepair of other.repairs) groupOf.set(joinedRepair, group);
		}
		for (const repair of group.repairs) groupOf.set(repair, group);
		groups.add(group);
	}
	return [...groups];
}
function join(group, other) {
	group.pieces.push(...other.pieces);
	for (const repair of other.repairs) group.repairs.add(repair);
	group.startLine = Math.min(group.startLine, other.startLine);
	group.endLine = Math.max(group.endLine, other.endLine);
}
function sharePlace(a, b) {
	return a.pieces.some(({ place }) => b.pieces.some((other) => other.place === place));
}
// src/fix/splice/sheet.ts
function sheetOf(document, lines, shows) {
	const root = document.contents;
	if (root === void 0) throw new RefusedEdit("the document cannot be read");
	const startOf = (node) => document.offset + rangeOf(node)[0];
	const endOf = (node) => {
		if (isCollection(node) && !node.flow) {
			const last = lastNode(node);
			if (last !== void 0) return endOf(last);
		}
		return document.offset + rangeOf(node)[1];
	};
	return {
		lines,
		root,
		isJson: document.isJson,
		startOf,
		endOf,
		shared: new Set(document.aliases.values()),
		resolve: (node) => isAlias(node) ? document.aliases.get(node) : node,
		shows
	};
}
function rangeOf(node) {
	if (!node.range) throw new RefusedEdit("the text has no place for this value");
	return node.range;
}
function lastNode(node) {
	const last = isCollection(node) ? node.items.at(-1) : void 0;
	if (!isPair(last)) return last;
	const value = last.value;
	return value?.range && !isImplicitNull(value) ? value : last.key;
}
function isImplicitNull(node) {
	return node === null || node === void 0 || isNullNode(node) && node.source === "";
}
function isNullNode(node) {
	if (node === null || node === void 0) return true;
	return isScalar(node) && node.type === "PLAIN" && node.tag === void 0 && NULL.test(node.source ?? "");
}
const NULL = /^(?:|~|null|Null|NULL)$/;
function writtenText(node) {
	return isScalar(node) ? String(node.value) : void 0;
}
function pairOf(map, key) {
	return map.items.findLast(({ key: node }) => writtenText(node) === String(key));
}
function refuseShared(sheet, node) {
	if (isAlias(node)) throw new RefusedEdit("the value is shared through an alias: change it at its anchor");
	if (node !== null && sheet.shared.has(node)) throw new RefusedEdit("the value is shared through an anchor: a change here changes every place that uses it");
}
function hasSameValue(sheet, current, value) {
	const node = sheet.resolve(current);
	if (typeof value !== "object") return isScalar(node) && isSameScalar(sheet, node, value);
	if (isNewList(value)) {
		const items = isSeq(node) ? node.items : void 0;
		return items?.length === value.length && value.every((item, index) => hasSameValue(sheet, items[index] ?? null, item));
	}
	const entries = Object.entries(value);
	return isMap(node) && node.items.length === entries.length && entries.every(([key, below]) => hasSameValue(sheet, pairOf(node, key)?.value ?? null, below));
}
function isSameScalar(sheet, node, value) {
	const written = sheet.isJson ? readJsonScalar(node) : readScalar(node);
	return typeof value === "number" ? typeof written === "object" && written !== null && Number(written.digits) === value : written === value;
}
function refuseComments(sheet, { key, value }) {
	if (value === null) return;
	const text = sheet.lines.text.slice(sheet.endOf(key), sheet.endOf(value));
	if (/(^|\s)#/.test(text)) throw new RefusedEdit("the value that would be written anew holds a comment");
}
function refuseSharedInside(sheet, node) {
	if (node === null) return;
	refuseShared(sheet, node);
	visit(node, { Node: (_, inner) => refuseSharedTarget(sheet, inner) });
}
function refuseSharedTarget(sheet, node) {
	if (sheet.shared.has(node)) throw new RefusedEdit("the value holds an anchor that is used elsewhere");
}
function refuseMerged(sheet, map, key) {
	const merge = pairOf(map, "<<");
	if (merge === void 0) return;
	const source = sheet.resolve(merge.value);
	for (const part of isSeq(source) ? source.items.map(sheet.resolve) : [source]) {
		if (!isMap(part)) throw new RefusedEdit("the mapping is merged (`<<`) with something that is no mapping");
		if (pairOf(part, key)) throw new RefusedEdit(`the value of ${inlineCode(key)} is shared through a merge key (\`<<\`)`);
		refuseMerged(sheet, part, key);
	}
}
function refuseRepeated(map, key) {
	if (map.items.filter((pair) => writtenText(pair.key) === key).length > 1) throw new RefusedEdit(`the key ${inlineCode(key)} is written more than once`);
}
function refuseTemplate(sheet, startLine, endLine) {
	for (let line = startLine; line <= endLine; line++) if (/\{\{|\{%/.test(sheet.lines.textOf(line))) throw new RefusedEdit("the lines to change hold a template");
}
function columnOf(sheet, offset) {
	return offset - sheet.lines.startOf(sheet.lines.lineAt(offset));
}
function beginsLine(sheet, offset) {
	return /^[ \t]*$/.test(sheet.lines.text.slice(sheet.lines.startOf(sheet.lines.lineAt(offset)), offset));
}
function colonOf(sheet, { key }) {
	const { text } = sheet.lines;
	const start = sheet.startOf(key);
	const before = text.slice(sheet.lines.startOf(sheet.lines.lineAt(start)), start);
	let at = sheet.endOf(key);
	while (text[at] === " " || text[at] === "	") at++;
	if (text[at] !== ":" || !/^[ \t-]*$/.test(before)) throw new RefusedEdit("a key is written in an unusual way");
	return at;
}
// src/fix/meant.ts
const LONGEST = 100;
function commentBeside({ sheet }, path) {
	const pair = sheet.isJson ? void 0 : pairAt(sheet, path);
	if (pair === void 0) return void 0;
	const first = sheet.lines.lineAt(sheet.startOf(pair.key));
	const last = sheet.lines.lineAt(sheet.endOf(pair.value ?? pair.key));
	const words = [...commentsAbove(sheet, first), /(?:^|\s)#(.*)$/.exec(sheet.lines.textOf(last).slice(columnAfter(sheet, pair, last)))?.[1] ?? ""].map((comment) => comment.replace(/^[#\s]+/, "").trim()).filter(isSentence);
	return words.length === 0 ? void 0 : words.join(" ").slice(0, LONGEST);
}
function hasComments({ sheet }, path) {
	const pair = sheet.isJson ? void 0 : pairAt(sheet, path);
	if (pair === void 0) return false;
	const { lines } = sheet;
	const first = lines.lineAt(sheet.startOf(pair.key));
	const last = lines.lineAt(sheet.endOf(pair.value ?? pair.key));
	const text = lines.text.slice(sheet.endOf(pair.key), lines.startOf(last + 1));
	return commentsAbove(sheet, first).length > 0 || /(?:^|\s)#/.test(text);
}
function pairAt({ root }, path) {
	let node = root;
	let pair;
	for (const step of path) if (isMap(node)) {
		pair = pairOf(node, step);
		node = pair?.value ?? null;
	} else {
		pair = void 0;
		node = isSeq(node) ? node.items[Number(step)] ?? null : null;
	}
	return pair;
}
function columnAfter(sheet, { key, value }, line) {
	return sheet.endOf(value ?? key) - sheet.lines.startOf(line);
}
function commentsAbove({ lines }, line) {
	let first = line;
	while (first > 1 && /^\s*#/.test(lines.textOf(first - 1))) first--;
	return Array.from({ length: line - first }, (_, index) => lines.textOf(first + index).trim());
}
const YAML = /^(?:- )?(?:[\w./-]+:(?: +(?:\S+|["'[{].*))?|true|false|[\d.]+|- *\S+)$/;
const INSTRUCTION = /^(?:yamllint|prettier-ignore|eslint|noqa\b|nolint\b|renovate:|-- |@(?:schema|param|section|default|ignored|raw|skip|extra)\b|\{)/i;
const UNDONE = /^(?:todo|fixme|xxx)\b/i;
const ADVICE_AGAINST = /^(?:never|do not|don['\u2019]t|must not|should not|avoid) (?:be )?(?:set|setting|use|using|run|running|start)\b.*(?<!non-?)\b(?:0|root|false)\b/i;
function isSentence(comment) {
	return /\p{L}/u.test(comment) && ![
		YAML,
		INSTRUCTION,
		UNDONE,
		ADVICE_AGAINST
	].some((other) => other.test(comment));
}
// src/fix/choose-asks.ts
function chooseAsks(pod, found, repairs, containersOnly) {
	const asks = [];
	const lifted = /* @__PURE__ */ new Set();
	for (const check of new Set(repairs.map((repair) => repair.check))) {
		const ofCheck = repairs.filter((repair) => repair.check === check);
		const violations = found.flatMap((entry) => entry.check === check ? [entry.violation] : []);
		const ofPod = ofCheck.filter(({ violation }) => violation.subject.kind === "pod");
		const inherited = containersOnly.has(check) ? [] : ofCheck.filter((repair) => isLiftedWithPod(repair, ofPod));
		const isInherited = new Set(inherited);
		for (const repair of ofCheck.filter(({ violation }) => violation.subject.kind !== "container")) {
			const inheriting = inherited.filter(({ violation }) => samePath(violation.inheritedFrom, repair.violation.path));
			asks.push(...asksFor(repair.fix.edits, [repair, ...inheriting]));
			if (inheriting.length > 0) lifted.add(check);
		}
		const ofContainers = ofCheck.filter((repair) => repair.violation.subject.kind === "container" && !isInherited.has(repair));
		const podEdits = containersOnly.has(check) ? void 0 : liftedEdits(pod, violations, ofContainers);
		if (podEdits !== void 0) {
			asks.push(...asksFor(podEdits, ofContainers));
			lifted.add(check);
		} else for (const repair of ofContainers) asks.push(...asksFor(repair.fix.edits, [repair]));
	}
	return {
		asks,
		lifted
	};
}
function asksFor(edits, repairs) {
	return (edits ?? []).map((edit) => ({
		edit,
		repairs
	}));
}
function isLiftedWithPod({ violation: { inheritedFrom }, fix }, repairs) {
	return inheritedFrom !== void 0 && canBeLifted(fix) && repairs.some(({ violation, fix }) => fix.edits !== void 0 && violation.subject.kind === "pod" && samePath(violation.path, inheritedFrom));
}
function liftedEdits(pod, violations, repairs) {
	const [first, second] = repairs;
	const edits = first?.fix.podEdits;
	if (edits === void 0 || second === void 0) return void 0;
	if (!repairs.every(({ fix }) => canBeLifted(fix))) return void 0;
	if (repairs.some(({ fix }) => JSON.stringify(fix.podEdits) !== JSON.stringify(edits))) return void 0;
	const field = edits[0]?.path[2];
	if (typeof field !== "string") return void 0;
	const changed = new Set(containersOf(pod).filter(({ container }) => container.securityContext?.[field] === void 0).map(({ path }) => formatPath(path)));
	const repaired = new Set(repairs.map(({ violation }) => subjectPath(violation)));
	if (changed.size < 2 || [...changed].some((path) => !repaired.has(path))) return void 0;
	return violations.some((violation) => !changed.has(subjectPath(violation))) ? void 0 : edits;
}
function canBeLifted({ edits, podEdits }) {
	if (edits?.length === 1) return true;
	return podEdits !== void 0 && (edits ?? []).every(({ op }) => op === "set");
}
function subjectPath({ subject }) {
	return subject.kind === "pod" ? "" : formatPath(subject.path);
}
function samePath(a, b) {
	return a !== void 0 && formatPath(a) === formatPath(b);
}
// src/fix/splice/collection-edit.ts
function unionOf(sets) {
	const union = /* @__PURE__ */ new Set();
	for (const set of sets) for (const repair of set) union.add(repair);
	return union;
}
// src/fix/splice/layout.ts
function habitsOf(sheet) {
	const steps = [];
	const listSteps = [];
	const gaps = [];
	const flows = [];
	const itemQuotes = [];
	const wordQuotes = [];
	visit(sheet.root, { Pair: (_, pair) => {
		const { key, value } = pair;
		if (isScalar(value) && isPlainWord(String(value.value))) wordQuotes.push(quoteOf(value));
		if (!key.range || !value?.range || !(isMap(value) || isSeq(value)) || value.items.length === 0) return;
		const offset = sheet.startOf(key);
		if (isSeq(value) && writtenText(key) === "drop") {
			flows.push({
				offset,
				value: value.flow === true
			});
			itemQuotes.push({
				offset,
				value: quoteOf(value.items[0])
			});
		}
		const start = sheet.startOf(value);
		if (value.flow || !beginsLine(sheet, start)) return;
		const step = columnOf(sheet, start) - columnOf(sheet, offset);
		(isMap(value) ? steps : listSteps).push({
			offset: start,
			value: step
		});
		if (isMap(value)) return;
		const item = value.items[0];
		if (!isScalar(item) || !item.range) return;
		const gap = sheet.lines.text.slice(start + 1, sheet.startOf(item));
		if (/^ +$/.test(gap)) gaps.push({
			offset: start,
			value: gap
		});
	} });
	const quote = wordQuotes.length > 1 ? unanimous(wordQuotes) : "";
	return (offset) => ({
		step: nearest(steps, offset) ?? 2,
		listStep: nearest(listSteps, offset) ?? 2,
		dashGap: nearest(gaps, offset) ?? " ",
		isListFlow: nearest(flows, offset) ?? false,
		itemQuote: nearest(itemQuotes, offset) ?? quote,
		quote
	});
}
function quoteOf(node) {
	if (!isScalar(node)) return "";
	return node.type === "QUOTE_DOUBLE" ? "\"" : node.type === "QUOTE_SINGLE" ? "'" : "";
}
function keyQuoteOf(map) {
	return unanimous(map.items.map(({ key }) => quoteOf(key)));
}
function unanimous(quotes) {
	const [first = ""] = quotes;
	return quotes.every((quote) => quote === first) ? first : "";
}
function nearest(samples, offset) {
	const last = lastIndexWhere(samples.length, (index) => (samples[index]?.offset ?? 0) < offset);
	const [before, behind] = [samples[last], samples[last + 1]];
	if (before === void 0 || behind === void 0) return (before ?? behind)?.value;
	return offset - before.offset <= behind.offset - offset ? before.value : behind.value;
}
// src/fix/splice/place.ts
function extentOf(sheet, first, last) {
	const start = sheet.startOf(first);
	const end = Math.max(start + 1, sheet.endOf(last));
	return {
		firstLine: sheet.lines.lineAt(start),
		lastLine: sheet.lines.lineAt(end - 1),
		hasRoomBefore: beginsLine(sheet, start),
		hasRoomBehind: !endsInBlockScalar(last)
	};
}
function extentOfPair(sheet, { key, value }) {
	return extentOf(sheet, key, value !== null && !isImplicitNull(value) ? value : key);
}
function endsInBlockScalar(node) {
	if (isScalar(node)) return node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
	if (!isCollection(node) || node.flow) return false;
	const last = node.items.at(-1);
	return endsInBlockScalar(isPair(last) ? last.value : last);
}
function spotInMapping(sheet, map, leaving) {
	const pairs = map.items.filter((pair) => !leaving.has(pair));
	const extents = new Map((pairs.length > 0 ? pairs : map.items).map((pair) => [pair, extentOfPair(sheet, pair)]));
	const containers = extents.get(pairOf(map, "containers"));
	const name = extents.get(pairOf(map, "name"));
	const spots = [];
	if (containers?.hasRoomBefore) spots.push(...spotsBefore(sheet, containers));
	else if (name?.hasRoomBehind) spots.push(...spotsBehind(sheet, name));
	spots.push(...spotsAmong(sheet, [...extents.values()], spots[0]?.line));
	return firstShown(sheet, spots);
}
function spotInList(sheet, items) {
	return firstShown(sheet, items.map((item) => extentOf(sheet, item, item)).toReversed().flatMap((extent) => extent.hasRoomBehind ? spotsBehind(sheet, extent) : []));
}
function spotsAmong(sheet, extents, wanted) {
	const isOneLine = ({ firstLine, lastLine }) => firstLine === lastLine;
	const ordered = wanted === void 0 ? extents.toReversed() : extents.toSorted((a, b) => Math.abs(a.lastLine + 1 - wanted) - Math.abs(b.lastLine + 1 - wanted));
	const behind = (extent) => extent.hasRoomBehind ? spotsBehind(sheet, extent) : [];
	const before = (extent) => extent.hasRoomBefore ? spotsBefore(sheet, extent) : [];
	return [
		...ordered.filter(isOneLine).flatMap(behind),
		...ordered.flatMap(before),
		...ordered.filter((extent) => !isOneLine(extent)).flatMap(behind)
	];
}
function spotsBehind(sheet, { lastLine }) {
	const below = lastLine + 1 <= sheet.lines.count ? [{
		line: lastLine + 1,
		anchor: lastLine + 1
	}] : [];
	return [{
		line: lastLine + 1,
		anchor: lastLine
	}, ...below];
}
function spotsBefore(sheet, { firstLine }) {
	const indent = /^ */.exec(sheet.lines.textOf(firstLine))?.[0] ?? "";
	let line = firstLine;
	while (line > 1 && sheet.lines.textOf(line - 1).startsWith(`${indent}#`)) line--;
	return [{
		line,
		anchor: line
	}, ...line > 1 ? [{
		line,
		anchor: line - 1
	}] : []];
}
function firstShown(sheet, spots) {
	const spot = spots.find(({ anchor }) => sheet.shows(anchor, anchor)) ?? spots[0];
	if (spot === void 0) throw new RefusedEdit("there is no line beside which the new one could stand");
	return spot;
}
function insertLines({ lines }, line, newLines, column) {
	const ending = lines.endingOf(Math.max(1, line - 1));
	const at = lines.startOf(line);
	return {
		start: at,
		end: at,
		text: newLines.map((newLine) => newLine + ending).join(""),
		column
	};
}
function removeLines({ lines }, firstLine, lastLine) {
	return {
		start: lines.startOf(firstLine),
		end: lines.startOf(lastLine + 1),
		text: "",
		column: 0
	};
}
function linesAround(sheet, firstLine, lastLine) {
	const above = {
		startLine: firstLine - 1,
		endLine: lastLine
	};
	const below = {
		startLine: firstLine,
		endLine: lastLine + 1
	};
	if (firstLine === 1) return below;
	if (lastLine === sheet.lines.count || sheet.shows(above.startLine, above.endLine)) return above;
	return sheet.shows(below.startLine, below.endLine) ? below : above;
}
// src/fix/splice/words.ts
const ABSOLUTE_PATH = /^\/[A-Za-z0-9_./-]*$/;
function writeScalar(value, quote) {
	if (typeof value !== "string") return String(value);
	if (isPlainWord(value) || ABSOLUTE_PATH.test(value)) return `${quote}${value}${quote}`;
	if (quote === "'" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
	return JSON.stringify(value);
}
// src/fix/splice/render.ts
function renderBlockPair(key, value, column, layout, keyQuote) {
	const head = `${" ".repeat(column)}${writeScalar(key, keyQuote)}:`;
	if (typeof value !== "object") return [`${head} ${writeScalar(value, layout.quote)}`];
	if (isNewList(value)) {
		if (value.length === 0) return [`${head} []`];
		const scalars = value.filter((item) => typeof item !== "object");
		if (layout.isListFlow && scalars.length === value.length) return [`${head} [${scalars.map((item) => writeScalar(item, layout.itemQuote)).join(", ")}]`];
		return [head, ...value.flatMap((item) => renderBlockItem(item, column + layout.listStep, layout, keyQuote))];
	}
	if (Object.keys(value).length === 0) return [`${head} {}`];
	return [head, ...Object.entries(value).flatMap(([inner, below]) => renderBlockPair(inner, below, column + layout.step, layout, keyQuote))];
}
function renderBlockItem(value, column, layout, keyQuote) {
	const dash = `${" ".repeat(column)}-${layout.dashGap}`;
	if (typeof value !== "object") return [dash + writeScalar(value, layout.itemQuote)];
	const inner = dash.length;
	const [first, ...rest] = isNewList(value) ? value.flatMap((item) => renderBlockItem(item, inner, layout, keyQuote)) : Object.entries(value).flatMap(([key, below]) => renderBlockPair(key, below, inner, layout, keyQuote));
	if (first === void 0) return [dash + (isNewList(value) ? "[]" : "{}")];
	return [dash + first.slice(inner), ...rest];
}
function renderFlow(value, style) {
	if (typeof value !== "object") return writeScalar(value, style.quote);
	if (isNewList(value)) return `[${value.map((item) => renderFlowItem(item, style)).join(style.comma)}]`;
	if (Object.keys(value).length === 0) return "{}";
	const pairs = Object.entries(value).map(([key, inner]) => renderFlowPair(key, renderFlow(inner, style), style));
	return `{${style.pad}${pairs.join(style.comma)}${style.pad}}`;
}
function renderFlowItem(value, style) {
	return typeof value === "object" ? renderFlow(value, style) : writeScalar(value, style.itemQuote);
}
function renderFlowPair(key, text, style) {
	return `${writeScalar(key, style.keyQuote)}${style.colon}${text}`;
}
function renderSpread(value, style, indent, unit, ending) {
	if (typeof value !== "object") return writeScalar(value, style.quote);
	if (Object.keys(value).length === 0) return renderFlow(value, style);
	const inner = indent + unit;
	const entries = isNewList(value) ? value.map((item) => typeof item === "object" ? renderSpread(item, style, inner, unit, ending) : renderFlowItem(item, style)) : Object.entries(value).map(([key, below]) => renderFlowPair(key, renderSpread(below, style, inner, unit, ending), style));
	const [open, close] = isNewList(value) ? "[]" : "{}";
	return `${open}${ending}${entries.map((entry) => inner + entry).join(`,${ending}`)}${ending}${indent}${close}`;
}
// src/fix/splice/edit-block.ts
function editBlockMapping(sheet, edit, habits) {
	const { map, place, additions, removals } = edit;
	if (additions.length + removals.size > 0) for (const pair of map.items) colonOf(sheet, pair);
	const pieces = [...edit.fillings.map((filling) => fill(sheet, edit, filling, habits)), ...edit.replacements.map((replacement) => replace(sheet, edit, replacement, habits))];
	if (additions.length > 0) {
		const [first] = map.items;
		if (first === void 0) throw new RefusedEdit("the mapping is empty");
		const column = columnOf(sheet, sheet.startOf(first.key));
		const { line, anchor } = spotInMapping(sheet, map, new Set(removals.keys()));
		const layout = habits(sheet.lines.startOf(line));
		const quote = keyQuoteOf(map);
		const lines = additions.flatMap(({ key, value }) => renderBlockPair(key, value, column, layout, quote));
		pieces.push({
			splices: [insertLines(sheet, line, lines, column)],
			startLine: anchor,
			endLine: anchor,
			repairs: unionOf(additions.map(({ repairs }) => repairs)),
			place
		});
	}
	const entries = map.items.map((pair) => ({
		extent: extentOfPair(sheet, pair),
		start: sheet.startOf(pair.key),
		repairs: removals.get(pair)
	}));
	return [...pieces, ...removeEntries(sheet, entries, place)];
}
function editBlockList(sheet, { list, place, additions, removals }, habits) {
	const items = list.items;
	const pieces = [];
	const kept = items.filter((item) => !removals.has(item));
	const model = kept.at(-1) ?? items.at(-1);
	if (additions.length > 0 && model !== void 0) {
		const { line, anchor } = spotInList(sheet, kept.length > 0 ? kept : items);
		const { column, gap } = dashOf(sheet, model);
		const layout = {
			...habits(sheet.startOf(model)),
			dashGap: gap,
			itemQuote: quoteOf(model)
		};
		const keyQuote = isMap(model) ? keyQuoteOf(model) : "";
		const lines = additions.flatMap(({ value }) => renderBlockItem(value, column, layout, keyQuote));
		pieces.push({
			splices: [insertLines(sheet, line, lines, column)],
			startLine: anchor,
			endLine: anchor,
			repairs: unionOf(additions.map(({ repairs }) => repairs)),
			place
		});
	}
	const entries = items.map((item) => {
		const { offset, beginsLine } = dashOf(sheet, item);
		const extent = extentOf(sheet, item, item);
		const firstLine = sheet.lines.lineAt(offset);
		return {
			extent: {
				...extent,
				firstLine,
				hasRoomBefore: beginsLine
			},
			start: offset,
			repairs: removals.get(item)
		};
	});
	return [...pieces, ...removeEntries(sheet, entries, place)];
}
function fill(sheet, { map, place }, { pair, value, repairs }, habits) {
	const keyStart = sheet.startOf(pair.key);
	const line = sheet.lines.lineAt(keyStart);
	const column = columnOf(sheet, keyStart);
	const behindColon = colonOf(sheet, pair) + 1;
	const oldValue = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : void 0;
	const end = oldValue === void 0 ? behindColon : sheet.endOf(oldValue);
	if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit("the empty value stands on a line of its own");
	if (oldValue !== void 0 && !/^[ \t]*$/.test(sheet.lines.text.slice(behindColon, sheet.startOf(oldValue)))) throw new RefusedEdit("the empty value carries a tag or an anchor");
	refuseTemplate(sheet, line, line);
	const [head = "", ...below] = renderBlockPair("key", value, column, habits(keyStart), keyQuoteOf(map));
	const text = head.slice(head.indexOf(":") + 1);
	return {
		splices: [...end > behindColon || text !== "" ? [{
			start: behindColon,
			end,
			text,
			column
		}] : [], ...below.length > 0 ? [insertLines(sheet, line + 1, below, column + 1)] : []],
		startLine: line,
		endLine: line,
		repairs,
		place
	};
}
function replace(sheet, { map, place }, { pair, value, repairs }, habits) {
	const column = columnOf(sheet, sheet.startOf(pair.key));
	const { firstLine, lastLine, hasRoomBehind } = extentOfPair(sheet, pair);
	const start = colonOf(sheet, pair) + 1;
	const end = sheet.endOf(pair.value);
	const { lines } = sheet;
	if (!hasRoomBehind) throw new RefusedEdit("the value ends in a block scalar");
	refuseTemplate(sheet, firstLine, lastLine);
	const [head = "", ...below] = renderBlockPair("key", value, column, habits(start), keyQuoteOf(map));
	return {
		splices: [{
			start,
			end,
			text: [head.slice(head.indexOf(":") + 1), ...below].join(lines.endingOf(firstLine)),
			column
		}],
		startLine: firstLine,
		endLine: lastLine,
		repairs,
		place
	};
}
function removeEntries(sheet, entries, place) {
	return entries.flatMap(({ extent, start, repairs }, index) => {
		if (repairs === void 0) return [];
		const { firstLine, lastLine } = extent;
		refuseTemplate(sheet, firstLine, lastLine);
		if (extent.hasRoomBefore) return [{
			splices: [removeLines(sheet, firstLine, lastLine)],
			...linesAround(sheet, firstLine, lastLine),
			repairs,
			place
		}];
		const next = entries[index + 1];
		if (next === void 0 || next.repairs !== void 0 || next.extent.firstLine !== lastLine + 1) throw new RefusedEdit("the entry stands behind a dash, and nothing can take its place");
		return [{
			splices: [{
				start,
				end: next.start,
				text: "",
				column: columnOf(sheet, start)
			}],
			startLine: firstLine,
			endLine: next.extent.firstLine,
			repairs,
			place
		}];
	});
}
function dashOf(sheet, item) {
	const { text } = sheet.lines;
	const start = sheet.startOf(item);
	const offset = text.lastIndexOf("-", start - 1);
	const between = text.slice(offset + 1, start);
	if (offset < 0 || !/^[ \t\r\n]*$/.test(between)) throw new RefusedEdit("the item of the list carries a tag, an anchor or a comment");
	const column = columnOf(sheet, offset);
	const lineText = text.slice(offset - column, offset);
	return {
		offset,
		column,
		gap: /^ +$/.test(between) ? between : " ",
		beginsLine: /^ *$/.test(lineText)
	};
}
// src/fix/splice/flow-entries.ts
function addFlowEntries(sheet, entries, added) {
	const last = entries.at(-1);
	if (entries.length > 0 && entries.every(({ repairs }) => repairs !== void 0)) return replaceAll(sheet, entries, added);
	const lineOf = ({ beside, isBefore }) => sheet.lines.lineAt(isBefore ? beside.start : beside.end);
	const lastKept = entries.findLast(({ repairs }) => repairs === void 0);
	const places = added.places.map((place) => {
		return added.isSpread && lastKept !== last && place.beside === lastKept ? {
			...place,
			isBefore: true
		} : place;
	});
	const place = places.find((candidate) => sheet.shows(lineOf(candidate), lineOf(candidate))) ?? places[0];
	if (place === void 0) throw new RefusedEdit("the collection has no entry beside which the new one could stand");
	const line = lineOf(place);
	return {
		splices: (added.isSpread ? addLines(sheet, entries, added, place, line) : void 0) ?? [addInline(sheet, added, place)],
		startLine: line,
		endLine: line
	};
}
function replaceAll(sheet, entries, added) {
	const { lines } = sheet;
	const [first, last] = [entries[0], entries.at(-1)];
	const { start } = first;
	const { end } = last;
	if (!lines.text.slice(start, end).includes("#")) return {
		splices: [{
			start,
			end,
			text: added.texts.join(added.comma),
			column: columnOf(sheet, start)
		}],
		startLine: lines.lineAt(start),
		endLine: lines.lineAt(end)
	};
	const removal = removeRun(sheet, entries, void 0, void 0);
	const addition = addLines(sheet, entries, added, {
		beside: first,
		isBefore: true
	}, lines.lineAt(start)) ?? [];
	return {
		...removal,
		splices: [...addition, ...removal.splices]
	};
}
function addInline(sheet, { texts, comma }, { beside, isBefore }) {
	const at = isBefore ? beside.start : beside.end;
	return {
		start: at,
		end: at,
		text: texts.map((entry) => isBefore ? entry + comma : comma + entry).join(""),
		column: columnOf(sheet, at)
	};
}
function addLines(sheet, entries, { texts }, { beside, isBefore }, line) {
	const { lines } = sheet;
	const indent = /^[ \t]*/.exec(lines.textOf(lines.lineAt(beside.start)))?.[0] ?? "";
	const ending = lines.endingOf(line);
	const column = columnOf(sheet, beside.start);
	if (isBefore) {
		const at = lines.startOf(line);
		return [{
			start: at,
			end: at,
			text: texts.map((text) => `${indent}${text},${ending}`).join(""),
			column
		}];
	}
	const rest = lines.text.slice(beside.end, lines.endOf(line));
	const at = lines.startOf(line + 1);
	if (/^[ \t]*,[ \t]*(?:#.*)?$/.test(rest)) return [{
		start: at,
		end: at,
		text: texts.map((text) => `${indent}${text},${ending}`).join(""),
		column
	}];
	if (beside !== entries.at(-1) || !/^[ \t]*(?:#.*)?$/.test(rest)) return void 0;
	return [{
		start: beside.end,
		end: beside.end,
		text: ",",
		column
	}, {
		start: at,
		end: at,
		text: texts.map((text) => indent + text).join(`,${ending}`) + ending,
		column
	}];
}
function removeFlowEntries(sheet, entries) {
	const changes = [];
	if (entries.every(({ repairs }) => repairs !== void 0)) return changes;
	for (let first = 0; first < entries.length; first++) {
		if (entries[first]?.repairs === void 0) continue;
		let last = first;
		while (entries[last + 1]?.repairs !== void 0) last++;
		const run = entries.slice(first, last + 1);
		const repairs = new Set(run.flatMap((entry) => [...entry.repairs ?? []]));
		changes.push({
			...removeRun(sheet, run, entries[first - 1], entries[last + 1]),
			repairs
		});
		first = last;
	}
	return changes;
}
function removeRun(sheet, run, before, behind) {
	const { lines } = sheet;
	const start = run[0].start;
	const end = run.at(-1).end;
	const [firstLine, lastLine] = [lines.lineAt(start), lines.lineAt(end - 1)];
	refuseTemplate(sheet, firstLine, lastLine);
	const rest = /^[ \t]*(,?)[ \t]*(?:#.*)?$/.exec(lines.text.slice(end, lines.endOf(lastLine)));
	const column = columnOf(sheet, start);
	const hasComma = rest?.[1] === ",";
	if (beginsLine(sheet, start) && rest !== null && (behind === void 0 || hasComma) && firstLine > 1) {
		const splices = [removeLines(sheet, firstLine, lastLine)];
		if (hasComma || before === void 0) return {
			splices,
			startLine: firstLine - 1,
			endLine: lastLine
		};
		const comma = /^[ \t]*,/.exec(lines.text.slice(before.end));
		if (comma === null) throw new RefusedEdit("the list has a comment where its comma is expected");
		splices.push({
			start: before.end,
			end: before.end + comma[0].length,
			text: "",
			column
		});
		return {
			splices,
			startLine: lines.lineAt(before.end),
			endLine: lastLine
		};
	}
	const from = before?.end ?? start;
	const to = before === void 0 ? behind?.start ?? end : end;
	if ([
		lines.text.slice(from, start),
		lines.text.slice(end, to),
		...run.slice(1).map((entry, index) => lines.text.slice(run[index].end, entry.start))
	].some((gap) => gap.includes("#"))) throw new RefusedEdit("a comment stands between the entries to remove");
	return {
		splices: [{
			start: from,
			end: to,
			text: "",
			column
		}],
		startLine: lines.lineAt(from),
		endLine: lines.lineAt(to)
	};
}
// src/fix/splice/flow-style.ts
function flowStyleOf(sheet, map, layout) {
	const { text } = sheet.lines;
	const pairs = map.items;
	const [first, second] = pairs;
	const keyQuote = sheet.isJson ? "\"" : keyQuoteOf(map);
	const withValue = pairs.find(({ value }) => value !== null && !isImplicitNull(value));
	const colon = withValue?.value ? ifMatching(text.slice(sheet.endOf(withValue.key), sheet.startOf(withValue.value)), /^:[ \t]*$/) : void 0;
	const comma = first && second ? ifMatching(text.slice(flowEndOf(sheet, first), sheet.startOf(second.key)), /^,[ \t]*$/) : void 0;
	const pad = first ? ifMatching(text.slice(sheet.startOf(map) + 1, sheet.startOf(first.key)), /^ *$/) : void 0;
	const isTight = colon === ":" && keyQuote !== "";
	return {
		colon: isTight ? ":" : (colon ?? ": ").padEnd(2),
		comma: comma ?? (isTight ? "," : ", "),
		pad: pad ?? "",
		keyQuote,
		quote: sheet.isJson ? "\"" : layout.quote,
		itemQuote: sheet.isJson ? "\"" : layout.itemQuote
	};
}
function emptyStyle(sheet, layout) {
	const { quote, itemQuote } = sheet.isJson ? {
		quote: "\"",
		itemQuote: "\""
	} : layout;
	return {
		colon: ": ",
		comma: ", ",
		pad: "",
		keyQuote: sheet.isJson ? "\"" : "",
		quote,
		itemQuote
	};
}
function flowEndOf(sheet, { key, value }) {
	if (value !== null && !isImplicitNull(value)) return sheet.endOf(value);
	const end = sheet.endOf(key);
	return end + (/^[ \t]*:/.exec(sheet.lines.text.slice(end))?.[0].length ?? 0);
}
function ifMatching(text, pattern) {
	return pattern.test(text) ? text : void 0;
}
// src/fix/splice/edit-flow.ts
function editFlowMapping(sheet, edit, habits) {
	const { map, place, additions, removals } = edit;
	const entries = map.items.map((pair) => ({
		start: sheet.startOf(pair.key),
		end: flowEndOf(sheet, pair),
		repairs: removals.get(pair)
	}));
	const style = flowStyleOf(sheet, map, habits(sheet.startOf(map)));
	const write = writerOf(sheet, map, style);
	const pieces = [...edit.fillings, ...edit.replacements].map((filling) => fillFlow(sheet, filling, place, style, write));
	if (additions.length > 0) {
		const added = addFlowEntries(sheet, entries, {
			texts: additions.map(({ key, value }) => renderFlowPair(key, write(value), style)),
			comma: style.comma,
			places: placesIn$1(map, entries),
			isSpread: isSpread(sheet, map)
		});
		pieces.push({
			...added,
			repairs: unionOf([...additions.map(({ repairs }) => repairs), ...repairsOfAllRemoved(entries)]),
			place
		});
	}
	return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({
		...change,
		place
	}))];
}
function editFlowList(sheet, { list, place, additions, removals }, habits) {
	const items = list.items;
	const entries = items.map((item) => ({
		start: sheet.startOf(item),
		end: sheet.endOf(item),
		repairs: removals.get(item)
	}));
	const pieces = [];
	if (additions.length > 0) {
		const [first, second] = entries;
		const between = first && second ? sheet.lines.text.slice(first.end, second.start) : ", ";
		const added = addFlowEntries(sheet, entries, {
			texts: additions.map(({ value }) => writeItem(sheet, value, items.at(-1), habits)),
			comma: /^,[ \t]*$/.test(between) ? between : ", ",
			places: keptPlaces(entries).toReversed(),
			isSpread: entries.every(({ start }) => beginsLine(sheet, start))
		});
		pieces.push({
			...added,
			repairs: unionOf([...additions.map(({ repairs }) => repairs), ...repairsOfAllRemoved(entries)]),
			place
		});
	}
	return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({
		...change,
		place
	}))];
}
function writeItem(sheet, value, model, habits) {
	if (typeof value !== "object") return writeScalar(value, quoteOf(model));
	const layout = habits(model === void 0 ? 0 : sheet.startOf(model));
	if (!isMap(model) || model.items.length === 0) return renderFlow(value, emptyStyle(sheet, layout));
	const style = flowStyleOf(sheet, model, layout);
	if (!isSpread(sheet, model)) return renderFlow(value, style);
	const { indent, unit, ending } = spreadOf(sheet, model);
	return renderSpread(value, style, indent, unit, ending);
}
function repairsOfAllRemoved(entries) {
	const repairs = entries.flatMap((entry) => entry.repairs ?? []);
	return repairs.length === entries.length ? repairs : [];
}
function fillFlow(sheet, { pair, value, repairs }, place, style, write) {
	const oldValue = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : void 0;
	const keyEnd = sheet.endOf(pair.key);
	const start = oldValue === void 0 ? keyEnd : sheet.startOf(oldValue);
	const end = oldValue === void 0 ? flowEndOf(sheet, pair) : sheet.endOf(oldValue);
	if (oldValue !== void 0 && !/^[ \t]*:\s*$/.test(sheet.lines.text.slice(keyEnd, start))) throw new RefusedEdit("the empty value carries a tag, an anchor or a comment");
	const text = (oldValue === void 0 ? style.colon : "") + write(value);
	const [startLine, endLine] = [sheet.lines.lineAt(start), sheet.lines.lineAt(end)];
	refuseTemplate(sheet, startLine, endLine);
	return {
		splices: [{
			start,
			end,
			text,
			column: columnOf(sheet, start)
		}],
		startLine,
		endLine,
		repairs,
		place
	};
}
function placesIn$1(map, entries) {
	const at = (key) => {
		const pair = pairOf(map, key);
		const entry = pair === void 0 ? void 0 : entries[map.items.indexOf(pair)];
		return entry?.repairs === void 0 ? entry : void 0;
	};
	const [containers, name] = [at("containers"), at("name")];
	const best = containers ? [{
		beside: containers,
		isBefore: true
	}] : name ? [{
		beside: name,
		isBefore: false
	}] : [];
	const behind = keptPlaces(entries).toReversed();
	return [
		...best,
		...behind,
		...behind.map(({ beside }) => ({
			beside,
			isBefore: true
		}))
	];
}
function keptPlaces(entries) {
	return entries.filter(({ repairs }) => repairs === void 0).map((beside) => ({
		beside,
		isBefore: false
	}));
}
function isSpread(sheet, map) {
	return map.items.every(({ key }) => beginsLine(sheet, sheet.startOf(key)));
}
function writerOf(sheet, map, style) {
	if (map.items.length === 0 || !isSpread(sheet, map)) return (value) => renderFlow(value, style);
	const nested = map.items.map(({ value }) => value).filter((value) => isCollection(value) && value.items.length > 0);
	if (nested.length > 0 ? nested.every((value) => isOnOneLine(sheet, value)) : !sheet.isJson) return (value) => renderFlow(value, style);
	const { inner, unit, ending } = spreadOf(sheet, map);
	return (value) => renderSpread(value, style, inner, unit, ending);
}
function spreadOf(sheet, map) {
	const { lines } = sheet;
	const [first] = map.items;
	const firstStart = first === void 0 ? sheet.startOf(map) : sheet.startOf(first.key);
	const indentAt = (offset) => /^[ \t]*/.exec(lines.textOf(lines.lineAt(offset)))?.[0] ?? "";
	const [indent, inner] = [indentAt(sheet.startOf(map)), indentAt(firstStart)];
	return {
		indent,
		inner,
		unit: inner.startsWith(indent) && inner !== indent ? inner.slice(indent.length) : "  ",
		ending: lines.endingOf(lines.lineAt(firstStart))
	};
}
function isOnOneLine(sheet, node) {
	return sheet.lines.lineAt(sheet.startOf(node)) === sheet.lines.lineAt(sheet.endOf(node));
}
// src/fix/splice/list-items.ts
function hasItem(sheet, items, { value, by }, path) {
	if (by === void 0 || typeof value !== "object") return items.some((item) => hasSameValue(sheet, item, value));
	const identity = itemIdentity(value[by], by);
	const same = items.find((item) => identityIn(sheet, item, by) === identity);
	if (same === void 0 || hasSameValue(sheet, same, value)) return same !== void 0;
	throw new RefusedEdit(`${inlineCode(formatPath(path))} has another item with this ${inlineCode(by)}`);
}
function droppedFrom$1(sheet, { dropped }) {
	const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
	return (item) => keys.some((by) => dropped.has(identityIn(sheet, item, by) ?? ""));
}
function identityIn(sheet, item, by) {
	const node = by === void 0 ? item : sheet.resolve(item);
	const text = writtenText(by === void 0 ? node : isMap(node) ? pairOf(node, by)?.value : void 0);
	return text === void 0 ? void 0 : itemIdentity(text, by);
}
// src/fix/splice/edit-document.ts
function editDocument(page, edits) {
	return editValue(page, page.sheet.root, edits, []);
}
function editValue(page, node, edits, path) {
	refuseShared(page.sheet, node);
	if (isMap(node)) return editMapping(page, node, edits, path);
	if (isSeq(node)) return editList(page, node, edits, path);
	throw new RefusedEdit(`${inlineCode(formatPath(path))} is no mapping and no list`);
}
function editMapping(page, map, edits, path) {
	const { sheet } = page;
	const additions = [];
	const fillings = [];
	const replacements = [];
	const removals = /* @__PURE__ */ new Map();
	const piecesBelow = [];
	for (const [step, child] of edits.children) {
		const key = String(step);
		const pair = pairOf(map, key);
		const { repairs } = child;
		if (pair === void 0) {
			const value = newValueOf(child);
			if (value !== void 0 || isRemoval(sheet, null, child)) refuseMerged(sheet, map, key);
			if (value !== void 0) additions.push({
				key,
				value,
				repairs
			});
		} else if (isRemoval(sheet, pair.value, child)) {
			refuseMerged(sheet, map, key);
			refuseRepeated(map, key);
			refuseSharedInside(sheet, pair.key);
			refuseSharedInside(sheet, pair.value);
			removals.set(pair, repairs);
		} else if (child.leaf !== void 0 && "rename" in child.leaf) {
			for (const name of [key, child.leaf.rename]) refuseMerged(sheet, map, name);
			refuseRepeated(map, key);
			piecesBelow.push(setScalar(sheet, pair.key, child.leaf.rename, repairs, path));
		} else if (isEmptyValue(pair.value)) {
			refuseShared(sheet, pair.value);
			const value = newValueOf(child);
			if (value !== void 0) fillings.push({
				pair,
				value,
				repairs
			});
		} else if (child.leaf !== void 0 && "set" in child.leaf) {
			const { set: value } = child.leaf;
			if (typeof value !== "object") piecesBelow.push(setScalar(sheet, pair.value, value, repairs, path));
			else if (!hasSameValue(sheet, pair.value, value)) {
				refuseSharedInside(sheet, pair.value);
				refuseComments(sheet, pair);
				replacements.push({
					pair,
					value,
					repairs
				});
			}
		} else piecesBelow.push(...editValue(page, pair.value, child, [...path, step]));
	}
	additions.sort((a, b) => a.key < b.key ? -1 : 1);
	if (additions.length + fillings.length + replacements.length + removals.size === 0) return piecesBelow;
	const edit = {
		map,
		place: placeOf(path),
		additions,
		fillings,
		replacements,
		removals
	};
	const pieces = map.flow ? editFlowMapping(sheet, edit, page.habits) : editBlockMapping(sheet, edit, page.habits);
	return [...piecesBelow, ...pieces];
}
function editList(page, list, edits, path) {
	const { sheet } = page;
	const items = list.items;
	const piecesBelow = [];
	const removals = /* @__PURE__ */ new Map();
	const isDropped = droppedFrom$1(sheet, edits);
	for (const [step, child] of edits.children) {
		const item = items[Number(step)];
		if (item === void 0) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} is not in the text`);
		if (isDropped(item)) refuseContradiction([...path, step]);
		if (child.leaf !== void 0 && "set" in child.leaf) {
			const { set: value } = child.leaf;
			if (typeof value === "object") throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would have to be written anew`);
			piecesBelow.push(setScalar(sheet, item, value, child.repairs, path));
		} else if (child.leaf !== void 0) removals.set(item, child.repairs);
		else if (isRemoval(sheet, item, child)) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would be left empty`);
		else piecesBelow.push(...editValue(page, item, child, [...path, step]));
	}
	const kept = items.map((node, index) => ({
		node,
		below: edits.children.get(index)
	})).filter(({ node, below }) => !isDropped(node) && below?.leaf === void 0);
	const added = [...edits.added.values()].filter((item) => {
		const { by } = item;
		const nodes = (by === void 0 ? kept : kept.filter(({ below }) => below?.children.has(by) !== true)).map(({ node }) => node);
		return !hasItem(sheet, nodes, item, path);
	});
	for (const item of items.filter(isDropped)) {
		const replacement = isScalar(item) && typeof added[0]?.value !== "object" ? added.shift() : void 0;
		if (replacement === void 0) removals.set(item, edits.repairs);
		else piecesBelow.push(setScalar(sheet, item, replacement.value, edits.repairs, path));
	}
	for (const item of removals.keys()) refuseSharedInside(sheet, item);
	if (added.length === 0 && removals.size === 0) return piecesBelow;
	const additions = added.map(({ value }) => ({
		value,
		repairs: edits.repairs
	}));
	const edit = {
		list,
		place: placeOf(path),
		additions,
		removals
	};
	const pieces = list.flow ? editFlowList(sheet, edit, page.habits) : editBlockList(sheet, edit, page.habits);
	return [...piecesBelow, ...pieces];
}
function isRemoval(sheet, node, edits) {
	if (edits.leaf !== void 0) return "remove" in edits.leaf;
	if (bringsValue(edits) || isEmptyValue(node)) return false;
	if (isMap(node)) return node.items.every((pair) => {
		const child = edits.children.get(writtenText(pair.key) ?? "");
		return child !== void 0 && isRemoval(sheet, pair.value, child);
	});
	if (!isSeq(node)) return false;
	const isDropped = droppedFrom$1(sheet, edits);
	return node.items.every((item, index) => {
		const child = edits.children.get(index);
		return child?.leaf !== void 0 && "remove" in child.leaf || isDropped(item);
	});
}
function isEmptyValue(node) {
	return isNullNode(node) || isCollection(node) && node.items.length === 0;
}
function setScalar(sheet, node, value, repairs, path) {
	refuseShared(sheet, node);
	if (!isScalar(node)) throw new RefusedEdit(`${inlineCode(formatPath(path))} holds a list or mapping where a single value belongs`);
	if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") throw new RefusedEdit("the value is a block scalar");
	if (node.tag !== void 0) throw new RefusedEdit("the value carries a tag");
	const start = sheet.startOf(node);
	const end = sheet.endOf(node);
	const line = sheet.lines.lineAt(start);
	if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit("the value spans several lines");
	refuseTemplate(sheet, line, line);
	return {
		splices: [{
			start,
			end,
			text: writeScalar(value, quoteOf(node)),
			column: columnOf(sheet, start)
		}],
		startLine: line,
		endLine: line,
		repairs,
		place: placeOf(path)
	};
}
function placeOf(path) {
	const end = path.lastIndexOf("securityContext");
	return formatPath(end < 0 ? path : path.slice(0, end + 1));
}
// src/fix/ask-for.ts
function askFor(pageAt, judged) {
	const { workload, violations } = judged;
	const { pod } = workload;
	const meant = meantRepairs(pageAt, judged);
	const repairs = judged.repairs.filter((repair) => !meant.has(repair));
	const containersOnly = /* @__PURE__ */ new Set();
	for (const check of chooseAsks(pod, violations, repairs, containersOnly).lifted) {
		const ofCheck = repairs.filter((repair) => repair.check === check);
		const [easeAtPod, easeAtContainers] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set([check])].map((inContainers) => {
			const { asks, refused } = addressEdits(workload, chooseAsks(pod, violations, ofCheck, inContainers).asks);
			return refused.size > 0 ? 0 : easeOf(pageAt, asks);
		});
		if ((easeAtContainers ?? 0) > (easeAtPod ?? 0)) containersOnly.add(check);
	}
	const { asks } = chooseAsks(pod, violations, repairs, containersOnly);
	const addressedEdits = addressEdits(workload, asks);
	const refused = new Map([
		...addressedEdits.refused,
		...refuseScattered(addressedEdits.asks),
		...refuseOtherViolations({
			...judged,
			repairs
		}, asks),
		...[...meant].map(([repair, field]) => [repair, meantReason(workload, repair, field)])
	]);
	return {
		asks: addressedEdits.asks.flatMap((ask) => {
			const remaining = ask.repairs.filter((repair) => !refused.has(repair));
			return remaining.length === 0 ? [] : [{
				...ask,
				repairs: remaining
			}];
		}),
		refused,
		meant: new Map([...meant].map(([repair, { comment }]) => [repair, comment]))
	};
}
function meantRepairs(pageAt, { workload, repairs }) {
	return new Map(repairs.flatMap((repair) => {
		for (const path of repair.fix.mayBeMeantAt ?? []) {
			const address = workload.editAt(path);
			const page = "reason" in address ? void 0 : pageAt(address);
			const comment = page && "path" in address ? commentBeside(page, address.path) : void 0;
			if (comment !== void 0) return [[repair, {
				path,
				comment
			}]];
		}
		return [];
	}));
}
function meantReason(workload, { violation }, { path, comment }) {
	return `it stays as it is, because a comment beside ${formatPath(path) === formatPath(violation.path) ? "it" : inlineCode(formatPath(fieldPath(workload, path)))} shows that it is meant (${inlineCode(comment)}): exempt it, or change it by hand`;
}
function addressKey({ file, document }) {
	return JSON.stringify([file, document]);
}
function addressEdits(workload, asks) {
	const refused = /* @__PURE__ */ new Map();
	return {
		asks: asks.flatMap(({ edit, repairs }) => {
			const address = workload.editAt(edit.path);
			if (!("reason" in address)) return [{
				at: address,
				edit: (edit.op === "remove" ? address.removal : address.setting) ?? {
					...edit,
					path: address.path
				},
				repairs
			}];
			for (const repair of repairs) refused.set(repair, address.reason);
			return [];
		}),
		refused
	};
}
function easeOf(pageAt, asks) {
	const eases = [...groupBy(asks, ({ at }) => addressKey(at)).values()].map((documentAsks) => {
		const page = documentAsks[0] && pageAt(documentAsks[0].at);
		return page === void 0 ? 0 : easeOfDocument(page, documentAsks);
	});
	return eases.includes(0) || eases.length === 0 ? 0 : eases.includes(1) ? 1 : 2;
}
function easeOfDocument(page, asks) {
	try {
		const pieces = editDocument(page, editTreeOf(asks));
		if (pieces.length === 0) return 0;
		return pieces.every(({ startLine, endLine }) => page.sheet.shows(startLine, endLine)) ? 2 : 1;
	} catch (error) {
		if (error instanceof RefusedEdit) return 0;
		throw error;
	}
}
function refuseScattered(asks) {
	const documents = /* @__PURE__ */ new Map();
	for (const { at, repairs } of asks) for (const repair of repairs) {
		const documentsOfRepair = documents.get(repair) ?? /* @__PURE__ */ new Map();
		documents.set(repair, documentsOfRepair.set(addressKey(at), at));
	}
	return new Map([...documents].filter(([, repairDocuments]) => repairDocuments.size > 1).map(([repair, repairDocuments]) => {
		return [repair, `the repair needs edits in several documents, in ${[...new Set([...repairDocuments.values()].map(({ file }) => inlineCode(homeOf(file))))].join(" and ")}`];
	}));
}
function refuseOtherViolations({ workload, violations, repairs }, asks) {
	const wanted = new Set(repairs.map(({ violation }) => formatPath(violation.path)));
	const others = violations.filter(({ violation }) => violation.inheritedFrom === void 0).map(({ rule, violation }) => ({
		path: formatPath(violation.path),
		isAdvice: isAskedRule(rule)
	})).filter(({ path }) => !wanted.has(path));
	const otherFields = new Set(others.map(({ path }) => path));
	const ofStandard = new Set(others.filter(({ isAdvice }) => !isAdvice).map(({ path }) => path));
	const refused = /* @__PURE__ */ new Map();
	for (const { edit, repairs: askRepairs } of asks) {
		const path = formatPath(edit.path);
		if (!otherFields.has(path)) continue;
		const field = inlineCode(formatPath(fieldPath(workload, edit.path)));
		for (const repair of askRepairs) {
			if (isOfStandard(repair.check) && !ofStandard.has(path)) continue;
			refused.set(repair, `the repair would also change ${field}, which stays as it is here`);
		}
	}
	return refused;
}
// src/fix/splice/text-lines.ts
function textLines(original) {
	const lacking = original.endsWith("\n") ? "" : original.endsWith("\r") || !/\r\n[^\n]*$/.test(original) ? "\n" : "\r\n";
	const text = original + lacking;
	const starts = lineStarts(text);
	starts.pop();
	const count = starts.length;
	const startOf = (line) => line > count ? text.length : starts[line - 1] ?? 0;
	const endOf = (line) => {
		let end = startOf(line + 1);
		if (end > startOf(line) && text[end - 1] === "\n") {
			end--;
			if (end > startOf(line) && text[end - 1] === "\r") end--;
		}
		return end;
	};
	return {
		text,
		padding: lacking.length,
		count,
		startOf,
		endOf,
		lineAt: (offset) => lineAt(starts, offset) + 1,
		textOf: (line) => text.slice(startOf(line), endOf(line)),
		endingOf: (line) => text.slice(endOf(line), startOf(line + 1))
	};
}
// src/fix/open-files.ts
function openFiles({ texts, shows = () => true }) {
	const lines = /* @__PURE__ */ new Map();
	const documents = /* @__PURE__ */ new Map();
	const pages = /* @__PURE__ */ new Map();
	const linesOf = (file) => cached(lines, file, () => textLines(texts.get(file) ?? ""));
	const documentAt = ({ file, document }) => cached(documents, file, () => documentsOf(texts.get(file) ?? "")).get(document);
	const openPage = (address) => {
		const document = documentAt(address);
		if (document?.contents === void 0) return void 0;
		const { file } = address;
		const sheet = sheetOf(document, linesOf(file), (startLine, endLine) => shows(file, startLine, endLine));
		return {
			sheet,
			habits: habitsOf(sheet)
		};
	};
	return {
		linesOf,
		documentAt,
		pageAt: (address) => cached(pages, addressKey(address), () => openPage(address))
	};
}
function documentsOf(text) {
	return new Map(readDocuments(text).map((document) => [document.index, document]));
}
function cached(values, key, make) {
	if (!values.has(key)) values.set(key, make());
	return values.get(key);
}
// src/pss/validation.ts
const LINUX_POD_FIELDS = [
	"appArmorProfile",
	"seLinuxOptions",
	"seccompProfile",
	"sysctls",
	"runAsUser"
];
const LINUX_CONTAINER_FIELDS = [
	"appArmorProfile",
	"seLinuxOptions",
	"seccompProfile",
	"capabilities",
	"privileged",
	"allowPrivilegeEscalation",
	"procMount",
	"runAsUser"
];
function invalidReasons(pod) {
	const containers = containersOf(pod);
	return [
		...invalidOnWindows(pod, containers),
		...invalidNamespaces(pod),
		...invalidHostProcess(pod, containers),
		...invalidProfiles([...POD_CONTEXT], pod.spec?.securityContext ?? {}),
		...invalidSeccompAnnotation(pod, POD_CONTEXT, pod.spec?.securityContext?.seccompProfile, POD_ANNOTATION),
		...containers.flatMap((placed) => invalidContainer(pod, placed))
	].map(({ path, reason }) => `${formatPath(path)}: ${reason}`);
}
function invalidContainer(pod, { container, name, path: containerPath }) {
	const context = container.securityContext ?? {};
	const podContext = pod.spec?.securityContext ?? {};
	const path = [...containerPath, "securityContext"];
	const found = invalidProfiles(path, context);
	if (context.allowPrivilegeEscalation === false) {
		if (context.privileged) found.push({
			path,
			reason: "must not set allowPrivilegeEscalation to false and privileged to true"
		});
		if (context.capabilities?.add?.includes("CAP_SYS_ADMIN")) found.push({
			path,
			reason: "must not set allowPrivilegeEscalation to false and add CAP_SYS_ADMIN"
		});
	}
	if (context.procMount === "Unmasked" && !hasUserNamespace(pod)) found.push({
		path: [...path, "procMount"],
		reason: "must not be Unmasked without hostUsers: false"
	});
	if (!context.privileged && propagatedMounts(container).length > 0) {
		const mounts = [
			...containerPath,
			"volumeMounts",
			"mountPropagation"
		];
		found.push({
			path: mounts,
			reason: "must not be Bidirectional without privileged: true"
		});
	}
	const inherited = isCopiedToField(annotationOf(pod, container)) ? void 0 : podContext.appArmorProfile;
	const appArmor = context.appArmorProfile ?? inherited;
	found.push(...invalidSeccompAnnotation(pod, path, context.seccompProfile, CONTAINER_ANNOTATION_PREFIX + name));
	if (!isWindows(pod)) found.push(...invalidAppArmorAnnotation(pod, path, appArmor, APP_ARMOR_ANNOTATION + name));
	if (pod.spec?.hostNetwork && containerPath[1] === "containers") container.ports?.forEach(({ hostPort = 0, containerPort }, index) => {
		if (hostPort === 0 || hostPort === containerPort) return;
		found.push({
			path: [
				...containerPath,
				"ports",
				index,
				"hostPort"
			],
			reason: "must be containerPort with hostNetwork"
		});
	});
	return found;
}
function invalidOnWindows(pod, containers) {
	if (!isWindows(pod)) return [];
	const { securityContext = {}, hostUsers, hostPID, hostIPC } = pod.spec ?? {};
	const paths = LINUX_POD_FIELDS.filter((field) => {
		const value = securityContext[field];
		return Array.isArray(value) ? value.length > 0 : value !== void 0;
	}).map((field) => [...POD_CONTEXT, field]);
	if (hostUsers !== void 0) paths.push(["spec", "hostUsers"]);
	if (hostPID) paths.push(["spec", "hostPID"]);
	if (hostIPC) paths.push(["spec", "hostIPC"]);
	for (const { container, path } of containers) {
		const set = LINUX_CONTAINER_FIELDS.filter((field) => container.securityContext?.[field] !== void 0);
		paths.push(...set.map((field) => [
			...path,
			"securityContext",
			field
		]));
	}
	return paths.map((path) => ({
		path,
		reason: "must not be set for a Windows pod"
	}));
}
function invalidNamespaces(pod) {
	if (!hasUserNamespace(pod)) return [];
	return [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	].filter((field) => pod.spec?.[field]).map((field) => ({
		path: ["spec", field],
		reason: "must not be true with hostUsers: false"
	}));
}
function invalidHostProcess(pod, containers) {
	const podValue = pod.spec?.securityContext?.windowsOptions?.hostProcess;
	const found = containers.filter(({ container }) => {
		const value = container.securityContext?.windowsOptions?.hostProcess;
		return podValue !== void 0 && value !== void 0 && value !== podValue;
	}).map(({ path }) => ({
		path: [
			...path,
			"securityContext",
			"windowsOptions",
			"hostProcess"
		],
		reason: `must be ${podValue}, as the pod's`
	}));
	if (!isHostProcess(pod)) return found;
	if (!containers.every(({ container }) => isHostProcessContainer(pod, container))) found.push({
		path: ["spec"],
		reason: "must have HostProcess containers only, or none"
	});
	if (!pod.spec?.hostNetwork) found.push({
		path: ["spec", "hostNetwork"],
		reason: "must be true with HostProcess"
	});
	return found;
}
function invalidProfiles(path, context) {
	return ["seccompProfile", "appArmorProfile"].flatMap((field) => invalidProfile([...path, field], context[field]));
}
function invalidProfile(path, profile) {
	if (profile === void 0) return [];
	const { type = "", localhostProfile } = profile;
	if (type === "Localhost") {
		if (localhostProfile !== void 0) return [];
		return [{
			path: [...path, "localhostProfile"],
			reason: "must be set with type Localhost"
		}];
	}
	const found = [];
	if (type !== "RuntimeDefault" && type !== "Unconfined") {
		found.push({
			path: [...path, "type"],
			reason: "must be Localhost, RuntimeDefault or Unconfined"
		});
		if (path.at(-1) === "appArmorProfile") return found;
	}
	if (localhostProfile !== void 0) found.push({
		path: [...path, "localhostProfile"],
		reason: "must not be set without type Localhost"
	});
	return found;
}
function invalidSeccompAnnotation(pod, context, profile, key) {
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || profile === void 0) return [];
	return invalidAnnotation([...context, "seccompProfile"], profile, annotation, isRuntimeDefaultAnnotation(annotation));
}
function invalidAppArmorAnnotation(pod, context, profile, key) {
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || profile === void 0) return [];
	return invalidAnnotation([...context, "appArmorProfile"], profile, annotation, annotation === "runtime/default");
}
function invalidAnnotation(path, profile, annotation, isRuntimeDefault) {
	const expected = {
		Unconfined: annotation === "unconfined",
		RuntimeDefault: isRuntimeDefault,
		Localhost: false
	};
	const { type, localhostProfile } = profile;
	const reason = "must say the same as the annotation";
	if (type === "Localhost" && annotation.startsWith("localhost/")) return annotation === `localhost/${localhostProfile}` && localhostProfile !== void 0 ? [] : [{
		path: [...path, "localhostProfile"],
		reason
	}];
	if (type !== "Unconfined" && type !== "RuntimeDefault" && type !== "Localhost") return [];
	return expected[type] ? [] : [{
		path: [...path, "type"],
		reason
	}];
}
// src/fix/equal-except.ts
function equalExcept(before, after, edits) {
	return equal(plainValue(before), plainValue(after), edits);
}
function plainValue(value) {
	if (value.kind === "scalar") return value.value;
	if (value.kind === "list") return value.items.map(plainValue);
	return new Map([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
}
function equal(before, after, edits) {
	if (edits === void 0) return isSame(before, after);
	if (edits.leaf !== void 0) return "set" in edits.leaf ? isSame(after, plainNewValue(edits.leaf.set)) : isVoid(after);
	if (isList(before) || isList(after) || edits.added.size + edits.dropped.size > 0) return equalLists(before ?? [], after ?? [], edits);
	if (!isMappingOrVoid(before) || !isMappingOrVoid(after)) return false;
	const [from, to] = [entriesOf(before), entriesOf(after)];
	const renamed = renamesOf(edits);
	if (new Set(renamed.values()).size < renamed.size) return false;
	if ([...renamed].some(([key, name]) => !from.has(key) || from.has(name) || to.has(key))) return false;
	const named = new Map([...from].map(([key, value]) => [renamed.get(key) ?? key, value]));
	return [.../* @__PURE__ */ new Set([
		...named.keys(),
		...to.keys(),
		...[...edits.children.keys()].map(String)
	])].filter((key) => !renamed.has(key)).every((key) => equal(named.get(key), to.get(key), edits.children.get(key)));
}
function renamesOf({ children }) {
	return new Map([...children].flatMap(([key, { leaf }]) => leaf !== void 0 && "rename" in leaf ? [[String(key), leaf.rename]] : []));
}
function equalLists(before, after, edits) {
	const [from, to] = [listOf(before), listOf(after)];
	if (from === void 0 || to === void 0) return false;
	const isDropped = droppedFrom(edits);
	const kept = from.map((item, index) => ({
		item,
		below: edits.children.get(index)
	})).filter(({ item, below }) => !isRemoved(below) && !isDropped(item));
	if (edits.added.size + edits.dropped.size === 0) return kept.length === to.length && kept.every(({ item, below }, index) => equal(item, to[index], below));
	const added = [...edits.added.values()].map(({ value }) => plainNewValue(value));
	if (kept.some(({ below }) => below !== void 0 && below.leaf === void 0)) return equalInOrder(kept, added, to);
	const keptTexts = new Set(kept.map(({ item }) => textOf(item)));
	return sorted([...kept.map(({ item, below }) => below?.leaf && "set" in below.leaf ? plainNewValue(below.leaf.set) : item), ...added.filter((item) => !keptTexts.has(textOf(item)))]) === sorted(to);
}
function equalInOrder(kept, added, after) {
	const missing = new Set(added.map(textOf));
	for (const { item, below } of kept) if (below === void 0) missing.delete(textOf(item));
	let next = 0;
	for (const item of after) {
		const expected = kept[next];
		if (expected !== void 0 && equal(expected.item, item, expected.below)) next++;
		else if (!missing.delete(textOf(item))) return false;
	}
	return next === kept.length && missing.size === 0;
}
function droppedFrom({ dropped }) {
	const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
	return (item) => keys.some((by) => {
		const text = scalarText(by === void 0 ? item : item instanceof Map ? item.get(by) : void 0);
		return text !== void 0 && dropped.has(itemIdentity(text, by));
	});
}
function isRemoved(edits) {
	return edits?.leaf !== void 0 && "remove" in edits.leaf;
}
function scalarText(value) {
	if (typeof value === "string" || typeof value === "boolean") return String(value);
	return typeof value === "object" && value !== null && "digits" in value ? value.digits : void 0;
}
function sorted(items) {
	return JSON.stringify([...new Set(items)].map(textOf).sort());
}
function isSame(a, b) {
	return textOf(a) === textOf(b);
}
function textOf(value) {
	return JSON.stringify(value, (_, entry) => entry instanceof Map ? Object.fromEntries([...entry].sort(([a], [b]) => a < b ? -1 : 1)) : entry);
}
function plainNewValue(value) {
	if (typeof value === "number") return { digits: String(value) };
	if (typeof value !== "object") return value;
	if (isNewList(value)) return value.map(plainNewValue);
	return new Map(Object.entries(value).map(([key, below]) => [key, plainNewValue(below)]));
}
function isList(value) {
	return Array.isArray(value);
}
function listOf(value) {
	return isList(value) ? value : isVoid(value) ? [] : void 0;
}
function isMappingOrVoid(value) {
	return value instanceof Map || isVoid(value);
}
function entriesOf(value) {
	return value instanceof Map ? value : /* @__PURE__ */ new Map();
}
function isVoid(value) {
	return value === void 0 || value === null || value instanceof Map && value.size === 0 || isList(value) && value.length === 0;
}
// src/fix/repairs-of.ts
function repairsOf(pod, findViolations) {
	return findViolations(pod).map(({ rule, check, violation }) => ({
		check,
		violation,
		fix: rule.fix(violation, pod)
	}));
}
// src/fix/verify.ts
function findFaultInText(before, parsed, edits) {
	const [after, ...others] = parsed;
	if (after?.value === void 0 || others.length > 0 || before === void 0) return "the repaired text could not be read";
	if (lacksValue(after.value) && !lacksValue(before)) return "an operation of the patch would have no value any more";
	return equalExcept(before, after.value, edits) ? void 0 : "the repair would change another value, too";
}
function lacksValue(document) {
	return document.kind === "list" && document.items.some((item) => ["add", "replace"].includes(textOf$1(item, "op")) && fieldOf(item, "value") === void 0);
}
function findFaultInWorkloads(judged, after, repairs, requiresAll = false) {
	const repaired = new Map(after.map((workload) => [workloadKey(workload), workload]));
	const known = new Set(judged.map(({ workload }) => workloadKey(workload)));
	const unknown = requiresAll ? after.find((workload) => !known.has(workloadKey(workload))) : void 0;
	if (unknown !== void 0) {
		const { kind, name } = unknown.identity;
		return `the repair would reach ${inlineCode(`${kind} ${name}`)}, which was not evaluated before`;
	}
	const changeable = requiresAll ? causesOf(repairs) : void 0;
	for (const judgedWorkload of judged) {
		const { workload, repairs: own } = judgedWorkload;
		const now = repaired.get(workloadKey(workload));
		if (now === void 0) {
			if (!requiresAll || own.some((repair) => repairs.has(repair))) return "the repaired text could not be read";
			return `then ${inlineCode(workload.via ?? "")} would not be built as it is now`;
		}
		const fault = findFaultInWorkload(judgedWorkload, now, repairs);
		if (fault !== void 0) return fault;
		if (now.repairFault !== void 0) return now.repairFault;
		if (changesMore(judgedWorkload, now)) return "the chart would then change another field of a pod, too";
		if (changeable === void 0) continue;
		const isConcerned = judgedWorkload.violations.some((found) => changeable.has(causeOf(found)));
		const isSame = workload.values === void 0 ? isSameValue : isSamePod;
		if (!isConcerned && !isSame(workload.pod, now.pod)) {
			const { identity, via = "" } = workload;
			return `the repair would change ${inlineCode(`${identity.kind} ${identity.name}`)} of ${inlineCode(via)}, too, which does not violate that`;
		}
	}
}
function changesMore({ workload, findViolations }, repaired) {
	if (workload.values === void 0) return false;
	const edits = repairsOf(workload.pod, findViolations).map(({ fix }) => fix).flatMap((fix) => [...fix.edits ?? [], ...fix.podEdits ?? []]);
	return !isSamePodExcept(workload.pod, repaired.pod, edits.map(({ path }) => path));
}
function causesOf(repairs) {
	return new Set([...repairs].map(causeOf));
}
function causeOf({ check, violation }) {
	return JSON.stringify([check, formatSetter(violation)]);
}
function findFaultInWorkload(judged, repaired, repairs) {
	const { workload, findViolations, violations } = judged;
	const valid = new Set(invalidReasons(workload.pod));
	const invalid = invalidReasons(repaired.pod).find((reason) => !valid.has(reason));
	if (invalid !== void 0) return `the API server would refuse the repaired pod: ${inlineCode(invalid)}`;
	const placesBefore = placesIn(workload.pod);
	const before = KEYS.get(violations) ?? violationKeys(violations, placesBefore);
	KEYS.set(violations, before);
	const after = violationKeys(findViolations(repaired.pod), placesIn(repaired.pod));
	const mayBringAdvice = [...repairs].some(({ check }) => isOfStandard(check));
	for (const [key, found] of after) {
		if (before.has(key) || mayBringAdvice && isAskedRule(found.rule)) continue;
		return `the repair would bring another violation: ${violationWords(found)}`;
	}
	for (const repair of judged.repairs) {
		const key = violationKey(repair, placesBefore);
		const stays = before.has(key) ? after.get(key) : void 0;
		if (repairs.has(repair) && stays !== void 0) return `the violation would stay: ${violationWords(stays)}`;
	}
}
const KEYS = /* @__PURE__ */ new WeakMap();
function violationKeys(violations, placeOf) {
	return new Map(violations.map((found) => [violationKey(found, placeOf), found]));
}
function violationWords({ check, violation }) {
	return `${check} (${inlineCode(formatSetter(violation))})`;
}
function violationKey({ check, violation }, placeOf) {
	return JSON.stringify([
		check,
		formatSetter(violation),
		placeOf(violation.subject)
	]);
}
function placesIn({ spec = {} }) {
	const places = /* @__PURE__ */ new Map();
	for (const list of [...CONTAINER_LISTS, "volumes"]) {
		const numbers = /* @__PURE__ */ new Map();
		for (const [index, { name }] of (spec[list] ?? []).entries()) {
			const number = numbers.get(name) ?? 0;
			numbers.set(name, number + 1);
			places.set(formatPath([
				"spec",
				list,
				index
			]), `${list} ${number}`);
		}
	}
	return (subject) => subject.kind === "pod" ? "pod" : places.get(formatPath(subject.path)) ?? "";
}
export { RefusedEdit, addressKey, applyGroups, applySplices, askFor, chooseAsks, editDocument, editTreeOf, findFaultInText, findFaultInWorkloads, groupPieces, hasComments, invalidReasons, openFiles, renderBlockPair, repairsOf, replacedLines, replacementOf };
