/**
 * Why something was not fetched: a sentence without its full stop, in which other hosts' words have no part but for
 * names that were checked.
 */
export class FetchFault extends Error {
  override readonly name = 'FetchFault';
}
