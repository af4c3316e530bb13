// What WordPress keeps of a post as HTML: its own shortcodes stand for players and pictures, and posts of the classic editor
// part paragraphs by blank lines, which it turns into elements when it shows them.

/** The shortcodes WordPress itself has. Others are a plugin's, and which of their words are copy is unknown. */
export const SHORTCODES = /\[\/?(?:caption|wp_caption|gallery|embed|audio|video|playlist)(?:\s[^\]]{0,2000})?\]/gi
const BLOCK =
  /^<\/?(?:p|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|div|blockquote|pre|figure|hr|section|form|iframe|!--)/i

/** The HTML of a post as a reader gets it. */
export function wordpressHtml(content: string): string {
  const text = content.replaceAll('\r\n', '\n').replaceAll(SHORTCODES, '')
  return isOfBlankLines(text) ? paragraphsOf(text) : text
}

/** Whether blank lines part the paragraphs of a post, as in the classic editor. */
export function isOfBlankLines(content: string): boolean {
  return !/<!-- wp:|<p[\s>]/i.test(content)
}

function paragraphsOf(text: string): string {
  // Text in <pre> keeps its lines.
  return text
    .split(/(<pre[\s>][\s\S]*?<\/pre>)/i)
    .map((part) =>
      /^<pre/i.test(part)
        ? part
        : part
            .split(/\n[ \t]*\n+/)
            .map(paragraph)
            .join('\n'),
    )
    .join('\n')
}

function paragraph(text: string): string {
  const trimmed = text.trim()
  if (trimmed === '' || BLOCK.test(trimmed)) return trimmed
  return `<p>${trimmed.replaceAll('\n', '<br>\n')}</p>`
}
