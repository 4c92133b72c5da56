import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addFollowUp } from '../../app/mediation/add-follow-up.ts'
import { changeSession, planSession } from '../../app/mediation/arrange-session.ts'
import { assignMediators } from '../../app/mediation/assign-mediators.ts'
import type {
  MediationChangeRefusal,
  MediationChangeResult,
  MediationRequest,
} from '../../app/mediation/change-mediation.ts'
import { editMediation } from '../../app/mediation/edit-mediation.ts'
import { escalateMediation } from '../../app/mediation/escalate-mediation.ts'
import { inviteParty } from '../../app/mediation/invite-party.ts'
import { addStatement, messageParty } from '../../app/mediation/party-words.ts'
import type { MediationDependencies } from '../../app/mediation/ports.ts'
import { proposeAgreement } from '../../app/mediation/propose-agreement.ts'
import { recordConsent } from '../../app/mediation/record-consent.ts'
import { saveParty } from '../../app/mediation/save-party.ts'
import { sendToTeam } from '../../app/mediation/send-to-team.ts'
import { stepMediation } from '../../app/mediation/step-mediation.ts'
import { addFollowUpSchema, proposeAgreementSchema } from '../../contracts/mediation/agreement.ts'
import { mediationDetailSchema } from '../../contracts/mediation/detail.ts'
import {
  addStatementSchema,
  invitationSchema,
  inviteSchema,
  recordConsentSchema,
  savePartySchema,
  sendPartyMessageSchema,
} from '../../contracts/mediation/party-work.ts'
import { changeSessionSchema, planSessionSchema } from '../../contracts/mediation/session.ts'
import {
  assignMediatorsSchema,
  changeMediationSchema,
  escalateSchema,
  mediationTransitionSchema,
  sendToTeamSchema,
} from '../../contracts/mediation/steps.ts'
import { PARTY_SIDES } from '../../domain/mediation/mediation-codes.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import type { ProblemCode } from '../problems/problem-codes.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'
import { invitationText } from './invitation-text.ts'
import { presentMediation } from './present-mediation.ts'

const REFUSALS: Readonly<Record<MediationChangeRefusal, ProblemCode>> = {
  'not-allowed': 'mediation.not-allowed',
  'needs-reason': 'mediation.reason-required',
  'not-eligible': 'mediation.screened-out',
  'needs-team': 'mediation.team-required',
  'needs-mediator': 'mediation.mediator-required',
  'needs-consent': 'mediation.consent-required',
  'needs-session': 'mediation.session-required',
  'needs-agreement': 'mediation.agreement-required',
  'needs-follow-up': 'mediation.follow-up-required',
  'unknown-team': 'mediation.unknown-team',
  'unknown-officer': 'mediation.unknown-person',
  'unknown-session': 'mediation.not-found',
  'no-chat': 'mediation.no-chat',
  'in-the-past': 'mediation.in-the-past',
}

const one = z.object({ id: z.uuid() })
const ofParty = one.extend({ side: z.enum(PARTY_SIDES) })
const ofSession = one.extend({ sessionId: z.uuid() })

/** The writes on one mediation. Each answers with it as it is now. */
export function addMediationWorkRoutes(api: Api, deps: MediationDependencies): void {
  addCourse(api, deps)
  addPartyWork(api, deps)
  addProceedings(api, deps)
}

function addCourse(api: Api, deps: MediationDependencies): void {
  const add = adder(api)
  add('PATCH', '', 'Correct topic, hamlet, summary or screening', one, changeMediationSchema, (ask, body) =>
    editMediation(deps, { ...body, ...ask }),
  )
  add('POST', '/transitions', 'Take a step', one, mediationTransitionSchema, (ask, body) =>
    stepMediation(deps, { ...ask, to: body.to, reason: body.reason }),
  )
  add('POST', '/team', 'Pass to a mediation team', one, sendToTeamSchema, (ask, body) =>
    sendToTeam(deps, { ...ask, teamId: body.teamId }),
  )
  add('POST', '/mediators', 'Name who mediates', one, assignMediatorsSchema, (ask, body) =>
    assignMediators(deps, { ...ask, officerIds: body.officerIds }),
  )
  add('POST', '/escalation', 'End in a report to the police', one, escalateSchema, (ask, body) =>
    escalateMediation(deps, { ...body, ...ask }),
  )
}

