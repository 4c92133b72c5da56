import type { SimulatorInput, SimulatorMessage } from '../../contracts/simulator.ts'

/** The web chat behind the simulator's page; a resident is whoever knows the chat id that the page made up. */
export interface Simulator {
  /** Makes what the resident did durable, on the same way as every provider's events. */
  receive(chatId: string, input: SimulatorInput): Promise<void>
  /** What the bot and officers said after a message, oldest first. @param after id of a message; absent for all */
  messages(chatId: string, after: string | undefined): Promise<readonly SimulatorMessage[]>
  /** Keeps an uploaded file until a `media` input names it. @returns its id */
  saveUpload(bytes: Uint8Array, mediaType: string): Promise<string>
}
