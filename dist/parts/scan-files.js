import { matchesAnyName, matchesGlobs, noteOnlyManifest } from "./newer-version.js";
import { NOTHING_RENDERED, fileRoles, isBuiltRole, isExemptBy, isReadInRole, kustomizationNotes, manifestsInRole, namedFiles, objectReader, repositoryOf, rulesOf, settingsOf } from "./read-repository.js";
import { LABEL_PREFIX, isSelectedPath, parseNamespacePolicy, withoutExplained } from "./failing-checks.js";
import { ConfigurationError } from "./configuration-error.js";
import { formatFault } from "./read-configuration.js";
import { groupBy, parseLevel, strictestTarget } from "./walk.js";
import { manifestJudge } from "./manifest-judge.js";
import { isOfNamespaces, isSelected } from "./exemptions.js";
// src/target/namespace-standing.ts
function namespaceStandings({ configuration, server }, namespaces) {
	const byName = new Map(namespaces.map((namespace) => [namespace.name, namespace]));
	const targets = configuration.targets.filter(isOfNamespaces);
	return (namespace) => {
		const found = namespace === void 0 ? void 0 : byName.get(namespace);
		const definitions = (found?.definitions ?? []).map(({ labels }) => labels);
		const [first, ...others] = (definitions.length === 0 ? [{}] : definitions).flatMap((labels) => {
			const target = enforcedBy(labels, server);
			return target === void 0 ? [] : [target];
		});
		const configured = targets.find((entry) => isSelected(entry, {
			namespace,
			file: "",
			kind: "",
			name: ""
		}))?.enforce;
		return {
			...first && { enforced: strictestTarget(first, ...others) },
			...configured && { configured },
			definitions,
			isUnanimous: found?.isUnanimous ?? true,
			isExempt: server !== void 0 && isExemptBy(server, { namespace })
		};
	};
}
function enforcedBy(labels, server) {
	const label = labels[`${LABEL_PREFIX}enforce`];
	return (label === void 0 ? server?.stated.has("enforce") : parseLevel(label) !== void 0) ? parseNamespacePolicy(labels, server?.policy).policy.enforce : void 0;
}
// src/scan/scan-context.ts
function scanContext({ settings, namespaces, leftOut }, isWhole) {
	const { server } = settings;
	return {
		standingOf: namespaceStandings(settings, namespaces),
		isExemptClass: (runtimeClass) => server !== void 0 && isExemptBy(server, {
			namespace: void 0,
			runtimeClass
		}),
		leftOut: (namespace) => leftOut.get(namespace) ?? 0,
		isWhole
	};
}
// src/scan/scan-files.ts
function scanSetup(reading, options) {
	const stated = settingsOf(reading, options);
	const settings = options.baseline === void 0 ? stated : {
		...stated,
		baseline: options.baseline
	};
	if (settings.faults.length > 0) throw new ConfigurationError(settings.faults.map(formatFault).join("\n"));
	const { facts } = reading;
	const named = new Set(namedFiles(facts));
	const roleOf = fileRoles(facts);
	return {
		reading,
		settings,
		facts,
		roleOf,
		isNamed: (path) => named.has(path),
		isBuilt: (path) => isBuiltRole(roleOf(path)),
		today: options.today,
		readsSurroundings: settings.hardening.some(({ choice }) => options.hasChecklist === true || choice !== "summary")
	};
}
function scanRules(setup, others = [], rendering = NOTHING_RENDERED, contentOf = () => void 0) {
	const { reading, settings, today, readsSurroundings } = setup;
	const readObjects = readsSurroundings ? objectReader() : void 0;
	const options = {
		others,
		roleOf: setup.roleOf,
		isWhole: true,
		contentOf,
		...readObjects && { readObjects }
	};
	const repository = repositoryOf(reading, options);
	return {
		...rulesOf(repository, repository, settings, today, (path) => path, {
			base: rendering,
			head: rendering
		}),
		...setup,
		rendering,
		leftOut: /* @__PURE__ */ new Map(),
		standing: /* @__PURE__ */ new Set()
	};
}
function scanFiles(paths, rules, read, isWhole = true, part) {
	const judging = manifestJudge(rules, paths, isWhole);
	const { rendering } = rules;
	const selected = new Set(paths);
	const shown = rendering.manifests.filter(({ file, deployedBy = file }) => matchesAnyName(rules.settings.paths, [file, deployedBy]));
	const built = groupBy([...shown, ...rendering.notes.map(noteOnlyManifest)], ({ file, deployedBy = file }) => selected.has(file) ? file : deployedBy);
	const wanted = part === void 0 ? paths : paths.filter((path) => part.paths.has(path));
	const alone = wanted.filter((path) => !rendering.files.has(path));
	const { roleOf } = rules;
	const isRead = (path) => isReadInRole(path, roleOf(path));
	const inRole = manifestsInRole(roleOf, kustomizationNotes(rules.facts));
	async function* manifests() {
		const reading = read(alone.filter(isRead))[Symbol.asyncIterator]();
		try {
			for (const path of wanted) {
				if (!rendering.files.has(path)) {
					if (!isRead(path) || roleOf(path).is === "chart") judging.pass(path);
					const manifests = (isRead(path) ? (await reading.next()).value : [void 0]).flatMap((manifest) => inRole(path, manifest));
					yield* withoutExplained(manifests, rendering).map(judging.judge);
				}
				yield* (built.get(path) ?? []).map(judging.judge);
			}
			if (part?.isLast !== false) {
				yield* rendering.notes.filter(({ file }) => !selected.has(file)).map(noteOnlyManifest).map(judging.judge);
				yield* judging.rest();
			}
			yield* judging.staleEntries();
		} finally {
			await reading.return?.();
		}
	}
	const { target } = rules.settings;
	return {
		target,
		manifests: manifests(),
		exemptions: judging.exemptions,
		baseline: judging.baseline,
		context: scanContext(rules, isWhole)
	};
}
function isScanned({ settings, isNamed }, path) {
	return isSelectedPath(settings.paths, path) || isNamed(path) && matchesGlobs(settings.paths, path);
}
export { isScanned, scanFiles, scanRules, scanSetup };
