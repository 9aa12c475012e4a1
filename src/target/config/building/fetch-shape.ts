import {
  CHART_PATTERN_SOURCE,
  fetchPatternFault,
  GIT_PATTERN_SOURCE,
  REDIRECT_HOST_SOURCE,
} from '../../../repository/fetch/fetch-rules.ts';
import type { MappingShape, TextShape } from '../strict-shape.ts';
import { pattern } from '../text-pattern.ts';

/** The shape of the key `fetch`. */
export const FETCH_SHAPE: MappingShape = {
  fields: {
    charts: {
      items: patternShape(CHART_PATTERN_SOURCE, 'oci://ghcr.io/example/**'),
      isSet: true,
      isFilled: true,
      description:
        'Charts that may be fetched, as globs of their addresses: `oci://ghcr.io/example/**`, `https://charts.example.com/**`.',
    },
    git: {
      items: patternShape(GIT_PATTERN_SOURCE, 'https://github.com/example/**'),
      isSet: true,
      isFilled: true,
      description:
        'Git repositories that may be fetched, as globs of their addresses: `https://github.com/example/**`.',
    },
    redirects: {
      items: pattern(new RegExp(REDIRECT_HOST_SOURCE), 'a host, such as files.example.com'),
      isSet: true,
      isFilled: true,
      description:
        'Hosts that the ones above, and those of `registry-lookup`, may lead to where no digest proves what comes from there: `files.example.com`.',
    },
  },
  // Registries that are asked for images lead elsewhere, too, though nothing else is fetched.
  requiredAny: ['charts', 'git', 'redirects'],
  isExplicit: true,
  description: 'What may be fetched from elsewhere, to be built and judged. Left out: nothing.',
};

function patternShape(source: string, example: string): TextShape {
  return { text: (text) => fetchPatternFault(text, source, example), schema: { pattern: source } };
}
