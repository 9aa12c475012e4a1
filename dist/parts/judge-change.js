import { fetchMergeGroupChange, fetchPullRequestChange, jsonFile, planReview, publishComments, reviewJson, reviewRendered, sarifOutput, settleReview } from "./review.js";
import { jsonText } from "./review-scan.js";
import { commentNotes, restsOnLess } from "./action-review.js";
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
		return jsonText(reviewSarif(review, links, {
			version,
			category,
			exempt: "left-out"
		}));
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
