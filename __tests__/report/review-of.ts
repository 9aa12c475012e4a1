import { createTwoFilesPatch } from 'diff';
import type { Change } from '../../src/compare/change.ts';
import type { Content } from '../../src/manifest/content.ts';
import { planReview } from '../../src/report/plan/plan-review.ts';
import type { ReviewPlan } from '../../src/report/plan/review-plan.ts';
import type { ChangedFile } from '../../src/repository/changed-file.ts';
import { isManifestPath } from '../../src/repository/manifest-paths.ts';
import { NO_FILES } from '../../src/repository/repository.ts';
import { filesOf } from '../../src/repository/repository-files.ts';
import { asksForSignOff } from '../../src/repository/sign-off.ts';
import type { Review } from '../../src/review/review.ts';
import type { ReviewOptions } from '../../src/review/review-change.ts';
import { reviewChange } from '../../src/review/review-change.ts';
import { changedConfigurations } from '../../src/target/config/changed-configurations.ts';
import { CONFIGURATION_PATH } from '../../src/target/config/configuration.ts';
import { fileParsers } from '../../src/target/file-parsers.ts';
import type { RepositoryReading } from '../../src/target/repository-reading.ts';
import { readingOf } from '../../src/target/repository-reading.ts';
import type { RequestedSettings } from '../../src/target/settings.ts';

type Files = Readonly<Record<string, string>>;

const LINKS = { docs: 'https://example.com/docs', playground: 'https://example.github.io/p/playground.html' };

/** Reviews the change between two trees (texts by path), with patches as GitHub lists them, without git and network. */
export async function reviewOf(
  base: Files,
  head: Files,
  options: Partial<ReviewOptions> & RequestedSettings & { readonly readsUnchanged?: boolean } = {},
): Promise<{ review: Review; plan: ReviewPlan }> {
  const { level = 'restricted', version = 'latest', failOn, suggestions, readsUnchanged = false, ...rest } = options;
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort();
  const files = paths.flatMap((path): ChangedFile[] => {
    const before = base[path];
    const after = head[path];
    if (before === after) return [];
    return [
      {
        path,
        status: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified',
        patch: patchOf(before ?? '', after ?? ''),
        ...(before === undefined ? {} : { base: contentOf(before) }),
        ...(after === undefined ? {} : { head: contentOf(after) }),
      },
    ];
  });
  const change: Change = {
    mergeBase: '0'.repeat(40),
    head: '1'.repeat(40),
    files,
    paths: files.map(({ path }) => path),
    modules: [],
    repository: { base: readingOfFiles(base), head: readingOfFiles(head) },
    configurations: changedConfigurations(files, CONFIGURATION_PATH, fileParsers().configuration),
    isWholeKnown: true,
    needsSignOff: asksForSignOff(new Map(Object.entries(base).map(([path, text]) => [path, contentOf(text)]))),
    others: readsUnchanged
      ? Object.entries(head).flatMap(([path, text]) =>
          isManifestPath(path) && base[path] === text ? [{ path, content: contentOf(text) }] : [],
        )
      : [],
    gaps: [],
  };
  const review = await reviewChange(change, {
    asked: { level, version, failOn, suggestions },
    config: CONFIGURATION_PATH,
    first: 'config',
    today: '2026-11-24',
    isOwn: false,
    scope: 'Pod Security review',
    ...rest,
  });
  return { review, plan: planReview(review, LINKS) };
}

function contentOf(text: string): Content {
  return { bytes: new TextEncoder().encode(text) };
}

/** Returns a repository whose files are all known. */
function readingOfFiles(files: Files): RepositoryReading {
  const contents = Object.entries(files).map(
    ([path, text]) => [path, { bytes: new TextEncoder().encode(text) }] as const,
  );
  const known = new Map(contents);
  const listed = { files: Object.keys(files).map((path) => ({ path, mode: '100644' })), isListed: false };
  return readingOf({ ...NO_FILES, ...filesOf(listed, known) }, { config: CONFIGURATION_PATH });
}

function patchOf(before: string, after: string): string {
  const patch = createTwoFilesPatch('a', 'b', before, after, '', '', { context: 3 });
  return patch.slice(patch.indexOf('@@')).replace(/\n$/, '');
}
