/** A key of the config: what defaults may say of it, and what a repository may say that is stricter or laxer. YAML. */
export interface KeyCase {
  /** The defaults, without `may`. */
  readonly defaults: string;
  /** What at least as much is asked by; absent where nothing of the key can be. */
  readonly stricter?: string;
  /** What less is asked by; absent where the key is no part of the judgement. */
  readonly laxer?: string;
  /** The same in some files alone, and the globs of `may` that it is in. */
  readonly inPaths?: { readonly paths: string; readonly laxer: string; readonly outside: string };
}

const AT_RESTRICTED = 'level: restricted';

/** A case, or several, of each key of the config. */
export const KEY_CASES: readonly (readonly [key: string, KeyCase])[] = [
  ['level', { defaults: 'level: baseline', stricter: 'level: restricted', laxer: 'level: privileged' }],
  ['level', { defaults: '{}', stricter: 'level: restricted', laxer: 'level: baseline' }],
  ['version', { defaults: 'version: v1.30', stricter: 'version: latest', laxer: 'version: v1.29' }],
  ['version', { defaults: 'level: baseline', stricter: 'version: latest', laxer: 'version: v1.20' }],
  [
    'cluster-version',
    { defaults: 'cluster-version: v1.30', stricter: 'cluster-version: v1.30', laxer: 'cluster-version: v1.36' },
  ],
  ['fail-on', { defaults: 'fail-on: any', stricter: 'fail-on: any', laxer: 'fail-on: introduced' }],
  ['fail-on', { defaults: '{}', stricter: 'fail-on: any' }],
  ['unjudged', { defaults: 'unjudged: fail', stricter: 'unjudged: fail', laxer: 'unjudged: neutral' }],
  ['suggestions', { defaults: 'suggestions: all', stricter: 'suggestions: none' }],
  ['hardening', { defaults: 'hardening: enforce', stricter: 'hardening: enforce', laxer: 'hardening: summary' }],
  [
    'hardening',
    {
      defaults: 'hardening: {users: enforce}',
      stricter: 'hardening: {seccomp: enforce}',
      laxer: 'hardening: {users: off}',
    },
  ],
  [
    'paths',
    {
      defaults: '{}',
      stricter: 'paths: ["**"]',
      laxer: 'paths: ["!prod/**"]',
      inPaths: { paths: 'docs/**', laxer: 'paths: ["!docs/examples/**"]', outside: 'paths: ["!docs/**", "!prod/**"]' },
    },
  ],
  ['render', { defaults: 'render: auto', stricter: 'render: auto', laxer: 'render: never' }],
  ['render', { defaults: 'render: auto', laxer: 'render: always' }],
  [
    'kustomize',
    {
      defaults: 'kustomize: {roots: ["clusters/*"]}',
      stricter: 'kustomize: {roots: ["envs/*"]}',
      laxer: 'kustomize: {roots: ["!clusters/prod"]}',
    },
  ],
  ['kustomize', { defaults: '{}', stricter: 'kustomize: {command: kubectl}', laxer: 'kustomize: {enable-helm: true}' }],
  ['kustomize', { defaults: '{}', laxer: 'kustomize: {load-restrictor: none}' }],
  [
    'charts',
    {
      defaults: 'charts: [{path: web}]',
      stricter: 'charts: [{path: web, release: two}]',
      laxer: 'charts: [{path: api}]',
    },
  ],
  ['gitops', { defaults: '{}', laxer: 'gitops: {repositories: ["https://example.com/other"]}' }],
  ['gitops', { defaults: '{}', laxer: 'gitops: {revisions: [old]}' }],
  [
    'fetch',
    {
      defaults: 'fetch: {charts: ["oci://ghcr.io/example/**"]}',
      stricter: 'fetch: {charts: ["oci://ghcr.io/example/**"]}',
      laxer: 'fetch: {charts: ["oci://ghcr.io/other/**"]}',
    },
  ],
  ['fetch', { defaults: '{}', laxer: 'fetch: {git: ["https://github.com/example/**"]}' }],
  ['fetch', { defaults: '{}', laxer: 'fetch: {redirects: [files.example.com]}' }],
  [
    'registry-lookup',
    {
      defaults: 'registry-lookup: [docker.io]',
      stricter: 'registry-lookup: [docker.io]',
      laxer: 'registry-lookup: []',
    },
  ],
  ['registry-lookup', { defaults: '{}', laxer: 'registry-lookup: [ghcr.io]' }],
  ['images', { defaults: '{}', stricter: 'images: [{image: ghcr.io/example/web, dockerfile: Dockerfile}]' }],
  [
    'images',
    {
      defaults: 'hardening: {image-user: enforce}',
      laxer: 'images: [{image: ghcr.io/example/web, dockerfile: Dockerfile}]',
    },
  ],
  [
    'targets',
    {
      defaults: 'level: baseline',
      stricter: 'targets: [{paths: ["prod/**"], level: restricted}]',
      laxer: 'targets: [{paths: ["prod/**"], level: privileged}]',
      inPaths: {
        paths: 'legacy/**',
        laxer: 'targets: [{paths: ["legacy/web/**"], level: privileged}]',
        outside: 'targets: [{namespaces: [legacy], level: privileged}]',
      },
    },
  ],
  [
    'targets',
    {
      defaults: `${AT_RESTRICTED}\ntargets: [{paths: ["**"], level: restricted}]`,
      stricter: 'targets: [{paths: ["dev/**"], level: restricted, audit: restricted}]',
      // The level is that of the Namespace then, which may be any.
      laxer: 'targets: [{paths: ["dev/**"], audit: restricted}]',
    },
  ],
  // Restricted at v1.20 lacks checks that baseline has by now.
  ['targets', { defaults: 'level: baseline', laxer: 'targets: [{paths: ["**"], level: restricted, version: v1.20}]' }],
  [
    'namespaces',
    {
      defaults: 'namespaces: [{paths: ["shop/**"], namespace: shop}]',
      stricter: 'namespaces: [{paths: ["shop/**"], namespace: shop}]',
      laxer: 'namespaces: [{paths: ["**"], namespace: kube-system}]',
      inPaths: {
        paths: 'legacy/**',
        laxer: 'namespaces: [{paths: ["legacy/**"], namespace: old}]',
        outside: 'namespaces: [{paths: ["**", "!legacy/**"], namespace: old}]',
      },
    },
  ],
  [
    'exemptions',
    {
      defaults: 'exemptions: [{namespaces: [logging], checks: [hostPathVolumes], reason: it reads logs}]',
      stricter: 'exemptions: [{namespaces: [logging], names: [agent], checks: [hostPathVolumes], reason: ours}]',
      laxer: 'exemptions: [{names: [web], reason: why not}]',
      inPaths: {
        paths: 'legacy/**',
        laxer: 'exemptions: [{paths: ["legacy/**"], reason: old}]',
        outside: 'exemptions: [{paths: ["!prod/**"], reason: old}]',
      },
    },
  ],
  ['pod-security-configuration', { defaults: '{}', laxer: 'pod-security-configuration: psa.yaml' }],
  [
    'pod-security-configuration',
    {
      defaults: 'pod-security-configuration: psa.yaml',
      stricter: 'pod-security-configuration: psa.yaml',
      laxer: 'pod-security-configuration: other.yaml',
    },
  ],
  ['baseline', { defaults: 'baseline: known.json', stricter: 'baseline: known.json', laxer: 'baseline: more.json' }],
  ['pod-specs', { defaults: '{}', stricter: 'pod-specs: [{group: example.com, kind: Widget, path: spec.template}]' }],
  [
    'pod-specs',
    {
      defaults: '{}',
      laxer: 'pod-specs: [{group: helm.toolkit.fluxcd.io, kind: HelmRelease, path: spec.values.decoy}]',
    },
  ],
];
