import { CONCLUSION_MARKS, FORBIDDEN_STATUSES, NO_RETRIES, answerMark, answerOf, answerRefusal, conclusionOf, isAnswerOf, isToAct, isUnsure, marksIn, queryAnswerOf, shownFindings, signedBody } from "./action-review.js";
import { awaitHead, checkedOutTree, committedFiles, exempting, exemptionEntry, fetchPullRequestChange, headTexts, isSameBody, joinSections, listSection, objectHash, quotedYaml, reviewRendered, rulePage, selectorOf, titleOf, verification } from "./review.js";
import { pullRequestRef, reasonOf } from "./action.js";
import { didYouMean, fenced, globFault, matchesGlobs, placeCode, plainOrCode, workloadTitle } from "./action-review-scan.js";
import { formatSetter, groupBy, inlineCode, sortedSet } from "./action-review-scan-reader.js";
import { scanTree, urlPart, viewerLogin } from "./scan-tree.js";
import { findRule } from "./find-rule.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { count, readWorkflow, reviewCalls } from "./review-scan.js";
import { fixPatch } from "./fix-patch.js";
import { migrationPlanMarkdown } from "./migration-plan-markdown.js";
import { migrationPlan } from "./migration-plan.js";
// src/github/answers/publish-answer.ts
const ROUNDS = 4;
async function publishAnswer(client, { owner, repo, number }, { scope, word, text }) {
	const target = {
		owner,
		repo,
		request: NO_RETRIES
	};
	const body = signedBody(scope, text, [answerMark(word)]);
	let refused;
	let isPosted = false;
	for (let round = 1; round <= ROUNDS; round++) {
		const read = await queryAnswerOf(fetchComments(client, {
			owner,
			repo,
			number
		}));
		if ("refused" in read) return read.refused;
		const [earlier, ...later] = openAnswers(read.ok, scope, word);
		for (const { databaseId } of later) await answerOf(client.rest.issues.deleteComment({
			...target,
			comment_id: databaseId
		}));
		if (earlier === void 0 ? isPosted : isSameBody(earlier.body, body)) return void 0;
		const answer = await answerOf(earlier === void 0 ? client.rest.issues.createComment({
			...target,
			issue_number: number,
			body
		}) : client.rest.issues.updateComment({
			...target,
			comment_id: earlier.databaseId,
			body
		}));
		if ("ok" in answer) {
			isPosted = true;
			continue;
		}
		refused = answer.refused;
		if (!(isUnsure(refused) || earlier !== void 0 && refused.status === 404) || refused.again !== void 0) return refused;
	}
	return refused;
}
const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor author { __typename } }
      }
    }
  }
}`;
async function fetchComments(client, pull) {
	const found = [];
	let after = null;
	for (;;) {
		const { nodes, pageInfo } = (await client.graphql(QUERY, {
			...pull,
			after
		})).repository.pullRequest.comments;
		found.push(...nodes);
		if (!pageInfo.hasNextPage) return found;
		after = pageInfo.endCursor;
	}
}
function openAnswers(comments, scope, word) {
	const isOwn = ({ body, viewerDidAuthor }) => viewerDidAuthor && marksIn(scope, body).length > 0;
	const isReply = (comment) => comment.author?.__typename !== "Bot" && !isOwn(comment) && !/^\/pss(?:\s|$)/.test(comment.body);
	const lastReply = comments.findLastIndex(isReply);
	return comments.filter((comment, index) => index > lastReply && comment.viewerDidAuthor && isAnswerOf(scope, word, comment.body));
}
// src/github/answers/react.ts
async function react(client, { owner, repo, id }, content) {
	const reaction = {
		owner,
		repo,
		comment_id: id,
		content,
		request: NO_RETRIES
	};
	return "ok" in await answerOf(client.rest.reactions.createForIssueComment(reaction));
}
// src/github/answers/read-comment.ts
async function readComment(client, { owner, repo, id, author, body }) {
	const answer = await answerOf(client.rest.issues.getComment({
		owner,
		repo,
		comment_id: id
	}), [404, 410]);
	if ("refused" in answer) return { gone: "the comment is deleted by now" };
	const { data } = answer.ok;
	if (data.user?.login !== author || (data.body ?? "") !== body) return { gone: "the comment is edited by now" };
	return {
		body,
		url: data.html_url,
		writtenAt: data.created_at
	};
}
async function mayWrite(client, { owner, repo, author }) {
	const answer = await answerOf(client.rest.repos.getCollaboratorPermissionLevel({
		owner,
		repo,
		username: author
	}), FORBIDDEN_STATUSES);
	return "ok" in answer && ["admin", "write"].includes(answer.ok.data.permission);
}
// src/github/answers/read-pull.ts
async function readPull(client, { owner, repo, number }) {
	const answer = await answerOf(client.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	}), [404]);
	if ("refused" in answer) return void 0;
	const { data } = answer.ok;
	const head = data.head.repo;
	return {
		ref: pullRequestRef({
			owner,
			repo
		}, data, true),
		isOpen: data.state === "open",
		isMerged: data.merged,
		headRepository: head?.full_name,
		headBranch: data.head.ref,
		defaultBranch: data.base.repo.default_branch,
		isFork: head?.full_name !== data.base.repo.full_name
	};
}
// src/report/answers/exempt-answer.ts
const LONGEST_URL = 6e3;
function exemptAnswer({ check, workload, until, reason }, review, editor) {
	const failing = review.comparison.workloads.filter((change) => change.findings.some((finding) => finding.check === check && finding.exemption === void 0) && (workload === void 0 || isNamed(change, workload)));
	if (failing.length === 0) return {
		text: `Nothing that ${workload === void 0 ? "this pull request changes" : `is called ${inlineCode(workload)} here`} fails \`${check}\`: there is nothing to exempt.`,
		isDone: false
	};
	const entries = failing.flatMap((change) => {
		const selector = selectorOf(change);
		if (selector === void 0) return [];
		return [[...exemptionEntry(selector, quotedYaml(reason), { checks: [check] }), `    expires: ${until}`]];
	});
	if (entries.length < failing.length) return {
		text: `No entry of the config can name ${failing.filter((change) => selectorOf(change) === void 0).map(({ workload: of }) => workloadTitle(of)).join(", ")} alone: its name or path would act as a pattern.`,
		isDone: false
	};
	const lines = entries.flat();
	return {
		text: [
			"This exempts nothing yet: what a pull request may do, the config of the base branch says.",
			`In a pull request of its own, ${exempting(review, lines)}`,
			linkTo(editor, review, lines)
		].join("\n\n"),
		isDone: true
	};
}
function isNamed({ workload: { identity } }, text) {
	const [name = "", kind] = text.split(/[\s/]+/).toReversed();
	return identity.name === name && (kind === void 0 || identity.kind.toLowerCase() === kind.toLowerCase());
}
function linkTo({ url, branch }, { configurationPath, change: { repository } }, lines) {
	const path = (text) => text.split("/").map(urlPart).join("/");
	if (repository.base.contents.has(configurationPath)) return `[Edit ${inlineCode(configurationPath)}](${url}/edit/${path(branch)}/${path(configurationPath)})`;
	const value = [
		"exemptions:",
		...lines,
		""
	].join("\n");
	const query = `filename=${urlPart(configurationPath)}&value=${urlPart(value)}`;
	const address = `${url}/new/${path(branch)}?${query}`;
	if (address.length <= LONGEST_URL) return `[Add ${inlineCode(configurationPath)} with these lines](${address})`;
	return `[Add ${inlineCode(configurationPath)}](${url}/new/${path(branch)}?filename=${urlPart(configurationPath)})`;
}
// src/action/comments/exempt.ts
const botExempt = {
	word: "exempt",
	usage: "CHECK [for WORKLOAD] until DATE: reason",
	summary: "writes the lines of the config that exempt it, for a pull request of their own",
	run: async ({ rest, review, inputs, pull, effects: { serverUrl } }) => {
		const wish = parseWish(rest, inputs.today);
		const rule = findRule(wish.check);
		const { owner, repo, baseBranch = "" } = pull.ref;
		const editor = {
			url: `${serverUrl}/${owner}/${repo}`,
			branch: baseBranch
		};
		return exemptAnswer({
			...wish,
			check: rule.id
		}, await review(), editor);
	}
};
const SHAPE = "/pss exempt CHECK [for WORKLOAD] until YYYY-MM-DD: reason";
function parseWish(text, today) {
	const found = /^(\S+)(?:\s+for\s+(\S+(?:\s+\S+)?))?\s+until\s+(\d{4}-\d{2}-\d{2})\s*:\s*(\S.*)$/.exec(text);
	const [, check = "", workload, until = "", reason = ""] = found ?? [];
	if (found === null) throw new ConfigurationError(`expected ${SHAPE}`);
	const date = /* @__PURE__ */ new Date(`${until}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(until)) throw new ConfigurationError(`${until} is no day of the calendar: expected ${SHAPE}`);
	if (until < today) throw new ConfigurationError(`${until} is over: expected a day from ${today} on`);
	return {
		check,
		until,
		reason,
		...workload === void 0 ? {} : { workload }
	};
}
// src/report/answers/explain-answer.ts
function explainReview(review, links) {
	const acting = shownFindings(review).filter(({ finding }) => isToAct(finding, review.failOn));
	const blocking = acting.filter(({ finding }) => finding.mode === "enforce");
	const others = acting.filter(({ finding }) => finding.mode !== "enforce");
	const policy = review.policy.filter(({ severity }) => severity === "failure");
	const unreadable = review.comparison.notEvaluated.filter(({ introduced }) => introduced);
	const unjudged = review.unjudged === "fail" ? review.unjudgedChanges : [];
	const conclusion = conclusionOf(review);
	return joinSections([
		`${CONCLUSION_MARKS[conclusion]} ${titleOf(review)}.`,
		conclusion === "failure" ? "For the whole to pass:" : "",
		listSection("Rules", policy.map((change) => sayingAt({
			...change,
			message: change.message.split("\n", 1)[0] ?? ""
		}))),
		listSection("Documents that cannot be read", unreadable.map(sayingAt)),
		listSection("Changes that were not judged", unjudged.map(sayingAt)),
		listSection("Violations", byPlace(blocking, review, links)),
		listSection("What does not block", byPlace(others, review, links)),
		fixable(acting, review)
	]);
}
function explainCheck({ id, docs }, review, links) {
	const failing = review.comparison.workloads.flatMap((change) => {
		const findings = change.findings.filter(({ check }) => check === id);
		return findings.length === 0 ? [] : [lineOf(change, findings)];
	});
	return joinSections([
		`**[${id}](${rulePage(links, id)})**: ${docs.what}`,
		docs.why,
		failing.length === 0 ? "Nothing that this pull request changes fails it." : listSection("What fails it here", failing),
		`To verify a running pod: ${verification(docs.verify)}`
	]);
}
function sayingAt({ message, ...place }) {
	return `${placeCode(place)}: ${plainOrCode(message)}`;
}
function byPlace(shown, review, links) {
	const suggested = new Set(review.suggestions.flatMap(({ findings }) => findings));
	return [...groupBy(shown, ({ change, finding: { place } }) => JSON.stringify([
		place.file,
		place.line,
		workloadTitle(change.workload)
	])).values()].flatMap((together) => {
		const [first] = together;
		if (first === void 0) return [];
		const checks = new Set(together.map(({ finding: { check } }) => `[${check}](${rulePage(links, check)})`));
		const remedy = together.every(({ finding }) => suggested.has(finding)) ? "" : ` ${remedyOf(together, review)}`.trimEnd();
		return [`${placeCode(first.finding.place)}, ${workloadTitle(first.change.workload)}: ${[...checks].join(", ")}${remedy}`];
	});
}
function remedyOf(together, { refusals }) {
	const [reason] = new Set(together.flatMap(({ finding }) => refusals.get(finding) ?? finding.fix.caution ?? []));
	return reason === void 0 ? "" : `(${reason.replace(/\.$/, "")})`;
}
function lineOf({ workload }, findings) {
	const [first] = findings;
	const places = new Set(findings.map(({ place }) => placeCode(place)));
	const setters = findings.map(({ violation }) => formatSetter(violation));
	const introduced = findings.filter(({ status }) => status === "introduced").length;
	const status = introduced === findings.length ? "new" : introduced === 0 ? "there before" : `${introduced} new`;
	const exemption = first?.exemption === void 0 ? "" : `, exempt: ${plainOrCode(first.exemption.reason)}`;
	return `${workloadTitle(workload)} (${status}${exemption}): ${plainOrCode(setters.join(", "))}, at ${[...places].slice(0, 5).join(", ")}`;
}
function fixable(acting, { suggestions }) {
	const suggested = new Set(suggestions.filter(({ isCommittable }) => isCommittable).flatMap(({ findings }) => findings));
	const all = acting.filter(({ finding }) => suggested.has(finding));
	const safe = all.filter(({ finding }) => finding.fix.class === "safe").length;
	if (all.length === 0) return "";
	return `\`/pss fix all\` commits the repair of ${count(all.length, "violation")}, \`/pss fix safe\` that of ${safe}.`;
}
// src/action/comments/explain.ts
const botExplain = {
	word: "explain",
	usage: "[CHECK]",
	summary: "what fails a check here, and why it exists; without one, what would have to change for the whole to pass",
	run: async ({ rest, review, effects: { links } }) => {
		if (rest === "") return {
			text: explainReview(await review(), links),
			isDone: true
		};
		return {
			text: explainCheck(findRule(rest), await review(), links),
			isDone: true
		};
	}
};
// src/github/answers/create-commit.ts
async function createCommit(client, planned) {
	const { repository, branch, head, headline, body, files } = planned;
	const additions = [...files].map(([path, text]) => ({
		path,
		contents: Buffer.from(text).toString("base64")
	}));
	const input = {
		branch: {
			repositoryNameWithOwner: repository,
			branchName: `refs/heads/${branch}`
		},
		expectedHeadOid: head,
		message: {
			headline,
			body
		},
		fileChanges: { additions }
	};
	const answer = await queryAnswerOf(client.graphql(MUTATION, {
		input,
		request: NO_RETRIES
	}));
	if ("ok" in answer) return { commit: answer.ok.createCommitOnBranch.commit.oid };
	const { refused } = answer;
	const isStale = /expected branch to point to/i.test(refused.message);
	const isOpen = isUnsure(refused);
	if (!isStale && !isOpen) return {
		refused,
		isUnsure: false
	};
	const tip = await readTip(client, planned);
	if (isStale) return {
		movedTo: tip,
		isUnsure: false
	};
	if (tip === void 0) return {
		refused,
		isUnsure: true
	};
	if (tip === head) return {
		refused,
		isUnsure: false
	};
	return await isMade(client, planned, tip) ? { commit: tip } : {
		movedTo: tip,
		isUnsure: true
	};
}
const MUTATION = "mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";
const TIP = `query ($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) { ref(qualifiedName: $ref) { target { oid } } }
}`;
async function readTip(client, { repository, branch }) {
	const [owner = "", repo = ""] = repository.split("/");
	const answer = await queryAnswerOf(client.graphql(TIP, {
		owner,
		repo,
		ref: `refs/heads/${branch}`
	}));
	return "ok" in answer ? answer.ok.repository.ref?.target.oid : void 0;
}
const LISTED_FILES = 300;
async function isMade(client, planned, commit) {
	const { repository, head, headline, body, files } = planned;
	const [owner = "", repo = ""] = repository.split("/");
	const answer = await answerOf(client.rest.repos.getCommit({
		owner,
		repo,
		ref: commit
	}));
	if ("refused" in answer) return false;
	const { parents, commit: said, files: listed = [] } = answer.ok.data;
	const isAsPlanned = listed.every(({ filename, sha, status }) => {
		const text = files.get(filename);
		return status === "modified" && text !== void 0 && sha === objectHash("blob", Buffer.from(text));
	});
	const isWhole = listed.length === files.size && files.size < LISTED_FILES;
	const isSameMessage = said.message.trimEnd() === [headline, body].join("\n\n");
	return parents[0]?.sha === head && isSameMessage && isWhole && isAsPlanned;
}
async function timesOfHead(client, { owner, repo, head }) {
	const [commit, runs] = await Promise.all([answerOf(client.rest.repos.getCommit({
		owner,
		repo,
		ref: head
	})), answerOf(client.rest.actions.listWorkflowRunsForRepo({
		owner,
		repo,
		head_sha: head,
		per_page: 100
	}))]);
	return ["ok" in commit ? commit.ok.data.commit.committer?.date : void 0, ("ok" in runs ? runs.ok.data.workflow_runs.map(({ created_at }) => created_at).toSorted() : [])[0]].filter((time) => time !== void 0);
}
// src/report/answers/fix-answer.ts
const NO_WORKFLOWS = "The job\u2019s own token makes the commit, which starts no workflow: where other checks are required, press *Approve and run* on the pull request, or close and reopen it. [With an App](https://github.com/actions/create-github-app-token) they start by themselves (`app-id`).";
function wholeWord({ choice, paths }, head) {
	return inlineCode([
		"/pss fix",
		choice,
		...paths,
		"at",
		head
	].join(" "), Number.POSITIVE_INFINITY);
}
function fixMessage(files, { author, url }) {
	const checks = checksOf(files);
	return {
		headline: "Repair what Pod Security Admission would refuse",
		body: [...checks.length === 0 ? [] : [checks.join("\n")], `Asked for by @${author} in ${url}`].join("\n\n")
	};
}
function checksOf(files) {
	return sortedSet(files.flatMap(({ suggestions }) => suggestions.flatMap(({ findings }) => findings.map(({ check }) => check))));
}
function fixAnswer({ review, files, left, isWished, cannot, made }) {
	const repaired = new Set(files.flatMap(({ suggestions }) => suggestions.flatMap(({ findings }) => findings)));
	const open = shownFindings(review).filter(({ finding }) => isToAct(finding, review.failOn) && !repaired.has(finding) && isWished(finding.place.file));
	const pending = new Set(left.flatMap(({ findings }) => findings));
	const reasons = open.filter(({ finding }) => !pending.has(finding)).map(({ finding }) => `\`${finding.check}\`: ${review.refusals.get(finding) ?? finding.fix.caution ?? "no suggestion"}`);
	const what = `${count(repaired.size, "violation")} in ${count(files.length, "file")}`;
	return [
		firstLine(files.length, what, cannot, made),
		...made?.after ? [made.after] : [],
		...left.length === 0 ? [] : [`${count(left.length, "fix", "fixes")} no commit makes from here (lines that end with CRLF, or places that another fix changes, too): the patch below has them.`],
		listSection("Not repaired", [...new Set(reasons)])
	].filter((section) => section !== "").join("\n\n");
}
function firstLine(files, what, cannot, made) {
	if (made !== void 0) return `Committed [${made.commit.slice(0, 12)}](${made.url}): it repairs ${what}. ${made.judged}`;
	if (files === 0) return "Nothing to commit: no fix is known that could be made here.";
	return `Nothing was committed: ${cannot}. \`git apply\` takes this patch, which repairs ${what}.`;
}
// src/action/comments/fix-repairs.ts
function fixRepairs({ change, suggestions, documents }, choice, isWished) {
	const texts = headTexts(change.files);
	const wished = [...suggestions, ...[...new Set(choice === "all" ? documents.repairs.values() : [])].map((repair) => ({
		...repair,
		findings: []
	}))].filter(({ file }) => isWished(file));
	const textOf = (path) => texts.get(path);
	const { files } = committedFiles(wished.filter(({ isCommittable, isOfOverlay }) => isCommittable && isOfOverlay !== true), textOf);
	const committed = new Set(files.flatMap((file) => file.suggestions));
	const left = wished.filter((suggestion) => !committed.has(suggestion));
	return {
		files,
		left,
		leftFiles: committedFiles(left, textOf).files
	};
}
// src/action/comments/fix-wish.ts
function parseFixWish(rest) {
	const words = rest.split(/\s+/).filter((word) => word !== "");
	const first = words[0]?.toLowerCase();
	const choice = first === "safe" || first === "all" ? first : void 0;
	const others = choice === void 0 ? words : words.slice(1);
	const place = others.indexOf("at");
	const sha = place === -1 ? void 0 : (others[place + 1] ?? "").toLowerCase();
	if (sha !== void 0 && !/^[0-9a-f]{12,40}$/.test(sha)) throw new ConfigurationError("expected a hash of at least 12 hexadecimal digits behind \"at\"");
	const paths = others.filter((_, index) => place === -1 || index !== place && index !== place + 1).map(plainPath);
	for (const fault of paths.map(globFault)) if (fault !== void 0) throw new ConfigurationError(fault);
	return {
		choice: choice ?? "all",
		paths,
		...sha !== void 0 && { at: sha }
	};
}
function plainPath(word) {
	return word.replace(/^`(.+)`$/, "$1").replace(/^(!?)(?:\.\/)+/, "$1").replace(/(?<=.)\/+$/, "");
}
function isWishedFile({ paths }) {
	if (paths.length === 0) return () => true;
	const globs = paths.flatMap((path) => [path, `${path}/**`]);
	return (file) => paths.includes(file) || matchesGlobs(globs, file);
}
// src/action/comments/fix.ts
const botFix = {
	word: "fix",
	usage: "[safe|all] [PATH\u2026]",
	summary: "commits every fix that was proved to the branch, in one commit",
	run: async (request) => {
		const wish = parseFixWish(request.rest);
		const cannot = whyNoCommit(request);
		const committer = cannot === void 0 ? await committerOf(request) : void 0;
		const refusal = committer && await refusalOf(request, wish, committer);
		if (refusal !== void 0) return {
			text: refusal,
			isDone: false
		};
		const review = await request.review(wish.choice);
		const isWished = isWishedFile(wish);
		if (!review.change.files.some(({ path }) => isWished(path))) return {
			text: `Nothing to commit: no file that this pull request changes is named by ${wish.paths.map((path) => inlineCode(path)).join(", ")}.`,
			isDone: false
		};
		const repairs = {
			...fixRepairs(review, wish.choice, isWished),
			review,
			isWished
		};
		if (repairs.files.length === 0 && repairs.left.length === 0) return {
			text: `${fixAnswer(repairs)}\n\n${await judgedText(request, request.pull.ref.head, "The head")}`,
			isDone: false
		};
		if (committer === void 0 || repairs.files.length === 0) return withPatch(request, repairs, cannot);
		return commit(request, {
			wish,
			committer,
			repairs
		});
	}
};
async function commit(request, { wish, committer, repairs }) {
	const { pull, comment, effects } = request;
	const { files, leftFiles } = repairs;
	const after = committer.startsWorkflows ? "" : NO_WORKFLOWS;
	if (after !== "") await request.sayFirst(`Committing to \`${pull.ref.head.slice(0, 12)}\`. ${after}`);
	const made = await createCommit(committer.client, {
		repository: pull.headRepository ?? "",
		branch: pull.headBranch,
		head: pull.ref.head,
		...fixMessage(files, comment),
		files: new Map(files.map(({ path, after: text }) => [path, text]))
	});
	if ("movedTo" in made) return {
		text: movedText(made, wish),
		isDone: false
	};
	if ("refused" in made) {
		const why = answerRefusal("GitHub refused the commit", "contents: write", made.refused);
		if (!made.isUnsure) return withPatch(request, repairs, why);
		return {
			text: `${UNSURE}. ${why}. Look at the branch before you give the command again.`,
			isDone: false
		};
	}
	const url = `${effects.serverUrl}/${pull.headRepository}/commit/${made.commit}`;
	const told = (judged) => fixAnswer({
		...repairs,
		made: {
			commit: made.commit,
			url,
			after,
			judged
		}
	});
	await request.sayFirst(told("The new head is judged now."));
	await awaitHead(effects.client, {
		...pull.ref,
		head: made.commit
	});
	return {
		text: await patched(request, told(await judgedText(request, made.commit, "The new head")), leftFiles),
		isDone: true
	};
}
const UNSURE = "GitHub did not say whether it made the commit";
function movedText({ movedTo, isUnsure }, wish) {
	if (movedTo === void 0) return "Nothing was committed: the branch moved meanwhile.";
	const short = `\`${movedTo.slice(0, 12)}\``;
	if (isUnsure) return `${UNSURE}, and the branch is at ${short} by now: look there before you give the command again.`;
	return `Nothing was committed: the branch moved to ${short} meanwhile. ${wholeWord(wish, movedTo)} commits to that.`;
}
async function judgedText({ judgeHead }, head, called) {
	try {
		return `${called} was judged: ${await judgeHead(head)}.`;
	} catch (error) {
		const reason = reasonOf(error);
		if (reason === void 0) throw error;
		return `${called} could not be judged: ${plainOrCode(reason)}.`;
	}
}
const JOB_LOGIN = /^github-actions(?:\[bot\])?$/;
async function committerOf({ effects, comment }) {
	const app = await effects.appClient?.(comment);
	if (app !== void 0) return {
		client: app,
		startsWorkflows: true
	};
	const login = await viewerLogin(effects.client);
	return {
		client: effects.client,
		startsWorkflows: "refused" in login || !JOB_LOGIN.test(login.ok)
	};
}
async function refusalOf({ pull, comment, effects }, wish, { startsWorkflows }) {
	const { head } = pull.ref;
	if (wish.at !== void 0 && !head.startsWith(wish.at)) return `Nothing was committed: the head is \`${head.slice(0, 12)}\` now. ${wholeWord(wish, head)} commits to that.`;
	if (!startsWorkflows) return void 0;
	if (wish.at !== head) return `The commit starts workflows, so the command names the whole hash of the head that it is for: ${wholeWord(wish, head)}.`;
	const times = await timesOfHead(effects.client, pull.ref);
	if (times.length === 0 || times.some((time) => Date.parse(time) > Date.parse(comment.writtenAt))) return `Nothing was committed: \`${head.slice(0, 12)}\` is younger than the comment. ${wholeWord(wish, head)} once more commits to it.`;
}
function whyNoCommit({ pull }) {
	const { isFork, headBranch, headRepository, defaultBranch, ref } = pull;
	if (headRepository === void 0) return "the repository with the branch is gone";
	if (isFork) return "the branch is in a fork, which no token of this job may write to";
	if (headBranch === defaultBranch || headBranch === ref.baseBranch) return `${inlineCode(headBranch)} is a branch that others build on`;
}
async function withPatch(request, repairs, cannot) {
	return {
		text: await patched(request, fixAnswer({
			...repairs,
			...cannot !== void 0 && { cannot }
		}), [...repairs.files, ...repairs.leftFiles]),
		isDone: false
	};
}
const LONGEST_PATCH = 5e4;
const LONGEST_IN_SUMMARY = 3e5;
async function patched({ effects }, text, files) {
	const patch = fixPatch(files);
	if (patch === "") return text;
	const shown = fenced("diff", patch.trimEnd().split("\n"));
	if (patch.length <= LONGEST_PATCH) return `${text}\n\n${shown}`;
	if (patch.length > LONGEST_IN_SUMMARY) return `${text}\n\nThe patch is too long to be shown: in a checkout of the branch, \`pss-review fix --all .\` writes the same.`;
	await effects.writeSummary(shown);
	return `${text}\n\nThe patch is in [the summary of the job](${effects.jobUrl}) that answers this.`;
}
// src/action/comments/help.ts
function botHelp(others) {
	const command = {
		word: "help",
		usage: "",
		summary: "this list",
		isForClosed: true,
		run: async () => ({
			text: listOf([command, ...others]),
			isDone: true
		})
	};
	return command;
}
function unknownText(word, commands) {
	const words = commands.map((command) => command.word);
	return `There is no command ${inlineCode(word)}${didYouMean(word, words)}.\n\n${listOf(commands)}`;
}
function listOf(commands) {
	return ["A command is the first line of a comment, by somebody who may write to this repository:", [
		"| command | does |",
		"| --- | --- |",
		...commands.filter(({ summary }) => summary !== "").map(({ word, usage, summary }) => `| \`/pss ${word}${usage === "" ? "" : ` ${usage.replaceAll("|", "\\|")}`}\` | ${summary} |`)
	].join("\n")].join("\n\n");
}
// src/action/comments/ignore.ts
const botIgnore = {
	word: "ignore",
	usage: "",
	summary: "",
	isForClosed: true,
	run: async () => ({
		text: TEXT,
		isDone: false
	})
};
const TEXT = ["There is no `/pss ignore`: a comment would silence a finding for this pull request alone, where nobody sees it later, and the cluster refuses the pods all the same.", "What may stay has a reason in the config of the base branch, and a day on which it ends: `/pss exempt CHECK until DATE: reason` writes the lines. A file that is no workload that runs (an example, the input of a test) is left out by `paths` there."].join("\n\n");
// src/action/comments/plan.ts
const botPlan = {
	word: "plan",
	usage: "[NAMESPACE]",
	summary: "how a namespace, or each, reaches its next level: the migration plan of the default branch",
	isForClosed: true,
	run: async ({ rest, comment, inputs, effects }) => {
		const tree = await checkedOutTree(await effects.git, comment.defaultHead);
		const { scan } = await scanTree(tree, inputs);
		const manifests = [];
		for await (const manifest of scan.manifests) manifests.push(manifest);
		const plan = migrationPlan({
			...scan,
			manifests
		});
		const namespaces = rest === "" ? plan.namespaces : plan.namespaces.filter(({ namespace }) => namespace === rest);
		if (rest !== "" && namespaces.length === 0) {
			const known = plan.namespaces.flatMap(({ namespace }) => namespace ?? []);
			throw new ConfigurationError(`no manifest is in a namespace ${rest}${didYouMean(rest, known)}`);
		}
		return {
			text: joinSections([migrationPlanMarkdown({
				...plan,
				namespaces
			}).trimEnd()]),
			isDone: true
		};
	}
};
// src/github/answers/rerun-workflow.ts
const EVENTS = ["pull_request", "pull_request_target"];
async function listRuns(client, { owner, repo, head }) {
	const answer = await answerOf(client.rest.actions.listWorkflowRunsForRepo({
		owner,
		repo,
		head_sha: head,
		per_page: 100
	}));
	if ("refused" in answer) return answer;
	return answer.ok.data.workflow_runs.filter(({ event }) => EVENTS.includes(event)).toSorted((a, b) => b.run_number - a.run_number || b.id - a.id).map(({ id, path, html_url: url, status, conclusion }) => ({
		id,
		path: path.split("@")[0] ?? path,
		url,
		isEnded: status === "completed",
		waitsForApproval: status === "waiting" || conclusion === "action_required"
	}));
}
async function rerun(client, { owner, repo }, { id }) {
	const answer = await answerOf(client.rest.actions.reRunWorkflow({
		owner,
		repo,
		run_id: id,
		request: NO_RETRIES
	}));
	return "refused" in answer ? answer.refused : void 0;
}
async function readWorkflowText(client, { owner, repo, head }, path) {
	const answer = await answerOf(client.rest.repos.getContent({
		owner,
		repo,
		path,
		ref: head
	}));
	if ("refused" in answer) return void 0;
	const { data } = answer.ok;
	return "content" in data && typeof data.content === "string" ? Buffer.from(data.content, "base64").toString("utf8") : void 0;
}
// src/action/comments/recheck.ts
const botRecheck = {
	word: "recheck",
	usage: "",
	summary: "runs the job of this pull request again",
	run: async (request) => {
		const { effects, pull } = request;
		const runs = await listRuns(effects.client, pull.ref);
		if ("refused" in runs) return judged(request, whyNot(runs.refused));
		const found = await runOfReview(request, runs);
		if (found === void 0) return judged(request, "No run of a workflow with this Action is known for its head");
		if (found.waitsForApproval) return {
			text: `[The job](${found.url}) waits for approval.`,
			isDone: false
		};
		if (!found.isEnded) return {
			text: `[The job](${found.url}) still runs.`,
			isDone: true
		};
		const refused = await rerun(effects.client, pull.ref, found);
		if (refused === void 0) return {
			text: `[The job](${found.url}) runs again.`,
			isDone: true
		};
		return judged(request, whyNot(refused));
	}
};
const MAX_WORKFLOWS = 20;
async function runOfReview({ pull, effects: { client }, inputs: { isOwn, checkName } }, runs) {
	const paths = [...new Set(runs.map(({ path }) => path))].slice(0, MAX_WORKFLOWS);
	const reviewing = /* @__PURE__ */ new Set();
	for (const path of paths) {
		const text = await readWorkflowText(client, pull.ref, path) ?? "";
		const { steps } = readWorkflow(text, reviewCalls(() => void 0, isOwn));
		if (steps.some(({ inputs }) => (inputs.get("check-name") ?? checkName) === checkName)) reviewing.add(path);
	}
	return runs.find(({ path }) => reviewing.has(path));
}
function whyNot(refused) {
	return answerRefusal("The job was not run again", "actions: write", refused);
}
async function judged({ pull, judgeHead }, why) {
	return {
		text: `${why}. The head was judged by the API instead: ${await judgeHead(pull.ref.head)}.`,
		isDone: true
	};
}
// src/action/comments/commands.ts
const OTHERS = [
	botExplain,
	botRecheck,
	botFix,
	botExempt,
	botPlan,
	botIgnore
];
const BOT_COMMANDS = [botHelp(OTHERS), ...OTHERS];
// src/action/comments/parse-command.ts
const LINE_END = /[\r\n\u2028\u2029]/;
function parseCommand(body) {
	const [line = ""] = body.split(LINE_END, 1);
	const [, word = "", rest = ""] = /^\/pss(?:[ \t]+(\S+)(.*))?[ \t]*$/.exec(line) ?? [];
	if (!/^\/pss(?:[ \t]|$)/.test(line)) return void 0;
	return {
		word: word.toLowerCase(),
		rest: rest.trim()
	};
}
// src/action/comments/answer-comment.ts
async function answerComment(comment, inputs, effects, judgeHead) {
	const { client, log } = effects;
	const written = parseCommand(comment.body);
	if (written === void 0) return log("nothing to do: the first line of the comment is no command");
	if (!await mayWrite(client, comment)) return log(`nothing to do: ${comment.author} may not write to the repository, or the token may not ask`);
	const standing = await readComment(client, comment);
	if ("gone" in standing) return log(`nothing to do: ${standing.gone}`);
	const pull = await readPull(client, comment);
	if (pull === void 0) return log("nothing to do: the pull request is not there");
	await react(client, comment, "eyes");
	const say = (text) => sayAnswer(comment, {
		...written,
		text
	}, inputs, effects);
	const unbuilt = {
		...inputs,
		buildsNothing: true
	};
	const answer = await answerTo(written, {
		rest: written.rest,
		comment: {
			...comment,
			...standing
		},
		pull,
		inputs: unbuilt,
		effects,
		review: (wishedSuggestions) => reviewOf(pull.ref, {
			...unbuilt,
			...wishedSuggestions && { wishedSuggestions }
		}, effects),
		sayFirst: say,
		judgeHead: (head) => judgeHead({
			...pull.ref,
			head
		}, unbuilt)
	}).catch(async (error) => {
		await react(client, comment, "confused");
		throw error;
	});
	if (answer.text !== void 0) await say(answer.text);
	await react(client, comment, answer.isDone ? "+1" : "confused");
	log(answer.isDone ? "the command is done" : "the command is not done");
}
async function reviewOf(pull, inputs, { client, git }) {
	const change = await fetchPullRequestChange(client, pull, await git, inputs);
	return reviewRendered(change, {
		...inputs,
		scope: inputs.checkName
	});
}
async function answerTo({ word }, request) {
	const command = BOT_COMMANDS.find((each) => each.word === (word === "" ? "help" : word));
	if (command === void 0) return {
		text: unknownText(word, BOT_COMMANDS),
		isDone: false
	};
	const { isOpen, isMerged } = request.pull;
	if (!isOpen && command.isForClosed !== true) return {
		text: `This pull request is ${isMerged ? "merged" : "closed"}: \`/pss ${word}\` is for open ones.`,
		isDone: false
	};
	try {
		return await command.run(request);
	} catch (error) {
		const reason = reasonOf(error);
		if (reason === void 0) throw error;
		return {
			text: `\`/pss ${word}\` could not be done: ${plainOrCode(reason)}.`,
			isDone: false
		};
	}
}
const LONGEST_ANSWER = 65e3;
async function sayAnswer(comment, { word, text }, { checkName: scope }, { client, writeSummary, jobUrl }) {
	const known = BOT_COMMANDS.some((command) => command.word === word) ? word : "help";
	const isLong = text.length > LONGEST_ANSWER;
	const refused = await publishAnswer(client, comment, {
		scope,
		word: known,
		text: isLong ? `The answer is too long for a comment: it is in [the summary of the job](${jobUrl}) that gives it.` : text
	});
	const notes = refused === void 0 ? [] : [answerRefusal("The answer is not posted", "pull-requests: write", refused)];
	if (isLong || notes.length > 0) await writeSummary([text, ...notes].join("\n\n"));
}
export { answerComment };
