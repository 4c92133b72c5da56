import { z } from 'zod'
import { flowFile } from './flow-definition.ts'

/**
 * The JSON Schema of flow files for editors: completion and red lines while typing. Written to `flows/flow.schema.json`; a
 * test keeps that file equal to this.
 */
export function flowJsonSchema(): object {
  return z.toJSONSchema(flowFile, { target: 'draft-2020-12', io: 'input' })
}
