// src/repository/paths.ts
function folderOf(path) {
	return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function resolvePath(folder, path) {
	const steps = [];
	for (const step of `${folder}/${path}`.split("/")) if (step === "..") steps.pop();
	else if (step !== "" && step !== ".") steps.push(step);
	return steps.join("/");
}
function isBelow(file, folder) {
	return folder === "" || file.startsWith(`${folder}/`);
}
function staysInRoot(folder, path) {
	let depth = folder === "" ? 0 : folder.split("/").length;
	if (path.startsWith("/")) return false;
	return path.split("/").every((step) => {
		if (step === "..") depth--;
		else if (step !== "" && step !== ".") depth++;
		return depth >= 0;
	});
}
function isFileOf(path) {
	return path !== "" && resolvePath("", path) === path;
}
export { folderOf, isBelow, isFileOf, resolvePath, staysInRoot };
