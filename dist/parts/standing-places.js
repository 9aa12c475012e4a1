import { hasFolder } from "./folder-index.js";
import { standsAt } from "./review-scan.js";
// src/target/baseline/standing-places.ts
function standingPlaces(baseline, paths) {
	if (baseline === void 0) return /* @__PURE__ */ new Set();
	const all = new Set(paths);
	const isThere = (place) => place === "." || all.has(place) || hasFolder(all, place);
	return new Set(baseline.map(standsAt).filter(isThere));
}
export { standingPlaces };
