import { EVERY_RULE } from '../../hardening/every-rule.ts';
import { chartsShape } from './building/charts-shape.ts';
import { FETCH_SHAPE } from './building/fetch-shape.ts';
import { GITOPS_SHAPE } from './building/gitops-shape.ts';
import { IMAGES_SHAPE } from './building/images-shape.ts';
import { KUSTOMIZE_SHAPE, RENDER_SHAPE } from './building/kustomize-shape.ts';
import { REGISTRY_LOOKUP_SHAPE } from './building/registry-lookup-shape.ts';
import { FAIL_ON, SUGGESTIONS, UNJUDGED } from './configuration.ts';
import { HARDENING_SHAPE } from './hardening-key.ts';
import { CLUSTER_VERSION, choiceShape, LEVEL, VERSION } from './level-version-shape.ts';
import { FILE_GLOB, FILE_PATH, globs, NAME_GLOB } from './path-shapes.ts';
import type { ListShape, MappingShape, TextShape } from './strict-shape.ts';
import { pattern } from './text-pattern.ts';

const RULE_IDS = EVERY_RULE.map(({ id }) => id);

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
const NAMESPACE = pattern(
  /^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
  'a name of at most 63 lower-case letters, digits and "-" that begins and ends with a letter or digit',
);

const DATE: TextShape = {
  text: (text) => {
    const [year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)?.slice(1).map(Number) ?? [];
    const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
    const isReal = year !== undefined && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
    return isReal ? undefined : `found ${JSON.stringify(text)}, expected a day of the calendar, such as 2027-03-31`;
  },
  schema: { format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
};

const SELECTORS = {
  paths: globs(FILE_GLOB, 'Paths of files from the root, as globs: `envs/dev/**`. A leading `!` takes away.'),
  namespaces: globs(NAME_GLOB, 'Names of namespaces, as globs. Workloads whose namespace nobody knows do not match.'),
  kinds: globs(NAME_GLOB, 'Kinds of workloads, as globs: `CronJob`.'),
  names: globs(NAME_GLOB, 'Names of workloads, as globs: `backup-*`.'),
};

const TARGET: MappingShape = {
  fields: {
    ...SELECTORS,
    level: described(LEVEL, 'What pods must reach (mode enforce). Left out: for the next source to say.'),
    version: described(VERSION, 'The version of `level`. Left out: `latest`.'),
    warn: mode('What users are warned of: a level, or a level and a version.'),
    audit: mode('What is noted: a level, or a level and a version.'),
    'cluster-version': described(
      CLUSTER_VERSION,
      'The version of the cluster that these workloads go to, such as `v1.34`. Left out: for the key at the root to say.',
    ),
  },
  requiredAny: ['level', 'warn', 'audit', 'cluster-version'],
  dependent: { version: 'level' },
  isExplicit: true,
};

const NAMESPACE_ENTRY: MappingShape = {
  fields: {
    paths: SELECTORS.paths,
    namespace: described(NAMESPACE, 'The namespace of the workloads in these files that name none.'),
  },
  required: ['paths', 'namespace'],
  isExplicit: true,
};

const EXEMPTION: MappingShape = {
  fields: {
    ...SELECTORS,
    containers: globs(NAME_GLOB, 'Names of containers, as globs. Left out: the whole pod.'),
    checks: {
      items: choiceShape(RULE_IDS),
      isSet: true,
      isFilled: true,
      description: 'Ids of the checks that may fail. Left out: all checks.',
    },
    reason: {
      text: (text) => (text.trim() === '' ? 'found an empty text, expected why this may be so' : undefined),
      schema: { pattern: '\\S' },
      description: 'Why this may be so. It is shown with what it exempts.',
    },
    expires: described(DATE, 'The last day (UTC) on which the exemption holds. Left out: it never ends.'),
  },
  required: ['reason'],
  requiredAny: [...Object.keys(SELECTORS), 'containers'],
  isExplicit: true,
};

const POD_SPEC: MappingShape = {
  fields: {
    group: {
      ...pattern(
        /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$/,
        'a group of the API without its version, such as example.com, or "" for the core group',
      ),
      description: 'The group of its API, without a version; `""` is the core group.',
    },
    kind: described(pattern(/^[A-Za-z][A-Za-z0-9-]*$/, 'a kind, such as Widget'), 'Its kind.'),
    path: {
      ...pattern(
        /^[A-Za-z_][A-Za-z0-9_-]*(\[\*\])?(\.[A-Za-z_][A-Za-z0-9_-]*(\[\*\])?)*$/,
        'a path to a pod template, such as spec.template or spec.workers[*].template',
      ),
      description: 'From the object to its pod templates, `[*]` for each item of a list: `spec.workers[*].template`.',
    },
  },
  required: ['group', 'kind', 'path'],
  isExplicit: true,
};

/** What `.github/pss-review.yml` must look like. */
export const CONFIGURATION: MappingShape = {
  description: 'What pss-review holds the workloads of this repository to.',
  fields: {
    level: described(
      LEVEL,
      'The level that pods must reach where nothing more specific speaks. Left out: `restricted`.',
    ),
    version: described(VERSION, 'The version of the standards: `latest`, or a minor one such as `v1.37`.'),
    'cluster-version': described(
      CLUSTER_VERSION,
      'The version of the cluster, such as `v1.34`: pods are judged as its API server judges them. Left out: the newest that is known.',
    ),
    'fail-on': described(
      choiceShape(FAIL_ON),
      '`introduced`: only what the pull request brings fails it. `any`: what its workloads violated before, too.',
    ),
    unjudged: described(
      choiceShape(UNJUDGED),
      '`neutral`: what changed and could not be judged makes the conclusion neutral. `fail`: it blocks, and fails a `scan`, too.',
    ),
    suggestions: described(choiceShape(SUGGESTIONS), 'Which fixes are suggested: `all`, `safe`, or `none`.'),
    hardening: HARDENING_SHAPE,
    paths: globs(FILE_GLOB, 'Which files are read, as globs from the root. A leading `!` takes away. Left out: all.'),
    render: RENDER_SHAPE,
    kustomize: KUSTOMIZE_SHAPE,
    charts: chartsShape(NAMESPACE),
    gitops: GITOPS_SHAPE,
    fetch: FETCH_SHAPE,
    'registry-lookup': REGISTRY_LOOKUP_SHAPE,
    images: IMAGES_SHAPE,
    targets: list(TARGET, 'What applies to some workloads. The first entry that matches a workload speaks for it.'),
    namespaces: list(
      NAMESPACE_ENTRY,
      'The namespace of workloads that name none. The first entry that matches counts.',
    ),
    exemptions: list(EXEMPTION, 'What some workloads may do, and why.'),
    'pod-security-configuration': described(
      FILE_PATH,
      'The path from the root of the API server’s own PodSecurityConfiguration or AdmissionConfiguration.',
    ),
    baseline: described(
      FILE_PATH,
      'The path from the root of a file that `pss-review scan --write-baseline` wrote: what it lists is known, and does not fail a scan.',
    ),
    'pod-specs': list(POD_SPEC, 'Custom resources that hold pods.'),
  },
  isExplicit: true,
  elsewhere: {
    may: 'found what only the `defaults` of an organisation can say: a repository does not choose what it may loosen; remove the key',
  },
};

function described<T extends TextShape>(shape: T, description: string): T {
  return { ...shape, description };
}

function list(items: MappingShape, description: string): ListShape {
  return { items, description };
}

function mode(description: string): MappingShape {
  return {
    fields: {
      level: described(LEVEL, 'The level.'),
      version: described(VERSION, 'Its version. Left out: `latest`.'),
    },
    required: ['level'],
    isExplicit: true,
    shorthand: LEVEL,
    description,
  };
}
