import { Menu } from '@mantine/core'
import { IconFileText, IconFileTypeDocx } from '@tabler/icons-react'
import { paperTexts as texts } from '../texts/papers.ts'
import { useCaseDesk } from './case-desk.ts'

const PAPERS = ['hand-over-sheet', 'form-01', 'form-03'] as const
const FORMATS = [
  { extension: 'pdf', label: 'PDF', Icon: IconFileText },
  { extension: 'docx', label: 'Word', Icon: IconFileTypeDocx },
] as const

/** Papers about the case, filled in as far as it is known; every one fetched is recorded. */
export function PapersItems() {
  const { detail } = useCaseDesk()
  if (detail.work?.isSharedWithMe === true) return null
  return (
    <>
      <Menu.Label>{texts.papers}</Menu.Label>
      {PAPERS.flatMap((paper) =>
        FORMATS.map(({ extension, label, Icon }) => (
          <Menu.Item
            key={`${paper}.${extension}`}
            component="a"
            href={`/api/v1/case-files/${detail.id}/documents/${paper}.${extension}`}
            target="_blank"
            rel="noopener"
            leftSection={<Icon size={18} />}
          >
            {texts[paper]} · {label}
          </Menu.Item>
        )),
      )}
    </>
  )
}
