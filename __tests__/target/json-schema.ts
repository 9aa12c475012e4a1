import type { MappingShape, Shape } from '../../src/target/strict-shape.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A shape as JSON Schema says it (draft 2020-12), for editors; a `null` is refused, as mappings that are explicit do. */
export function jsonSchemaOf(shape: Shape): Schema {
  if (shape === 'any') return {};
  const described = shape.description === undefined ? {} : { description: shape.description };
  if ('text' in shape) return { ...described, type: 'string', ...shape.schema };
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
