import { z } from 'zod'
import { CASE_FILE_KINDS } from '../../domain/case-file/case-file-kind.ts'
import { CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { URGENCIES } from '../../domain/case-file/urgency.ts'
import { routingRuleSchema } from '../../domain/routing/routing-rule.ts'
import { instant } from '../shapes.ts'

const rules = z.array(routingRuleSchema).min(1).max(200)

/** `GET /api/v1/routing-rules`: in the order in which they are tried. */
export const routingRulesSchema = z
  .object({
    rules: z.array(routingRuleSchema),
    /** Nobody has changed them yet: these come with the product. */
    isBuiltIn: z.boolean(),
    /** What `PUT` answers to; another one means that somebody changed them meanwhile. */
    revision: z.string(),
  })
  .meta({ id: 'RoutingRules' })
/** `PUT /api/v1/routing-rules`: the whole list. */
export const saveRoutingRulesSchema = z
  .object({ rules, revision: z.string() })
  .meta({ id: 'SaveRoutingRules' })

/** `POST /api/v1/routing-rules/trial`: where a case would go by these rules; without them, by those in force. Keeps nothing. */
export const tryRoutingSchema = z
  .object({
    rules: rules.optional(),
    communeCode: z
      .string()
      .regex(/^\d{5}$/)
      .optional(),
    kind: z.enum(CASE_FILE_KINDS),
    category: z.enum(CATEGORY_CODES),
    urgency: z.enum(URGENCIES),
    isAboutOwnPolice: z.boolean().default(false),
    at: instant.optional(),
  })
  .meta({ id: 'TryRouting' })
/** The unit that would get the case, with every rule that was looked at; nothing is filed. */
export const triedRoutingSchema = z
  .object({
    unit: z.object({ code: z.string(), name: z.string() }),
    steps: z.array(z.object({ rule: z.string(), matched: z.boolean(), because: z.string() })),
  })
  .meta({ id: 'TriedRouting' })
