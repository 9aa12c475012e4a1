// package.json
var version = "0.1.0";
// src/target/config/configuration-error.ts
var ConfigurationError = class extends Error {
	name = "ConfigurationError";
};
export { ConfigurationError, version };
