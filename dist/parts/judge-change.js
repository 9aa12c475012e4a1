import { assembleChange, comparedFiles, fetchHead, fetchPullRequestChange, fetchPullRequestState, proveCount, reconcile, reconcileAdding } from "./pull-request-change.js";
import { NO_RETRIES, answerOf, isUnsure, queryAnswerOf } from "./client.js";
import { findWholeCommit, reviewRendered } from "./title-of.js";
import { reviewJson } from "./review-json.js";
import { restsOnLess } from "../index.js";
import { changeBetween, planReview, settleReview } from "./local-change.js";
import { commentNotes } from "./publishing-notes.js";
import { jsonFile, sarifOutput } from "./judgement.js";
// src/github/comment-steps.ts
function commentSteps(publishing, actions) {
	const { client, pull, refused, missing, closed } = publishing;
	const target = {
		owner: pull.owner,
		repo: pull.repo,
		request: NO_RETRIES
	};
	const isAccepted = ({ marks }) => !refused.some((comment) => comment.marks === marks);
	const post = actions.post.filter(isAccepted);
	const postAlone = actions.postAlone.filter(isAccepted);
	for (const planned of [
		...post,
		...postAlone,
		...actions.edit.map((edit) => edit.planned)
	]) missing.add(planned);
	const update = (id, body) => outcomeOf(client.rest.pulls.updateReviewComment({
		...target,
		comment_id: id,
		body
	}));
	return [
		...post.length === 0 ? [] : [{
			isPost: true,
			write: () => postReview(publishing, post)
		}],
		...postAlone.map((comment) => ({
			isPost: true,
			write: () => postComment(publishing, comment)
		})),
		...actions.edit.map(({ id, planned }) => ({
			isPost: false,
			write: async () => standing(publishing, planned, unsureIfGone(await update(id, planned.body)))
		})),
		...actions.close.map(({ id, nodeId, body }) => ({
			isPost: false,
			write: async () => {
				const outcome = await update(id, body);
				if (outcome === "done") closed.push(nodeId);
				return doneIfGone(outcome);
			}
		})),
		...actions.remove.map((id) => ({
			isPost: false,
			write: async () => doneIfGone(await outcomeOf(client.rest.pulls.deleteReviewComment({
				...target,
				comment_id: id
			})))
		}))
	];
}
async function postReview(publishing, comments) {
	const { client, pull, plan, missing } = publishing;
	const outcome = await outcomeOf(client.rest.pulls.createReview({
		...pullParameters(pull),
		commit_id: plan.head,
		event: "COMMENT",
		body: plan.reviewBody ?? plan.title,
		comments: comments.map(({ path, body, line, startLine }) => ({
			path,
			body,
			line,
			side: "RIGHT",
			...startOf(startLine)
		})),
		request: NO_RETRIES
	}));
	if (outcome === "done") for (const comment of comments) missing.delete(comment);
	if (outcome === "done" || outcome.refused.status !== 422) return outcome;
	for (const comment of comments) {
		const alone = await postComment(publishing, comment);
		if (alone !== "done") return alone;
	}
	return "done";
}
async function postComment(publishing, comment) {
	const { client, pull, plan, refused } = publishing;
	const { path, body, marks } = comment;
	const place = "line" in comment ? {
		line: comment.line,
		side: "RIGHT",
		...startOf(comment.startLine)
	} : { subject_type: "file" };
	const outcome = standing(publishing, comment, await outcomeOf(client.rest.pulls.createReviewComment({
		...pullParameters(pull),
		commit_id: plan.head,
		path,
		body,
		...place,
		request: NO_RETRIES
	})));
	if (outcome === "done" || outcome.refused.status !== 422) return outcome;
	refused.push({
		path,
		marks,
		why: outcome.refused.message
	});
	return standing(publishing, comment, "done");
}
async function minimize(client, nodeId) {
	await client.graphql("mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) { clientMutationId } }", {
		id: nodeId,
		request: NO_RETRIES
	}).catch(() => void 0);
}
async function outcomeOf(call) {
	const answer = await answerOf(call);
	return "ok" in answer ? "done" : {
		refused: answer.refused,
		isUnsure: isUnsure(answer.refused)
	};
}
function standing({ missing }, comment, outcome) {
	if (outcome === "done") missing.delete(comment);
	return outcome;
}
function doneIfGone(outcome) {
	return outcome !== "done" && outcome.refused.status === 404 ? "done" : outcome;
}
function unsureIfGone(outcome) {
	return outcome !== "done" && outcome.refused.status === 404 ? {
		...outcome,
		isUnsure: true
	} : outcome;
}
function pullParameters({ owner, repo, number }) {
	return {
		owner,
		repo,
		pull_number: number
	};
}
function startOf(startLine) {
	return startLine === void 0 ? {} : {
		start_line: startLine,
		start_side: "RIGHT"
	};
}
// src/github/publish-comments.ts
const ROUNDS = 3;
async function publishComments(client, pull, plan, { listed, latest, onlyAdds = false } = {}) {
	const refused = [];
	const all = [...plan.comments, ...plan.singles];
	let unsure;
	for (let round = 1;; round++) {
		const read = round === 1 && latest !== void 0 ? { ok: latest } : await queryAnswerOf(fetchPullRequestState(client, pull));
		if ("refused" in read) {
			const isUnsure = unsure !== void 0;
			const current = await fetchHead(client, pull);
			const isOutdated = current !== void 0 && current.head !== plan.head;
			if (listed !== void 0 && !isOutdated && !isUnsure) proveCount(listed, current?.changedFiles);
			return {
				refusal: read.refused,
				isRead: true,
				refused,
				isUnsure,
				isOutdated,
				missing: marksOf(all)
			};
		}
		const state = read.ok;
		if (state.head !== plan.head) return {
			refused,
			isOutdated: true,
			missing: marksOf(all)
		};
		if (listed !== void 0) proveCount(listed, state.changedFiles);
		const actions = (onlyAdds ? reconcileAdding : reconcile)(plan, state.comments);
		const missing = /* @__PURE__ */ new Set();
		const closed = [];
		const steps = commentSteps({
			client,
			pull,
			plan,
			refused,
			missing,
			closed
		}, actions);
		const result = unsure !== void 0 && round > ROUNDS ? gaveUp(steps, missing, unsure) : await take(steps);
		if (!("unsure" in result)) {
			for (const nodeId of [...actions.minimize, ...closed]) await minimize(client, nodeId);
			return {
				...result,
				refused,
				isOutdated: false,
				missing: marksOf([...missing, ...refused])
			};
		}
		unsure = result.unsure;
	}
}
async function take(steps) {
	const unchanged = [];
	for (const { isPost, write } of steps) {
		const outcome = await write();
		if (outcome === "done") continue;
		const { refused, isUnsure } = outcome;
		if (isUnsure) return { unsure: refused };
		if (isPost) return {
			refusal: refused,
			unchanged
		};
		unchanged.push(refused);
		if (refused.again !== void 0) break;
	}
	return { unchanged };
}
function gaveUp(steps, missing, refused) {
	if (missing.size > 0) return { refusal: refused };
	return steps.length > 0 ? { unchanged: [refused] } : {};
}
function marksOf(comments) {
	return comments.map(({ marks }) => marks);
}
// src/source/github/merge-group-change.ts
async function fetchMergeGroupChange(client, range, git, request) {
	const { owner, repo, base, head } = range;
	const local = git === void 0 ? void 0 : await changeBetween(git, base, head, {
		commit: base,
		is: "tip"
	}, request);
	if (local !== void 0) return local;
	const { data } = await client.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${base}...${head}`
	});
	const files = comparedFiles(data);
	return assembleChange(client, range, git, {
		mergeBase: data.merge_base_commit.sha,
		tip: base,
		request,
		whole: git === void 0 ? void 0 : await findWholeCommit(git, range),
		files,
		gaps: files.length >= 300 ? [LIMIT] : []
	});
}
const LIMIT = {
	message: `GitHub lists 300 files of a merge group at most, and there may be more: check out with fetch-depth: 0`,
	hidesChanges: true
};
// src/action/judge-change.ts
function judgePullRequest(pull) {
	return async (inputs, effects, opened) => {
		const { client, links } = effects;
		const git = pull.canUseWorkspace ? await effects.git : void 0;
		const change = await fetchPullRequestChange(client, pull, git, inputs);
		const review = await reviewRendered(change, optionsOf(inputs));
		const plan = planReview(review, links);
		const { notes, earlier } = await opened();
		const published = await publishComments(client, pull, plan, {
			listed: change.listed,
			latest: change.latestState(),
			onlyAdds: restsOnLess(basisOf(review), earlier)
		});
		if (published.isOutdated) return OUTDATED;
		return await judgementOf(review, settleReview(plan, {
			canComment: true,
			refused: published.missing,
			isUnsure: published.isUnsure,
			notes: [...commentNotes(published), ...notes]
		}), inputs, effects);
	};
}
const NEW_HEAD = "The pull request has a new head by now: its own run judges it";
const OUTDATED = {
	conclusion: "cancelled",
	title: NEW_HEAD,
	summary: `${NEW_HEAD}.\n`,
	annotations: [],
	judgesNothing: true,
	outputs: { conclusion: "cancelled" },
	files: {},
	line: NEW_HEAD
};
function judgeMergeGroup(range) {
	return async (inputs, effects, opened) => {
		const { client, links } = effects;
		const change = await fetchMergeGroupChange(client, range, await effects.git, inputs);
		const review = await reviewRendered(change, optionsOf(inputs));
		const { notes } = await opened();
		return await judgementOf(review, settleReview(planReview(review, links), {
			canComment: false,
			refused: [],
			notes
		}), inputs, effects);
	};
}
async function judgementOf(review, plan, { sarifFile, sarifCategory: category }, { links, version }) {
	const { files } = review.change;
	const report = jsonFile("review.json", reviewJson(review, plan));
	const sarif = await sarifOutput(sarifFile, async () => {
		const { reviewSarif } = await import("./review-sarif.js");
		return reviewSarif(review, links, {
			version,
			category,
			exempt: "left-out"
		});
	});
	return {
		...plan,
		basis: basisOf(review),
		files: {
			report,
			...sarif
		},
		line: `${plan.title} (${files.length} files read)`
	};
}
function basisOf({ built, change: { isWholeKnown: isWhole } }) {
	return {
		built,
		isWhole
	};
}
function optionsOf(inputs) {
	return {
		...inputs,
		scope: inputs.checkName
	};
}
export { judgeMergeGroup, judgePullRequest };
