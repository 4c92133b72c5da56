import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { prepareCluster } from '../../../src/persistence/embedded/cluster.ts'
import { joinCluster } from '../../../src/persistence/embedded/keeper.ts'
import { Launcher } from '../../../src/persistence/embedded/launcher.ts'
import { findPostmaster } from '../../../src/persistence/embedded/postmaster.ts'
import { SOCKET_PORT } from '../../../src/persistence/embedded/socket-route.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'
import { until } from './cluster-under-test.ts'

test('a server that we stopped ourselves is no failed start: another one is started', async () => {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  const cluster = await prepareCluster(await temporaryDirectory(), log)
  const onSpawn = vi.fn()
  const launcher = new Launcher(cluster, { durability: 'forgetful', onSpawn })
  onTestFinished(async () => void (await launcher.stopServer()))
  const isUp = async () => (await findPostmaster(cluster.paths.cluster)) !== undefined
  await launcher.launch()
  await until(isUp)
  expect(await launcher.stopServer()).toBe(true)
  await launcher.launch()
  await until(isUp)
  expect(onSpawn).toHaveBeenCalledTimes(2)
})

test('a socket that takes connections and hangs up is silent; one that is not there is absent', async () => {
  const directory = await temporaryDirectory()
  expect((await joinCluster(directory, 'secret', 'guest')).outcome).toBe('absent')
  const server = createServer((socket) => socket.destroy())
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => {
    server.listen(join(directory, `.s.PGSQL.${SOCKET_PORT}`), resolve)
  })
  expect((await joinCluster(directory, 'secret', 'guest')).outcome).toBe('silent')
})
