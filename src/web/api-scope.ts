import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { keepSession } from '../app/officers/resume-session.ts'
import { addAuditRoutes } from './administration/audit-routes.ts'
import { addChannelRoutes } from './administration/channel-routes.ts'
import { addPeopleRoutes } from './administration/people-routes.ts'
import { addRoutingRoutes } from './administration/routing-routes.ts'
import { addTemplateRoutes } from './administration/template-routes.ts'
import { addTokenRoutes } from './administration/token-routes.ts'
import { addUnitRoutes } from './administration/unit-routes.ts'
import type { Api } from './api.ts'
import { addAroundCaseRoutes } from './case-files/around-case-routes.ts'
import { addCannedReplyRoutes } from './case-files/canned-reply-routes.ts'
import { addCaseFileRoutes } from './case-files/case-file-routes.ts'
import { addCaseWorkRoutes } from './case-files/case-work-routes.ts'
import { addHamletRoutes } from './case-files/hamlet-routes.ts'
import { addLabelRoutes } from './case-files/label-routes.ts'
import { addOptionRoutes } from './case-files/option-routes.ts'
import { addViewRoutes } from './case-files/view-routes.ts'
import { addDocumentRoutes } from './documents/document-routes.ts'
import { addWorkCalendarRoutes } from './duty/calendar-routes.ts'
import { addDutyBookRoutes } from './duty/duty-book-routes.ts'
import { addNotificationRoutes } from './duty/notification-routes.ts'
import { addNotificationWayRoutes } from './duty/notification-way-routes.ts'
import { addRosterRoutes } from './duty/roster-routes.ts'
import { addWatchRoutes } from './duty/watch-routes.ts'
import { addEvidenceRoutes } from './evidence/evidence-routes.ts'
import { addEventRoutes } from './live/event-routes.ts'
import type { OpenStreams } from './live/open-streams.ts'
import { addMediationRoutes } from './mediations/mediation-routes.ts'
import { addMediationWorkRoutes } from './mediations/mediation-work-routes.ts'
import { addTeamRoutes } from './mediations/team-routes.ts'
import { addAttachmentRoutes, addPublicFileRoute } from './notices/attachment-routes.ts'
import { addCalendarRoutes } from './notices/calendar-routes.ts'
import { addChatLinkRoutes } from './notices/chat-link-routes.ts'
import { addComposeRoutes } from './notices/compose-routes.ts'
import { addDeliveryRoutes } from './notices/delivery-routes.ts'
import { addGroupRoutes } from './notices/group-routes.ts'
import { addNoticeRoutes } from './notices/notice-routes.ts'
import { addPublicNoticeRoutes } from './notices/public-notice-routes.ts'
import { addStopRoutes } from './notices/stop-routes.ts'
import { addOfficerRoutes } from './officers/officer-routes.ts'
import { addDocs, addOpenApi } from './open-api.ts'
import { addCommuneRoutes, addPlaceRoutes } from './places/place-routes.ts'
import { addPosterRoutes } from './posters/poster-routes.ts'
import type { ServerDependencies } from './server-dependencies.ts'
import { addAccountRoutes } from './session/account-routes.ts'
import { createGuard } from './session/guard.ts'
import { addInvitationRoutes } from './session/invitation-routes.ts'
import { createSessionCookie } from './session/session-cookie.ts'
import { addLogInRoute, addSessionRoutes, type SessionRoutesOptions } from './session/session-routes.ts'
import { addSimulatorRoutes } from './simulator/simulator-routes.ts'
import { addTextRoutes } from './text/text-routes.ts'

/** Answers shorter than this are not worth compressing, and the session's answer with its token stays plain. */
const COMPRESS_FROM_BYTES = 2_048

/**
 * Everything under `/api` and `/docs`. The contracts' compilers live in this scope only: elsewhere they would break
 * plugins that bring JSON Schemas of their own (stack reference §1.6).
 */
export async function addApi(
  server: FastifyInstance,
  deps: ServerDependencies,
  streams: OpenStreams,
): Promise<void> {
  const isHttps = deps.settings.publicUrl.startsWith('https:')
  const session: SessionRoutesOptions = {
    officers: deps.officers,
    cookie: createSessionCookie(isHttps),
    publicOrigin: new URL(deps.settings.publicUrl).origin,
    onLogOut: (idHash) => streams.closeSession(idHash),
  }
  server.decorateRequest('officerSession', null)
  await server.register(async (scope) => {
    const api: Api = scope.withTypeProvider<ZodTypeProvider>()
    await addOpenApi(api, isHttps ? '__Host-sid' : 'sid')
    await addDocs(api)
    await api.register(async (routes) =>
      addRoutes(routes.withTypeProvider<ZodTypeProvider>(), deps, session, streams),
    )
  })
}

