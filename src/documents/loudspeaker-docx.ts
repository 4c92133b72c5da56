/** Half points: 14 pt, as announcers read it from paper. */
const BODY_SIZE = 28
/** 1.5 lines, in 240ths of a line. */
const LINE_SPACING = 360

/** The text of "Tiếng loa an ninh" as a document to be edited and read out; one paragraph for each of the text's. */
export async function buildLoudspeakerDocx(title: string, text: string): Promise<Uint8Array> {
  const { Document, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx') // no start waits for it
  const paragraphs = text.split(/\n+/u).map(
    (line) =>
      new Paragraph({
        spacing: { line: LINE_SPACING, after: 160 },
        children: [new TextRun({ text: line, size: BODY_SIZE, font: 'Times New Roman' })],
      }),
  )
  const heading = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 })
  const document = new Document({ sections: [{ children: [heading, ...paragraphs] }] })
  return new Uint8Array(await Packer.toBuffer(document))
}
