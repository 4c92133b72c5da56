/** What a channel can carry beside text; a channel without it sends text alone. */
export interface Posting {
  /** UTF-16 units of the text beside a picture. */
  readonly maxCaptionLength: number
  /** Whether buttons can stand below a picture, or only below a text. */
  readonly hasButtonsOnPictures: boolean
  /** Whether groups see buttons. */
  readonly hasGroupButtons: boolean
  /** Whether a PDF can be sent as a file. */
  readonly hasDocuments: boolean
}
