// src/target/config/configuration-error.ts
var ConfigurationError = class extends Error {
	name = "ConfigurationError";
};
export { ConfigurationError };
