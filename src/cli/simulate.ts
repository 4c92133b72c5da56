import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Command, Option } from 'commander'
import { readFlows } from '../composition/load-flows.ts'
import type { FlowEvent } from '../domain/flow/flow-event.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import { LANGUAGES, type Language } from '../domain/message/channel.ts'
import type { OutgoingMessage } from '../domain/message/outgoing-message.ts'
import { createPlaceResolver } from '../domain/places/create-place-resolver.ts'
import { loadGazetteer } from '../persistence/place-data/load-gazetteer.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { endWithOutput } from './end-with-output.ts'
import { enterAt } from './simulate/enter-at.ts'
import { FlowPlayer } from './simulate/flow-player.ts'
import { type JourneyTurn, parseJourneyScript, writeJourneyScript } from './simulate/journey-script.ts'
import { type JourneyStage, playJourney } from './simulate/play-journey.ts'
import { playLine } from './simulate/play-line.ts'
import { LINE_COMMANDS, readResidentLine } from './simulate/resident-line.ts'

interface Options {
  readonly language: Language
  readonly events?: boolean
  readonly script?: string
  readonly replay?: string
}

const program = new Command('simulate')
  .description('Plays a conversation in the terminal, without server or account')
  .argument('[flow]', 'where to begin', 'welcome')
  .addOption(
    new Option('-l, --language <language>', 'language of the resident').choices(LANGUAGES).default('vi'),
  )
  .option('-e, --events', 'show the facts beside the messages')
  .option('-s, --script <file>', 'save what was played as a journey test')
  .option('-r, --replay <file>', 'play a saved journey and tell where the bot answers differently')
  .showHelpAfterError()
  .action(play)

endWithOutput()
await program.parseAsync()

async function play(flow: string, options: Options): Promise<void> {
  const definitions = readFlows(path.join(PROJECT_ROOT, 'flows')).map((parsed) => parsed.definition)
  if (options.replay !== undefined) return replay(options.replay, { definitions, countryPlaces })
  const library = enterAt(definitions, flow)
  const startsAt = Date.now()
  const resolvePlace = countryPlaces()
  const player = new FlowPlayer({ library, resolvePlace, language: options.language, startsAt })
  console.log(`${LINE_COMMANDS.join('\n')}\n/quit ends\n`)
  const turns = await converse(player, options.events === true)
  if (options.script === undefined || turns.length === 0) return
  if (existsSync(options.script)) throw new Error(`${options.script} is already there; choose another name`)
  const begin = {
    flow,
    language: options.language,
    places: 'country',
    at: new Date(startsAt).toISOString(),
  } as const
  writeFileSync(options.script, writeJourneyScript({ title: `${flow}, as played`, ...begin, turns }))
  console.log(`saved ${turns.length} turns to ${options.script}`)
}

function countryPlaces(): PlaceResolver {
  return createPlaceResolver(loadGazetteer(path.join(PROJECT_ROOT, 'prisma', 'data')))
}

function replay(file: string, stage: JourneyStage): void {
  const script = parseJourneyScript(readFileSync(file, 'utf8'))
  const differences = playJourney(script, stage)
  for (const difference of differences) console.error(difference)
  console.log(`${script.turns.length} turns, ${differences.length} differences`)
  if (differences.length > 0) process.exitCode = 1
}

async function converse(player: FlowPlayer, showsEvents: boolean): Promise<JourneyTurn[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
  const turns: JourneyTurn[] = []
  terminal.prompt()
  for await (const line of terminal) {
    if (line.trim() === '/quit') break
    const read = readResidentLine(line, turns.length + 1)
    if (read.kind === 'unknown') console.log(read.advice)
    else {
      const events = playLine(player, read)
      show(events, showsEvents)
      turns.push({ resident: line, bot: firstLines(events) })
    }
    terminal.prompt()
  }
  terminal.close()
  return turns
}

function show(events: readonly FlowEvent[], showsEvents: boolean): void {
  for (const event of events) {
    if (event.kind === 'message.said') console.log(`\n${render(event.message)}\n`)
    else if (showsEvents) console.log(`  · ${JSON.stringify(event)}`)
  }
}

function render(message: OutgoingMessage): string {
  const choices = message.choices.map((choice, at) => `  [${at + 1}] ${choice.label}`)
  const actions = message.actions.map((action) => action.label).join(' · ')
  return [message.text, ...choices, ...(actions === '' ? [] : [`  (${actions})`])].join('\n')
}

/** The last line of each message is what a journey expects at first; a developer prunes it. */
function firstLines(events: readonly FlowEvent[]): string[] {
  return events.flatMap((event) =>
    event.kind === 'message.said' ? (event.message.text.split('\n').at(-1) ?? []) : [],
  )
}
