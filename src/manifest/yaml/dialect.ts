/**
 * Whose reading of YAML. They parse alike, and differ in what scalars and merge keys mean:
 *
 * - `kubectl`: of kubectl and the API server, by go-yaml v2. `yes` and `on` are true, and a merge key overwrites the keys
 *   before it. https://github.com/yaml/go-yaml/blob/v2.4.4/resolve.go
 * - `kustomize`: of kustomize, by go-yaml v3. `yes` and `on` are texts, and so is every annotation; a merge key overwrites
 *   no key of its mapping. https://github.com/yaml/go-yaml/blob/v3.0.4/resolve.go
 */
export type Dialect = 'kubectl' | 'kustomize';

/** Returns the other dialect. */
export function otherDialect(dialect: Dialect): Dialect {
  return dialect === 'kubectl' ? 'kustomize' : 'kubectl';
}
