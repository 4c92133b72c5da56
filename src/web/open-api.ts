import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Api } from './api.ts'

/** Describes every route that is added to the scope afterwards: OpenAPI 3.1 at `/api/openapi.json`. */
export async function addOpenApi(api: Api, cookieName: string): Promise<void> {
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Bình Yên',
        version: '1',
        description:
          'The officer side. Log in with POST /api/v1/session; every other write carries the csrfToken of the session in ' +
          '`x-csrf-token`. Errors are problem details (RFC 9457) with a stable `code`.',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withoutUnusedSchemas(jsonSchemaTransformObject(document)),
  })
  api.get('/api/openapi.json', { schema: { hide: true } }, async () => api.swagger())
}

/** Every contract comes in two shapes, as sent and as received; only those that an operation names are worth reading. */
function withoutUnusedSchemas(document: ReturnType<typeof jsonSchemaTransformObject>): typeof document {
  if (!('components' in document)) return document
  const schemas = document.components?.schemas ?? {}
  let unused: string[]
  do {
    const text = JSON.stringify(document)
    unused = Object.keys(schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`))
    for (const name of unused) delete schemas[name]
  } while (unused.length > 0)
  return document
}

/** The same as pages to read and try, at `/docs`, without a request to anywhere else. */
export async function addDocs(api: Api): Promise<void> {
  await api.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { validatorUrl: null, deepLinking: true, withCredentials: true },
    theme: { title: 'Bình Yên API' },
  })
}
