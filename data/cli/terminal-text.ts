// Text of articles and files on a terminal: control characters would move the cursor, change colours or title, or hide
// words; so do characters that turn the direction of what follows. There they are shown as pictures (U+2400 and on); into a file or a pipe every character goes as it is.

const SHOWN_AS_IT_IS = new Set(['\n', '\t'])

/** The text with every control character but newline and tab, and every direction that is imposed, made visible. */
export function withVisibleControls(text: string): string {
  return text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (control) => {
    if (SHOWN_AS_IT_IS.has(control)) return control
    const code = control.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}

/** Writes text, made harmless when the stream is a terminal. */
export function writeText(stream: NodeJS.WriteStream, text: string): void {
  stream.write(stream.isTTY ? withVisibleControls(text) : text)
}
