/** The two versions of the message endpoint; an OA accepts one of them. */
export type MessageEndpoint = 'v3' | 'v2'

/**
 * Remembers which version this OA accepts. State-agency OAs were answered `-235` on v3 and accepted on v2; business OAs
 * are answered `-240` on v2.
 */
export interface EndpointMemory {
  /** @returns undefined when nothing is known yet */
  read(): Promise<MessageEndpoint | undefined>
  /** Called with the first choice and after every switch: worth a notice to the operator. */
  write(endpoint: MessageEndpoint, because: 'oa-type' | 'error'): Promise<void>
}

/** `oa_type` of a state agency (2 is a business). */
export const STATE_AGENCY_OA_TYPE = 4

/** The version to begin with: v2 for a state agency, v3 for all others and when the type is unknown. */
export function firstEndpoint(oaType: number | undefined): MessageEndpoint {
  return oaType === STATE_AGENCY_OA_TYPE ? 'v2' : 'v3'
}

/** The endpoint in use, known after the first question; one process asks once. */
export interface EndpointInUse {
  get(): Promise<MessageEndpoint>
  /** Goes over to the other version, after the platform has accepted a message there. */
  switchTo(endpoint: MessageEndpoint): Promise<void>
}

/**
 * Keeps the choice at hand, so that sending costs no look-up. Another process that meets the same error switches by
 * itself; only the first message after that costs a second call.
 *
 * @param choose asked when the memory is empty; undefined when it cannot be known now, and v3 is tried
 */
export function createEndpointInUse(
  memory: EndpointMemory,
  choose: () => Promise<MessageEndpoint | undefined>,
): EndpointInUse {
  let known: MessageEndpoint | undefined
  let asking: Promise<MessageEndpoint | undefined> | undefined
  async function ask(): Promise<MessageEndpoint | undefined> {
    const remembered = await memory.read()
    if (remembered !== undefined) return remembered
    const chosen = await choose()
    if (chosen !== undefined) await memory.write(chosen, 'oa-type')
    return chosen
  }
  return {
    async get() {
      if (known !== undefined) return known
      asking ??= ask().finally(() => {
        asking = undefined
      })
      known ??= await asking
      return known ?? firstEndpoint(undefined)
    },
    async switchTo(endpoint) {
      if (known === endpoint) return
      known = endpoint
      await memory.write(endpoint, 'error')
    },
  }
}

/** A memory that ends with the process. */
export function createMemoryEndpoint(initial?: MessageEndpoint): EndpointMemory {
  let endpoint = initial
  return {
    read: async () => endpoint,
    write: async (next) => {
      endpoint = next
    },
  }
}
