import { z } from 'zod'
import { CASE_FILE_KINDS } from '../case-file/case-file-kind.ts'
import { CATEGORIES, type CategoryCode } from '../case-file/category.ts'
import { URGENCIES } from '../case-file/urgency.ts'

// Safe: Object.keys of a constant record gives its own keys.
const CATEGORY_CODES = Object.keys(CATEGORIES) as [CategoryCode, ...CategoryCode[]]

const date = z.iso.date()
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ dạng 22:00')

/** Conditions that must all hold; an absent one holds always, and a list holds when it has the value. */
export const routingConditionsSchema = z
  .object({
    provinces: z.array(z.string().regex(/^\d{2}$/)).min(1),
    communes: z.array(z.string().regex(/^\d{5}$/)).min(1),
    /** Units whose own commune is the place of the case. */
    units: z.array(z.string().min(1)).min(1),
    kinds: z.array(z.enum(CASE_FILE_KINDS)).min(1),
    categories: z.array(z.enum(CATEGORY_CODES)).min(1),
    urgencies: z.array(z.enum(URGENCIES)).min(1),
    /** Clock time in Vietnam, `from` included, `to` not; a window may pass midnight ("22:00" to "06:00"). */
    hours: z.object({ from: clock, to: clock }),
    /** 0 = Sunday to 6 = Saturday, by Vietnam's calendar at the moment the case is routed. */
    weekdays: z.array(z.int().min(0).max(6)).min(1),
    /** The report is about the police of the place itself. */
    aboutOwnPolice: z.boolean(),
  })
  .partial()
  .strict()

/** Where a rule sends a case. `commune-unit` falls on the province's duty where the commune has no unit. */
export const routingTargetSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('commune-unit') }).strict(),
  z.object({ to: z.literal('unit'), unitCode: z.string().min(1) }).strict(),
  z.object({ to: z.literal('province-duty') }).strict(),
])

/** One rule as stored and as edited by administrators. Rules are tried in order; the first that can be followed decides. */
export const routingRuleSchema = z
  .object({
    id: z.string().min(1).max(60),
    /** What the rule is for, in Vietnamese; stands in the explanation kept with the case. */
    name: z.string().min(1).max(120),
    when: routingConditionsSchema,
    send: routingTargetSchema,
    /** First day in force, Vietnam's calendar; absent: since ever. */
    effectiveFrom: date.optional(),
    /** First day no longer in force; absent: until changed. */
    effectiveTo: date.optional(),
  })
  .strict()
  .refine(
    (rule) =>
      rule.effectiveFrom === undefined ||
      rule.effectiveTo === undefined ||
      rule.effectiveFrom < rule.effectiveTo,
    {
      message: 'ngày hết hiệu lực phải sau ngày có hiệu lực',
      path: ['effectiveTo'],
    },
  )

/** Conditions of a rule. */
export type RoutingConditions = z.infer<typeof routingConditionsSchema>
/** Where a rule sends a case. */
export type RoutingTarget = z.infer<typeof routingTargetSchema>
/** One ordered rule. */
export type RoutingRule = z.infer<typeof routingRuleSchema>
