function listingOf(entries, rankOf) {
	if (entries.length <= 200) return {
		listed: entries,
		omitted: []
	};
	const ranks = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const rank = rankOf(entry);
		const ofRank = ranks.get(rank);
		if (ofRank === void 0) ranks.set(rank, [entry]);
		else ofRank.push(entry);
	}
	const sorted = [...ranks.keys()].sort((a, b) => a - b).flatMap((rank) => ranks.get(rank) ?? []);
	return {
		listed: sorted.slice(0, 200),
		omitted: sorted.slice(200)
	};
}
export { listingOf };
