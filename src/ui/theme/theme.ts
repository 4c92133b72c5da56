import { createTheme, type MantineColorsTuple } from '@mantine/core'

const state: MantineColorsTuple = [
  '#e9f2fc',
  '#d2e3f6',
  '#a6c6ea',
  '#76a7de',
  '#4f8cd3',
  '#357bcb',
  '#2571c6',
  '#155fae',
  '#0b4f9c',
  '#083f80',
]
/** Surfaces of the dark scheme, bluish like the rest; the first is text, the last the page. */
const dark: MantineColorsTuple = [
  '#e9eff6',
  '#bac7d6',
  '#9aa9bc',
  '#64778f',
  '#3a4b63',
  '#2a384b',
  '#1d2938',
  '#141c27',
  '#0f161f',
  '#0a0f16',
]
const seal: MantineColorsTuple = [
  '#fdeced',
  '#f7d5d6',
  '#eaa7a9',
  '#de767a',
  '#d44e53',
  '#ce363b',
  '#cb292f',
  '#b41d23',
  '#a61c22',
  '#8c1218',
]

/**
 * Mantine's look for this product: the blue of state agencies, dark red only for danger and for what cannot be undone.
 * Shade 8 gives white text 4.5:1 in both schemes, which the default shade does not.
 */
export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, sans-serif", fontWeight: '600' },
  colors: { state, seal, dark },
  primaryColor: 'state',
  primaryShade: 8,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontSizes: { xs: '12.5px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        closeButtonProps: { 'aria-label': 'Đóng' },
        // A second page banner to assistive technology, otherwise: a dialog's head is none.
        attributes: { header: { role: 'none' } },
      },
    },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
  },
})
