/** What a scanner makes of a text. Offsets are UTF-16 units: `[start, end)`. */
export type Token =
  | { readonly kind: Punctuation; readonly start: number; readonly end: number }
  | {
      readonly kind: 'scalar';
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly style: ScalarStyle;
    }
  | { readonly kind: 'alias' | 'anchor'; readonly start: number; readonly end: number; readonly name: string }
  | {
      readonly kind: 'tag';
      readonly start: number;
      readonly end: number;
      readonly handle: string;
      readonly suffix: string;
    }
  | { readonly kind: 'version-directive'; readonly start: number; readonly end: number; readonly version: string }
  | {
      readonly kind: 'tag-directive';
      readonly start: number;
      readonly end: number;
      readonly handle: string;
      readonly prefix: string;
    };

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
