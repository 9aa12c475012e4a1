/** A list of texts, stored as bytes in chunks: as many strings they would take more memory than they are long. */
export interface TextChunks {
  readonly add: (text: string) => void;
  /** The texts, with a comma and a line feed between two. */
  readonly chunks: () => Generator<string>;
}

/** Chunks are at least this long, in UTF-16 units. */
const CHUNK_LENGTH = 64 * 1024;

/** Starts without texts. */
export function textChunks(): TextChunks {
  const full: Uint8Array[] = [];
  let last: string[] = [];
  let length = 0;
  return {
    add: (text) => {
      last.push(text);
      length += text.length;
      if (length < CHUNK_LENGTH) return;
      full.push(new TextEncoder().encode(last.join(SEPARATOR)));
      last = [];
      length = 0;
    },
    chunks: function* () {
      for (const bytes of full) yield new TextDecoder().decode(bytes);
      if (last.length > 0) yield last.join(SEPARATOR);
    },
  };
}

const SEPARATOR = ',\n';
