// src/report/diagnostics/code-quality.ts
const SEVERITY_OF = {
	error: "critical",
	warning: "minor",
	info: "info"
};
const WHOLE_RUN = {
	file: ".",
	line: 1
};
function codeQuality(diagnostics) {
	return diagnostics.map(({ level, rule, subject, message, place: { file, line } = WHOLE_RUN, mark }) => ({
		description: `${subject}: ${message}`,
		check_name: rule,
		fingerprint: mark,
		severity: SEVERITY_OF[level],
		location: {
			path: file,
			lines: { begin: line }
		}
	}));
}
export { codeQuality };
