import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SimulatorMessage } from '../../../src/contracts/simulator.ts'

/** A person in the chat page of a running product. */
export interface SimulatedChat {
  /** Writes, and answers what the bot said to it; what came before by itself counts as heard. */
  say(text: string): Promise<string>
  /** Writes while the bot is silent: nothing is waited for. */
  write(text: string): Promise<void>
  /** Waits for something said by itself (a notice, an officer). */
  hears(words: string): Promise<string>
  /** Everything the person was ever shown. */
  everything(): Promise<string>
}

const PATIENCE_MS = 60_000
const POLL_MS = 60

/** Opens a chat of its own at a product. */
export function openSimulatedChat(url: string): SimulatedChat {
  const address = `${url}/api/v1/simulator/chats/${randomUUID()}/messages`
  let seen = 0
  const read = async (): Promise<readonly SimulatorMessage[]> => {
    const response = await fetch(address)
    if (response.status === 404) return []
    // Safe: the contract of the simulator.
    return ((await response.json()) as { readonly items: readonly SimulatorMessage[] }).items
  }
  const after = async (isEnough: (said: string) => boolean, what: string): Promise<string> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(POLL_MS)) {
      const items = await read()
      const said = textOf(items.slice(seen))
      if (!isEnough(said)) continue
      seen = items.length
      return said
    }
    throw new Error(`nothing was said to "${what}"; so far: ${textOf((await read()).slice(seen))}`)
  }
  const write = async (text: string) => {
    seen = (await read()).length
    const body = JSON.stringify({ id: randomUUID(), kind: 'text', text })
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const response = await fetch(address, { method: 'POST', headers, body })
    if (response.status !== 202) throw new Error(`the chat answered ${response.status}`)
  }
  return {
    say: async (text) => {
      await write(text)
      return after((said) => said !== '', text)
    },
    write,
    hears: (words) => after((said) => said.includes(words), words),
    everything: async () => textOf(await read()),
  }
}

function textOf(items: readonly SimulatorMessage[]): string {
  return items
    .map(({ text, choices }) => [text, ...choices.map(({ label }) => `[${label}]`)].join('\n'))
    .join('\n')
}
