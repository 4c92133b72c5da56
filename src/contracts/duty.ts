import { z } from 'zod'
import { URGENCIES } from '../domain/case-file/urgency.ts'
import { DUTY_POSTS } from '../domain/duty/roster.ts'
import { instant, person, unit, words } from './shapes.ts'

const shift = z.object({
  id: z.uuid(),
  officer: person,
  post: z.enum(DUTY_POSTS),
  startsAt: instant,
  endsAt: instant,
})

/** `GET /api/v1/duty-roster?from&to` (at most 62 days). */
export const dutyRosterQuerySchema = z.object({ from: instant, to: instant })
/** Shifts of the span, with what is missing in it. */
export const dutyRosterSchema = z
  .object({
    items: z.array(shift),
    /** Spans without anybody at `duty`. */
    gaps: z.array(z.object({ startsAt: instant, endsAt: instant })),
    /** Who is woken first right now. */
    onDuty: z.array(person),
  })
  .meta({ id: 'DutyRoster' })
/** `POST /api/v1/duty-roster`: unit head. `DELETE /api/v1/duty-roster/{id}`. At most 48 hours a shift. */
export const newShiftSchema = z
  .object({ officerId: z.uuid(), post: z.enum(DUTY_POSTS), startsAt: instant, endsAt: instant })
  .meta({ id: 'NewShift' })

/** `GET /api/v1/duty-book?from&to`: sổ trực ban, oldest first; with what the system noted by itself. */
export const dutyBookQuerySchema = z.object({ from: instant, to: instant })
/** Entries of the span with figures; `waitingFor` is a handover that nobody took yet. */
export const dutyBookSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        officer: person.nullable(),
        kind: z.enum(['entry', 'handover', 'taken-over']),
        text: z.string(),
        /** The officer a handover is for. */
        to: person.nullable(),
      }),
    ),
    /** Counted from rows, for the head of the page. */
    figures: z.object({
      submitted: z.number().int(),
      urgent: z.number().int(),
      received: z.number().int(),
      open: z.number().int(),
      overdue: z.number().int(),
    }),
    /** The handover note that waits for the officer who reads. */
    waitingFor: z.object({ id: z.uuid(), text: z.string(), from: person, at: instant }).nullable(),
  })
  .meta({ id: 'DutyBook' })
/** `POST /api/v1/duty-book`: an entry, or a handover note to the next officer. Entries are never changed. */
export const newDutyEntrySchema = z
  .object({ kind: z.enum(['entry', 'handover']), text: words.max(4000), toOfficerId: z.uuid().optional() })
  .meta({ id: 'NewDutyEntry' })
/** `POST /api/v1/duty-book/{id}/take-over`: the next officer confirms having read the handover. */
export const takeOverSchema = z.object({}).meta({ id: 'TakeOver' })

/** `GET /api/v1/alerts`: ladders of the unit (or province) that nobody has acknowledged, oldest first; no content. */
export const alertsSchema = z
  .object({
    items: z.array(
      z.object({
        caseFileId: z.uuid().nullable().describe('null for those who may not open it'),
        acknowledgeId: z
          .uuid()
          .nullable()
          .describe('for POST /case-files/{id}/alert/acknowledge; null for those who only watch'),
        referenceCode: z.string(),
        unit,
        urgency: z.enum(URGENCIES),
        startedAt: instant,
        rung: z.string(),
        nextAt: instant.nullable(),
        nobodyReachable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Alerts' })

/** `GET /api/v1/duty-gaps`: for heads and the province: units where an urgent report would wake nobody, and why. */
export const dutyGapsSchema = z
  .object({
    items: z.array(
      z.object({
        unit,
        problems: z.array(
          z.object({
            kind: z.enum(['nobody-on-duty', 'no-way-to-reach', 'alert-unanswered', 'overdue']),
            text: z.string(),
          }),
        ),
      }),
    ),
    /** Channels that stopped delivering. */
    silentChannels: z.array(z.object({ account: z.string(), since: instant })),
  })
  .meta({ id: 'DutyGaps' })