async function addRoutes(
  api: Api,
  deps: ServerDependencies,
  session: SessionRoutesOptions,
  streams: OpenStreams,
): Promise<void> {
  api.setValidatorCompiler(validatorCompiler)
  api.setSerializerCompiler(serializerCompiler)
  await api.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['gzip'] })
  api.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  addLogInRoute(api, session)
  addInvitationRoutes(api, session)
  addPublicNoticeRoutes(api, deps.notices.notices)
  addPublicFileRoute(api, deps.notices)
  const { simulator } = deps
  if (simulator !== undefined) {
    await api.register(async (scope) =>
      addSimulatorRoutes(scope.withTypeProvider<ZodTypeProvider>(), simulator, session.publicOrigin),
    )
  }
  await api.register(async (scope) =>
    addGuardedRoutes(scope.withTypeProvider<ZodTypeProvider>(), deps, session, streams),
  )
}

/** Routes of the logged in. */
async function addGuardedRoutes(
  api: Api,
  deps: ServerDependencies,
  session: SessionRoutesOptions,
  streams: OpenStreams,
): Promise<void> {
  const guard = createGuard(session)
  api.addHook('onRequest', guard)
  api.addHook('onResponse', async (request, reply) => {
    const account = request.officerSession?.officer.id
    const where = `${request.method} ${request.routeOptions.url ?? ''}`
    const facts = { where, state: String(reply.statusCode), durationMs: Math.round(reply.elapsedTime) }
    deps.log.info('http.answered', account === undefined ? facts : { ...facts, account })
  })
  addPosterRoutes(api, deps.makePoster)
  addSessionRoutes(api, session)
  addAccountRoutes(api, { officers: deps.officers, drawQrCode: deps.administration.drawQrCode })
  addPeopleRoutes(api, deps.administration)
  addUnitRoutes(api, deps.administration)
  addRoutingRoutes(api, deps)
  addChannelRoutes(api, deps.administration)
  addAuditRoutes(api, deps.administration)
  addTokenRoutes(api, deps.administration)
  await addTemplateRoutes(api, deps.administration)
  addCaseFileRoutes(api, deps)
  addCaseWorkRoutes(api, deps)
  addAroundCaseRoutes(api, deps)
  addOptionRoutes(api, deps.inbox)
  addLabelRoutes(api, deps.inbox)
  addHamletRoutes(api, deps.inbox)
  addCannedReplyRoutes(api, deps.inbox)
  addViewRoutes(api, deps.inbox)
  addRosterRoutes(api, deps.inbox)
  addDutyBookRoutes(api, deps.inbox)
  addWatchRoutes(api, deps.inbox)
  addWorkCalendarRoutes(api, deps.inbox)
  addNotificationRoutes(api, deps.inbox)
  addNotificationWayRoutes(api, { inbox: deps.inbox, ...deps.notifications })
  addOfficerRoutes(api, deps.inbox)
  addNoticeRoutes(api, deps.notices)
  await addAttachmentRoutes(api, deps.notices)
  addStopRoutes(api, deps.notices)
  addDeliveryRoutes(api, deps.notices)
  addComposeRoutes(api, deps.notices)
  addCalendarRoutes(api, deps.notices)
  addGroupRoutes(api, deps.notices)
  addChatLinkRoutes(api, deps.notices)
  addPlaceRoutes(api, deps.places)
  addTextRoutes(api, { places: deps.places, clock: deps.inbox.clock })
  addMediationRoutes(api, deps.mediation)
  addMediationWorkRoutes(api, deps.mediation)
  addTeamRoutes(api, deps.mediation)
  addDocumentRoutes(api, deps.documents)
  addCommuneRoutes(api, deps.findCommuneMap)
  addEvidenceRoutes(api, { ...deps.inbox, files: deps.evidenceFiles })
  addEventRoutes(api, {
    ...deps.live,
    streams,
    isAlive: async (idHash) => (await keepSession(deps.officers, idHash)) !== undefined,
  })
}
