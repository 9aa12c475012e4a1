/** Where a text was put, in bytes. */
export interface TextPlace {
  readonly start: number;
  readonly length: number;
}

/**
 * Keeps texts that are made while a scan runs and printed at its end, as bytes: a string that was cut out of a manifest
 * would keep all of the manifest in memory.
 */
export interface TextStore {
  readonly put: (text: string) => TextPlace;
  readonly get: (place: TextPlace) => string;
  /** Forgets all texts. */
  readonly drop: () => void;
}

/** A file for what is too much for the memory. It is made when it is first written. */
export interface SpillFile {
  /** Adds bytes at the end. Returns whether all were written: nothing more is then written after a failure. */
  readonly write: (bytes: Uint8Array) => boolean;
  /** Fills `bytes` with what stands from `start` on. */
  readonly read: (bytes: Uint8Array, start: number) => void;
  readonly drop: () => void;
}

const CHUNK_BYTES = 64 * 1024;

/** So many full chunks are kept in memory: 4 MB. */
const MAX_CHUNKS = 64;

/** Makes a store. Without a file, or where that cannot be written, all texts stay in memory. */
export function textStore(file?: SpillFile): TextStore {
  // The bytes from `spilled` to `size` are in `chunks`, of which all but the last are full.
  let chunks: Uint8Array[] = [];
  let spilled = 0;
  let size = 0;
  let canSpill = file !== undefined;

  function spill(to: SpillFile): void {
    while (canSpill && chunks.length > 1) {
      canSpill = to.write(chunks[0] as Uint8Array);
      if (!canSpill) return;
      chunks.shift();
      spilled += CHUNK_BYTES;
    }
  }

  function append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      const filled = (size - spilled) % CHUNK_BYTES;
      if (filled === 0) chunks.push(new Uint8Array(CHUNK_BYTES));
      const part = bytes.subarray(done, done + CHUNK_BYTES - filled);
      chunks.at(-1)?.set(part, filled);
      done += part.length;
      size += part.length;
    }
    if (file !== undefined && chunks.length > MAX_CHUNKS) spill(file);
  }

  return {
    put: (text) => {
      const bytes = ENCODER.encode(text);
      const place = { start: size, length: bytes.length };
      append(bytes);
      return place;
    },
    get: ({ start, length }) => {
      const bytes = new Uint8Array(length);
      const ofFile = Math.min(length, Math.max(0, spilled - start));
      if (ofFile > 0) file?.read(bytes.subarray(0, ofFile), start);
      for (let done = ofFile; done < length; ) {
        const at = start + done - spilled;
        const chunk = chunks[Math.floor(at / CHUNK_BYTES)] as Uint8Array;
        const part = chunk.subarray(at % CHUNK_BYTES, (at % CHUNK_BYTES) + length - done);
        bytes.set(part, done);
        done += part.length;
      }
      return DECODER.decode(bytes);
    },
    drop: () => {
      chunks = [];
      [spilled, size, canSpill] = [0, 0, file !== undefined];
      file?.drop();
    },
  };
}

const ENCODER = new TextEncoder();

/** A text may begin with what would be taken for a byte order mark. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
