import { buildDemoCase, type DemoTools } from './build-demo-case.ts'
import type { DemoData } from './demo-data.ts'
import type { DemoCaseFile } from './ports.ts'

/** Puts the invented people and cases in place; repeating it refreshes the log-ins and leaves the cases alone. */
export async function seedDemo(data: DemoData, passwordHash: string, tools: DemoTools): Promise<void> {
  await tools.store.savePeople(data.people, passwordHash, data.phones)
  if (await tools.store.hasCases()) return
  const wanted = data.areas.flatMap((area) =>
    area.cases.flatMap((index) => {
      const demoCase = data.cases[index]
      return demoCase === undefined ? [] : [{ area, demoCase }]
    }),
  )
  const files: DemoCaseFile[] = []
  for (const { area, demoCase } of wanted) files.push(await buildDemoCase(area, demoCase, tools))
  await tools.store.saveCases(files)
}
