import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly security?: readonly object[]
  readonly responses: Readonly<Record<string, unknown>>
}
interface OpenApi {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>
    readonly securitySchemes: object
  }
}

let world: WebWorld
let document: OpenApi

beforeAll(async () => {
  const receive = async () => {}
  const simulator = {
    receive,
    messages: async () => [],
    state: async () => undefined,
    drawFlow: () => undefined,
    saveUpload: async () => 'upload-1',
  }
  world = await openWebWorld((deps) => ({ ...deps, simulator }))
  document = (await world.server.inject('/api/openapi.json')).json()
})
afterAll(() => world.close())

describe('the OpenAPI document', () => {
  it('is of version 3.1 and names how one logs in', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.components.securitySchemes).toEqual({
      session: { type: 'apiKey', in: 'cookie', name: 'sid' },
    })
  })

  it('describes every route under /api/v1', () => {
    const routes = routesOf(world.server.printRoutes({ commonPrefix: false })).filter(({ path }) =>
      path.startsWith('/api/v1/'),
    )
    expect(routes.length).toBeGreaterThan(20)
    for (const { path, methods } of routes) {
      const documented = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]
      for (const method of methods.filter((one) => one !== 'HEAD')) {
        expect(documented?.[method.toLowerCase()]?.summary, `${method} ${path}`).toBeTruthy()
      }
    }
  })

  it('gives every operation a tag, a summary and its problems', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        expect(operation.tags?.length, `${method} ${path}`).toBe(1)
        expect(operation.summary, `${method} ${path}`).toBeTruthy()
        expect(Object.keys(operation.responses), `${method} ${path}`).toContain('500')
      }
    }
  })

  it('refers only to schemas it holds', () => {
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name)
  })

  it('shows the documentation page without asking other hosts', async () => {
    const page = await world.server.inject('/docs/')
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/(src|href)="https?:/)
    expect(page.headers['content-security-policy']).toContain("default-src 'self'")
  })
})

/** Reads the tree that the server prints of its routes: four columns a level. */
function routesOf(tree: string): { path: string; methods: string[] }[] {
  const parts: string[] = []
  return tree.split('\n').flatMap((line) => {
    const match = /^([\s│]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line)
    if (match === null) return []
    const [, indent = '', part = '', methods = ''] = match
    const depth = indent.length / 4
    parts.splice(depth, parts.length, part)
    const path = parts.join('').replace(/^\/\//, '/')
    return [{ path, methods: methods === '' ? [] : methods.split(', ') }]
  })
}
