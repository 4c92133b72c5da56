import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from '../problems/send-problem.ts'

/** What the pages need. */
export interface UiOptions {
  /** Folder of the built application, with `index.html` and hashed files under `assets/`. */
  readonly directory: string
  /** Whether `/simulator` exists here. */
  readonly hasSimulator: boolean
}

const ONE_YEAR_SECONDS = 31_536_000
/** Safari asks for these by itself; without them its console fills with errors. */
const ROOT_FILES = [
  'favicon.ico',
  'favicon.svg',
  'manifest.webmanifest',
  'robots.txt',
  'sw.js',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable.png',
  'apple-touch-icon.png',
]
/** Addresses of the application beside the inbox; each is the same page, which finds its way by itself. */
const SECTIONS = [
  '/inbox',
  '/mediations',
  '/duty',
  '/supervision',
  '/settings',
  '/invitation',
  '/notices',
  '/groups',
  '/admin',
]

/**
 * The application: hashed files are kept for ever, the page that names them never. Files compressed at build time are sent
 * as they are. Without a build the addresses say what to do.
 */
export async function addUiRoutes(server: FastifyInstance, options: UiOptions): Promise<void> {
  const { directory, hasSimulator } = options
  server.get('/', async (_request, reply) => reply.redirect('/inbox', 302))
  const sections = hasSimulator ? [...SECTIONS, '/simulator'] : SECTIONS
  const pages = sections.flatMap((section) => [section, `${section}/*`])
  if (!existsSync(join(directory, 'index.html'))) {
    for (const page of pages) {
      server.get(page, async (_request, reply) =>
        reply
          .code(503)
          .type('text/plain; charset=utf-8')
          .send('The user interface is not built: npm run build\n'),
      )
    }
    return
  }
  await server.register(fastifyStatic, {
    root: directory,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    decorateReply: true,
  })
  await addAssets(server, directory)
  for (const page of pages) {
    server.get(page, async (_request, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html'),
    )
  }
  server.get('/*', async (request, reply) =>
    isReadByPerson(request)
      ? reply.code(404).header('cache-control', 'no-cache').sendFile('index.html')
      : sendProblem(reply, 'request.not-found'),
  )
}

/** Whoever mistypes an address in a browser gets a page that helps on; programs get a problem. */
function isReadByPerson({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && headers.accept?.includes('text/html') === true
}

async function addAssets(server: FastifyInstance, directory: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(directory, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    index: false,
    setHeaders: (reply) => {
      reply.header('cache-control', `public, max-age=${ONE_YEAR_SECONDS}, immutable`)
    },
  })
  for (const file of ROOT_FILES) {
    if (!existsSync(join(directory, file))) continue
    server.get(`/${file}`, async (_request, reply) =>
      reply.header('cache-control', 'max-age=86400').sendFile(file),
    )
  }
}
