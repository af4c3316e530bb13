// What a newspaper tells its readers of its corrections in a period: a page, or a feed in Atom, RSS 2.0 or JSON Feed 1.1. It says what the notices say
// and nothing else: no words before or after besides theirs.
import { hashValue } from '../../corrections/index.ts'
import type { CorrectionsFormat } from '../../schema/index.ts'
import { dayHere } from '../../text/read-date.ts'
import { escapeHtml } from '../web/escape-html.ts'
import { isSafeAddress } from '../web/safe-address.ts'
import { HTML_STYLE } from './html-style.ts'

/** A notice readers have. `at`: when readers first had it, an instant; `url`: of the article, where known. */
export interface PublishedCorrection {
  readonly article: string
  readonly headline: string
  readonly url: string | null
  readonly label: string
  readonly text: string
  readonly at: string
}

/** `title`: of the page or feed; `language` (BCP 47): the notices'. The newest first. */
export interface CorrectionsOfPeriod {
  readonly title: string
  readonly language: string
  readonly corrections: readonly PublishedCorrection[]
}

/** The page or feed as text. It is the same for the same notices, whenever it is written; the page has days in the zone of the computer. */
export function writeCorrections(format: CorrectionsFormat, period: CorrectionsOfPeriod): string {
  return { html: page, atom, rss, 'json-feed': jsonFeed }[format](period)
}

function page({ title, language, corrections }: CorrectionsOfPeriod): string {
  const entries = corrections.map(({ headline, label, text, at, ...correction }) => {
    const url = addressOf(correction.url)
    const named = url === null ? escapeHtml(headline) : `<a href="${escapeHtml(url)}">${escapeHtml(headline)}</a>`
    const day = dayHere(new Date(at))
    return `<article>
<h2>${named}</h2>
<p class="dates"><time datetime="${day}">${day}</time> · ${escapeHtml(label)}</p>
${paragraphs(text)}
</article>`
  })
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${entries.join('\n')}
</main>
</body>
</html>
`
}

function atom({ title, language, corrections }: CorrectionsOfPeriod): string {
  const entries = corrections.map((correction) => {
    const url = addressOf(correction.url)
    return `<entry>
<id>${idOf(correction)}</id>
<title>${xml(`${correction.label}: ${correction.headline}`)}</title>
<updated>${correction.at}</updated>
${url === null ? '' : `<link href="${xml(url)}"/>\n`}<content type="text">${xml(correction.text)}</content>
</entry>`
  })
  const updated = corrections[0]?.at ?? '1970-01-01T00:00:00Z'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">
<id>urn:corrigenda:corrections:${hashValue(title).slice(0, 32)}</id>
<title>${xml(title)}</title>
<updated>${updated}</updated>
<author><name>${xml(title)}</name></author>
${entries.join('\n')}
</feed>
`
}

function rss({ title, language, corrections }: CorrectionsOfPeriod): string {
  const items = corrections.map((correction) => {
    const url = addressOf(correction.url)
    return `<item>
<guid isPermaLink="false">${idOf(correction)}</guid>
<title>${xml(`${correction.label}: ${correction.headline}`)}</title>
<pubDate>${new Date(correction.at).toUTCString()}</pubDate>
${url === null ? '' : `<link>${xml(url)}</link>\n`}<description>${xml(escapeHtml(correction.text))}</description>
</item>`
  })
  // RSS needs an address for the page a feed is of; this one is a name for it.
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0">
<channel>
<title>${xml(title)}</title>
<link>urn:corrigenda:corrections:${hashValue(title).slice(0, 32)}</link>
<description>${xml(title)}</description>
<language>${xml(language)}</language>
${items.join('\n')}
</channel>
</rss>
`
}

function jsonFeed({ title, language, corrections }: CorrectionsOfPeriod): string {
  const items = corrections.map((correction) => {
    const url = addressOf(correction.url)
    return {
      id: idOf(correction),
      ...(url === null ? {} : { url }),
      title: `${correction.label}: ${correction.headline}`,
      content_text: correction.text,
      date_published: correction.at,
    }
  })
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, language, items }, null, 2)}\n`
}

/** The same for the same notice of the same article, so that a reader of feeds shows it once. */
function idOf({ article, text }: PublishedCorrection): string {
  return `urn:corrigenda:notice:${hashValue([article, text]).slice(0, 32)}`
}

function addressOf(url: string | null): string | null {
  return url !== null && /^https?:/i.test(url) && isSafeAddress(url) ? url : null
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p class="notice">${escapeHtml(line)}</p>`)
    .join('\n')
}

/** XML cannot hold most control characters. */
function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it replaces
  return escapeHtml(text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'))
}
