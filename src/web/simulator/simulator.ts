import type { SimulatorInput, SimulatorMessage, SimulatorState } from '../../contracts/simulator.ts'

/** The web chat behind the simulator's page; a resident is whoever knows the chat id that the page made up. */
export interface Simulator {
  /** Makes what the resident did durable, on the same way as every provider's events. */
  receive(chatId: string, input: SimulatorInput): Promise<void>
  /** What the bot and officers said after a message, oldest first. @param after id of a message; absent for all */
  messages(chatId: string, after: string | undefined): Promise<readonly SimulatorMessage[]>
  /** Where the conversation stands; absent before the first message was worked on. */
  state(chatId: string): Promise<SimulatorState | undefined>
  /** A picture (SVG) of a flow with the step marked where the conversation is; absent when there is no such flow. */
  drawFlow(flow: string, step: string | undefined): string | undefined
  /** Keeps an uploaded file until a `media` input names it. @returns its id */
  saveUpload(bytes: Uint8Array, mediaType: string): Promise<string>
}
