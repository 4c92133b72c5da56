import type { z } from 'zod'
import type { Clock } from '../../app/clock.ts'
import { understandingSchema, understandTextSchema } from '../../contracts/text.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { type Understanding, understandText } from '../../domain/text/understand-text.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'

/** What the routes of understanding work with. */
export interface TextRoutesOptions {
  readonly places: PlaceResolver
  readonly clock: Clock
}

/** `POST /api/v1/text/understand`: open to every logged-in officer; nothing of the text is kept. */
export function addTextRoutes(api: Api, { places, clock }: TextRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/text/understand',
    schema: {
      tags: ['text'],
      summary: 'What the bot would understand of a text, with its reasons',
      security: GUARDED,
      body: understandTextSchema,
      response: { 200: understandingSchema, ...problems('csrf.invalid', 'request.invalid') },
    },
    handler: async ({ body: { text, at, question } }) =>
      present(
        understandText(text, {
          at: at === undefined ? clock.now() : new Date(at).getTime(),
          question,
          places,
        }),
      ),
  })
}

function present(understanding: Understanding): z.input<typeof understandingSchema> {
  const { danger, times, plates, phones, accounts, amounts, places, answer } = understanding
  return {
    categories: understanding.categories.map((guess) => ({ ...guess, because: [...guess.because] })),
    danger: danger.level !== 'none',
    dangerLevel: danger.level,
    dangerBecause: [...danger.because],
    urgency: understanding.urgency,
    urgencyReasons: [...understanding.urgencyReasons],
    times: times.map(({ text, start, end, isRough }) => ({
      text,
      start: iso(start),
      end: iso(end),
      isRough,
    })),
    plates: [...plates],
    phones: [...phones],
    accounts: accounts.map(({ number, text, bank }) => ({ number, text, bank: bank ?? null })),
    amounts: [...amounts],
    places: [...places],
    ...(answer !== undefined && { answer }),
  }
}
