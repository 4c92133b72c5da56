/** The parts of a JSON Schema that our contracts use. */
export interface Schema {
  readonly $ref?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const TEXTS: readonly (readonly [pattern: RegExp, example: string])[] = [
  [/^\^\\d\{5\}/, '31471'],
  [/^\^\[A-Z_\]/, 'THON'],
  [/^\^T_/, 'T_SEEN'],
]
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '7f0c6a52-4a0b-4c6e-9a43-0b7b1f3f5a11',
  'date-time': '2026-09-05T03:00:00Z',
  date: '2026-09-05',
  uri: 'https://fcm.googleapis.com/fcm/send/test',
  email: 'can.bo@example.test',
}

/** The smallest value that a schema lets through: required fields alone, first choices. `schemas` is what `$ref` names. */
export function exampleOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): unknown {
  if (schema.$ref !== undefined) return exampleOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (choice !== undefined) return exampleOf(choice, schemas)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, exampleOf(schema.properties?.[name] ?? {}, schemas)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => exampleOf(schema.items ?? {}, schemas))
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'string':
      return exampleText(schema)
    default:
      return undefined
  }
}

function exampleText({ format, pattern = '', minLength = 1 }: Schema): string {
  if (format !== undefined && BY_FORMAT[format] !== undefined) return BY_FORMAT[format]
  return TEXTS.find(([known]) => known.test(pattern))?.[1] ?? 'x'.repeat(Math.max(1, minLength))
}
