import { z } from 'zod'
import { words } from '../shapes.ts'

const communeCode = z.string().regex(/^\d{5}$/)

/** A police unit as the administrator sees it. */
export const managedUnitSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['commune', 'province']),
  provinceCode: z.string(),
  dutyPhone: z.string().nullable(),
  address: z.string().nullable(),
  isActive: z.boolean(),
  /** Mountains, islands: 48 hours instead of 24 to pass a tip on. */
  isRemote: z.boolean(),
  people: z.number().int(),
  /** Communes it answers for today. */
  communes: z.array(z.object({ code: communeCode, name: z.string(), since: z.iso.date() })),
})
export type ManagedUnit = z.infer<typeof managedUnitSchema>

/** `GET /api/v1/managed-units?q=`: the administrator's by name or code, of all; a head's own one. */
export const managedUnitsQuerySchema = z.object({ q: z.string().trim().max(80).default('') })
/** Those that fit, as far as a page shows them: ask with words. */
export const managedUnitsSchema = z.object({ items: z.array(managedUnitSchema) }).meta({ id: 'ManagedUnits' })

/** `PATCH /api/v1/managed-units/{code}`: phone and address by the head too; the rest by the administrator. Null takes away. */
export const changeUnitSchema = z
  .object({
    dutyPhone: words.max(40).nullable().optional(),
    address: words.max(200).nullable().optional(),
    isRemote: z.boolean().optional(),
    /** Off is refused while it answers for a commune. */
    isActive: z.boolean().optional(),
  })
  .meta({ id: 'ChangeUnit' })

/** `POST /api/v1/managed-units/{code}/communes`: from that day on it answers for the commune, and whoever did before no longer. */
export const takeOverCommuneSchema = z
  .object({ communeCode, from: z.iso.date() })
  .meta({ id: 'TakeOverCommune' })
