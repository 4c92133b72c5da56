import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Environment, parseEnvironment } from '../config.ts'
import { PROJECT_ROOT } from '../project-root.ts'

/** Reads `.env` beside package.json where there is one (the environment itself wins), and parses all settings. */
export function loadEnvironment(): Environment {
  const file = path.join(PROJECT_ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return parseEnvironment(process.env)
}
