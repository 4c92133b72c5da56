import { z } from 'zod'

/** Papers of one case file: `GET /api/v1/case-files/{id}/documents/{file}`. DOCX come from templates a unit may edit. */
export const CASE_PAPER_FILES = [
  'hand-over-sheet.pdf',
  'hand-over-sheet.docx',
  'form-01.pdf',
  'form-01.docx',
  'form-03.pdf',
  'form-03.docx',
] as const

/** `identity=include` asks for name and phone on the paper; without an open view of the identity the lines stay blank. */
export const casePaperQuerySchema = z.object({ identity: z.enum(['include', 'omit']).default('omit') })

/** Days in Vietnam, both included, at most two years: `GET /api/v1/reports/register.{xlsx|csv|pdf}?from&to`. */
export const spanQuerySchema = z.object({ from: z.iso.date(), to: z.iso.date() })
