import { z } from 'zod'
import { instant } from '../shapes.ts'

/** Private chats of the logged-in officer: test sends, texts to paste and approvals go there. */
export const chatLinksSchema = z
  .object({ items: z.array(z.object({ id: z.uuid(), channel: z.string(), linkedAt: instant })) })
  .meta({ id: 'ChatLinks' })
