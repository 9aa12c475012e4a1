import type { MappingShape, Shape } from '../../../src/target/config/strict-shape.ts';

type Schema = Readonly<Record<string, unknown>>;

const LINE_WIDTH = 120;

/** A shape as JSON Schema says it (draft 2020-12), for editors; a `null` is refused, as mappings that are explicit do. */
export function jsonSchemaOf(shape: Shape): Schema {
  if (shape === 'any') return {};
  const described = shape.description === undefined ? {} : { description: shape.description };
  if ('text' in shape) return { ...described, type: 'string', ...shape.schema };
  if ('boolean' in shape) return { ...described, type: 'boolean' };
  if ('mapping' in shape) return { ...described, type: 'object' };
  if ('items' in shape) {
    return {
      ...described,
      type: 'array',
      items: jsonSchemaOf(shape.items),
      ...(shape.isFilled ? { minItems: 1 } : {}),
      ...(shape.isSet ? { uniqueItems: true } : {}),
    };
  }
  if (shape.shorthand === undefined) return { ...described, ...mappingSchema(shape) };
  return { ...described, oneOf: [jsonSchemaOf(shape.shorthand), mappingSchema(shape)] };
}

/** A schema as text, laid out as the formatter of this repository does: a list of texts is one line where it fits. */
export function formatSchema(schema: Schema): string {
  const text = JSON.stringify(schema, undefined, 2);
  const lists = text.replaceAll(/^( *"[^"]+": )\[\n([^[\]{}]*?)\n *\]/gm, (list, key: string, items: string) => {
    const line = `${key}[${items.trim().replaceAll(/,\n */g, ', ')}]`;
    return line.length < LINE_WIDTH ? line : list;
  });
  return `${lists}\n`;
}

function mappingSchema({ fields, required, requiredAny, dependent }: MappingShape): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, jsonSchemaOf(field)])),
    additionalProperties: false,
    ...(required === undefined ? {} : { required }),
    ...(requiredAny === undefined ? {} : { anyOf: requiredAny.map((name) => ({ required: [name] })) }),
    ...(dependent === undefined
      ? {}
      : {
          dependentRequired: Object.fromEntries(Object.entries(dependent).map(([name, other]) => [name, [other]])),
        }),
  };
}
