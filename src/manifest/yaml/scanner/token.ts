/** A token of a text. Offsets are UTF-16 units: `[start, end)`. */
export type Token = ScalarToken | NameToken | TagToken | PunctuationToken | DirectiveToken;

/** A token that consists of signs, or of nothing: where a block collection begins or ends. */
export interface PunctuationToken extends Range {
  readonly kind: Punctuation;
}

/** A scalar, with its text as it is after folding and escapes. */
export interface ScalarToken extends Range {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
}

/** `&name` or `*name`. */
export interface NameToken extends Range {
  readonly kind: 'alias' | 'anchor';
  readonly name: string;
}

/** `!handle!suffix`; the handle is empty where the suffix is the whole tag. */
export interface TagToken extends Range {
  readonly kind: 'tag';
  readonly handle: string;
  readonly suffix: string;
}

/** `%YAML version`, or `%TAG handle prefix`. */
export type DirectiveToken =
  | (Range & { readonly kind: 'version-directive'; readonly version: string })
  | (Range & { readonly kind: 'tag-directive'; readonly handle: string; readonly prefix: string });

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The kinds of tokens that only give structure; named after libyaml's. */
export type Punctuation =
  | 'document-start'
  | 'document-end'
  | 'stream-end'
  | 'block-mapping-start'
  | 'block-sequence-start'
  | 'block-end'
  | 'block-entry'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-entry'
  | 'key'
  | 'value';

/** As the package `yaml` names them. */
export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';