function addPartyWork(api: Api, deps: MediationDependencies): void {
  const add = adder(api)
  add('PUT', '/parties/:side', 'Enter who a party is', ofParty, savePartySchema, (ask, body, { side }) => {
    const { version: _version, ...contact } = body
    return saveParty(deps, { ...ask, side, contact })
  })
  add(
    'POST',
    '/parties/:side/consents',
    'Keep a consent taken down',
    ofParty,
    recordConsentSchema,
    (ask, body, { side }) => recordConsent(deps, { ...body, ...ask, side }),
  )
  add(
    'POST',
    '/parties/:side/statements',
    'Keep what a party said in confidence',
    ofParty,
    addStatementSchema,
    (ask, body, { side }) => addStatement(deps, { ...ask, side, text: body.text }),
  )
  add(
    'POST',
    '/parties/:side/messages',
    'Write into the chat of a party',
    ofParty,
    sendPartyMessageSchema,
    (ask, body, { side }) => messageParty(deps, { ...ask, side, text: body.text }),
  )
  addInvitation(api, deps)
}

function addProceedings(api: Api, deps: MediationDependencies): void {
  const add = adder(api)
  add('POST', '/sessions', 'Plan a meeting', one, planSessionSchema, (ask, body) =>
    planSession(deps, {
      ...ask,
      place: body.place,
      invited: body.invited,
      startsAt: Date.parse(body.startsAt),
    }),
  )
  add(
    'PATCH',
    '/sessions/:sessionId',
    'Move, hold or call off a meeting',
    ofSession,
    changeSessionSchema,
    (ask, body, { sessionId }) => {
      const startsAt = body.startsAt === undefined ? undefined : Date.parse(body.startsAt)
      return changeSession(deps, { ...body, ...ask, sessionId, startsAt })
    },
  )
  add('PUT', '/agreement', 'Put the agreement into words', one, proposeAgreementSchema, (ask, body) =>
    proposeAgreement(deps, { ...ask, text: body.text }),
  )
  add('POST', '/follow-ups', 'Keep a visit after the agreement', one, addFollowUpSchema, (ask, body) =>
    addFollowUp(deps, { ...ask, result: body.result, note: body.note }),
  )
}

type VersionedBody = z.ZodType<{ readonly version: number }>
type MediationParams = z.ZodType<{ readonly id: string }>

/** Adds a write whose answer is the mediation as it is now. */
function adder(api: Api) {
  return <P extends MediationParams, S extends VersionedBody>(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    summary: string,
    params: P,
    body: S,
    work: (ask: MediationRequest, body: z.output<S>, params: z.output<P>) => Promise<MediationChangeResult>,
  ): void => {
    api.route({
      method,
      url: `/api/v1/mediations/:id${path}`,
      schema: {
        tags: ['mediation'],
        summary,
        security: GUARDED,
        params,
        body,
        response: { 200: mediationDetailSchema, 204: z.null(), ...WORK_PROBLEMS },
      },
      handler: async (request, reply) => {
        // Safe: the validator has just read both by these schemas; inference stops at the type parameters.
        const parsed = request.body as z.output<S>
        const where = request.params as z.output<P>
        const result = await work(askOf(request, where.id, parsed.version), parsed, where)
        const now = presentResult(result, request)
        // A mediator who is no longer named no longer sees it.
        return now === undefined ? reply.code(204).send(null) : now
      },
    })
  }
}

const WORK_PROBLEMS = problems(
  'mediation.not-found',
  'mediation.stale',
  'csrf.invalid',
  'request.invalid',
  ...Object.values(REFUSALS),
)

function addInvitation(api: Api, deps: MediationDependencies): void {
  api.route({
    method: 'POST',
    url: '/api/v1/mediations/:id/parties/:side/invitation',
    schema: {
      tags: ['mediation'],
      summary: 'Make a one-time code by which a party joins from a chat; shown once',
      security: GUARDED,
      params: ofParty,
      body: inviteSchema,
      response: { 200: invitationSchema, ...WORK_PROBLEMS },
    },
    handler: async (request) => {
      const { id, side } = request.params
      const { result, invitation } = await inviteParty(deps, {
        ...askOf(request, id, request.body.version),
        side,
      })
      const mediation = presentResult(result, request)
      if (mediation === undefined || invitation === undefined) throw new ProblemError('mediation.not-found')
      return {
        code: invitation.code,
        expiresAt: iso(invitation.expiresAt),
        text: invitationText(invitation, mediation),
        mediation,
      }
    },
  })
}

function askOf(request: FastifyRequest, mediationId: string, version: number): MediationRequest {
  return { officer: sessionOf(request).officer, mediationId, version }
}

function presentResult(result: MediationChangeResult, request: FastifyRequest) {
  const { officer } = sessionOf(request)
  switch (result.kind) {
    case 'not-found':
      throw new ProblemError('mediation.not-found')
    case 'stale':
      throw new ProblemError('mediation.stale', { current: presentMediation(result.current, officer) })
    case 'refused':
      throw new ProblemError(REFUSALS[result.refusal])
    case 'done':
      return result.mediation === undefined ? undefined : presentMediation(result.mediation, officer)
  }
}
