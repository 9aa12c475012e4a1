import type { DocumentNode, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { execute, GraphQLError, parse, validate } from 'graphql';

import type { ApiReply } from '../http.ts';
import type { Token } from '../permissions.ts';
import { broken } from '../rest.ts';
import type { FakeState } from '../state.ts';
import { mutationRoot } from './mutations.ts';
import { BlobLimitExceeded } from './objects.ts';
import { queryRoot } from './queries.ts';

export interface GraphqlRequest {
  readonly text: string;
  readonly token: Token;
  readonly fault: 'graphql-partial' | 'graphql-something-went-wrong' | undefined;
}

let loading: Promise<GraphQLSchema> | undefined;

/** GitHub's own schema; a quarter of a second to read, so only when a test first asks in GraphQL. */
async function loadSchema(): Promise<GraphQLSchema> {
  const [{ buildSchema }, { schema }] = await Promise.all([import('graphql'), import('@octokit/graphql-schema')]);
  // Its directives do not satisfy graphql-js, and its types do.
  return buildSchema(schema.idl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
}

interface Context {
  readonly missing: string[];
}

/** Properties of plain objects, or functions of the field's arguments. What is neither is a gap of the fake. */
const resolveField: GraphQLFieldResolver<Record<string, unknown>, Context> = (source, args, { missing }, info) => {
  const value = source[info.fieldName];
  if (value === undefined) {
    missing.push(`${info.parentType.name}.${info.fieldName}`);
    throw new GraphQLError('not modelled');
  }
  return typeof value === 'function' ? value.call(source, args) : value;
};

/** Errors of GraphQL are answers of status 200. https://docs.github.com/graphql */
export async function answerGraphql(
  state: FakeState,
  { text, token, fault }: GraphqlRequest,
  onRoute: (route: string) => void,
): Promise<ApiReply> {
  const { query, variables = {} } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { status: 200, body: { errors: [{ message: (error as Error).message }] } };
  }
  onRoute(nameOf(document));
  if (fault === 'graphql-something-went-wrong') {
    const message = `Something went wrong while executing your query. Please include \`FAKE:0\` when reporting this issue.`;
    return { status: 200, body: { data: null, errors: [{ message }] } };
  }

  loading ??= loadSchema();
  const schema = await loading;
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) return { status: 200, body: { errors: mistakes.map(render) } };

  const missing: string[] = [];
  try {
    const result = await execute({
      schema,
      document,
      variableValues: variables,
      rootValue: { ...queryRoot(state, token, fault === 'graphql-partial'), ...mutationRoot(state, token) },
      contextValue: { missing },
      fieldResolver: resolveField,
      typeResolver: (value) => (value as { __typename: string }).__typename,
    });
    const bug = result.errors?.find(
      ({ originalError }) => originalError !== undefined && !(originalError instanceof GraphQLError),
    );
    if (bug?.originalError instanceof BlobLimitExceeded) return { status: 502, body: { message: 'Server Error' } };
    if (missing.length > 0) return broken(state, `GraphQL: the fake does not model ${missing.join(', ')}`);
    if (bug !== undefined) return broken(state, `GraphQL: ${bug.originalError?.stack}`);
    return {
      status: 200,
      body: { data: result.data, ...(result.errors === undefined ? {} : { errors: result.errors.map(render) }) },
    };
  } catch (error) {
    return broken(state, `GraphQL: ${(error as Error).stack}`);
  }
}

/** GitHub has the kind of an error beside its message, not among the extensions. */
function render(error: GraphQLError): Record<string, unknown> {
  const { type } = error.extensions;
  return {
    ...(type === undefined ? {} : { type }),
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    message: error.message,
  };
}

/** `query repository`, `mutation minimizeComment`. */
function nameOf(document: DocumentNode): string {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition');
  if (operation?.kind !== 'OperationDefinition') return 'graphql';
  const fields = operation.selectionSet.selections.map((field) => (field.kind === 'Field' ? field.name.value : '…'));
  return `${operation.operation} ${[...new Set(fields)].sort().join(' ')}`;
}
