import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { AppError, errorClassOf } from '../../app/app-error.ts'
import type { WebLog } from '../web-log.ts'
import type { ProblemCode } from './problem-codes.ts'
import { type ProblemDetails, ProblemError } from './problem-error.ts'
import { sendProblem } from './send-problem.ts'
import { validationIssues } from './validation-issues.ts'

/** What the framework and the layers below throw, by code; everything else is ours to look into and says nothing. */
const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_REQ_FILE_TOO_LARGE: 'request.too-large',
  FST_PARTS_LIMIT: 'request.too-large',
  FST_FILES_LIMIT: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported-media-type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request.unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_BAD_URL: 'request.malformed',
  'store.unavailable': 'service.unavailable',
  'key-unknown': 'service.unavailable',
  'password-busy': 'session.busy',
}

/** Turns everything thrown into problem details without internals; the log gets the class of what we did not expect. */
export function createErrorHandler(log: WebLog): ErrorHandler {
  return (error, request, reply) => {
    const code = expectedCode(error)
    if (code !== undefined) return sendProblem(reply, code, detailsOf(error, code))
    const where = `${request.method} ${request.routeOptions.url ?? ''}`
    log.error('http.failed', { errorClass: errorClassOf(error), where })
    return sendProblem(reply, 'service.failed')
  }
}

type ErrorHandler = (
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply

function expectedCode(error: Error): ProblemCode | undefined {
  if (error instanceof ProblemError) return error.code
  // An id that cannot exist is as unknown as one that does not.
  if (hasZodFastifySchemaValidationErrors(error)) {
    return error.validationContext === 'params' ? 'request.not-found' : 'request.invalid'
  }
  const known = BY_CODE[codeOf(error)]
  if (known !== undefined) return known
  if (error instanceof SyntaxError) return 'request.malformed'
  if (isAboutThePath(error)) return 'request.not-found'
  return error instanceof AppError && error.retryable ? 'service.unavailable' : undefined
}

function detailsOf(error: Error, code: ProblemCode): ProblemDetails {
  if (error instanceof ProblemError) return error.details
  if (code === 'request.invalid' && hasZodFastifySchemaValidationErrors(error)) {
    return { issues: validationIssues(error.validation) }
  }
  return code === 'service.unavailable' || code === 'session.busy' ? { retryAfterSeconds: 5 } : {}
}

/** What serving files throws for paths that lead outside the folder or cannot be a path at all; there is nothing there. */
function isAboutThePath(error: Error): boolean {
  if (codeOf(error) === 'FST_STATIC_FORBIDDEN_PATH') return true
  const status = 'statusCode' in error ? error.statusCode : undefined
  return codeOf(error) === '' && (status === 400 || status === 403 || status === 404)
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}
