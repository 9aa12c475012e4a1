/** The options of a review of what was built, apart from what is asked for. */
export const REVIEW_OPTIONS = {
  config: '.github/pss-review.yml',
  first: 'config',
  today: '2026-11-24',
  isOwn: false,
  scope: '',
} as const;
