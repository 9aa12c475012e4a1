import { ConfigurationError } from "./action-review-cli-scan.js";
import { MODES, didYouMean } from "./action-review-scan.js";
import { NEWEST_VERSION, isNewerThanKnown } from "./action-review-scan-reader.js";
// src/report/sarif/sarif-category.ts
function sarifCategory(options) {
	return ["pss-review", ...options].join("/");
}
// src/source/today.ts
function today() {
	return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
// src/target/config/one-of.ts
function oneOf(name, choices, text) {
	const choice = choices.find((candidate) => candidate === text);
	if (choice === void 0) throw new ConfigurationError(`${name}: found ${JSON.stringify(text)}, expected one of ${choices.join(", ")}${didYouMean(text, choices)}`);
	return choice;
}
// src/target/newer-version.ts
function newerVersions({ version, clusterVersion }, mark = "") {
	return [...newerVersion(`${mark}version`, version), ...newerVersion(`${mark}cluster-version`, clusterVersion)];
}
function newerVersionNotes({ places, targets, ...root }, server) {
	const notes = (place, messages) => place === void 0 ? [] : messages.map((message) => ({
		...place,
		path: "",
		code: "newer-version",
		message
	}));
	return [
		...notes(places.get("version"), newerVersion("version", root.version)),
		...notes(places.get("cluster-version"), newerVersion("cluster-version", root.clusterVersion)),
		...targets.flatMap(({ versionPlaces, enforce, warn, audit, clusterVersion }) => [
			...notes(versionPlaces.get("version"), newerVersion("version", enforce?.version)),
			...notes(versionPlaces.get("warn.version"), newerVersion("warn.version", warn?.version)),
			...notes(versionPlaces.get("audit.version"), newerVersion("audit.version", audit?.version)),
			...notes(versionPlaces.get("cluster-version"), newerVersion("cluster-version", clusterVersion))
		]),
		...MODES.flatMap((mode) => {
			const key = `${mode}-version`;
			return notes(server?.versionPlaces?.get(key), newerVersion(key, server?.settings?.policy[mode].version));
		})
	];
}
function newerVersion(name, version) {
	if (version === void 0 || !isNewerThanKnown(version)) return [];
	return [`${name}: ${version} is newer than ${NEWEST_VERSION}, the newest version that is known, and is taken as that one`];
}
export { newerVersion, newerVersionNotes, newerVersions, oneOf, sarifCategory, today };
