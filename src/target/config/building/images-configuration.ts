import type { Place } from '../../../manifest/manifest.ts';
import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import type { ConfiguredImage } from '../../../repository/dockerfiles/find-dockerfile.ts';
import { statedField, textOrEmpty } from '../strict-shape.ts';

/** An entry of `images`: of which Dockerfile an image is built. */
export interface ImageEntry extends ConfiguredImage {
  readonly place: Place;
}

/** Converts an entry, which has no mistakes. */
export function readImageEntry(entry: JsonValue, place: Place): ImageEntry {
  const text = (name: string): string | undefined => textOrEmpty(statedField(entry, name));
  const target = text('target');
  return {
    image: text('image') ?? '',
    dockerfile: text('dockerfile') ?? '',
    ...(target === undefined ? {} : { target }),
    place,
  };
}
