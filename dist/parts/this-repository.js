// src/source/this-repository.ts
async function thisRepository(git, env) {
	const branches = [env["GITHUB_BASE_REF"] || queued(env["GITHUB_REF_NAME"] ?? "")].filter((branch) => branch !== "");
	const isOfJob = Boolean(env["GITHUB_REPOSITORY"]) && branches.length > 0;
	return {
		urls: await urlsOf(git, env),
		branches: isOfJob ? branches : await branchesOf(git)
	};
}
async function urlsOf(git, env) {
	const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = "https://github.com" } = env;
	if (name) return [`${server}/${name}`];
	return (await lines(git, [
		"config",
		"--get-regexp",
		"^remote\\..*\\.url$"
	])).map((line) => line.slice(line.indexOf(" ") + 1));
}
async function repositoryName(git, env) {
	const [url = ""] = await urlsOf(git, env);
	const [, owner, name] = /([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	return owner === void 0 || name === void 0 ? void 0 : {
		owner,
		name
	};
}
async function checkoutName(git) {
	const [url = ""] = await urlsOf(git, {});
	const [, owner, name] = /^(?:(?:https?|ssh|git):\/\/[^/]+\/(?:.*\/)?|[^/]+@[^/:]+:(?:.*\/)?)([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	const isPlain = (text = "") => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(text);
	return isPlain(owner) && isPlain(name) ? `${owner}/${name}` : void 0;
}
function queued(branch) {
	return /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(branch)?.[1] ?? branch;
}
async function branchesOf(git) {
	const [own, remote] = await Promise.all([lines(git, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]), lines(git, [
		"for-each-ref",
		"--format=%(symref:lstrip=3)",
		"refs/remotes/*/HEAD"
	])]);
	return [.../* @__PURE__ */ new Set([...own, ...remote])];
}
async function lines(git, args) {
	return ((await git.run(args))?.toString("utf8") ?? "").split("\n").filter((line) => line !== "");
}
export { checkoutName, repositoryName, thisRepository };
