import { CONCLUSION_MARKS, NO_RETRIES, answerOf, isUnsure, issueBody, markOfIssue, queryAnswerOf, refusalNote } from "./action-review.js";
import { assumedServer, checkedOutTree, checklistTable, joinSections, listSection, objectHash, sarifOutput, scanExemptionSections } from "./review.js";
import { count, isExempt, isRejected, workloadChecklist } from "./review-scan.js";
import { compareLevels, copyWithoutSource, formatViolates, inlineCode, visibleText } from "./action-review-scan-reader.js";
import { namespaceOutline, planTable, stepText, unjudgedNote } from "./migration-plan-markdown.js";
import { scanTree, urlPart, viewerLogin } from "./scan-tree.js";
import { textOfContent } from "./review-scan-reader.js";
import { checklistTally, countsLine, printScan, printStream, scanCounts, textStore, unjudgedWords as unjudgedWords$1, violatedFiles, violatingWords } from "./scan.js";
import { htmlEscape } from "./escape-goat.js";
import { scanJson } from "./scan-json.js";
import { fenced, isUnjudged, placeCode, plainOrCode, tableRow, variantCode, workloadTitle } from "./action-review-scan.js";
import { directoryTable, namespaceTable, totalsTable } from "./totals-table.js";
import { scanSarif } from "./scan-sarif.js";
import { failingFiles, repairFiles } from "./fix-files.js";
import { migrationPlan } from "./migration-plan.js";
import { NOT_COMPARED } from "./action.js";
// src/github/badge-branch.ts
const QUERY = `query ($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    id
    defaultBranchRef { target { oid } }
    ref(qualifiedName: $ref) {
      target { oid ... on Commit { message tree { oid } parents(first: 1) { totalCount } } }
    }
  }
}`;
async function fetchBadgeBranch(client, { owner, repo }, branch) {
	const { repository } = await client.graphql(QUERY, {
		owner,
		repo,
		ref: `refs/heads/${branch}`
	});
	const target = repository.ref?.target;
	const known = {
		repository: repository.id,
		newest: repository.defaultBranchRef?.target?.oid
	};
	return target == null ? known : {
		...known,
		tip: tipOf(target)
	};
}
function tipOf({ oid, message = "", tree, parents }) {
	const [, statedTree, judged] = MARK.exec(message) ?? [];
	const isOurs = judged !== void 0 && statedTree === tree?.oid && parents?.totalCount === 0;
	return {
		commit: oid,
		tree: tree?.oid ?? "",
		...isOurs ? { judged } : {}
	};
}
const MARK = /^Pss-review-badge: ([0-9a-f]{40}) of ([0-9a-f]{40})$/m;
function badgeMessage(tree, judged) {
	return `Pod security badge

pss-review writes this branch: each badge replaces the one before, without history.

Pss-review-badge: ${tree} of ${judged}`;
}
// src/github/publish-badge.ts
const ROUNDS$1 = 5;
async function publishBadge(client, commit, branch, files) {
	const publishing = {
		client,
		commit,
		branch,
		files
	};
	let made;
	let stuckAt;
	for (let round = 1;; round++) {
		const read = await queryAnswerOf(fetchBadgeBranch(client, commit, branch));
		if ("refused" in read) return read;
		const { tip } = read.ok;
		if (made !== void 0 && tip?.commit === made) return { commit: made };
		const kept = tip === void 0 ? void 0 : await whyKept(publishing, tip, read.ok.newest);
		if (kept !== void 0) return kept;
		const commitStep = made === void 0 ? await makeCommit(publishing) : { ok: made };
		if ("ok" in commitStep) made = commitStep.ok;
		const step = "ok" in commitStep ? await moveBranch(publishing, commitStep.ok, read.ok, stuckAt) : commitStep;
		if ("ok" in step) return { commit: step.ok };
		if (round === ROUNDS$1 || !step.mayPass) return { refused: step.refused };
		stuckAt = tip?.commit;
	}
}
async function whyKept({ client, commit, files }, tip, newest) {
	if (tip.judged === void 0) return { isForeign: true };
	if (tip.tree === treeHash(files)) return { isUnchanged: true };
	const { owner, repo, head } = commit;
	if (tip.judged === head) return void 0;
	const answer = await answerOf(client.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${head}...${tip.judged}`,
		per_page: 1,
		page: 2
	}));
	if ("ok" in answer) return answer.ok.data.status === "ahead" ? { isOutdated: true } : void 0;
	if (answer.refused.status !== 404) return answer;
	if (head === newest) return void 0;
	const judged = await answerOf(client.rest.git.getCommit({
		owner,
		repo,
		commit_sha: tip.judged
	}));
	return "refused" in judged && judged.refused.status === 404 ? void 0 : answer;
}
async function makeCommit({ client, commit: { owner, repo, head }, files }) {
	const entries = files.map(({ path, content }) => ({
		path,
		content,
		mode: "100644",
		type: "blob"
	}));
	const tree = await answerOf(client.rest.git.createTree({
		owner,
		repo,
		tree: entries,
		request: NO_RETRIES
	}));
	if ("refused" in tree) return {
		...tree,
		mayPass: isUnsure(tree.refused)
	};
	const { sha } = tree.ok.data;
	const message = badgeMessage(sha, head);
	const made = await answerOf(client.rest.git.createCommit({
		owner,
		repo,
		message,
		tree: sha,
		parents: [],
		request: NO_RETRIES
	}));
	return "ok" in made ? { ok: made.ok.data.sha } : {
		...made,
		mayPass: isUnsure(made.refused)
	};
}
async function moveBranch({ client, commit: { owner, repo }, branch }, made, { repository, tip }, stuckAt) {
	if (tip === void 0) {
		const ref = `refs/heads/${branch}`;
		return stepOf(made, await answerOf(client.rest.git.createRef({
			owner,
			repo,
			ref,
			sha: made,
			request: NO_RETRIES
		})), /already exists/i);
	}
	if (tip.commit === stuckAt) {
		const update = {
			owner,
			repo,
			ref: `heads/${branch}`,
			sha: made,
			force: true
		};
		return stepOf(made, await answerOf(client.rest.git.updateRef({
			...update,
			request: NO_RETRIES
		})), /does not exist/i);
	}
	const update = {
		name: `refs/heads/${branch}`,
		beforeOid: tip.commit,
		afterOid: made,
		force: true
	};
	const moved = await queryAnswerOf(client.graphql(MOVE, {
		input: {
			repositoryId: repository,
			refUpdates: [update]
		},
		request: NO_RETRIES
	}));
	if ("ok" in moved) return { ok: made };
	return {
		...moved,
		mayPass: true
	};
}
const MOVE = "mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";
function stepOf(made, answer, lost) {
	if ("ok" in answer) return { ok: made };
	return {
		...answer,
		mayPass: isUnsure(answer.refused) || lost.test(answer.refused.message)
	};
}
function treeHash(files) {
	const entries = [...files].sort((a, b) => a.path < b.path ? -1 : 1).flatMap(({ path, content }) => [Buffer.from(`100644 ${path}\0`), Buffer.from(objectHash("blob", Buffer.from(content)), "hex")]);
	return objectHash("tree", Buffer.concat(entries));
}
// src/report/issue/tracked-issue.ts
const MAX_BODY = 65536;
const LONGEST_NAME = 200;
const MAX_ROWS = 100;
function trackedIssue(scope, plan) {
	const violating = plan.namespaces.filter(({ violatingToday }) => violatingToday > 0);
	const title = `${visibleText(scope, LONGEST_NAME)}: what the default branch violates`;
	if (violating.length > 0) return {
		scope,
		title,
		body: openBody(scope, plan, violating),
		state: "open"
	};
	const { unjudged } = plan;
	const text = unjudged === 0 ? EMPTY : `${NOTHING_KNOWN} ${unjudgedWords(unjudged)}`;
	return {
		scope,
		title,
		body: issueBody(scope, text),
		state: unjudged === 0 ? "closed" : "as-it-is"
	};
}
function supersededText(number) {
	return `#${number} tracks this.`;
}
const EMPTY = "Nothing on the default branch violates the level that it is held to any more. Which level each namespace can enforce now, `pss-review scan --format plan` says.";
const NOTHING_KNOWN = "Nothing on the default branch that could be judged violates the level that it is held to any more.";
function unjudgedWords(unjudged) {
	return `This issue stays as it is all the same: ${count(unjudged, "object or file", "objects or files")} could not be judged, and the summary of the run says why.`;
}
function openBody(scope, plan, violating) {
	const { version, namespaces, unjudged } = plan;
	const shown = violating.slice(0, MAX_ROWS);
	const head = [
		`In ${violating.length} of ${count(namespaces.length, "namespace")} of the default branch workloads violate the level that they are held to: by the config, by the labels of their Namespace or by the workflow. These are the steps to repair that, by policy version ${inlineCode(version)}.`,
		"pss-review writes this text anew when something of it changes, with empty boxes. Comments below stay. The issue is closed when nothing is left, and opened when there is something again; closed as not planned, it stays closed.",
		...unjudgedNote(unjudged),
		planTable(shown),
		...shown.length < violating.length ? [`\u2026 and ${count(violating.length - shown.length, "namespace")} more.`] : []
	].join("\n\n");
	const steps = violating.flatMap((each) => namespaceSteps(each, version));
	const room = MAX_BODY - issueBody(scope, leftOutNote(steps.length)).length - 2;
	let text = head;
	let kept = 0;
	for (const step of steps) {
		const longer = `${text}\n\n${step}`;
		if (longer.length > room) break;
		text = longer;
		kept += 1;
	}
	return issueBody(scope, kept < steps.length ? `${text}\n\n${leftOutNote(steps.length - kept)}` : text);
}
function leftOutNote(steps) {
	return `\u2026 ${count(steps, "more step")} left out, for which an issue has no room: \`pss-review scan --format plan\` prints all of them.`;
}
function namespaceSteps(plan, version) {
	const { violatingToday, workloads } = plan;
	const remark = `${violatingToday} of ${count(workloads, "workload")} ${violatingToday === 1 || workloads === 1 ? "violates" : "violate"} the level that ${workloads === 1 ? "it is" : "they are"} held to today.`;
	const standing = `${namespaceOutline(plan, version, [remark])}\n\n### Steps`;
	return plan.steps.map((step, index) => {
		const box = indented(stepText("- [ ]", step));
		return index === 0 ? `${standing}\n\n${box}` : box;
	});
}
function indented(item) {
	return item.replaceAll(/\n(?=.)/g, "\n  ");
}
// src/report/issue/reconcile-issues.ts
function reconcileIssues(wanted, found) {
	const [kept, ...younger] = found.filter(({ body }) => markOfIssue(wanted.scope, body) !== void 0).sort((a, b) => a.number - b.number);
	if (kept === void 0) return {
		isMissing: wanted.state === "open",
		changes: []
	};
	const superseded = younger.map(({ number }) => ({
		number,
		body: supersededText(kept.number),
		state: "closed",
		reason: "not_planned"
	}));
	return {
		isMissing: false,
		kept,
		changes: [...changeOf(kept, wanted), ...superseded]
	};
}
function changeOf({ number, body: text, isOpen, isUnwanted }, wanted) {
	const { scope, body, state } = wanted;
	if (!isOpen) return state === "open" && !isUnwanted ? [{
		number,
		body,
		state: "open"
	}] : [];
	if (state === "closed") return [{
		number,
		body,
		state: "closed",
		reason: "completed"
	}];
	return markOfIssue(scope, text) === markOfIssue(scope, body) ? [] : [{
		number,
		body
	}];
}
// src/github/publish-issue.ts
const ROUNDS = 3;
async function publishIssue(client, commit, wanted) {
	const login = await viewerLogin(client);
	if ("refused" in login) return login;
	const publishing = {
		client,
		commit,
		login: login.ok,
		wanted
	};
	let opened;
	for (let round = 1;; round++) {
		const read = await listIssues(publishing);
		if ("refused" in read) return read;
		const isListed = read.ok.some(({ number }) => number === opened?.number);
		const step = await take(publishing, reconcileIssues(wanted, opened === void 0 || isListed ? read.ok : [...read.ok, opened]));
		if ("outcome" in step) return step.outcome;
		if ("refused" in step && (round >= ROUNDS || !step.mayPass)) return { refused: step.refused };
		if ("opened" in step) opened = step.opened;
	}
}
async function listIssues({ client, commit: { owner, repo }, login }) {
	const filter = {
		owner,
		repo,
		creator: login,
		state: "all",
		per_page: 100
	};
	const answer = await answerOf(client.paginate(client.rest.issues.listForRepo, filter));
	if ("refused" in answer) return answer;
	return { ok: answer.ok.filter(({ user, pull_request }) => user?.login === login && pull_request === void 0).map(found) };
}
function found({ number, html_url: url, body, state, state_reason: reason }) {
	return {
		number,
		url,
		body: body ?? "",
		isOpen: state === "open",
		isUnwanted: reason === "not_planned" || reason === "duplicate"
	};
}
async function take(publishing, { isMissing, kept, changes }) {
	if (isMissing) return openIssue(publishing);
	let standing = standingOf(kept, publishing.wanted);
	for (const change of changes) {
		const answer = await updateIssue(publishing, change);
		if ("refused" in answer) return answer;
		if (change.number === kept?.number && change.state !== void 0) standing = change.state;
	}
	const { number, url } = kept ?? {};
	return { outcome: number === void 0 || url === void 0 ? { isNeedless: true } : {
		number,
		url,
		standing
	} };
}
function standingOf(kept, { state }) {
	if (kept?.isOpen) return "open";
	return kept?.isUnwanted && state === "open" ? "unwanted" : "closed";
}
async function openIssue({ client, commit: { owner, repo }, wanted: { title, body } }) {
	const answer = await answerOf(client.rest.issues.create({
		owner,
		repo,
		title,
		body,
		request: NO_RETRIES
	}));
	if ("ok" in answer) return { opened: found(answer.ok.data) };
	return {
		...answer,
		mayPass: isUnsure(answer.refused)
	};
}
async function updateIssue({ client, commit: { owner, repo } }, { number, body, state, reason }) {
	const changes = {
		body,
		...state && { state },
		...reason && { state_reason: reason }
	};
	const answer = await answerOf(client.rest.issues.update({
		owner,
		repo,
		issue_number: number,
		...changes,
		request: NO_RETRIES
	}));
	if ("ok" in answer) return answer;
	const isGone = answer.refused.status === 404 || answer.refused.status === 410;
	return {
		...answer,
		mayPass: isGone || isUnsure(answer.refused)
	};
}
// src/report/badge/badge.ts
const BADGE_COLORS = {
	green: "#1a7f37",
	blue: "#0969da",
	amber: "#9a6700",
	red: "#cf222e",
	grey: "#59636e"
};
function badgeOf(outline) {
	const { target, all, unjudged } = outline;
	const { workloads, rejected, level: reached, passing } = all;
	const label = "pod security";
	if (workloads === 0) return {
		label,
		message: unjudged === 0 ? "no workloads" : "nothing judged",
		color: BADGE_COLORS.grey
	};
	const isAtTarget = compareLevels(reached, target.level) >= 0;
	const color = BADGE_COLORS[colorOf({
		reached,
		isAtTarget,
		unjudged,
		areAllowed: rejected === 0
	})];
	if (isAtTarget && unjudged === 0) return {
		label,
		message: levelName(reached, target),
		color
	};
	return {
		label,
		message: [`${passing[target.level]} of ${workloads} at ${levelName(target.level, target)}`, ...unjudgedWords$1(scanCounts(outline), String)].join(", "),
		color
	};
}
function levelName(level, { version }) {
	return version === "latest" ? level : `${level}:${version}`;
}
function colorOf({ reached, isAtTarget, unjudged, areAllowed }) {
	if (!areAllowed) return reached === "privileged" ? "red" : "amber";
	if (unjudged > 0) return "grey";
	if (!isAtTarget) return "blue";
	return {
		restricted: "green",
		baseline: "blue",
		privileged: "grey"
	}[reached];
}
// src/report/badge/badge-endpoint.ts
const CACHE_SECONDS = 300;
function badgeEndpoint({ label, message, color }) {
	return {
		schemaVersion: 1,
		label,
		message,
		color: color.replace("#", ""),
		cacheSeconds: CACHE_SECONDS
	};
}
// src/report/badge/text-width.ts
const ADVANCES = [
	651,
	821,
	942,
	1716,
	1303,
	1946,
	1597,
	563,
	799,
	799,
	1024,
	1716,
	651,
	739,
	651,
	690,
	1303,
	1303,
	1303,
	1303,
	1303,
	1303,
	1303,
	1303,
	1303,
	1303,
	690,
	690,
	1716,
	1716,
	1716,
	1087,
	2048,
	1401,
	1405,
	1430,
	1577,
	1294,
	1178,
	1587,
	1540,
	604,
	604,
	1343,
	1141,
	1767,
	1532,
	1612,
	1235,
	1612,
	1423,
	1300,
	1251,
	1499,
	1401,
	2025,
	1403,
	1251,
	1403,
	799,
	690,
	799,
	1716,
	1024,
	1024,
	1255,
	1300,
	1126,
	1300,
	1260,
	721,
	1300,
	1298,
	569,
	569,
	1186,
	569,
	1995,
	1298,
	1253,
	1300,
	1300,
	842,
	1067,
	803,
	1298,
	1212,
	1675,
	1212,
	1212,
	1075,
	1303,
	690,
	1303,
	1716
];
const UNITS_PER_EM = 2048;
function textWidth(text, fontSize) {
	return [...text].reduce((sum, character) => {
		return sum + (ADVANCES[(character.codePointAt(0) ?? 0) - 32] ?? UNITS_PER_EM);
	}, 0) * fontSize / UNITS_PER_EM;
}
// src/report/badge/badge-svg.ts
const FONT_SIZE = 11;
const HEIGHT = 20;
const BASELINE = 14;
const RADIUS = 3;
const LABEL_COLOR = "#444c56";
const LONGEST = 100;
function badgeSvg(badge) {
	const label = fieldOf(badge.label, 0);
	const message = fieldOf(badge.message, label.width);
	const width = label.width + message.width;
	const name = `${label.text}: ${message.text}`;
	return htmlEscape`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${name}">
  <title>${name}</title>
  <path fill="${LABEL_COLOR}" d="M${label.width} 0H${RADIUS}a${RADIUS} ${RADIUS} 0 0 0-${RADIUS} ${RADIUS}v${14}a${RADIUS} ${RADIUS} 0 0 0 ${RADIUS} ${RADIUS}H${label.width}z"/>
  <path fill="${badge.color}" d="M${label.width} 0H${width - RADIUS}a${RADIUS} ${RADIUS} 0 0 1 ${RADIUS} ${RADIUS}v${14}a${RADIUS} ${RADIUS} 0 0 1-${RADIUS} ${RADIUS}H${label.width}z"/>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="${FONT_SIZE}" text-rendering="geometricPrecision" aria-hidden="true">
    <text x="${label.middle}" y="${BASELINE}" textLength="${label.length}">${label.text}</text>
    <text x="${message.middle}" y="${BASELINE}" textLength="${message.length}">${message.text}</text>
  </g>
</svg>
`;
}
function fieldOf(fullText, left) {
	const text = visibleText(fullText, LONGEST);
	const length = Math.round(textWidth(text, FONT_SIZE) * 10) / 10;
	const width = Math.ceil(length) + 12;
	return {
		text,
		width,
		length,
		middle: left + width / 2
	};
}
// src/report/badge/badge-files.ts
const BADGE_SVG = "pod-security.svg";
const BADGE_ENDPOINT = "pod-security.json";
function badgeFiles(badge) {
	return [{
		path: BADGE_ENDPOINT,
		content: `${JSON.stringify(badgeEndpoint(badge), null, 2)}\n`
	}, {
		path: BADGE_SVG,
		content: badgeSvg(badge)
	}];
}
// src/report/badge/badge-snippet.ts
const STANDARDS = "https://kubernetes.io/docs/concepts/security/pod-security-standards/";
function badgeSnippet({ serverUrl, owner, repo, branch, isPublic }) {
	const path = (...parts) => [...parts, ...branch.split("/")].map(urlPart).join("/");
	const picture = linkedPicture(`${serverUrl}/${path(owner, repo, "raw")}/${BADGE_SVG}`);
	if (!isPublic || serverUrl !== "https://github.com") return { picture };
	const file = `https://raw.githubusercontent.com/${path(owner, repo)}/${BADGE_ENDPOINT}`;
	return {
		picture,
		shields: linkedPicture(`https://img.shields.io/endpoint?url=${urlPart(file)}`)
	};
}
function linkedPicture(url) {
	return `[![pod security](${url})](${STANDARDS})`;
}
// src/report/summary/scan-summary.ts
function summarizeScan(outline, conclusion, { rejected, notes, sections }) {
	const { notEvaluated } = outline;
	const counts = scanCounts(outline);
	const title = [violatingWords(outline), ...unjudgedWords$1(counts)].join("; ");
	return {
		title,
		summary: joinSections([
			`${CONCLUSION_MARKS[conclusion]} **${title}.**`,
			listSection("Not published", notes),
			listSection("Not evaluated", notEvaluated.map(placedLine)),
			listSection("Not judged", outline.notes.filter(isUnjudged).map(placedLine)),
			namespaceTable(outline),
			rejected,
			...scanExemptionSections(outline),
			listSection("Notes", outline.notes.filter((note) => !isUnjudged(note)).map(placedLine)),
			directoryTable(outline),
			counts.workloads === 0 ? "" : assumedServer([outline.target]),
			...sections,
			`${countsLine(outline)}.`
		])
	};
}
function placedLine(entry) {
	return `${placeCode(entry)}: ${plainOrCode(entry.message)}`;
}
// src/report/plan/plan-scan.ts
function planScan(outline, { failOn, unjudged: choice }, parts) {
	const { all, breakingRules, violations, notEvaluated, unjudged } = outline;
	const conclusion = failOn === "any" && (all.rejected + breakingRules > 0 || notEvaluated.some(({ isForeign }) => isForeign !== true)) || choice === "fail" && unjudged > 0 ? "failure" : unjudged > 0 ? "neutral" : "success";
	const { title, summary } = summarizeScan(outline, conclusion, parts);
	return {
		conclusion,
		title,
		summary,
		annotations: [],
		outputs: {
			conclusion,
			introduced: "0",
			existing: String(violations),
			fixed: "0",
			"not-evaluated": String(notEvaluated.length),
			"level-achieved": unjudged > 0 || all.workloads === 0 ? "" : all.level
		}
	};
}
// src/report/summary/badge-notes.ts
function isBadgeShown(outcome) {
	return !("refused" in outcome || "isForeign" in outcome);
}
function badgeNotes(outcome, branch) {
	if ("refused" in outcome) return [refusalNote("The badge was not published", "contents: write", outcome.refused)];
	if ("isForeign" in outcome) return [`The badge was not published: the branch ${inlineCode(branch)} holds what pss-review did not write; \`badge-branch\` must name a branch that nothing else uses`];
	return [];
}
function badgeSection({ picture, shields }) {
	const section = [
		"The badge, for a README:",
		"",
		fenced("markdown", [picture])
	];
	if (shields !== void 0) section.push("", "The same, drawn by shields.io:", "", fenced("markdown", [shields]));
	return section.join("\n");
}
// src/report/summary/issue-notes.ts
function issueNotes(outcome) {
	return "refused" in outcome ? [refusalNote("The issue was not written", "issues: write", outcome.refused)] : [];
}
function issueSections(outcome) {
	return "url" in outcome ? [`[#${outcome.number}](${outcome.url}) ${WORDS[outcome.standing]}.`] : [];
}
const WORDS = {
	open: "tracks what is left to do",
	closed: "is closed",
	unwanted: "was closed as not planned, and stays so"
};
// src/report/summary/rejected-table.ts
const MAX_REJECTED = 1e3;
function rejectedTable() {
	const rows = [];
	let rejected = 0;
	return {
		see: (judged) => {
			if (!isRejected(judged)) return;
			rejected += 1;
			if (rows.length < MAX_REJECTED) rows.push(copyWithoutSource(rowOf(judged)));
		},
		table: () => {
			if (rejected === 0) return "";
			const more = rejected - rows.length;
			return [
				"| workload | namespace | place | what the API server says |",
				"| --- | --- | --- | --- |",
				...rows,
				...more > 0 ? [tableRow([
					`\u2026 and ${more} more`,
					"",
					"",
					""
				])] : []
			].join("\n");
		}
	};
}
function rowOf({ workload, verdicts: { enforce } }) {
	const { namespace } = workload.identity;
	return tableRow([
		workloadTitle(workload),
		namespace === void 0 ? "" : inlineCode(namespace),
		`${placeCode(workload)}${variantCode(workload)}`,
		formatViolates(enforce.target, plainOrCode(enforce.message))
	]);
}
// src/report/summary/scan-hardening.ts
const MAX_WORKLOADS = 50;
function scanHardening() {
	const tally = checklistTally();
	const shown = [];
	const broken = [];
	let workloads = 0;
	return {
		see: (judged) => {
			if (judged.asked.length === 0) return;
			workloads += 1;
			const checklist = workloadChecklist(judged);
			tally.see(checklist);
			const title = `${workloadTitle(judged.workload)}, ${placeCode(judged.workload)}`;
			if (shown.length < MAX_WORKLOADS) shown.push({
				title,
				checklist
			});
			broken.push(...brokenRules(judged).map((line) => `${title}: ${line}`));
		},
		sections: () => {
			if (workloads === 0) return [];
			const more = workloads > shown.length ? [`\u2026 and ${count(workloads - shown.length, "more workload")}`] : [];
			const checklists = [
				"<details><summary>Hardening: the checklist of the repository</summary>",
				totalsTable(tally.totals()),
				checklistTable(shown),
				...more,
				"</details>"
			];
			return [listSection("Hardening rules that are enforced", broken), checklists.join("\n\n")];
		}
	};
}
function brokenRules({ hardening, exempt }) {
	return hardening.filter(({ mode, check, violations }) => {
		return mode === "enforce" && violations.some((violation) => !isExempt(exempt, check, violation));
	}).map(({ check, detail }) => `\`${check}\`: ${plainOrCode(detail)}`);
}
// src/action/judge-commit.ts
function judgeCommit(commit) {
	return async (inputs, effects, opened) => {
		const tree = await checkedOutTree(await effects.git, commit.head);
		const { scan, rules, files } = await scanTree(tree, {
			...inputs,
			hasChecklist: true
		});
		const kept = [];
		const hasSarif = inputs.sarifFile !== "";
		const hasIssue = inputs.hasIssue && commit.isDefaultBranch;
		const rejected = rejectedTable();
		const hardening = scanHardening();
		const manifests = seeing(scan.manifests, (scanned) => {
			scanned.judged.forEach(rejected.see);
			scanned.judged.forEach(hardening.see);
			if (hasSarif || hasIssue) kept.push(scanned);
		});
		const printed = printStream({
			...scan,
			manifests
		}, scanJson(rules.settings.target));
		const report = await effects.writeFile({
			name: "scan.json",
			content: printed.texts
		});
		const { notes } = await opened();
		const outline = printed.outline();
		const badge = badgeFiles(badgeOf(outline));
		const whole = {
			...outline,
			manifests: kept,
			context: scan.context
		};
		const published = [await publishBadgeOf(commit, badge, inputs, effects), ...hasIssue ? [await publishIssueOf(commit, whole, inputs, effects)] : []];
		const unread = inputs.given === void 0 ? [] : [NOT_COMPARED];
		const plan = planScan(outline, rules.settings, {
			rejected: rejected.table(),
			notes: [
				...notes,
				...unread,
				...published.flatMap((each) => each.notes)
			],
			sections: [...hardening.sections(), ...published.flatMap((each) => each.sections)]
		});
		const badgeFile = badge.find(({ path }) => path === BADGE_SVG);
		const sarif = hasSarif ? await commitSarif(whole, rules, tree, inputs, effects) : "";
		return {
			...plan,
			outputs: {
				...plan.outputs,
				report
			},
			files: {
				...badgeFile === void 0 ? {} : { badge: {
					name: badgeFile.path,
					content: badgeFile.content
				} },
				...await sarifOutput(inputs.sarifFile, async () => sarif)
			},
			line: `${plan.title} (${files} files read)`
		};
	};
}
async function* seeing(values, see) {
	for await (const value of values) {
		see(value);
		yield value;
	}
}
async function commitSarif(scan, rules, tree, { sarifCategory: category }, { links, version }) {
	const contents = /* @__PURE__ */ new Map();
	const paths = /* @__PURE__ */ new Set([
		...violatedFiles(scan),
		...failingFiles(scan),
		...rules.rendering.sources
	]);
	for await (const { path, content } of tree.readInOrder([...paths])) contents.set(path, content);
	const contentOf = (path) => contents.get(path);
	const printer = scanSarif({
		links,
		version,
		category,
		exempt: "left-out",
		store: textStore(),
		textOf: (path) => textOfContent(contentOf(path)),
		repairsOf: (judged) => repairFiles({ manifests: [{ judged }] }, rules, contentOf, ["safe", "careful"])
	});
	return printScan(scan, printer);
}
async function publishIssueOf(commit, scan, { checkName }, { client }) {
	const outcome = await publishIssue(client, commit, trackedIssue(checkName, migrationPlan(scan)));
	return {
		notes: issueNotes(outcome),
		sections: issueSections(outcome)
	};
}
async function publishBadgeOf(commit, files, { badgeBranch: branch }, { client, serverUrl }) {
	if (branch === "" || !commit.isDefaultBranch) return {
		notes: [],
		sections: []
	};
	const outcome = await publishBadge(client, commit, branch, files);
	const { owner, repo, isPublic } = commit;
	const snippet = badgeSnippet({
		serverUrl,
		owner,
		repo,
		branch,
		isPublic
	});
	return {
		notes: badgeNotes(outcome, branch),
		sections: isBadgeShown(outcome) ? [badgeSection(snippet)] : []
	};
}
export { judgeCommit };
