import { Menu } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { paperTexts as texts } from '../texts/papers.ts'
import { useCaseDesk } from './case-desk.ts'

const PAPERS = ['hand-over', 'form-01', 'form-03'] as const

/** Papers about the case, filled in as far as it is known; every one fetched is recorded. */
export function PapersItems() {
  const { detail } = useCaseDesk()
  if (detail.work?.isSharedWithMe === true) return null
  return PAPERS.map((paper) => (
    <Menu.Item
      key={paper}
      component="a"
      href={`/api/v1/case-files/${detail.id}/documents/${paper}.pdf`}
      target="_blank"
      rel="noopener"
      leftSection={<IconFileText size={18} />}
    >
      {texts[paper]}
    </Menu.Item>
  ))
}
