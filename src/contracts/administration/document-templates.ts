import { z } from 'zod'
import { TEMPLATE_NAMES } from '../../domain/document/template-name.ts'
import { instant } from '../shapes.ts'

/** The templates by which DOCX papers are made: `GET /api/v1/document-templates`. */
export const documentTemplatesSchema = z
  .object({
    items: z.array(
      z.object({
        name: z.enum(TEMPLATE_NAMES),
        title: z.string(),
        /** The installation uses its own file; `DELETE` takes the shipped one again. */
        isOwn: z.boolean(),
        changedAt: instant.nullable(),
        /** What may stand in braces in it. */
        fields: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'DocumentTemplates' })

/**
 * `PUT /api/v1/document-templates/{name}`: a DOCX of at most 2 MB as it is. Refused with the reason when it is no DOCX, holds
 * macros or parts from elsewhere, or a placeholder nobody fills.
 */
export const templateNameSchema = z.object({ name: z.enum(TEMPLATE_NAMES) })
